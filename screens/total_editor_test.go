package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// R12 R14 R15 R16: the new total is entered, and what it does is shown before it
// is submitted.
func TestRaiseTheTotal(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(40))
	s.tap("M365 Business Standard")
	s.shows("not the difference")
	if !find.Button(s.canvas, "Continue to ordering…").Disabled() {
		t.Error("the same total can be submitted")
	}
	s.total().Entry.SetText("45")
	s.shows("5 more", "€468.00 becomes €526.50 a month", "Available as soon as the order is confirmed.", "Charged by 13 March 2026.",
		"Estimate: €39.63 on the first statement, then €58.50 a month.")
	s.fill("Why", "new colleagues")
	s.order()
	if got := s.detail(sub.ID).Total; got != 45 {
		t.Fatalf("total %d, want 45", got)
	}
	s.shows("Total of Microsoft 365 Business Standard from 40 to 45", "0 of 45", "You bought 5 licenses. They still need to be assigned.") // R17
	steps, err := s.book.Steps(t.Context(), 1)
	if err != nil || steps[0].Note != "new colleagues" {
		t.Errorf("note %q, error %v", steps[0].Note, err)
	}
	s.press("Undo")
	s.shows("Undone: Total of Microsoft 365 Business Standard from 40 to 45", "0 of 40")
	s.hides("You bought")
	s.shortcut("Redo: Total of M365 Business Standard from 40 to 45")
	s.shows("0 of 45", "You bought 5 licenses.")
}

// R21: what was typed has gone into the draft, and the field has the total as it is.
func TestTotalAfterADraft(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	s.tap("M365 Business Standard")
	s.total().Entry.SetText("39")
	s.press("Continue to ordering…")
	s.press("Not yet")
	if got := s.total().Entry.Text; got != "40" {
		t.Errorf("the field has %s after the draft", got)
	}
	s.press("Undo")
	if got := s.total().Entry.Text; got != "40" {
		t.Errorf("the field has %s after undo", got)
	}
}

// Enter behind a total that can't be brings the reason into view.
func TestEnterShowsWhyNot(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	s.tap("M365 Business Standard")
	total := s.total().Entry
	s.window.Fyne().Resize(fyne.NewSize(1000, 440))
	total.SetText("0")
	s.canvas.Focus(total)
	total.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	reason := find.Text(s.canvas, "Enter a whole number")
	if reason == nil || !s.inView(reason) {
		t.Errorf("the reason is not in view:\n%s", s.text())
	}
}

// R2 R14: a change paid by invoice waits for its credit check.
func TestRaiseByInvoice(t *testing.T) {
	s := look(t, newBook(t))
	invoiced := booktest.Office(40)
	invoiced.Payment = data.PaymentInvoice
	sub := s.add(invoiced)
	s.tap("M365 Business Standard")
	s.total().Entry.SetText("45")
	s.shows("by 13 March 2026 at the latest", "Charged on the next billing statement.")
	s.order()
	s.shows("A credit check is pending: it should be done by 13 March 2026.", "from 40 to 45 licenses", "0 of 40")
	s.press("Check completed")
	s.shows("0 of 45", "How many licenses do you want in total?")
	if got := s.detail(sub.ID).Total; got != 45 {
		t.Errorf("total %d, want 45", got)
	}
}

// R21: "I have already done this" confirms at once what would wait.
func TestAlreadyDone(t *testing.T) {
	invoiced := booktest.Office(40)
	invoiced.Payment = data.PaymentInvoice
	s, sub := selected(t, invoiced)
	s.total().Entry.SetText("45")
	s.press("Continue to ordering…")
	box := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		check, ok := o.(*parts.Check)
		return ok && check.Text == "I have already done this"
	})
	if box == nil {
		t.Fatalf("no box in view:\n%s", s.text())
	}
	test.Tap(box.(*parts.Check))
	s.press("Yes, it is placed")
	if d := s.detail(sub.ID); d.Total != 45 || d.Open != nil {
		t.Errorf("total %d, open %v", d.Total, d.Open)
	}
}

// R13: what is in the way is unassigned right there, and what was typed stays.
func TestLowerBelowAssigned(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(3))
	people := s.addPeople("Anna", "Bram", "Carla")
	if err := booktest.Assign(t, s.book.Book, sub.ID, people); err != nil {
		t.Fatal(err)
	}
	s.tap("M365 Business Standard")
	s.total().Entry.SetText("1")
	s.shows("3 licenses are assigned, 2 more than 1. Unassign those first.")
	s.press("Unassign 2 licenses…")
	s.shows("at least 2")
	if !find.Button(s.canvas, "Unassign 0 licenses").Disabled() {
		t.Error("nobody can be unassigned")
	}
	s.tap("Anna")
	s.tap("Bram")
	s.press("Unassign 2 licenses")
	if n, _ := s.total().Number(); n != 1 {
		t.Fatalf("the typed total became %d", n)
	}
	s.order()
	d := s.detail(sub.ID)
	if d.Total != 1 || d.NamedAssigned != 1 {
		t.Errorf("%d assigned of %d, want 1 of 1", d.NamedAssigned, d.Total)
	}
}

// R18: under the new agreement a removal outside the window can be scheduled for
// the renewal.
func TestRemovalWindow(t *testing.T) {
	s := look(t, newBook(t))
	mca := booktest.Office(40)
	mca.Agreement = data.AgreementNew
	sub := s.add(mca)
	s.tap("M365 Business Standard")
	s.shows("Removing them is possible at the renewal")
	s.total().Entry.SetText("35")
	s.shows("These licenses can't be removed now")
	s.press("Change at renewal")
	s.shows("The total changes at the renewal on 1 May 2026.", "Removing licenses at the renewal gives no credit.")
	s.order()
	s.shows("A change from 40 to 35 licenses is scheduled for 1 May 2026.", "Then 35 licenses")
	if d := s.detail(sub.ID); d.Total != 40 || d.Open == nil {
		t.Errorf("total %d, open %v", d.Total, d.Open)
	}
	s.press("Withdraw change")
	s.hides("is scheduled for")
}

// R17 R18: of licenses that were bought, it is told how many of them are still to be
// assigned, and that no more can be removed than nobody has.
func TestWhatIsBoughtIsToldAsItIs(t *testing.T) {
	mca := booktest.Office(40)
	mca.Agreement = data.AgreementNew
	s, sub := selected(t, mca)
	s.total().Entry.SetText("45")
	s.order()
	s.shows("You bought 5 licenses. They still need to be assigned.", "You can still remove 5 licenses that you bought, until")
	var names []string
	for i := range 41 {
		names = append(names, string(rune('A'+i/26))+string(rune('a'+i%26)))
	}
	people := s.addPeople(names...)
	if err := booktest.Assign(t, s.book.Book, sub.ID, people[:2]); err != nil {
		t.Fatal(err)
	}
	s.shows("Of the 5 licenses that you bought, 3 still need to be assigned.", "You can still remove 5 licenses that you bought, until")
	if err := booktest.Assign(t, s.book.Book, sub.ID, people[2:41]); err != nil {
		t.Fatal(err)
	}
	s.shows("You can still remove 4 licenses that are not assigned, until")
}

// R20: the steps are those of the subscription's cloud, and the link copies.
func TestOrderingSteps(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	german := named("Office 365 E3", 5)
	german.Cloud = data.CloudGermany
	s.add(german)
	other := named("Creative Cloud", 5)
	other.Cloud, other.Vendor, other.Portal = data.CloudNone, "Adobe", "file:///etc/passwd"
	s.add(other)
	s.tap("M365 Business Standard")
	s.press("How to order")
	s.shows("Billing > Your products (formerly Products & services). In the simplified view, choose Subscriptions.", "If you are asked when, choose now.", "Buy licenses or Remove licenses", "Choose Save (formerly Submit change).")
	s.total().Entry.SetText("45")
	s.shows("Choose the subscription, then Buy licenses (formerly Add/Remove licenses).")
	s.total().Entry.SetText("39")
	s.shows("Choose the subscription, then Remove licenses (formerly Add/Remove licenses).")
	s.hides("Buy licenses")
	s.press("Copy the link")
	s.shows("The link was copied.")
	s.tap("Office 365 E3")
	s.press("How to order")
	s.shows("Billing > Subscriptions", "Choose Submit, then Close.")
	s.tap("Creative Cloud")
	s.press("How to order")
	s.shows("Place the order in Adobe's portal.")
	s.hides("Open the page") // what was typed must not start a program
}

// R17: what a draft ordered can be assigned once its order was placed.
func TestAssignWhatADraftOrdered(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(40))
	s.window.ShowSubscription(sub.ID)
	s.total().Entry.SetText("45")
	s.press("Continue to ordering…")
	s.press("Not yet")
	s.hides("You bought 5 licenses")
	s.press("Record the order…")
	s.press("Yes, it is placed")
	if got := s.detail(sub.ID); got.Total != 45 {
		t.Fatalf("total %d", got.Total)
	}
	s.shows("You bought 5 licenses")
	s.press("Undo")
	s.hides("You bought 5 licenses")
}

// After an order the keyboard is where what comes next is done: at the licenses that can be
// assigned now, else in the list.
func TestKeyboardAfterAnOrder(t *testing.T) {
	s, _ := selected(t, booktest.Office(40))
	order := func(total string) {
		s.total().Entry.SetText(total)
		s.press("Continue to ordering…")
		s.press("Yes, it is placed")
	}
	order("45")
	button, is := s.canvas.Focused().(*parts.Button)
	if !is || button.Text != "Assign…" {
		t.Errorf("%T has the keyboard after licenses were bought", s.canvas.Focused())
	}
	s.press("Later")
	order("44")
	if _, is := s.canvas.Focused().(*parts.Table); !is {
		t.Errorf("%T has the keyboard after fewer were ordered", s.canvas.Focused())
	}
}

// While a change is open, why another total is refused stands right below the number, and
// with the change over, the field is back at the total: what was refused is not one press
// from being ordered.
func TestTotalTypedBesideAnOpenChange(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(40))
	draft := data.Order{SubscriptionRef: office.Ref(), NewTotal: 45, When: data.WhenNow, Draft: true}
	if err := booktest.Try(s.book.Book, acts.SubmitChange{Order: draft}); err != nil {
		t.Fatal(err)
	}
	s.tap("M365 Business Standard")
	s.total().SetNumber(50)
	s.hides("10 more")
	at := func(text string) float32 {
		found := find.Text(s.canvas, text)
		if found == nil {
			t.Fatalf("no %q in view:\n%s", text, s.text())
		}
		return find.Middle(found).Y
	}
	if why, button := at("There is already a draft change to 45 licenses"), at("Continue to ordering…"); why > button {
		t.Errorf("the reason is at %v, below the button at %v", why, button)
	}
	if err := booktest.Try(s.book.Book, acts.PlaceOrder{Change: s.detail(office.ID).Open.Ref()}); err != nil {
		t.Fatal(err)
	}
	if n, _ := s.total().Number(); n != 45 {
		t.Errorf("with the order placed, the field says %d", n)
	}
}

// Nor is it once one has looked at another subscription until the change was over.
func TestTotalTypedBesideAChangeThatEndsElsewhere(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(40))
	s.add(named("Visio", 5))
	draft := data.Order{SubscriptionRef: office.Ref(), NewTotal: 45, When: data.WhenNow, Draft: true}
	if err := booktest.Try(s.book.Book, acts.SubmitChange{Order: draft}); err != nil {
		t.Fatal(err)
	}
	s.tap("M365 Business Standard")
	s.total().SetNumber(50)
	s.tap("Visio")
	s.tap("M365 Business Standard")
	if n, _ := s.total().Number(); n != 50 {
		t.Errorf("with the change still open, the field says %d", n)
	}
	s.tap("Visio")
	if err := booktest.Try(s.book.Book, acts.PlaceOrder{Change: s.detail(office.ID).Open.Ref()}); err != nil {
		t.Fatal(err)
	}
	s.tap("M365 Business Standard")
	if n, _ := s.total().Number(); n != 45 {
		t.Errorf("with the order placed, the field says %d", n)
	}
}

// Enter in the total does what the button below it does, the way out of what is in the way
// as well.
func TestEnterLeadsOutOfWhatIsInTheWay(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(3))
	if err := booktest.Assign(t, s.book.Book, office.ID, s.addPeople("Anna", "Bram", "Carla")); err != nil {
		t.Fatal(err)
	}
	s.tap("M365 Business Standard")
	s.total().SetNumber(2)
	s.canvas.Focus(s.total().Entry)
	s.key(fyne.KeyReturn)
	s.shows("Choose whose license to unassign: at least 1.")
}
