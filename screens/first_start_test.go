package screens_test

import (
	"net/url"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

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
