package reviews

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/overview"
	"seatbook/data/savings"
	"seatbook/i18n"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
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
			section := reportOf(lists.In{Words: w, On: on}, []overview.Review{review}, data.MonthOf(s.RenewsOn), true).Sections[0]
			if got := cell(section, w, "renews_with"); got != want {
				t.Errorf("%s: %q, want %q", name, got, want)
			}
			if got := cell(section, w, "product"); got != "Office · Zuid" {
				t.Errorf("%s: it is called %q", name, got)
			}
			if len(section.Rows[0]) != len(section.Columns) {
				t.Errorf("%d cells, %d columns", len(section.Rows[0]), len(section.Columns))
			}
		}
	}
}

// cell is what the first row of a section has in a column.
func cell(section files.Section, w desk.Words, key string) string {
	at := slices.Index(section.Columns, w.Text("column."+key))
	if at < 0 {
		return ""
	}
	return section.Rows[0][at].Text
}

// R18, R21, R31, R39: what is printed says what each costs a year as it stands, and beside it as
// it will once all is done that was decided; the note of the answer, what is not needed, the
// totals, and who has a license that isn't used.
func TestReportIsWhatTheScreenShows(t *testing.T) {
	test.NewTempApp(t)
	on, w := data.NewDate(2026, 11, 26), desk.Words{Translator: i18n.New("en")}
	s := data.NewSubscription(data.NewDate(2026, 3, 1))
	s.ID, s.Product, s.Total, s.NamedAssigned, s.Agreement = 1, "Office", 40, 30, data.AgreementNew
	s.Term, s.TermStart, s.RenewsOn = data.TermYearly, data.NewDate(2026, 3, 1), data.NewDate(2027, 3, 1)
	s.Price, s.BillingPeriod = data.Money{Minor: 1000, Currency: "EUR"}, data.BillingMonthly
	leak := savings.Row{Leak: data.LeakBlocked, Subscription: data.SubscriptionRow{Subscription: s}, Person: data.Person{ID: 1, Name: "Anna"}, Licenses: 1, State: data.SavingOpen}
	for name, c := range map[string]struct {
		open                             *data.Change
		given                            data.Review
		then, year, noted, spare, answer string
	}{
		"not answered":     {nil, data.Review{}, "renews with 40", "€4,800.00", "", "€110.00", ""},
		"kept":             {nil, data.Review{Answer: data.ReviewKeep, Total: 40}, "renews with 40", "€4,800.00", "", "€110.00", "renew with 40"},
		"lowered":          {&data.Change{State: data.ChangeScheduled, To: 35}, data.Review{Answer: data.ReviewLower, Total: 35}, "renews with 35", "€4,200.00", "", "€60.00", "lower the total to 35"},
		"lowered, a draft": {&data.Change{State: data.ChangeDraft, To: 35}, data.Review{Answer: data.ReviewLower, Total: 35}, "renews with 40 (draft: 35)", "€4,800.00", "€4,200.00", "€60.00", "lower the total to 35 (draft, still to be ordered)"},
	} {
		row := data.SubscriptionRow{Subscription: s, Open: c.open}
		c.given.Subscription, c.given.Renewal, c.given.On, c.given.Note = 1, s.RenewsOn, on, "hardly used"
		report := reportOf(lists.In{Words: w, On: on}, []overview.Review{overview.ReviewOf(row, 0, []savings.Row{leak}, []data.Review{c.given}, on)}, data.MonthOf(s.RenewsOn), false)
		section := report.Sections[0]
		for key, want := range map[string]string{
			"price": "€10.00 a month", "product": "Office",
			"renews_with": c.then, "year_then": c.year, "year_noted": c.noted, "not_needed": c.spare,
			"answer": map[bool]string{true: c.answer + ": hardly used", false: "…"}[c.given.Answer != ""],
		} {
			if got := cell(section, w, key); got != want {
				t.Errorf("%s, %s: %q, want %q", name, key, got, want)
			}
		}
		if len(section.Totals) != 1 || section.Totals[0][slices.Index(section.Columns, "Per year then")].Text != c.year {
			t.Errorf("%s: the totals are %+v", name, section.Totals)
		}
		if len(report.Sections) != 2 || report.Sections[1].Rows[0][1].Text != "Anna" {
			t.Errorf("%s: the leaks are %+v", name, report.Sections[1:])
		}
	}
}
