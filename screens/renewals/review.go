package renewals

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// OpenReview asks what becomes of a subscription at its renewal: what is used now, what
// leaks, the price now and then, and a total that would do (R39).
func OpenReview(d *desk.Desk, s data.SubscriptionDetail) {
	book, on, catalog, pairs, id := d.Book, d.Today(), d.Catalog, d.Window.Options.Inclusions, s.ID
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (rows []savings.Row, err error) {
		basis, err := book.SavingsBasis(ctx)
		for _, row := range savings.List(basis, savings.NewInclusions(pairs, catalog, basis.Products), on) {
			if row.Subscription.ID == id && row.State == data.SavingOpen && row.Leak != data.LeakUnused {
				rows = append(rows, row)
			}
		}
		return rows, err
	}, func(rows []savings.Row) { showReview(d, s, rows) })
}

func showReview(d *desk.Desk, s data.SubscriptionDetail, rows []savings.Row) {
	f := d.NewForm(d.Text("review.title", "Product", s.Product))
	f.Topic, f.Size.Width = desk.TopicSavings, 560
	renewal := s.NextRenewal(d.Today())
	f.Say(d.Count("review.used", s.Assigned(), "Total", d.Number(s.PaidTotal()), "Date", d.Date(renewal)))
	people := map[data.PersonID]bool{}
	for _, row := range rows {
		people[row.Person.ID] = true
		f.Column.Add(parts.NewFaint(row.Person.Name + ": " + d.LeakTitle(row.Leak)))
	}
	now, then := s.PriceOn(d.Today()), s.PriceOn(renewal)
	switch {
	case now.Known() && then != now:
		f.Column.Add(parts.NewFaint(d.Text("review.prices", "Now", d.Money(now), "Then", d.Money(then))))
	case now.Known():
		f.Column.Add(parts.NewFaint(d.Text("review.price", "Now", d.Money(now))))
	}
	proposed := max(data.MinTotal, s.Assigned()-len(people)+s.LowestAvailable)
	answer := parts.NewChoice(desk.OptionsOf(d.Words, "review.answer", data.ReviewAnswers()), proposedAnswer(s, proposed), nil)
	f.Add("answer", true, answer)
	total := f.AddNumber("review_total", proposed)
	note := parts.NewEntry("", "")
	f.Add("note", false, note)
	f.Show(d.Text("review.button"), func(read *desk.Reading) func(context.Context) error {
		return d.Does(acts.Review{
			Subscription: s.Subscription.Ref(), Answer: answer.Value(), Total: read.Number("review_total", total), Note: note.Text,
		})
	}, nil)
}

// proposedAnswer is to lower where fewer licenses would do.
func proposedAnswer(s data.SubscriptionDetail, proposed int) data.ReviewAnswer {
	if proposed < s.PaidTotal() && !s.TotalUnknown {
		return data.ReviewLower
	}
	return data.ReviewKeep
}
