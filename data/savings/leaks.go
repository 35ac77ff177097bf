package savings

import (
	"strings"

	"seatbook/data"
)

// Held is one product that somebody holds a license of.
type Held struct {
	Product Product
	Free    bool // the catalog or the user calls it free (R31)
	// Reported says that the usage reports speak of its vendor's products (R32).
	Reported bool
	// Ends is the day on which it ends by itself, zero where it goes on.
	Ends data.Date
}

// Found is a leak of one of the products that somebody holds: At is its place among
// them. Within is the place of the product that includes it, where that is why (R34).
type Found struct {
	Leak   data.Leak
	At     int
	Within int
}

// LeaksOf returns the leaks of what somebody holds, by product: for each that is not
// free at most one of data.LeakBlocked, LeakShared, LeakNever and LeakInactive, and
// LeakOverlap beside it (R31 to R34). limitDays is the limit of inactivity.
func LeaksOf(p data.Person, held []Held, limitDays int, included Inclusions) (found []Found) {
	for i, h := range held {
		if h.Free {
			continue
		}
		if leak := leakOf(p, h, limitDays); leak != "" {
			found = append(found, Found{Leak: leak, At: i})
		}
		if j, is := included.within(held, i); is {
			found = append(found, Found{Leak: data.LeakOverlap, At: i, Within: j})
		}
	}
	return found
}

// leakOf returns why a license in somebody's hands leaks by who they are, empty when
// it does not (R31, R32, R33).
func leakOf(p data.Person, h Held, limitDays int) data.Leak {
	// Nobody signs in there, so that it is blocked as a rule (R31).
	inPlace := p.Kind.NobodyInPerson() && p.NeedsLicense || p.Kind == data.KindRoom && h.Product.forRooms()
	switch {
	case p.Blocked && !inPlace:
		return data.LeakBlocked
	case p.Kind.NobodyInPerson() && !inPlace:
		return data.LeakShared
	case !h.Reported || p.ReportedOn.IsZero(): // not known is never inactive
		return ""
	case p.LastActive.IsZero():
		if p.MadeOn.IsZero() || p.MadeOn.DaysUntil(p.ReportedOn) <= limitDays {
			return "" // an account whose age is not known is never too old
		}
		return data.LeakNever
	case p.LastActive.DaysUntil(p.ReportedOn) > limitDays:
		return data.LeakInactive
	}
	return ""
}

// forRooms tells whether the product is made for meeting rooms (R33).
func (p Product) forRooms() bool { return strings.Contains(data.Fold(p.Name), "teams rooms") }

// reportAge is after how many days a usage report is old (R32).
const reportAge = 40

// Old tells whether what a report knows of somebody is old on a day (R32).
func Old(p data.Person, on data.Date) bool {
	return !p.ReportedOn.IsZero() && p.ReportedOn.DaysUntil(on) > reportAge
}
