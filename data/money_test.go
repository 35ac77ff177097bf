package data_test

import (
	"math/big"
	"testing"
	"time"

	"pgregory.net/rapid"

	"seatbook/data"
)

// R16: an amount is rounded once, half away from zero.
func TestShareRoundsHalfAwayFromZero(t *testing.T) {
	for _, c := range []struct {
		minor                  int64
		numerator, denominator int
		want                   int64
	}{
		{1, 1, 2, 1},
		{-1, 1, 2, -1},
		{3, 1, 2, 2},
		{-3, 1, 2, -2},
		{1, 1, 3, 0},
		{-1, 1, 3, 0},
		{2, 1, 3, 1},
		{-2, 1, 3, -1},
		{0, 1, 3, 0},
		{10, 3, 3, 10},
	} {
		if got := eur(c.minor).Share(c.numerator, c.denominator); got != eur(c.want) {
			t.Errorf("%d x %d / %d is %d, want %d", c.minor, c.numerator, c.denominator, got.Minor, c.want)
		}
	}
}

func TestDigits(t *testing.T) {
	for code, want := range map[string]int{"EUR": 2, "JPY": 0, "KWD": 3, "": 2} {
		if got := (data.Money{Currency: code}).Digits(); got != want {
			t.Errorf("%q has %d decimals, want %d", code, got, want)
		}
	}
}

func TestMonths(t *testing.T) {
	november := data.Month{Year: 2026, Month: time.November}
	for n, want := range map[int]string{0: "2026-11", 1: "2026-12", 2: "2027-01", 14: "2028-01", -11: "2025-12", -10: "2026-01"} {
		got := november.Add(n)
		if got.String() != want || november.MonthsUntil(got) != n {
			t.Errorf("%d months from November: %s, %d months away, want %s", n, got, november.MonthsUntil(got), want)
		}
	}
	if got := november.First(); got != data.NewDate(2026, 11, 1) || data.MonthOf(got) != november {
		t.Errorf("its first day is %s", got)
	}
	var read data.Month
	if err := read.UnmarshalText([]byte("2026-11")); err != nil || read != november {
		t.Errorf("read as %v, error %v", read, err)
	}
	for _, wrong := range []string{"2026", "2026-13", "November"} {
		if err := read.UnmarshalText([]byte(wrong)); err == nil || read != november {
			t.Errorf("%q was read as %v", wrong, read)
		}
	}
}

// A day is a day: it begins at midnight UTC, and no date is no instant.
func TestDateIsMidnightUTC(t *testing.T) {
	if got, want := today.Time(), time.Date(2026, 3, 11, 0, 0, 0, 0, time.UTC); !got.Equal(want) {
		t.Errorf("%s begins at %s", today, got)
	}
	if !(data.Date{}).Time().IsZero() || !data.DateOf(time.Time{}).IsZero() || !(data.Date{}).AddDays(3).IsZero() {
		t.Error("no date became a day")
	}
	late := time.Date(2026, 3, 11, 23, 59, 59, 0, time.FixedZone("east", 3600))
	if got := data.DateOf(late); got != today {
		t.Errorf("late on 11 March it is %s", got)
	}
}

// A sum that is too large to be held stays the largest that is, on its side of zero.
func TestSumsNeverRunOver(t *testing.T) {
	whole := rapid.OneOf(rapid.Int64Range(-data.MostMinor, data.MostMinor), rapid.SampledFrom([]int64{0, 1, -1, data.MostMinor, -data.MostMinor}))
	held := func(n *big.Int) int64 {
		if most := big.NewInt(data.MostMinor); n.CmpAbs(most) > 0 {
			return data.MostMinor * int64(n.Sign())
		}
		return n.Int64()
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b, times := whole.Draw(t, "a"), whole.Draw(t, "b"), rapid.IntRange(0, 12*data.MaxTotal).Draw(t, "times")
		if got, want := eur(a).Plus(eur(b)).Minor, held(new(big.Int).Add(big.NewInt(a), big.NewInt(b))); got != want {
			t.Errorf("%d + %d is %d, want %d", a, b, got, want)
		}
		if got, want := eur(a).Minus(eur(b)).Minor, held(new(big.Int).Sub(big.NewInt(a), big.NewInt(b))); got != want {
			t.Errorf("%d - %d is %d, want %d", a, b, got, want)
		}
		if got, want := eur(a).Times(times).Minor, held(new(big.Int).Mul(big.NewInt(a), big.NewInt(int64(times)))); got != want {
			t.Errorf("%d x %d is %d, want %d", times, a, got, want)
		}
	})
}
