package main

import (
	"io"
	"strings"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/files"
)

// liveOwn does one thing of the past that is about what the user keeps of a subscription,
// and tells whether there was one.
func (l *sampleLife) liveOwn(event files.SampleEvent, s data.Subscription) (done bool, err error) {
	switch {
	case event.Label != nil:
		return true, l.label(*event.Label, s)
	case event.File != nil:
		text := event.File.Text
		return true, l.do(acts.Attach{Subscription: s.Ref(), Name: event.File.Name, Open: func() (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader(text)), nil
		}})
	case event.Invoice != "":
		changes, err := l.book.Changes(l.ctx, s.ID)
		if err != nil || len(changes) == 0 {
			return true, err
		}
		return true, l.do(acts.NoteInvoice{Changes: []data.ChangeRef{changes[0].Ref()}, Number: event.Invoice})
	}
	return false, nil
}

func (l *sampleLife) label(label files.SampleLabel, s data.Subscription) error {
	detail, err := l.book.Subscription(l.ctx, s.ID, l.book.Today())
	if err != nil {
		return err
	}
	s = detail.Subscription
	s.OwnerName = label.Owner
	if person, known := l.people[label.Owner]; known {
		s.OwnerPerson, s.OwnerName = person.ID, ""
	}
	s.Tags = label.Tags
	fields, err := l.book.OwnFields(l.ctx)
	if err != nil {
		return err
	}
	for _, field := range fields {
		s.Own = s.Own.With(field.ID, label.Own[field.Name])
	}
	return l.do(acts.EditSubscription{Subscription: s})
}
