package data_test

import (
	"testing"

	"seatbook/data"
)

// R28: the three plans count by every part number and name that they have or had, and
// nothing else does.
func TestBusinessPlans(t *testing.T) {
	for _, c := range []struct {
		product, sku string
		want         bool
	}{
		{"Microsoft 365 Business Basic", "", true},
		{"M365 Business Standard", "", true},
		{"Microsoft 365 Business Premium (no Teams)", "", true},
		{"Microsoft 365 Business Standard EEA (no Teams)", "", true},
		{"Microsoft 365 Business Standard - Prepaid Legacy", "", true},
		{"Office 365 Business Essentials", "", true},
		{"office 365 business premium", "", true},
		{"Microsoft 365 Business", "", true},
		{"whatever", "spb", true},
		{"whatever", "SMB_BUSINESS_ESSENTIALS", true},
		{"whatever", "Microsoft_365_ Business_ Premium_(no Teams)", true},
		{"Microsoft 365 Business Basic", "CFQ7TTC0LH18:0001", true}, // a partner's own number
		{"Microsoft 365 Apps for business", "O365_BUSINESS", false},
		{"Microsoft 365 Apps for business", "", false},
		{"Microsoft 365 E3", "", false},
		{"Microsoft 365 E3", "SPE_E3", false},
		{"Google Workspace Business Standard", "", false},
		{"Dropbox Business", "", false},
	} {
		s := data.Subscription{Product: c.product, SKU: c.sku, Cloud: data.CloudWorldwide}
		if got := data.IsBusinessPlan(s); got != c.want {
			t.Errorf("%s %s: %v", c.product, c.sku, got)
		}
		if s.Cloud = data.CloudNone; data.IsBusinessPlan(s) {
			t.Errorf("%s of another vendor counts", c.product)
		}
	}
}

// R28: each organization has its own 300, of active ones that are paid for.
func TestBusinessSeats(t *testing.T) {
	on := data.NewDate(2026, 3, 11)
	plan := func(id data.SubscriptionID, organization data.OrganizationID, sku string, total int, change func(*data.Subscription)) data.Seen {
		s := data.NewSubscription(on.AddDays(-100))
		s.ID, s.Organization, s.SKU, s.Total = id, organization, sku, total
		s.ReportedAssigned = total - 1
		if change != nil {
			change(&s)
		}
		return data.Seen{Row: data.SubscriptionRow{Subscription: s}, Defaults: data.Settings{NoticeDays: 1}}
	}
	trial := func(s *data.Subscription) { s.Trial, s.RecurringBilling = true, false }
	ended := func(s *data.Subscription) { s.RecurringBilling, s.RenewsOn = false, on.AddDays(-2) }
	for name, c := range map[string]struct {
		all  []data.Seen
		want map[data.OrganizationID]data.Notice
	}{
		"270 are fine":       {[]data.Seen{plan(1, 1, "SPB", 200, nil), plan(2, 1, "O365_BUSINESS_PREMIUM", 70, nil)}, nil},
		"271 are noticed":    {[]data.Seen{plan(1, 1, "SPB", 200, nil), plan(2, 1, "O365_BUSINESS_PREMIUM", 71, nil)}, map[data.OrganizationID]data.Notice{1: {Concern: data.ConcernBusinessNear, Licenses: 271}}},
		"300 are allowed":    {[]data.Seen{plan(1, 1, "O365_BUSINESS_ESSENTIALS", 300, nil)}, map[data.OrganizationID]data.Notice{1: {Concern: data.ConcernBusinessNear, Licenses: 300}}},
		"301 are too many":   {[]data.Seen{plan(2, 1, "SPB", 300, nil), plan(1, 1, "SPB", 1, nil)}, map[data.OrganizationID]data.Notice{1: {Concern: data.ConcernBusinessOver, Licenses: 301}}},
		"trials don't count": {[]data.Seen{plan(1, 1, "SPB", 270, nil), plan(2, 1, "SPB", 25, trial)}, nil},
		"nor what has ended": {[]data.Seen{plan(1, 1, "SPB", 270, nil), plan(2, 1, "SPB", 25, ended)}, nil},
		"nor other products": {[]data.Seen{plan(1, 1, "SPB", 270, nil), plan(2, 1, "SPE_E3", 500, nil)}, nil},
		"each its own":       {[]data.Seen{plan(1, 1, "SPB", 270, nil), plan(2, 2, "SPB", 280, nil)}, map[data.OrganizationID]data.Notice{2: {Concern: data.ConcernBusinessNear, Licenses: 280}}},
		"put off": {[]data.Seen{func() data.Seen {
			seen := plan(1, 1, "SPB", 280, nil)
			seen.Snoozed = map[data.Concern]data.Date{data.ConcernBusinessNear: on.AddDays(1)}
			return seen
		}()}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := map[data.OrganizationID]data.Notice{}
			for _, n := range data.Attention(c.all, on) {
				if n.Concern == data.ConcernBusinessNear || n.Concern == data.ConcernBusinessOver {
					if _, twice := got[n.Subscription.Organization]; twice {
						t.Error("said twice of one organization")
					}
					got[n.Subscription.Organization] = n
				}
			}
			if len(got) != len(c.want) {
				t.Errorf("%d notices, want %d", len(got), len(c.want))
			}
			for organization, want := range c.want {
				if n := got[organization]; n.Concern != want.Concern || n.Licenses != want.Licenses {
					t.Errorf("%s with %d, want %s with %d", n.Concern, n.Licenses, want.Concern, want.Licenses)
				} else if n.By != on.AddDays(-100) || !n.Since(on) {
					t.Errorf("by %s, want since they were bought", n.By)
				}
			}
		})
	}
}

// R28: a change says how many seats there will be, and is never blocked by it.
func TestBusinessSeatsInThePreview(t *testing.T) {
	on := data.NewDate(2026, 3, 11)
	s := data.NewSubscription(on.AddDays(-100))
	s.SKU, s.Total = "SPB", 200
	for total, want := range map[int]int{200: 0, 210: 0, 211: 271, 240: 300, 241: 301} {
		p := data.PreviewChange(s, data.Wish{NewTotal: total, On: on, Admin: data.Admin{Role: data.GlobalAdmin}, OtherBusinessSeats: 60})
		if p.BusinessSeats != want || total > 200 && !p.Allowed() {
			t.Errorf("to %d: %d seats, want %d; blocks %v", total, p.BusinessSeats, want, p.Blocks)
		}
	}
	s.SKU = "SPE_E3"
	if p := data.PreviewChange(s, data.Wish{NewTotal: 900, On: on, Admin: data.Admin{Role: data.GlobalAdmin}, OtherBusinessSeats: 60}); p.BusinessSeats != 0 {
		t.Errorf("an enterprise plan counts: %d", p.BusinessSeats)
	}
}
