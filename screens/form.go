package screens

import (
	"context"
	"errors"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
	fynetooltip "github.com/dweymouth/fyne-tooltip"

	"seatbook/data"
	"seatbook/screens/parts"
)

// form is a dialog with fields. What can't be saved is said beside its field and
// keeps what was typed; Esc leaves.
type form struct {
	*desk
	title   string
	dialog  *dialog.CustomDialog
	column  *fyne.Container
	scroll  *container.Scroll // around the column, nil where something else is shown
	message *widget.Label
	fields  map[string]*parts.Field
	confirm *parts.Button
	dismiss *parts.Button
	again   *parts.Button // asks again for what could not be shown
	size    fyne.Size
	first   fyne.Focusable
	left    func()  // runs once the form is gone, nil for none
	sent    *errand // what was sent last, nil for nothing yet
	popUp   *widget.PopUp
	topic   topic // of the help that F1 opens; empty is that of what the form lies over
	isHelp  bool  // it is the help itself
}

// reading is what stands in a form's fields when it is sent, and what of it
// can't be read.
type reading struct{ mistakes data.Mistakes }

func (d *desk) newForm(title string) *form {
	f := &form{desk: d.root.under(), title: title, column: container.NewVBox(), message: parts.NewWrapped(""), fields: map[string]*parts.Field{}, size: fyne.NewSize(440, 0)}
	f.message.Importance = widget.DangerImportance
	f.message.Hide()
	f.dismiss = parts.NewButton(d.Text("button.cancel"), f.cancel)
	f.again = parts.NewButton(d.Text("button.again"), nil)
	f.again.Hide()
	return f
}

// add puts an input into the form under the name that mistakes call it by.
func (f *form) add(name string, required bool, input fyne.CanvasObject) *parts.Field {
	field := parts.NewField(f.Text("field."+name), required, input)
	f.fields[name] = field
	f.column.Add(field)
	if focusable, ok := input.(fyne.Focusable); ok && f.first == nil {
		f.first = focusable
	}
	return field
}

// say puts text between the fields.
func (f *form) say(text string) { f.column.Add(parts.NewWrapped(text)) }

// show opens the form. send reads the fields and returns what is to be written;
// then, which may be nil, runs once it was.
func (f *form) show(confirm string, send func(*reading) func(context.Context) error, then func()) {
	f.confirm = parts.NewMainButton(confirm, func() { f.send(send, then) })
	f.showWith(f.column, f.confirm)
}

// showFor is show for what has an answer once it was written.
func showFor[T any](f *form, confirm string, send func(*reading) func(context.Context) (T, error), then func(T)) {
	f.confirm = parts.NewMainButton(confirm, func() { sendFor(f, send, then) })
	f.showWith(f.column, f.confirm)
}

// showWith opens the dialog with something else than fields in it.
func (f *form) showWith(content fyne.CanvasObject, buttons ...fyne.CanvasObject) {
	row := container.NewHBox(f.again, layout.NewSpacer(), f.dismiss)
	for _, button := range buttons {
		row.Add(button)
	}
	body := content
	if content == f.column {
		f.scroll = parts.NewScroll(content)
		body = f.scroll
	}
	f.dialog = dialog.NewCustomWithoutButtons(f.title, container.NewBorder(nil, container.NewVBox(f.message, row), nil, nil, body), f.window.window)
	f.dialog.SetOnClosed(f.leave)
	f.fit()
	f.window.toOpen.leave() // another that was to open comes too late
	f.window.dialogs = append(f.window.dialogs, f)
	f.dialog.Show()
	if popUp, ok := f.canvas().Overlays().Top().(*widget.PopUp); ok { // the dialog's tips need a layer of their own
		fynetooltip.AddPopUpToolTipLayer(popUp)
		f.popUp = popUp
	}
	f.fit() // wrapped text knows its height only now
	if f.first != nil {
		f.canvas().Focus(f.first)
	}
}

// fit makes the dialog as high as its fields, as far as the window has room.
func (f *form) fit() {
	const frame = 130 // the title, the buttons and the room around them
	room := f.canvas().Size().SubtractWidthHeight(60, 60)
	height := f.size.Height
	if f.scroll != nil {
		height = f.column.MinSize().Height + frame
		if f.message.Visible() {
			height += f.message.MinSize().Height
		}
	}
	f.dialog.Resize(fyne.NewSize(min(f.size.Width, room.Width), min(height, room.Height)))
}

func (f *form) send(send func(*reading) func(context.Context) error, then func()) {
	sendFor(f, func(read *reading) func(context.Context) (struct{}, error) {
		work := send(read)
		return func(ctx context.Context) (struct{}, error) { return struct{}{}, work(ctx) }
	}, func(struct{}) {
		if then != nil {
			then()
		}
	})
}

// sendFor sends what stands in a form's fields, once.
func sendFor[T any](f *form, send func(*reading) func(context.Context) (T, error), then func(T)) {
	if f.sending() {
		return
	}
	read := &reading{}
	work := send(read)
	if err := read.mistakes.Err(); err != nil {
		f.showError(err)
		return
	}
	f.confirm.Disable()
	f.sent = write(f.desk, work, func(answer T, err error) {
		f.confirm.Enable()
		if err != nil {
			f.showError(err)
			return
		}
		f.hide()
		then(answer)
	})
}

// showError says what is wrong: mistakes beside their fields, the rest above the
// buttons.
func (f *form) showError(err error) {
	for _, field := range f.fields {
		field.SetMistake("")
	}
	f.message.SetText("")
	f.again.Hide()
	mistakes, ok := errors.AsType[*data.Mistakes](err)
	switch {
	case isStopped(err):
		f.message.SetText(f.Text("notice.stopped"))
	case !ok:
		logError(err)
		f.message.SetText(f.errorText(err))
		if isLost(err) { // perhaps the record's own file
			f.window.checkFile(nil)
		}
	default:
		for _, name := range slices.Sorted(maps.Keys(mistakes.ByField)) {
			text := f.knownError(mistakes.ByField[name])
			if field, there := f.fields[name]; there && field.Visible() {
				field.SetMistake(text)
				continue
			}
			f.message.SetText(f.Text("field."+name) + ": " + text)
		}
		if f.message.Text == "" {
			f.message.SetText(f.Text("form.mistakes"))
		}
	}
	f.message.Show()
	f.column.Refresh()
	f.fit()
	f.goToMistake()
}

// showUnread says that what the form shows could not be had, and offers to ask
// again.
func (f *form) showUnread(err error, again func()) {
	f.showError(err)
	f.again.OnTapped = again
	f.again.Show()
}

// showRead takes back what showUnread said.
func (f *form) showRead() {
	if f.again.Visible() {
		f.again.Hide()
		f.message.Hide()
		f.fit()
	}
}

// goToMistake brings the uppermost field with a mistake into view and gives it the
// keyboard.
func (f *form) goToMistake() {
	if f.scroll == nil {
		return
	}
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	var upper *parts.Field
	for _, field := range f.fields {
		if field.Mistake() != "" && (upper == nil || place(field).Y < place(upper).Y) {
			upper = field
		}
	}
	if upper == nil {
		return
	}
	f.scroll.ScrollToOffset(fyne.NewPos(0, place(upper).Y-place(f.column).Y))
	if input := upper.Focusable(); input != nil {
		f.canvas().Focus(input)
	}
}

// sending tells whether what was sent last is still going on.
func (f *form) sending() bool { return f.sent != nil && !f.sent.over }

// cancel leaves the form. What it has sent and is not done yet is stopped.
func (f *form) cancel() {
	if f.sending() {
		f.sent.stop()
	}
	f.hide()
}

// enter is Enter in one of the fields. Where a list is ticked (a picker) it would
// send what the user is still choosing.
func (f *form) enter() {
	if f.confirm != nil && f.scroll != nil && !f.confirm.Disabled() {
		f.confirm.OnTapped() // a tap would take the keyboard from the field
	}
}

func (f *form) hide() { f.dialog.Hide() }

func (f *form) leave() {
	f.end()
	f.window.dialogs = slices.DeleteFunc(f.window.dialogs, func(open *form) bool { return open == f })
	if f.popUp != nil {
		fynetooltip.DestroyPopUpToolTipLayer(f.popUp)
	}
	if f.left != nil {
		f.left()
	}
}
