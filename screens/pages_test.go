package screens_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/importing"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// rowsOfMore is how many rows the lists of these tests have: more than one page.
const rowsOfMore = 230

// longList is a list of the window with more than a page of rows.
type longList struct {
	name   string
	table  string           // of the record, that it reads
	fill   func(*seen)      // the record
	open   func(*seen)      // the list
	text   func(int) string // what a row begins with
	search string           // finds every row, from its first letter on
	dialog bool             // it covers the foot of the window
}

func longLists() []longList {
	product := func(i int) string { return fmt.Sprintf("Product %03d", i) }
	person := func(i int) string { return fmt.Sprintf("Person %03d", i) }
	lastFirst := func(of string) func(int) string {
		return func(i int) string { return fmt.Sprintf(of, rowsOfMore-1-i) }
	}
	return []longList{
		{name: "subscriptions", table: "subscription", search: "pr", fill: func(s *seen) { s.manyProducts(rowsOfMore) }, text: product},
		{name: "people", table: "person", search: "pe", fill: (*seen).manyPeople, open: func(s *seen) { s.press("People") }, text: person},
		{name: "changes", table: "change", search: "pr", fill: (*seen).manyChanges, open: func(s *seen) { s.press("Changes") }, text: lastFirst("Product %03d")},
		{name: "history", table: "step", search: "pr", fill: (*seen).manyChanges, open: func(s *seen) {
			s.press("Changes")
			s.pick("All changes")
		}, text: lastFirst("Total of Product %03d")},
		{name: "assign to people", table: "person", search: "pe", dialog: true, fill: func(s *seen) {
			s.manyPeople()
			s.add(named("Visio", 300))
		}, open: func(s *seen) {
			s.press("Subscriptions")
			s.tap("Visio")
			s.late.settle()
			s.press("Assign…")
		}, text: person},
		{name: "assign products", table: "subscription", search: "pr", dialog: true, fill: func(s *seen) {
			s.manyProducts(rowsOfMore)
			s.addPeople("Anna")
		}, open: func(s *seen) {
			s.press("People")
			s.late.settle()
			s.tap("Anna")
			s.late.settle()
			s.press("Assign…")
		}, text: product},
		{name: "removed people", table: "history", search: "pe", dialog: true, fill: (*seen).manyRemoved, open: func(s *seen) {
			s.shortcut("Removed people…")
		}, text: person},
	}
}

func (s *seen) manyPeople() {
	s.t.Helper()
	plan := importing.Plan{Organization: 1, On: booktest.Today()}
	for i := range rowsOfMore {
		plan.People = append(plan.People, importing.AddedPerson(data.Person{
			ID: data.PersonID(-1 - i), Organization: 1, Name: fmt.Sprintf("Person %03d", i), Address: fmt.Sprintf("person%03d@example.nl", i),
		}))
	}
	if err := booktest.Import(s.book.Book, plan); err != nil {
		s.t.Fatal(err)
	}
}

func (s *seen) manyRemoved() {
	s.t.Helper()
	s.manyPeople()
	page, err := s.book.People(s.t.Context(), data.PersonQuery{})
	if err != nil {
		s.t.Fatal(err)
	}
	for _, row := range page.Rows {
		if err := booktest.Try(s.book.Book, acts.RemovePerson{Person: row.Ref()}); err != nil {
			s.t.Fatal(err)
		}
	}
}

func (s *seen) manyChanges() {
	s.t.Helper()
	s.manyProducts(rowsOfMore)
	page, err := s.book.Subscriptions(s.t.Context(), data.SubscriptionQuery{On: booktest.Today(), Sort: data.SortProduct})
	if err != nil {
		s.t.Fatal(err)
	}
	for _, row := range page.Rows {
		if _, err := booktest.SubmitOrder(s.book.Book, data.Order{SubscriptionRef: row.Ref(), NewTotal: 6, When: data.WhenNow, On: booktest.Today()}); err != nil {
			s.t.Fatal(err)
		}
	}
}

// lookAtLong opens a window with a long list on view.
func lookAtLong(t *testing.T, list longList) (*seen, *held) {
	t.Helper()
	s, h := lookLate(t, newBook(t))
	list.fill(s)
	s.show(h)
	if list.open != nil {
		list.open(s)
		h.settle()
	}
	s.shows(list.text(0))
	return s, h
}

// scroll brings a row of the list in view into view.
func (s *seen) scroll(row int) {
	s.t.Helper()
	switch list := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		switch o.(type) {
		case *parts.Table, *parts.List:
			return true
		}
		return false
	}).(type) {
	case *parts.Table:
		list.ScrollToTop() // so that the row comes in at the foot, and not behind the header
		for range 2 {      // the first time the toolkit only measures
			list.ScrollTo(widget.TableCellID{Row: row})
		}
	case *parts.List:
		list.ScrollTo(row)
	default:
		s.t.Fatalf("no list in view:\n%s", s.text())
	}
}

// whole fails unless rows of every page can be seen.
func (s *seen) whole(h *held, list longList) {
	s.t.Helper()
	for _, row := range []int{rowsOfMore - 1, 205, 5} {
		s.scroll(row)
		h.settle()
		s.shows(list.text(row))
	}
}

// What a list asks for may be answered late, in another order, never, or with an
// error: none of that leaves a row blank for good.
func TestPagesOfLists(t *testing.T) {
	for _, list := range longLists() {
		s, h := lookAtLong(t, list)
		for _, answers := range []struct {
			come string
			look func(*seen, *held, longList)
		}{
			{"in another order", pagesInAnotherOrder},
			{"never", pagesThatNeverCome},
			{"as an error", pagesThatFail},
			{"again", pagesThatAreTriedAgain},
			{"stopped", pagesThatAreStopped},
		} {
			t.Run(list.name+"/"+answers.come, func(t *testing.T) {
				s.t = t
				answers.look(s, h, list)
			})
			s.searchAll(h)
		}
	}
}

// searchAll takes out what was searched for, and asks for the list anew.
func (s *seen) searchAll(h *held) {
	s.focus("Search")
	s.typeText("a")
	entry, is := s.canvas.Focused().(*parts.Entry)
	if field, top := s.canvas.Focused().(*parts.SearchField); top {
		entry, is = &field.Entry, true
	}
	if !is {
		s.t.Fatal("nothing to search in")
	}
	for entry.Text != "" {
		s.key(fyne.KeyBackspace)
	}
	h.settle()
}

// An answer that comes after that to a later question, or whose rows are long out
// of view, leaves no row blank.
func pagesInAnotherOrder(s *seen, h *held, list longList) {
	s.focus("Search")
	s.typeText(list.search[:1]) // asks for the first page again
	s.scroll(205)               // and for the second
	if len(h.sent) < 2 {
		s.t.Fatalf("%d questions, want one for each page", len(h.sent))
	}
	h.settleBackwards()
	s.shows(list.text(205))
	s.whole(h, list)
}

// A question that is never answered is in nobody's way, and its answer, when it
// comes all the same, shows nothing.
func pagesThatNeverCome(s *seen, h *held, list longList) {
	s.scroll(205)
	s.focus("Search")
	s.typeText(list.search[:1])
	never := h.forget()
	s.typeText(list.search[1:])
	h.settle()
	s.whole(h, list)
	s.typeText("x") // finds nothing
	h.settle()
	s.hides(list.text(0))
	h.remember(never)
	h.settleBackwards()
	s.hides(list.text(0), list.text(205))
}

// What could not be read is told, and asked for again by scrolling.
func pagesThatFail(s *seen, h *held, list longList) {
	mend := s.unreadable(list.table)
	s.scroll(203)
	h.settle()
	s.shows("Something went wrong", "Try again")
	s.hides(list.text(203))
	for range 3 { // drawing the same rows again asks for nothing
		s.window.Fyne().Content().Refresh()
	}
	if len(h.sent) > 0 {
		s.t.Errorf("%d questions by drawing alone", len(h.sent))
	}
	mend()
	s.scroll(225)
	h.settle()
	s.shows(list.text(225))
	s.whole(h, list)
}

// What could not be read is asked for again when the user says so, once it can be
// read or as often as it can't.
func pagesThatAreTriedAgain(s *seen, h *held, list longList) {
	mend := s.unreadable(list.table)
	s.focus("Search")
	s.typeText(list.search[:1])
	h.settle()
	s.press("Try again")
	h.settle()
	s.shows("Something went wrong")
	mend()
	s.press("Try again")
	h.settle()
	s.hides("Something went wrong", "Try again")
	s.whole(h, list)
}

// What the user has stopped is asked for again by scrolling on.
func pagesThatAreStopped(s *seen, h *held, list longList) {
	if list.dialog {
		return // the foot of the window is out of reach
	}
	s.scroll(203)
	h.pass()
	s.shows("Working…")
	s.press("Stop")
	s.shows("Stopped.")
	s.hides("Working…")
	stopped := h.forget()
	s.scroll(225)
	h.settle()
	s.shows(list.text(225))
	h.remember(stopped)
	h.settle() // with what a context that was ended gives
	s.whole(h, list)
	s.hides("Something went wrong")
}
