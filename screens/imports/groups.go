package imports

import (
	"slices"

	"seatbook/data/importing"
)

// planGroup is a group of a plan's lines that folds.
type planGroup uint8

// The groups, in the order in which they are shown.
const (
	groupNotes planGroup = iota
	groupRejected
	groupOrganizations
	groupSubscriptions
	groupChanged
	groupPeople
	groupTaken
	groupGiven
	groupGone
	groupUnclear
	groupLacking
	groupStays
	planGroups // how many there are
)

// code is what a group is called in keys.
func (g planGroup) code() string {
	return [planGroups]string{
		"notes", "rejected", "organizations", "subscriptions", "changed", "people", "taken", "given", "gone", "unclear", "lacking", "stays",
	}[g]
}

// openUpTo is how many lines of a group are shown without being asked for.
const openUpTo = 12

// groupOf is the group of a difference.
func groupOf(d importing.Difference) planGroup {
	switch {
	case d.Action == importing.ActionChange:
		return groupChanged
	case d.Kind == importing.RowAssignment && d.Action == importing.ActionRemove:
		return groupTaken
	case d.Kind == importing.RowAssignment:
		return groupGiven
	case d.Kind == importing.RowPerson:
		return groupPeople
	}
	return groupSubscriptions
}

// group lays the lines of a view out in their groups, the title of each above them.
func (i *dialog) group(view planView) {
	var counts [planGroups]int
	for n := range i.lines { // not by value: there may be hundreds of thousands
		if line := &i.lines[n]; view.shows(line.kind) {
			counts[line.group]++
		}
	}
	i.shown, i.said = nil, map[int]lineWords{}
	for group := range planGroups {
		count := counts[group]
		if count == 0 {
			continue
		}
		open, told := i.unfolded[group]
		if !told {
			open = count <= openUpTo && group != groupStays || view == viewRejected || view == viewGone
		}
		i.shown = append(i.shown, planLine{group: group, of: ofTitle, open: open, at: int32(count)})
		if open {
			i.shown = i.appendLines(slices.Grow(i.shown, count), group, view)
		}
	}
}

// appendLines adds the lines of a group that a view shows.
func (i *dialog) appendLines(lines []planLine, group planGroup, view planView) []planLine {
	for n := range i.lines {
		if line := &i.lines[n]; line.group == group && view.shows(line.kind) {
			lines = append(lines, *line)
		}
	}
	return lines
}

// fold shows or hides the lines of a group.
func (i *dialog) fold(row int) {
	line := i.shown[row]
	i.unfolded[line.group] = !line.open
	i.group(i.view)
	i.table.Refresh()
	i.rejected.Refresh()
	i.fitHeights()
}

// titleText is the title of a group: how many of what, less what is left out.
func (i *dialog) titleText(line planLine) string {
	mark := "▸ "
	if line.open {
		mark = "▾ "
	}
	left := 0
	for n := range i.lines {
		if len(i.left) == 0 {
			break
		}
		if other := &i.lines[n]; other.group == line.group && i.isLeft(other) {
			left++
		}
	}
	text := mark + i.Count("import.group."+line.group.code(), int(line.at)-left)
	if line.group == groupOrganizations || line.group == groupSubscriptions || line.group == groupPeople {
		text += " · " + i.Text("import.not_in_record")
	}
	if left > 0 {
		text += " · " + i.Count("import.left_count", left)
	}
	return text
}
