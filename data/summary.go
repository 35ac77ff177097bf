package data

import (
	"cmp"
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
	switch g {
	case GroupVendor:
		return row.Vendor
	case GroupOrganization:
		return row.OrganizationName
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

// Summarize sums up rows by what a question asks for; the rows are those that its
// search and its organization find, of every filter and vendor.
func Summarize(rows []SubscriptionRow, q SubscriptionQuery, admin Admin) SubscriptionSummary {
	summary := SubscriptionSummary{Filters: map[SubscriptionFilter]int{}}
	vendors, groups := map[string]VendorCount{}, map[string]*SubscriptionGroup{}
	filters := SubscriptionFilters()
	kept, beside := make([]int, len(filters)), make([][]SubscriptionFilter, len(filters))
	for f, filter := range filters {
		if beside[f] = q.With(filter).Filters(); slices.Contains(q.Filters(), filter) {
			beside[f] = q.Filters()
		}
	}
	for i := range rows {
		row := &rows[i]
		own := q.Own.Keeps(row.Subscription)
		for f, filter := range filters {
			if own && (q.Vendor == "" || row.Vendor == q.Vendor || filter == FilterAll) && row.passes(beside[f], q.On, admin) {
				kept[f]++
			}
		}
		if of := vendors[row.Vendor]; own {
			if of.Vendor = row.Vendor; !row.Free {
				of.All++
			}
			if row.passes(q.Filters(), q.On, admin) {
				of.Count++
			}
			vendors[row.Vendor] = of
		}
		if !q.Keeps(*row, admin) {
			continue
		}
		summary.add(row.Subscription, q.On)
		if q.Group != GroupNone {
			name := q.Group.GroupOf(*row)
			if groups[name] == nil {
				groups[name] = &SubscriptionGroup{Name: name}
			}
			groups[name].add(row.Subscription, q.On)
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
	if q.IDs != nil {
		return slices.Contains(q.IDs, row.ID)
	}
	return (q.Vendor == "" || row.Vendor == q.Vendor) && row.passes(q.Filters(), q.On, admin) && q.Own.Keeps(row.Subscription)
}

// passes tells whether a row passes all of some filters.
func (r *SubscriptionRow) passes(filters []SubscriptionFilter, on Date, admin Admin) bool {
	if len(filters) == 0 {
		return FilterAll.keeps(&r.Subscription, on, admin)
	}
	for _, f := range filters {
		if !f.keeps(&r.Subscription, on, admin) {
			return false
		}
	}
	return true
}

// SumUp sums up subscriptions on a day.
func SumUp(rows []SubscriptionRow, on Date) (sums SubscriptionSums) {
	for i := range rows {
		sums.add(rows[i].Subscription, on)
	}
	sums.order()
	return sums
}

func (s *SubscriptionSums) add(row Subscription, on Date) {
	s.Count++
	cost := row.Charged(on)
	s.addSeats(&row, on, cost.Known())
	if row.LacksPrice(on) {
		s.Unpriced++
	}
	if !cost.Known() || cost.Minor == 0 {
		return
	}
	at := slices.IndexFunc(s.PerMonth, func(sum Money) bool { return sum.Currency == cost.Currency })
	if at < 0 {
		s.PerMonth = append(s.PerMonth, cost)
		return
	}
	s.PerMonth[at] = s.PerMonth[at].Plus(cost)
}

// addSeats adds licenses; what costs something is paid for.
func (s *SubscriptionSums) addSeats(row *Subscription, on Date, costs bool) {
	assigned := row.Assigned()
	s.Assigned += assigned
	if row.TotalUnknown {
		s.Unknown++
		return
	}
	s.Total += row.Total
	available, _ := row.AvailableOn(on)
	s.Available += available
	if costs || row.PaidFor(on) {
		s.Paid, s.PaidAssigned = s.Paid+row.Total, s.PaidAssigned+assigned
	}
}

// order puts the currencies in one order, whichever row came first.
func (s *SubscriptionSums) order() {
	slices.SortFunc(s.PerMonth, func(a, b Money) int {
		return cmp.Or(cmp.Compare(b.Minor, a.Minor), cmp.Compare(a.Currency, b.Currency))
	})
}
