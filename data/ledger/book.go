package ledger

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"seatbook/data"
)

// Book is the record of an admin: every subscription, who holds its licenses,
// what was changed and why. Its questions are methods; everything that changes it
// is an [Act].
//
// Errors of a question or an act are a [data.Error] or [data.Mistakes] where the
// user caused them or can do something about them; any other is a fault of the
// store.
type Book struct {
	store Store
	clock Clock
	// uncounted is set where a record is only read that an older program wrote.
	uncounted bool
	lists     keptLists
	attention keptAttention

	mu        sync.Mutex
	listeners map[int]func(data.Event)
	nextID    int
}

// Clock tells the instant, in the time zone whose days the user counts in. It is
// the only clock and the only zone that the record knows.
type Clock func() time.Time

// Today returns the day that it is now.
func (c Clock) Today() data.Date { return data.DateOf(c()) }

// dayOf returns the day on which an instant was, where the user is.
func (c Clock) dayOf(at time.Time) data.Date { return data.DateOf(at.In(c().Location())) }

// startOf returns the instant at which a day begins where the user is.
func (c Clock) startOf(day data.Date) time.Time {
	return time.Date(int(day.Year), time.Month(day.Month), int(day.Day), 0, 0, 0, 0, c().Location())
}

// Open makes a Book of a store. A record that was not counted yet, from an older
// program or from JSON, is counted first.
func Open(ctx context.Context, store Store, clock Clock) (*Book, error) {
	b := &Book{store: store, clock: clock, listeners: map[int]func(data.Event){}}
	return b, b.count(ctx)
}

// Do runs an act: one transaction with its rows of history, and an event after it.
// Where everything is already as the act wants it, nothing is written and nobody is
// told.
//
// Errors, beside those of the act: CodeReadOnly, CodeNotFound, CodeConflict,
// CodeCantBuy, CodeCantAssign.
func (b *Book) Do(ctx context.Context, act Act) (Done, error) {
	var done Done
	scrub := false
	err := b.store.Write(ctx, func(tx Tx) error {
		w, err := b.begin(tx)
		if err != nil {
			return err
		}
		err = w.run(act)
		done, scrub = w.done, w.scrub
		return err
	})
	if err != nil {
		return Done{}, known(err, done)
	}
	if scrub {
		if err := b.store.Scrub(ctx); err != nil {
			return done, fmt.Errorf("cleaning the record: %w", err)
		}
	}
	if done.Step.ID != 0 {
		b.tell(data.Event{Step: done.Step})
	}
	return done, nil
}

// known turns a row that the store could not take into what a user can be told: the
// record is another one than the act saw.
func known(err error, done Done) error {
	switch {
	case !errors.Is(err, ErrTwin) && !errors.Is(err, ErrLinked):
		return err
	case done.Reversed.ID != 0:
		return &data.Error{Code: data.CodeCantUndo, Params: map[string]any{"Step": done.Reversed}, Err: err}
	default:
		return &data.Error{Code: data.CodeConflict, Err: err}
	}
}

// Listen calls a function after every step, until the returned stop is called. It
// runs on the goroutine that wrote.
func (b *Book) Listen(heard func(data.Event)) (stop func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	id := b.nextID
	b.nextID++
	b.listeners[id] = heard
	return func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		delete(b.listeners, id)
	}
}

// tell calls those who listen, in the order in which they began to.
func (b *Book) tell(event data.Event) {
	b.mu.Lock()
	var heard []func(data.Event)
	for id := range b.nextID {
		if listener, there := b.listeners[id]; there {
			heard = append(heard, listener)
		}
	}
	b.mu.Unlock()
	for _, listener := range heard {
		listener(event)
	}
}

// Today returns the day that it is for the record.
func (b *Book) Today() data.Date { return b.clock.Today() }

// WriteJSON writes the whole record as JSON, to be moved or read by other programs.
func (b *Book) WriteJSON(ctx context.Context, w io.Writer) error {
	return b.store.WriteJSON(ctx, w, b.clock())
}

// ReadOnly tells whether the record was opened to read.
func (b *Book) ReadOnly() bool { return b.store.ReadOnly() }

// Close closes the record.
func (b *Book) Close() error { return b.store.Close() }
