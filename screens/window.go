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
	Inclusions    []data.Inclusion // which suites include which (R34)
	Path          string           // where the user's record is, to show it
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
	// Protected refuses a path that nothing but a restore may write over; nil refuses
	// none. Errors: CodeProtected.
	Protected func(ctx context.Context, path string) error
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
	stop     func()    // stops listening to the book on view
	look     func()    // stops looking at the day
	day      data.Date // the one that is on view
	lost     *lostFile // what is said of a file that is not ours any more, nil for none
	checking place     // whether the file is ours
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
	queries       queries
	helpFrom      tab // where the help was opened from, to go back there; empty for nowhere
	search        *parts.Entry
	tabs          map[tab]*parts.Button
	frame         *fyne.Container // everything in the window
	body          *fyne.Container // the screen of the tab
	subscriptions *subscriptions
	people        *people
	changes       *changes
	attention     *attention
	costs         *costsScreen
	savings       *savingsScreen
	help          *help
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

// lookAgain is how often the day is looked at: a timer until midnight stands still
// while the computer sleeps.
const lookAgain = time.Minute

// awaitTomorrow shows everything anew when the day is over: dates are what this
// program is about.
func (w *Window) awaitTomorrow() {
	if w.look != nil {
		w.look()
	}
	w.day = w.desk.today()
	w.look = w.after(lookAgain, func() {
		if w.onView() {
			w.turnDay()
			w.awaitTomorrow()
		}
	})
}

// turnDay shows a new day, and makes its backup.
func (w *Window) turnDay() {
	if w.desk.today() == w.day {
		return
	}
	w.day = w.desk.today()
	w.refresh()
	w.backUpDaily()
}

// CameToFront is told that the user has come back to the window: what happened
// meanwhile is looked at.
func (w *Window) CameToFront() {
	if w.onView() {
		w.turnDay()
		w.checkFile(nil)
	}
}

// rebuild makes every screen anew, in the present language.
func (w *Window) rebuild() {
	if w.screens != nil {
		w.screens.end()
	}
	w.screens, w.opening = w.desk.under(), false
	w.notices = newNotices(w)
	w.body = container.NewStack()
	w.subscriptions = newSubscriptions(w.screens)
	w.people = newPeople(w.screens)
	w.changes = newChanges(w.screens)
	w.attention = newAttention(w.screens)
	w.costs = newCosts(w.screens)
	w.savings = newSavings(w.screens)
	w.help = w.help.anew(w.screens)
	top := w.buildTop(w.query())
	w.window.SetMainMenu(w.buildMenu())
	w.fill(container.NewVBox(top, w.buildBanner()), w.body)
	w.subscriptions.setSearch(w.queries.lists)
	w.people.setSearch(w.queries.lists)
	w.changes.setSearch(w.queries.lists)
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
	w.said = event.Step
	if w.onView() && event.Step.Kind != data.StepUndone {
		w.notices.done(w.words.stepText(event.Step))
	}
	w.readSettings()
}

func (w *Window) refresh() {
	w.subscriptions.refresh()
	w.people.refresh()
	w.changes.refresh()
	w.attention.refresh() // its number stands on the tab
	switch w.tab {
	case tabCosts:
		w.costs.refresh()
	case tabSavings:
		w.savings.refresh()
	case tabAttention:
		w.attention.refreshLeaks()
	case tabHelp:
		w.help.refresh() // its example speaks of the subscription on view
	}
}
