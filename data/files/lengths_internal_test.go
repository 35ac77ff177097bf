package files

import (
	"testing"

	"seatbook/data"
)

// F6: what the program itself calls the lengths of terms and billing periods is read, and so
// is what people write for the same.
func TestLengthsAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]data.Term{
		"een maand": data.TermMonthly, "Eén maand": data.TermMonthly, "a month": data.TermMonthly, "every month": data.TermMonthly, "1 mnd.": data.TermMonthly,
		"een jaar": data.TermYearly, "A year": data.TermYearly, "12 maanden": data.TermYearly, "1-year": data.TermYearly, "every 12 months": data.TermYearly,
		"drie jaar": data.TermThreeYears, "three years": data.TermThreeYears, "36 Monate": data.TermThreeYears,
		"two months": "", "0 jaar": "", "jaar of maand": "", "soon": "", " ": "", "2 jaar": "",
	} {
		got, known := termIn(text)
		if got != want || known != (want != "") {
			t.Errorf("%q is %q", text, got)
		}
		billing, known := billingIn(text)
		if wanted := (map[data.Term]data.BillingPeriod{data.TermMonthly: data.BillingMonthly, data.TermYearly: data.BillingYearly})[want]; billing != wanted || known != (wanted != "") {
			t.Errorf("billed %q is %q", text, billing)
		}
	}
}
