package parts

import "fyne.io/fyne/v2"

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
