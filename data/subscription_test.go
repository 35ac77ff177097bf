package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
)

// F2 F3 F5: assigned is the named ones, or the reported number where it is larger;
// the difference is not named yet.
func TestReportedAssignments(t *testing.T) {
	for _, c := range []struct{ named, reported, assigned, notNamed int }{
		{3, 5, 5, 2}, {5, 3, 5, 0}, {4, 4, 4, 0}, {0, 0, 0, 0},
	} {
		s := data.Subscription{NamedAssigned: c.named, ReportedAssigned: c.reported}
		if s.Assigned() != c.assigned || s.NotNamed() != c.notNamed {
			t.Errorf("%d named and %d reported: %d assigned, %d not named", c.named, c.reported, s.Assigned(), s.NotNamed())
		}
	}
}

// R13b: a part number decides where both have one, the product's name otherwise.
func TestPartNumberDecides(t *testing.T) {
	for _, c := range []struct {
		sku, other string
		sameName   bool
		want       bool
	}{
		{"SPB", "SPB", false, true},
		{"SPB", "SPE_E3", true, false},
		{"SPB", "", true, true},
		{"", "SPB", true, true},
		{"SPB", "", false, false},
		{"", "SPB", false, false},
		{"", "", true, true},
		{"", "", false, false},
	} {
		a := data.Subscription{Product: "Business Premium", SKU: c.sku}
		b := data.Subscription{Product: "business premium", SKU: c.other}
		if !c.sameName {
			b.Product = "Project"
		}
		if a.SameProduct(b) != c.want || b.SameProduct(a) != c.want {
			t.Errorf("%q and %q, same name %t: %t", c.sku, c.other, c.sameName, a.SameProduct(b))
		}
	}
}

// A form for a new subscription starts with one license bought today, monthly for a
// year; its dates fall on the same day of the month, or the last of a short one.
func TestNewSubscription(t *testing.T) {
	want := data.Subscription{
		Vendor: "Microsoft", Cloud: data.CloudWorldwide, Channel: data.ChannelDirect, Payment: data.PaymentCreditCard,
		Agreement: data.AgreementNew, Offer: data.OfferStandard, Total: 1,
		BillingPeriod: data.BillingMonthly, PeriodStart: data.NewDate(2026, 1, 31), NextBilling: data.NewDate(2026, 2, 28),
		Term: data.TermYearly, StartedOn: data.NewDate(2026, 1, 31), TermStart: data.NewDate(2026, 1, 31),
		RenewsOn: data.NewDate(2027, 1, 31), RecurringBilling: true,
	}
	if diff := cmp.Diff(want, data.NewSubscription(data.NewDate(2026, 1, 31))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
