package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/i18n"
)

// mostRows is how many rows of attention a healthy company of 40 has at most.
const mostRows = 8

// A company of 40 in which what is paid for is used is left in peace: today, and on each
// day of the quarter after it, if the admin does what is to be done (R25).
func TestHealthyCompanyIsLeftInPeace(t *testing.T) {
	written, err := os.ReadFile(filepath.Join("testdata", "healthy.toml"))
	if err != nil {
		t.Fatal(err)
	}
	p := &program{ctx: t.Context(), now: time.Now, words: i18n.New("en")}
	book, err := p.openLived(t.Context(), written)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	people, err := book.People(t.Context(), data.PersonQuery{})
	persons := 0
	for _, row := range people.Rows {
		if row.Kind == data.KindPerson {
			persons++
		}
	}
	if err != nil || persons != 40 {
		t.Errorf("%d people, want 40, error %v", persons, err)
	}
	for ahead := range 90 {
		notices, err := p.attention(book, p.today().AddDays(ahead))
		if err != nil {
			t.Fatal(err)
		}
		if len(notices) > mostRows || ahead == 0 && len(notices) == 0 {
			t.Errorf("%d rows in %d days", len(notices), ahead)
			for _, n := range notices {
				t.Logf("  %s of %s by %s", n.Concern, n.Subscription.Product, n.By)
			}
		}
		if ahead == 0 {
			for _, n := range notices {
				t.Logf("%s of %s by %s", n.Concern, n.Subscription.Product, n.By)
			}
		}
	}
}
