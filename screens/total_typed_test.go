package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
)

func TestWhatIsNoTotal(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	s.tap("M365 Business Standard")
	for _, text := range []string{"", "0", "-5", "many", "4.5", "100000000", "99999999999999999999"} {
		s.total().Entry.SetText(text)
		s.shows("Enter a whole number from 1 to 99,999,999.")
		if !find.Button(s.canvas, "Continue to ordering…").Disabled() {
			t.Errorf("%q can be submitted", text)
		}
	}
	s.total().Entry.SetText("1.040")
	s.shows("1,000 more")
	s.press("One fewer")
	s.shows("999 more")
}

// A change that somebody else made meanwhile is told, and what was typed stays.
func TestStaleTotal(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(40))
	s.tap("M365 Business Standard")
	s.total().Entry.SetText("45")
	sub.Notes = "changed elsewhere"
	if err := booktest.Try(s.book.Book, acts.EditSubscription{Subscription: sub}); err != nil {
		t.Fatal(err)
	}
	if n, _ := s.total().Number(); n != 45 {
		t.Errorf("the typed total became %d", n)
	}
	s.order()
	if got := s.detail(sub.ID).Total; got != 45 {
		t.Errorf("total %d, want 45", got)
	}
}

// When, why, the button and the people below stay where they are from before one begins to
// type, without a hole of several lines that waits for what is said.
func TestTypingATotalMovesNothing(t *testing.T) {
	s, _ := selected(t, booktest.Office(40))
	below := []string{"Change now", "Why (optional)", "Continue to ordering…", "0 people"}
	at := map[string]fyne.Position{}
	for _, text := range below {
		at[text] = find.Middle(find.Text(s.canvas, text))
	}
	s.canvas.Focus(s.total().Entry)
	for _, total := range []string{"4", "45", "400", "39", "1", "0", "", "many", "40", "99999999"} {
		s.total().Entry.SetText(total)
		for _, text := range below {
			if now := find.Middle(find.Text(s.canvas, text)); now != at[text] {
				t.Errorf("%q moves %q from %v to %v", total, text, at[text], now)
			}
		}
	}
	s.total().Entry.SetText("45")
	last := find.Text(s.canvas, "Estimate: ")
	if hole := at["Change now"].Y - find.Middle(last).Y; hole > 80 {
		t.Errorf("%v from the last line that is said to the question when", hole)
	}
}

// The whole question comes into view with the total, in a low window and from the search
// as well: what it comes to, when, why and the button.
func TestTheWholeQuestionComesIntoView(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	s.tap("M365 Business Standard")
	whole := func() {
		t.Helper()
		for _, text := range []string{"How many licenses", "Change now", "Why (optional)", "Continue to ordering…"} {
			if o := find.Text(s.canvas, text); o == nil || !s.inView(o) {
				t.Errorf("%q is not in view", text)
			}
		}
	}
	s.canvas.Focus(s.total().Entry)
	whole()
	s.add(named("Zoom", 7))
	s.tap("Zoom")
	s.enter("std 41", "Microsoft 365 Business Standard: 41")
	s.shows("1 more")
	whole()
}

// When a total changes is told where its order is asked for; and a number that can go now
// goes now, though the one before it could only wait.
func TestWhenIsNotKeptUnsaid(t *testing.T) {
	mca := booktest.Office(40)
	mca.Agreement = data.AgreementNew
	s, _ := selected(t, mca)
	s.total().Entry.SetText("36")
	s.press("Change at renewal")
	s.press("Continue to ordering…")
	s.shows("from 40 to 36 licenses on 1 May 2026.")
	s.key(fyne.KeyEscape)
	s.total().Entry.SetText("35")
	s.shows("The total changes at the renewal on 1 May 2026.")
	s.total().Entry.SetText("45")
	s.shows("Available as soon as the order is confirmed.")
	s.press("Continue to ordering…")
	s.shows("from 40 to 45 licenses. Seatbook")
}

// A total that nobody knows is asked for: what is assigned of it is no order.
func TestUnknownTotalIsNoOrder(t *testing.T) {
	sub := booktest.Office(0)
	sub.TotalUnknown = true
	s := look(t, newBook(t))
	added := s.add(sub)
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, added.ID, people); err != nil {
		t.Fatal(err)
	}
	s.window.ShowSubscription(added.ID)
	s.shows("The number of licenses you have isn't known.")
	if !find.Button(s.canvas, "Continue to ordering…").Disabled() {
		t.Error("what is assigned can be ordered")
	}
	s.total().Entry.SetText("7")
	s.hides("The number of licenses you have isn't known.")
	if find.Button(s.canvas, "Continue to ordering…").Disabled() {
		t.Error("a total that was typed can't be ordered")
	}
	s.total().Entry.SetText("2")
	s.press("Record the total…")
	s.shows("Edit the subscription")
}

// A total that was typed, and why, are there again after one has looked at another
// subscription; once it is ordered they are not.
func TestTypedTotalIsKept(t *testing.T) {
	s := look(t, newBook(t))
	visio := named("Visio", 3)
	visio.BillingPeriod = data.BillingMonthly
	s.add(visio)
	s.add(booktest.Office(40))
	s.tap("Visio")
	s.total().Entry.SetText("5")
	s.fill("Why", "two more draftsmen")
	s.tap("M365 Business Standard")
	if got := s.total().Entry.Text; got != "40" {
		t.Fatalf("the other one's total is %q", got)
	}
	s.tap("Visio")
	if got := s.total().Entry.Text; got != "5" {
		t.Fatalf("the total that was typed is %q now", got)
	}
	s.shows("two more draftsmen")
	s.press("Continue to ordering…")
	s.press("Not yet")
	s.tap("M365 Business Standard")
	s.tap("Visio")
	if got := s.total().Entry.Text; got != "3" {
		t.Errorf("after it was noted, the total is %q", got)
	}
	s.hides("Why (optional): two more draftsmen")
}

// Esc drops a total that was typed, and what can't be one is dropped as it goes from view;
// one that stays typed is told of in the list.
func TestATypedTotalIsDroppedOrTold(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Zoom", 7))
	s.add(booktest.Office(40))
	s.tap("M365 Business Standard")
	s.canvas.Focus(s.total().Entry)
	s.total().Entry.SetText("45")
	s.key(fyne.KeyEscape)
	s.hides("€526.50")
	if got := s.total().Entry.Text; got != "40" {
		t.Fatalf("after Esc, the total is %q", got)
	}
	s.total().Entry.SetText("=40+5")
	s.press("People")
	s.press("Subscriptions")
	if got := s.total().Entry.Text; got != "40" {
		t.Errorf("on another page, %q was kept", got)
	}
	s.total().Entry.SetText("=40+5")
	s.tap("Zoom")
	s.hides("not ordered")
	s.tap("M365 Business Standard")
	if got := s.total().Entry.Text; got != "40" {
		t.Errorf("beside another subscription, %q was kept", got)
	}
	s.total().Entry.SetText("45")
	s.hides("45 typed, not ordered")
	s.tap("Zoom")
	s.shows("45 typed, not ordered")
	s.tap("M365 Business Standard")
	s.hides("45 typed, not ordered")
	s.shows("5 more")
	s.canvas.Focus(s.total().Entry)
	s.key(fyne.KeyEscape)
	s.tap("Zoom")
	s.hides("45 typed, not ordered")
}

// What is wrong with a total stands right below its field, whose border says so too, and it
// can't be ordered; what may be a slip is asked there as well, above the button.
func TestWhatIsWrongStandsBelowTheTotal(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(40))
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, sub.ID, people); err != nil {
		t.Fatal(err)
	}
	s.tap("M365 Business Standard")
	s.canvas.Focus(s.total().Entry)
	below := func(text string) {
		t.Helper()
		line := find.Text(s.canvas, text)
		if line == nil {
			t.Fatalf("%q is not in view:\n%s", text, s.text())
		}
		field, at := find.Middle(s.total()), find.Middle(line)
		if away := at.Y - field.Y; away < 0 || away > 48 {
			t.Errorf("%q stands %v below the field", text, away)
		}
	}
	for text, says := range map[string]string{
		"abc": "Enter a whole number", "0": "Enter a whole number", "38,5": "Enter a whole number", "": "Enter a whole number",
		"1": "2 licenses are assigned, 1 more than 1.",
	} {
		s.total().Entry.SetText(text)
		below(says)
		if !s.total().Entry.Wrong() {
			t.Errorf("%q: the border says nothing", text)
		}
		if order := find.Button(s.canvas, "Continue to ordering…"); order != nil && !order.Disabled() {
			t.Errorf("%q can be ordered", text)
		}
	}
	s.total().Entry.SetText("1")
	s.press("Unassign 1 license…")
	s.key(fyne.KeyEscape)
	for text, asks := range map[string]string{"9999999": "Microsoft allows 300 Business licenses in all", "150": "That is far from 40."} {
		s.total().Entry.SetText(text)
		line := find.Text(s.canvas, asks)
		if line == nil {
			t.Fatalf("%q asks nothing:\n%s", text, s.text())
		}
		if find.Middle(line).Y > find.Middle(find.Text(s.canvas, "Continue to ordering…")).Y {
			t.Errorf("%q is asked about below the button", text)
		}
		if s.total().Entry.Wrong() {
			t.Errorf("%q is no error", text)
		}
		s.shows("€468.00 becomes €")
	}
}

// R18 R13: that it is too late to remove licenses is said before who is to give one back.
func TestTooLateComesBeforeWhom(t *testing.T) {
	mca := booktest.Office(3)
	mca.Agreement, mca.ReportedAssigned, mca.ReportedOn = data.AgreementNew, 3, booktest.Today()
	s, _ := selected(t, mca)
	s.total().Entry.SetText("2")
	s.shows("These licenses can't be removed now: the 7 days after", "For 2, 1 assigned license has to be unassigned as well.", "Change at renewal")
	s.hides("more than 2")
	s.press("Change at renewal")
	s.shows("3 licenses are assigned, 1 more than 2.", "Unassign 1 license…")
}

// R24: the deadline of what is assigned too much is the same wherever it is told, and both
// ways to resolve it are at hand.
func TestOverAssignedHasOneDeadline(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(named("Visio Plan 2", 3))
	if err := booktest.Assign(t, s.book.Book, sub.ID, s.addPeople("Anna", "Bram", "Carla")); err != nil {
		t.Fatal(err)
	}
	over := s.detail(sub.ID).Subscription
	over.Total = 1
	if err := booktest.Try(s.book.Book, acts.EditSubscription{Subscription: over}); err != nil {
		t.Fatal(err)
	}
	notices, err := s.book.Attention(t.Context(), booktest.Today())
	if err != nil || len(notices) == 0 || notices[0].Concern != data.ConcernOverAssigned {
		t.Fatalf("%+v, error %v", notices, err)
	}
	if got := s.detail(sub.ID).ResolveBy; got != notices[0].By {
		t.Errorf("the panel says %s, attention %s", got, notices[0].By)
	}
	s.press("Overview")
	s.shows("by 9 Jun")
	s.press("Resolve")
	s.shows("Resolve that by 9 June 2026.")
	s.press("Buy 2 licenses…")
	s.shows("Have you placed the order?")
	s.key(fyne.KeyEscape)
	s.press("Unassign 2 licenses…")
	s.shows("at least 2.")
}
