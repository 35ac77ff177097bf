package costs

import (
	"cmp"
	"maps"
	"slices"

	"seatbook/data"
)

// Reason is why the statements of a month carry more than those of others.
type Reason string

// The reasons, by what the biggest charge is that other months don't carry.
const (
	ReasonYear     Reason = "year"     // a whole year
	ReasonPart     Reason = "part"     // extra licenses for the rest of a period
	ReasonExtended Reason = "extended" // an extended service term
)

// Peak explains a month whose statements carry notably more than those of the others.
type Peak struct {
	Month        data.Month
	Reason       Reason
	Subscription *data.SubscriptionRow
	Charge       data.Money // what the subscription is charged in the month
	Others       int        // so many other subscriptions are charged more than usual, too
}

// A month is a peak when it carries a quarter more than the usual one of those around it,
// so many before and after, and a subscription explains it when its charge is at least a
// tenth of what is over that.
const (
	peakShare   = 1.25
	around      = 4
	leastShares = 10
)

// Peaks explains the peaks among months that follow each other, those of each currency
// apart. The usual month is the median of those around it, among those from the first to the
// last that carry anything, so that a record which has just begun is not all peaks, and one
// that grows has its peaks while it was small, too; where most of those months carry nothing,
// each charge is one. Of a subscription, too, the median is what is
// usual: a monthly charge does not explain the month of a yearly one, however large;
// and what the month before or after carries as well is no peak.
func Peaks(months []Month) (peaks []Peak) {
	byCurrency := map[string][]Month{}
	for _, m := range months {
		byCurrency[m.Amount.Currency] = append(byCurrency[m.Amount.Currency], m)
	}
	for _, currency := range slices.Sorted(maps.Keys(byCurrency)) {
		peaks = append(peaks, peaksOf(carrying(byCurrency[currency]))...)
	}
	return peaks
}

// peaksOf explains the peaks among months of one currency.
func peaksOf(months []Month) (peaks []Peak) {
	amounts := make([]int64, len(months))
	for i, m := range months {
		amounts[i] = m.Amount.Minor
	}
	usual := func(i int) int64 { return median(amounts[max(0, i-around):min(len(amounts), i+around+1)]) }
	var high []int
	for i, amount := range amounts {
		if len(months) >= 3 && amount > 0 && float64(amount) >= peakShare*float64(usual(i)) {
			high = append(high, i)
		}
	}
	if len(high) == 0 {
		return nil
	}
	charges := chargesOf(months, high)
	for _, i := range high {
		if peak, explained := explain(months[i], charges, i, amounts[i]-usual(i)); explained {
			peaks = append(peaks, peak)
		}
	}
	return peaks
}

// carrying are the months from the first to the last that carry anything.
func carrying(months []Month) []Month {
	carries := func(m Month) bool { return m.Amount.Minor != 0 }
	first := slices.IndexFunc(months, carries)
	if first < 0 {
		return nil
	}
	last := len(months)
	for !carries(months[last-1]) {
		last--
	}
	return months[first:last]
}

// chargesOf adds up what each subscription is charged in each month, of those that
// are charged in one of the high ones.
func chargesOf(months []Month, high []int) map[data.SubscriptionID][]int64 {
	charges := map[data.SubscriptionID][]int64{}
	for _, i := range high {
		for _, line := range months[i].Lines {
			if charges[line.Subscription.ID] == nil {
				charges[line.Subscription.ID] = make([]int64, len(months))
			}
		}
	}
	for i, m := range months {
		for _, line := range m.Lines {
			if of := charges[line.Subscription.ID]; of != nil {
				of[i] = data.Money{Minor: of[i]}.Plus(line.Amount).Minor
			}
		}
	}
	return charges
}

// explain finds the subscription that is charged most beyond what is usual for it.
func explain(m Month, charges map[data.SubscriptionID][]int64, at int, over int64) (Peak, bool) {
	peak := Peak{Month: m.Month}
	most, least := int64(0), max(1, over/leastShares)
	seen := map[data.SubscriptionID]bool{}
	for _, line := range m.Lines {
		id := line.Subscription.ID
		if seen[id] {
			continue
		}
		seen[id] = true
		beyond := beyondUsual(charges[id], at)
		reason := reasonOf(m.Lines, id)
		if beyond < least || reason == "" {
			continue
		}
		if peak.Subscription != nil {
			peak.Others++
		}
		if beyond > most {
			most, peak.Subscription, peak.Reason = beyond, line.Subscription, reason
			peak.Charge = data.Money{Minor: charges[id][at], Currency: m.Amount.Currency}
		}
	}
	return peak, peak.Subscription != nil
}

// beyondUsual is how much more a subscription is charged in a month than usually, and
// than in the months beside it.
func beyondUsual(charges []int64, at int) int64 {
	usual := median(charges)
	if at > 0 {
		usual = max(usual, charges[at-1])
	}
	if at+1 < len(charges) {
		usual = max(usual, charges[at+1])
	}
	return charges[at] - usual
}

// reasonOf tells what the largest line of a subscription is for; a month of its plan
// explains nothing.
func reasonOf(lines []*Line, id data.SubscriptionID) Reason {
	largest := &Line{}
	for _, line := range lines {
		if line.Subscription.ID == id && line.Amount.Minor > largest.Amount.Minor {
			largest = line
		}
	}
	switch {
	case largest.Kind == KindExtended:
		return ReasonExtended
	case largest.Kind == KindPart:
		return ReasonPart
	case largest.Period.Days() > daysOfMonth:
		return ReasonYear
	default:
		return ""
	}
}

// daysOfMonth is the length of the longest month.
const daysOfMonth = 31

// median is the middle of some values, the lower one of two.
func median(values []int64) int64 {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Clone(values)
	slices.SortFunc(sorted, cmp.Compare[int64])
	return sorted[(len(sorted)-1)/2]
}
