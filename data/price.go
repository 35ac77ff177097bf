package data

import "slices"

// PriceChange is a price of one license and one billing period that holds from a
// day on.
type PriceChange struct {
	From  Date
	Price Money
	// Announced is the day for which a rise was announced, that holds from the renewal
	// after it; zero for a price that is simply dated (R27).
	Announced Date
	// Percent is by how much it is more than what was paid until then, in hundredths of a
	// percent; 0 where the price is one by itself.
	Percent int
}

// ByDay compares the days from which prices hold; of rises at one renewal the one that
// was announced for the later day holds (R27).
func (c PriceChange) ByDay(other PriceChange) int {
	if n := other.From.DaysUntil(c.From); n != 0 {
		return n
	}
	switch {
	case c.Announced == other.Announced:
		return 0
	case c.Announced.Before(other.Announced):
		return -1
	}
	return 1
}

// PriceOn returns the price of one license that a billing period carries which
// starts on a day: the last one dated until then, Price where none is.
func (s Subscription) PriceOn(day Date) Money {
	price := s.Price
	for _, change := range s.PriceChanges {
		if change.From.After(day) {
			break
		}
		price = change.Price
	}
	return price
}

// NextPrice returns the first change of the price after a day, nil when none is
// known.
func (s Subscription) NextPrice(day Date) *PriceChange {
	var next *PriceChange
	for _, change := range s.PriceChanges {
		if change.From.After(day) && (next == nil || change.From == next.From) {
			next = &change
		}
	}
	return next
}

// WithPrice returns the subscription with the price that holds on a day put
// right. Without a price there is none until the next change.
func (s Subscription) WithPrice(price Money, day Date) Subscription {
	s.PriceChanges = slices.Clone(s.PriceChanges)
	if !price.Known() {
		s.Price = price
		s.PriceChanges = slices.DeleteFunc(s.PriceChanges, func(c PriceChange) bool { return !c.From.After(day) })
		return s
	}
	for i := len(s.PriceChanges) - 1; i >= 0; i-- {
		if !s.PriceChanges[i].From.After(day) {
			s.PriceChanges[i].Price, s.PriceChanges[i].Percent = price, 0
			return s
		}
	}
	s.Price = price
	return s
}

// ChangePrice returns the subscription with a price that holds from a day on; one
// of the same day gives way to it. Errors: Mistakes.
func ChangePrice(s Subscription, change PriceChange) (Subscription, error) {
	var mistakes Mistakes
	if change.From.IsZero() {
		mistakes.Add("price_from", CodeRequired, nil)
	}
	if !change.Price.Known() {
		mistakes.Add("price", CodeRequired, nil)
	}
	validatePrice(change.Price, &mistakes)
	if err := mistakes.Err(); err != nil {
		return s, err
	}
	kept := slices.DeleteFunc(slices.Clone(s.PriceChanges), func(c PriceChange) bool { return c.From == change.From })
	s.PriceChanges = append(kept, change)
	slices.SortFunc(s.PriceChanges, PriceChange.ByDay)
	return s, nil
}
