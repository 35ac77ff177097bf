package reviews

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/overview"
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
