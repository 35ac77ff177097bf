package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// pickSubscriptions selects every subscription in the list.
func (s *seen) pickSubscriptions() *parts.Table {
	s.t.Helper()
	table := s.table()
	s.canvas.Focus(table)
	table.TypedShortcut(&fyne.ShortcutSelectAll{})
	return table
}

// tick ticks a box.
func (s *seen) tick(label string) {
	s.t.Helper()
	s.box(label).SetChecked(true)
}

// box is a box in view.
func (s *seen) box(label string) *parts.Check {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		check, is := o.(*parts.Check)
		return is && check.Visible() && check.Text == label
	})
	if found == nil {
		s.t.Fatalf("no box %q in view:\n%s", label, s.text())
	}
	return found.(*parts.Check)
}

// What is written into several subscriptions is one step with one undo; what is not
// ticked stays.
func TestEditSeveralSubscriptions(t *testing.T) {
	s := look(t, newBook(t))
	one, other := named("Alpha", 5), named("Beta", 7)
	one.Tags, one.Notes = data.TagsOf([]string{"old"}), "Ask first"
	first, second := s.add(one), s.add(other)
	if err := booktest.Try(s.book.Book, acts.SaveOwnField{Field: data.OwnField{Name: "Cost center", Kind: data.OwnText}}); err != nil {
		t.Fatal(err)
	}
	table := s.pickSubscriptions()
	s.shows("2 selected", "0 of 12 licenses assigned", "€140.40 a month in total")
	before := s.steps()
	s.press("Details…")
	s.shows("Details of 2 subscriptions", "Alpha, Beta")
	s.press("Save")
	s.shows("Nothing is filled in or ticked yet.")
	s.fill("Add tags", "office, design")
	s.fill("Remove tags", "OLD")
	s.tick("Owner")
	s.fill("Owner", "The board")
	s.tick("Cost center")
	s.fill("Cost center", "4711")
	s.press("Save")
	if s.steps() != before+1 {
		t.Fatalf("it took %d steps", s.steps()-before)
	}
	for _, id := range []data.SubscriptionID{first.ID, second.ID} {
		if got := s.detail(id); got.Owner != "The board" || got.Tags != "office\ndesign" || got.Own.Of(1) != "4711" {
			t.Errorf("%s: %q, %q, %q", got.Product, got.Owner, got.Tags, got.Own)
		}
	}
	if notes := s.detail(first.ID).Notes; notes != "Ask first" {
		t.Errorf("the notes are %q", notes)
	}
	s.shows("2 subscriptions changed", "2 selected")
	s.press("Undo")
	if got := s.detail(first.ID); got.Owner != "" || got.Tags != "old" {
		t.Errorf("after the undo: %q, %q", got.Owner, got.Tags)
	}
	table.TypedShortcut(&fyne.ShortcutCopy{})
	lines := strings.Split(strings.TrimSpace(fyne.CurrentApp().Clipboard().Content()), "\n")
	if len(lines) != 3 || !strings.HasPrefix(lines[0], "Product\tAssigned\tTotal\tRenews\tPer month") || !strings.HasPrefix(lines[1], "Alpha\t0\t") {
		t.Errorf("copied are %q", lines)
	}
	s.press("Clear selection")
	s.hides("selected")
	s.shows("Import")
}

// By Shift and the arrows and by Ctrl and a click several are selected, in groups too;
// what the list is narrowed to has none selected that can't be seen.
func TestPickSubscriptionsByKeysAndMouse(t *testing.T) {
	s := look(t, newBook(t))
	zulu := named("Zed", 1)
	zulu.Vendor = "Zulu"
	for _, sub := range []data.Subscription{named("Alpha", 5), named("Beta", 7), zulu} {
		s.add(sub)
	}
	s.filterUnder("Groups", "Group by vendor") // a head, two rows, a head, a row
	table := s.table()
	s.canvas.Focus(table)
	table.SelectRow(1)
	table.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	for range 3 {
		table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	table.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	s.shows("3 selected")
	s.ctrlClick("Beta")
	s.shows("2 selected")
	s.focus("Search")
	s.typeText("z")
	s.hides("selected")
}

// ctrlClick clicks on a cell while Ctrl is held down.
func (s *seen) ctrlClick(begins string) {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		cell, is := o.(*parts.Cell)
		return is && strings.HasPrefix(cell.AccessibilityLabel(), begins)
	})
	if found == nil {
		s.t.Fatalf("no cell %q", begins)
	}
	cell := found.(*parts.Cell)
	cell.MouseDown(&desktop.MouseEvent{Modifier: fyne.KeyModifierShortcutDefault})
	cell.Tapped(&fyne.PointEvent{})
}

// Several are removed after one question, which says what can't be.
func TestRemoveSeveralSubscriptions(t *testing.T) {
	s := look(t, newBook(t))
	held := s.add(named("Alpha", 5))
	s.add(named("Beta", 7))
	s.add(named("Gamma", 7))
	if err := booktest.Assign(t, s.book.Book, held.ID, s.addPeople("Anna")); err != nil {
		t.Fatal(err)
	}
	s.pickSubscriptions()
	before := s.steps()
	s.pickMenu("Remove…")
	s.shows("Remove 3 subscriptions", "Not possible for these", "1 person has a license of it: unassign that first.")
	s.press("Remove 2 subscriptions")
	s.hides("Beta", "Gamma", "selected")
	s.shows("Alpha", "2 subscriptions removed")
	if s.steps() != before+1 {
		t.Errorf("it took %d steps", s.steps()-before)
	}
	s.press("Undo")
	s.shows("Beta", "Gamma")
}

// R18 R26: what is to become of several is chosen at once, and said of each.
func TestEndSeveralSubscriptions(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Alpha", 5))
	partner := named("Beta", 7)
	partner.Channel = data.ChannelReseller
	s.add(partner)
	s.add(named("Gamma", 7))
	s.pickSubscriptions()
	s.pickMenu("Cancel…")
	s.shows("These end with their term:", "The licenses keep working until 1 May 2026", "Not possible for these", "ask whoever sold it")
	s.choose("What happens", "Continue month to month after the term")
	s.shows("Microsoft doesn't offer that for its term.")
	if button := find.Button(s.canvas, "Record for 0 subscriptions"); button == nil || !button.Disabled() {
		t.Error("what nothing can be done for can be sent")
	}
	s.choose("What happens", "Cancel at the end of the term")
	s.press("Record for 2 subscriptions")
	s.shows("2 subscriptions canceled", "3 selected")
	s.pickMenu("At the end of the term…")
	s.shows("These will be renewed:")
	s.press("Record for 2 subscriptions")
	if !s.detail(1).RecurringBilling || !s.detail(3).RecurringBilling {
		t.Error("they don't renew again")
	}
}

// Only those that are selected are exported.
func TestExportSelectedSubscriptions(t *testing.T) {
	s := look(t, newBook(t))
	for _, product := range []string{"Alpha", "Beta", "Gamma"} {
		s.add(named(product, 5))
	}
	s.tap("Alpha")
	s.ctrlClick("Gamma")
	s.savePath = t.TempDir() + "/list.csv"
	s.pickMenu("Export…")
	s.choose("What", "The list you see, for your spreadsheet (CSV)")
	s.press("Export…")
	if text := s.saved(); !strings.Contains(text, "Alpha,") || !strings.Contains(text, "Gamma,") || strings.Contains(text, "Beta,") {
		t.Errorf("exported:\n%s", text)
	}
}

// Price, period, payment and renewal are written into several as what is ticked of them.
func TestEditTermsOfSeveral(t *testing.T) {
	s := look(t, newBook(t))
	first, second := s.add(bare("Alpha", 5)), s.add(bare("Beta", 7))
	s.pickSubscriptions()
	s.press("Details…")
	s.tick("Price per license and billing period")
	s.press("Save")
	s.shows("Fill this in.")
	s.fill("Price per license and billing period", "99")
	s.tick("Billing period")
	s.choose("Billing period", "Yearly")
	s.tick("Renews or ends on")
	s.fill("Renews or ends on", "4 may")
	s.press("Save")
	for _, of := range []data.Subscription{first, second} {
		got := s.detail(of.ID)
		if got.Price.Minor != 9900 || got.BillingPeriod != data.BillingYearly || got.RenewsOn != data.NewDate(2026, 5, 4) || got.Payment != of.Payment {
			t.Errorf("%+v", got.Subscription)
		}
	}
}
