package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// A column that gave way to a wide figure is there again once that figure has gone: the
// columns follow from the rows that there are.
func TestAColumnThatGaveWayComesBack(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	s.window.Fyne().Resize(fyne.NewSize(1160, 800))
	sees := func() bool {
		find.Settle(s.canvas)
		table := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*parts.Table); return is }).(*parts.Table)
		return table.Sees("renews")
	}
	if !sees() {
		t.Fatal("the renewals are not in view at first")
	}
	dear := named("Dear", data.MaxTotal)
	dear.Price.Minor = data.MaxPriceMinor
	added := s.add(dear)
	if sees() {
		t.Fatal("the widest amount takes no other column's room: the test shows nothing")
	}
	if err := booktest.Try(s.book.Book, acts.RemoveSubscription{Subscription: added.Ref()}); err != nil {
		t.Fatal(err)
	}
	if !sees() {
		t.Error("the renewals stay away after the widest amount has gone")
	}
}
