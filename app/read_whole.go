package main

import (
	"context"
	"fmt"
	"io"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/ledger"
)

// What is read of a record to know that the program can: so many months of costs and
// usage, and so many rows of history at once.
const (
	readMonths  = 24
	readAtOnce  = 5000
	mostDetails = 500 // subscriptions and people whose panels are read
)

// readWhole reads everything that the window and the commands would: every list, what
// needs attention, costs, usage and history. What can't be read, or does not agree
// with another list, is returned; the error is that of a reading that was stopped.
func readWhole(ctx context.Context, book *ledger.Book, on data.Date) ([]data.Finding, error) {
	r := &reading{ctx: ctx, book: book, on: on}
	for _, list := range []struct {
		name string
		read func() error
	}{
		{"settings", r.settings},
		{"subscription", r.subscriptions},
		{"person", r.people},
		{"assignment", r.holdings},
		{"change", r.changes},
		{"attention", r.attention},
		{"costs", r.costs},
		{"history", r.history},
		{"export", r.export},
	} {
		err := guarded(list.read)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			r.findings = append(r.findings, data.Finding{Kind: data.FindingReading, Table: list.name, Detail: err.Error()})
		}
	}
	return r.findings, nil
}

// guarded runs what reads a list; what it can't bear is an error of the record's, not
// the end of the program.
func guarded(read func() error) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("reading a list: %v", fault)
		}
	}()
	return read()
}

// reading is a record that is being read whole.
type reading struct {
	ctx      context.Context
	book     *ledger.Book
	on       data.Date
	named    int // licenses by name that the list of subscriptions counts
	findings []data.Finding
}

func (r *reading) settings() error {
	if _, err := r.book.Settings(r.ctx); err != nil {
		return err
	}
	if _, err := r.book.Organizations(r.ctx); err != nil {
		return err
	}
	if _, err := r.book.Products(r.ctx); err != nil {
		return err
	}
	if _, err := r.book.Mappings(r.ctx); err != nil {
		return err
	}
	if _, err := r.book.Labels(r.ctx); err != nil {
		return err
	}
	_, err := r.book.Snapshot(r.ctx, 0)
	return err
}

func (r *reading) subscriptions() error {
	details := 0
	for _, filter := range []data.SubscriptionFilter{data.FilterAll, data.FilterFree} {
		page, err := r.book.Subscriptions(r.ctx, data.SubscriptionQuery{Filter: filter, On: r.on})
		if err != nil {
			return err
		}
		for _, row := range page.Rows {
			r.named += row.NamedAssigned
			if details++; details > mostDetails {
				continue
			}
			if _, err := r.book.Subscription(r.ctx, row.ID, r.on); err != nil {
				return err
			}
			if err := r.attachments(row.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

// attachments reads the files of a subscription, bytes and all.
func (r *reading) attachments(id data.SubscriptionID) error {
	files, err := r.book.Attachments(r.ctx, id)
	if err != nil {
		return err
	}
	for _, file := range files {
		if err := r.book.ReadAttachment(r.ctx, file.ID, io.Discard); err != nil {
			return err
		}
	}
	return nil
}

func (r *reading) people() error {
	page, err := r.book.People(r.ctx, data.PersonQuery{})
	if err != nil {
		return err
	}
	for i, person := range page.Rows {
		if i == mostDetails {
			break
		}
		if _, err := r.book.PersonData(r.ctx, person.ID); err != nil {
			return err
		}
	}
	_, err = r.book.RemovedPeople(r.ctx, "", 0, 0)
	return err
}

// holdings compares who holds what with the numbers beside the subscriptions.
func (r *reading) holdings() error {
	all, err := r.book.AllHoldings(r.ctx, 0)
	if err == nil && len(all) != r.named {
		err = fmt.Errorf("%d licenses with people, %d counted", len(all), r.named)
	}
	return err
}

func (r *reading) changes() error {
	_, err := r.book.AllChanges(r.ctx, data.ChangeQuery{})
	return err
}

func (r *reading) attention() error {
	_, err := r.book.AttentionOn(r.ctx, []data.Date{r.on, r.on.AddDays(31), r.on.AddDays(366)})
	return err
}

func (r *reading) costs() error {
	from := data.MonthOf(r.on.AddDays(-366))
	if _, err := costs.Of(r.ctx, r.book, costs.Query{From: from, Months: readMonths, On: r.on}); err != nil {
		return err
	}
	_, err := r.book.Usage(r.ctx, readMonths, r.on)
	return err
}

func (r *reading) history() error {
	for offset := 0; ; offset += readAtOnce {
		page, err := r.book.History(r.ctx, data.HistoryQuery{Offset: offset, Limit: readAtOnce})
		if err != nil || len(page.Rows) < readAtOnce {
			return err
		}
	}
}

func (r *reading) export() error { return r.book.WriteJSON(r.ctx, io.Discard) }
