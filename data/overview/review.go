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
	Proposed     int           // what is used without what leaks, and the reserve
	Given        data.Review   // the answer that stands; the zero value where there is none
	Stands       Comes         // what it comes to by what is ordered
	// Noted is what it comes to once that is done as well which was decided and still has to be
	// ordered, asked for or made by somebody else; IsNoted tells whether there is such a thing
	// (R21, R35).
	Noted   Comes
	IsNoted bool
}

// Comes is what a subscription comes to from its renewal on.
type Comes struct {
	Licenses int        // 0 where it ends
	Year     data.Money // what they cost in a year, the zero Money where no price or total is known
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
	r.Given, _ = data.Answered(s, row.Open, reviews, on)
	r.Stands = r.comesTo(r.RenewsWith())
	if r.Ends() {
		r.Stands = r.comesTo(0)
	}
	if total, there := r.noted(); there {
		r.Noted, r.IsNoted = r.comesTo(total), true
	}
	return r
}

// Ends tells whether it ends by itself, as it stands.
func (r Review) Ends() bool {
	return !r.Subscription.RecurringBilling && !r.Subscription.GoesOn()
}

// comesTo is what so many licenses come to, 0 for an end.
func (r Review) comesTo(total int) Comes {
	c := Comes{Licenses: total}
	if total == 0 || !r.Subscription.Countless() {
		c.Year = r.Subscription.PerYear(total, r.Renewal)
	}
	return c
}

// noted is the total to which it comes by what is not done yet, 0 where that is its end; false
// where there is nothing of the kind.
func (r Review) noted() (total int, there bool) {
	switch open := r.Subscription.Open; {
	case open != nil && open.Ends: // it goes on until whoever sold it ends it
		return 0, true
	case open != nil && open.State != data.ChangeScheduled:
		return open.Comes(), true
	case open != nil && open.DraftTo > 0:
		return open.DraftTo, true
	case open != nil:
		return 0, false
	case r.Given.Answer == data.ReviewLower && r.Given.Total < r.RenewsWith(): // whoever sold it does that
		return r.Given.Total, true
	case r.Given.Answer == data.ReviewEnd && !r.Ends():
		return 0, true
	}
	return 0, false
}

// answeredWith is how many licenses it has from the renewal on, as was answered.
func (r Review) answeredWith() int {
	if r.Ends() || r.Given.Answer == data.ReviewEnd {
		return 0
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

// Needless is how many licenses more than would do it renews, or goes on, with, as far as it
// was answered; 0 where nobody knows how many there are, and of what ends by itself: there is
// nothing to lower (R35).
func (r Review) Needless() int {
	if r.Subscription.TotalUnknown || r.Ends() {
		return 0
	}
	with := r.RenewsWith()
	if r.Given.Answer != "" {
		with = min(with, r.answeredWith())
	}
	return max(0, with-r.Proposed)
}

// NeedlessPerMonth is what those cost in a month, the zero Money where no price is known or
// there are none.
func (r Review) NeedlessPerMonth() data.Money {
	switch needless := r.Needless(); {
	case needless == 0:
		return data.Money{}
	case r.Subscription.GoesOn(): // at the price of its months (R26)
		cost, _ := r.Subscription.ExtendedCost(needless)
		return cost
	default:
		return r.PerMonthWith(needless)
	}
}

// NextPrice is the price of a license from the renewal on, and for how long it is: a month or
// a year as it is billed, and a month of what goes on month by month (R26, R27).
func (r Review) NextPrice() (data.Money, data.BillingPeriod) {
	if r.Subscription.GoesOn() {
		price, _ := r.Subscription.ExtendedPrice()
		return price, data.BillingMonthly
	}
	return r.Then, r.Subscription.BillingPeriod
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
			if _, answered := data.Answered(row.Subscription, row.Open, given, on); !answered && !row.Trial {
				return month
			}
		}
	}
	return first
}

// Renewing returns the subscriptions that renew, or end, in a month, by day, and the trials that
// end or become paid in it.
func Renewing(rows []data.SubscriptionRow, month data.Month, on data.Date) (found []data.SubscriptionRow) {
	for _, row := range rows {
		if day := row.NextRenewal(on); (data.Renews(row.Subscription, on) || data.TrialEnds(row.Subscription, on)) && data.MonthOf(day) == month {
			found = append(found, row)
		}
	}
	slices.SortStableFunc(found, func(a, b data.SubscriptionRow) int {
		return cmp.Or(b.NextRenewal(on).DaysUntil(a.NextRenewal(on)), cmp.Compare(data.Fold(a.Product), data.Fold(b.Product)))
	})
	return found
}
