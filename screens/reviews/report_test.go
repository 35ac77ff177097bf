package reviews

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/overview"
	"seatbook/data/savings"
	"seatbook/i18n"
	"seatbook/screens/desk"
)

// R18, R21, R26, R39: what is printed of a month says what each subscription goes on with:
// a change that is planned, one that is only noted, its end.
func TestReportSaysWhatBecomesOfEach(t *testing.T) {
	test.NewTempApp(t)
	on := data.NewDate(2026, 11, 26)
	open := func(state data.ChangeState) func(*data.SubscriptionRow) {
		return func(row *data.SubscriptionRow) { row.Open = &data.Change{State: state, From: 40, To: 34} }
	}
	for name, c := range map[string]struct {
		change func(*data.SubscriptionRow)
		en, nl string
	}{
		"as it is":   {func(*data.SubscriptionRow) {}, "renews with 40", "wordt verlengd met 40"},
		"planned":    {open(data.ChangeScheduled), "renews with 34", "wordt verlengd met 34"},
		"noted":      {open(data.ChangeDraft), "renews with 40 (draft: 34)", "wordt verlengd met 40 (concept: 34)"},
		"checked":    {open(data.ChangeCreditCheck), "renews with 40 (ordered: 34)", "wordt verlengd met 40 (besteld: 34)"},
		"it ends":    {func(row *data.SubscriptionRow) { row.RecurringBilling = false }, "ends", "loopt af"},
		"it goes on": {func(row *data.SubscriptionRow) { row.RecurringBilling, row.AtEnd = false, data.AtEndExtend }, "continues month to month", "loopt per maand door"},
	} {
		s := data.NewSubscription(data.NewDate(2026, 3, 1))
		s.Product, s.Total, s.Agreement = "Office", 40, data.AgreementNew
		s.TermStart, s.RenewsOn = data.NewDate(2026, 3, 1), data.NewDate(2027, 3, 1)
		row := data.SubscriptionRow{Subscription: s, OrganizationName: "Zuid"}
		c.change(&row)
		for tag, want := range map[string]string{"en": c.en, "nl": c.nl} {
			w := desk.Words{Translator: i18n.New(tag)}
			review := overview.ReviewOf(row, 0, nil, nil, on)
			section := reportOf(w, []overview.Review{review}, data.MonthOf(s.RenewsOn), on, true).Sections[0]
			if got := section.Rows[0][3].Text; got != want {
				t.Errorf("%s: %q, want %q", name, got, want)
			}
			if got := section.Rows[0][0].Text; got != "Office · Zuid" {
				t.Errorf("%s: it is called %q", name, got)
			}
			if len(section.Rows[0]) != len(section.Columns) {
				t.Errorf("%d cells, %d columns", len(section.Rows[0]), len(section.Columns))
			}
		}
	}
}

// R31, R39: what is printed says whether a price is of a month or a year, what it costs as it
// was answered, and who has a license that isn't used.
func TestReportIsWhatTheScreenShows(t *testing.T) {
	test.NewTempApp(t)
	on, w := data.NewDate(2026, 11, 26), desk.Words{Translator: i18n.New("en")}
	s := data.NewSubscription(data.NewDate(2026, 3, 1))
	s.ID, s.Product, s.Total, s.NamedAssigned, s.Agreement = 1, "Office", 40, 30, data.AgreementNew
	s.Term, s.TermStart, s.RenewsOn = data.TermYearly, data.NewDate(2026, 3, 1), data.NewDate(2027, 3, 1)
	s.Price, s.BillingPeriod = data.Money{Minor: 1000, Currency: "EUR"}, data.BillingMonthly
	row := data.SubscriptionRow{Subscription: s}
	leak := savings.Row{Leak: data.LeakBlocked, Subscription: row, Person: data.Person{ID: 1, Name: "Anna"}, Licenses: 1, State: data.SavingOpen}
	for answer, want := range map[data.ReviewAnswer]string{"": "€3,480.00", data.ReviewKeep: "€4,800.00", data.ReviewLower: "€4,200.00", data.ReviewEnd: "€0.00"} {
		var given []data.Review
		if total := map[data.ReviewAnswer]int{data.ReviewKeep: 40, data.ReviewLower: 35, data.ReviewEnd: 40}[answer]; total > 0 {
			given = []data.Review{{Subscription: 1, Renewal: s.RenewsOn, Answer: answer, Total: total, On: on}}
		}
		report := reportOf(w, []overview.Review{overview.ReviewOf(row, 0, []savings.Row{leak}, given, on)}, data.MonthOf(s.RenewsOn), on, false)
		cells := report.Sections[0].Rows[0]
		if cells[7].Text != "€10.00 a month" || cells[8].Text != want {
			t.Errorf("%q: %q and %q, want %q", answer, cells[7].Text, cells[8].Text, want)
		}
		if len(report.Sections) != 2 || report.Sections[1].Rows[0][1].Text != "Anna" {
			t.Errorf("%q: the leaks are %+v", answer, report.Sections[1:])
		}
	}
}
