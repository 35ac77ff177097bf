package own

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// Section is the part of a subscription's panel with what the user keeps of it.
type Section struct {
	*desk.Desk
	Content *fyne.Container
	detail  data.SubscriptionDetail
	narrow  func(data.OwnFilter) // narrows the list, nil where that is not offered
	grown   func()               // tells the panel that the section needs other room
}

// kept is what the section asks for.
type kept struct {
	fields []data.OwnField
	files  []data.Attachment
	names  []data.OtherName
}

// NewSection shows it where the panel asks for it. narrow shows the subscriptions that
// have a tag in common.
func NewSection(d *desk.Desk, asked *desk.Place, detail data.SubscriptionDetail, narrow func(data.OwnFilter), grown func()) *Section {
	s := &Section{Desk: d, Content: container.NewVBox(), detail: detail, narrow: narrow, grown: grown}
	book, id := d.Book, detail.ID
	desk.Ask(d, asked, func(ctx context.Context) (all kept, err error) {
		if all.fields, err = book.OwnFields(ctx); err != nil {
			return all, err
		}
		if all.names, err = book.OtherNames(ctx, id); err != nil {
			return all, err
		}
		all.files, err = book.Attachments(ctx, id)
		return all, err
	}, s.fill)
	return s
}

func (s *Section) fill(all kept) {
	s.Content.Objects = nil
	facts := container.New(layout.NewFormLayout())
	add := func(name string, value fyne.CanvasObject) {
		facts.Add(container.New(layout.NewCustomPaddedLayout(0, 0, 0, 8), parts.NewDim(name, parts.SizeText).Line()))
		facts.Add(value)
	}
	if s.detail.Owner != "" {
		add(s.Text("field.owner"), s.owner())
	}
	if s.detail.Tags != "" {
		add(s.Text("field.tags"), s.tags())
	}
	for _, field := range all.fields {
		if text := ValueText(s.Words, field, s.detail.Own); text != "" {
			add(field.Name, parts.NewPlain(text, parts.SizeText))
		}
	}
	if len(all.names) > 0 {
		add(s.Text("own.also_known"), s.otherNames(all.names))
	}
	if len(facts.Objects) > 0 {
		s.Content.Add(facts)
	}
	s.Content.Add(s.filesList(all.files))
	s.Content.Refresh()
	s.grown()
}

// owner names who owns the subscription, and leads to them where it is a person.
func (s *Section) owner() fyne.CanvasObject {
	if s.detail.OwnerPerson == 0 {
		return parts.NewPlain(s.detail.Owner, parts.SizeText)
	}
	id := s.detail.OwnerPerson
	return container.NewHBox(parts.NewChip(s.detail.Owner, false, func() { s.Go.ShowPerson(id) }))
}

// otherNames are those by which files are about the subscription, each to be taken away.
func (s *Section) otherNames(names []data.OtherName) fyne.CanvasObject {
	list := container.New(&parts.Packed{})
	for _, name := range names {
		remove := parts.NewIconButton(theme.DeleteIcon(), s.Text("own.also_remove", "Name", name.Text()), func() {
			s.Write(s.Does(acts.RemoveOtherName{Name: name.Ref()}), nil)
		})
		if s.Book.ReadOnly() {
			remove.Disable()
		}
		row := []fyne.CanvasObject{container.New(&parts.Packed{}, parts.NewTail(name.Text()))}
		if name.ExternalID != "" && name.ExternalID != name.Text() {
			row = append(row, parts.NewFaint(name.ExternalID))
		}
		list.Add(container.NewBorder(nil, nil, nil, remove, container.New(&parts.Packed{}, row...)))
	}
	return list
}

func (s *Section) tags() fyne.CanvasObject {
	row := container.New(parts.NewRows(6, 4))
	for _, tag := range s.detail.Tags.List() {
		row.Add(parts.NewChip(tag, false, func() {
			if s.narrow != nil {
				s.narrow(data.OwnFilter{Tag: tag})
			}
		}))
	}
	return row
}
