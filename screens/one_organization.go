package screens

import (
	"seatbook/data"
	"seatbook/screens/desk"
)

// turnTo goes from one page to another, which is of the organization that the one before was
// narrowed to last: whoever looks after a customer does so on all pages.
func (w *Window) turnTo(shown desk.Tab) {
	if w.narrows() {
		w.ofWhom = w.narrowedTo()
	}
	if w.tab = shown; w.narrows() && w.narrowedTo() != w.ofWhom {
		w.narrowTo(w.ofWhom)
	}
}

// narrows tells whether what is on view can be narrowed to an organization.
func (w *Window) narrows() bool { return w.tab != desk.TabChanges && w.tab != desk.TabHelp }

// narrowTo narrows the page on view to an organization, 0 for every one. Those that are
// worked out only while they are looked at are asked for behind it.
func (w *Window) narrowTo(id data.OrganizationID) {
	switch w.tab {
	case desk.TabSubscriptions:
		w.subscriptions.NarrowToWhose(id)
	case desk.TabPeople:
		w.people.NarrowToWhose(id)
	case desk.TabHome:
		w.whose.Bring(id)
	case desk.TabSavings:
		w.savings.Whose.Bring(id)
	case desk.TabCosts:
		w.costs.Whose.Bring(id)
	}
}
