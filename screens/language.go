package screens

import (
	"cmp"
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seatbook/data"
	"seatbook/i18n"
)

// settingsRead is what the record says of how the program is to be.
type settingsRead struct {
	data.Settings
	products []data.Product
}

// readSettings asks for the settings and takes them over. then runs after that,
// however often they were asked for in between.
func (w *Window) readSettings(then ...func()) {
	w.settled = append(w.settled, then...)
	d, book := w.desk, w.desk.book
	askOr(d, &w.settings, func(ctx context.Context) (read settingsRead, err error) {
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
		d.failed(err, func() { w.readSettings() })
	})
}

// takeSettings takes settings over, the language and the theme at once, and shows
// what has changed with them; or the record, where it is not on view yet.
func (w *Window) takeSettings(read settingsRead) {
	before := w.desk.settings
	w.desk.settings, w.desk.catalog = read.Settings, w.options.Catalog.With(read.products)
	w.setLanguage(cmp.Or(read.Language, w.options.Language))
	w.setTheme(read.Theme)
	switch {
	case !w.onView():
		w.rebuild()
		w.begun()
	case before.Language != read.Language || before.Theme != read.Theme:
		w.rebuild()
		w.notices.done(w.words.stepText(w.said))
	default:
		w.refresh()
	}
	settled := w.settled
	w.settled = nil
	for _, then := range settled {
		then()
	}
}

// setLanguage takes a language for the window and for the toolkit's own words,
// which otherwise follow the system's language only.
func (w *Window) setLanguage(tag string) {
	if w.words.Translator == nil || tag != w.language {
		w.language = tag
		w.words = words{i18n.New(tag)}
		w.teachToolkit()
	}
	if w.desk != nil {
		w.desk.words = w.words
	}
}

// setTheme takes a theme. The toolkit draws everything anew when it gets one, so
// it gets only another.
func (w *Window) setTheme(theme data.Theme) {
	if theme != w.theme {
		w.theme = theme
		w.app.Settings().SetTheme(newLook(theme))
	}
}

// teachToolkit gives the toolkit its own words in the window's language.
func (w *Window) teachToolkit() {
	for _, locale := range []fyne.Locale{"en", lang.SystemLocale()} {
		logIfNotNil(lang.AddTranslationsForLocale(w.words.Toolkit(), locale))
	}
}
