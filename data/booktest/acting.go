package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/importing"
	"seatbook/data/ledger"
)

// The acts that most tests need, on the versions that the record has now.

// Try runs an act.
func Try(book *ledger.Book, act ledger.Act) error {
	_, err := book.Do(context.Background(), act)
	return err
}

// Left runs an act and returns the row of a kind that it wrote last.
func Left[T data.Row](book *ledger.Book, act ledger.Act) (T, error) {
	done, err := book.Do(context.Background(), act)
	return ledger.Last[T](done), err
}

// AddSubscription adds a subscription and returns it as it was written.
func AddSubscription(book *ledger.Book, s data.Subscription) (data.Subscription, error) {
	return Left[data.Subscription](book, acts.AddSubscription{Subscription: s})
}

// SavePerson adds or changes a person and returns them as written.
func SavePerson(book *ledger.Book, p data.Person) (data.Person, error) {
	return Left[data.Person](book, acts.SavePerson{Person: p})
}

// SubmitOrder submits a change of a total and returns it as written.
func SubmitOrder(book *ledger.Book, order data.Order) (data.Change, error) {
	return Left[data.Change](book, acts.SubmitChange{Order: order})
}

// refsOf returns the references of people as they are; one who is gone keeps
// version 1.
func refsOf(t testing.TB, book *ledger.Book, people []data.PersonID) (refs []data.PersonRef) {
	t.Helper()
	for _, id := range people {
		row, err := book.Person(context.Background(), id)
		must(t, err)
		refs = append(refs, row.Ref())
	}
	return refs
}

// Assign gives people a license of a subscription.
func Assign(t testing.TB, book *ledger.Book, id data.SubscriptionID, people []data.PersonID) error {
	t.Helper()
	return Try(book, acts.Assign{
		Subscriptions: []data.SubscriptionRef{detail(t, book, id).Subscription.Ref()}, People: refsOf(t, book, people), On: Today(),
	})
}

// AssignProducts gives a person a license of several products.
func AssignProducts(t testing.TB, book *ledger.Book, person data.PersonID, ids []data.SubscriptionID) error {
	t.Helper()
	act := acts.Assign{People: refsOf(t, book, []data.PersonID{person}), On: Today()}
	for _, id := range ids {
		act.Subscriptions = append(act.Subscriptions, detail(t, book, id).Subscription.Ref())
	}
	return Try(book, act)
}

// Unassign takes licenses of a subscription back.
func Unassign(t testing.TB, book *ledger.Book, id data.SubscriptionID, people []data.PersonID) error {
	t.Helper()
	return Try(book, acts.Unassign{Subscription: detail(t, book, id).Subscription.Ref(), People: refsOf(t, book, people)})
}

// Snooze leaves a concern of a subscription alone until a day.
func Snooze(t testing.TB, book *ledger.Book, id data.SubscriptionID, concern data.Concern, until data.Date) error {
	t.Helper()
	return Try(book, acts.Snooze{Of: []acts.Snoozed{{Subscription: detail(t, book, id).Subscription.Ref(), Concern: concern}}, Until: until})
}

// Import writes a plan.
func Import(book *ledger.Book, plan importing.Plan) error {
	return Try(book, acts.Import{Plan: plan})
}

// Undo takes back the last step and returns it.
func Undo(book *ledger.Book) (data.Step, error) {
	done, err := book.Do(context.Background(), acts.Undo{})
	return done.Reversed, err
}

// Redo does the last step again that was taken back, and returns what it wrote.
func Redo(book *ledger.Book) (data.Step, error) {
	done, err := book.Do(context.Background(), acts.Redo{})
	return done.Step, err
}

// UndoStep takes a step back and returns it; of an undo, it returns what was done
// again.
func UndoStep(book *ledger.Book, id data.StepID) (data.Step, error) {
	done, err := book.Do(context.Background(), acts.UndoStep{Step: id})
	if done.Reversed.Kind == data.StepUndone {
		return done.Step, err
	}
	return done.Reversed, err
}
