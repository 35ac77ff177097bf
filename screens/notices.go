package screens

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/screens/parts"
)

// notices is the foot of the window: a line for what was done, with Undo, or
// what went wrong; and one for what is going on, with Stop.
type notices struct {
	window *Window
	icon   *widget.Icon
	text   *widget.Label
	act    *parts.Button
	line   *fyne.Container
	going  *fyne.Container
	stop   *parts.Button
	bar    *fyne.Container
	busy   int // how many things are said to be going on
}

func newNotices(w *Window) *notices {
	n := &notices{window: w, icon: widget.NewIcon(nil), text: parts.NewWrapped("")}
	n.act = parts.NewQuietButton("", nil, nil)
	closing := parts.NewIconButton(theme.CancelIcon(), w.words.Text("button.close"), n.hide)
	n.line = container.NewVBox(widget.NewSeparator(),
		container.NewBorder(nil, nil, n.icon, container.NewHBox(n.act, closing), n.text))
	n.stop = parts.NewQuietButton(w.words.Text("button.stop"), nil, nil)
	n.going = container.NewVBox(widget.NewSeparator(),
		container.NewBorder(nil, nil, widget.NewIcon(theme.ViewRefreshIcon()), n.stop, parts.NewWrapped(w.words.Text("notice.working"))))
	n.line.Hide()
	n.going.Hide()
	n.bar = container.NewVBox(n.line, n.going)
	return n
}

// say tells of something that needs no answer.
func (n *notices) say(text string) { n.show(theme.InfoIcon(), text, nil) }

// warn tells of something that went wrong. It stays until it is closed.
func (n *notices) warn(text string) { n.show(theme.WarningIcon(), text, nil) }

// done tells of a step, and offers to undo it.
func (n *notices) done(text string) { n.show(theme.ConfirmIcon(), text, n.window.undo) }

func (n *notices) show(icon fyne.Resource, text string, undo func()) {
	n.icon.SetResource(icon)
	n.text.SetText(text)
	n.act.SetText(n.window.words.Text("button.undo"))
	n.act.OnTapped = undo
	parts.ShowIf(undo != nil, n.act)
	n.line.Show()
	n.fit()
}

func (n *notices) hide() {
	n.line.Hide()
	n.fit()
}

// fit gives the bar the room that it needs now.
func (n *notices) fit() {
	n.bar.Refresh()
	if frame := n.window.frame; frame != nil {
		frame.Layout.Layout(frame.Objects, frame.Size())
	}
}

// goingOn says after a while that something is going on, with a way to stop it,
// until done is called. after 0 never says so.
func (n *notices) goingOn(after time.Duration, stop func()) (done func()) {
	if after == 0 {
		return func() {}
	}
	over, shown := false, false
	timer := time.AfterFunc(after, func() {
		fyne.Do(func() {
			if over {
				return
			}
			shown = true
			n.busy++
			n.stop.OnTapped = stop
			n.going.Show()
			n.fit()
		})
	})
	return func() {
		timer.Stop()
		over = true
		if !shown {
			return
		}
		if n.busy--; n.busy == 0 {
			n.going.Hide()
			n.fit()
		}
	}
}
