package data_test

import (
	"slices"
	"testing"

	"seatbook/data"
)

// office is a subscription on which nothing needs attention.
func office() data.Subscription {
	s := seats(1, 40, 38, data.NewDate(2024, 1, 1))
	s.Channel, s.Payment, s.Agreement = data.ChannelDirect, data.PaymentInvoice, data.AgreementClassic
	s.Price, s.BillingPeriod = data.Money{Minor: 1200, Currency: "EUR"}, data.BillingMonthly
	s.Term, s.TermStart, s.RenewsOn = data.TermYearly, data.NewDate(2025, 9, 1), data.NewDate(2026, 9, 1)
	return s
}

// R24 R25: what needs attention, by when, and how many licenses it is about.
func TestAttention(t *testing.T) {
	recently := data.NewDate(2026, 3, 1)
	for name, c := range map[string]struct {
		change func(*data.Subscription)
		since  data.Date
		want   []data.Concern
		by     string
	}{
		"nothing":              {func(*data.Subscription) {}, recently, nil, ""},
		"over-assigned":        {func(s *data.Subscription) { s.Total = 30 }, recently, []data.Concern{data.ConcernOverAssigned}, "2026-05-30"},
		"expired":              {func(s *data.Subscription) { s.RecurringBilling, s.RenewsOn = false, recently }, recently, []data.Concern{data.ConcernEnding}, "2026-03-31"},
		"deleted":              {func(s *data.Subscription) { s.RecurringBilling, s.RenewsOn = false, data.NewDate(2025, 1, 1) }, recently, nil, ""},
		"credit check on time": {func(s *data.Subscription) { s.CreditCheckSince = data.NewDate(2026, 3, 9) }, recently, nil, ""},
		"credit check overdue": {func(s *data.Subscription) { s.CreditCheckSince = data.NewDate(2026, 3, 6) }, recently, []data.Concern{data.ConcernCreditCheck}, "2026-03-10"},
		"renews in 7 days":     {func(s *data.Subscription) { s.RenewsOn = today.AddDays(7) }, recently, []data.Concern{data.ConcernRenewalSoon}, "2026-03-18"},
		"renews in 30 days":    {func(s *data.Subscription) { s.RenewsOn = today.AddDays(30) }, recently, []data.Concern{data.ConcernRenewal}, "2026-04-10"},
		"renews in 31 days":    {func(s *data.Subscription) { s.RenewsOn = today.AddDays(31) }, recently, nil, ""},
		"removal window closing": {func(s *data.Subscription) {
			s.Agreement, s.TermStart, s.RenewsOn = data.AgreementNew, today.AddDays(-4), today.AddDays(361)
		}, recently, []data.Concern{data.ConcernRemovalWindow}, "2026-03-14"},
		"removal window of what is kept in reserve": {func(s *data.Subscription) {
			s.Agreement, s.TermStart, s.RenewsOn, s.LowestAvailable = data.AgreementNew, today.AddDays(-4), today.AddDays(361), 2
		}, recently, nil, ""},
		"removal window still open": {func(s *data.Subscription) {
			s.Agreement, s.TermStart, s.RenewsOn = data.AgreementNew, today.AddDays(-3), today.AddDays(362)
		}, recently, nil, ""},
		"trial ending":                {func(s *data.Subscription) { s.Trial, s.RecurringBilling, s.RenewsOn = true, false, today.AddDays(14) }, recently, []data.Concern{data.ConcernTrial}, "2026-03-25"},
		"trial ending on a later day": {func(s *data.Subscription) { s.Trial, s.RecurringBilling, s.RenewsOn = true, false, today.AddDays(15) }, recently, nil, ""},
		"trial ending tomorrow":       {func(s *data.Subscription) { s.Trial, s.RecurringBilling, s.RenewsOn = true, false, today.AddDays(1) }, recently, []data.Concern{data.ConcernTrial}, "2026-03-12"},
		"a trial with all in use": {func(s *data.Subscription) {
			s.Trial, s.RecurringBilling, s.RenewsOn, s.Total = true, false, today.AddDays(60), 38
		}, recently, nil, ""},
		"a total not known":          {func(s *data.Subscription) { s.TotalUnknown = true }, today.AddDays(-90), []data.Concern{data.ConcernUnknown}, "2026-09-01"},
		"renews in 8 days":           {func(s *data.Subscription) { s.RenewsOn = today.AddDays(8) }, recently, []data.Concern{data.ConcernRenewal}, "2026-03-19"},
		"ends today without renewal": {func(s *data.Subscription) { s.RecurringBilling, s.RenewsOn = false, today }, recently, []data.Concern{data.ConcernEnding}, "2026-04-10"},
		"no renewal date":            {func(s *data.Subscription) { s.RenewsOn, s.TermStart = data.Date{}, data.Date{} }, recently, []data.Concern{data.ConcernUnknown}, "2026-03-01"},
		"removal window closes today": {func(s *data.Subscription) {
			s.Agreement, s.TermStart, s.RenewsOn = data.AgreementNew, today.AddDays(-7), today.AddDays(358)
		}, recently, []data.Concern{data.ConcernRemovalWindow}, "2026-03-11"},
		"no window without recurring billing": {func(s *data.Subscription) {
			s.Agreement, s.TermStart, s.RenewsOn, s.RecurringBilling = data.AgreementNew, today.AddDays(-7), today.AddDays(358), false
		}, recently, nil, ""},
		"no window in classic": {func(s *data.Subscription) { s.TermStart, s.RenewsOn = today.AddDays(-7), today.AddDays(358) }, recently, nil, ""},
		"no window at a reseller": {func(s *data.Subscription) {
			s.Agreement, s.Channel, s.TermStart, s.RenewsOn = data.AgreementNew, data.ChannelReseller, today.AddDays(-7), today.AddDays(358)
		}, recently, nil, ""},
		"no window of a trial": {func(s *data.Subscription) {
			s.Agreement, s.Trial, s.TermStart, s.RenewsOn = data.AgreementNew, true, today.AddDays(-7), today.AddDays(358)
		}, recently, nil, ""},
		"window of one bought license": {func(s *data.Subscription) {
			s.Agreement, s.Purchases = data.AgreementNew, []data.Purchase{{On: today.AddDays(-6), Licenses: 1}}
		}, recently, []data.Concern{data.ConcernRemovalWindow}, "2026-03-12"},
		"one unused": {func(s *data.Subscription) { s.Total = 39 }, today.AddDays(-30), []data.Concern{data.ConcernUnused}, ""},
		"reported active past its end": {func(s *data.Subscription) {
			s.RecurringBilling, s.RenewsOn = false, today.AddDays(-1)
			s.ReportedStatus, s.StatusOn = data.StatusActive, today
		}, recently, nil, ""},
		"window of no license at all": {func(s *data.Subscription) {
			s.Agreement, s.TotalUnknown, s.NamedAssigned, s.TermStart, s.RenewsOn = data.AgreementNew, true, 0, today.AddDays(-7), today.AddDays(358)
		}, recently, []data.Concern{data.ConcernUnknown}, "2027-03-04"},
		"unused since an unknown day": {func(*data.Subscription) {}, data.Date{}, nil, ""},
		"fully used is no alarm":      {func(s *data.Subscription) { s.Total = 38 }, recently, nil, ""},
		"none of a reserve":           {func(s *data.Subscription) { s.Total, s.LowestAvailable = 38, 1 }, recently, []data.Concern{data.ConcernNoneAvailable}, "2026-03-01"},
		"a month that simply renews":  {func(s *data.Subscription) { s.Term, s.RenewsOn = data.TermMonthly, today.AddDays(3) }, recently, nil, ""},
		"a month that ends": {func(s *data.Subscription) {
			s.Term, s.RenewsOn, s.RecurringBilling = data.TermMonthly, today.AddDays(3), false
		}, recently, []data.Concern{data.ConcernRenewalSoon}, "2026-03-14"},
		"unused, and not to be lowered yet": {func(s *data.Subscription) { s.Agreement = data.AgreementNew }, today.AddDays(-30), nil, ""},
		"unused, and its renewal near": {func(s *data.Subscription) {
			s.Agreement, s.TermStart, s.RenewsOn = data.AgreementNew, today.AddDays(-336), today.AddDays(29)
		}, today.AddDays(-30), []data.Concern{data.ConcernRenewal, data.ConcernUnused}, "2026-04-09"},
		"unused, and it ends": {func(s *data.Subscription) { s.Agreement, s.RecurringBilling = data.AgreementNew, false }, today.AddDays(-30), nil, ""},
		"unused for 30 days":  {func(*data.Subscription) {}, today.AddDays(-30), []data.Concern{data.ConcernUnused}, ""},
		"both bought this month": {func(s *data.Subscription) {
			s.Purchases = []data.Purchase{{On: today.AddDays(-29), Licenses: 2}}
		}, today.AddDays(-30), nil, ""},
		"bought 30 days ago": {func(s *data.Subscription) {
			s.Purchases = []data.Purchase{{On: today.AddDays(-30), Licenses: 2}}
		}, today.AddDays(-30), []data.Concern{data.ConcernUnused}, ""},
		"one of two bought this month": {func(s *data.Subscription) {
			s.Purchases = []data.Purchase{{On: today.AddDays(-1), Licenses: 1}}
		}, today.AddDays(-30), []data.Concern{data.ConcernUnused}, ""},
		"unused for 29 days":         {func(*data.Subscription) {}, today.AddDays(-29), nil, ""},
		"free":                       {func(s *data.Subscription) { s.Free, s.Total = true, 30 }, recently, nil, ""},
		"over-assigned and renewing": {func(s *data.Subscription) { s.Total, s.RenewsOn = 30, today.AddDays(1) }, recently, []data.Concern{data.ConcernOverAssigned, data.ConcernRenewalSoon}, "2026-05-30"},
	} {
		t.Run(name, func(t *testing.T) {
			s := office()
			c.change(&s)
			notices := data.Attention([]data.Seen{{Row: data.SubscriptionRow{Subscription: s}, Country: "NL", Since: c.since, Defaults: data.Settings{NoticeDays: 30}}}, today)
			var got []data.Concern
			for _, n := range notices {
				got = append(got, n.Concern)
			}
			if !slices.Equal(got, c.want) {
				t.Fatalf("got %v, want %v", got, c.want)
			}
			if len(notices) > 0 && notices[0].By.String() != c.by {
				t.Errorf("by %q, want %q", notices[0].By, c.by)
			}
		})
	}
}

// R25: unused licenses are shown with what they cost, and the most urgent notice
// of all comes first.
func TestAttentionOrderAndCost(t *testing.T) {
	unused, over, renewing := office(), office(), office()
	over.Total = 30
	renewing.RenewsOn = today.AddDays(3)
	long := today.AddDays(-100)
	notices := data.Attention([]data.Seen{
		{Row: data.SubscriptionRow{Subscription: unused}, Since: long},
		{Row: data.SubscriptionRow{Subscription: renewing}, Since: today},
		{Row: data.SubscriptionRow{Subscription: over}, Since: long},
	}, today)
	if len(notices) != 3 || notices[0].Concern != data.ConcernOverAssigned || notices[2].Concern != data.ConcernUnused {
		t.Fatalf("%+v", notices)
	}
	if want := (data.Money{Minor: 2400, Currency: "EUR"}); notices[2].Cost != want || notices[2].Licenses != 2 {
		t.Errorf("%d unused cost %+v, want 2 for %+v", notices[2].Licenses, notices[2].Cost, want)
	}
}

// R25: a subscription's own limits count before the record's, and what is snoozed
// comes back on its day.
func TestLimitsAndSnoozing(t *testing.T) {
	s := office()
	s.RenewsOn = today.AddDays(50)
	concerns := func(seen data.Seen) (all []data.Concern) {
		seen.Row.Subscription, seen.Since = s, today
		for _, n := range data.Attention([]data.Seen{seen}, today) {
			all = append(all, n.Concern)
		}
		return all
	}
	usual := data.Settings{NoticeDays: 30}
	if got := concerns(data.Seen{Defaults: usual}); len(got) != 0 {
		t.Errorf("at 30 days: %v", got)
	}
	s.NoticeDays, s.LowestAvailable = 60, 3
	if got := concerns(data.Seen{Defaults: usual}); !slices.Equal(got, []data.Concern{data.ConcernRenewal, data.ConcernFewAvailable}) {
		t.Errorf("at 60 days and fewer than 3: %v", got)
	}
	snoozed := map[data.Concern]data.Date{data.ConcernRenewal: today.AddDays(1), data.ConcernFewAvailable: today}
	if got := concerns(data.Seen{Defaults: usual, Snoozed: snoozed}); !slices.Equal(got, []data.Concern{data.ConcernFewAvailable}) {
		t.Errorf("snoozed until tomorrow and until today: %v", got)
	}
}

// R21 R25: a scheduled change whose day has come is shown with its total; one that
// waits for its credit check is that check's concern.
func TestChangesThatAreDue(t *testing.T) {
	for _, c := range []struct {
		state data.ChangeState
		due   data.Date
		want  []data.Concern
	}{
		{data.ChangeScheduled, today, []data.Concern{data.ConcernChangeDue}},
		{data.ChangeScheduled, today.AddDays(1), nil},
		{data.ChangeCreditCheck, today, nil},
	} {
		row := data.SubscriptionRow{Subscription: office(), Open: &data.Change{State: c.state, DueOn: c.due, From: 40, To: 45}}
		notices := data.Attention([]data.Seen{{Row: row, Since: today}}, today)
		var got []data.Concern
		for _, n := range notices {
			if got = append(got, n.Concern); n.By != c.due || n.Licenses != 45 {
				t.Errorf("%s: by %s, %d licenses", c.state, n.By, n.Licenses)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s, due %s: %v, want %v", c.state, c.due, got, c.want)
		}
	}
}

// R24 R25: how many licenses a notice is about, and what they cost.
func TestLicensesOfNotices(t *testing.T) {
	for concern, c := range map[data.Concern]struct {
		change   func(*data.Subscription)
		licenses int
		cost     data.Money
	}{
		data.ConcernOverAssigned:  {func(s *data.Subscription) { s.Total = 30 }, 8, data.Money{}},
		data.ConcernEnding:        {func(s *data.Subscription) { s.RecurringBilling, s.RenewsOn = false, today }, 40, data.Money{}},
		data.ConcernCreditCheck:   {func(s *data.Subscription) { s.CreditCheckSince = data.NewDate(2026, 3, 2) }, 0, data.Money{}},
		data.ConcernRenewalSoon:   {func(s *data.Subscription) { s.RenewsOn = today }, 40, data.Money{}},
		data.ConcernNoneAvailable: {func(s *data.Subscription) { s.Total, s.LowestAvailable = 38, 1 }, 38, data.Money{}},
		data.ConcernFewAvailable:  {func(s *data.Subscription) { s.LowestAvailable, s.Total = 2, 39 }, 1, data.Money{}},
		data.ConcernUnused:        {func(s *data.Subscription) { s.LowestAvailable = 2 }, 2, eur(2400)}, // not fewer than 2
	} {
		s := office()
		if c.change(&s); concern == data.ConcernRenewalSoon {
			s.TermStart, s.RenewsOn = today.AddDays(-365+7), today.AddDays(7)
		}
		for _, n := range data.Attention([]data.Seen{{Row: data.SubscriptionRow{Subscription: s}, Country: "NL", Since: today.AddDays(-40), Defaults: data.Settings{NoticeDays: 30}}}, today) {
			if n.Concern == concern && (n.Licenses != c.licenses || n.Cost != c.cost) {
				t.Errorf("%s: %d licenses, cost %v", concern, n.Licenses, n.Cost)
			}
			if n.Concern == concern {
				c.licenses = -1
			}
		}
		if c.licenses != -1 {
			t.Errorf("%s is not there", concern)
		}
	}
}

// The user is told at once of what has a day, and of nothing twice.
func TestNewlyUrgent(t *testing.T) {
	notice := func(id data.SubscriptionID, concern data.Concern) data.Notice {
		return data.Notice{Subscription: data.SubscriptionRow{Subscription: data.Subscription{ID: id}}, Concern: concern}
	}
	urgent := map[data.Concern]bool{
		data.ConcernOverAssigned: true, data.ConcernEnding: true, data.ConcernCreditCheck: true, data.ConcernChangeDue: true,
		data.ConcernRenewalSoon: true, data.ConcernRemovalWindow: true, data.ConcernTrial: true, data.ConcernDecideSoon: true, data.ConcernOrderBy: true,
		data.ConcernTrialPays: true, data.ConcernTrialPaid: true,
	}
	for _, concern := range data.Concerns() {
		now := []data.Notice{notice(1, concern)}
		for name, c := range map[string]struct {
			before []data.Notice
			want   bool
		}{
			"new":                 {nil, urgent[concern]},
			"known":               {now, false},
			"known of another":    {[]data.Notice{notice(2, concern)}, urgent[concern]},
			"another of the same": {[]data.Notice{notice(1, "other")}, urgent[concern]},
		} {
			if got := data.NewlyUrgent(c.before, now); (len(got) == 1) != c.want || c.want && got[0].Concern != concern {
				t.Errorf("%s, %s: told of %v", concern, name, got)
			}
		}
	}
}

// R25: there is one order: by group, in that by concern and day.
func TestNoticesHaveOneOrder(t *testing.T) {
	notice := func(concern data.Concern, days int) data.Notice {
		return data.Notice{Concern: concern, By: today.AddDays(days)}
	}
	sorted := data.SortNotices([]data.Notice{
		notice(data.ConcernUnused, 0), notice(data.ConcernTrial, 3), notice(data.ConcernDecide, 1), notice(data.ConcernRenewalSoon, 5),
		notice(data.ConcernOverAssigned, 9), notice(data.ConcernRenewalSoon, 2),
	})
	want := []data.Notice{
		notice(data.ConcernOverAssigned, 9), notice(data.ConcernRenewalSoon, 2), notice(data.ConcernRenewalSoon, 5), notice(data.ConcernDecide, 1),
		notice(data.ConcernTrial, 3), notice(data.ConcernUnused, 0),
	}
	for i := range want {
		if sorted[i].Concern != want[i].Concern || sorted[i].By != want[i].By {
			t.Errorf("place %d: %s by %s, want %s by %s", i, sorted[i].Concern, sorted[i].By, want[i].Concern, want[i].By)
		}
	}
	over, soon := office(), office()
	over.Total, soon.RenewsOn = 30, today.AddDays(20)
	found := data.Attention([]data.Seen{{Row: data.SubscriptionRow{Subscription: soon}, Defaults: data.Settings{NoticeDays: 30}}, {Row: data.SubscriptionRow{Subscription: over}}}, today)
	for i, n := range data.SortNotices(found) {
		if n.Concern != found[i].Concern {
			t.Errorf("what needs attention is not in that order: %s before %s", found[i].Concern, n.Concern)
		}
	}
}

// R17, R25: who waits for a license that is there is told of, and it counts as no unused one;
// who waits for an order is not.
func TestAttentionToWhoWaits(t *testing.T) {
	ordered := &data.Change{State: data.ChangeDraft, When: data.WhenNow, From: 40, To: 44, SubmittedOn: today}
	for name, c := range map[string]struct {
		waiting, total int
		open           *data.Change
		want           int // licenses of the notice
	}{
		"nobody":        {0, 40, nil, 0},
		"one":           {1, 40, nil, 1},
		"more than are": {3, 40, nil, 2},
		"none is there": {3, 38, nil, 0},
		"for an order":  {3, 40, ordered, 0},
	} {
		row := data.SubscriptionRow{Subscription: office(), Open: c.open}
		row.Total, row.Purchases = c.total, []data.Purchase{{On: today.AddDays(-40), Licenses: 2}}
		got := 0
		for _, n := range data.Attention([]data.Seen{{Row: row, Since: today.AddDays(-90), Waiting: c.waiting}}, today) {
			switch {
			case n.Concern == data.ConcernAwaited:
				if got = n.Licenses; n.By != today.AddDays(-40) || n.Concern.Group() != data.GroupNow {
					t.Errorf("%s: since %s, %s", name, n.By, n.Concern.Group())
				}
			case n.Concern == data.ConcernUnused && c.waiting >= 2:
				t.Errorf("%s: %d unused beside %d who wait", name, n.Licenses, c.waiting)
			}
		}
		if got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}
