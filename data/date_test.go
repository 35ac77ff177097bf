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
		if got, want := a.addMonths(n, 1), DateOf(time.Date(int(a.Year), time.Month(a.Month)+time.Month(n), 1, 0, 0, 0, 0, time.UTC)); got != want {
			t.Errorf("%s and %d months is %s, want %s", a, n, got, want)
		}
		if got, want := lastDay(int(a.Year), time.Month(a.Month)), time.Date(int(a.Year), time.Month(a.Month)+1, 0, 0, 0, 0, 0, time.UTC).Day(); got != want {
			t.Errorf("the month of %s has %d days, want %d", a, got, want)
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

// Finding the period of a day far away is the same as walking there.
func TestPeriodsFarAway(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := DateOf(time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 1500).Draw(t, "start")))
		s := Subscription{BillingPeriod: rapid.SampledFrom(BillingPeriods()).Draw(t, "period"), PeriodStart: start}
		s.NextBilling = start.addMonths(s.BillingPeriod.months(), int(start.Day))
		on := start.AddDays(rapid.IntRange(-4000, 4000).Draw(t, "on"))
		want, anchor := Period{s.PeriodStart, s.NextBilling}, anchorDay(s.PeriodStart, s.NextBilling)
		for steps := 1; !on.Before(want.Next); steps++ {
			want = Period{want.Next, s.NextBilling.addMonths(steps*s.BillingPeriod.months(), anchor)}
		}
		for steps := 1; on.Before(want.Start); steps++ {
			want = Period{s.PeriodStart.addMonths(-steps*s.BillingPeriod.months(), anchor), want.Start}
		}
		if got := s.ChargePeriod(on); got != want {
			t.Errorf("the period of %s is %v, want %v", on, got, want)
		}
	})
}

// A day further than any calendar stays the last one that there is: it does not come round
// to the other end.
func TestDaysBeyondEveryCalendar(t *testing.T) {
	last := NewDate(40_000, time.March, 1)
	if last.Before(NewDate(9999, time.December, 31)) || NewDate(-40_000, time.March, 1).After(NewDate(1, time.January, 1)) {
		t.Errorf("the year 40,000 is %v", last)
	}
}
