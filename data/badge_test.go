package data_test

import (
	"slices"
	"testing"

	"seatbook/data"
)

// The marks of a subscription, most urgent first.
func TestBadges(t *testing.T) {
	ended := func(days int) func(*data.Subscription) {
		return func(s *data.Subscription) { s.RecurringBilling, s.RenewsOn = false, today.AddDays(-days) }
	}
	for name, c := range map[string]struct {
		change    func(*data.Subscription)
		scheduled bool
		want      []data.Badge
	}{
		"none":           {func(*data.Subscription) {}, false, nil},
		"over-assigned":  {func(s *data.Subscription) { s.Total = 37 }, false, []data.Badge{data.BadgeOverAssigned}},
		"none available": {func(s *data.Subscription) { s.Total = 38 }, false, []data.Badge{data.BadgeNoneAvailable}},
		"one available":  {func(s *data.Subscription) { s.Total = 39 }, false, nil},
		"unknown":        {func(s *data.Subscription) { s.TotalUnknown = true }, false, []data.Badge{data.BadgeTotalUnknown}},
		"expired":        {ended(0), false, []data.Badge{data.BadgeExpired}},
		"disabled":       {ended(30), false, []data.Badge{data.BadgeDisabled}},
		"deleted":        {ended(120), false, []data.Badge{data.BadgeDeleted}},
		"several": {func(s *data.Subscription) {
			s.CreditCheckSince, s.EndOfSale, s.Channel, s.Trial, s.Total = today, true, data.ChannelProductKey, true, 1
		}, true, []data.Badge{
			data.BadgeOverAssigned, data.BadgeCreditCheck, data.BadgeTrial, data.BadgeScheduled, data.BadgePrepaid, data.BadgeEndOfSale,
		}},
	} {
		s := office()
		c.change(&s)
		if got := data.Badges(s, today, c.scheduled); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
