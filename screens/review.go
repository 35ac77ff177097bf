package screens

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/savings"
	"seatbook/screens/parts"
)

// openReview asks what becomes of a subscription at its renewal: what is used now, what
// leaks, the price now and then, and a total that would do (R39).
func (d *desk) openReview(s data.SubscriptionDetail) {
	book, on, catalog, pairs, id := d.book, d.today(), d.catalog, d.window.options.Inclusions, s.ID
	ask(d, &d.window.toOpen, func(ctx context.Context) (rows []savings.Row, err error) {
		basis, err := book.SavingsBasis(ctx)
		for _, row := range savings.List(basis, savings.NewInclusions(pairs, catalog, basis.Products), on) {
			if row.Subscription.ID == id && row.State == data.SavingOpen && row.Leak != data.LeakUnused {
				rows = append(rows, row)
			}
		}
		return rows, err
	}, func(rows []savings.Row) { d.showReview(s, rows) })
}

func (d *desk) showReview(s data.SubscriptionDetail, rows []savings.Row) {
	f := d.newForm(d.Text("review.title", "Product", s.Product))
	f.topic, f.size.Width = topicSavings, 560
	renewal := s.NextRenewal(d.today())
	f.say(d.Count("review.used", s.Assigned(), "Total", d.Number(s.PaidTotal()), "Date", d.date(renewal)))
	people := map[data.PersonID]bool{}
	for _, row := range rows {
		people[row.Person.ID] = true
		f.column.Add(parts.NewFaint(row.Person.Name + ": " + d.leakTitle(row.Leak)))
	}
	now, then := s.PriceOn(d.today()), s.PriceOn(renewal)
	switch {
	case now.Known() && then != now:
		f.column.Add(parts.NewFaint(d.Text("review.prices", "Now", d.money(now), "Then", d.money(then))))
	case now.Known():
		f.column.Add(parts.NewFaint(d.Text("review.price", "Now", d.money(now))))
	}
	proposed := max(data.MinTotal, s.Assigned()-len(people)+s.LowestAvailable)
	answer := parts.NewChoice(options(d.words, "review.answer", data.ReviewAnswers()), proposedAnswer(s, proposed), nil)
	f.add("answer", true, answer)
	total := f.number("review_total", proposed)
	note := parts.NewEntry("", "")
	f.add("note", false, note)
	f.show(d.Text("review.button"), func(read *reading) func(context.Context) error {
		return d.does(acts.Review{
			Subscription: s.Subscription.Ref(), Answer: answer.Value(), Total: read.number("review_total", total), Note: note.Text,
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
