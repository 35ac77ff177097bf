package screens

import (
	"slices"

	"seatbook/data"
	"seatbook/screens/changes"
	"seatbook/screens/costs"
	"seatbook/screens/desk"
	"seatbook/screens/help"
	"seatbook/screens/home"
	"seatbook/screens/people"
	"seatbook/screens/saving"
	"seatbook/screens/subscriptions"
)

// leftOff is how the window was left: the place, and each page with what was selected
// there, and what it was narrowed and sorted by. What was searched for is not part of it.
type leftOff struct {
	Tab           desk.Tab
	Subscriptions subscriptions.Left
	People        people.Left
	Changes       changes.Left
	Savings       saving.Left
	Costs         costs.Left
	Home          data.OrganizationID
	Help          help.Left
	picked        picked // for as long as the window is open
}

// picked is what is selected on each page, where several rows are.
type picked struct {
	subscriptions []data.SubscriptionID
	people        []data.PersonID
	changes       []data.ChangeID
	steps         []data.StepID
	savings       saving.Ticked
	home          home.Ticked
}

// picked is what is selected now.
func (w *Window) picked() (p picked) {
	p.subscriptions, p.people, p.savings, p.home = w.subscriptions.Picked(), w.people.Picked(), w.savings.Picked(), w.home.Ticked()
	p.changes, p.steps = w.changes.Picked()
	return p
}

// pickAgain selects on each page what was selected there before.
func (w *Window) pickAgain(p picked) {
	w.subscriptions.PickAgain(p.subscriptions)
	w.people.PickAgain(p.people)
	w.changes.PickAgain(p.changes, p.steps)
	w.savings.TickAgain(p.savings)
	w.home.TickAgain(p.home)
}

// Where it is kept for the next start, of one record: it names rows by their numbers.
const (
	leftKey    = "left."    // how the window was left
	startedKey = "started." // on which day it was opened last
)

// left is how the window stands now.
func (w *Window) left() leftOff {
	return leftOff{
		w.tab, w.subscriptions.Left(), w.people.Left(), w.changes.Left(), w.savings.Left(), w.costs.Left(), w.whose.Of(), w.help.Left(),
		w.picked(),
	}
}

// remembers tells whether the next start goes on from here: the sample is thrown away.
func (w *Window) remembers() bool { return w.Desk.IsOwn() && !w.onlySample }

// rememberLeft keeps how the window stands for the next start.
func (w *Window) rememberLeft() {
	if !w.onView() || !w.remembers() {
		return
	}
	left := w.left()
	left.Subscriptions = left.Subscriptions.Tomorrow()
	desk.Remember(w.Window, leftKey+w.Options.Path, left)
}

// toGoOn is what the window goes on from, and whether there is anything: from what is on
// view, or from where it was left. The first start of a day begins at home, except the
// first one of all, which shows how to begin.
func (w *Window) toGoOn() (left leftOff, there bool) {
	if w.subscriptions != nil && w.subscriptions.Book == w.Desk.Book {
		return w.left(), true
	}
	if !w.remembers() {
		return left, false
	}
	left, there = desk.Remembered[leftOff](w.Window, leftKey+w.Options.Path)
	kept, today := w.App.Preferences(), w.Desk.Today().String()
	if there && kept.String(startedKey+w.Options.Path) != today {
		left.Tab = desk.TabHome
	}
	kept.SetString(startedKey+w.Options.Path, today)
	return left, there
}

// goOn shows every page as it was left.
func (w *Window) goOn(left leftOff) {
	w.subscriptions.GoOn(left.Subscriptions)
	w.people.GoOn(left.People)
	w.changes.GoOn(left.Changes)
	w.savings.GoOn(left.Savings)
	w.costs.GoOn(left.Costs)
	w.whose.Take(left.Home)
	w.help.GoOn(left.Help)
	if slices.Contains(tabList(), left.Tab) {
		w.tab = left.Tab
	}
}
