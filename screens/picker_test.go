package screens_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/importing"
	"seatbook/screens/find"
	"seatbook/screens/merging"
	"seatbook/screens/parts"
)

// manyProducts imports as many subscriptions, each of a product of its own.
func (s *seen) manyProducts(n int) {
	s.t.Helper()
	plan := importing.Plan{Organization: 1, On: booktest.Today()}
	for i := range n {
		sub := named(fmt.Sprintf("Product %03d", i), 5)
		sub.ID = data.SubscriptionID(-1 - i)
		plan.Subscriptions = append(plan.Subscriptions, importing.PlannedSubscription{Action: importing.ActionAdd, After: sub})
	}
	if err := booktest.Import(s.book.Book, plan); err != nil {
		s.t.Fatal(err)
	}
}

// list returns the list in view.
func (s *seen) list() *parts.List {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		_, ok := o.(*parts.List)
		return ok
	})
	if found == nil {
		s.t.Fatalf("no list in view:\n%s", s.text())
	}
	return found.(*parts.List)
}

// Each product is offered once, however many there are.
func TestPickerOfManyProducts(t *testing.T) {
	s := look(t, newBook(t))
	s.manyProducts(450)
	s.addPeople("Anna")
	s.press("People")
	s.tap("Anna")
	s.press("Assign…")
	s.shows("Product 000")
	s.list().ScrollTo(210)
	s.shows("Product 210")
	s.hides("Product 010")
	s.list().ScrollTo(449)
	s.shows("Product 449")
	s.tap("Product 449")
	s.press("Assign 1 license")
	s.shows("Product 449")
}

// What is ticked stays in view whatever is searched for, and a search that finds nothing says
// so.
func TestPickersKeepWhatIsTickedInView(t *testing.T) {
	s := look(t, newBook(t))
	visio := s.add(named("Visio", 9))
	s.addPeople("Anna", "Bram", "Cas")
	s.window.OpenAssign(s.detail(visio.ID))
	search := s.canvas.Focused().(*parts.Entry)
	search.SetText("bram")
	search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	search.SetText("zzz")
	s.shows("Bram", "bram@example.nl", "Nothing found for ‘zzz’")
	s.hides("Anna")
	s.tap("Bram") // unticks them, where they stand
	if n := s.ticked(); n != 0 {
		t.Errorf("%d are ticked", n)
	}
	search.SetText("")
	s.shows("Anna", "Bram", "Cas")
	s.hides("Nothing found")
}

// Every dialog in which some of a list are ticked answers the keyboard alike: Enter in the
// search ticks what was found first and once more confirms, Space ticks in the list and
// Enter confirms there.
func TestPickersByTheKeyboard(t *testing.T) {
	for name, open := range map[string]func(*seen, data.Subscription, []data.PersonRow){
		"people of a subscription": func(s *seen, visio data.Subscription, _ []data.PersonRow) { s.window.OpenAssign(s.detail(visio.ID)) },
		"who leave":                func(s *seen, _ data.Subscription, _ []data.PersonRow) { s.menu("Record a departure…") },
		"people that are one":      func(s *seen, _ data.Subscription, all []data.PersonRow) { merging.OpenPeople(s.window.Desk, all[2]) },
	} {
		t.Run(name, func(t *testing.T) {
			s := look(t, newBook(t))
			visio := s.add(named("Visio", 9))
			s.addPeople("Anna", "Bram", "Cas", "Daan")
			people, err := s.book.People(t.Context(), data.PersonQuery{Sort: data.SortName})
			if err != nil {
				t.Fatal(err)
			}
			open(s, visio, people.Rows)
			dialog := s.window.Dialogs[len(s.window.Dialogs)-1]
			isOpen := func() bool { return slices.Contains(s.window.Dialogs, dialog) }
			ticked := func(want int) {
				t.Helper()
				if n := s.ticked(); n != want {
					t.Errorf("%d are ticked, want %d:\n%s", n, want, s.text())
				}
			}
			s.shows("Enter in the search box ticks the first result")
			search := s.canvas.Focused().(*parts.Entry)
			search.SetText("bram")
			search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			ticked(1)
			if !isOpen() {
				t.Fatal("the first Enter has confirmed")
			}
			search.TypedRune('d') // it takes the place of the first, who stays in view
			ticked(1)
			search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			ticked(2)
			search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			list := s.canvas.Focused().(*parts.List)
			for _, want := range []int{1, 2} {
				list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
				ticked(want)
			}
			list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			if isOpen() {
				t.Errorf("Enter has not confirmed:\n%s", s.text())
			}
		})
	}
}

// ticked is how many rows in view are ticked.
func (s *seen) ticked() (n int) {
	on := parts.Ticked(true).Name()
	find.Each(s.canvas, func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
		if icon, is := o.(*widget.Icon); is && icon.Resource != nil && icon.Resource.Name() == on {
			n++
		}
	})
	return n
}
