package screens_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
)

// saving is a window in which a person is being saved.
func saving(t *testing.T) (*seen, *held, *handled) {
	t.Helper()
	s, h, app := lookHandled(t)
	s.show(h)
	s.press("People")
	s.press("Add a person")
	h.settle()
	s.fill("Name", "Noor")
	s.fill("Address", "noor@example.nl")
	s.press("Save")
	return s, h, app
}

// A window that is closed while something is being written waits for that.
func TestCloseWhileSaving(t *testing.T) {
	s, h, app := saving(t)
	app.window.close()
	if app.window.closed {
		t.Fatal("it did not wait")
	}
	h.settle()
	if names := s.people(); len(names) != 1 || !app.window.closed {
		t.Errorf("%v were saved, closed %v", names, app.window.closed)
	}
}

// What could not be written is told, and the window stays.
func TestCloseWhileSavingFails(t *testing.T) {
	s, h, app := saving(t)
	if _, err := booktest.SavePerson(s.book.Book, data.Person{Name: "Another", Address: "noor@example.nl"}); err != nil {
		t.Fatal(err)
	}
	app.window.close()
	h.settle()
	s.shows("This already exists.")
	if app.window.closed {
		t.Fatal("it was closed")
	}
	s.key(fyne.KeyEscape)
	app.window.close() // asks nothing that is asked already
	s.press("Discard")
	s.hides("Discard")
	app.window.close()
	if !app.window.closed {
		t.Error("it was not closed once there was nothing to wait for")
	}
}

// Who closes it again does not wait.
func TestCloseTwice(t *testing.T) {
	_, h, app := saving(t)
	app.window.close()
	app.window.close()
	if !app.window.closed {
		t.Error("it still waits")
	}
	h.settle()
}

// A copy of the sample is thrown away before the program ends.
func TestCloseTheSample(t *testing.T) {
	sample := &closed{Store: newBook(t).file}
	s, h, app := lookHandled(t, func(o *desk.Options) {
		o.Sample = func(ctx context.Context) (*ledger.Book, error) { return ledger.Open(ctx, sample, booktest.Now) }
	})
	s.show(h)
	s.press("Explore the sample record")
	h.settle()
	app.window.close()
	h.settle()
	if !sample.closed || !app.window.closed {
		t.Errorf("the sample was closed %v, the window %v", sample.closed, app.window.closed)
	}
}
