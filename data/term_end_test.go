package data_test

import (
	"testing"

	"seatbook/data"
)

// ending is a subscription of the new agreement whose year ends in fifty days and is
// not renewed.
func ending() data.Subscription {
	s := office()
	s.Product, s.Vendor, s.Agreement, s.RecurringBilling = "Office", "Microsoft", data.AgreementNew, false
	s.TermStart, s.RenewsOn = today.AddDays(-10), today.AddDays(355)
	return s
}

// R26: the end of a term is a choice under the new agreement only, for what is paid
// for and bought directly or from a reseller.
func TestWhoseEndIsAChoice(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*data.Subscription)
		want   data.AtEnd
	}{
		"direct":              {func(*data.Subscription) {}, data.AtEndCancel},
		"direct, extended":    {func(s *data.Subscription) { s.AtEnd = data.AtEndExtend }, data.AtEndExtend},
		"reseller":            {func(s *data.Subscription) { s.Channel = data.ChannelReseller }, data.AtEndExtend},
		"reseller, cancelled": {func(s *data.Subscription) { s.Channel, s.AtEnd = data.ChannelReseller, data.AtEndCancel }, data.AtEndCancel},
		"cancelled inside":    {func(s *data.Subscription) { s.Cancelled, s.AtEnd = true, data.AtEndExtend }, data.AtEndCancel},
		"classic":             {func(s *data.Subscription) { s.Agreement, s.AtEnd = data.AgreementClassic, data.AtEndExtend }, data.AtEndOpen},
		"trial":               {func(s *data.Subscription) { s.Trial = true }, data.AtEndOpen},
		"another vendor":      {func(s *data.Subscription) { s.Cloud = data.CloudNone }, data.AtEndOpen},
		"representative":      {func(s *data.Subscription) { s.Channel = data.ChannelRepresentative }, data.AtEndOpen},
		"prepaid":             {func(s *data.Subscription) { s.Channel = data.ChannelProductKey }, data.AtEndOpen},
		"no end date":         {func(s *data.Subscription) { s.RenewsOn = data.Date{} }, data.AtEndOpen},
		"begun the day before": {func(s *data.Subscription) {
			s.TermStart, s.RenewsOn = data.NewDate(2026, 2, 8), data.NewDate(2027, 2, 8)
		}, data.AtEndOpen},
		"begun on the day": {func(s *data.Subscription) {
			s.TermStart, s.RenewsOn = data.NewDate(2026, 2, 9), data.NewDate(2027, 2, 9)
		}, data.AtEndCancel},
		"start not known":      {func(s *data.Subscription) { s.TermStart, s.RenewsOn = data.Date{}, data.NewDate(2027, 2, 9) }, data.AtEndCancel},
		"not known, too early": {func(s *data.Subscription) { s.TermStart, s.RenewsOn = data.Date{}, data.NewDate(2027, 2, 8) }, data.AtEndOpen},
		"an older term's start": {func(s *data.Subscription) {
			s.TermStart, s.RenewsOn = data.NewDate(2025, 2, 9), data.NewDate(2027, 2, 9)
		}, data.AtEndCancel},
		"a start after the end": {func(s *data.Subscription) {
			s.TermStart, s.RenewsOn = data.NewDate(2027, 2, 9), data.NewDate(2027, 2, 8)
		}, data.AtEndOpen},
		"reseller, ends early": {func(s *data.Subscription) {
			s.Channel, s.TermStart, s.RenewsOn = data.ChannelReseller, data.NewDate(2025, 5, 3), data.NewDate(2026, 5, 3)
		}, data.AtEndOpen},
		"reseller, ends in time": {func(s *data.Subscription) {
			s.Channel, s.TermStart, s.RenewsOn = data.ChannelReseller, data.NewDate(2025, 5, 4), data.NewDate(2026, 5, 4)
		}, data.AtEndExtend},
	} {
		s := ending()
		if c.change(&s); s.EndChosen() != c.want {
			t.Errorf("%s: %q, want %q", name, s.EndChosen(), c.want)
		}
	}
}

// R26: renew, extend and cancel can be chosen while the end is ahead, whatever was
// chosen before, and for the term that the renewals have made of it.
func TestChooseAtEnd(t *testing.T) {
	renewing := ending()
	renewing.RecurringBilling = true
	renewing.TermStart, renewing.RenewsOn = today.AddDays(-385), today.AddDays(-20)
	end := data.NewDate(2027, 2, 19)
	for name, from := range map[string]data.Subscription{"ending": ending(), "renewing": renewing} {
		for choice, status := range map[data.AtEnd]data.Status{data.AtEndExtend: data.StatusActive, data.AtEndCancel: data.StatusDisabled} {
			got, err := data.ChooseAtEnd(from, false, choice, today)
			if name == "renewing" && got.RenewsOn != end {
				t.Errorf("%s: ends on %s, want %s", name, got.RenewsOn, end)
			}
			if err != nil || data.CurrentStatus(got, got.RenewsOn).Status != status || got.Extended(got.RenewsOn) != (choice == data.AtEndExtend) {
				t.Errorf("%s, %s: %s on its end, error %v", name, choice, data.CurrentStatus(got, got.RenewsOn).Status, err)
			}
			back, err := data.ChooseAtEnd(got, true, "", today)
			if err != nil || !back.RecurringBilling || back.AtEnd != data.AtEndOpen {
				t.Errorf("%s, renewed all the same: %v", name, err)
			}
		}
	}
	past, classic := ending(), ending()
	past.RenewsOn, classic.Agreement = today, data.AgreementClassic
	for name, s := range map[string]data.Subscription{"past": past, "classic": classic} {
		if _, err := data.ChooseAtEnd(s, false, data.AtEndExtend, today); code(err) != data.CodeWrongChannel {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := data.ChooseAtEnd(ending(), false, data.AtEndOpen, today); code(err) != data.CodeWrongChannel {
		t.Errorf("nothing chosen: %v", err)
	}
}

// R26: what a month of an extended term costs, rounded once.
func TestExtendedPrice(t *testing.T) {
	s := ending()
	s.AtEnd, s.BillingPeriod, s.Price = data.AtEndExtend, data.BillingYearly, eur(14_001)
	if price, estimated := s.ExtendedPrice(); price != eur(1435) || !estimated { // 14001 x 1.23 / 12
		t.Errorf("without a monthly plan %v, estimated %t", price, estimated)
	}
	s.PriceChanges = []data.PriceChange{{From: s.RenewsOn, Price: eur(99_999)}}
	if price, _ := s.ExtendedPrice(); price != eur(1435) {
		t.Errorf("by a price that the term never had: %v", price)
	}
	s.MonthlyPlan = eur(1450)
	if price, estimated := s.ExtendedPrice(); price != eur(1494) || estimated { // 1493.5
		t.Errorf("by the monthly plan %v, estimated %t", price, estimated)
	}
	s.MonthlyPlan, s.Price, s.PriceChanges = data.Money{}, data.Money{}, nil
	if price, estimated := s.ExtendedPrice(); price.Known() || estimated {
		t.Errorf("without any price %v, estimated %t", price, estimated)
	}
}

// R8a R26: an extended term is ended or renewed on any day, and what it was is kept.
func TestLeaveAnExtendedTerm(t *testing.T) {
	s := ending()
	s.AtEnd = data.AtEndExtend
	end := s.RenewsOn
	day := end.AddDays(40)
	if d := data.AddRemove(s, day, globalAdmin); d.Available || d.Reasons[0] != data.ReasonExtendedTerm {
		t.Errorf("in its extended term: %+v", d)
	}
	ended, err := data.EndExtended(s, day)
	if err != nil || ended.ExtendedTerm() != (data.Period{Start: end, Next: day}) || ended.Validate() != nil {
		t.Fatalf("ended: %+v, error %v, %v", ended.ExtendedTerm(), err, ended.Validate())
	}
	for on, want := range map[data.Date]data.Stage{
		day.AddDays(-1): {Status: data.StatusActive}, day: {Status: data.StatusDisabled, Until: day.AddDays(90)},
		day.AddDays(90): {Status: data.StatusDeleted},
	} {
		if got := data.StatusByDate(ended, on); got != want {
			t.Errorf("ended, on %s: %+v, want %+v", on, got, want)
		}
	}
	renewed, err := data.RenewExtended(s, day)
	if err != nil || !renewed.RecurringBilling || renewed.TermStart != day || renewed.Extended(day) || !renewed.Extended(day.AddDays(-1)) || renewed.Validate() != nil {
		t.Errorf("renewed: %+v, error %v, %v", renewed.ExtendedTerm(), err, renewed.Validate())
	}
	if d := data.AddRemove(renewed, day, globalAdmin); !d.Available {
		t.Errorf("once it is renewed: %v", d.Reasons)
	}
	first, err := data.EndExtended(s, end)
	if err != nil || first.Validate() != nil || data.StatusByDate(first, end).Status != data.StatusDisabled {
		t.Errorf("ended on its first day: error %v, %v", err, first.Validate())
	}
	for name, act := range map[string]func(data.Subscription, data.Date) (data.Subscription, error){"end": data.EndExtended, "renew": data.RenewExtended} {
		if _, err := act(s, end.AddDays(-1)); code(err) != data.CodeWrongChannel {
			t.Errorf("%s before it began: %v", name, err)
		}
	}
}

// R26: the life of what is extended goes on until somebody ends it.
func TestLifeWithAnExtendedTerm(t *testing.T) {
	s := ending()
	s.AtEnd = data.AtEndExtend
	life := data.Life(s, today)
	if len(life) != 2 || !life[0].Present || !life[1].Extended || life[1].From != s.RenewsOn {
		t.Fatalf("ahead of it: %+v", life)
	}
	day := s.RenewsOn.AddDays(10)
	if life := data.Life(s, day); life[0].Present || !life[1].Present {
		t.Errorf("in it: %+v", life)
	}
	ended, err := data.EndExtended(s, day)
	if err != nil {
		t.Fatal(err)
	}
	life = data.Life(ended, day)
	if len(life) != 4 || life[2].Status != data.StatusDisabled || !life[2].Present || life[3].Status != data.StatusDeleted {
		t.Errorf("once it was ended: %+v", life)
	}
}

// R25 R26: the decision is asked for 30 and 7 days before the end, where nothing was
// chosen.
func TestDecideAtEnd(t *testing.T) {
	for name, c := range map[string]struct {
		days   int
		change func(*data.Subscription)
		want   data.Concern
	}{
		"30 days":          {30, func(*data.Subscription) {}, data.ConcernDecide},
		"8 days":           {8, func(*data.Subscription) {}, data.ConcernDecide},
		"7 days":           {7, func(*data.Subscription) {}, data.ConcernDecideSoon},
		"31 days":          {31, func(*data.Subscription) {}, ""},
		"chosen":           {30, func(s *data.Subscription) { s.AtEnd = data.AtEndExtend }, data.ConcernRenewal},
		"renewed":          {30, func(s *data.Subscription) { s.RecurringBilling = true }, data.ConcernRenewal},
		"under the old":    {30, func(s *data.Subscription) { s.Agreement = data.AgreementClassic }, data.ConcernRenewal},
		"reseller, 7 days": {7, func(s *data.Subscription) { s.Channel = data.ChannelReseller }, data.ConcernDecideSoon},
	} {
		s := ending()
		c.change(&s)
		on := s.RenewsOn.AddDays(-c.days)
		var got data.Concern
		for _, n := range data.Attention([]data.Seen{{Row: data.SubscriptionRow{Subscription: s}, Defaults: data.Settings{NoticeDays: 30}}}, on) {
			switch n.Concern {
			case data.ConcernDecide, data.ConcernDecideSoon, data.ConcernRenewal, data.ConcernRenewalSoon:
				got = n.Concern
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// R21: what is noted and not ordered yet needs attention.
func TestDraftNeedsAttention(t *testing.T) {
	row := data.SubscriptionRow{Subscription: office(), Open: &data.Change{State: data.ChangeDraft, To: 45, SubmittedOn: today}}
	for _, n := range data.Attention([]data.Seen{{Row: row}}, today) {
		if n.Concern == data.ConcernNotOrdered && n.Licenses == 45 && n.By == today {
			return
		}
	}
	t.Error("nothing is said of it")
}

// R6: a trial with recurring billing and a payment becomes paid by itself, which is
// said before, and after, until the record has it as paid.
func TestTrialThatBecomesPaid(t *testing.T) {
	s := office()
	s.Trial, s.RecurringBilling, s.RenewsOn = true, false, today.AddDays(14)
	concerns := func(s data.Subscription, on data.Date) (all []data.Concern) {
		for _, n := range data.Attention([]data.Seen{{Row: data.SubscriptionRow{Subscription: s}}}, on) {
			all = append(all, n.Concern)
		}
		return all
	}
	if got := concerns(s, today); len(got) != 1 || got[0] != data.ConcernTrial {
		t.Errorf("one that ends: %v", got)
	}
	kept, err := data.KeepTrial(s, true, data.PaymentInvoice)
	if err != nil || !data.BecomesPaid(kept) {
		t.Fatalf("kept: %t, error %v", data.BecomesPaid(kept), err)
	}
	if got := concerns(kept, today); len(got) != 1 || got[0] != data.ConcernTrialPays {
		t.Errorf("one that is paid for then: %v", got)
	}
	if got := concerns(kept, s.RenewsOn); len(got) != 1 || got[0] != data.ConcernTrialPaid {
		t.Errorf("one that is paid for now: %v", got)
	}
	if back, err := data.KeepTrial(kept, false, ""); err != nil || data.BecomesPaid(back) {
		t.Errorf("let go: %v", err)
	}
	if _, err := data.KeepTrial(s, true, data.PaymentNone); err == nil {
		t.Error("kept with nothing to pay it with")
	}
	if _, err := data.KeepTrial(office(), true, data.PaymentInvoice); code(err) != data.CodeWrongChannel {
		t.Errorf("no trial: %v", err)
	}
}

// R8: under the new agreement reactivating starts another subscription, and the old
// one stays as it ended.
func TestReactivateAnew(t *testing.T) {
	s := ending()
	s.ID, s.Version, s.ExternalID = 7, 3, "abc"
	s.TermStart, s.RenewsOn = data.Date{}, today.AddDays(-20)
	s.PriceChanges = []data.PriceChange{{From: today.AddDays(-1), Price: eur(1250)}, {From: today.AddDays(50), Price: eur(1300)}}
	ended, started, err := data.ReactivateAnew(s, today)
	if err != nil || ended.RenewsOn != s.RenewsOn || data.CurrentStatus(ended, today).Status != data.StatusDeleted {
		t.Fatalf("ended %+v, error %v", data.CurrentStatus(ended, today), err)
	}
	if started.ID != 0 || started.ExternalID != "" || started.TermStart != today || started.RenewsOn != s.TermFrom(today) ||
		started.Total != s.Total || started.PriceOn(today) != eur(1250) || len(started.PriceChanges) != 1 || started.Validate() != nil {
		t.Errorf("started %+v, %v", started, started.Validate())
	}
	if _, err := data.Reactivate(s, today.AddDays(365), today); code(err) != data.CodeWrongChannel {
		t.Errorf("reactivated as it was: %v", err)
	}
	active, classic := s, s
	active.RenewsOn, classic.Agreement = today.AddDays(5), data.AgreementClassic
	for name, s := range map[string]data.Subscription{"active": active, "classic": classic} {
		if _, _, err := data.ReactivateAnew(s, today); code(err) != data.CodeWrongChannel {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// R5c: what a user bought is gone once an admin has taken control of it; nothing else
// is taken so.
func TestTakeControl(t *testing.T) {
	for _, channel := range data.Channels() {
		s := office()
		s.Channel = channel
		got, err := data.TakeControl(s, today)
		if own := channel == data.ChannelSelfService; own == s.CanAssignOn() || own != (err == nil) || own && data.CurrentStatus(got, today).Status != data.StatusDeleted {
			t.Errorf("%s: assigned by an admin %t, error %v", channel, s.CanAssignOn(), err)
		}
		if err == nil {
			if _, err := data.TakeControl(got, today); code(err) != data.CodeDeleted {
				t.Errorf("twice: %v", err)
			}
		}
	}
}

// R26 R35: what a license costs in a year is that of the extended term while it is in it.
func TestYearInAnExtendedTerm(t *testing.T) {
	s := ending()
	s.AtEnd, s.MonthlyPlan = data.AtEndExtend, eur(1400)
	for on, want := range map[data.Date]int64{s.RenewsOn.AddDays(-1): 2 * 12 * s.Price.Minor, s.RenewsOn: 2 * 12 * 1442} {
		if got := s.PerYear(2, on); got.Minor != want {
			t.Errorf("on %s: %d, want %d", on, got.Minor, want)
		}
	}
}

// R13 R18 R25: a removal window closes over what can go, not over what is assigned, and a
// renewal comes with the total that is scheduled for it.
func TestNoticesCountWhatWillBe(t *testing.T) {
	s := office()
	s.Agreement, s.TermStart, s.RenewsOn, s.NamedAssigned = data.AgreementNew, today.AddDays(-5), today.AddDays(20), 38
	row := data.SubscriptionRow{Subscription: s, Open: &data.Change{State: data.ChangeScheduled, From: 40, To: 39, DueOn: s.RenewsOn}}
	counted := map[data.Concern]int{}
	for _, n := range data.Attention([]data.Seen{{Row: row, Defaults: data.Settings{NoticeDays: 30}}}, today) {
		counted[n.Concern] = n.Licenses
	}
	if counted[data.ConcernRemovalWindow] != 2 || counted[data.ConcernRenewal] != 39 {
		t.Errorf("%v, want 2 to be removed and 39 renewed", counted)
	}
}

// R26: what several licenses cost in an extended month is rounded once, in every amount
// that tells it.
func TestExtendedCostIsRoundedOnce(t *testing.T) {
	s := data.NewSubscription(data.NewDate(2026, 3, 1))
	s.Total, s.Price, s.RecurringBilling, s.AtEnd = 8, data.Money{Minor: 940, Currency: "EUR"}, false, data.AtEndExtend
	on := s.RenewsOn.AddDays(3)
	want := data.Money{Minor: 9250, Currency: "EUR"} // 8 x 9.40 x 1.23 = 92.496
	cost, _ := s.ExtendedCost(8)
	for what, got := range map[string]data.Money{
		"cost": cost, "a month": s.CostPerMonth(on), "licenses": s.LicensesPerMonth(8, on), "bill": data.NextBill(s, nil, on).Amount,
		"before": data.EndOptions(s, s.RenewsOn.AddDays(-10))[1].Month,
	} {
		if got != want {
			t.Errorf("%s is %v, want %v", what, got, want)
		}
	}
	if got := s.PerYear(8, on); got.Minor != 12*9250 {
		t.Errorf("a year is %v", got)
	}
	if got := s.ExtendedDays(8, 10, data.Period{Start: data.NewDate(2027, 3, 1), Next: data.NewDate(2027, 4, 1)}); got.Minor != 2984 { // 92.496 x 10/31
		t.Errorf("ten days are %v", got)
	}
}
