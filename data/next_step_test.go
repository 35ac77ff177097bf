package data_test

import (
	"errors"
	"testing"

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
