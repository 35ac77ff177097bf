package acts

import (
	"errors"
	"io"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Attach keeps a file with a subscription. A file of the same name and bytes that is
// there already stays the only one; another one of that name gets a number.
//
// Errors: CodeAttachmentLarge, CodeTooManyFiles, those of opening and reading the file.
type Attach struct {
	Subscription data.SubscriptionRef
	Name         string // of the file; what stands before it and can't be in a name is left out
	// Open opens the file to be read. It is read a part at a time.
	Open func() (io.ReadCloser, error)
}

// Saw implements ledger.Act.
func (a Attach) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act: to keep a paper takes no right.
func (Attach) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a Attach) Do(w *ledger.Writing) error {
	s, err := ledger.One[data.Subscription](w, a.Subscription.Seen().Key)
	if err != nil {
		return err
	}
	name := data.SafeFileName(a.Name)
	w.Step.Kind, w.Step.Subject, w.Step.Note = data.StepFileAttached, s.Product, name
	there, err := ledger.Of[data.Attachment](w, s.ID)
	if err != nil {
		return err
	}
	if len(there) >= data.MaxAttachments {
		return data.NewError(data.CodeTooManyFiles, "Max", data.MaxAttachments)
	}
	if err := dropOld(w); err != nil {
		return err
	}
	file, err := a.Open()
	if err != nil {
		return err
	}
	attached := data.Attachment{Subscription: s.ID, Name: name, AddedOn: w.Today()}
	err = w.AddFile(attached, file, func(added *data.Attachment) bool {
		var names []string
		for _, other := range there {
			names = append(names, other.Name)
			if other.Name == name && other.Sum == added.Sum {
				return false
			}
		}
		added.Name = data.FreeFileName(name, names)
		w.Step.Note = added.Name
		return true
	})
	return errors.Join(err, file.Close())
}

// Detach removes an attached file. Undo brings it back, as long as it is among the last
// steps.
type Detach struct{ File data.AttachmentRef }

// Saw implements ledger.Act.
func (a Detach) Saw() []data.Ref { return []data.Ref{a.File.Seen()} }

// Needs implements ledger.Act.
func (Detach) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a Detach) Do(w *ledger.Writing) error {
	file, err := ledger.One[data.Attachment](w, a.File.Seen().Key)
	if err != nil {
		return err
	}
	s, err := ledger.One[data.Subscription](w, data.Subscription{ID: file.Subscription}.Key())
	if err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject, w.Step.Note = data.StepFileRemoved, s.Product, file.Name
	if err := dropOld(w); err != nil {
		return err
	}
	return w.Remove(file)
}

// dropOld removes the bytes of files whose row went so many steps ago that they can't be
// chosen to be undone any more: a record does not grow by what was removed from it.
func dropOld(w *ledger.Writing) error {
	loose, err := w.LooseFiles()
	if err != nil {
		return err
	}
	for id, step := range loose {
		if w.Step.ID-step <= 2*data.UndoReach { // to undo all of them takes as many steps
			continue
		}
		if err := w.DropFile(id); err != nil {
			return err
		}
	}
	return nil
}

// bytesKept refuses to put a file back whose bytes are gone.
func bytesKept(w *ledger.Writing, row data.Row) error {
	file, is := row.(data.Attachment)
	if !is {
		return nil
	}
	size, err := w.FileSize(file.ID)
	if err == nil && size != file.Size {
		err = data.NewError(data.CodeFileGone, "File", file.Name)
	}
	return err
}
