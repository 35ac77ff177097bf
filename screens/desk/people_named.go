package desk

import (
	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/parts"
)

// NamedAtMost is how many people a dialog names at once; of more it says how many they are
// and the first names, and names them all where that is asked for.
const NamedAtMost = 6

// ListedAtMost is how many people a dialog names where they are asked for: thousands would
// hold the window while they are drawn.
const ListedAtMost = 100

// NewPeopleNamed names those whom a dialog is about. fit is told that it takes other room.
func NewPeopleNamed(d *Desk, names []string, fit func()) fyne.CanvasObject {
	listed := d.NamesOf(names[:min(ListedAtMost, len(names))], len(names))
	if len(names) <= NamedAtMost {
		return parts.NewWrapped(listed)
	}
	title := d.Count("people.count", len(names)) + ": " + d.NamesOf(names[:NamedAtMost], len(names))
	all := parts.NewFold(title, false, parts.NewWrapped(listed))
	all.OnFold = fit
	return all
}

// NamesOfPeople are the names of some people.
func NamesOfPeople(people []data.PersonRow) (names []string) {
	for _, p := range people {
		names = append(names, p.Name)
	}
	return names
}
