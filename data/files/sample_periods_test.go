package files_test

import (
	"testing"
	"time"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/files"
)

// R16: what the sample bills by the month is billed on one day of the month, on whatever day
// it is looked at: no period has a month and a day.
func TestSampleIsBilledByTheCalendar(t *testing.T) {
	for on := range 62 {
		today := data.NewDate(2026, time.January, 1).AddDays(on)
		sample, err := files.ReadSample(assets.Sample, data.Catalog{}, today, "en")
		if err != nil {
			t.Fatal(err)
		}
		var all []data.Subscription
		for _, s := range sample.Plan.Subscriptions {
			all = append(all, s.After)
		}
		for _, event := range sample.Events {
			if event.Added != nil {
				all = append(all, *event.Added)
			}
		}
		billed := 0
		for _, s := range all {
			if s.NextBilling.IsZero() || s.PeriodStart.IsZero() {
				continue
			}
			billed++
			if period := s.Billing().PeriodOn(s.NextBilling); period.Start != s.NextBilling || s.BillingPeriod == data.BillingMonthly && (period.Days() < 28 || period.Days() > 31) {
				t.Errorf("looked at on %s, %s is billed from %s to %s", today, s.Product, period.Start, period.Next)
			}
			if first := s.PeriodStart.Day; first != s.NextBilling.Day && s.NextBilling.AddDays(1).Day != 1 && s.PeriodStart.AddDays(1).Day != 1 {
				t.Errorf("looked at on %s, %s is billed on %s and on %s", today, s.Product, s.PeriodStart, s.NextBilling)
			}
		}
		if billed < 10 {
			t.Fatalf("only %d are billed", billed)
		}
	}
}
