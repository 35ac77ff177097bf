package desk

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"seatbook/screens/parts"
)

// Form is a dialog with fields. What can't be saved is said beside its field and
// keeps what was typed; Esc leaves.
type Form struct {
	*Desk
	title   string
	Dialog  *sheet // nil until it is shown
	Column  *fyne.Container
	shelf   *parts.Shelf      // over the column
	scroll  *container.Scroll // around the column, nil where something else is shown
	Message *parts.Text
	Fields  map[string]*parts.Field
	titles  map[string]string // of fields that the user has named
	Confirm *parts.Button
	Dismiss *parts.Button
	again   *parts.Button // asks again for what could not be shown
	Size    fyne.Size
	First   fyne.Focusable
	// Asks asks about what was filled in before it is sent, and tells whether it does;
	// goOn sends it then. nil asks nothing.
	Asks   func(goOn func()) bool
	Left   func()          // runs once the form is gone, nil for none
	Back   func()          // runs once what lay over it is gone and it is on top again, and after an undo; nil for none
	Sent   *Errand         // what was sent last, nil for nothing yet
	Topic  Topic           // of the help that F1 opens; empty is that of what the form lies over
	IsHelp bool            // it is the help itself
	told   *fyne.Container // what is told lies there while it is on top
	Light  bool            // it holds nothing that would be lost: it closes without a question
	// AtSide stands at the side of the fields, as what comes of them; nil for nothing.
	AtSide fyne.CanvasObject
	// Also says what was filled in beside the inputs, as what is ticked in a list; nil is
	// nothing.
	Also    func() string
	high    float32 // that fields have made it when it opened, 0 until then
	opened  bool
	content fyne.CanvasObject
	was     string // what stood in it when it opened
	asking  bool   // whether it may be thrown away
}

// NewForm returns a dialog that has no fields yet.
func (d *Desk) NewForm(title string) *Form {
	title = strings.TrimSuffix(title, "…") // of the button that opens it, with whose words it may be headed
	f := &Form{Desk: d.Root.Under(), title: title, Column: container.New(parts.FormColumn{}), shelf: parts.NewShelf(), Message: parts.NewWrapped(""), Fields: map[string]*parts.Field{}, Size: fyne.NewSize(440, 0)}
	f.Message.Importance = widget.DangerImportance
	f.Message.Hide()
	f.Dismiss = parts.NewButton(d.Text("button.cancel"), f.Cancel)
	f.again = parts.NewButton(d.Text("button.again"), nil)
	f.again.Hide()
	return f
}

// Heading is what stands over the dialog.
func (f *Form) Heading() string { return f.title }

// Add puts an input into the form under the name that mistakes call it by.
func (f *Form) Add(name string, required bool, input fyne.CanvasObject) *parts.Field {
	field := parts.NewField(f.titleOf(name), required, input)
	f.Fields[name] = field
	field.OnCorrected = f.corrected
	f.Column.Add(field)
	if focusable := field.Focusable(); focusable != nil && f.First == nil {
		f.First = focusable
	}
	return field
}

// Say puts text between the fields.
func (f *Form) Say(text string) { f.Column.Add(parts.NewWrapped(text)) }

// Show opens the form. send reads the fields and returns what is to be written;
// then, which may be nil, runs once it was.
func (f *Form) Show(confirm string, send func(*Reading) func(context.Context) error, then func()) {
	f.Confirm = parts.NewMainButton(confirm, func() { f.Send(send, then) })
	f.ShowWith(f.Column, f.Confirm)
}

// ShowFor is Show for what has an answer once it was written.
func ShowFor[T any](f *Form, confirm string, send func(*Reading) func(context.Context) (T, error), then func(T)) {
	f.Confirm = parts.NewMainButton(confirm, func() { SendFor(f, send, then) })
	f.ShowWith(f.Column, f.Confirm)
}

// ShowWith opens the dialog with something else than fields in it.
func (f *Form) ShowWith(content fyne.CanvasObject, buttons ...fyne.CanvasObject) {
	row := container.NewHBox(f.again, layout.NewSpacer(), f.Dismiss)
	for _, button := range buttons {
		row.Add(button)
	}
	body := content
	if content == f.Column {
		f.scroll = parts.NewScroll(parts.NewIn(container.NewStack(content, f.shelf.Layer)))
		f.shelf.OnChanged = f.scroll.Refresh
		for _, field := range f.Fields {
			if offering, is := field.Input.(interface{ LieOn(*parts.Shelf) }); is {
				offering.LieOn(f.shelf)
			}
		}
		body = parts.NewOutAtLeft(f.scroll) // the frame around what has the keyboard goes out of the column
	}
	if f.AtSide != nil {
		body = container.New(&parts.Halves{}, body, f.AtSide)
	}
	f.told = container.New(&parts.Over{})
	body = container.NewStack(body, f.told)
	f.Dialog = newSheet(f.title, body, container.New(parts.FormColumn{}, f.Message, row), f.Window, f.leave)
	f.Fit()
	f.Window.LeaveTips()
	f.Window.ToOpen.Leave() // another that was to open comes too late
	f.Window.Dialogs = append(f.Window.Dialogs, f)
	f.Dialog.Show()
	f.opened = true
	f.Fit()                       // wrapped text knows its height only now
	f.Dialog.room.Changed = f.Fit // it grows with the window, and stays in it
	if next, there := f.Fields[f.Window.FocusNext]; there && next.Focusable() != nil && f.scroll != nil {
		f.First = next.Focusable()
		f.scroll.ScrollToOffset(fyne.NewPos(0, next.Position().Y))
	}
	chosen := f.Window.FocusNext != ""
	f.Window.FocusNext = ""
	if f.First != nil {
		f.Canvas().Focus(f.First)
	}
	if f.scroll != nil && !chosen && f.scroll.Offset.Y > 0 { // what is to be read first comes first; Tab leads to the field
		f.Canvas().Unfocus()
		f.scroll.ScrollToTop()
	}
	f.content = content
	f.was = f.filledIn()
}

func (f *Form) filledIn() string {
	all := parts.FilledIn(f.content)
	if f.Also != nil {
		all += f.Also()
	}
	return all
}

// Filled tells whether something would be lost that the user has filled in.
func (f *Form) Filled() bool { return !f.Light && f.filledIn() != f.was }

// moreWide is how much wider a dialog is than what its size was chosen for: the room at
// the sides of its content.
const moreWide = sheetSide

// Fit lays out what is in the dialog. Fields make it as high as they are when it opens, with
// room for what can come in, as far as the window has it. It stays so: what comes in later
// scrolls, and the buttons stay where they are.
func (f *Form) Fit() {
	room := f.Canvas().Size().SubtractWidthHeight(60, 60)
	height := f.Size.Height
	if f.scroll != nil {
		height = max(height, f.scroll.Content.MinSize().Height+f.toCome()+f.Dialog.Around())
		if f.opened {
			f.high = cmp.Or(f.high, height)
			height = f.high
		}
	}
	f.Dialog.Resize(fyne.NewSize(min(f.Size.Width+moreWide, room.Width), min(height, room.Height)))
	if f.scroll != nil {
		f.scroll.Refresh() // its fields may be others, though it has its size still
	}
}

// The room that is kept for what comes into a dialog once it is open: a line on what is
// wrong at a field and one above the buttons, and two fields that are not shown yet. One to
// which more can come says its height.
const (
	wrongToCome = 66
	mostToCome  = 140
)

// toCome is that room.
func (f *Form) toCome() float32 {
	hidden := min(parts.NotShown(f.Column), mostToCome)
	if len(f.Fields) > 0 {
		return hidden + wrongToCome
	}
	return hidden
}

// Sending tells whether what was sent last is still going on.
func (f *Form) Sending() bool { return f.Sent != nil && !f.Sent.over }

// Cancel leaves the form. What it has sent and is not done yet is stopped; what was
// filled in is thrown away only when the user says so.
func (f *Form) Cancel() {
	switch {
	case f.Sending():
		f.Sent.stop()
		f.Hide()
	case f.Filled():
		f.askToThrowAway(f.Hide)
	default:
		f.Hide()
	}
}

// askToThrowAway asks whether what was filled in may be lost. Esc keeps it.
func (f *Form) askToThrowAway(then func()) {
	if f.asking {
		return
	}
	f.asking = true
	q := f.NewForm(f.Text("throw_away.title"))
	q.Left = func() { f.asking = false }
	q.Light = true
	q.Say(f.Text("throw_away.text", "Title", f.title))
	q.Dismiss.SetText(f.Text("throw_away.keep"))
	throw := parts.NewButton(f.Text("throw_away.button"), func() {
		q.Hide()
		then()
	})
	throw.Importance = widget.DangerImportance
	q.First = q.Dismiss
	q.ShowWith(q.Column, throw)
}

// Enter is Enter in one of the fields. Where a list is ticked (a picker) it would
// send what the user is still choosing.
func (f *Form) Enter() {
	if f.Confirm != nil && f.scroll != nil && !f.Confirm.Disabled() {
		f.Confirm.OnTapped() // a tap would take the keyboard from the field
	}
}

// Hide closes the form.
func (f *Form) Hide() { f.Dialog.Hide() }

func (f *Form) leave() {
	f.End()
	f.Window.LeaveTips()
	f.Window.Dialogs = slices.DeleteFunc(f.Window.Dialogs, func(open *Form) bool { return open == f })
	f.Dialog.endTips()
	if f.Left != nil {
		f.Left()
	}
	f.Window.Notices.lieOnTop()
	f.Window.LookAgain()
}
