package screens

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynetooltip "github.com/dweymouth/fyne-tooltip"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/screens/parts"
)

// Options are what a window is given from outside.
type Options struct {
	Now func() time.Time
	Run Runner
	// ProgressAfter is how long something may take before it is said to be going
	// on; 0 never says so.
	ProgressAfter time.Duration
	Catalog       data.Catalog
	Path          string // where the user's record is, to show it
	// Language is the BCP 47 tag to speak until the record says otherwise; empty
	// follows the system.
	Language string
	// Sample opens a copy of the sample record that is thrown away when it is
	// closed.
	Sample func(context.Context) (importing.Book, error)
	// ChooseFiles asks the user for files to import and hands on their paths;
	// nil asks with the system's own dialog, or the toolkit's.
	ChooseFiles func(chosen func(paths []string))
	// ChooseSave asks where to save a file of a name; nil asks likewise.
	ChooseSave func(name string, chosen func(path string))
	// Backups makes and restores backups of the user's record; nil makes none.
	Backups Backups
}

// Window is the main window on one record.
type Window struct {
	app     fyne.App
	window  fyne.Window
	options Options

	own   importing.Book // the user's record, also while the sample is on view
	desk  *desk
	words words
	// language and theme are the ones that were taken last.
	language string
	theme    data.Theme
	stop     func() // stops listening to the book on view
	midnight *time.Timer
	// whenShown runs once the record that is being opened is on view.
	whenShown func()
	notices   *notices
	notifier  *notifier
	dialogs   []*form // open ones, the top one last

	tab           tab
	search        *parts.Entry
	tabs          map[tab]*parts.Button
	frame         *fyne.Container // everything in the window
	body          *fyne.Container // the screen of the tab
	subscriptions *subscriptions
	people        *people
	changes       *changes
	attention     *attention
	costs         *costsScreen
}

// New returns a window that shows nothing yet; Open or Refuse fills it.
func New(app fyne.App, options Options) *Window {
	w := &Window{app: app, options: options, tab: tabSubscriptions}
	w.notifier = &notifier{window: w}
	w.window = app.NewWindow("Seatbook")
	w.window.SetMaster()
	w.window.Resize(fyne.NewSize(
		float32(app.Preferences().FloatWithFallback("window.width", 1100)),
		float32(app.Preferences().FloatWithFallback("window.height", 720))))
	w.window.SetOnClosed(w.closed)
	w.window.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) {
		var paths []string
		for _, uri := range uris {
			paths = append(paths, uri.Path())
		}
		w.importFiles(paths)
	})
	w.setLanguage(options.Language)
	w.setTheme(data.ThemeSystem) // until the record says which
	return w
}

// Fyne returns the toolkit's window.
func (w *Window) Fyne() fyne.Window { return w.window }

func (w *Window) closed() {
	size := w.window.Canvas().Size()
	w.app.Preferences().SetFloat("window.width", float64(size.Width))
	w.app.Preferences().SetFloat("window.height", float64(size.Height))
	w.notifier.cancel()
	w.clear()
}

// Open shows the user's record.
func (w *Window) Open(book importing.Book) {
	w.own = book
	w.show(book)
}

// show shows a record: the user's own or the sample.
func (w *Window) show(book importing.Book) {
	w.clear()
	w.stop = book.Listen(func(event data.Event) { fyne.Do(func() { w.heard(event) }) })
	w.begin(book)
	w.readSettings(func(data.Settings) {
		w.rebuild()
		w.awaitTomorrow()
		if told := w.whenShown; told != nil {
			w.whenShown = nil
			told()
		}
		w.backUpDaily()
	})
}

// awaitTomorrow shows everything anew when the day is over: dates are what this
// program is about.
func (w *Window) awaitTomorrow() {
	now := w.options.Now()
	tomorrow := time.Date(now.Year(), now.Month(), now.Day()+1, 0, 0, 1, 0, now.Location())
	if w.midnight != nil {
		w.midnight.Stop()
	}
	w.midnight = time.AfterFunc(tomorrow.Sub(now), func() {
		fyne.Do(func() {
			if w.desk != nil {
				w.refresh()
				w.awaitTomorrow()
			}
		})
	})
}

// begin puts a new desk under the screens.
func (w *Window) begin(book importing.Book) {
	ctx, cancel := context.WithCancel(context.Background())
	w.desk = &desk{window: w, book: book, catalog: w.options.Catalog, words: w.words, ctx: ctx, cancel: cancel}
	if w.notices == nil {
		w.notices = newNotices(w)
	}
}

// clear takes the record off the desk. Answers that are still under way are
// dropped.
func (w *Window) clear() {
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
	if w.midnight != nil {
		w.midnight.Stop()
	}
	for len(w.dialogs) > 0 {
		w.dialogs[len(w.dialogs)-1].hide()
	}
	if w.desk == nil {
		return
	}
	w.desk.cancel()
	if w.desk.book != w.own {
		book := w.desk.book
		w.options.Run(func() { logIfNotNil(book.Close()) }, func() {})
	}
	w.desk = nil
}

func logIfNotNil(err error) {
	if err != nil {
		logError(err)
	}
}

// rebuild makes every screen anew, in the present language.
func (w *Window) rebuild() {
	query := ""
	if w.search != nil {
		query = w.search.Text
	}
	w.notices = newNotices(w)
	w.body = container.NewStack()
	w.subscriptions = newSubscriptions(w.desk)
	w.people = newPeople(w.desk)
	w.changes = newChanges(w.desk)
	w.attention = newAttention(w.desk)
	w.costs = newCosts(w.desk)
	top := w.buildTop(query)
	w.window.SetMainMenu(w.buildMenu())
	w.frame = container.NewBorder(container.NewVBox(top, w.buildBanner()), w.notices.bar, nil, nil, w.body)
	w.window.SetContent(fynetooltip.AddWindowToolTipLayer(w.frame, w.window.Canvas()))
	w.window.Canvas().SetOnTypedKey(w.typedKey)
	w.subscriptions.setSearch(query)
	w.people.setSearch(query)
	w.changes.setSearch(query)
	w.attention.refresh()
	w.showTab(w.tab)
}

// buildBanner says what is special about the record on view, if anything is.
func (w *Window) buildBanner() fyne.CanvasObject {
	switch {
	case w.desk.book != w.own:
		back := parts.NewButton(w.words.Text("sample.back"), func() { w.show(w.own) })
		return banner(theme.InfoIcon(), w.words.Text("sample.banner"), back)
	case w.desk.book.ReadOnly():
		return banner(theme.WarningIcon(), w.words.Text("read_only.banner"), nil)
	}
	return container.NewVBox()
}

func banner(icon fyne.Resource, text string, button fyne.CanvasObject) fyne.CanvasObject {
	line := container.NewBorder(nil, nil, iconOf(icon), button, parts.NewWrapped(text))
	return container.NewVBox(line, separator())
}

// retitle says in the window's title how many things need attention, and whether
// it is the sample that is on view.
func (w *Window) retitle(waiting int) {
	title := "Seatbook"
	if waiting > 0 {
		title += " (" + w.words.Number(waiting) + ")"
	}
	if w.desk.book != w.own {
		title += " — " + w.words.Text("sample.title")
	}
	w.window.SetTitle(title)
}

// heard is told of every step: it says what was done, and the screens that show
// it ask again.
func (w *Window) heard(event data.Event) {
	if w.desk == nil {
		return
	}
	if event.Step.Kind != data.StepUndone {
		w.notices.done(w.words.stepText(event.Step))
	}
	w.readSettings(func(before data.Settings) {
		now := w.desk.settings
		if before.Language != now.Language || before.Theme != now.Theme {
			w.rebuild()
			w.notices.done(w.words.stepText(event.Step))
			return
		}
		w.refresh()
	})
}

func (w *Window) refresh() {
	w.subscriptions.refresh()
	w.people.refresh()
	w.changes.refresh()
	w.attention.refresh() // its number stands on the tab
	if w.tab == tabCosts {
		w.costs.refresh()
	}
}
