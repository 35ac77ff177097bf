package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
)

// R21: what is open stands on top with its next step; what is past below.
func TestChangesScreen(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Changes")
	s.shows("No open changes.", "No totals have changed yet.")

	invoiced := named("Teams", 5)
	invoiced.Payment = data.PaymentInvoice
	teams := s.add(invoiced)
	project := s.add(named("Project", 5))
	for _, order := range []data.Order{
		{SubscriptionRef: teams.Ref(), NewTotal: 8, When: data.WhenNow, On: booktest.Today(), Note: "interns"},
		{SubscriptionRef: project.Ref(), NewTotal: 9, When: data.WhenRenewal, On: booktest.Today()},
	} {
		if _, err := booktest.SubmitOrder(s.book.Book, order); err != nil {
			t.Fatal(err)
		}
	}
	s.counts("Changes", "2")
	s.shows("2 open changes", "is waiting for its credit check (due by 13 March 2026)", "interns", "is scheduled for 1 May 2026")
	s.focus("Search")
	s.typeText("nothing")
	s.counts("Changes", "2")
	s.shows("Nothing found with “nothing”.")
	s.hides("No open changes.")
	s.key(fyne.KeyEscape)
	s.press("Check completed")
	s.press("Withdraw change")
	s.shows("No open changes.", "Teams", "5 to 8", "Project", "Withdrawn")
	if got := s.detail(teams.ID).Total; got != 8 {
		t.Errorf("total %d, want 8", got)
	}
	s.press("Close")
	s.focus("Search")
	s.typeText("team")
	s.shows("5 to 8")
	s.hides("Withdrawn")
}

// R22: everything that changed the record can be read as sentences.
func TestHistory(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(named("Visio", 5))
	s.addPeople("Anna")
	if _, err := booktest.SubmitOrder(s.book.Book, data.Order{SubscriptionRef: sub.Ref(), NewTotal: 8, When: data.WhenNow, On: booktest.Today(), Note: "interns"}); err != nil {
		t.Fatal(err)
	}
	s.press("Close")
	s.press("Changes")
	s.pick("All changes")
	s.shows("Visio added", "Anna added", "Total of Visio from 5 to 8", "interns")
	s.focus("Search")
	s.typeText("anna")
	s.shows("Anna added")
	s.hides("Visio added")
}

// What is open stands with its next step as long as there is room: six changes in the
// window that the program begins with, three in the smallest, in which what is past
// keeps two rows.
func TestOpenChangesHaveTheRoom(t *testing.T) {
	s := look(t, newBook(t))
	for i, product := range []string{"Visio", "Project", "Teams", "Jira", "Figma", "Slack"} {
		sub := s.add(named(product, 5+i))
		order := data.Order{SubscriptionRef: sub.Ref(), NewTotal: 9 + i, When: data.WhenRenewal, On: booktest.Today(), Note: "for the summer"}
		if _, err := booktest.SubmitOrder(s.book.Book, order); err != nil {
			t.Fatal(err)
		}
	}
	s.press("Changes")
	for _, c := range []struct {
		size fyne.Size
		want int
	}{{fyne.NewSize(1280, 860), 6}, {fyne.NewSize(900, 600), 3}} {
		s.window.Fyne().Resize(c.size)
		find.Settle(s.canvas)
		past := find.Middle(find.Text(s.canvas, "Date")).Y
		whole := 0
		find.Each(s.canvas, func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
			if b, is := o.(find.Pressable); is && b.AccessibilityLabel() == "Withdraw change" && find.Middle(b).Y+b.MinSize().Height/2 < past-40 {
				whole++
			}
		})
		if whole < c.want {
			t.Errorf("at %v, %d changes are whole in view, want %d", c.size, whole, c.want)
		}
		if room := c.size.Height - past; room < 100 {
			t.Errorf("at %v, what is past has %.0f", c.size, room)
		}
	}
}

// R21: why a total was changed, and by which order and invoice, is told whole in the
// smallest window.
func TestReasonOfAChangeIsWhole(t *testing.T) {
	s := look(t, newBook(t))
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	sub := s.add(named("Project", 5))
	order := data.Order{
		SubscriptionRef: sub.Ref(), NewTotal: 9, When: data.WhenNow, On: booktest.Today(), Done: true,
		Note: "Four new colleagues in the warehouse of Utrecht", OrderNumber: "4500-2231-77", OrderedOn: booktest.Today(),
	}
	changed, err := booktest.SubmitOrder(s.book.Book, order)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.book.Do(t.Context(), acts.NoteInvoice{Changes: []data.ChangeRef{changed.Ref()}, Number: "E0500TK4F2"}); err != nil {
		t.Fatal(err)
	}
	s.press("Changes")
	find.Settle(s.canvas)
	said := strings.Join(strings.Fields(s.text()), " ")
	if want := order.Note + " Order 4500-2231-77, 11 Mar 26 · invoice E0500TK4F2"; !strings.Contains(said, want) {
		t.Errorf("%q is not in view:\n%s", want, said)
	}
}

// What is open takes no more room than it needs; what is past has the rest.
func TestChangesShareTheHeight(t *testing.T) {
	s := look(t, newBook(t))
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	s.press("Changes")
	top := func() float32 { return find.Middle(find.Text(s.canvas, "Date")).Y }
	none := top()
	if none > 250 {
		t.Errorf("with nothing open, the list of past changes begins at %.0f of 600", none)
	}
	order := func(product string) {
		sub := s.add(named(product, 5))
		if _, err := booktest.SubmitOrder(s.book.Book, data.Order{SubscriptionRef: sub.Ref(), NewTotal: 9, When: data.WhenRenewal, On: booktest.Today()}); err != nil {
			t.Fatal(err)
		}
	}
	order("Visio")
	one := top()
	for _, product := range []string{"Project", "Teams", "Jira", "Figma", "Slack"} {
		order(product)
	}
	if many := top(); one <= none || many <= one || many > 480 {
		t.Errorf("the list begins at %.0f, with one open change at %.0f, with many at %.0f", none, one, many)
	}
}

// A scheduled change comes up on its date (R21).
func TestScheduledChangeComesUp(t *testing.T) {
	s := look(t, newBook(t))
	renewed := named("Project", 5)
	renewed.TermStart, renewed.RenewsOn = data.NewDate(2025, 3, 1), data.NewDate(2026, 3, 1)
	project := s.add(renewed)
	inFebruary := data.NewDate(2026, 2, 1)
	if _, err := booktest.SubmitOrder(s.book.Book, data.Order{SubscriptionRef: project.Ref(), NewTotal: 9, When: data.WhenRenewal, On: inFebruary}); err != nil {
		t.Fatal(err)
	}
	s.counts("Changes", "1")
	s.press("Changes")
	s.shows("It's due: has this happened?")
	s.press("Confirm change")
	if got := s.detail(project.ID).Total; got != 9 {
		t.Errorf("total %d, want 9", got)
	}
}
