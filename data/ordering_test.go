package data_test

import (
	"slices"
	"testing"

	"seatbook/data"
)

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
