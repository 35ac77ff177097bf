package data_test

import (
	"testing"
	"time"

	"seatbook/data"
)

// Every backup of the last day is kept, and the last one of 10 days, 10 weeks and 24
// months.
func TestExpiredBackups(t *testing.T) {
	now := time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)
	var made []time.Time
	for i := range 3 * 365 { // two a day for three years
		made = append(made, now.AddDate(0, 0, -i), now.AddDate(0, 0, -i).Add(-3*time.Hour))
	}
	expired := map[time.Time]bool{}
	for _, at := range data.ExpiredBackups(made, now) {
		expired[at] = true
	}
	for at, want := range map[time.Time]bool{
		now: false, now.Add(-3 * time.Hour): false, // of the last day every one
		now.AddDate(0, 0, -3).Add(-3 * time.Hour): true, // before it the later one of a day counts
		now.AddDate(0, 0, -9):                     false, now.AddDate(0, 0, -11): true,
		time.Date(2026, 11, 8, 9, 0, 0, 0, time.UTC):   false, // a Sunday, the last day of its week
		time.Date(2026, 9, 27, 9, 0, 0, 0, time.UTC):   false, // of the tenth week
		time.Date(2026, 9, 20, 9, 0, 0, 0, time.UTC):   true,
		time.Date(2026, 8, 31, 9, 0, 0, 0, time.UTC):   false,
		time.Date(2024, 12, 31, 9, 0, 0, 0, time.UTC):  false,
		time.Date(2024, 11, 30, 9, 0, 0, 0, time.UTC):  true,  // 25 months back
		time.Date(2024, 12, 30, 12, 0, 0, 0, time.UTC): false, // never made
	} {
		if expired[at] != want {
			t.Errorf("%s: expired %t, want %t", at, expired[at], want)
		}
	}
	if kept := len(made) - len(expired); kept < 24 || kept > 45 {
		t.Errorf("%d are kept", kept)
	}
	if rare := []time.Time{now.AddDate(-5, 0, 0)}; len(data.ExpiredBackups(rare, now)) != 0 {
		t.Error("the only backup there is, is to go")
	}
}

// A clock that was wrong for months, and is right again, costs no backup that is made now.
func TestBackupsOfAWrongClock(t *testing.T) {
	now := time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)
	var made []time.Time
	for i := range 3 * 365 {
		made = append(made, now.AddDate(1, 0, i))
	}
	made = append(made, now, now.Add(-time.Hour), now.AddDate(0, 0, -2), now.AddDate(0, 0, -2).Add(-time.Hour))
	expired := data.ExpiredBackups(made, now)
	if len(expired) != 1 || !expired[0].Equal(made[len(made)-1]) {
		t.Errorf("expired: %v, want the earlier one of two days ago", expired)
	}
}
