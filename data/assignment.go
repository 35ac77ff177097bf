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

// MissingFor returns how many licenses of a product are missing for n people to hold
// one (R37, R38).
func MissingFor(product []Subscription, n int, on Date) int {
	_, err := PlaceAssignments(product, n, on)
	known, ok := err.(*Error) //nolint:errorlint // as PlaceAssignments returns it
	if !ok {
		return 0
	}
	available, _ := known.Params["Available"].(int)
	return n - available
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
