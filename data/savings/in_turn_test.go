package savings_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/savings"
)

// R18, R35: of several licenses of one subscription, as many go today as the removal
// window lets, the first in the order of the list, each once; the others at the renewal.
func TestRowsOfOneSubscriptionAreJudgedTogether(t *testing.T) {
	renewal := data.NewDate(2027, time.May, 1)
	now, later := savings.Way{From: today, Lower: data.WhenNow}, savings.Way{From: renewal, Lower: data.WhenRenewal}
	some := later
	some.Now, some.Until = 1, day(12, 1)
	inside := now
	inside.Until = day(12, 1) // the seventh day after what was bought on 24 November
	for name, c := range map[string]struct {
		bought  int // inside the window
		blocked int // of three who hold one
		change  func(*data.SubscriptionRow)
		want    []savings.Way // of each row: who is blocked, then what nobody holds
	}{
		"all go":                        {5, 2, nil, []savings.Way{inside, inside, inside}},
		"only who is first":             {1, 2, nil, []savings.Way{inside, later, later}},
		"and some of what nobody holds": {3, 2, nil, []savings.Way{inside, inside, some}},
		"none":                          {0, 2, nil, []savings.Way{later, later, later}},
		"kept ones take no place":       {1, 2, func(r *data.SubscriptionRow) { r.Tags = "kept" }, []savings.Way{inside, inside, later}},
		"what a draft takes is gone": {2, 1, func(r *data.SubscriptionRow) {
			r.Open = &data.Change{State: data.ChangeDraft, When: data.WhenNow, From: 5, To: 3}
		}, []savings.Way{later, inside}},
		"classic": {1, 1, func(r *data.SubscriptionRow) { r.Agreement = data.AgreementClassic }, []savings.Way{now, now}},
		"a reseller": {1, 1, func(r *data.SubscriptionRow) { r.Channel = data.ChannelReseller }, []savings.Way{
			{From: renewal, Ask: true}, {From: renewal, Ask: true},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := suite(1, "Microsoft 365 Business Standard", 5)
			s.NamedAssigned = 3
			if c.bought > 0 {
				s.Purchases = []data.Purchase{{On: day(11, 24), Licenses: c.bought}}
			}
			of := row(s)
			basis := data.SavingsBasis{Settings: data.Settings{Role: data.GlobalAdmin}}
			if c.change != nil {
				c.change(&of)
			}
			for id := data.PersonID(1); id <= 3; id++ {
				basis.People = append(basis.People, data.Person{ID: id, Name: string(rune('A' + id)), Blocked: int(id) <= c.blocked})
				basis.Assignments = append(basis.Assignments, data.Assignment{ID: int64(id), Subscription: 1, Person: id})
			}
			if of.Tags == "kept" {
				basis.Savings = []data.Saving{{Leak: data.LeakBlocked, Subscription: 1, Person: 1, State: data.SavingKept}}
			}
			basis.Rows = []data.SubscriptionRow{of}
			var got []savings.Way
			for _, r := range savings.List(basis, savings.Inclusions{}, today) {
				got = append(got, r.Way)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// R35: a license with two reasons takes one place in the window.
func TestALicenseGoesOnceByItsWindow(t *testing.T) {
	basic, premium := suite(1, "Microsoft 365 Business Basic", 2), suite(2, "Microsoft 365 Business Premium", 2)
	basic.NamedAssigned, premium.NamedAssigned = 2, 1
	basic.Purchases = []data.Purchase{{On: day(11, 24), Licenses: 1}}
	basis := data.SavingsBasis{
		Rows:   []data.SubscriptionRow{row(basic), row(premium)},
		People: []data.Person{{ID: 1, Name: "An", Blocked: true}, {ID: 2, Name: "Bo", Blocked: true}},
		Assignments: []data.Assignment{
			{ID: 1, Subscription: 1, Person: 1}, {ID: 2, Subscription: 2, Person: 1}, {ID: 3, Subscription: 1, Person: 2},
		},
	}
	included := savings.NewInclusions([]data.Inclusion{{Part: basic.Product, Whole: premium.Product}}, data.Catalog{}, nil)
	froms := map[savings.Key]data.Date{}
	for _, r := range savings.List(basis, included, today) {
		froms[r.Key()] = r.Way.From
	}
	of := func(leak data.Leak, person data.PersonID) data.Date {
		return froms[savings.Key{Leak: leak, License: savings.License{Subscription: 1, Person: person}}]
	}
	if of(data.LeakBlocked, 1) != today || of(data.LeakOverlap, 1) != today || of(data.LeakBlocked, 2) == today {
		t.Errorf("from %v", froms)
	}
}

// R35: what is freed is parted as the window lets it go, and stays one change where one is
// open or drafted, or where nothing would be left (R12, R21).
func TestFreeingInTurn(t *testing.T) {
	for name, c := range map[string]struct {
		licenses int
		change   func(*savings.Freeing)
		want     []int
		fates    []savings.Fate
	}{
		"two now, one later": {3, nil, []int{2, 1}, []savings.Fate{savings.FateNow, savings.FateRenewal}},
		"all now":            {2, nil, []int{2}, []savings.Fate{savings.FateNow}},
		"at the renewal":     {3, func(f *savings.Freeing) { f.How = data.LowerRenewal }, []int{3}, []savings.Fate{savings.FateRenewal}},
		"a draft":            {3, func(f *savings.Freeing) { f.Draft = true }, []int{3}, []savings.Fate{savings.FateRenewal}},
		"the last ones":      {10, nil, []int{10}, []savings.Fate{savings.FateEnds}},
		"classic":            {3, func(f *savings.Freeing) { f.Row.Agreement = data.AgreementClassic }, []int{3}, []savings.Fate{savings.FateNow}},
	} {
		t.Run(name, func(t *testing.T) {
			s := suite(1, "Visio Plan 2", 10)
			s.NamedAssigned, s.Purchases = 9, []data.Purchase{{On: day(11, 24), Licenses: 2}}
			f := savings.Freeing{Row: row(s), Licenses: c.licenses, How: data.LowerFirst, Admin: data.Admin{Role: data.GlobalAdmin}, On: today}
			if c.change != nil {
				c.change(&f)
			}
			var got []int
			var fates []savings.Fate
			for _, part := range f.InTurn() {
				got, fates = append(got, part.Licenses), append(fates, part.Lowers().Fate)
			}
			if diff := cmp.Diff(c.want, got) + cmp.Diff(c.fates, fates); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
