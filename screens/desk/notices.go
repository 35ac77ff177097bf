package desk

import (
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/screens/parts"
)

// Notices lie over the foot of a list, above its totals, or over the title of a page that
// is none: one for what was done, with what comes next, or what went wrong; and one for
// what is going on, with Stop. They move nothing, so that a click lands on what was aimed
// at, and cover no button and no total.
type Notices struct {
	window *Window
	// Over is what they lie in, over all else in the window.
	Over *fyne.Container
	on   *fyne.Container // what they lie in now: Over, or a dialog that one comes back to
	// Place is the part of the page that they lie over, nil for none.
	Place func() parts.NoticePlace
	line  *parts.Notice
	going *parts.Notice
	stay  func() // keeps the line from going by itself, nil where it does not
	told  string // what the line says
	acts  []parts.Act
	again []func() // asks again for what could not be shown, nil where another thing is told
}

// readFor is how long what was done is told. What went wrong stays until it is closed.
const readFor = 12 * time.Second

// NewNotices returns the notices of a window, with nothing to tell.
func NewNotices(w *Window) *Notices {
	n := &Notices{window: w}
	n.line = parts.NewNotice(w.Words.Text("button.close"), n.Hide)
	n.going = parts.NewNotice("", nil)
	n.Over = container.New(&parts.Over{Place: func() (place parts.NoticePlace) {
		if n.Place != nil {
			place = n.Place()
		}
		return place
	}}, n.line, n.going)
	n.on = n.Over
	n.showGoing()
	return n
}

// Say tells of something that needs no answer, with what comes next, if anything does.
func (n *Notices) Say(text string, acts ...parts.Act) {
	n.show(text, acts...)
	n.goLater()
}

// Also says something more of what was just told.
func (n *Notices) Also(text string) {
	if n.line.Visible() {
		text = n.told + " " + text
	}
	n.Say(text, n.acts...)
}

// More says when what was just told goes on, if there is anything to say of that.
func (n *Notices) More(text string) {
	if text == "" {
		return
	}
	n.told = strings.TrimSuffix(n.told, ".") + "."
	n.Also(text)
}

// Warn tells of something that went wrong. It stays until it is closed.
func (n *Notices) Warn(text string, acts ...parts.Act) { n.show(text, acts...) }

// CantOpen tells that the browser could not be opened, and offers to copy the address.
func (n *Notices) CantOpen(link string) {
	words := n.window.Words
	n.Warn(words.Text("ordering.cant_open", "Link", link), parts.Act{Label: words.Text("ordering.copy"), Do: func() {
		n.window.App.Clipboard().SetContent(link)
		n.Say(words.Text("ordering.copied"))
	}})
}

// Done tells of a step, and offers to undo it.
func (n *Notices) Done(text string) {
	n.Say(text, parts.Act{Label: n.window.Words.Text("button.undo"), Do: n.window.Go.UndoStep})
}

// lieOnTop has them lie over the dialog that is open: behind it, they could be neither read
// nor clicked.
func (n *Notices) lieOnTop() {
	on := n.Over
	if open := n.window.Dialogs; len(open) > 0 {
		on = open[len(open)-1].told
	}
	if on == n.on {
		return
	}
	n.on.RemoveAll()
	n.on = on
	n.on.Add(n.line)
	n.on.Add(n.going)
}

// Saved tells that a file was saved, and offers to open it or the folder it is in.
func (n *Notices) saved(path string) {
	words := n.window.Words
	n.Say(words.Text("notice.saved", "File", path),
		parts.Act{Label: words.Text("button.open"), Do: func() { n.window.openFile(path) }},
		parts.Act{Label: words.Text("button.show_in_folder"), Do: func() { n.window.openFile(filepath.Dir(path)) }})
}

// failed tells that something could not be shown, and offers to ask again for it
// and for all else that failed meanwhile.
func (n *Notices) failed(text string, again func()) {
	all := append(n.again, again)
	n.show(text, parts.Act{Label: n.window.Words.Text("button.again"), Do: func() {
		n.Hide()
		for _, ask := range all {
			ask()
		}
	}})
	n.again = all
}

func (n *Notices) show(text string, acts ...parts.Act) {
	n.leave()
	n.again = nil
	n.told, n.acts = text, acts
	n.line.Say(text, acts...)
	n.lieOnTop()
	n.on.Refresh()
}

// goLater has the line go by itself once it can have been read.
func (n *Notices) goLater() {
	waits := false // a timer that is up at once leaves no time to read
	n.stay = n.window.After(readFor, func() {
		if waits {
			n.Hide()
		}
	})
	waits = true
}

// Clear lays what is told anew where the row that it may not cover stands elsewhere now.
func (n *Notices) Clear() {
	if n.line.Visible() || n.going.Visible() {
		n.on.Refresh()
	}
}

func (n *Notices) leave() {
	if n.stay != nil {
		n.stay()
		n.stay = nil
	}
}

// Leave takes away what was told of another page, but for what went wrong.
func (n *Notices) Leave() {
	if n.stay != nil {
		n.Hide()
	}
}

// Hide takes the line away.
func (n *Notices) Hide() {
	n.leave()
	n.again = nil
	n.line.Hide()
}

// showGoing says that something is going on, with a way to stop it, as long as
// something is.
func (n *Notices) showGoing() {
	shown := len(n.window.going()) > 0
	switch {
	case shown == n.going.Visible():
	case shown:
		words := n.window.Words
		n.going.Say(words.Text("notice.working"), parts.Act{Label: words.Text("button.stop"), Do: n.window.stopGoing})
	default:
		n.going.Hide()
	}
	n.lieOnTop()
	n.on.Refresh()
}
