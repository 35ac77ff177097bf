package data_test

import (
	"slices"
	"testing"

	"seatbook/data"
)

// R38: who moves goes to a plan of the same organization and vendor that is another product.
func TestCanReplace(t *testing.T) {
	from := data.NewSubscription(data.NewDate(2026, 5, 1))
	from.Product = "Basic"
	for name, c := range map[string]struct {
		change func(*data.Subscription)
		want   bool
	}{
		"another plan":               {func(*data.Subscription) {}, true},
		"the same product":           {func(s *data.Subscription) { s.Product = "BASIC" }, false},
		"another organization's":     {func(s *data.Subscription) { s.Organization = 2 }, false},
		"another vendor's":           {func(s *data.Subscription) { s.Vendor, s.Cloud = "Adobe", data.CloudNone }, false},
		"of Microsoft, no cloud":     {func(s *data.Subscription) { s.Cloud = data.CloudNone }, true},
		"of another cloud":           {func(s *data.Subscription) { s.Cloud = data.Cloud21Vianet }, false},
		"of no vendor and no cloud":  {func(s *data.Subscription) { s.Vendor, s.Cloud = "", data.CloudNone }, false},
		"of no vendor, in the cloud": {func(s *data.Subscription) { s.Vendor = "" }, true},
	} {
		to := from
		to.ID, to.Product = 2, "Premium"
		c.change(&to)
		if got := to.CanReplace(from); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// R38: a plan takes people, or there is a reason why it doesn't.
func TestMovingBar(t *testing.T) {
	on := data.NewDate(2026, 5, 20)
	for name, c := range map[string]struct {
		people int
		change func(*data.Moving)
		want   data.MoveBar
		why    data.Reason
	}{
		"room":                        {2, func(*data.Moving) {}, "", ""},
		"bought":                      {3, func(*data.Moving) {}, "", ""},
		"a user's":                    {1, func(m *data.Moving) { m.To.Channel = data.ChannelSelfService }, data.MoveBarSelfService, ""},
		"expired, with room":          {1, func(m *data.Moving) { m.To.ReportedStatus, m.To.StatusOn = data.StatusExpired, on }, data.MoveBarNotActive, ""},
		"deleted":                     {1, func(m *data.Moving) { m.To.ReportedStatus, m.To.StatusOn = data.StatusDeleted, on }, data.MoveBarNotActive, ""},
		"total not known":             {1, func(m *data.Moving) { m.To.TotalUnknown, m.To.Total = true, 0 }, data.MoveBarUnknown, ""},
		"reseller, with room":         {2, func(m *data.Moving) { m.To.Channel = data.ChannelReseller }, "", ""},
		"reseller, full":              {3, func(m *data.Moving) { m.To.Channel = data.ChannelReseller }, data.MoveBarFull, data.ReasonReseller},
		"no longer sold, full":        {3, func(m *data.Moving) { m.To.EndOfSale = true }, data.MoveBarFull, data.ReasonEndOfSale},
		"may not buy, full":           {3, func(m *data.Moving) { m.Admin.Role = data.LicenseAdmin }, data.MoveBarFull, data.ReasonRole},
		"a change is open, room":      {2, func(m *data.Moving) { m.Open = true }, "", ""},
		"a change is open, full":      {3, func(m *data.Moving) { m.Open = true }, data.MoveBarOpenChange, ""},
		"by invoice, full":            {3, func(m *data.Moving) { m.To.Payment = data.PaymentInvoice }, "", ""}, // R14: who waits keeps the other
		"over-assigned elsewhere too": {3, func(m *data.Moving) { m.To.ReportedAssigned, m.To.ReportedOn = 9, on }, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			to := data.NewSubscription(data.NewDate(2026, 5, 1))
			to.ID, to.Product, to.Total = 2, "Premium", 2
			m := data.Moving{To: to, People: c.people, Admin: data.Admin{Role: data.GlobalAdmin}, On: on}
			c.change(&m)
			m.Product = []data.Subscription{m.To}
			bar, reasons := m.Bar()
			if bar != c.want || c.why != "" && !slices.Contains(reasons, c.why) {
				t.Errorf("%q %v, want %q %q", bar, reasons, c.want, c.why)
			}
			if bar != "" && !slices.Contains(data.MoveBars(), bar) {
				t.Errorf("%q is not listed", bar)
			}
		})
	}
}
