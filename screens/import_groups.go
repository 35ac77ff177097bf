package screens

import (
	"seatbook/data/importing"
)

// planGroup is a group of a plan's lines that folds.
type planGroup string

// The groups, in the order in which they are shown.
const (
	groupNotes         planGroup = "notes"
	groupRejected      planGroup = "rejected"
	groupSubscriptions planGroup = "subscriptions"
	groupPeople        planGroup = "people"
	groupTaken         planGroup = "taken"
	groupChanged       planGroup = "changed"
	groupGiven         planGroup = "given"
	groupGone          planGroup = "gone"
	groupStays         planGroup = "stays"
)

func planGroups() []planGroup {
	return []planGroup{
		groupNotes, groupRejected, groupSubscriptions, groupChanged, groupPeople, groupTaken, groupGiven, groupGone, groupStays,
	}
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
func (i *importDialog) group(view planView) {
	byGroup := map[planGroup][]planLine{}
	for _, line := range i.lines {
		if view.shows(line.kind) {
			byGroup[line.group] = append(byGroup[line.group], line)
		}
	}
	i.shown = nil
	for _, group := range planGroups() {
		lines := byGroup[group]
		if len(lines) == 0 {
			continue
		}
		open, told := i.unfolded[group]
		if !told {
			open = len(lines) <= openUpTo && group != groupStays || view == viewRejected || view == viewGone
		}
		i.shown = append(i.shown, planLine{group: group, title: true, open: open, count: len(lines)})
		if open {
			i.shown = append(i.shown, lines...)
		}
	}
}

// fold shows or hides the lines of a group.
func (i *importDialog) fold(row int) {
	line := i.shown[row]
	i.unfolded[line.group] = !line.open
	i.group(i.view)
	i.table.Refresh()
	i.rejected.Refresh()
}

// titleText is the title of a group: how many of what, less what is left out.
func (i *importDialog) titleText(line planLine) string {
	mark := "▸ "
	if line.open {
		mark = "▾ "
	}
	left := 0
	for _, other := range i.lines {
		if other.group == line.group && other.row != nil && i.left[*other.row] {
			left++
		}
	}
	text := mark + i.Count("import.group."+string(line.group), line.count-left)
	if left > 0 {
		text += " · " + i.Count("import.left_count", left)
	}
	return text
}
