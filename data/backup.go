package data

import (
	"slices"
	"time"
)

// How many backups are kept: the last one of each of so many days, weeks and
// months that have one.
const (
	keptDays   = 10
	keptWeeks  = 10
	keptMonths = 24
	keptWhole  = 24 * time.Hour // before the latest: none is left out
)

// ExpiredBackups returns those of some backups, by the instants at which they were
// made, that need not be kept any longer at an instant. The latest one is always kept,
// and all that were made less than a day before it: among them is what was there before
// a restore. One that says that it was made later than it is now, by a clock that was
// wrong, takes no other's place.
func ExpiredBackups(made []time.Time, now time.Time) []time.Time {
	latest := slices.DeleteFunc(slices.Clone(made), now.Before)
	slices.SortFunc(latest, func(a, b time.Time) int { return b.Compare(a) })
	kept := map[time.Time]bool{}
	keep := func(most int, of func(time.Time) [3]int) {
		seen := map[[3]int]bool{}
		for _, at := range latest {
			if of := of(at); !seen[of] && len(seen) < most {
				seen[of] = true
				kept[at] = true
			}
		}
	}
	keep(keptDays, func(at time.Time) [3]int { return [3]int{at.Year(), int(at.Month()), at.Day()} })
	keep(keptWeeks, func(at time.Time) [3]int { year, week := at.ISOWeek(); return [3]int{year, week} })
	keep(keptMonths, func(at time.Time) [3]int { return [3]int{at.Year(), int(at.Month())} })
	var expired []time.Time
	for _, at := range latest {
		if !kept[at] && latest[0].Sub(at) >= keptWhole {
			expired = append(expired, at)
		}
	}
	return expired
}
