package desk

import (
	"context"
	"errors"
	"maps"
	"slices"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/parts"
)

// Reading is what stands in a form's fields when it is sent, and what of it
// can't be read.
type Reading struct{ Mistakes data.Mistakes }

// Send sends what stands in the fields, once.
func (f *Form) Send(send func(*Reading) func(context.Context) error, then func()) {
	SendFor(f, func(read *Reading) func(context.Context) (struct{}, error) {
		work := send(read)
		return func(ctx context.Context) (struct{}, error) { return struct{}{}, work(ctx) }
	}, func(struct{}) {
		if then != nil {
			then()
		}
	})
}

// SendFor is Send for what has an answer once it was written.
func SendFor[T any](f *Form, send func(*Reading) func(context.Context) (T, error), then func(T)) {
	if f.Sending() {
		return
	}
	read := &Reading{}
	work := send(read)
	if err := read.Mistakes.Err(); err != nil {
		f.ShowError(err)
		return
	}
	goOn := func() { sendWork(f, work, then) }
	if f.Asks == nil || !f.Asks(goOn) {
		goOn()
	}
}

func sendWork[T any](f *Form, work func(context.Context) (T, error), then func(T)) {
	f.Confirm.Disable()
	f.Sent = Write(f.Desk, work, func(answer T, err error) {
		f.Confirm.Enable()
		if err != nil {
			f.ShowError(err)
			return
		}
		f.Hide()
		then(answer)
	})
}

// ShowError says what is wrong: mistakes beside their fields, the rest above the
// buttons.
func (f *Form) ShowError(err error) {
	for _, field := range f.Fields {
		field.SetMistake("")
	}
	f.Message.SetText("")
	f.again.Hide()
	mistakes, ok := errors.AsType[*data.Mistakes](err)
	switch {
	case IsStopped(err):
		f.Message.SetText(f.Text("notice.stopped"))
	case !ok:
		LogError(err)
		f.Message.SetText(f.ErrorText(err))
		if IsLost(err) { // perhaps the record's own file
			f.Go.CheckFile(nil)
		}
	default:
		for _, name := range slices.Sorted(maps.Keys(mistakes.ByField)) {
			text := f.KnownError(mistakes.ByField[name])
			if field, there := f.Fields[name]; there && field.Visible() {
				field.SetMistake(text)
				continue
			}
			f.Message.SetText(f.titleOf(name) + ": " + text)
		}
		if f.Message.Says() == "" {
			f.Message.SetText(f.Text("form.mistakes"))
		}
	}
	f.Message.Show()
	f.Column.Refresh()
	f.Fit()
	f.goToMistake()
}

// corrected takes back that something is wrong once nothing is any more. What was said
// keeps its room: nothing moves as one types.
func (f *Form) corrected() {
	for _, field := range f.Fields {
		if field.Mistake() != "" {
			return
		}
	}
	if f.Message.Says() == f.Text("form.mistakes") {
		f.Message.SetText("")
	}
}

// ShowUnread says that what the form shows could not be had, and offers to ask
// again.
func (f *Form) ShowUnread(err error, again func()) {
	f.ShowError(err)
	f.again.OnTapped = again
	f.again.Show()
}

// ShowRead takes back what ShowUnread said.
func (f *Form) ShowRead() {
	if f.again.Visible() {
		f.again.Hide()
		f.Message.Hide()
		f.Fit()
	}
}

// goToMistake brings the uppermost field with a mistake into view and gives it the
// keyboard.
func (f *Form) goToMistake() {
	if f.scroll == nil {
		return
	}
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	var upper *parts.Field
	for _, field := range f.Fields {
		if field.Mistake() != "" && (upper == nil || place(field).Y < place(upper).Y) {
			upper = field
		}
	}
	if upper == nil {
		return
	}
	f.Dialog.frame.Refresh() // what is said above the buttons has its room, and what scrolls the rest
	f.scroll.ScrollToOffset(fyne.NewPos(0, place(upper).Y-place(f.Column).Y))
	if input := upper.Focusable(); input != nil {
		f.Canvas().Focus(input)
	}
}
