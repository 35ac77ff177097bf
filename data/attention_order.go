package data

import (
	"cmp"
	"slices"
)

// SortNotices returns notices in the one order in which they are shown: by group, in
// that by concern, the most urgent first, and by their day. It moves each notice once:
// with its subscription it is large.
func SortNotices(notices []Notice) []Notice {
	places := urgencies()
	at := make([]int, len(notices))
	for i := range at {
		at[i] = i
	}
	slices.SortStableFunc(at, func(a, b int) int {
		return cmp.Or(places[notices[a].Concern]-places[notices[b].Concern], notices[b].By.DaysUntil(notices[a].By))
	})
	sorted := make([]Notice, len(notices))
	for i, from := range at {
		sorted[i] = notices[from]
	}
	return sorted
}

// urgencies returns the place of each concern in that order.
func urgencies() map[Concern]int {
	places := map[Concern]int{}
	for _, group := range ConcernGroups() {
		for _, concern := range Concerns() {
			if concern.Group() == group {
				places[concern] = len(places)
			}
		}
	}
	return places
}

// NewlyUrgent returns the urgent notices that were not there before.
func NewlyUrgent(before, now []Notice) []Notice {
	type about struct {
		id      SubscriptionID
		concern Concern
	}
	known := map[about]bool{}
	for _, n := range before {
		known[about{n.Subscription.ID, n.Concern}] = true
	}
	var fresh []Notice
	for _, n := range now {
		if n.Concern.Urgent() && !known[about{n.Subscription.ID, n.Concern}] {
			fresh = append(fresh, n)
		}
	}
	return fresh
}
