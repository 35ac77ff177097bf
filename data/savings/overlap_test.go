package savings_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/savings"
)

// overlapping is a record in which An holds a part, a whole, and perhaps a larger whole.
func overlapping(rows ...data.SubscriptionRow) ([]savings.Row, savings.Inclusions) {
	included := savings.NewInclusions([]data.Inclusion{{Part: "Part", Whole: "Whole"}, {Part: "Whole", Whole: "Larger"}}, data.Catalog{}, nil)
	basis := data.SavingsBasis{Settings: data.Settings{Role: data.GlobalAdmin}, Rows: rows, People: []data.Person{{ID: 1, Name: "An"}}}
	for i, r := range rows {
		basis.Assignments = append(basis.Assignments, data.Assignment{ID: int64(i + 1), Subscription: r.ID, Person: 1})
	}
	return savings.List(basis, included, today), included
}

// R34, R35: a license that is included in what ends by itself saves until then at most: it says
// so, is in no total, and is not listed where it could only go later; another product that
// includes it, and goes on, comes first.
func TestOverlapWithWhatEnds(t *testing.T) {
	ends := data.NewDate(2026, 12, 10)
	part, whole, larger := suite(1, "Part", 1), suite(2, "Whole", 1), suite(3, "Larger", 1)
	for i, s := range []*data.Subscription{&part, &whole, &larger} {
		s.NamedAssigned = 1
		s.TermStart, s.RenewsOn = data.NewDate(2026, 3, 1+i), data.NewDate(2027, 3, 1+i)
	}
	part.Agreement, whole.RecurringBilling, whole.RenewsOn = data.AgreementClassic, false, ends
	whole.AtEnd = data.AtEndCancel
	rows, included := overlapping(row(part), row(whole))
	if len(rows) != 1 || rows[0].WithinEnds != ends || rows[0].Todo() != savings.TodoShort {
		t.Fatalf("%+v", rows)
	}
	if total, _ := savings.Total(rows, data.SavingOpen); len(total) != 0 {
		t.Errorf("%v is to be saved", total)
	}
	if notices := savings.Notices(rows); len(notices) != 0 {
		t.Errorf("told of %+v", notices)
	}
	later := part
	later.Agreement = data.AgreementNew
	if rows, _ := overlapping(row(later), row(whole)); len(rows) != 0 {
		t.Errorf("what can only go after it ended: %+v", rows)
	}
	rows, _ = overlapping(row(part), row(whole), row(larger))
	for _, r := range rows {
		if r.Subscription.ID == part.ID && (r.Within != "Larger" || !r.WithinEnds.IsZero()) {
			t.Errorf("included in %s, which ends on %s", r.Within, r.WithinEnds)
		}
	}
	whole.RecurringBilling = true
	if rows, _ := overlapping(row(part), row(whole)); len(rows) != 1 || !rows[0].WithinEnds.IsZero() || rows[0].Todo() == savings.TodoShort {
		t.Errorf("%+v", rows)
	}
	both := included.Overlaps([]data.SubscriptionRow{row(part), row(whole)}, []data.SubscriptionRow{row(whole)}, today)
	if len(both) != 1 || both[0].Part.ID != part.ID || both[0].Whole.ID != whole.ID {
		t.Errorf("beside what is given: %+v", both)
	}
	if none := included.Overlaps([]data.SubscriptionRow{row(part), row(whole)}, nil, today); len(none) != 0 {
		t.Errorf("nothing is given: %+v", none)
	}
}
