package costs_test

import (
	"fmt"
	"testing"

	"seatbook/data"
	"seatbook/data/costs"
)

// billed is a subscription of 40 licenses at 11.70 a month, billed on the 1st.
func billed() data.SubscriptionRow {
	return data.SubscriptionRow{Subscription: data.Subscription{
		ID: 1, Organization: 1, Product: "Visio", Cloud: data.CloudWorldwide, Channel: data.ChannelDirect,
		Payment: data.PaymentCreditCard, Agreement: data.AgreementClassic, Offer: data.OfferStandard,
		Total: 40, NamedAssigned: 38, Price: eur(1170), BillingPeriod: data.BillingMonthly,
		PeriodStart: data.NewDate(2026, 3, 1), NextBilling: data.NewDate(2026, 4, 1),
		Term: data.TermYearly, StartedOn: data.NewDate(2024, 1, 1), TermStart: data.NewDate(2025, 9, 1),
		RenewsOn: data.NewDate(2026, 9, 1), RecurringBilling: true,
	}}
}

func eur(minor int64) data.Money { return data.Money{Minor: minor, Currency: "EUR"} }

var (
	today = data.NewDate(2026, 3, 11)
	april = data.Month{Year: 2026, Month: 4}
)

// said writes lines as the tests compare them.
func said(lines []*costs.Line) (all string) {
	for _, l := range lines {
		all += fmt.Sprintf("%s %s %d %d; ", l.On, l.Kind, l.Licenses, l.Amount.Minor)
	}
	return all
}

// A subscription of which only one end of the billing period was filled in costs nothing
// here, as one of which none was; working that out ends.
func TestHalfABillingPeriodIsNone(t *testing.T) {
	for name, clear := range map[string]func(*data.SubscriptionRow){
		"no start":     func(r *data.SubscriptionRow) { r.PeriodStart = data.Date{} },
		"no next":      func(r *data.SubscriptionRow) { r.NextBilling = data.Date{} },
		"wrong way":    func(r *data.SubscriptionRow) { r.PeriodStart = r.NextBilling },
		"no start far": func(r *data.SubscriptionRow) { r.PeriodStart, r.NextBilling = data.Date{}, data.NewDate(9999, 12, 31) },
	} {
		for _, extended := range []bool{false, true} {
			row := billed()
			if clear(&row); extended {
				row.RenewsOn, row.ExtendedFrom = data.NewDate(2026, 2, 1), data.NewDate(2026, 2, 1)
			}
			for _, line := range costs.Statements([]data.SubscriptionRow{row}, nil, april, 12, today) {
				if line.Kind != costs.KindExtended {
					t.Errorf("%s, extended %t: %+v", name, extended, line)
				}
			}
		}
	}
}

// R15 R16 R18 R23: what the statements carry, worked out by hand; those before
// today are charged already.
func TestStatements(t *testing.T) {
	march := data.Month{Year: 2026, Month: 3}
	added := data.Change{Kind: data.KindTotal, When: data.WhenNow, State: data.ChangeConfirmed, From: 35, To: 40, ConfirmedOn: today}
	removed := data.Change{Kind: data.KindTotal, When: data.WhenNow, State: data.ChangeConfirmed, From: 45, To: 40, ConfirmedOn: today}
	waiting := data.Change{Kind: data.KindTotal, When: data.WhenNow, State: data.ChangeCreditCheck, From: 40, To: 45, SubmittedOn: today, DueOn: data.NewDate(2026, 3, 13)}
	scheduled := data.Change{Kind: data.KindTotal, When: data.WhenRenewal, State: data.ChangeScheduled, From: 40, To: 30, DueOn: data.NewDate(2026, 5, 1)}
	for name, c := range map[string]struct {
		change  func(*data.SubscriptionRow)
		changes []data.Change
		want    string
	}{
		"every month":       {func(*data.SubscriptionRow) {}, nil, "2026-03-01 period 40 46800; 2026-04-01 period 40 46800; 2026-05-01 period 40 46800; "},
		"bought by card":    {func(*data.SubscriptionRow) {}, []data.Change{added}, "2026-03-01 period 35 40950; 2026-03-13 part 5 3963; 2026-04-01 period 40 46800; 2026-05-01 period 40 46800; "},
		"bought by invoice": {func(r *data.SubscriptionRow) { r.Payment = data.PaymentInvoice }, []data.Change{added}, "2026-03-01 period 35 40950; 2026-04-01 period 40 46800; 2026-04-01 part 5 3963; 2026-05-01 period 40 46800; "},
		"removed":           {func(*data.SubscriptionRow) {}, []data.Change{removed}, "2026-03-01 period 45 52650; 2026-04-01 period 40 46800; 2026-04-01 credit -5 -3963; 2026-05-01 period 40 46800; "},
		"waits for a check": {func(r *data.SubscriptionRow) { r.Payment, r.Open = data.PaymentInvoice, &waiting }, []data.Change{waiting}, "2026-03-01 period 40 46800; 2026-04-01 period 45 52650; 2026-04-01 part 5 3963; 2026-05-01 period 45 52650; "},
		"scheduled":         {func(r *data.SubscriptionRow) { r.Open = &scheduled }, []data.Change{scheduled}, "2026-03-01 period 40 46800; 2026-04-01 period 40 46800; 2026-05-01 period 30 35100; "},
		"ends in April":     {func(r *data.SubscriptionRow) { r.RecurringBilling, r.RenewsOn = false, data.NewDate(2026, 4, 15) }, nil, "2026-03-01 period 40 46800; 2026-04-01 period 40 46800; "},
		"yearly": {func(r *data.SubscriptionRow) {
			r.BillingPeriod, r.PeriodStart, r.NextBilling = data.BillingYearly, data.NewDate(2025, 5, 1), data.NewDate(2026, 5, 1)
		}, nil, "2026-05-01 period 40 46800; "},
		"on the 31st": {func(r *data.SubscriptionRow) {
			r.PeriodStart, r.NextBilling = data.NewDate(2026, 1, 31), data.NewDate(2026, 2, 28)
		}, nil, "2026-03-31 period 40 46800; 2026-04-30 period 40 46800; 2026-05-31 period 40 46800; "},
		"free":               {func(r *data.SubscriptionRow) { r.Free = true }, nil, ""},
		"a trial":            {func(r *data.SubscriptionRow) { r.Trial = true }, nil, ""},
		"no price":           {func(r *data.SubscriptionRow) { r.Price = data.Money{} }, nil, ""},
		"no billing dates":   {func(r *data.SubscriptionRow) { r.NextBilling = data.Date{} }, nil, ""},
		"prepaid":            {func(r *data.SubscriptionRow) { r.Channel = data.ChannelProductKey }, nil, ""},
		"a period of no day": {func(r *data.SubscriptionRow) { r.NextBilling = r.PeriodStart }, nil, ""},
		"put right":          {func(*data.SubscriptionRow) {}, []data.Change{{Kind: data.KindCorrected, When: data.WhenNow, State: data.ChangeConfirmed, From: 1, To: 40, ConfirmedOn: today}}, "2026-03-01 period 40 46800; 2026-04-01 period 40 46800; 2026-05-01 period 40 46800; "},
	} {
		t.Run(name, func(t *testing.T) {
			row := billed()
			c.change(&row)
			lines := costs.Statements([]data.SubscriptionRow{row}, map[data.SubscriptionID][]data.Change{row.ID: c.changes}, march, 3, today)
			if got := said(lines); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// R16: on the first day of a period a part is the full amount, so what a change
// made that day brings is charged, or credited, once.
func TestChangeOnTheFirstDayIsChargedOnce(t *testing.T) {
	first := data.NewDate(2026, 6, 1)
	june := data.Month{Year: 2026, Month: 6}
	for name, c := range map[string]struct {
		from, to int
		payment  data.Payment
		months   int
		want     int64
		lines    string
	}{
		"bought by card":    {10, 15, data.PaymentCreditCard, 1, 15000, "2026-06-01 period 10 10000; 2026-06-03 part 5 5000; "},
		"bought by invoice": {10, 15, data.PaymentInvoice, 2, 15000 + 15000, "2026-06-01 period 10 10000; 2026-07-01 period 15 15000; 2026-07-01 part 5 5000; "},
		"removed":           {15, 10, data.PaymentCreditCard, 2, 10000 + 10000, "2026-06-01 period 15 15000; 2026-07-01 period 10 10000; 2026-07-01 credit -5 -5000; "},
	} {
		t.Run(name, func(t *testing.T) {
			row := billed()
			row.Price, row.Total, row.Payment = eur(1000), c.to, c.payment
			change := data.Change{Kind: data.KindTotal, When: data.WhenNow, State: data.ChangeConfirmed, From: c.from, To: c.to, ConfirmedOn: first}
			lines := costs.Statements([]data.SubscriptionRow{row}, map[data.SubscriptionID][]data.Change{row.ID: {change}}, june, c.months, first)
			sum := int64(0)
			for _, m := range costs.Months(lines, june, c.months) {
				sum += m.Amount.Minor
			}
			if got := said(lines); got != c.lines || sum != c.want {
				t.Errorf("%d of %s\nwant %d of %s", sum, got, c.want, c.lines)
			}
		})
	}
}

// R23: only one that was cancelled inside its window gives the rest of a period
// back; one that was reactivated since, and then simply ends, does not.
func TestOnlyCancelledInsideTheWindowIsCredited(t *testing.T) {
	for name, c := range map[string]struct {
		cancelled, recurring bool
		ends                 data.Date
		want                 string
	}{
		"inside its window":       {true, false, today, "2026-03-01 period 40 46800; 2026-04-01 credit -40 -31703; "},
		"ended":                   {false, false, today, "2026-03-01 period 40 46800; "},
		"on the period's 1st":     {true, false, data.NewDate(2026, 3, 1), ""},
		"on the next period's":    {true, false, data.NewDate(2026, 4, 1), "2026-03-01 period 40 46800; "},
		"in the period after":     {true, false, data.NewDate(2026, 4, 16), "2026-03-01 period 40 46800; 2026-04-01 period 40 46800; 2026-05-01 credit -40 -23400; "},
		"but it renews by itself": {true, true, today, "2026-03-01 period 40 46800; 2026-04-01 period 40 46800; 2026-05-01 period 40 46800; "},
	} {
		row := billed()
		row.RecurringBilling, row.RenewsOn, row.Cancelled = c.recurring, c.ends, c.cancelled
		if got := of(row, 3, today); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, c.want)
		}
	}
}

// of asks for the lines of one subscription in some months from March on.
func of(row data.SubscriptionRow, months int, on data.Date, changes ...data.Change) string {
	march := data.Month{Year: 2026, Month: 3}
	return said(costs.Statements([]data.SubscriptionRow{row}, map[data.SubscriptionID][]data.Change{row.ID: changes}, march, months, on))
}

// R18 R21: from when a change counts. One that was scheduled came with its renewal,
// however late that was recorded, and not before it was made where it was made
// early; one whose day has passed is still ahead until somebody says that it was
// made; one that was withdrawn never was.
func TestFromWhenAChangeCounts(t *testing.T) {
	march, april, may := data.NewDate(2026, 3, 1), data.NewDate(2026, 4, 1), data.NewDate(2026, 5, 1)
	scheduled := data.Change{Kind: data.KindTotal, When: data.WhenRenewal, State: data.ChangeScheduled, From: 40, To: 50, DueOn: april}
	confirmed := func(c data.Change, on data.Date) data.Change {
		c.State, c.ConfirmedOn = data.ChangeConfirmed, on
		return c
	}
	now := data.Change{Kind: data.KindTotal, When: data.WhenNow, From: 40, To: 50, DueOn: data.NewDate(2026, 3, 9)}
	withdrawn, undated := scheduled, scheduled
	withdrawn.State, undated.DueOn = data.ChangeWithdrawn, data.Date{}
	for name, c := range map[string]struct {
		change data.Change
		total  int
		on     data.Date
		want   string
	}{
		"scheduled":                    {scheduled, 40, march, "2026-03-01 period 40 46800; 2026-04-01 period 50 58500; 2026-05-01 period 50 58500; "},
		"its day has come":             {scheduled, 40, april, "2026-03-01 period 40 46800; 2026-04-01 period 50 58500; 2026-05-01 period 50 58500; "},
		"its day has passed":           {scheduled, 40, april.AddDays(1), "2026-03-01 period 40 46800; 2026-04-01 period 40 46800; 2026-05-01 period 50 58500; "},
		"without a day":                {undated, 40, march, "2026-03-01 period 40 46800; 2026-04-01 period 40 46800; 2026-05-01 period 40 46800; "},
		"withdrawn":                    {withdrawn, 40, march, "2026-03-01 period 40 46800; 2026-04-01 period 40 46800; 2026-05-01 period 40 46800; "},
		"confirmed on its day":         {confirmed(scheduled, april), 50, may, "2026-03-01 period 40 46800; 2026-04-01 period 50 58500; 2026-05-01 period 50 58500; "},
		"confirmed late":               {confirmed(scheduled, april.AddDays(3)), 50, may, "2026-03-01 period 40 46800; 2026-04-01 period 50 58500; 2026-05-01 period 50 58500; "},
		"confirmed early":              {confirmed(scheduled, march), 50, may, "2026-03-01 period 50 58500; 2026-04-01 period 50 58500; 2026-05-01 period 50 58500; "},
		"confirmed at once, not dated": {confirmed(undated, april), 50, may, "2026-03-01 period 40 46800; 2026-04-01 period 50 58500; 2026-05-01 period 50 58500; "},
		"confirmed after its check":    {confirmed(now, today), 50, may, "2026-03-01 period 40 46800; 2026-03-13 part 10 7926; 2026-04-01 period 50 58500; 2026-05-01 period 50 58500; "},
	} {
		row := billed()
		row.Total = c.total
		if got := of(row, 3, c.on, c.change); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, c.want)
		}
	}
}

// R16: changes count by their day, whatever the order in which they were recorded,
// and a total that was put right leaves nothing below nothing before it.
func TestChangesCountByTheirDay(t *testing.T) {
	change := func(day, from, to int) data.Change {
		return data.Change{Kind: data.KindTotal, When: data.WhenNow, State: data.ChangeConfirmed, From: from, To: to, ConfirmedOn: data.NewDate(2026, 3, day)}
	}
	row := billed()
	row.Price = eur(3100)
	want := "2026-03-01 period 30 93000; 2026-03-13 part 15 31500; 2026-04-01 period 40 124000; 2026-04-01 credit -5 -5500; "
	for _, changes := range [][]data.Change{{change(11, 30, 45), change(21, 45, 40)}, {change(21, 45, 40), change(11, 30, 45)}} {
		if got := of(row, 2, today, changes...); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	later := change(11, 45, 40)
	later.ConfirmedOn = data.NewDate(2026, 4, 11)
	if got, want := of(row, 2, today, later, change(11, 30, 45)), "2026-03-01 period 30 93000; 2026-03-13 part 15 31500; 2026-04-01 period 45 139500; "; got != want {
		t.Errorf("in two periods: got  %s\nwant %s", got, want)
	}
	row.Total = 2 // 15 more made 2 of it: there can't have been fewer than none before
	if got, want := of(row, 2, today, change(11, 30, 45)), "2026-03-01 period 0 0; 2026-03-13 part 2 4200; 2026-04-01 period 2 6200; "; got != want {
		t.Errorf("put right: got  %s\nwant %s", got, want)
	}
	// And of two such steps the first makes nothing of less than nothing.
	if got, want := of(row, 2, today, change(11, 30, 45), change(21, 45, 50)), "2026-03-01 period 0 0; 2026-03-23 part 2 2200; 2026-04-01 period 2 6200; "; got != want {
		t.Errorf("put right twice: got  %s\nwant %s", got, want)
	}
}

// R16: a license is credited with what it was charged, the one bought last first.
func TestCreditIsWhatWasCharged(t *testing.T) {
	row := billed()
	row.Price, row.PriceChanges = eur(3100), []data.PriceChange{{From: data.NewDate(2026, 3, 5), Price: eur(6200)}}
	bought := data.Change{Kind: data.KindTotal, When: data.WhenNow, State: data.ChangeConfirmed, From: 40, To: 42, ConfirmedOn: today}
	removed := bought
	removed.From, removed.To = 42, 37
	row.Total = 37
	want := "2026-03-01 period 40 124000; 2026-03-13 part 2 8400; 2026-04-01 period 37 229400; 2026-04-01 credit -2 -8400; 2026-04-01 credit -3 -6300; "
	if got := of(row, 2, today, bought, removed); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// R16: a credit of licenses of one price is one line, however often they were
// bought.
func TestCreditOfOnePriceIsOneLine(t *testing.T) {
	row := billed()
	row.Price, row.Total = eur(3100), 36
	bought := data.Change{Kind: data.KindTotal, When: data.WhenNow, State: data.ChangeConfirmed, From: 40, To: 42, ConfirmedOn: today}
	removed := bought
	removed.From, removed.To = 42, 36
	want := "2026-03-01 period 40 124000; 2026-03-13 part 2 4200; 2026-04-01 period 36 111600; 2026-04-01 credit -6 -12600; "
	if got := of(row, 2, today, bought, removed); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// The first day that is charged is that of the first purchase, or of the term where
// the purchase is not known; neither counts where it lies after the period on
// record.
func TestFirstDayThatIsCharged(t *testing.T) {
	for name, c := range map[string]struct {
		started, term data.Date
		want          string
	}{
		"bought in February": {data.NewDate(2026, 2, 15), data.NewDate(2026, 1, 1), "2026-02-17 part 40 23400; 2026-03-01 period 40 46800; "},
		"the term's start":   {data.Date{}, data.NewDate(2026, 2, 1), "2026-02-01 period 40 46800; 2026-03-01 period 40 46800; "},
		"bought later":       {today, data.NewDate(2026, 2, 1), "2026-02-01 period 40 46800; 2026-03-01 period 40 46800; "},
		"bought on 1 March":  {data.NewDate(2026, 3, 1), data.NewDate(2026, 2, 1), "2026-03-01 period 40 46800; "},
		"neither is known":   {data.Date{}, data.Date{}, "2026-03-01 period 40 46800; "},
		"both are later":     {today, today, "2026-03-01 period 40 46800; "},
	} {
		row := billed()
		row.StartedOn, row.TermStart = c.started, c.term
		lines := costs.Statements([]data.SubscriptionRow{row}, nil, data.Month{Year: 2026, Month: 1}, 3, today)
		if got := said(lines); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, c.want)
		}
	}
}

// R23: what a file told of the status counts from that day on, and says nothing of
// the days before it; a period of a subscription that is not active is not charged.
func TestReportedStatusAndCharges(t *testing.T) {
	row := billed()
	row.ReportedStatus, row.StatusOn = data.StatusDisabled, today
	if got, want := of(row, 3, data.NewDate(2026, 4, 1)), "2026-03-01 period 40 46800; "; got != want {
		t.Errorf("disabled: got  %s\nwant %s", got, want)
	}
	row.ReportedStatus = ""
	row.RecurringBilling, row.RenewsOn = false, data.NewDate(2026, 4, 1)
	late := data.Change{Kind: data.KindTotal, When: data.WhenNow, State: data.ChangeConfirmed, From: 30, To: 40, ConfirmedOn: row.RenewsOn}
	if got, want := of(row, 3, data.NewDate(2026, 5, 1), late), "2026-03-01 period 30 35100; "; got != want {
		t.Errorf("changed after its end: got  %s\nwant %s", got, want)
	}
	row.RenewsOn, late.ConfirmedOn = today, today.AddDays(5)
	if got, want := of(row, 3, data.NewDate(2026, 5, 1), late), "2026-03-01 period 30 35100; "; got != want {
		t.Errorf("changed between its end and the period's: got  %s\nwant %s", got, want)
	}
}

// What was charged before today is charged; today's is still ahead.
func TestChargedBeforeToday(t *testing.T) {
	first := data.NewDate(2026, 4, 1)
	for on, charged := range map[data.Date]bool{first.AddDays(-1): false, first: false, first.AddDays(1): true} {
		lines := costs.Statements([]data.SubscriptionRow{billed()}, nil, april, 1, on)
		if len(lines) != 1 || lines[0].Charged != charged {
			t.Fatalf("on %s: %+v", on, lines)
		}
		months := costs.Months(lines, april, 1)
		if ahead := months[0].Ahead.Minor; charged != (ahead == 0) || !charged && ahead != 46800 {
			t.Errorf("on %s: %d is still ahead", on, ahead)
		}
	}
}

// Currencies are kept apart, and every figure is the sum of its lines.
func TestCostsByMonth(t *testing.T) {
	dollars := billed()
	dollars.ID, dollars.Total, dollars.Price = 2, 10, data.Money{Minor: 815, Currency: "USD"}
	lines := costs.Statements([]data.SubscriptionRow{dollars, billed()}, nil, april, 12, today)
	months := costs.Months(lines, april, 12)
	if len(months) != 24 {
		t.Fatalf("%d months, want 12 in each of 2 currencies", len(months))
	}
	for i, m := range months {
		sum := int64(0)
		for _, line := range m.Lines {
			sum += line.Amount.Minor
		}
		if euros := i%2 == 0; euros != (m.Amount.Currency == "EUR") {
			t.Errorf("row %d is in %s", i, m.Amount.Currency)
		}
		if want := map[string]int64{"EUR": 46800, "USD": 8150}[m.Amount.Currency]; m.Amount.Minor != want || sum != want {
			t.Errorf("%s: %+v of lines for %d, want %d", m.Month, m.Amount, sum, want)
		}
	}
	if got := (data.Month{Year: 2026, Month: 11}).Add(3).String(); got != "2027-02" {
		t.Errorf("three months after November is %s", got)
	}
}

// R25: what unused licenses cost is part of what is paid.
func TestRunningCosts(t *testing.T) {
	expired, free := billed(), billed()
	expired.RecurringBilling, expired.RenewsOn = false, data.NewDate(2026, 3, 1)
	free.Free = true
	yearly := billed()
	yearly.BillingPeriod, yearly.Price.Minor = data.BillingYearly, 14000
	over := billed()
	over.NamedAssigned = 43
	dollars := billed()
	dollars.Price.Currency = "USD"
	both := costs.RunningOn([]data.SubscriptionRow{dollars, billed()}, today)
	if len(both) != 2 || both[0].Month != eur(46800) || both[1].Month != (data.Money{Minor: 46800, Currency: "USD"}) {
		t.Errorf("in two currencies: %+v", both)
	}
	ordered := billed() // 2 of 40 go at the renewal, and are paid for until then
	ordered.Open = &data.Change{State: data.ChangeScheduled, From: 40, To: 38, When: data.WhenRenewal, DueOn: ordered.RenewsOn}
	if got := costs.RunningOn([]data.SubscriptionRow{ordered}, today); len(got) != 1 || got[0].Unused != eur(2340) {
		t.Errorf("with a lower total that is ordered: %+v", got)
	}
	got := costs.RunningOn([]data.SubscriptionRow{billed(), yearly, expired, free, over}, today)
	// Twice 40 x 11.70, and 40 x 140.00 / 12; 2 of the 40 are available in the first
	// two, 3 too many are assigned in the last.
	if want := (costs.Running{Month: eur(2*46800 + 46667), Unused: eur(2340 + 2333), Over: eur(3 * 1170)}); len(got) != 1 || got[0] != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
