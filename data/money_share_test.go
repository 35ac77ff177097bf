package data

import (
	"testing"

	"pgregory.net/rapid"
)

// R16: a share is rounded the same whatever the size of what it is worked out from.
func TestShareOfLittleIsThatOfMuch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := Money{rapid.Int64Range(-1<<31, 1<<31).Draw(t, "minor"), "EUR"}
		numerator, denominator := rapid.IntRange(-1<<31, 1<<31).Draw(t, "numerator"), rapid.IntRange(1, 1<<31).Draw(t, "denominator")
		if got, want := m.Share(numerator, denominator), m.shareOfMuch(numerator, denominator); got != want {
			t.Fatalf("%v, want %v", got, want)
		}
	})
}
