package screens_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
)

// What is shown from elsewhere, as by the palette, is in view in its list, too.
func TestShownFromElsewhereIsInView(t *testing.T) {
	s := look(t, newBook(t))
	var last data.Subscription
	for i := range 40 {
		last = s.add(named(fmt.Sprintf("Product %02d", i), 5))
	}
	s.window.Fyne().Resize(fyne.NewSize(1280, 800))
	s.window.ShowSubscription(last.ID)
	if row := s.table().Selected(); row != 39 {
		t.Errorf("row %d is selected", row)
	}
	s.shows("Product 38")
}
