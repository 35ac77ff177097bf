package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/parts"
)

// edited is the field that lies over a cell.
func (s *seen) edited() *parts.Palette {
	s.t.Helper()
	field, is := s.canvas.Overlays().Top().(*parts.Palette)
	if !is {
		s.t.Fatalf("nothing is edited in place:\n%s", s.text())
	}
	return field
}

// R12 R13 R21: a total is changed in its place, with what the panel checks and asks.
func TestEditTotalInPlace(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(40))
	if err := booktest.Assign(t, s.book.Book, sub.ID, s.addPeople("Anna", "Bram")); err != nil {
		t.Fatal(err)
	}
	s.tap("M365 Business Standard")
	table := s.table()
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	field := s.edited()
	if field.Entry.Text != "40" {
		t.Errorf("the field holds %q", field.Entry.Text)
	}
	for _, wrong := range []string{"x", "1", "0"} {
		field.Entry.SetText(wrong)
		s.key(fyne.KeyReturn)
		if !field.Open() || field.Said() == "" {
			t.Fatalf("%q is taken: %q", wrong, field.Said())
		}
	}
	field.Entry.SetText("45")
	s.key(fyne.KeyReturn)
	s.shows("Have you placed the order?")
	s.press("Yes, it is placed")
	if total := s.detail(sub.ID).Total; total != 45 {
		t.Errorf("the total is %d", total)
	}
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	s.edited().Entry.SetText("50")
	s.key(fyne.KeyEscape)
	s.hides("Have you placed the order?")
}

// The price of a license and the day of the renewal are corrected in their place, by a
// double click.
func TestEditPriceAndDateInPlace(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(40))
	twice := func(text string) *parts.Palette {
		t.Helper()
		s.tap(text)
		s.tap(text)
		return s.edited()
	}
	field := twice("€468")
	if field.Entry.Text != "11.70" || field.Said() != "Price per license per month, in EUR" {
		t.Errorf("the field holds %q: %q", field.Entry.Text, field.Said())
	}
	field.Entry.SetText("twelve")
	s.key(fyne.KeyReturn)
	if !field.Open() {
		t.Fatal("no amount is taken")
	}
	field.Entry.SetText("12.00")
	s.key(fyne.KeyReturn)
	if price := s.detail(sub.ID).Price; price != (data.Money{Minor: 1200, Currency: "EUR"}) {
		t.Errorf("the price is %v", price)
	}
	field = twice("1 May 26")
	field.Entry.SetText("2026-06-01")
	s.key(fyne.KeyReturn)
	if day := s.detail(sub.ID).RenewsOn; day != data.NewDate(2026, 6, 1) {
		t.Errorf("it renews on %v", day)
	}
}

// What is typed in place is echoed, and asked back with both readings where it can mean
// two things, as in the form.
func TestEditInPlaceEchoes(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(40))
	twice := func(text string) *parts.Palette {
		t.Helper()
		s.tap(text)
		s.tap(text)
		return s.edited()
	}
	field := twice("€468")
	field.Entry.SetText("12.50")
	if field.Said() != "= €500.00 a month for 40 licenses" {
		t.Errorf("the price is told as %q", field.Said())
	}
	field.Entry.SetText("12.345")
	s.key(fyne.KeyReturn) // which takes neither
	offered := field.Offered()
	if field.Said() != "Which do you mean?" || len(offered) != 2 || offered[0].Title != "€12.35" || offered[1].Title != "€12,345.00" {
		t.Fatalf("%q is asked: %v", field.Said(), offered)
	}
	if price := s.detail(sub.ID).Price; price.Minor != 1170 {
		t.Errorf("the price is %v before it was answered", price)
	}
	for _, comma := range []string{"12,34", "12,345"} {
		field.Entry.SetText(comma)
		s.key(fyne.KeyReturn)
		if len(field.Offered()) != 2 || s.detail(sub.ID).Price.Minor != 1170 {
			t.Errorf("%s can be thousands and decimals: %q, %v", comma, field.Said(), field.Offered())
		}
	}
	s.key(fyne.KeyDown)
	s.key(fyne.KeyReturn)
	if price := s.detail(sub.ID).Price; price.Minor != 1235 {
		t.Errorf("the price is %v", price)
	}
	field = twice("1 May 26")
	field.Entry.SetText("4 may")
	if field.Said() != "= Monday, 4 May 2026" && field.Said() != "= Monday 4 May 2026" {
		t.Errorf("the day is told as %q", field.Said())
	}
	s.key(fyne.KeyEscape)
	s.table().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	field = s.edited()
	field.Entry.SetText("45")
	if field.Said() != "= €555.75 a month for 45 licenses" {
		t.Errorf("the total is told as %q", field.Said())
	}
}

// F2 reaches each cell that can be edited in its place, one after the other, and never
// throws away what was typed.
func TestEditInPlaceByKeyboard(t *testing.T) {
	s := look(t, newBook(t))
	s.window.Fyne().Resize(fyne.NewSize(1400, 860))
	sub := s.add(booktest.Office(40))
	s.tap("M365 Business Standard")
	table := s.table()
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	for _, want := range []string{"40", "1 May 2026", "11.70", "40", "1 May 2026"} {
		if got := s.edited().Entry.Text; got != want {
			t.Fatalf("%q is edited, want %q", got, want)
		}
		s.key(fyne.KeyF2)
	}
	s.edited().Entry.SetText("12.50")
	s.key(fyne.KeyF2)
	if price := s.detail(sub.ID).Price; price.Minor != 1250 {
		t.Errorf("the price is %v", price)
	}
	if s.canvas.Focused() != fyne.Focusable(table) {
		t.Errorf("%T has the keyboard", s.canvas.Focused())
	}
}
