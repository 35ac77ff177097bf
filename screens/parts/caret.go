package parts

import (
	"time"

	"fyne.io/fyne/v2"
)

// The toolkit tells a field that has the keyboard nothing when something is laid over it, or
// when the dialog goes that it stands in: its caret would blink on, unseen, and have the whole
// window drawn over and over.

// StillCaret hides the caret of the field that has the keyboard, before something is laid
// over it or the field goes. again shows it where the field has the keyboard then.
func StillCaret(c fyne.Canvas) (again func()) {
	focused := c.Focused()
	field, is := focused.(interface {
		hideCaret()
		showCaret()
	})
	if !is {
		return func() {}
	}
	field.hideCaret()
	return func() {
		if c.Focused() == focused {
			field.showCaret()
		}
	}
}

// hideCaret and showCaret tell nobody that the field was left or entered.
func (e *Entry) hideCaret() { e.Entry.FocusLost() }

func (e *Entry) showCaret() { e.Entry.FocusGained() }

// RestCaret has the caret of the field that has the keyboard stand still where nothing was
// typed there for so long, and tells whether it does: the toolkit fades it, and draws the
// whole window anew for each shade. It blinks again at the next key.
func RestCaret(c fyne.Canvas, idle time.Duration) bool {
	field, is := c.Focused().(interface {
		idle() time.Duration
		restCaret()
	})
	if !is || field.idle() < idle {
		return false
	}
	field.restCaret()
	return true
}

// idle is how long nothing was typed.
func (e *Entry) idle() time.Duration { return time.Since(e.stirred) }

// restCaret shows the caret again while nothing may move, as the toolkit asks no more than
// when it is shown.
func (e *Entry) restCaret() {
	app := fyne.CurrentApp()
	fyne.SetCurrentApp(stillApp{app})
	defer fyne.SetCurrentApp(app)
	e.hideCaret()
	e.showCaret()
}

// stillApp is an app in which nothing moves.
type stillApp struct{ fyne.App }

// Settings are those of the app, but for what moves.
func (a stillApp) Settings() fyne.Settings { return stillSettings{a.App.Settings()} }

type stillSettings struct{ fyne.Settings }

// ShowAnimations says that nothing moves.
func (stillSettings) ShowAnimations() bool { return false }
