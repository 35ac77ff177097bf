package data_test

import (
	"slices"
	"testing"

	"seatbook/data"
)

// R18: days 0 to 7 of a purchase; the licenses of several purchases together, until
// the first of their windows closes.
func TestRemovableNow(t *testing.T) {
	outside := office()
	outside.Agreement, outside.TermStart, outside.RenewsOn = data.AgreementNew, data.NewDate(2025, 9, 1), data.NewDate(2026, 9, 1)
	for name, c := range map[string]struct {
		purchases []data.Purchase
		term      data.Date // the term's start, where another
		licenses  int
		closes    string
	}{
		"none":               {nil, data.Date{}, 0, ""},
		"bought today":       {[]data.Purchase{{On: today, Licenses: 5}}, data.Date{}, 5, "2026-03-18"},
		"on day 7":           {[]data.Purchase{{On: today.AddDays(-7), Licenses: 5}}, data.Date{}, 5, "2026-03-11"},
		"on day 8":           {[]data.Purchase{{On: today.AddDays(-8), Licenses: 5}}, data.Date{}, 0, ""},
		"bought tomorrow":    {[]data.Purchase{{On: today.AddDays(1), Licenses: 5}}, data.Date{}, 0, ""},
		"several":            {[]data.Purchase{{On: today.AddDays(-5), Licenses: 2}, {On: today.AddDays(-1), Licenses: 3}}, data.Date{}, 5, "2026-03-13"},
		"the later first":    {[]data.Purchase{{On: today.AddDays(-1), Licenses: 3}, {On: today.AddDays(-5), Licenses: 2}}, data.Date{}, 5, "2026-03-13"},
		"one is over":        {[]data.Purchase{{On: today.AddDays(-9), Licenses: 2}, {On: today.AddDays(-1), Licenses: 3}}, data.Date{}, 3, "2026-03-17"},
		"the term's day 7":   {[]data.Purchase{{On: today, Licenses: 5}}, today.AddDays(-7), 40, "2026-03-11"},
		"the term's day 8":   {nil, today.AddDays(-8), 0, ""},
		"begins tomorrow":    {nil, today.AddDays(1), 0, ""},
		"begins right today": {nil, today, 40, "2026-03-18"},
	} {
		s := outside
		s.Purchases = c.purchases
		if !c.term.IsZero() {
			s.TermStart, s.RenewsOn = c.term, c.term.AddDays(365)
		}
		if licenses, closes := data.RemovableNow(s, today); licenses != c.licenses || closes.String() != c.closes {
			t.Errorf("%s: %d until %q, want %d until %q", name, licenses, closes, c.licenses, c.closes)
		}
	}
}

// R18: a removal under the new agreement needs its window, and recurring billing
// on; both that are missing are named.
func TestRemovalBlocks(t *testing.T) {
	s := office()
	s.Agreement, s.TermStart, s.RenewsOn = data.AgreementNew, data.NewDate(2025, 9, 1), data.NewDate(2026, 9, 1)
	s.NamedAssigned, s.Purchases = 30, []data.Purchase{{On: today, Licenses: 3}}
	for _, c := range []struct {
		total     int
		recurring bool
		want      []data.Block
	}{
		{37, true, nil},
		{36, true, []data.Block{data.BlockRemovalWindow}},
		{37, false, []data.Block{data.BlockRecurringBillingOff}},
		{36, false, []data.Block{data.BlockRemovalWindow, data.BlockRecurringBillingOff}},
		{41, false, nil}, // adding needs neither
	} {
		s.RecurringBilling = c.recurring
		p := data.PreviewChange(s, data.Wish{NewTotal: c.total, When: data.WhenNow, On: today, Admin: globalAdmin})
		if !slices.Equal(p.Blocks, c.want) {
			t.Errorf("to %d, recurring billing %t: %v, want %v", c.total, c.recurring, p.Blocks, c.want)
		}
	}
}

// R18: another vendor's subscription has no agreement of Microsoft's and no window,
// whatever its agreement says: it can be lowered on any day, is never cancelled
// inside a window, and no window of it closes.
func TestAnotherVendorHasNoWindow(t *testing.T) {
	for cloud, none := range map[data.Cloud]bool{data.CloudWorldwide: false, data.CloudNone: true} {
		s := office()
		s.Cloud, s.Vendor, s.Agreement, s.Term, s.NamedAssigned = cloud, "Adobe", data.AgreementNew, data.TermMonthly, 30
		s.TermStart, s.RenewsOn = today.AddDays(-20), today.AddDays(11)
		p := data.PreviewChange(s, data.Wish{NewTotal: 35, When: data.WhenNow, On: today, Admin: globalAdmin})
		if p.Allowed() != none {
			t.Errorf("%s: a removal outside a window is blocked by %v", cloud, p.Blocks)
		}
		s.TermStart, s.RenewsOn = today.AddDays(-5), today.AddDays(26)
		if got := data.CanCancelNow(s, today); got == none {
			t.Errorf("%s: on day 5 it can be cancelled now: %t", cloud, got)
		}
		closes := false
		for _, n := range data.Attention([]data.Seen{{Row: data.SubscriptionRow{Subscription: s}}}, today) {
			closes = closes || n.Concern == data.ConcernRemovalWindow
		}
		if closes == none {
			t.Errorf("%s: its window closes: %t", cloud, closes)
		}
	}
}

// R18: a reseller counts hours: on day 7 licenses can be taken back until the hour of
// the purchase.
func TestTakenBackByAReseller(t *testing.T) {
	begun := data.NewDate(2026, 3, 2)
	reseller := data.Subscription{
		Channel: data.ChannelReseller, Cloud: data.CloudWorldwide, Agreement: data.AgreementNew, RecurringBilling: true,
		Total: 40, ReportedAssigned: 30, Term: data.TermYearly, TermStart: begun, RenewsOn: data.NewDate(2027, 3, 2),
	}
	for day, want := range map[int]struct {
		licenses  int
		lastHours bool
	}{0: {10, false}, 6: {10, false}, 7: {10, true}, 8: {0, false}} {
		licenses, _, lastHours := data.TakenBackBy(reseller, begun.AddDays(day))
		if licenses != want.licenses || lastHours != want.lastHours {
			t.Errorf("day %d: %d, last hours %v, want %+v", day, licenses, lastHours, want)
		}
	}
	for name, change := range map[string]func(*data.Subscription){
		"bought directly":           func(s *data.Subscription) { s.Channel = data.ChannelDirect },
		"another vendor":            func(s *data.Subscription) { s.Cloud = data.CloudNone },
		"classic":                   func(s *data.Subscription) { s.Agreement = data.AgreementClassic },
		"without recurring billing": func(s *data.Subscription) { s.RecurringBilling = false },
		"all assigned":              func(s *data.Subscription) { s.ReportedAssigned = 41 },
	} {
		s := reseller
		change(&s)
		if licenses, _, _ := data.TakenBackBy(s, begun); licenses != 0 {
			t.Errorf("%s: %d can be taken back", name, licenses)
		}
	}
}

// R18, R21: a draft that lowers a total at once can be ordered inside the window only; once
// it has closed, it waits for the renewal, where there is one.
func TestDraftWindow(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*data.SubscriptionRow)
		want   data.DraftWindow
	}{
		"inside":          {func(*data.SubscriptionRow) {}, data.DraftWindow{Last: today.AddDays(5)}},
		"on its last day": {func(r *data.SubscriptionRow) { r.TermStart = today.AddDays(-7) }, data.DraftWindow{Last: today}},
		"closed": {func(r *data.SubscriptionRow) { r.TermStart = today.AddDays(-8) }, data.DraftWindow{
			Late: true, Renewal: today.AddDays(363),
		}},
		"of fewer than it lowers": {func(r *data.SubscriptionRow) {
			r.TermStart, r.Purchases = today.AddDays(-20), []data.Purchase{{On: today, Licenses: 1}}
		}, data.DraftWindow{Late: true, Renewal: today.AddDays(363)}},
		"no renewal":       {func(r *data.SubscriptionRow) { r.RecurringBilling = false }, data.DraftWindow{Late: true}},
		"at the renewal":   {func(r *data.SubscriptionRow) { r.Open.When, r.TermStart = data.WhenRenewal, today.AddDays(-8) }, data.DraftWindow{}},
		"more licenses":    {func(r *data.SubscriptionRow) { r.Open.To, r.TermStart = 45, today.AddDays(-8) }, data.DraftWindow{}},
		"ordered":          {func(r *data.SubscriptionRow) { r.Open.State, r.TermStart = data.ChangeCreditCheck, today.AddDays(-8) }, data.DraftWindow{}},
		"classic":          {func(r *data.SubscriptionRow) { r.Agreement = data.AgreementClassic }, data.DraftWindow{}},
		"another vendor":   {func(r *data.SubscriptionRow) { r.Cloud = data.CloudNone }, data.DraftWindow{}},
		"a reseller":       {func(r *data.SubscriptionRow) { r.Channel = data.ChannelReseller }, data.DraftWindow{}},
		"no change at all": {func(r *data.SubscriptionRow) { r.Open = nil }, data.DraftWindow{}},
	} {
		row := data.SubscriptionRow{Subscription: office(), Open: &data.Change{State: data.ChangeDraft, When: data.WhenNow, From: 40, To: 38, SubmittedOn: today}}
		row.Agreement, row.TermStart, row.RenewsOn = data.AgreementNew, today.AddDays(-2), today.AddDays(363)
		c.change(&row)
		if got := row.DraftWindow(today); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

// R18, R25: such a draft asks for its order until the last day, and then for its renewal.
func TestAttentionToADraftInItsWindow(t *testing.T) {
	for start, want := range map[int]data.Concern{-5: data.ConcernOrderBy, -8: data.ConcernOrderLate} {
		row := data.SubscriptionRow{Subscription: office(), Open: &data.Change{State: data.ChangeDraft, When: data.WhenNow, From: 40, To: 38, SubmittedOn: today.AddDays(-4)}}
		row.Agreement, row.TermStart, row.RenewsOn = data.AgreementNew, today.AddDays(start), today.AddDays(360)
		notices := data.Attention([]data.Seen{{Row: row, Country: "NL", Since: today}}, today)
		if len(notices) != 1 || notices[0].Concern != want {
			t.Fatalf("%d: %+v", start, notices)
		}
		if by := map[data.Concern]data.Date{data.ConcernOrderBy: today.AddDays(2), data.ConcernOrderLate: today.AddDays(-4)}[want]; notices[0].By != by {
			t.Errorf("%s by %s, want %s", want, notices[0].By, by)
		}
	}
}
