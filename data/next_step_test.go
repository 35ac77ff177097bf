package data_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
)

func code(err error) data.Code {
	var known *data.Error
	if errors.As(err, &known) {
		return known.Code
	}
	return ""
}

// R3 R9: a product key is 25 characters in 5 groups of 5, however it is typed.
func TestProductKey(t *testing.T) {
	for text, want := range map[string]string{
		"abcde-fghij-klmno-pqrst-uvwx9":    "ABCDE-FGHIJ-KLMNO-PQRST-UVWX9",
		" ABCDEFGHIJKLMNOPQRSTUVWX9 ":      "ABCDE-FGHIJ-KLMNO-PQRST-UVWX9",
		"ABCDE FGHIJ KLMNO PQRST UVWX9":    "ABCDE-FGHIJ-KLMNO-PQRST-UVWX9",
		"ABCDE–FGHIJ–KLMNO–PQRST–UVWX9":    "ABCDE-FGHIJ-KLMNO-PQRST-UVWX9",
		"\tABCDE-FGHIJ-KLMNO-PQRST\tUVWX9": "ABCDE-FGHIJ-KLMNO-PQRST-UVWX9",
		"AZaz0-91234-56789-ABCDE-ZZ900":    "AZAZ0-91234-56789-ABCDE-ZZ900",
		"@BCDE-FGHIJ-KLMNO-PQRST-UVWX9":    "", // what stands beside A, Z, 0 and 9
		"[BCDE-FGHIJ-KLMNO-PQRST-UVWX9":    "",
		"/BCDE-FGHIJ-KLMNO-PQRST-UVWX9":    "",
		":BCDE-FGHIJ-KLMNO-PQRST-UVWX9":    "",
		"ABCDE_FGHIJ_KLMNO_PQRST_UVWX9":    "",
		"ABCDE-FGHIJ-KLMNO-PQRST-UVWX":     "",
		"ABCDE-FGHIJ-KLMNO-PQRST-UVWX99":   "",
		"ÀBCDE-FGHIJ-KLMNO-PQRST-UVWX9":    "",
		"":                                 "",
	} {
		got, err := data.ParseProductKey(text)
		if got != want || (want == "") != (code(err) == data.CodeProductKey) {
			t.Errorf("%q is %q with error %v, want %q", text, got, err, want)
		}
	}
}

// R9: a redeemed key adds to the same subscription. R10: buying extra leaves it
// and adds a second. R11: a key never takes licenses away.
func TestPrepaid(t *testing.T) {
	prepaid := data.Subscription{Product: "P", Vendor: "V", Channel: data.ChannelProductKey, Total: 5}
	after, err := data.RedeemKey(prepaid, 10)
	if err != nil || after.Total != 15 {
		t.Errorf("total %d, error %v", after.Total, err)
	}
	if _, err := data.RedeemKey(prepaid, -3); code(err) != data.CodeOutOfRange {
		t.Errorf("a key took licenses away: %v", err)
	}
	for licenses, want := range map[int]error{
		0: outOfRange(1, 99_999_994), 1: nil, 99_999_994: nil, 99_999_995: outOfRange(1, 99_999_994),
	} {
		if after, err := data.RedeemKey(prepaid, licenses); !sameError(err, want) || want == nil && after.Total != 5+licenses {
			t.Errorf("a key of %d makes %d: %v, want %v", licenses, after.Total, err, want)
		}
	}
	unknown := prepaid
	unknown.TotalUnknown, unknown.NamedAssigned = true, 7
	if after, err := data.RedeemKey(unknown, 3); err != nil || after.TotalUnknown || after.Total != 10 {
		t.Errorf("3 more than the 7 assigned: %d, unknown %t, error %v", after.Total, after.TotalUnknown, err)
	}
	direct := prepaid
	direct.Channel = data.ChannelDirect
	if _, err := data.RedeemKey(direct, 1); code(err) != data.CodeWrongChannel {
		t.Errorf("a key was redeemed for what was bought directly: %v", err)
	}
}

// R10: extra licenses beside prepaid ones are a second subscription, bought directly
// by card or bank account; the prepaid one stays.
func TestBuyExtra(t *testing.T) {
	prepaid := office()
	prepaid.Channel, prepaid.Vendor, prepaid.SKU, prepaid.SKUID, prepaid.Portal = data.ChannelProductKey, "Microsoft", "VISIO", "guid", "https://portal.example"
	bought := data.NewDate(2026, 1, 31)
	for payment, want := range map[data.Payment]data.Code{
		data.PaymentCreditCard: "", data.PaymentBankAccount: "", data.PaymentInvoice: data.CodeWrongChannel, data.PaymentNone: data.CodeWrongChannel,
	} {
		second, err := data.BuyExtra(prepaid, 10, payment, eur(100), bought)
		if code(err) != want {
			t.Errorf("%s: %v, want %q", payment, err, want)
		}
		if err != nil {
			continue
		}
		extra := data.Subscription{
			Organization: 1, Product: prepaid.Product, SKU: "VISIO", SKUID: "guid", Vendor: "Microsoft", Cloud: data.CloudWorldwide,
			Portal: "https://portal.example", Channel: data.ChannelDirect, Payment: payment, Agreement: prepaid.Agreement,
			Offer: data.OfferStandard, Total: 10, Price: eur(100),
			BillingPeriod: data.BillingMonthly, PeriodStart: bought, NextBilling: data.NewDate(2026, 2, 28),
			Term: data.TermYearly, StartedOn: bought, TermStart: bought, RenewsOn: data.NewDate(2027, 1, 31), RecurringBilling: true,
		}
		if diff := cmp.Diff(extra, second); diff != "" {
			t.Errorf("%s (-want +got)\n%s", payment, diff)
		}
	}
	for licenses, want := range map[int]error{
		0: outOfRange(1, 99_999_999), 1: nil, 99_999_999: nil, 100_000_000: outOfRange(1, 99_999_999),
	} {
		if _, err := data.BuyExtra(prepaid, licenses, data.PaymentCreditCard, eur(100), bought); !sameError(err, want) {
			t.Errorf("%d extra: %v, want %v", licenses, err, want)
		}
	}
	if _, err := data.BuyExtra(office(), 1, data.PaymentCreditCard, eur(100), bought); code(err) != data.CodeWrongChannel {
		t.Errorf("beside what was bought directly: %v", err)
	}
}

func outOfRange(low, high int) error {
	return data.NewError(data.CodeOutOfRange, "Min", low, "Max", high)
}

// sameError tells whether two errors say the same to the user.
func sameError(a, b error) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return a.Error() == b.Error()
}

// R8 R23: expired and disabled come back, deleted does not.
func TestReactivateByStatus(t *testing.T) {
	for status, want := range map[data.Status]data.Code{
		data.StatusActive: data.CodeWrongChannel, data.StatusExpired: "", data.StatusDisabled: "", data.StatusDeleted: data.CodeDeleted,
	} {
		s := data.Subscription{Offer: data.OfferStandard, ReportedStatus: status, StatusOn: today}
		after, err := data.Reactivate(s, today.AddDays(365), today)
		if code(err) != want {
			t.Errorf("%s: error %v, want %q", status, err, want)
		}
		if err == nil && data.CurrentStatus(after, today).Status != data.StatusActive {
			t.Errorf("%s: still %s", status, data.CurrentStatus(after, today).Status)
		}
	}
}

// R20: each cloud has its page, link and finish; another vendor its own portal.
func TestOrdering(t *testing.T) {
	for cloud, want := range map[data.Cloud]data.Ordering{
		data.CloudWorldwide: {Link: "https://go.microsoft.com/fwlink/p/?linkid=842054", Finish: data.FinishSave},
		data.CloudGermany:   {Link: "https://go.microsoft.com/fwlink/p/?linkid=847745", Finish: data.FinishSubmitClose},
		data.Cloud21Vianet:  {Link: "https://go.microsoft.com/fwlink/p/?linkid=850626", Finish: data.FinishSubmitClose},
		data.CloudNone:      {Link: "https://portal.example", Finish: data.FinishNone},
	} {
		got := data.OrderingFor(data.Subscription{Cloud: cloud, Portal: "https://portal.example"})
		if got.Cloud != cloud || got.Link != want.Link || got.Finish != want.Finish {
			t.Errorf("%s: %+v", cloud, got)
		}
		if !slices.Contains(got.Steps, data.StepEnterTotal) {
			t.Errorf("%s: nowhere to enter the total: %v", cloud, got.Steps)
		}
	}
}

// R3 R4 R5 R5b R20: each way of buying has its own steps, and in the admin center it is
// chosen when, where there is a renewal.
func TestOrderingSteps(t *testing.T) {
	for name, c := range map[string]struct {
		s    data.Subscription
		want []data.OrderStep
	}{
		"with a renewal": {
			data.Subscription{Cloud: data.CloudWorldwide, Channel: data.ChannelDirect, RecurringBilling: true},
			[]data.OrderStep{data.StepOpenPage, data.StepChoose, data.StepWhen, data.StepEnterTotal, data.StepFinish},
		},
		"without one": {
			data.Subscription{Cloud: data.CloudWorldwide, Channel: data.ChannelDirect},
			[]data.OrderStep{data.StepOpenPage, data.StepChoose, data.StepEnterTotal, data.StepFinish},
		},
		"product key": {
			data.Subscription{Cloud: data.CloudWorldwide, Channel: data.ChannelProductKey},
			[]data.OrderStep{data.StepOpenPage, data.StepChooseKey, data.StepRedeem, data.StepRecordKey},
		},
		"volume licensing": {
			data.Subscription{Cloud: data.CloudWorldwide, Channel: data.ChannelVolumeLicensing},
			[]data.OrderStep{data.StepAskPartner, data.StepSeeArrived, data.StepRecordTotal},
		},
		"another vendor's": {
			data.Subscription{Cloud: data.CloudNone, Channel: data.ChannelVolumeLicensing},
			[]data.OrderStep{data.StepAskPartner, data.StepRecordTotal},
		},
		"reseller": {
			data.Subscription{Cloud: data.CloudWorldwide, Channel: data.ChannelReseller, RecurringBilling: true},
			[]data.OrderStep{data.StepAskReseller, data.StepRecordTotal},
		},
		"representative": {
			data.Subscription{Cloud: data.CloudWorldwide, Channel: data.ChannelRepresentative},
			[]data.OrderStep{data.StepAskRepresentative, data.StepRecordTotal},
		},
	} {
		if got := data.OrderingFor(c.s).Steps; !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// R20: Germany's cloud is closed: only what is in it can be.
func TestCloudsOffered(t *testing.T) {
	for present, offered := range map[data.Cloud]bool{
		"": false, data.CloudWorldwide: false, data.Cloud21Vianet: false, data.CloudNone: false, data.CloudGermany: true,
	} {
		if got := slices.Contains(data.CloudsFor(present), data.CloudGermany); got != offered {
			t.Errorf("Germany is offered to one in %q: %v", present, got)
		}
	}
}

// R14: a working day is none of Saturday, Sunday and the country's holidays.
func TestCreditCheckUntil(t *testing.T) {
	for _, c := range []struct{ since, country, want string }{
		{"2026-03-11", "NL", "2026-03-13"}, // Wednesday
		{"2026-03-13", "NL", "2026-03-17"}, // over a weekend
		{"2026-04-03", "NL", "2026-04-08"}, // over Easter Monday
		{"2026-04-24", "NL", "2026-04-29"}, // King's Day on Monday the 27th
		{"2026-04-24", "DE", "2026-04-28"},
		{"2026-12-24", "NL", "2026-12-29"},
		{"2026-12-24", "", "2026-12-28"},
	} {
		since, err := data.ParseDate(c.since)
		if err != nil {
			t.Fatal(err)
		}
		if got := data.CreditCheckUntil(since, c.country).String(); got != c.want {
			t.Errorf("since %s in %s: %s, want %s", c.since, c.country, got, c.want)
		}
	}
}

// R23: what was reported holds until the dates bring the next step of its life.
func TestReportedStatusHoldsUntilTheNextStep(t *testing.T) {
	s := data.Subscription{
		Offer: data.OfferStandard, RenewsOn: data.NewDate(2026, 4, 1),
		ReportedStatus: data.StatusDisabled, StatusOn: data.NewDate(2026, 3, 1),
	}
	for on, want := range map[string]data.Status{
		"2026-03-11": data.StatusDisabled, "2026-04-02": data.StatusExpired, "2026-09-01": data.StatusDeleted,
	} {
		day, err := data.ParseDate(on)
		if err != nil {
			t.Fatal(err)
		}
		if got := data.CurrentStatus(s, day).Status; got != want {
			t.Errorf("on %s: %s, want %s", on, got, want)
		}
	}
}

// R6: a trial that is bought keeps what was recorded of its offer, and begins its
// first period and term on that day.
func TestBuyTrial(t *testing.T) {
	s := office()
	s.Trial, s.Cancelled, s.RecurringBilling, s.Offer, s.Free = true, true, false, data.OfferVolumeOpen, true
	s.ReportedStatus, s.StatusOn = data.StatusExpired, today
	s.PriceChanges = []data.PriceChange{{From: today, Price: eur(1)}}
	bought := data.TrialPurchase{Total: 7, Payment: data.PaymentCreditCard, Price: eur(2060), On: data.NewDate(2026, 1, 31)}
	got, err := data.BuyTrial(s, bought)
	if err != nil {
		t.Fatal(err)
	}
	want := s
	want.Trial, want.Cancelled, want.RecurringBilling, want.Free = false, false, true, false
	want.Total, want.Payment, want.Price, want.PriceChanges = 7, data.PaymentCreditCard, eur(2060), nil
	want.PeriodStart, want.NextBilling = data.NewDate(2026, 1, 31), data.NewDate(2026, 2, 28)
	want.TermStart, want.RenewsOn = data.NewDate(2026, 1, 31), data.NewDate(2027, 1, 31)
	want.ReportedStatus, want.StatusOn = "", data.Date{}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if _, err := data.BuyTrial(got, bought); code(err) != data.CodeWrongChannel {
		t.Errorf("bought twice: %v", err)
	}
	for total, want := range map[int]error{
		0: outOfRange(1, 99_999_999), 1: nil, 99_999_999: nil, 100_000_000: outOfRange(1, 99_999_999),
	} {
		bought.Total = total
		if _, err := data.BuyTrial(s, bought); !sameError(err, want) {
			t.Errorf("a total of %d: %v, want %v", total, err, want)
		}
	}
}

// R8: what is reactivated runs to its new date, which lies ahead; its term begins
// that day where the old one does not fit before it. A trial stays one that ends.
func TestReactivate(t *testing.T) {
	s := office()
	s.ReportedStatus, s.StatusOn, s.RecurringBilling = data.StatusExpired, today, false
	for _, day := range []data.Date{today, today.AddDays(-1), {}} {
		_, err := data.Reactivate(s, day, today)
		if m := mistakesOf(err); m["renews_on"] == nil || m["renews_on"].Code != data.CodeDateOrder {
			t.Errorf("until %q: %v", day, err)
		}
	}
	tomorrow := today.AddDays(1)
	for _, c := range []struct {
		termStart data.Date
		trial     bool
		want      data.Date
	}{
		{today, false, today},
		{data.NewDate(2025, 9, 1), false, data.NewDate(2025, 9, 1)},
		{tomorrow, false, today}, // the term of before did not begin until then
		{tomorrow.AddDays(5), true, today},
		{data.Date{}, false, data.Date{}},
	} {
		s.TermStart, s.Trial = c.termStart, c.trial
		got, err := data.Reactivate(s, tomorrow, today)
		if err != nil || got.TermStart != c.want || got.RenewsOn != tomorrow || got.RecurringBilling == c.trial || got.ReportedStatus != "" || !got.StatusOn.IsZero() {
			t.Errorf("from %q, trial %t: %+v, error %v", c.termStart, c.trial, got, err)
		}
	}
}

// R2: a credit check ends once, and only where one is pending.
func TestFinishCreditCheck(t *testing.T) {
	s := office()
	if _, err := data.FinishCreditCheck(s); code(err) != data.CodeWrongChannel {
		t.Errorf("none is pending: %v", err)
	}
	s.CreditCheckSince = today
	if got, err := data.FinishCreditCheck(s); err != nil || !got.CreditCheckSince.IsZero() {
		t.Errorf("pending since %q, error %v", got.CreditCheckSince, err)
	}
}

// R4 R5 R5b: a partner makes the total of what was bought from a reseller, through a
// representative or by volume licensing, and of nothing else.
func TestRecordPartnerTotal(t *testing.T) {
	for _, channel := range data.Channels() {
		s := office()
		s.Channel, s.TotalUnknown = channel, true
		partner := channel == data.ChannelReseller || channel == data.ChannelVolumeLicensing || channel == data.ChannelRepresentative
		got, err := data.RecordPartnerTotal(s, 50)
		switch {
		case partner && (err != nil || got.Total != 50 || got.TotalUnknown):
			t.Errorf("%s: %d, unknown %t, error %v", channel, got.Total, got.TotalUnknown, err)
		case !partner && code(err) != data.CodeWrongChannel:
			t.Errorf("%s: %v", channel, err)
		case !partner:
			continue
		}
		for total, want := range map[int]error{
			0: outOfRange(1, 99_999_999), 1: nil, 99_999_999: nil, 100_000_000: outOfRange(1, 99_999_999),
		} {
			if _, err := data.RecordPartnerTotal(s, total); !sameError(err, want) {
				t.Errorf("%s, a total of %d: %v, want %v", channel, total, err, want)
			}
		}
	}
}

// R23: what is kept of an offer is what can be bought; that it is a trial, or was
// cancelled inside its window, is kept once and elsewhere.
func TestOffersAreWhatCanBeBought(t *testing.T) {
	for _, c := range []struct {
		offer data.Offer
		valid bool
	}{
		{data.OfferStandard, true},
		{data.OfferVolumeEnterprise, true},
		{data.OfferVolumeOpen, true},
		{data.OfferEnterpriseMultiyear, true},
		{data.OfferTrial, false},
		{data.OfferMonthlyCancelled, false},
	} {
		s := office()
		s.Vendor, s.Offer = "Microsoft", c.offer
		if err := s.Validate(); (err == nil) != c.valid || slices.Contains(data.Offers(), c.offer) != c.valid {
			t.Errorf("%s: %v", c.offer, err)
		}
	}
}

// R15: a card or bank account is charged within two calendar days, an invoice on
// the next statement.
func TestCharge(t *testing.T) {
	saturday := data.NewDate(2026, 3, 14)
	for payment, want := range map[data.Payment]data.Charge{
		data.PaymentCreditCard: {By: data.NewDate(2026, 3, 16)}, data.PaymentBankAccount: {By: data.NewDate(2026, 3, 16)},
		data.PaymentInvoice: {NextStatement: true}, data.PaymentNone: {},
	} {
		if got := data.ChargeOn(payment, saturday); got != want {
			t.Errorf("%s: %+v, want %+v", payment, got, want)
		}
	}
}

// R23: the stages ahead, with the days on which they begin.
func TestLife(t *testing.T) {
	ends := data.NewDate(2026, 3, 1)
	for _, c := range []struct {
		offer     data.Offer
		cancelled bool
		trial     bool
		recurring bool
		want      string
	}{
		{data.OfferStandard, false, false, false, "active; expired 2026-03-01 now; disabled 2026-03-31; deleted 2026-06-29; "},
		{data.OfferVolumeEnterprise, false, false, false, "active; expired 2026-03-01 now; disabled 2026-05-30; deleted 2026-07-29; "},
		{data.OfferVolumeEnterprise, true, false, false, "active; disabled 2026-03-01 now; deleted 2026-05-30; "},
		{data.OfferVolumeEnterprise, false, true, false, "active; expired 2026-03-01 now; deleted 2026-03-31; "},
		{data.OfferStandard, false, false, true, ""},
	} {
		s := data.Subscription{
			Offer: c.offer, Cancelled: c.cancelled, Trial: c.trial, RecurringBilling: c.recurring, RenewsOn: ends, Term: data.TermYearly,
		}
		got := ""
		for _, stage := range data.Life(s, today) {
			got += string(stage.Status)
			if !stage.From.IsZero() {
				got += " " + stage.From.String()
			}
			if stage.Present {
				got += " now"
			}
			got += "; "
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.offer, got, c.want)
		}
	}
}
