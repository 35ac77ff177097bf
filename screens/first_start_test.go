package screens_test

import (
	"errors"
	"net/url"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/find"
)

// reader is an app that notes which pages it is asked to open.
type reader struct {
	*handled
	pages []string
}

func (r *reader) OpenURL(address *url.URL) error {
	r.pages = append(r.pages, address.Fragment)
	return nil
}

// An empty record says which two files to fetch, leads to where they are, and shows what
// the program looks like.
func TestFirstStartLeadsToTheFiles(t *testing.T) {
	app := &reader{handled: &handled{App: test.NewTempApp(t)}}
	s, h := lookLateIn(t, app, newBook(t), func(*desk.Options) {})
	s.window.Open(s.book.Book)
	h.settle()
	s.shows("Welcome to Seatbook", "Or drop the files on this window")
	for _, begins := range []string{"1. Open Active users", "2. Open Licenses"} {
		s.tap(begins)
	}
	if got := strings.Join(app.pages, " "); got != "/users /licenses" {
		t.Errorf("it opens %q", got)
	}
	if find.First(s.canvas, func(o fyne.CanvasObject) bool {
		image, is := o.(*canvas.Image)
		return is && image.Resource != nil && strings.HasPrefix(image.Resource.Name(), "seatbook")
	}) == nil {
		t.Error("there is no picture of the program")
	}
}

// offline is an app that can open no page.
type offline struct{ *handled }

func (offline) OpenURL(*url.URL) error { return errors.New("no browser") }

// Where no browser opens, the address can be copied.
func TestAPageThatDoesNotOpen(t *testing.T) {
	app := offline{&handled{App: test.NewTempApp(t)}}
	s, h := lookLateIn(t, app, newBook(t), func(*desk.Options) {})
	s.window.Open(s.book.Book)
	h.settle()
	s.tap("1. Open Active users")
	s.press("Copy the link")
	s.shows("The link was copied.")
	if copied := app.Clipboard().Content(); copied != data.PageOfUsers {
		t.Errorf("copied is %q", copied)
	}
}

// What an empty record shows is made once, however often its empty list comes in.
func TestFirstStartIsMadeOnce(t *testing.T) {
	s := look(t, newBook(t))
	picture := func() fyne.CanvasObject {
		return find.First(s.canvas, func(o fyne.CanvasObject) bool {
			image, is := o.(*canvas.Image)
			return is && image.Resource != nil && strings.HasPrefix(image.Resource.Name(), "seatbook")
		})
	}
	s.window.Fyne().Resize(fyne.NewSize(1300, 1600))
	first := picture()
	s.addPeople("Anna") // every list is asked for again
	if first == nil || picture() != first {
		t.Error("it is made anew")
	}
}
