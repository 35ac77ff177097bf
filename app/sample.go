package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
	"seatbook/data/sqlite"
)

// sampleBook is a copy of the sample record that is thrown away when it is closed.
type sampleBook struct {
	*sqlite.Book
	folder string
}

// Close closes the copy and removes it.
func (b *sampleBook) Close() error { return errors.Join(b.Book.Close(), os.RemoveAll(b.folder)) }

// openSample makes a copy of the sample record as it would be today.
func (p *program) openSample(ctx context.Context) (importing.Book, error) {
	products, err := catalog()
	if err != nil {
		return nil, err
	}
	sample, err := files.ReadSample(assets.Sample, products, p.today())
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "seatbook-sample-")
	if err != nil {
		return nil, fmt.Errorf("making room for the sample: %w", err)
	}
	now := p.now // the clock runs through the sample's past first
	book, err := sqlite.Open(ctx, filepath.Join(folder, "sample.seatbook"), sqlite.Options{Now: func() time.Time { return now() }})
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(folder))
	}
	copied := &sampleBook{Book: book, folder: folder}
	live := &sampleLife{ctx: ctx, book: copied, setDay: func(day data.Date) {
		at := p.now().AddDate(0, 0, p.today().DaysUntil(day))
		now = func() time.Time { return at }
	}}
	if err := live.run(sample, p.words.Tag()); err != nil {
		return nil, errors.Join(err, copied.Close())
	}
	now = p.now
	return copied, nil
}

// sampleLife lives the sample's past in an empty record.
type sampleLife struct {
	ctx    context.Context
	book   importing.Book
	setDay func(data.Date)
	people map[string]data.PersonID
}

func (l *sampleLife) run(sample files.Sample, language string) error {
	l.setDay(sample.Begins)
	if err := l.begin(sample, language); err != nil {
		return err
	}
	page, err := l.book.People(l.ctx, data.PersonQuery{})
	if err != nil {
		return err
	}
	l.people = map[string]data.PersonID{}
	for _, person := range page.Rows {
		l.people[person.Address] = person.ID
	}
	for _, event := range sample.Events {
		l.setDay(event.On)
		if err := l.live(event); err != nil {
			return fmt.Errorf("the sample's %s on %s: %w", event.Product, event.On, err)
		}
	}
	return nil
}

// begin writes what the record was begun with.
func (l *sampleLife) begin(sample files.Sample, language string) error {
	settings, err := l.book.Settings(l.ctx)
	if err != nil {
		return err
	}
	settings.UserName, settings.Language = sample.User, language
	if err := l.book.SaveSettings(l.ctx, settings); err != nil {
		return err
	}
	organizations, err := l.book.Organizations(l.ctx)
	if err != nil {
		return err
	}
	organizations[0].Name = sample.Organization
	if _, err := l.book.SaveOrganization(l.ctx, organizations[0]); err != nil {
		return err
	}
	return l.book.Import(l.ctx, sample.Plan)
}

// live does one thing of the past.
func (l *sampleLife) live(event files.SampleEvent) error {
	if event.Added != nil {
		if _, err := l.book.AddSubscription(l.ctx, *event.Added); err != nil {
			return err
		}
	}
	s, err := l.subscription(event)
	if err != nil {
		return err
	}
	switch {
	case event.Order != nil:
		event.Order.SubscriptionRef = s.Ref()
		if _, err := l.book.SubmitChange(l.ctx, *event.Order); err != nil || !event.Undone {
			return err
		}
		_, err := l.book.Undo(l.ctx)
		return err
	case event.Price != nil:
		return l.book.ChangePrice(l.ctx, s.Ref(), *event.Price)
	case len(event.Holders) > 0:
		var who []data.PersonID
		for _, address := range event.Holders {
			who = append(who, l.people[address])
		}
		return l.book.Assign(l.ctx, s.ID, who, event.On)
	}
	return nil
}

// subscription returns the one of a product as it is.
func (l *sampleLife) subscription(event files.SampleEvent) (data.Subscription, error) {
	for _, filter := range []data.SubscriptionFilter{data.FilterAll, data.FilterFree} {
		page, err := l.book.Subscriptions(l.ctx, data.SubscriptionQuery{On: event.On, Filter: filter})
		if err != nil {
			return data.Subscription{}, err
		}
		for _, row := range page.Rows {
			if row.Product == event.Product {
				return row.Subscription, nil
			}
		}
	}
	return data.Subscription{}, data.NewError(data.CodeNotFound)
}
