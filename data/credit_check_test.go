package data_test

import (
	"testing"

	"seatbook/data"
)

// R14: a public holiday that a country has taken up lately is no working day from then on.
func TestHolidaysThatAreNew(t *testing.T) {
	for _, c := range []struct {
		country, from, want string
	}{
		{"IT", "2027-10-01", "2027-10-05"}, // a Friday; Monday the 4th is San Francesco
		{"IT", "2024-10-03", "2024-10-04"}, // not yet
		{"PL", "2026-12-23", "2026-12-28"}, // Christmas Eve is one as well
		{"PL", "2024-12-23", "2024-12-24"},
	} {
		from, err := data.ParseDate(c.from)
		if err != nil {
			t.Fatal(err)
		}
		if got := data.AddWorkingDays(from, 1, c.country); got.String() != c.want {
			t.Errorf("the working day after %s in %s is %s, want %s", c.from, c.country, got, c.want)
		}
	}
}
