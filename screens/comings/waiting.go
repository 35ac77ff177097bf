package comings

import (
	"context"
	"slices"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
)

// OpenWaiting offers a license to those who wait for one of a subscription, as far as it
// has room: first to who only waits, then those who give up another for it are moved (R17,
// R38).
func OpenWaiting(d *desk.Desk, s data.SubscriptionDetail) {
	var only, move []data.WaitingPerson
	for _, waits := range s.Waiting {
		if waits.MovesFrom == 0 {
			only = append(only, waits)
		} else if len(move) == 0 || waits.MovesFrom == move[0].MovesFrom {
			move = append(move, waits)
		}
	}
	given := only[:min(s.Room(), len(only))]
	rest := len(only) - len(given)
	move = move[:min(s.Room()-len(given), len(move))]
	if len(given) == 0 {
		moveWaiting(d, s.ID, move)
		return
	}
	f := d.NewForm(d.Text("waiting.title", "Product", s.Product))
	f.Topic = desk.TopicComeAndGo
	f.Say(d.Count("waiting.given", len(given), "Product", s.Product, "Names", namesOfWaiting(d.Words, given)))
	if rest > 0 {
		f.Say(d.Count("waiting.rest", rest))
	}
	f.Dismiss.SetText(d.Text("button.later"))
	book := d.Book
	f.Show(d.Text("waiting.assign"), func(*desk.Reading) func(context.Context) error {
		return func(ctx context.Context) error {
			people, err := peopleWaiting(ctx, book, given)
			if err != nil {
				return err
			}
			_, err = book.Do(ctx, acts.Assign{Subscriptions: []data.SubscriptionRef{s.Ref()}, People: desk.PersonRefs(people)})
			return err
		}
	}, func() { moveWaiting(d, s.ID, move) })
}

// moveWaiting moves those who wait for a plan to it.
func moveWaiting(d *desk.Desk, to data.SubscriptionID, waiting []data.WaitingPerson) {
	if len(waiting) == 0 {
		return
	}
	book := d.Book
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) ([]data.PersonRow, error) { return peopleWaiting(ctx, book, waiting) }, func(people []data.PersonRow) {
		openMove(d, people, planned{from: waiting[0].MovesFrom, to: to}, answering{})
	})
}

// source is a record as far as those who wait are asked for.
type source interface {
	People(ctx context.Context, q data.PersonQuery) (data.Page[data.PersonRow], error)
}

// peopleWaiting are those who wait, in the order in which they do.
func peopleWaiting(ctx context.Context, book source, waiting []data.WaitingPerson) ([]data.PersonRow, error) {
	var ids []data.PersonID
	for _, waits := range waiting {
		ids = append(ids, waits.Person)
	}
	page, err := book.People(ctx, data.PersonQuery{IDs: ids})
	slices.SortFunc(page.Rows, func(a, b data.PersonRow) int { return slices.Index(ids, a.ID) - slices.Index(ids, b.ID) })
	return page.Rows, err
}

// namesOfWaiting are the names of those who wait, the first of many.
func namesOfWaiting(w desk.Words, waiting []data.WaitingPerson) string {
	var names []string
	for _, waits := range waiting[:min(namedAtMost, len(waiting))] {
		names = append(names, waits.Name)
	}
	return w.NamesOf(names, len(waiting))
}
