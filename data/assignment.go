package data

import (
	"sort"
)

// Assignment is one license in the hands of one person. It sits on one
// subscription; several subscriptions of one product share their licenses
// (R13b).
type Assignment struct {
	ID           int64
	Version      int64
	Subscription SubscriptionID
	Person       PersonID
	On           Date // the day it was assigned, as far as the record knows
}

// OldestFirst sorts the subscriptions of one product into the order in which
// assignments fill them: by the day of the first purchase, unknown days last,
// then by the order in which they came into the record (R13b).
func OldestFirst(subscriptions []Subscription) {
	sort.SliceStable(subscriptions, func(i, j int) bool {
		a, b := subscriptions[i], subscriptions[j]
		if a.StartedOn != b.StartedOn {
			if a.StartedOn.IsZero() || b.StartedOn.IsZero() {
				return b.StartedOn.IsZero()
			}
			return a.StartedOn.Before(b.StartedOn)
		}
		return a.ID < b.ID
	})
}

// Room returns how many more people can be named on a subscription without
// being over-assigned by it. Licenses that a file reported as assigned but
// without a name can be named.
func (s Subscription) Room() int {
	return max(0, s.PaidTotal()-s.NamedAssigned)
}

// PlaceAssignments says on which of the product's subscriptions n new
// assignments sit, oldest first (R13b). It returns an [Error] with
// CodeNoneAvailable when there are not enough licenses, and places none then.
func PlaceAssignments(product []Subscription, n int, on Date) ([]SubscriptionID, error) {
	ordered := append([]Subscription(nil), product...)
	OldestFirst(ordered)
	var places []SubscriptionID
	room := 0
	for _, s := range ordered {
		if !CurrentStatus(s, on).Status.CanAssignIn() {
			continue
		}
		free := s.Room()
		if s.TotalUnknown {
			free = n
		}
		room += free
		for ; free > 0 && len(places) < n; free-- {
			places = append(places, s.ID)
		}
	}
	if len(places) < n {
		return nil, NewError(CodeNoneAvailable, "Wanted", n, "Available", room)
	}
	return places, nil
}

// Spare is what of a product's licenses can be given (R13b).
type Spare struct {
	// Available are those that nobody has, as the panels say (R24): what is over-assigned
	// has none.
	Available int
	// NotNamed are beside them those that a file reported as assigned, without a name: who
	// has one of them can be named (F2).
	NotNamed int
	Known    bool // false where a total is not known yet (F1)
}

// Room returns how many people can be named.
func (s Spare) Room() int { return s.Available + s.NotNamed }

// SpareOf returns what of a product's licenses can be given on its subscriptions; those of
// what has ended can't.
func SpareOf(product []Subscription, on Date) Spare {
	spare := Spare{Known: true}
	for _, s := range product {
		if CurrentStatus(s, on).Status.CanAssignIn() {
			available := max(0, s.Available())
			spare.Available += available
			spare.NotNamed += s.Room() - available
			spare.Known = spare.Known && !s.TotalUnknown
		}
	}
	return spare
}

// MissingFor returns how many of n people there is no license of a product for (R37, R38).
func MissingFor(product []Subscription, n int, on Date) int {
	spare := SpareOf(product, on)
	if !spare.Known {
		return 0
	}
	return max(0, n-spare.Available)
}

// ToBuy returns by how many licenses the total of one of a product's subscriptions has to
// go up for n more people to hold one: by those that are over-assigned on it, too (R24,
// R37, R38).
func (s Subscription) ToBuy(product []Subscription, n int, on Date) int {
	missing := MissingFor(product, n, on)
	if missing == 0 {
		return 0
	}
	return missing + max(0, -s.Available())
}

// MovableElsewhere returns how many licenses the product's other subscriptions
// have free, so that as many assignments of s can move there (R13b).
func MovableElsewhere(s Subscription, product []Subscription, on Date) int {
	free := 0
	for _, other := range product {
		if other.ID == s.ID || other.TotalUnknown || !CurrentStatus(other, on).Status.CanAssignIn() {
			continue
		}
		free += max(0, other.Available())
	}
	return free
}
