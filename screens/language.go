package screens

import (
	"cmp"
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"seatbook/data"
	"seatbook/i18n"
)

// readSettings asks for the settings and takes them over: the language and the
// theme at once.
func (w *Window) readSettings(then func(before data.Settings)) {
	var products []data.Product
	ask(w.desk, func(ctx context.Context) (settings data.Settings, err error) {
		if products, err = w.desk.book.Products(ctx); err != nil {
			return settings, err
		}
		return w.desk.book.Settings(ctx)
	}, func(settings data.Settings) {
		before := w.desk.settings
		w.desk.settings, w.desk.catalog = settings, w.options.Catalog.With(products)
		w.setLanguage(cmp.Or(settings.Language, w.options.Language))
		w.setTheme(settings.Theme)
		then(before)
	})
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
