package parts

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// typing is what was typed into an entry, so that it can be undone and done again. The
// toolkit counts what typing takes the place of as a step of its own, so that undoing
// would empty the entry first.
type typing struct {
	past, future []typedState
	run          typedRun
	end          int // where the cursor was after the last edit
}

// typedState is what stood in an entry at some time.
type typedState struct {
	text   string
	cursor int // runes before it
}

// typedRun is the kind of the last edit: what is typed or erased in one go is undone so.
type typedRun int

const (
	runNone typedRun = iota
	runTyped
	runErased
)

func (e *Entry) state() typedState { return typedState{e.Text, e.CursorTextOffset()} }

// edits notes what stood there before an edit that begins something new.
func (e *Entry) edits(run typedRun, edit func()) {
	before, selected := e.state(), e.SelectedText() != ""
	edit()
	if e.Text == before.text {
		if e.CursorTextOffset() != before.cursor {
			e.typing.run = runNone // the cursor has moved
		}
		return
	}
	t := &e.typing
	goesOn := run != runNone && run == t.run && !selected && before.cursor == t.end && !e.beginsWord(before)
	if !goesOn {
		t.past = append(t.past, before)
	}
	t.future, t.run, t.end = nil, run, e.CursorTextOffset()
}

// beginsWord tells whether what was typed last begins another word.
func (e *Entry) beginsWord(before typedState) bool {
	runes := []rune(e.Text)
	at := before.cursor
	return at > 0 && at < len(runes) && unicode.IsSpace(runes[at-1]) && !unicode.IsSpace(runes[at])
}

// Undo brings back what stood there before the last edit.
func (e *Entry) Undo() { e.goTo(&e.typing.past, &e.typing.future) }

// Redo brings again what was undone.
func (e *Entry) Redo() { e.goTo(&e.typing.future, &e.typing.past) }

func (e *Entry) goTo(from, to *[]typedState) {
	last := len(*from) - 1
	if last < 0 {
		return
	}
	state := (*from)[last]
	*from, *to = (*from)[:last], append(*to, e.state())
	e.typing.run = runNone
	e.Entry.SetText(state.text)
	// The toolkit keeps the cursor to itself where lines are wrapped: the keys move it.
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	for range utf8.RuneCountInString(state.text) - state.cursor {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	}
	e.edited()
}

// runOf is what kind of edit a key makes.
func runOf(key *fyne.KeyEvent) typedRun {
	switch key.Name {
	case fyne.KeyBackspace, fyne.KeyDelete:
		return runErased
	}
	return runNone
}
