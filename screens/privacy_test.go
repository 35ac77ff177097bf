package screens_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// All that is held of a person is shown and saved on one page, and they are
// forgotten once that is said to be final.
func TestPersonDataAndForgetting(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(named("Visio", 5))
	people := s.addPeople("Zoë", "Bram")
	if err := booktest.Assign(t, s.book.Book, sub.ID, people[:1]); err != nil {
		t.Fatal(err)
	}
	s.press("Close")
	s.press("People")
	s.tap("Zoë")
	s.openMenu()
	s.chooseEntry("All data about this person…")
	s.shows("Data about Zoë", "zoë@example.nl", "Visio", "Zoë added")
	s.savePath = filepath.Join(t.TempDir(), "person.pdf")
	s.press("Save as PDF…")
	if content, err := os.ReadFile(s.savePath); err != nil || !strings.HasPrefix(string(content), "%PDF-") {
		t.Errorf("saved %.8q, error %v", content, err)
	}
	s.press("Forget…")
	s.shows("This can't be undone.")
	s.press("Forget")
	s.hides("Zoë", "Undo") // which would take back the step before
	s.shows("#1", "Bram")
	page, err := s.book.People(t.Context(), data.PersonQuery{Search: "#1"})
	if err != nil || page.Count != 1 || page.Rows[0].Licenses != 1 {
		t.Errorf("%+v, error %v", page.Rows, err)
	}
}

// Who was removed is found again by the menu, and forgotten.
func TestRemovedPeople(t *testing.T) {
	s := look(t, newBook(t))
	people := s.addPeople("Zoë", "Bram")
	s.press("Close")
	if err := booktest.Try(s.book.Book, acts.RemovePerson{Person: data.PersonRef{ID: people[0], Version: 1}}); err != nil {
		t.Fatal(err)
	}
	s.shortcut("Removed people…")
	s.shows("Zoë · zoë@example.nl")
	s.hides("Bram")
	s.typeText("nobody")
	s.shows("Nobody found.")
	s.press("Close")
	s.shortcut("Removed people…")
	s.tap("Zoë")
	s.shows("Data about Zoë", "Removed from the record", "Zoë removed")
	s.press("Forget…")
	s.press("Forget")
	s.shortcut("Removed people…")
	s.hides("Zoë")
	s.shows("Nobody found.")
}

// The page holds every fact that the record keeps of a person, for what they wait, and what
// was decided about their licenses (the right of access, R30 to R35).
func TestPersonDataIsComplete(t *testing.T) {
	s := look(t, newBook(t))
	held, full := s.add(named("Visio", 5)), s.add(named("Project", 1))
	zoe, err := booktest.SavePerson(s.book.Book, data.Person{
		Name: "Zoë", Address: "zoe@example.nl", Department: "Stock", ExternalID: "0f1e", Blocked: true, Kind: data.KindSharedMailbox,
		NeedsLicense: true, NeedsLicenseWhy: "Archive of the board", LastActive: data.NewDate(2026, 2, 3), ReportedOn: data.NewDate(2026, 3, 4), MadeOn: data.NewDate(2021, 5, 6),
	})
	if err != nil {
		t.Fatal(err)
	}
	bram := s.addPeople("Bram")
	for _, act := range []ledger.Act{
		acts.Assign{Subscriptions: []data.SubscriptionRef{held.Ref()}, People: []data.PersonRef{zoe.Ref()}},
		acts.Assign{Subscriptions: []data.SubscriptionRef{full.Ref()}, People: []data.PersonRef{{ID: bram[0], Version: 1}}},
		acts.KeepLicense{Rows: []acts.Leaking{{Leak: data.LeakBlocked, Subscription: held.Ref(), Person: zoe.Ref(), Licenses: 1}}, Reason: "Until the audit"},
		acts.Move{From: held.Ref(), To: full.Ref(), People: []data.PersonRef{zoe.Ref()}, Raise: true, Lower: data.LowerNot, Draft: true},
	} {
		if err := booktest.Try(s.book.Book, act); err != nil {
			t.Fatalf("%T: %v", act, err)
		}
	}
	s.press("Close")
	s.press("People")
	s.tap("Zoë")
	s.openMenu()
	s.chooseEntry("All data about this person…")
	s.shows("zoe@example.nl", "Stock", "0f1e", "A shared mailbox", "Sign-in blocked", "Archive of the board", "3 February 2026", "4 March 2026", "6 May 2021")
	s.toEnd()
	s.shows("Waits for a license of", "Project", "Decided about savings", "Until the audit")
}
