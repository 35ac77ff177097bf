package files

import (
	"os"

	"seatbook/data"
)

// Days returns the day on which each file was written last; one that can't be
// looked at has none.
func Days(paths []string) map[string]data.Date {
	days := map[string]data.Date{}
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil {
			days[path] = data.DateOf(info.ModTime())
		}
	}
	return days
}
