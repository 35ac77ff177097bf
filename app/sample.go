package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/files"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
)

// sampleStore is a copy of the sample record that is thrown away when it is closed.
type sampleStore struct {
	*sqlite.Store
	remove func() error
}

// Close closes the copy and removes it.
func (s *sampleStore) Close() error {
	err := s.Store.Close()
	if s.remove != nil {
		err = errors.Join(err, s.remove())
	}
	return err
}

// openSample makes a copy of the sample record as it would be today.
func (p *program) openSample(ctx context.Context) (*record, error) {
	return p.openLived(ctx, assets.Sample)
}

// openLived makes a record, thrown away when it is closed, of what a sample's file says
// as it would be today.
func (p *program) openLived(ctx context.Context, written []byte) (*record, error) {
	products, err := catalog()
	if err != nil {
		return nil, err
	}
	sample, err := files.ReadSample(written, products, p.today(), p.words.Tag())
	if err != nil {
		return nil, err
	}
	const name = "sample.seatbook"
	var lived *record
	copied := &sampleStore{}
	copied.remove, err = sqlite.InScratch(ctx, "sample", name, func(folder string) error {
		lived, err = p.live(ctx, copied, filepath.Join(folder, name), sample)
		return err
	})
	return lived, err
}

// live lives a sample in a new file.
func (p *program) live(ctx context.Context, copied *sampleStore, path string, sample files.Sample) (*record, error) {
	now := p.now // the clock runs through the sample's past first
	clock := func() time.Time { return now() }
	file, err := sqlite.Open(ctx, path, sqlite.Options{Now: clock})
	if err != nil {
		return nil, err
	}
	copied.Store = file
	book, err := ledger.Open(ctx, copied, clock)
	if err != nil {
		return nil, errors.Join(err, copied.Close())
	}
	live := &sampleLife{ctx: ctx, book: book, setDay: func(day data.Date) {
		at := p.now().AddDate(0, 0, p.today().DaysUntil(day))
		now = func() time.Time { return at }
	}}
	if err := live.run(sample, p.words.Tag()); err != nil {
		return nil, errors.Join(err, copied.Close())
	}
	now = p.now
	return &record{book, file}, nil
}

// sampleLife lives the sample's past in an empty record.
type sampleLife struct {
	ctx    context.Context
	book   *ledger.Book
	setDay func(data.Date)
	people map[string]data.PersonRef // by address
	// organizations beside the first, by name.
	organizations map[string]data.OrganizationID
}

func (l *sampleLife) run(sample files.Sample, language string) error {
	l.setDay(sample.Begins)
	if err := l.begin(sample, language); err != nil {
		return err
	}
	if err := l.know(); err != nil {
		return err
	}
	for _, event := range sample.Events {
		l.setDay(event.On)
		if err := l.live(event); err != nil {
			return fmt.Errorf("the sample's %s on %s: %w", event.Product, event.On, err)
		}
	}
	return nil
}

// know keeps who and which organizations there are by now.
func (l *sampleLife) know() error {
	page, err := l.book.People(l.ctx, data.PersonQuery{})
	if err != nil {
		return err
	}
	l.people = map[string]data.PersonRef{}
	for _, person := range page.Rows {
		l.people[person.Address] = person.Ref()
	}
	all, err := l.book.Organizations(l.ctx)
	l.organizations = map[string]data.OrganizationID{}
	for _, o := range all {
		l.organizations[o.Name] = o.ID
	}
	return err
}

func (l *sampleLife) do(act ledger.Act) error {
	_, err := l.book.Do(l.ctx, act)
	return err
}

// begin writes what the record was begun with.
func (l *sampleLife) begin(sample files.Sample, language string) error {
	settings, err := l.book.Settings(l.ctx)
	if err != nil {
		return err
	}
	settings.UserName, settings.Language = sample.User, language
	organizations, err := l.book.Organizations(l.ctx)
	if err != nil {
		return err
	}
	organizations[0].Name = sample.Organization
	if err := l.do(acts.SaveSettings{Settings: settings, Organization: &organizations[0]}); err != nil {
		return err
	}
	return l.do(acts.Import{Plan: sample.Plan})
}

// live does one thing of the past.
func (l *sampleLife) live(event files.SampleEvent) error {
	switch {
	case event.Budget != nil:
		return l.do(acts.SaveBudget{Budget: *event.Budget})
	case event.Set != nil:
		return l.do(acts.SaveLicenseSet{Set: *event.Set})
	case event.Organization != nil:
		return errors.Join(l.do(acts.SaveOrganization{Organization: *event.Organization}), l.know())
	case event.Person != nil:
		if event.Of != "" {
			event.Person.Organization = l.organizations[event.Of]
		}
		return errors.Join(l.do(acts.SavePerson{Person: *event.Person}), l.know())
	}
	if event.Added != nil {
		if event.Of != "" {
			event.Added.Organization = l.organizations[event.Of]
		}
		if err := l.do(acts.AddSubscription{Subscription: *event.Added}); err != nil {
			return err
		}
	}
	if event.Field != nil {
		return l.do(acts.SaveOwnField{Field: *event.Field})
	}
	s, err := l.subscription(event)
	if err != nil {
		return err
	}
	if done, err := l.liveOwn(event, s); done || err != nil {
		return err
	}
	switch {
	case event.Order != nil:
		event.Order.SubscriptionRef = s.Ref()
		if err := l.do(acts.SubmitChange{Order: *event.Order}); err != nil || !event.Undone {
			return err
		}
		return l.do(acts.Undo{})
	case event.Price != nil:
		return l.do(acts.ChangePrice{Subscription: s.Ref(), Change: *event.Price})
	case event.Kept != "":
		return l.do(acts.KeepLicense{
			Rows: []acts.Leaking{{Leak: data.LeakUnused, Subscription: s.Ref(), Licenses: s.Available()}}, Reason: event.Kept,
		})
	case event.Review != nil:
		return l.do(acts.Review{Subscription: s.Ref(), Answer: event.Review.Answer, Note: event.Review.Note})
	case event.Freed > 0:
		return l.do(acts.Free{Rows: []acts.Leaking{{Leak: data.LeakUnused, Subscription: s.Ref(), Licenses: event.Freed}}})
	case len(event.Holders) > 0:
		var who []data.PersonRef
		for _, address := range event.Holders {
			who = append(who, l.people[address])
		}
		return l.do(acts.Assign{Subscriptions: []data.SubscriptionRef{s.Ref()}, People: who, On: event.On})
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
			if row.Product == event.Product && (event.Of == "" || row.OrganizationName == event.Of) {
				return row.Subscription, nil
			}
		}
	}
	return data.Subscription{}, data.NewError(data.CodeNotFound)
}
