package main

import (
	"context"
	"log/slog"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/i18n"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// Every view in the smallest window, in every language: no text goes out of what it
// stands in, none lies over another, a dialog has one left edge, no word is missing, and
// every dialog that there is was among them.
func TestNothingIsCut(t *testing.T) {
	for _, language := range i18n.Languages() {
		t.Run(language, func(t *testing.T) {
			s := showSample(t, openRecords(t, language, data.ThemeLight), language, smallest)
			listenForWords(t)
			var headings []string
			seen := 0
			for _, v := range views() {
				t.Run(v.name, func(t *testing.T) {
					s.t = t
					s.see(v)
					seen++
					for _, dialog := range s.w.Dialogs {
						headings = append(headings, dialog.Heading())
					}
					faults := cutIn(s.w.Fyne().Canvas())
					if n := len(s.w.Dialogs); n > 0 {
						faults = append(faults, ragged(s.w.Fyne().Canvas(), s.w.Dialogs[n-1].Heading())...)
					}
					for _, fault := range faults {
						t.Error(fault)
					}
				})
			}
			if seen < len(views()) {
				return // only some views are looked at
			}
			for _, key := range unseenDialogs(t, language, headings) {
				t.Error("no view opens the dialog with the heading", key)
			}
		})
	}
}

// No two views have one name, by which a picture of one would take the place of the other's.
func TestViewsAreTold(t *testing.T) {
	names := map[string]bool{}
	for _, v := range views() {
		if names[v.name] {
			t.Error("two views are called", v.name)
		}
		names[v.name] = true
	}
}

// listenForWords fails for every word that is looked up and is in no bundle.
func listenForWords(t *testing.T) {
	before := slog.Default()
	t.Cleanup(func() { slog.SetDefault(before) })
	slog.SetDefault(slog.New(&listener{before.Handler(), t}))
}

type listener struct {
	slog.Handler
	t *testing.T
}

func (l *listener) Enabled(context.Context, slog.Level) bool { return true }

func (l *listener) Handle(_ context.Context, said slog.Record) error {
	if said.Message == "words missing" {
		said.Attrs(func(a slog.Attr) bool { l.t.Error("words missing:", a); return false })
	}
	return nil
}

// seenText is a line of text, as much of it as is to be seen.
type seenText struct {
	says     string
	from, to fyne.Position
}

// slack is by how much a line of text may go over an edge, as the tails of letters do.
const slack = 2

// cutIn tells which texts in view go out of what they stand in, and which lie over
// another.
func cutIn(c fyne.Canvas) (faults []string) {
	var seen []seenText
	find.Each(c, func(o fyne.CanvasObject, in []fyne.CanvasObject) {
		line, is := o.(*canvas.Text)
		if !is || strings.Trim(line.Text, " …") == "" || isOver(in) {
			return
		}
		whole := textArea(line)
		if !strings.HasSuffix(line.Text, "…") || !isCell(in) {
			if fault := out(whole, in); fault != "" {
				faults = append(faults, fault)
			}
		}
		if part, there := clipped(whole, in, c); there {
			for _, other := range seen {
				if part.over(other) {
					faults = append(faults, "“"+part.says+"” lies over “"+other.says+"”")
				}
			}
			seen = append(seen, part)
		}
	})
	return faults
}

// textArea is where the letters of a line stand.
func textArea(line *canvas.Text) seenText {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(line)
	size := fyne.MeasureText(line.Text, line.TextSize, line.TextStyle)
	switch line.Alignment {
	case fyne.TextAlignCenter:
		at.X += (line.Size().Width - size.Width) / 2
	case fyne.TextAlignTrailing:
		at.X += line.Size().Width - size.Width
	}
	at.Y += (line.Size().Height - size.Height) / 2
	return seenText{line.Text, at, at.AddXY(size.Width, size.Height)}
}

// out tells that a text goes out of the part that it is of: a button, a field, a line of
// text. Where something scrolls, what lies outside of it is not out.
func out(text seenText, in []fyne.CanvasObject) string {
	for i := len(in) - 1; i >= 0; i-- {
		if _, scrolls := in[i].(*container.Scroll); scrolls {
			return ""
		}
		part, is := in[i].(fyne.Widget)
		if !is {
			continue
		}
		if isInside(part) { // what it is of shows no more than there is room for
			return ""
		}
		at, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(part), part.Size()
		if text.from.X < at.X-slack || text.to.X > at.X+size.Width+slack {
			return "“" + text.says + "” goes out of its part at the side"
		}
		if text.from.Y < at.Y-2*slack || text.to.Y > at.Y+size.Height+2*slack {
			return "“" + text.says + "” goes out of its part above or below"
		}
		if _, button := part.(find.Pressable); button {
			return ""
		}
	}
	return ""
}

// isInside tells whether a part cuts what it shows by itself, and may.
func isInside(o fyne.CanvasObject) bool {
	switch o.(type) {
	case *parts.Cell, *parts.Entry:
		return true
	}
	return false
}

// isOver tells whether something lies over the page, as a notice does.
func isOver(in []fyne.CanvasObject) bool {
	for _, o := range in {
		if _, notice := o.(*parts.Notice); notice {
			return true
		}
	}
	return false
}

func isCell(in []fyne.CanvasObject) bool {
	for _, o := range in {
		if isInside(o) {
			return true
		}
	}
	return false
}

// clipped is the part of a text that is in view; there tells whether any is.
func clipped(text seenText, in []fyne.CanvasObject, c fyne.Canvas) (part seenText, there bool) {
	part = text
	part.clip(fyne.NewPos(0, 0), fyne.NewPos(c.Size().Width, c.Size().Height))
	for _, o := range in {
		if _, scrolls := o.(*container.Scroll); scrolls {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
			part.clip(at, at.AddXY(o.Size().Width, o.Size().Height))
		}
	}
	return part, part.to.X > part.from.X && part.to.Y > part.from.Y
}

func (s *seenText) clip(from, to fyne.Position) {
	s.from = fyne.NewPos(max(s.from.X, from.X), max(s.from.Y, from.Y))
	s.to = fyne.NewPos(min(s.to.X, to.X), min(s.to.Y, to.Y))
}

// over tells whether letters lie over those of another text: a line of text is higher
// than its letters, so that a third of it does not count.
func (s *seenText) over(other seenText) bool {
	high := min(s.to.Y-s.from.Y, other.to.Y-other.from.Y)
	wide := min(s.to.X, other.to.X) - max(s.from.X, other.from.X)
	return wide > slack && min(s.to.Y, other.to.Y)-max(s.from.Y, other.from.Y) > high*0.4
}
