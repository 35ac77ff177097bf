package files

import "seatbook/data"

// withAvailable works out the one of total and assigned that a row does not tell, by
// how many are available; below zero, more are assigned than there are (R24). What
// can't be, or does not fit the others, is named, and the others stay as the row tells
// them (F0).
func (r *reader) withAvailable(total, assigned *int, c cell) (*int, *int) {
	if c.empty() {
		return total, assigned
	}
	free, ok := parseCount(c.text)
	switch {
	case !ok:
		r.unread(c, notACount(c.text))
	case total == nil && assigned == nil:
		r.unread(c, data.CodeAvailableAlone)
	case total == nil:
		if all := *assigned + free; all < data.MinTotal || all > data.MaxTotal {
			r.unread(c, data.CodeBadNumber)
		} else {
			total = &all
		}
	case free > *total:
		r.unread(c, data.CodeAvailableOver)
	case assigned == nil:
		used := *total - free
		assigned = &used
	case *assigned+free != *total && (*assigned <= *total || free != 0):
		r.unread(c, data.CodeAvailableDiffers)
	}
	return total, assigned
}
