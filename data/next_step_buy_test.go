package data_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
)

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
