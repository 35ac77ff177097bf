package data

import "slices"

// MaxRisePercent is the highest rise that can be announced, in hundredths of a percent.
const MaxRisePercent = 1_000_00

// hundredPercent is a hundred percent in hundredths of a percent.
const hundredPercent = 100_00

// Rise is a rise of prices that a vendor announced for a day. It applies at each
// subscription's first renewal on or after that day (R27). It has either a percentage
// or a price.
type Rise struct {
	Announced Date
	Percent   int   // in hundredths of a percent: 5.5% is 550; 0 for none
	Price     Money // of one license and billing period; the zero Money for none
}

// Validate returns a mistake for each field that can't be as it is.
func (r Rise) Validate() error {
	var mistakes Mistakes
	if r.Announced.IsZero() {
		mistakes.Add("announced", CodeRequired, nil)
	}
	switch {
	case r.Percent == 0 && !r.Price.Known():
		mistakes.Add("percent", CodeRequired, nil)
	case r.Percent != 0 && r.Price.Known():
		mistakes.Add("percent", CodeOneOfTwo, nil)
	case r.Percent < 0 || r.Percent > MaxRisePercent:
		mistakes.Add("percent", CodeOutOfRange, map[string]any{"Min": 1, "Max": MaxRisePercent / 100})
	}
	validatePrice(r.Price, &mistakes)
	return mistakes.Err()
}

// Fits returns a mistake where one price was announced for subscriptions of different
// billing periods.
func (r Rise) Fits(all []Subscription) error {
	var mistakes Mistakes
	for _, s := range all {
		if r.Price.Known() && s.BillingPeriod != all[0].BillingPeriod {
			mistakes.Add("price", CodeMixedPeriods, nil)
			break
		}
	}
	return mistakes.Err()
}

// FirstRenewal returns a subscription's first renewal on or after a day; zero where it
// does not renew, or it is not known when (R27).
func (s Subscription) FirstRenewal(day Date) Date {
	if !s.RecurringBilling || s.Trial {
		return Date{}
	}
	if day.Before(s.TermStart) {
		return s.TermStart
	}
	term := s.TermOn(day)
	if term.Start == day {
		return day
	}
	return term.Next
}

// CanRise tells whether an announced rise has a price to apply to and a renewal to
// apply at: of an active subscription (R27).
func CanRise(s Subscription, on Date) bool {
	return !s.Free && s.PriceOn(on).Known() && !s.FirstRenewal(on).IsZero() && CurrentStatus(s, on).Status == StatusActive
}

// Announce returns the subscription with a price that was announced, dated at the
// renewal at which it applies; one that was announced for the same day gives way to it,
// and each rise is a price of its own (R27). What was bought on that day or later has that price already, and stays as it
// is. Errors: Mistakes, among them CodeCurrency for a price in another one.
func Announce(s Subscription, rise Rise) (Subscription, error) {
	if err := rise.Validate(); err != nil {
		return s, err
	}
	if !s.StartedOn.IsZero() && !s.StartedOn.Before(rise.Announced) {
		return s, nil
	}
	from := s.FirstRenewal(rise.Announced)
	s.PriceChanges = slices.DeleteFunc(slices.Clone(s.PriceChanges), func(c PriceChange) bool { return c.Announced == rise.Announced })
	before := s.PriceOn(from)
	var mistakes Mistakes
	switch {
	case from.IsZero():
		mistakes.Add("announced", CodeRequired, nil)
	case !before.Known():
		mistakes.Add("price", CodeRequired, nil)
	case rise.Percent == 0 && rise.Price.Currency != before.Currency:
		mistakes.Add("price", CodeCurrency, nil)
	}
	if err := mistakes.Err(); err != nil {
		return s, err
	}
	s.PriceChanges = append(s.PriceChanges, PriceChange{From: from, Price: rise.Price, Announced: rise.Announced, Percent: rise.Percent})
	s = s.withRises(from)
	for _, c := range s.PriceChanges {
		validatePrice(c.Price, &mistakes)
	}
	return s, mistakes.Err()
}

// withRises returns the subscription with its prices by day, and each rise by a percentage
// from a day on on top of what is paid until then: of two at one renewal the one of the
// later day is on top of the other (R27).
func (s Subscription) withRises(from Date) Subscription {
	slices.SortFunc(s.PriceChanges, PriceChange.ByDay)
	price := s.Price
	for i := range s.PriceChanges {
		c := &s.PriceChanges[i]
		if c.Percent > 0 && price.Known() && !c.From.Before(from) {
			c.Price = price.Share(hundredPercent+c.Percent, hundredPercent)
		}
		price = c.Price
	}
	return s
}

// withAnnouncedMoved returns the subscription with each announced price that is still to
// come at the renewal at which it applies by the present dates (R27). What does not
// renew keeps them where they are.
func (s Subscription) withAnnouncedMoved(on Date) Subscription {
	var moved []PriceChange
	kept := slices.DeleteFunc(slices.Clone(s.PriceChanges), func(c PriceChange) bool {
		from := s.FirstRenewal(c.Announced)
		if c.Announced.IsZero() || !c.From.After(on) || from.IsZero() || from == c.From {
			return false
		}
		c.From = from
		moved = append(moved, c)
		return true
	})
	if len(moved) == 0 {
		return s
	}
	s.PriceChanges = append(kept, moved...)
	return s.withRises(on)
}

// MoveAnnounced returns a subscription as it is after a change, its announced prices
// moved along where its renewal was (R27).
func MoveAnnounced(before, after Subscription, on Date) Subscription {
	if !movesRenewal(before, after) {
		return after
	}
	return after.withAnnouncedMoved(on)
}

// YearAt returns what a subscription costs in a year at a price of one license and
// billing period.
func (s Subscription) YearAt(price Money) Money {
	return price.Times(s.PaidTotal()).Times(12 / s.BillingPeriod.months())
}

// RiseCost is what a year costs before and after a rise, in one currency.
type RiseCost struct{ Before, After Money }

// CostOfRise returns what a year of some subscriptions costs before and after a rise
// whose price is announced in each, for each currency in the order in which they come
// (R27). Errors: as of Announce.
func CostOfRise(all []Subscription, rise Rise) ([]RiseCost, error) {
	if err := rise.Fits(all); err != nil {
		return nil, err
	}
	var costs []RiseCost
	for _, s := range all {
		after, err := Announce(s, rise)
		if err != nil {
			return nil, err
		}
		from := s.FirstRenewal(rise.Announced)
		old := after.PriceOn(from.AddDays(-1))
		i := slices.IndexFunc(costs, func(c RiseCost) bool { return c.Before.Currency == old.Currency })
		if i < 0 {
			i = len(costs)
			costs = append(costs, RiseCost{Money{Currency: old.Currency}, Money{Currency: old.Currency}})
		}
		costs[i].Before = costs[i].Before.Plus(s.YearAt(old))
		costs[i].After = costs[i].After.Plus(s.YearAt(after.PriceOn(from)))
	}
	return costs, nil
}
