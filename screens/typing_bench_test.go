//go:build bench

package screens_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// typed is what is typed into the search, key by key.
var typed = []string{"anouk dijk", "dijk anouk", "post niels", "klant017", "xyzzy", "a", "product 04 bos"}

// TestTableOfTyping prints how long it takes from a key to the painted list, in the
// slowest of a hundred, with and without the painting by the toolkit's software.
func TestTableOfTyping(t *testing.T) {
	for _, people := range []int{10, 1_000, 100_000} {
		s := look(t, consultant(t, people))
		search := find.First(s.canvas, func(o fyne.CanvasObject) bool {
			_, is := o.(*parts.SearchField)
			return is
		}).(*parts.SearchField)
		for _, tab := range []string{"Subscriptions", "People"} {
			s.tap(tab)
			s.canvas.Focus(search)
			var asked, painted []time.Duration
			for range 3 {
				for _, text := range typed {
					search.SetText("")
					for _, key := range text {
						start := time.Now()
						search.TypedRune(key)
						asked = append(asked, time.Since(start))
						s.canvas.Capture()
						painted = append(painted, time.Since(start))
					}
				}
			}
			tell(people, tab+", key to list", asked, 16*time.Millisecond)
			tell(people, tab+", key to painted list", painted, 50*time.Millisecond)
		}
		tell(people, "a picture of this size that shows nothing", paintingNothing(t, s.canvas.Size()), 50*time.Millisecond)
	}
}

// paintingNothing is how long the toolkit's software paints a window of a size with nothing but a
// word in it.
func paintingNothing(t *testing.T, size fyne.Size) (painted []time.Duration) {
	t.Helper()
	window := test.NewWindow(widget.NewLabel("Bare"))
	defer window.Close()
	window.Resize(size)
	for range 100 {
		start := time.Now()
		window.Canvas().Capture()
		painted = append(painted, time.Since(start))
	}
	return painted
}

func tell(people int, what string, times []time.Duration, limit time.Duration) {
	slices.Sort(times)
	p99, verdict := times[len(times)*99/100], "yes"
	if p99 > limit {
		verdict = fmt.Sprintf("no: %.1f times", float64(p99)/float64(limit))
	}
	fmt.Printf("| %d | %s, 99 of 100 | %s | half of them %s | | %s | %s |\n", people, what, p99.Round(100*time.Microsecond), times[len(times)/2].Round(100*time.Microsecond), limit, verdict)
}

// consultant is a record of so many people.
func consultant(t *testing.T, people int) *record {
	t.Helper()
	book := newBook(t)
	if err := booktest.Import(book.Book, booktest.Consultant(people)); err != nil {
		t.Fatal(err)
	}
	return book
}
