package screens_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/desk"
)

const leftOutLine = "Not in the list: the search or a filter leaves it out."

// The panel beside a list says that what it shows is not in it, where a search or a filter
// leaves that out, and leads back to the whole list.
func TestPanelSaysWhatTheListLeavesOut(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Visio", 5))
	s.add(named("Zoom", 7))
	s.addPeople("Anna", "Bram")
	for _, c := range []struct{ place, first, other, search string }{
		{"Subscriptions", "Visio", "Zoom", "zo"},
		{"People", "Anna", "Bram", "br"},
	} {
		s.press(c.place)
		s.tap(c.first)
		s.hides(leftOutLine)
		s.focus("Search")
		s.typeText(c.search)
		s.shows(leftOutLine)
		s.press("Show all")
		s.hides(leftOutLine)
		s.shows(c.first, c.other)
		s.focus("Search")
		s.typeText(c.search)
		s.shows(leftOutLine)
		s.table().SelectRow(0)
		s.hides(leftOutLine)
	}
}

// A filter of people leaves somebody out as a search does.
func TestPanelSaysWhomAFilterLeavesOut(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna", "Bram")
	s.press("People")
	s.tap("Anna")
	s.narrowPeople("Blocked")
	s.shows(leftOutLine, "anna@example.nl")
	s.narrowPeople("Everybody")
	s.hides(leftOutLine)
	carla := s.addPeople("Carla")
	s.window.ShowPerson(carla[0])
	s.window.Undo() // she is in the record no more, so that no filter leaves her out
	s.narrowPeople("Blocked")
	s.hides(leftOutLine, "carla@example.nl")
}

// So does a filter of subscriptions, which is on already when one is gone to that it does not
// keep.
func TestPanelSaysWhichAFilterLeavesOut(t *testing.T) {
	s := look(t, newBook(t))
	office, trial := s.add(booktest.Office(3)), named("Visio", 5)
	trial.Trial = true
	trial = s.add(trial)
	s.enter("trials", "Trials")
	s.window.ShowSubscription(trial.ID)
	s.hides(leftOutLine)
	s.window.ShowSubscription(office.ID)
	s.shows(leftOutLine)
	s.press("Show all")
	s.hides(leftOutLine)
}

// What the palette narrows the list of subscriptions to is all that it is narrowed to, whatever
// tag it was before; so is what a figure of an organization leads to.
func TestAnotherFilterTakesThePlaceOfATag(t *testing.T) {
	s := look(t, newBook(t))
	tagged, trial := booktest.Office(3), named("Visio", 5)
	tagged.Tags, trial.Trial = "desk", true
	tagged = s.add(tagged)
	s.add(trial)
	for _, narrow := range []func(){
		func() { s.enter("trials", "Trials") },
		func() { s.window.ShowOrganization(desk.TabSubscriptions, tagged.Organization, data.FilterTrial) },
	} {
		s.window.ShowSubscription(tagged.ID)
		s.press("desk") // its chip
		s.shows("Tag: desk")
		narrow()
		s.hides("Tag: desk")
		s.shows("Visio", "1 subscription")
		s.enter("all subscriptions", "All subscriptions")
	}
}

// A total that is typed and not sent is there again, wherever one was meanwhile: on another
// page, at another subscription, in another language, or with the window closed.
func TestATypedTotalIsKept(t *testing.T) {
	book, app := newBook(t), test.NewTempApp(t)
	s := lookIn(t, app, book)
	s.add(booktest.Office(40))
	s.add(named("Zoom", 7))
	s.tap("M365 Business Standard")
	s.total().SetNumber(45)
	const typed = "€526.50"
	s.shows(typed)
	s.press("People")
	s.press("Subscriptions")
	s.shows(typed)
	s.speak("nl")
	if n, _ := s.total().Number(); n != 45 {
		t.Errorf("in another language the total is %d", n)
	}
	s.speak("en")
	s.shows(typed)
	s.tap("Zoom")
	s.hides(typed)
	s.window.Fyne().Close()

	s = lookIn(t, app, book)
	s.tap("M365 Business Standard")
	s.shows(typed)
	s.window.Fyne().Close()

	s = lookIn(t, app, book)
	s.shows(typed)
	s.total().SetNumber(40)
	s.hides(typed)
	s.window.Fyne().Close()

	s = lookIn(t, app, book)
	s.shows("M365 Business Standard")
	s.hides(typed)
}
