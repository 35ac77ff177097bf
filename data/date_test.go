package data

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Counting with days is what the calendar of package time says.
func TestDaysAreThoseOfTheCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := func(name string) Date {
			return DateOf(time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 90_000).Draw(t, name)))
		}
		a, b, n := day("a"), day("b"), rapid.IntRange(-2000, 2000).Draw(t, "days")
		if got, want := a.DaysUntil(b), int(b.Time().Sub(a.Time()).Hours()/24); got != want {
			t.Errorf("from %s to %s are %d days, want %d", a, b, got, want)
		}
		if got, want := a.Before(b), a.Time().Before(b.Time()); got != want {
			t.Errorf("%s before %s: %t", a, b, got)
		}
		if got, want := a.AddDays(n), DateOf(a.Time().AddDate(0, 0, n)); got != want {
			t.Errorf("%s and %d days is %s, want %s", a, n, got, want)
		}
		if got, want := a.String(), a.Time().Format(time.DateOnly); got != want {
			t.Errorf("written as %s, want %s", got, want)
		}
		if got, err := ParseDate(a.String()); err != nil || got != a {
			t.Errorf("%s is read as %s, error %v", a, got, err)
		}
	})
}

func TestDatesThatAreNone(t *testing.T) {
	for _, text := range []string{"2026-02-30", "2026-13-01", "2026-00-10", "2026-1-010", "202x-01-01", "2026-01-0x", "2026/01/01", "26-01-01", " 2026-01-01"} {
		if got, err := ParseDate(text); err == nil {
			t.Errorf("%q is read as %s", text, got)
		}
	}
	if zero := (Date{}); !zero.Before(NewDate(1900, 1, 1)) || zero.After(NewDate(1900, 1, 1)) || zero.Before(zero) {
		t.Error("no date sorts before every one")
	}
}
