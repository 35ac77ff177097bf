//go:build journey

package main

import (
	"fmt"
	"image"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// longestWait is how long a frame is waited for that shows what a key found.
const longestWait = 30 * time.Second

// typing types a text into the search and tells how long it takes from each key to the
// frame that shows what it found. A dot in a corner of the window, which is drawn after
// all else in it, tells when a frame is painted.
func (s *watcher) typing(window fyne.Window, text string) string {
	painted := make(chan time.Time, 1)
	waits := false
	dot := canvas.NewRaster(func(int, int) image.Image {
		if waits {
			waits = false
			painted <- time.Now()
		}
		return image.NewAlpha(image.Rect(0, 0, 1, 1))
	})
	var field *parts.SearchField
	content := window.Content()
	fyne.DoAndWait(func() {
		field, _ = find.First(window.Canvas(), func(o fyne.CanvasObject) bool {
			_, is := o.(*parts.SearchField)
			return is
		}).(*parts.SearchField)
		dot.Resize(fyne.NewSize(1, 1))
		window.SetContent(container.NewStack(content, container.NewWithoutLayout(dot)))
		window.Canvas().Focus(field)
		field.SetText("")
	})
	for going := true; going; time.Sleep(betweenLooks) { // who reaches for the search has not typed yet
		fyne.DoAndWait(func() { going = s.going > 0 })
	}
	fyne.DoAndWait(func() {
		s.arrived = func() {
			waits = true
			dot.Refresh()
		}
	})
	defer fyne.DoAndWait(func() {
		s.arrived = nil
		window.SetContent(content)
	})
	var took []string
	for _, key := range text {
		var start time.Time
		fyne.DoAndWait(func() {
			start = time.Now()
			field.TypedRune(key)
			if s.going == 0 {
				s.arrived() // it asked nothing
			}
		})
		select {
		case at := <-painted:
			took = append(took, fmt.Sprint(at.Sub(start).Microseconds()))
		case <-time.After(longestWait):
			return "none"
		}
	}
	return strings.Join(took, " ")
}
