package data

import (
	"cmp"
	"iter"
	"slices"
)

// SubscriptionSummary is what a whole list of subscriptions comes to, for its totals
// and for what it can be narrowed to.
type SubscriptionSummary struct {
	SubscriptionSums
	// Filters is how many each filter keeps beside what was chosen, and Vendors how many of
	// each vendor the chosen filters keep, whichever vendor was chosen. FilterAll is how many
	// there are without filters and vendor.
	Filters map[SubscriptionFilter]int
	Vendors []VendorCount // those of most in all first
	Groups  []SubscriptionGroup
}

// SubscriptionSums are the sums of some subscriptions.
type SubscriptionSums struct {
	Count int
	// Total, Assigned and Available are the sums of what the rows say, whatever becomes of
	// them; Unknown is how many say no total (F1).
	Total, Assigned, Available, Unknown int
	// Paid and PaidAssigned are of those that are paid for (PaidFor), as far as their totals
	// are known.
	Paid, PaidAssigned int
	PerMonth           []Money // what is still charged, one sum for each currency, the largest first
	Unpriced           int     // subscriptions that are charged for, and whose price nobody has told
}

// VendorCount is how many subscriptions of a vendor the chosen filters keep, and how many
// there are in all, which is the order that stays while filters come and go.
type VendorCount struct {
	Vendor string
	Count  int
	All    int
}

// SubscriptionGrouping is by what a list is parted into groups.
type SubscriptionGrouping string

// The groupings.
const (
	GroupNone         SubscriptionGrouping = ""
	GroupVendor       SubscriptionGrouping = "vendor"
	GroupOrganization SubscriptionGrouping = "organization"
)

// SubscriptionGroup is one group of a list, in the order of the list.
type SubscriptionGroup struct {
	Name string
	SubscriptionSums
}

// GroupOf returns the name of the group that a row is in.
func (g SubscriptionGrouping) GroupOf(row SubscriptionRow) string {
	return g.of(row.Vendor, row.OrganizationName)
}

func (g SubscriptionGrouping) of(vendor, organization string) string {
	switch g {
	case GroupVendor:
		return vendor
	case GroupOrganization:
		return organization
	default:
		return ""
	}
}

// Charged returns what a subscription costs in a month on a day while it is charged
// for: the zero Money once it is not active any more.
func (s Subscription) Charged(on Date) Money {
	if CurrentStatus(s, on).Status != StatusActive {
		return Money{}
	}
	return s.CostPerMonth(on)
}

// PriceNow returns what one license costs on a day: in a billing period, or in a month of
// the extended service term that the subscription is in (R26).
func (s Subscription) PriceNow(on Date) Money {
	if s.Extended(on) && CurrentStatus(s, on).Status == StatusActive {
		price, _ := s.ExtendedPrice()
		return price
	}
	return s.PriceOn(on)
}

// Summarize sums up subscriptions by what a question asks for: those that its search and
// its organization find, of every filter and vendor, each with whether it passes the
// question's filter of what the user keeps.
func Summarize(all iter.Seq2[*Standing, bool], q SubscriptionQuery) SubscriptionSummary {
	summary := SubscriptionSummary{Filters: map[SubscriptionFilter]int{}}
	vendors, groups := map[string]VendorCount{}, map[string]*SubscriptionGroup{}
	filters, chosen, keeps := SubscriptionFilters(), filterSetOf(q.Filters()), KeepsStanding(q)
	kept, beside := make([]int, len(filters)), make([]filterSet, len(filters))
	for f, filter := range filters {
		if beside[f] = filterSetOf(q.With(filter).Filters()); slices.Contains(q.Filters(), filter) {
			beside[f] = chosen
		}
	}
	for s, own := range all {
		for f, filter := range filters {
			if own && (q.Vendor == "" || s.vendor == q.Vendor || filter == FilterAll) && s.filters.has(beside[f]) {
				kept[f]++
			}
		}
		if own {
			of := vendors[s.vendor]
			if of.Vendor = s.vendor; !s.free {
				of.All++
			}
			if s.filters.has(chosen) {
				of.Count++
			}
			vendors[s.vendor] = of
		}
		if !keeps(s, own) {
			continue
		}
		summary.add(s.figures)
		if q.Group != GroupNone {
			name := q.Group.of(s.vendor, s.organization)
			if groups[name] == nil {
				groups[name] = &SubscriptionGroup{Name: name}
			}
			groups[name].add(s.figures)
		}
	}
	for f, count := range kept {
		if count > 0 {
			summary.Filters[filters[f]] = count
		}
	}
	summary.order()
	for _, of := range vendors {
		if of.All+of.Count > 0 {
			summary.Vendors = append(summary.Vendors, of)
		}
	}
	slices.SortFunc(summary.Vendors, func(a, b VendorCount) int {
		return cmp.Or(cmp.Compare(b.All, a.All), cmp.Compare(Fold(a.Vendor), Fold(b.Vendor)))
	})
	for _, group := range groups {
		group.order()
		summary.Groups = append(summary.Groups, *group)
	}
	slices.SortFunc(summary.Groups, func(a, b SubscriptionGroup) int { return cmp.Compare(GroupKey(a.Name), GroupKey(b.Name)) })
	return summary
}

// GroupKey sorts groups: by name, what has none at the end.
func GroupKey(name string) string {
	if name == "" {
		return "\uffff"
	}
	return Fold(name) + "\n" + name
}

// Keeps tells whether a row that a question's search and organization find passes its
// filter and its vendor for an admin, or is one of those that it names.
func (q SubscriptionQuery) Keeps(row SubscriptionRow, admin Admin) bool {
	s := StandingOf(&row, q.On, admin)
	return KeepsStanding(q)(&s, q.Own.Keeps(row.Subscription))
}

// SumUp sums up subscriptions on a day.
func SumUp(rows []SubscriptionRow, on Date) (sums SubscriptionSums) {
	for i := range rows {
		sums.add(figuresOf(&rows[i].Subscription, on))
	}
	sums.order()
	return sums
}

// figures are what one subscription adds to sums on a day.
type figures struct {
	total, assigned, available int
	unknown, paid, unpriced    bool
	charged                    Money
}

func figuresOf(s *Subscription, on Date) figures {
	f := figures{assigned: s.Assigned(), charged: s.Charged(on), unknown: s.TotalUnknown, unpriced: s.LacksPrice(on)}
	if !f.unknown {
		f.total, f.paid = s.Total, f.charged.Known() || s.PaidFor(on)
		f.available, _ = s.AvailableOn(on)
	}
	return f
}

func (s *SubscriptionSums) add(f figures) {
	s.Count++
	s.Assigned += f.assigned
	s.Total += f.total
	s.Available += f.available
	if f.unknown {
		s.Unknown++
	}
	if f.paid { // what costs something is paid for
		s.Paid, s.PaidAssigned = s.Paid+f.total, s.PaidAssigned+f.assigned
	}
	if f.unpriced {
		s.Unpriced++
	}
	if !f.charged.Known() || f.charged.Minor == 0 {
		return
	}
	at := slices.IndexFunc(s.PerMonth, func(sum Money) bool { return sum.Currency == f.charged.Currency })
	if at < 0 {
		s.PerMonth = append(s.PerMonth, f.charged)
		return
	}
	s.PerMonth[at] = s.PerMonth[at].Plus(f.charged)
}

// order puts the currencies in one order, whichever row came first.
func (s *SubscriptionSums) order() {
	slices.SortFunc(s.PerMonth, func(a, b Money) int {
		return cmp.Or(cmp.Compare(b.Minor, a.Minor), cmp.Compare(a.Currency, b.Currency))
	})
}
