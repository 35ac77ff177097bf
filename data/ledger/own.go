package ledger

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"

	"seatbook/data"
)

// OwnFields returns the own fields, in their order.
func (b *Book) OwnFields(ctx context.Context) ([]data.OwnField, error) {
	return read(ctx, b, OwnFields)
}

// OwnFields returns the own fields, in their order.
func OwnFields(v View) ([]data.OwnField, error) {
	fields, err := All[data.OwnField](v, RowQuery{Entity: data.EntityOwnField})
	return data.InOrder(fields), err
}

// Labels returns what the subscriptions can be narrowed by: the tags, owners and values
// of own fields that they have, by name.
func (b *Book) Labels(ctx context.Context) (data.Labels, error) {
	return read(ctx, b, func(v View) (data.Labels, error) {
		labels := data.Labels{Values: map[data.OwnFieldID][]string{}}
		var err error
		if labels.Fields, err = OwnFields(v); err != nil {
			return labels, err
		}
		rows, err := subscriptionRows(v, SubscriptionQuery{})
		if err != nil {
			return labels, err
		}
		tags, owners, values := distinct{}, map[data.Owner]bool{}, map[data.OwnFieldID]distinct{}
		for _, row := range rows {
			for _, tag := range row.Tags.List() {
				tags.add(tag)
			}
			if row.Owner != "" && !owners[data.Owner{Person: row.OwnerPerson, Name: row.Owner}] {
				owner := data.Owner{Person: row.OwnerPerson, Name: row.Owner}
				owners[owner] = true
				labels.Owners = append(labels.Owners, owner)
			}
			for _, id := range row.Own.Fields() {
				if values[id] == nil {
					values[id] = distinct{}
				}
				values[id].add(row.Own.Of(id))
			}
		}
		labels.Tags = tags.sorted()
		slices.SortStableFunc(labels.Owners, func(a, b data.Owner) int { return strings.Compare(data.Fold(a.Name), data.Fold(b.Name)) })
		for id, texts := range values {
			labels.Values[id] = texts.sorted()
		}
		return labels, nil
	})
}

// distinct are texts, each once, case and accents aside.
type distinct map[string]string

func (d distinct) add(text string) {
	if _, there := d[data.Fold(text)]; !there {
		d[data.Fold(text)] = text
	}
}

func (d distinct) sorted() (texts []string) {
	for _, text := range d {
		texts = append(texts, text)
	}
	slices.SortFunc(texts, func(a, b string) int { return strings.Compare(data.Fold(a), data.Fold(b)) })
	return texts
}

// Attachments returns the files of a subscription, by name.
func (b *Book) Attachments(ctx context.Context, id data.SubscriptionID) ([]data.Attachment, error) {
	return read(ctx, b, func(v View) ([]data.Attachment, error) {
		files, err := Of[data.Attachment](v, id)
		slices.SortStableFunc(files, func(a, b data.Attachment) int { return strings.Compare(data.Fold(a.Name), data.Fold(b.Name)) })
		return files, err
	})
}

// OtherNames returns by what else files know a subscription.
func (b *Book) OtherNames(ctx context.Context, id data.SubscriptionID) ([]data.OtherName, error) {
	return read(ctx, b, func(v View) ([]data.OtherName, error) { return Of[data.OtherName](v, id) })
}

// ReadAttachment writes the bytes of an attached file, a part at a time. Errors:
// CodeNotFound, CodeFileGone where they are not those that were attached.
func (b *Book) ReadAttachment(ctx context.Context, id data.AttachmentID, to io.Writer) error {
	return b.store.Read(ctx, func(v View) error {
		a, err := One[data.Attachment](v, data.Attachment{ID: id}.Key())
		if err != nil {
			return err
		}
		size, err := v.FileSize(id)
		if err != nil {
			return err
		}
		if size != a.Size {
			return data.NewError(data.CodeFileGone, "File", a.Name)
		}
		return v.ReadFile(id, to)
	})
}

// KeepWords keeps the words of the attached files whose words are not kept yet, such as
// those that an older Seatbook attached: in gives those of a file's bytes. Each file is
// kept for itself, so that a question that is not asked any more loses nothing. It is no
// step: words are made of what the record has.
func (b *Book) KeepWords(ctx context.Context, in func(name string, file []byte) data.FileWords) error {
	if b.ReadOnly() {
		return nil
	}
	missing, err := read(ctx, b, func(v View) ([]data.AttachmentID, error) { return v.FilesWithoutWords() })
	for _, id := range missing {
		if err != nil {
			return err
		}
		var name string
		var file bytes.Buffer
		err = b.store.Read(ctx, func(v View) error {
			a, err := One[data.Attachment](v, data.Attachment{ID: id}.Key())
			if err != nil {
				return err
			}
			name = a.Name
			return v.ReadFile(id, &file)
		})
		if err == nil {
			words := in(name, file.Bytes())
			err = b.store.Write(ctx, func(tx Tx) error {
				row, err := tx.Row(data.Attachment{ID: id}.Key())
				if err != nil || row == nil { // it went meanwhile, and its words with it
					return err
				}
				return tx.KeepWords(id, words)
			})
		}
	}
	return err
}

// PersonMarks returns where a person stands in what the user keeps of subscriptions, also
// one who was removed.
func (b *Book) PersonMarks(ctx context.Context, p data.Person) (data.PersonMarks, error) {
	return read(ctx, b, func(v View) (data.PersonMarks, error) { return marksOf(v, p) })
}

func marksOf(v View, p data.Person) (marks data.PersonMarks, err error) {
	names := data.NamesOf(p)
	rows, err := subscriptionRows(v, SubscriptionQuery{})
	if err != nil {
		return marks, err
	}
	products := make(map[data.SubscriptionID]string, len(rows))
	for _, row := range rows {
		products[row.ID] = row.Product
		if row.OwnerPerson == p.ID {
			marks.Owns = append(marks.Owns, row)
		}
		if names.StandIn(row.Subscription) {
			marks.Named = append(marks.Named, row)
		}
	}
	found, unlooked, err := v.FilesWith(names.Phrases())
	if err != nil {
		return marks, err
	}
	files, err := All[data.Attachment](v, RowQuery{Entity: data.EntityAttachment})
	for _, a := range files {
		named := data.NamedAttachment{Attachment: a, Product: products[a.Subscription]}
		switch {
		case found[a.ID] || names.Mentioned(a.Name):
			marks.Files = append(marks.Files, named)
		case unlooked[a.ID]:
			marks.Unlooked = append(marks.Unlooked, named)
		}
	}
	return marks, err
}
