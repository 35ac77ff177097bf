package subscriptions

import (
	"sort"

	"seatbook/data"
	"seatbook/screens/parts"
)

// A list in groups has a row of its own over each group, with its sums. The rows of
// the record are counted without them.

// GroupBy parts the list into groups, or no longer.
func (s *Screen) GroupBy(group data.SubscriptionGrouping) {
	s.Query.Group = group
	s.heads = nil
	s.buildTable()
	s.reload()
}

// knowGroups notes over which rows a group begins, as soon as both are known.
func (s *Screen) knowGroups() {
	s.heads = nil
	first := 0
	for i, group := range s.summary.Groups {
		s.heads = append(s.heads, first+i)
		first += group.Count
	}
	if s.Query.Group == data.GroupNone || first != s.Rows.Count {
		s.heads = nil
	}
}

// parted tells whether rows stand over groups.
func (s *Screen) parted() bool { return len(s.heads) > 0 }

// length is how many rows the table has.
func (s *Screen) length() int { return s.Rows.Count + len(s.heads) }

// place tells which row of the record stands on a row of the table, or which group is
// over it; the other one is -1.
func (s *Screen) place(row int) (record, group int) {
	over := sort.SearchInts(s.heads, row+1) // how many groups have begun
	if over > 0 && s.heads[over-1] == row {
		return -1, over - 1
	}
	return row - over, -1
}

// shownAt is the row of the table on which a row of the record stands, -1 for none.
func (s *Screen) shownAt(record int) int {
	if record < 0 {
		return -1
	}
	row := record
	for _, head := range s.heads {
		if head > row {
			break
		}
		row++
	}
	return row
}

// groupCell is a cell of the row over a group.
func (s *Screen) groupCell(group, column int) parts.CellText {
	of := s.summary.Groups[group]
	if column == 0 {
		name := of.Name
		if name == "" {
			name = s.Text("group.no_" + string(s.Query.Group))
		}
		return parts.CellText{Text: name, Strong: true, Head: true, Below: s.Count("list.total", of.Count)}
	}
	cell := parts.CellText{Head: true, Right: rightOf(s.columns[column])}
	if lines := totalOf(s.Words, s.columns[column].Key, of.SubscriptionSums); len(lines) > 0 {
		cell.Text, cell.Lines = lines[0], lines[1:]
	}
	return cell
}
