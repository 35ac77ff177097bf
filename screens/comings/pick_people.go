package comings

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// PickPeople lets some people be ticked, of all or of those who hold a license of one
// subscription, and goes on with them and with that subscription, 0 for none.
func PickPeople(d *desk.Desk, title, text, button string, holding data.SubscriptionID, then func([]data.PersonRow, data.SubscriptionID)) {
	book, on := d.Book, d.Today()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (map[data.SubscriptionID]data.SubscriptionRow, error) {
		return everySubscription(ctx, book, on)
	}, func(rows map[data.SubscriptionID]data.SubscriptionRow) {
		p := desk.NewPicker(d, title, text, desk.PersonID, desk.OfferedPerson(d.Words), nil)
		p.Rows.Question = func(offset, limit int) func(context.Context) (data.Page[data.PersonRow], error) {
			query := data.PersonQuery{Search: p.Search.Text, Holding: holding, Sort: data.SortName, Offset: offset, Limit: limit}
			return func(ctx context.Context) (data.Page[data.PersonRow], error) { return book.People(ctx, query) }
		}
		p.Lines = desk.OfferedLines(d.Words)
		p.Topic, p.Size.Height = desk.TopicComeAndGo, desk.HighPicker
		p.Counted = func(int) string { return button }
		p.Enough = func(n int) bool { return n > 0 }
		if held := heldProducts(d, rows); len(held) > 1 {
			every := parts.Option[data.SubscriptionID]{Label: d.Text("person.every_product")}
			choice := parts.NewChoice(append([]parts.Option[data.SubscriptionID]{every}, held...), holding, func(id data.SubscriptionID) {
				holding = id
				p.Rows.Reload()
			})
			choice.Fleeting = true
			p.Narrow = container.New(&parts.CutChoice{}, choice)
		}
		var picked []data.PersonRow
		p.Open(func(rows []data.PersonRow) func(context.Context) error {
			picked = rows
			return func(context.Context) error { return nil }
		}, func() { then(picked, holding) })
	})
}

// heldProducts are the subscriptions of which people hold a license, by product.
func heldProducts(d *desk.Desk, rows map[data.SubscriptionID]data.SubscriptionRow) (held []parts.Option[data.SubscriptionID]) {
	several := len(d.Go.Organizations()) > 1
	for id, row := range rows {
		if row.NamedAssigned == 0 {
			continue
		}
		label := data.ShortName(row.Product)
		if several {
			label += " · " + row.OrganizationName
		}
		held = append(held, parts.Option[data.SubscriptionID]{Value: id, Label: label})
	}
	slices.SortFunc(held, func(a, b parts.Option[data.SubscriptionID]) int {
		return cmp.Or(cmp.Compare(data.Fold(a.Label), data.Fold(b.Label)), cmp.Compare(a.Value, b.Value))
	})
	return held
}
