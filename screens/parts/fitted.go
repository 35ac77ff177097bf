package parts

// fitted notes which rows of a list were measured, by blocks of them: the first ones as
// soon as they are there, the others once they come into view.
type fitted map[int]bool

const (
	fitBlock = 100 // rows that are measured at once
	fitFirst = 500 // rows that are measured before they are looked at
)

// lacking returns the rows of the blocks from one row to another that were not measured
// yet, and notes that they are.
func (f fitted) lacking(from, to, rows int) (all []int) {
	for block := max(0, from) / fitBlock; block*fitBlock <= to; block++ {
		if f[block] {
			continue
		}
		f[block] = true
		for row := block * fitBlock; row < min(rows, (block+1)*fitBlock); row++ {
			all = append(all, row)
		}
	}
	return all
}

// has tells whether a row was measured.
func (f fitted) has(row int) bool { return f[row/fitBlock] }

// drawn are the first and the last row that were drawn since it was looked at last.
type drawn struct {
	first, last int
	any         bool
}

func (d *drawn) add(row int) {
	if !d.any {
		d.first, d.last, d.any = row, row, true
	}
	d.first, d.last = min(d.first, row), max(d.last, row)
}
