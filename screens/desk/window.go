package desk

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"seatbook/data/ledger"
	"seatbook/screens/parts"
)

// Window is the window as every desk of it knows it.
type Window struct {
	App     fyne.App
	fyne    fyne.Window
	Options Options
	Sample  bool // it shows the sample record alone
	Low     bool // it is so low that what stands over its lists takes as little room as it can
	Go      Ways // to what other rooms show

	Desk      *Desk
	Own       *ledger.Book // the user's record, also while the sample is on view
	Words     Words
	errands   []*Errand
	Closing   bool // as soon as all is written
	Notices   *Notices
	Dialogs   []*Form         // open ones, the top one last
	Importing Place           // the files that are being read
	FocusNext string          // the field of the next dialog that gets the keyboard, empty for its first
	ToOpen    Place           // a dialog that has to ask something first
	Frame     *fyne.Container // everything in the window
	tips      *parts.Tips     // nil until the window shows something
	copies    []func() error  // remove the copies that were opened
}

// NewWindow returns a window with nothing in it.
func NewWindow(app fyne.App, options Options) *Window {
	return &Window{App: app, fyne: app.NewWindow("Seatbook"), Options: options}
}

// Fyne returns the toolkit's window.
func (w *Window) Fyne() fyne.Window { return w.fyne }

// Do runs what another goroutine has to say on the UI goroutine.
func (w *Window) Do(f func()) {
	if w.Options.Do != nil {
		w.Options.Do(f)
		return
	}
	fyne.Do(f)
}

// After runs f on the UI goroutine after a while, unless it was stopped before.
func (w *Window) After(wait time.Duration, f func()) (stop func()) {
	if w.Options.After != nil {
		return w.Options.After(wait, f)
	}
	timer := time.AfterFunc(wait, func() { w.Do(f) })
	return func() { timer.Stop() }
}

// Widths returns the remembered widths of a list's columns, nil when there are
// none for as many columns.
func (w *Window) Widths(list string, columns int) []float32 {
	var widths []float32
	for _, width := range w.App.Preferences().FloatList("widths." + list) {
		widths = append(widths, float32(width))
	}
	if len(widths) != columns {
		return nil
	}
	return widths
}

// RememberWidths keeps the widths that the user gave to a list's columns.
func (w *Window) RememberWidths(list string, widths []float32) {
	var kept []float64
	for _, width := range widths {
		kept = append(kept, float64(width))
	}
	w.App.Preferences().SetFloatList("widths."+list, kept)
}

// SetContent shows something in the window, with its tips over it.
func (w *Window) SetContent(content fyne.CanvasObject) {
	w.LeaveTips()
	content, w.tips = parts.NewTipped(content)
	w.tips.After = w.After
	w.fyne.SetContent(content)
}

// LeaveTips takes the tip away that is on view: what it speaks of goes.
func (w *Window) LeaveTips() {
	if w.tips != nil {
		w.tips.Leave()
	}
}

// LookAgain has the dialog on top show what has changed, where it shows what others do.
func (w *Window) LookAgain() {
	if open := w.Dialogs; len(open) > 0 && open[len(open)-1].Back != nil {
		open[len(open)-1].Back()
	}
}

// AskBeforeLosing does something that closes every dialog, once the user has said that
// what is filled in there may go.
func (w *Window) AskBeforeLosing(then func()) {
	for _, form := range slices.Backward(w.Dialogs) {
		if form.Filled() && !form.Sending() {
			form.askToThrowAway(then)
			return
		}
	}
	then()
}

// CloseIfDone closes a window that only waits for what is being written.
func (w *Window) CloseIfDone() {
	if w.Closing && !slices.ContainsFunc(w.errands, func(e *Errand) bool { return e.lasting }) {
		w.CloseNow()
	}
}

// CloseNow closes the window, whatever goes on.
func (w *Window) CloseNow() {
	if w.Options.Closing != nil {
		w.Options.Closing()
	}
	w.fyne.Close()
}
