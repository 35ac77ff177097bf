package screens

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynetooltip "github.com/dweymouth/fyne-tooltip"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/parts"
)

// Options are what a window is given from outside.
type Options struct {
	Now func() time.Time
	// Run runs what would take long beside the window; nothing else does.
	Run Runner
	// Do runs what another goroutine has to say on the UI goroutine, and After does
	// so after a while unless it was stopped before; nil is the toolkit's and the
	// system's own way.
	Do    func(func())
	After func(wait time.Duration, f func()) (stop func())
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
	Sample func(context.Context) (*ledger.Book, error)
	// ChooseFiles asks the user for files to import and hands on their paths;
	// nil asks with the system's own dialog, or the toolkit's.
	ChooseFiles func(chosen func(paths []string))
	// ChooseSave asks where to save a file of a name; nil asks likewise.
	ChooseSave func(name string, chosen func(path string))
	// Version tells which program this is.
	Version Version
	// Backups makes and restores backups of the user's record; nil makes none.
	Backups Backups
}

// Window is the main window on one record.
type Window struct {
	app     fyne.App
	window  fyne.Window
	options Options

	own   *ledger.Book // the user's record, also while the sample is on view
	desk  *desk
	words words
	// language and theme are the ones that were taken last.
	language string
	theme    data.Theme
	stop     func() // stops listening to the book on view
	midnight func() // stops waiting for it
	// screens is what the screens of the tabs have at hand; nil while no record is on
	// view, because one is being opened or none can be.
	screens   *desk
	opening   bool      // a record is about to be on view
	whenShown func()    // runs once the record that is being opened is on view
	settings  place     // the settings that are being read
	settled   []func()  // run once they were
	said      data.Step // the step that was told last
	dropped   []string  // files that wait for the record, to be imported
	importing place     // the files that are being read
	copying   place     // the list that is being copied
	toOpen    place     // a dialog that has to ask something first
	errands   []*errand
	closing   bool // as soon as all is written
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
	w.window.SetCloseIntercept(w.quit)
	w.window.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) {
		var paths []string
		for _, uri := range uris {
			paths = append(paths, uri.Path())
		}
		w.drop(paths)
	})
	w.setLanguage(options.Language)
	w.setTheme(data.ThemeSystem) // until the record says which
	w.notices = newNotices(w)
	w.window.Canvas().SetOnTypedKey(w.typedKey)
	w.showOpening()
	return w
}

// Fyne returns the toolkit's window.
func (w *Window) Fyne() fyne.Window { return w.window }

// Open shows the user's record, which whoever opened it closes.
func (w *Window) Open(book *ledger.Book) { w.open(book, nil) }

func (w *Window) open(book *ledger.Book, then func()) {
	w.clear()
	w.own = book
	w.show(book, then)
}

// show shows a record: the user's own or the sample. then, which may be nil, runs
// once it is on view.
func (w *Window) show(book *ledger.Book, then func()) {
	w.clear()
	d := w.begin(book)
	w.whenShown = then
	w.showOpening()
	w.stop = book.Listen(func(event data.Event) {
		w.do(func() {
			if w.desk == d {
				w.heard(event)
			}
		})
	})
	w.readSettings()
}

// awaitTomorrow shows everything anew when the day is over: dates are what this
// program is about.
func (w *Window) awaitTomorrow() {
	now := w.options.Now()
	tomorrow := time.Date(now.Year(), now.Month(), now.Day()+1, 0, 0, 1, 0, now.Location())
	w.midnight = w.after(tomorrow.Sub(now), func() {
		if w.onView() {
			w.refresh()
			w.awaitTomorrow()
		}
	})
}

// begin puts a record on the desk; nil is one that can't be opened.
func (w *Window) begin(book *ledger.Book) *desk {
	d := &desk{record: &record{window: w, book: book, catalog: w.options.Catalog, words: w.words}}
	d.root = d
	d.ctx, d.cancel = context.WithCancel(context.Background())
	w.desk = d
	return d
}

// onView tells whether a record is on view, to be worked with.
func (w *Window) onView() bool { return w.screens != nil }

// clear takes the record off the desk, and the screens out of the window. Answers
// that are still under way are dropped.
func (w *Window) clear() {
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
	if w.midnight != nil {
		w.midnight()
		w.midnight = nil
	}
	for len(w.dialogs) > 0 {
		w.dialogs[len(w.dialogs)-1].hide()
	}
	for overlays := w.window.Canvas().Overlays(); overlays.Top() != nil; {
		overlays.Remove(overlays.Top())
	}
	w.notices.hide()
	w.screens, w.opening = nil, false
	w.whenShown, w.settled = nil, nil
	w.settings.leave()
	if w.desk == nil {
		return
	}
	w.desk.end()
	if book := w.desk.book; book != nil && book != w.own {
		w.close(book)
	}
	w.desk = nil
}

// close closes a record beside the window.
func (w *Window) close(book *ledger.Book) {
	e := w.sendQuietly(nil)
	run(e, func(context.Context) (struct{}, error) { return struct{}{}, book.Close() }, func(_ struct{}, err error) {
		e.leave()
		logIfNotNil(err)
	})
}

func logIfNotNil(err error) {
	if err != nil {
		logError(err)
	}
}

// rebuild makes every screen anew, in the present language.
func (w *Window) rebuild() {
	if w.screens != nil {
		w.screens.end()
	}
	w.screens, w.opening = w.desk.under(), false
	query := ""
	if w.search != nil {
		query = w.search.Text
	}
	w.notices = newNotices(w)
	w.body = container.NewStack()
	w.subscriptions = newSubscriptions(w.screens)
	w.people = newPeople(w.screens)
	w.changes = newChanges(w.screens)
	w.attention = newAttention(w.screens)
	w.costs = newCosts(w.screens)
	top := w.buildTop(query)
	w.window.SetMainMenu(w.buildMenu())
	w.fill(container.NewVBox(top, w.buildBanner()), w.body)
	w.subscriptions.setSearch(query)
	w.people.setSearch(query)
	w.changes.setSearch(query)
	w.attention.refresh()
	w.showTab(w.tab)
}

// fill puts something into the window, with what there is to tell at its foot.
func (w *Window) fill(top, middle fyne.CanvasObject) {
	w.frame = container.NewBorder(top, w.notices.bar, nil, nil, middle)
	w.window.SetContent(fynetooltip.AddWindowToolTipLayer(w.frame, w.window.Canvas()))
}

// buildBanner says what is special about the record on view, if anything is.
func (w *Window) buildBanner() fyne.CanvasObject {
	switch {
	case w.desk.book != w.own:
		back := parts.NewButton(w.words.Text("sample.back"), func() { w.show(w.own, nil) })
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
	if w.onView() && event.Step.Kind != data.StepUndone {
		w.said = event.Step
		w.notices.done(w.words.stepText(event.Step))
	}
	w.readSettings()
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
