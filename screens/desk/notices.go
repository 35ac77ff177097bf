package desk

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/screens/parts"
)

// Notices is the foot of the window: a line for what was done, with Undo, or
// what went wrong; and one for what is going on, with Stop.
type Notices struct {
	window *Window
	icon   *widget.Icon
	text   *widget.Label
	act    *parts.Button
	other  *parts.Button // a second act, as a rule none
	line   *fyne.Container
	going  *fyne.Container
	stop   *parts.Button
	Bar    *fyne.Container
	again  []func() // asks again for what could not be shown, nil where another thing is told
}

// NewNotices returns the foot of a window, with nothing to tell.
func NewNotices(w *Window) *Notices {
	n := &Notices{window: w, icon: widget.NewIcon(nil), text: parts.NewWrapped("")}
	n.act, n.other = parts.NewQuietButton("", nil, nil), parts.NewQuietButton("", nil, nil)
	n.other.Hide()
	closing := parts.NewIconButton(theme.CancelIcon(), w.Words.Text("button.close"), n.Hide)
	n.line = container.NewVBox(widget.NewSeparator(),
		container.NewBorder(nil, nil, n.icon, container.NewHBox(n.act, n.other, closing), n.text))
	n.stop = parts.NewQuietButton(w.Words.Text("button.stop"), nil, w.stopGoing)
	n.going = container.NewVBox(widget.NewSeparator(),
		container.NewBorder(nil, nil, widget.NewIcon(theme.ViewRefreshIcon()), n.stop, parts.NewWrapped(w.Words.Text("notice.working"))))
	n.line.Hide()
	parts.ShowIf(len(w.going()) > 0, n.going)
	n.Bar = container.NewVBox(n.line, n.going)
	return n
}

// Say tells of something that needs no answer.
func (n *Notices) Say(text string) { n.show(theme.InfoIcon(), text, "", nil) }

// Warn tells of something that went wrong. It stays until it is closed.
func (n *Notices) Warn(text string) { n.show(theme.WarningIcon(), text, "", nil) }

// Done tells of a step, and offers to undo it.
func (n *Notices) Done(text string) {
	n.show(theme.ConfirmIcon(), text, n.window.Words.Text("button.undo"), n.window.Go.Undo)
}

// saved tells that a file was saved, and offers to open it or the folder it is in.
func (n *Notices) saved(path string) {
	words := n.window.Words
	n.show(theme.ConfirmIcon(), words.Text("notice.saved", "File", path), words.Text("button.open"), func() { n.window.openFile(path) })
	n.other.SetText(words.Text("button.show_in_folder"))
	n.other.OnTapped = func() { n.window.openFile(filepath.Dir(path)) }
	n.other.Show()
	n.fit()
}

// failed tells that something could not be shown, and offers to ask again for it
// and for all else that failed meanwhile.
func (n *Notices) failed(text string, again func()) {
	all := append(n.again, again)
	n.show(theme.WarningIcon(), text, n.window.Words.Text("button.again"), func() {
		n.Hide()
		for _, ask := range all {
			ask()
		}
	})
	n.again = all
}

// show shows a line, with an act where there is one.
func (n *Notices) show(icon fyne.Resource, text, label string, act func()) {
	n.again = nil
	n.icon.SetResource(icon)
	n.text.SetText(text)
	n.act.SetText(label)
	n.act.OnTapped = act
	parts.ShowIf(act != nil, n.act)
	n.other.Hide()
	n.line.Show()
	n.fit()
}

func (n *Notices) Hide() {
	n.again = nil
	n.line.Hide()
	n.fit()
}

// fit gives the bar the room that it needs now.
func (n *Notices) fit() {
	n.Bar.Refresh()
	if frame := n.window.Frame; frame != nil {
		frame.Layout.Layout(frame.Objects, frame.Size())
	}
}

// showGoing says that something is going on, with a way to stop it, as long as
// something is.
func (n *Notices) showGoing() {
	if shown := len(n.window.going()) > 0; shown != n.going.Visible() {
		parts.ShowIf(shown, n.going)
		n.fit()
	}
}
