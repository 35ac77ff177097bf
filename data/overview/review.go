package overview

import (
	"cmp"
	"slices"

	"seatbook/data"
	"seatbook/data/savings"
)

// Review is what is looked at before a subscription is renewed (R39).
type Review struct {
	Subscription data.SubscriptionRow
	Renewal      data.Date
	MostUsed     int           // at once, since the last review
	Leaking      []savings.Row // R31 to R34, open
	Now, Then    data.Money    // the price of a license, and the one of the renewal (R27)
	Year         data.Money    // what it costs in a year from then on, as it was answered, or else with the proposed total
	Proposed     int           // what is used without what leaks, and the reserve
	Given        data.Review   // the answer; the zero value where there is none yet
}

// ReviewOf works out the review of a subscription on a day.
func ReviewOf(row data.SubscriptionRow, mostUsed int, leaks []savings.Row, reviews []data.Review, on data.Date) Review {
	s := row.Subscription
	r := Review{Subscription: row, Renewal: s.NextRenewal(on), MostUsed: mostUsed}
	r.Now, r.Then = s.PriceOn(on), s.PriceOn(r.Renewal)
	people := map[data.PersonID]bool{}
	for _, leak := range leaks {
		if leak.Subscription.ID == s.ID && leak.State == data.SavingOpen && leak.Leak != data.LeakUnused {
			r.Leaking = append(r.Leaking, leak)
			people[leak.Person.ID] = true
		}
	}
	r.Proposed = max(data.MinTotal, s.Assigned()-len(people)+s.LowestAvailable)
	r.Given, _ = data.Reviewed(s, reviews, on)
	r.Year = s.PerYear(r.goesOnWith(), r.Renewal)
	return r
}

// goesOnWith is how many licenses it has from the renewal on: as was answered, none where it
// ends, by itself too, and the proposed total where nothing was.
func (r Review) goesOnWith() int {
	s := r.Subscription.Subscription
	switch ends := !s.RecurringBilling && !s.GoesOn(); {
	case ends, r.Given.Answer == data.ReviewEnd:
		return 0
	case r.Given.Answer == "":
		return r.Proposed
	}
	return r.Given.Total
}

// RenewsWith is how many licenses it renews with unless it is decided otherwise: with the
// total as a change that is planned leaves it (R18).
func (r Review) RenewsWith() int {
	if open := r.Subscription.Open; open != nil && open.State == data.ChangeScheduled {
		return open.To
	}
	return r.Subscription.PaidTotal()
}

// PerMonthWith is what a number of licenses costs in a month from the renewal on, where it
// renews with them; the zero Money where no price is known.
func (r Review) PerMonthWith(total int) data.Money {
	s := r.Subscription.Subscription
	s.RecurringBilling = true
	year := s.PerYear(total, r.Renewal)
	if !year.Known() {
		return year
	}
	return year.Share(1, 12)
}

// Needless is how many licenses more than would do it renews, or ends, with, as far as it was
// answered; 0 where nobody knows how many there are.
func (r Review) Needless() int {
	if r.Subscription.TotalUnknown {
		return 0
	}
	with := r.RenewsWith()
	if r.Given.Answer != "" {
		with = min(with, r.goesOnWith())
	}
	return max(0, with-r.Proposed)
}

// NeedlessPerMonth is what those cost in a month, the zero Money where no price is known or
// there are none.
func (r Review) NeedlessPerMonth() data.Money {
	if r.Needless() == 0 {
		return data.Money{}
	}
	return r.PerMonthWith(r.Needless())
}

// FirstToReview returns the first of so many months from the one of the day on in which
// something renews, or ends, whose answer does not stand; where all is answered, the first in
// which something renews, and where nothing does, the month of the day (R39).
func FirstToReview(rows []data.SubscriptionRow, given []data.Review, months int, on data.Date) data.Month {
	first := data.MonthOf(on)
	found := false
	for n := range months {
		month := data.MonthOf(on).Add(n)
		for _, row := range Renewing(rows, month, on) {
			if !found {
				first, found = month, true
			}
			if _, answered := data.Answered(row.Subscription, row.Open, given, on); !answered {
				return month
			}
		}
	}
	return first
}

// Renewing returns the subscriptions that renew, or end, in a month, by day.
func Renewing(rows []data.SubscriptionRow, month data.Month, on data.Date) (found []data.SubscriptionRow) {
	for _, row := range rows {
		if day := row.NextRenewal(on); data.Renews(row.Subscription, on) && data.MonthOf(day) == month {
			found = append(found, row)
		}
	}
	slices.SortStableFunc(found, func(a, b data.SubscriptionRow) int {
		return cmp.Or(b.NextRenewal(on).DaysUntil(a.NextRenewal(on)), cmp.Compare(data.Fold(a.Product), data.Fold(b.Product)))
	})
	return found
}
