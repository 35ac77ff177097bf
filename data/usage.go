package data

import "time"

// Usage is how many licenses were paid for and assigned at the end of a month, or
// today for the present one. Free products are not counted.
type Usage struct {
	Month    Month
	Paid     int
	Assigned int
}

// Key names the usage by its month, counted from the year 0.
func (u Usage) Key() Key { return Key{EntityUsage, int64(u.Month.Year)*12 + int64(u.Month.Month) - 1} }

// MonthOfUsage returns the month that a key of a Usage names.
func MonthOfUsage(id int64) Month { return Month{int(id / 12), time.Month(id%12 + 1)} }

// Written is always 0: what is counted has no versions.
func (u Usage) Written() int64 { return 0 }

// Kept implements Row.
func (u Usage) Kept(int64, int64) Row { return u }
