//go:build journey

package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/pprof"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"seatbook/screens"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// How a question waits for its answer: it looks once in a while, and gives up only
// when it has looked so often that nothing can be on its way any more. Looks, not
// seconds: on a machine with other work to do, the window and the looks become slow
// together. A look at a window that is at work, or shows something else than at the
// look before, does not count.
const (
	betweenLooks = 25 * time.Millisecond
	patience     = 400
)

// drawn is how long the window is given to draw itself, its animations included.
const drawn = 400 * time.Millisecond

// watcher is the eyes of a journey.
type watcher struct {
	going   int    // what runs beside the window; on the UI goroutine only
	arrived func() // called once nothing does any more; nil where nobody waits for it
}

// run counts what runs beside the window.
func (s *watcher) run(work, then func()) {
	s.going++
	desk.Beside(work, func() {
		s.going--
		then()
		if s.going == 0 && s.arrived != nil {
			s.arrived()
		}
	})
}

// watch answers a journey's questions about the window, so that it can move the
// real mouse to what a person would see. It is built in with the tag journey
// only. A question is a line on standard input, its answer one on standard
// output. It waits until there is an answer, and is "none" when the window has
// come to rest without one:
//
//	where TEXT      the middle of a visible text that begins with TEXT
//	button TEXT     the middle of a button that says TEXT, or whose tip does
//	field TEXT      the middle of the input below the name TEXT
//	total           the middle of the number that is the total
//	gone TEXT       "gone" once no such text is to be seen any more
//	beside A|B      "here" once the text A is in view with the text B right after it
//	focus TEXT      "here" once what has the keyboard is a widget with TEXT in its type or label
//	has TEXT        the same as focus, "none" at once when it is not
//	shows TEXT      "here" when a button that says TEXT is in view, "none" at once when none is
//	which           a name for what has the keyboard
//	left NAME       "left" once something else has the keyboard than what which named
//	size W H        "sized" once the window is that large
//	settled         "settled" once nothing runs beside the window any more
//	rest            "rested" after the window has had time to draw itself
//	lines           all text in view, parted by |
//	goroutines      how many there are
//	heap FILE       how much memory is held, in kB, once what nobody needs is gone; with the
//	                name of a file, a profile of who holds it goes there
//	typing TEXT     TEXT typed into the search, key by key: from each key, as the window is
//	                given it, to the frame with the list that it found, in microseconds
//
// Places are in pixels of the window.
func (s *watcher) watch(w *screens.Window) {
	go func() {
		lines := bufio.NewScanner(os.Stdin)
		for lines.Scan() {
			question, text, _ := strings.Cut(lines.Text(), " ")
			fmt.Println(s.await(w, question, text))
		}
	}()
}

func (s *watcher) await(w *screens.Window, question, text string) string {
	if question == "rest" {
		time.Sleep(drawn)
		return "rested"
	}
	if question == "typing" {
		return s.typing(w.Fyne(), text)
	}
	if question == "heap" {
		return heap(text)
	}
	last := "" // a place counts once it stays: a dialog that has just come still moves
	shown := ""
	for idle := 0; idle < patience; time.Sleep(betweenLooks) {
		answer := ""
		fyne.DoAndWait(func() {
			now := strings.Join(find.Lines(w.Fyne().Canvas()), "|")
			if idle++; s.going > 0 || now != shown {
				idle = 0
			}
			shown = now
			switch {
			case question == "size":
				answer = sizeTo(w.Fyne(), text)
			case question == "settled":
				if s.going == 0 {
					answer = "settled"
				}
			default:
				answer = answerTo(w.Fyne().Canvas(), question, text)
			}
		})
		if answer != "" && (answer == last || !strings.Contains(answer, " ") || question == "lines") {
			return answer
		}
		last = answer
	}
	return "none"
}

// heap tells how much memory is held, and writes down who holds it.
func heap(profile string) string {
	debug.FreeOSMemory()
	var held runtime.MemStats
	runtime.ReadMemStats(&held)
	if profile != "" {
		if err := writeHeap(profile); err != nil {
			return err.Error()
		}
	}
	return strconv.FormatUint(held.HeapAlloc>>10, 10)
}

func writeHeap(path string) error {
	out, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(pprof.WriteHeapProfile(out), out.Close())
}

// sizeTo makes a window as large as wanted, and says when it is.
func sizeTo(window fyne.Window, wanted string) string {
	var size fyne.Size
	if _, err := fmt.Sscan(wanted, &size.Width, &size.Height); err != nil {
		return "none"
	}
	if have := window.Canvas().Size(); have.Width == size.Width && have.Height > size.Height-60 {
		return "sized" // but for the room of the menu bar
	}
	window.Resize(size)
	return ""
}

func answerTo(c fyne.Canvas, question, text string) string {
	var found fyne.CanvasObject
	switch question {
	case "goroutines":
		return strconv.Itoa(runtime.NumGoroutine())
	case "lines":
		return strings.Join(find.Lines(c), "|")
	case "beside":
		if strings.Contains("|"+strings.Join(find.Lines(c), "|")+"|", "|"+text+"|") {
			return "here"
		}
		return ""
	case "gone":
		if find.Text(c, text) == nil {
			return "gone"
		}
		return ""
	case "shows":
		if button := find.Button(c, text); button != nil && !button.Disabled() {
			return "here"
		}
		return "none"
	case "which":
		return fmt.Sprintf("%p", c.Focused())
	case "left":
		if fmt.Sprintf("%p", c.Focused()) != text {
			return "left"
		}
		return ""
	case "has":
		if strings.Contains(focusOf(c), text) {
			return "here"
		}
		return "none"
	case "total":
		found = find.First(c, func(o fyne.CanvasObject) bool {
			number, ok := o.(*parts.NumberField)
			return ok && number.Visible()
		})
		if number, ok := found.(*parts.NumberField); ok {
			found = number.Entry
		}
	case "focus":
		if strings.Contains(focusOf(c), text) {
			return "here"
		}
		return ""
	case "where":
		found = find.Text(c, text)
	case "button":
		if button := find.Button(c, text); button != nil && !button.Disabled() {
			found = button
		}
	case "field":
		if field := find.Field(c, text); field != nil {
			found = field.Input
		}
	}
	if found == nil {
		return ""
	}
	if fyne.CurrentApp().Driver().AbsolutePositionForObject(found).IsZero() {
		return "" // it is not laid out yet: nothing that is asked for stands in the corner
	}
	at := find.Middle(found)
	return fmt.Sprintf("%d %d", int(at.X*c.Scale()), int(at.Y*c.Scale()))
}

// focusOf says what has the keyboard: its type, and its words where it has them.
func focusOf(c fyne.Canvas) string {
	said := fmt.Sprintf("%T", c.Focused())
	if labelled, ok := c.Focused().(fyne.Accessible); ok {
		said += " " + labelled.AccessibilityLabel()
	}
	return said
}
