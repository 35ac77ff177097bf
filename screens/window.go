package screens

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/backups"
	"seatbook/screens/changes"
	"seatbook/screens/costs"
	"seatbook/screens/desk"
	"seatbook/screens/help"
	"seatbook/screens/home"
	"seatbook/screens/organizations"
	"seatbook/screens/palette"
	"seatbook/screens/parts"
	"seatbook/screens/people"
	"seatbook/screens/saving"
	"seatbook/screens/subscriptions"
)

// Window is the main window on one record.
type Window struct {
	*desk.Window

	// language and face are the ones that were taken last.
	language string
	face     parts.Theme
	stop     func()        // stops listening to the book on view
	look     func()        // stops looking at the day
	day      data.Date     // the one that is on view
	lost     *backups.Lost // what is said of a file that is not ours any more, nil for none
	checking desk.Place    // whether the file is ours
	unkept   error         // why no copy of what is open is kept, until that is told
	// screens is what the screens of the tabs have at hand; nil while no record is on
	// view, because one is being opened or none can be.
	screens *desk.Desk
	over    bool          // it was closed
	opening bool          // a record is about to be on view
	stage   *widget.Label // how far that has come
	// onlySample tells that the window was opened on the sample, which is thrown away.
	onlySample bool
	whenShown  func()     // runs once the record that is being opened is on view
	settings   desk.Place // the settings that are being read
	settled    []func()   // run once they were
	said       data.Step  // the step that was told last
	dropped    []string   // files that wait for the record, to be imported
	copying    desk.Place // the list that is being copied
	readying   desk.Place // what is searched, read ahead
	notifier   *notifier

	tab      desk.Tab
	queries  queries
	helpFrom desk.Tab // where the help was opened from, to go back there; empty for nowhere
	search   *parts.SearchField
	menu     *fyne.MainMenu
	codes    map[*fyne.MenuItem]string // what the entries of the menus are called in keys
	palette  *palette.Palette          // that was opened last
	rail     *parts.Rail
	places   map[desk.Tab]*parts.RailEntry
	counting desk.Place // how much there is at the places
	saving   desk.Place // what can be saved
	counted  counted    // what it came to
	// reversible is what can be undone and done again.
	reversible      ledger.Reversible
	askedReversible desk.Place
	whose           *organizations.Filter // home shows
	ofWhom          data.OrganizationID   // the pages are, 0 for every one
	heading         *parts.Plain
	title           *fyne.Container // the line that it stands in
	narrowing       *fyne.Container // to one organization, at home
	menuBar         *parts.MenuBar  // nil where the system has a bar of its own
	body            *fyne.Container // the screen of the tab
	subscriptions   *subscriptions.Screen
	people          *people.Screen
	changes         *changes.Screen
	home            *home.Home
	costs           *costs.Screen
	savings         *saving.Screen
	help            *help.Screen
}

// New returns a window that shows nothing yet; Open or Refuse fills it.
func New(app fyne.App, options desk.Options) *Window {
	w := &Window{Window: desk.NewWindow(app, options), tab: desk.TabSubscriptions, queries: queries{}}
	w.Go = w
	w.notifier = &notifier{window: w}
	w.Fyne().SetMaster()
	w.Fyne().SetPadded(false)
	w.Fyne().Resize(w.rememberedSize())
	w.Fyne().SetOnClosed(w.closed)
	w.Fyne().SetCloseIntercept(w.quit)
	w.Fyne().SetOnDropped(func(at fyne.Position, uris []fyne.URI) {
		var paths []string
		for _, uri := range uris {
			paths = append(paths, uri.Path())
		}
		if !w.dropOnPanel(at, paths) {
			w.drop(paths)
		}
	})
	w.setLanguage(options.Language)
	w.takeLook()
	w.Notices = desk.NewNotices(w.Window)
	w.Fyne().Canvas().SetOnTypedKey(w.typedKey)
	if !systemMenus { // there are no menus until a record is on view
		w.Fyne().Canvas().AddShortcut(ctrl(fyne.KeyQ), func(fyne.Shortcut) { w.quitByKey() })
	}
	w.restCarets()
	w.showOpening()
	return w
}

// lookAgain is how often the day is looked at: a timer until midnight stands still
// while the computer sleeps.
const lookAgain = time.Minute

// awaitTomorrow shows everything anew when the day is over: dates are what this
// program is about.
func (w *Window) awaitTomorrow() {
	if w.look != nil {
		w.look()
	}
	w.day = w.Desk.Today()
	w.look = w.After(lookAgain, func() {
		if w.onView() {
			w.turnDay()
			w.rememberLeft() // a window that is killed goes on from here
			w.awaitTomorrow()
		}
	})
}

// turnDay shows a new day, and makes its backup.
func (w *Window) turnDay() {
	if w.Desk.Today() == w.day {
		return
	}
	w.day = w.Desk.Today()
	w.refresh()
	backups.MakeDaily(w.Desk)
}

// CameToFront is told that the user has come back to the window: what happened
// meanwhile is looked at.
func (w *Window) CameToFront() {
	if w.onView() {
		w.turnDay()
		if w.Desk.Book.ReadOnly() { // another program may write into it, and nobody tells
			w.refresh()
		}
		w.CheckFile(nil)
	}
}

// rebuild makes every screen anew, in the present language.
func (w *Window) rebuild() {
	if w.screens != nil {
		w.screens.End()
	}
	left, goesOn := w.toGoOn()
	w.screens, w.opening = w.Desk.Under(), false
	w.Notices = desk.NewNotices(w.Window)
	w.Notices.Place = w.noticePlace
	w.body = container.NewStack()
	w.subscriptions = subscriptions.New(w.screens)
	w.people = people.New(w.screens)
	w.changes = changes.New(w.screens)
	w.whose = organizations.NewFilter(w.screens, func() { w.home.Look() })
	w.home = home.New(w.screens, w.notifier, w.whose)
	w.costs = costs.New(w.screens)
	w.savings = saving.New(w.screens)
	w.help = w.help.Anew(w.screens)
	w.buildRail()
	top := w.buildTop(w.query())
	w.closePalette()
	w.setMenus(w.buildMenu())
	w.fill(container.NewVBox(top, w.buildBanner()), w.body)
	if goesOn {
		w.goOn(left)
	}
	for _, tab := range tabList() {
		w.searchOn(tab)
	}
	w.pickAgain(left.picked)
	w.home.Refresh()
	w.countPlaces()
	w.askReversible()
	w.ShowTab(w.tab)
}

// fill puts something into the window, with what there is to tell over it.
func (w *Window) fill(top, middle fyne.CanvasObject) {
	w.Frame = container.NewStack(container.NewBorder(top, nil, nil, nil, middle), w.Notices.Over)
	var content fyne.CanvasObject = w.Frame
	if w.onView() {
		content = container.New(&parts.BesideRail{Rail: w.rail, Full: wideWindow}, w.rail, parts.NewGround(parts.ColorSurface, w.Frame))
	}
	if w.menuBar != nil {
		bar := container.NewVBox(w.menuBar, parts.NewSeparator())
		content = container.New(layout.NewBorderLayout(bar, nil, nil, nil), content, bar)
	}
	w.SetContent(container.New(&parts.LowWindow{Below: lowWindow, Low: w.Low, Turn: w.turnLow}, content))
}

// lowWindow is below which height a window is low.
const lowWindow = 700

// turnLow has what stands over the lists take as little room as it can, or all that it
// likes.
func (w *Window) turnLow(low bool) {
	w.Low = low
	if !w.onView() {
		return
	}
	w.padTitle()
	w.subscriptions.TurnLow()
	w.people.TurnLow()
	w.costs.TurnLow()
}

// buildBanner says what is special about the record on view, if anything is.
func (w *Window) buildBanner() fyne.CanvasObject {
	switch {
	case w.onlySample:
		return parts.NewBanner(theme.InfoIcon(), w.Words.Text("sample.banner"), nil)
	case !w.Desk.IsOwn():
		back := parts.NewButton(w.Words.Text("sample.back"), func() { w.show(w.Own, nil) })
		return parts.NewBanner(theme.InfoIcon(), w.Words.Text("sample.banner"), back)
	case w.Desk.Book.ReadOnly():
		return parts.NewBanner(theme.WarningIcon(), w.Words.Text("read_only.banner"), nil)
	}
	return container.NewVBox()
}

// Retitle says in the window's title how many things need attention, and whether
// it is the sample that is on view.
func (w *Window) Retitle(waiting int) {
	title := "Seatbook"
	if waiting > 0 {
		title += " (" + w.Words.Number(waiting) + ")"
	}
	if w.onlySample || !w.Desk.IsOwn() {
		title += " — " + w.Words.Text("sample.title")
	}
	w.Fyne().SetTitle(title)
}

// heard is told of every step: it says what was done, and the screens that show
// it ask again.
func (w *Window) heard(event data.Event) {
	w.LeaveTips() // what they speak of may be made anew
	w.said = event.Step
	if w.onView() && event.Step.Kind != data.StepUndone {
		w.tell(event.Step)
	}
	w.ReadSettings()
}

// tell tells of a step, and offers to take it back where that can be done: where it
// can't, Undo takes back the step before.
func (w *Window) tell(step data.Step) {
	if slices.Contains(ledger.NeverUndone(), step.Kind) {
		w.Notices.Say(w.Words.StepText(step))
		return
	}
	w.Notices.Done(w.Words.StepText(step))
}

func (w *Window) refresh() {
	w.subscriptions.Refresh()
	w.people.Refresh()
	w.changes.Refresh()
	w.home.Refresh() // its number stands in the rail
	w.countPlaces()
	w.askReversible()
	switch w.tab {
	case desk.TabCosts:
		w.costs.Refresh()
	case desk.TabSavings:
		w.savings.Refresh()
	case desk.TabHome:
		w.home.Look()
	case desk.TabHelp:
		w.help.Refresh() // its example speaks of the subscription on view
	}
}
