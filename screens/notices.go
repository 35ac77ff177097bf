package screens

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/screens/parts"
)

// notices is the bar at the foot of the window: what was done, with Undo; what
// went wrong; what is going on, with Stop.
type notices struct {
	window *Window
	icon   *widget.Icon
	text   *widget.Label
	act    *parts.Button
	close  *parts.Button
	bar    *fyne.Container
	busy   int // how many things are going on
}

func newNotices(w *Window) *notices {
	n := &notices{window: w, icon: widget.NewIcon(nil), text: parts.NewWrapped("")}
	n.act = parts.NewQuietButton("", nil, nil)
	n.close = parts.NewIconButton(theme.CancelIcon(), w.words.Text("button.close"), n.hide)
	n.bar = container.NewVBox(widget.NewSeparator(),
		container.NewBorder(nil, nil, n.icon, container.NewHBox(n.act, n.close), n.text))
	n.bar.Hide()
	return n
}

// say tells of something that needs no answer.
func (n *notices) say(text string) { n.show(theme.InfoIcon(), text, "", nil) }

// warn tells of something that went wrong. It stays until it is closed.
func (n *notices) warn(text string) { n.show(theme.WarningIcon(), text, "", nil) }

// done tells of a step, and offers to undo it.
func (n *notices) done(text string) {
	n.show(theme.ConfirmIcon(), text, n.window.words.Text("button.undo"), n.window.undo)
}

func (n *notices) show(icon fyne.Resource, text, button string, act func()) {
	n.icon.SetResource(icon)
	n.text.SetText(text)
	n.act.SetText(button)
	n.act.OnTapped = act
	if n.act.Hidden = act == nil; !n.act.Hidden {
		n.act.Show()
	}
	n.bar.Show()
	n.bar.Refresh()
}

func (n *notices) hide() { n.bar.Hide() }

// goingOn says after a while that something is going on, with a way to stop it,
// until done is called.
func (n *notices) goingOn(after time.Duration, stop func()) (done func()) {
	if after == 0 {
		return func() {}
	}
	n.busy++
	shown := false
	timer := time.AfterFunc(after, func() {
		fyne.Do(func() {
			if n.busy > 0 {
				shown = true
				n.show(theme.ViewRefreshIcon(), n.window.words.Text("notice.working"), n.window.words.Text("button.stop"), stop)
			}
		})
	})
	return func() {
		timer.Stop()
		n.busy--
		if shown {
			n.hide()
		}
	}
}
