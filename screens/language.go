package screens

import (
	"cmp"
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seatbook/data"
	"seatbook/i18n"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// settingsRead is what the record says of how the program is to be.
type settingsRead struct {
	data.Settings
	products []data.Product
}

// ReadSettings asks for the settings and takes them over. then runs after that,
// however often they were asked for in between.
func (w *Window) ReadSettings(then ...func()) {
	w.settled = append(w.settled, then...)
	d, book := w.Desk, w.Desk.Book
	desk.AskOr(d, &w.settings, func(ctx context.Context) (read settingsRead, err error) {
		if read.products, err = book.Products(ctx); err != nil {
			return read, err
		}
		read.Settings, err = book.Settings(ctx)
		return read, err
	}, w.takeSettings, func(err error) {
		if !w.onView() {
			w.showUnread(err)
			return
		}
		d.Failed(err, func() { w.ReadSettings() })
	})
}

// takeSettings takes settings over, the language and the theme at once, and shows
// what has changed with them; or the record, where it is not on view yet.
func (w *Window) takeSettings(read settingsRead) {
	before := w.Desk.Settings
	w.Words.Home = read.Settings.Currency
	w.Desk.Settings, w.Desk.Catalog = read.Settings, w.Options.Catalog.With(read.products)
	w.setLanguage(cmp.Or(read.Language, w.Options.Language))
	looked := w.face
	w.takeLook()
	switch {
	case !w.onView():
		w.rebuild()
		w.begun()
	case before.Language != read.Language || looked != w.face:
		w.rebuild()
		w.tellAgain(w.said)
	default:
		w.refresh()
	}
	settled := w.settled
	w.settled = nil
	for _, then := range settled {
		then()
	}
}

// tellAgain tells of a step in the words and the look that it brought.
func (w *Window) tellAgain(step data.Step) {
	if step.Kind == data.StepUndone {
		w.Notices.Say(w.Words.StepText(step), parts.Act{Label: w.Words.Text("button.redo"), Do: w.redo})
		return
	}
	w.tell(step)
}

// setLanguage takes a language for the window and for the toolkit's own words,
// which otherwise follow the system's language only.
func (w *Window) setLanguage(tag string) {
	if w.Words.Translator == nil || tag != w.language {
		w.language = tag
		w.Words.Translator = i18n.New(tag)
		w.teachToolkit()
	}
	if w.Desk != nil {
		w.Desk.Words = w.Words
	}
}

// teachToolkit gives the toolkit its own words in the window's language.
func (w *Window) teachToolkit() {
	for _, locale := range []fyne.Locale{"en", lang.SystemLocale()} {
		desk.LogIfNotNil(lang.AddTranslationsForLocale(w.Words.Toolkit(), locale))
	}
}
