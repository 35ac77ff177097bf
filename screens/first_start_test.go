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
	"seatbook/data/acts"
	"seatbook/data/booktest"
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

// The picture of the program is as light or dark as the window, in its language, also
// once that has changed.
func TestFirstStartShowsTheProgramAsItLooks(t *testing.T) {
	s := look(t, newBook(t))
	for _, c := range []struct {
		tag        string
		brightness data.Theme
		want       string
	}{
		{"en", data.ThemeLight, "seatbook.png"},
		{"en", data.ThemeDark, "seatbook-dark.png"},
		{"nl", data.ThemeDark, "seatbook-nl-dark.png"},
		{"nl", data.ThemeLight, "seatbook-nl.png"},
	} {
		settings, err := s.book.Settings(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		settings.Language, settings.Theme = c.tag, c.brightness
		if err := booktest.Try(s.book.Book, acts.SaveSettings{Settings: settings}); err != nil {
			t.Fatal(err)
		}
		got := ""
		find.Each(s.canvas, func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
			if image, is := o.(*canvas.Image); is && image.Resource != nil && strings.HasPrefix(image.Resource.Name(), "seatbook") {
				got = image.Resource.Name()
			}
		})
		if got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.tag, c.brightness, got, c.want)
		}
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
