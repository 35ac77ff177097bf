package parts

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// typingGoesOn is how soon a letter must follow another to be of the same word.
const typingGoesOn = time.Second

// typedAhead is the beginning of an answer as it is typed, without the list being open.
type typedAhead struct {
	text string
	at   time.Time
}

// TypedRune picks the answer that begins as what is typed does; the same letter again goes
// on to the next one that begins with it.
func (c *Choice[T]) TypedRune(r rune) {
	if c.Disabled() || r == ' ' && c.ahead.text == "" { // which opens the answers
		return
	}
	now := time.Now()
	if now.Sub(c.ahead.at) > typingGoesOn {
		c.ahead.text = ""
	}
	c.ahead.at = now
	letter := strings.ToLower(string(r))
	from := c.SelectedIndex()
	if c.ahead.text == letter {
		from++ // to the next one
	} else {
		c.ahead.text += letter
		if len(c.ahead.text) == len(letter) {
			from++
		}
	}
	n := len(c.options)
	for i := range n {
		at := (max(from, 0) + i) % n
		if o := c.options[at]; !o.Greyed && strings.HasPrefix(strings.ToLower(o.Label), c.ahead.text) {
			c.SetSelectedIndex(at)
			return
		}
	}
}

// markPicked has the list that was opened begin at the answer that is picked.
func (c *Choice[T]) markPicked() {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(c)
	if canvas == nil {
		return
	}
	if list, is := canvas.Focused().(*widget.PopUpMenu); is {
		for range c.SelectedIndex() + 1 {
			list.ActivateNext()
		}
	}
}
