package costs_test

import (
	"fmt"
	"testing"

	"seatbook/data"
	"seatbook/data/costs"
)

// yearly is a subscription that is charged once a year, on 9 May.
func yearly(id data.SubscriptionID, product string, price int64) data.SubscriptionRow {
	r := billed()
	r.ID, r.Product, r.Total, r.Price = id, product, 10, eur(price)
	r.BillingPeriod, r.PeriodStart, r.NextBilling = data.BillingYearly, data.NewDate(2025, 5, 9), data.NewDate(2026, 5, 9)
	return r
}

// R15 R16: a month notably above the others is explained by the biggest charge that
// the others don't carry.
func TestPeaks(t *testing.T) {
	from := data.Month{Year: 2025, Month: 9}
	march := data.Change{Kind: data.KindTotal, When: data.WhenNow, State: data.ChangeConfirmed, Subscription: 1, From: 8, To: 40, ConfirmedOn: today}
	cheap, dollars := billed(), yearly(3, "Jira", 5000)
	cheap.ID, cheap.Price.Currency, dollars.Price.Currency = 4, "USD", "USD"
	for name, c := range map[string]struct {
		rows    []data.SubscriptionRow
		changes []data.Change
		want    string
	}{
		"nothing":                  {nil, nil, ""},
		"the same every month":     {[]data.SubscriptionRow{billed()}, nil, ""},
		"a year":                   {[]data.SubscriptionRow{billed(), yearly(2, "Adobe", 3000)}, nil, "2026-05 Adobe year 30000 +0; "},
		"a year that is seen":      {[]data.SubscriptionRow{billed(), yearly(2, "Adobe", 2000)}, nil, "2026-05 Adobe year 20000 +0; "},
		"a year that counts less":  {[]data.SubscriptionRow{billed(), yearly(2, "Adobe", 1000)}, nil, ""},
		"of two, the dearer one":   {[]data.SubscriptionRow{billed(), yearly(2, "Adobe", 3000), yearly(3, "Figma", 4000)}, nil, "2026-05 Figma year 40000 +1; "},
		"a small one beside it":    {[]data.SubscriptionRow{billed(), yearly(2, "Adobe", 9000), yearly(3, "Tip", 50)}, nil, "2026-05 Adobe year 90000 +0; "},
		"another currency":         {[]data.SubscriptionRow{billed(), cheap, dollars}, nil, "2026-05 Jira year 50000 +0; "},
		"nothing but a year":       {[]data.SubscriptionRow{yearly(2, "Adobe", 3000)}, nil, ""},
		"many more licenses":       {[]data.SubscriptionRow{billed()}, []data.Change{march}, ""},
		"before it goes on dearer": {[]data.SubscriptionRow{billed(), yearly(2, "Adobe", 30000)}, []data.Change{march}, "2026-05 Adobe year 300000 +0; "},
	} {
		lines := costs.Statements(c.rows, map[data.SubscriptionID][]data.Change{1: c.changes}, from, 16, today)
		got := ""
		for _, p := range costs.Peaks(costs.Months(lines, from, 16)) {
			got += fmt.Sprintf("%s %s %s %d +%d; ", p.Month, p.Subscription.Product, p.Reason, p.Charge.Minor, p.Others)
		}
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, c.want)
		}
	}
}

// R16: where most months carry nothing, each charge is explained.
func TestPeaksOfYearsAlone(t *testing.T) {
	from := data.Month{Year: 2025, Month: 1}
	rows := []data.SubscriptionRow{yearly(2, "Adobe", 3000)}
	got := ""
	for _, p := range costs.Peaks(costs.Months(costs.Statements(rows, nil, from, 36, today), from, 36)) {
		got += fmt.Sprintf("%s %s; ", p.Month, p.Reason)
	}
	if want := "2025-05 year; 2026-05 year; 2027-05 year; "; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// R16: as the record grows, a month that stood out while it was small is still told of,
// though every month costs more by now.
func TestPeakOfWhenItWasSmall(t *testing.T) {
	from := data.Month{Year: 2025, Month: 1}
	var grown []costs.Month
	for i, amount := range []int64{300, 300, 520, 300, 300, 300, 600, 600, 600, 600, 600, 600, 600, 600, 600, 600} {
		row := yearly(2, "Adobe", 220)
		m := costs.Month{Month: from.Add(i), Amount: eur(amount)}
		if amount == 520 {
			start := m.Month.First()
			m.Lines = []*costs.Line{{Subscription: &row, Amount: eur(220), Kind: costs.KindPeriod, Period: data.Period{Start: start, Next: start.AddDays(365)}}}
		}
		grown = append(grown, m)
	}
	peaks := costs.Peaks(grown)
	if len(peaks) != 1 || peaks[0].Month != from.Add(2) {
		t.Errorf("%+v", peaks)
	}
}

// R16: extra licenses for the rest of a year are what makes a month dear.
func TestPeakOfMoreLicenses(t *testing.T) {
	from := data.Month{Year: 2025, Month: 9}
	more := data.Change{Kind: data.KindTotal, When: data.WhenNow, State: data.ChangeConfirmed, From: 2, To: 10, ConfirmedOn: today}
	rows := []data.SubscriptionRow{billed(), yearly(2, "Adobe", 30000)}
	lines := costs.Statements(rows, map[data.SubscriptionID][]data.Change{2: {more}}, from, 8, today) // until April
	peaks := costs.Peaks(costs.Months(lines, from, 8))
	if len(peaks) != 1 || peaks[0].Reason != costs.ReasonPart || peaks[0].Month != (data.Month{Year: 2026, Month: 3}) {
		t.Errorf("%+v", peaks)
	}
}
