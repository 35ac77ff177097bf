package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/screens/desk"
	"seatbook/screens/help"
	"seatbook/screens/parts"
)

// buildTop returns the line over the page: what it is, and the search.
func (w *Window) buildTop(query string) fyne.CanvasObject {
	w.search = w.searchField(query)
	w.heading = parts.NewPlain("", parts.SizeTitle)
	w.narrowing = container.New(&parts.CutChoice{Width: 184}, w.whose.Box())
	end := container.New(layout.NewCustomPaddedHBoxLayout(8), w.narrowing, w.search)
	line := container.NewBorder(nil, nil, nil, end, container.New(&parts.InMiddle{}, w.heading))
	w.title = container.NewStack(line)
	w.padTitle()
	return container.NewVBox(w.title, parts.NewSeparator())
}

// padTitle keeps the line of the title from its edges.
func (w *Window) padTitle() {
	w.title.Layout = layout.NewCustomPaddedLayout(w.aroundTitle(), w.aroundTitle(), parts.PageEdge, parts.PageEdge)
	w.title.Refresh()
}

// noticePlace is what a notice lies over the foot of: a list, above its totals, else the
// page; and never over the row that is selected, which is the one that has changed.
func (w *Window) noticePlace() parts.NoticePlace {
	var over fyne.CanvasObject
	var foot float32
	var rows *parts.Table
	switch w.tab {
	case desk.TabSubscriptions:
		over, foot = w.subscriptions.NoticesLie()
		rows = w.subscriptions.Table
	case desk.TabPeople:
		over, foot = w.people.NoticesLie()
		rows = w.people.Table
	case desk.TabChanges:
		over, foot = w.changes.NoticesLie()
		rows = w.changes.Table
	}
	if over == nil {
		return parts.NoticePlace{}
	}
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if place(over).IsZero() { // not drawn yet: the toolkit knows no place of it
		return parts.NoticePlace{}
	}
	lies := parts.NoticePlace{At: place(over).Subtract(place(w.Frame)), Size: over.Size().SubtractWidthHeight(0, foot)}
	if from, to := rows.SelectedPlace(); to > 0 {
		top := place(rows).Y - place(w.Frame).Y
		lies.KeepFrom, lies.KeepTo = top+from, top+to
	}
	return lies
}

// aroundTitle is the room above and below the title.
func (w *Window) aroundTitle() float32 {
	if w.Low {
		return 2
	}
	return 8
}

// searchWidth is how wide the field is in which everything is found.
const searchWidth = 300

// headingOf says what a place is: home says the day.
func (w *Window) headingOf(t desk.Tab) string {
	if t == desk.TabHome {
		return w.Words.DayOfWeek(w.Desk.Today().Time())
	}
	return desk.Coded(w.Words, "tab", t)
}

// queries are what is searched for at each place, which keeps it while one is elsewhere:
// what narrows one list would make another untrue.
type queries map[desk.Tab]string

// query is what the search of the screen on view looks for.
func (w *Window) query() string { return w.queries[w.tab] }

// readySearch has what is searched read while nobody has typed yet. Nobody waits for it:
// what goes wrong goes wrong again with the first key, and is told then.
func (w *Window) readySearch() {
	if w.Desk == nil || w.Desk.Book == nil || w.readying.Waits() {
		return
	}
	book, e := w.Desk.Book, w.SendQuietly(w.Desk)
	w.readying.Last = e
	desk.Run(e, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, book.ReadySearch(ctx)
	}, func(struct{}, error) { e.Leave() })
}

// searchFor narrows what the screen on view lists.
func (w *Window) searchFor(text string) {
	w.queries[w.tab] = text
	if w.tab == desk.TabHelp {
		w.help.SetSearch(text)
		return
	}
	w.searchOn(w.tab)
}

// searchOn has a tab look for what was typed. The others do when they come into view:
// nobody waits for what they would find meanwhile.
func (w *Window) searchOn(shown desk.Tab) {
	switch shown {
	case desk.TabSubscriptions:
		w.subscriptions.SetSearch(w.queries[shown])
	case desk.TabPeople:
		w.people.SetSearch(w.queries[shown])
	case desk.TabChanges:
		w.changes.SetSearch(w.queries[shown])
	}
}

// turnSearch has the search field search what is on view.
func (w *Window) turnSearch() {
	placeholder := w.Words.Text("search.placeholder")
	if w.tab == desk.TabHelp {
		placeholder = w.Words.Text("search.help")
	}
	w.search.Narrows(placeholder)
	if text := w.query(); w.search.Text != text {
		w.search.SetText(text)
	}
}

// ShowTab brings a tab into view.
func (w *Window) ShowTab(shown desk.Tab) {
	w.LeaveTips()
	if shown != w.tab {
		w.turnTo(shown)
		w.rememberLeft()
	}
	if shown != desk.TabHelp {
		w.helpFrom = ""
	}
	w.turnSearch()
	w.searchOn(shown)
	if shown != desk.TabCosts {
		w.costs.Leave()
	}
	if shown != desk.TabSavings {
		w.savings.Leave()
	}
	if shown != desk.TabHome {
		w.home.Leave()
	}
	if shown != desk.TabSubscriptions {
		w.subscriptions.Leave()
	}
	for t, entry := range w.places {
		entry.SetOn(t == shown)
	}
	w.heading.SetText(w.headingOf(shown))
	parts.ShowIf(shown == desk.TabHome, w.narrowing) // each list has its own
	switch shown {
	case desk.TabPeople:
		w.people.Rows.ReloadFailed()
		w.body.Objects = []fyne.CanvasObject{w.people.Content}
	case desk.TabChanges:
		w.changes.Past.ReloadFailed()
		w.changes.History.Steps.ReloadFailed()
		w.body.Objects = []fyne.CanvasObject{w.changes.Content}
	case desk.TabHome:
		w.home.Look()
		w.body.Objects = []fyne.CanvasObject{w.home.Content}
	case desk.TabSavings:
		w.savings.Refresh()
		w.body.Objects = []fyne.CanvasObject{w.savings.Content}
	case desk.TabCosts:
		w.costs.Refresh() // they are worked out only while they are looked at
		w.body.Objects = []fyne.CanvasObject{w.costs.Content}
	case desk.TabHelp:
		w.help.SetSearch(w.queries[desk.TabHelp])
		w.help.Shown()
		w.body.Objects = []fyne.CanvasObject{w.help.Content}
	default:
		w.subscriptions.Rows.ReloadFailed()
		w.body.Objects = []fyne.CanvasObject{w.subscriptions.Content}
	}
	w.body.Refresh()
	w.Notices.Over.Refresh() // what is still told lies over this page now
}

// ClearSearch empties the field that narrows the list on view.
func (w *Window) ClearSearch() { w.search.SetText("") }

// FocusList moves the keyboard to the list on view.
func (w *Window) FocusList() {
	switch w.tab {
	case desk.TabHome:
		w.home.FocusLines()
	case desk.TabPeople:
		w.Fyne().Canvas().Focus(w.people.Table)
	case desk.TabChanges:
		w.Fyne().Canvas().Focus(w.changes.Table)
	case desk.TabSavings:
		w.Fyne().Canvas().Focus(w.savings.List)
	case desk.TabCosts:
		w.Fyne().Canvas().Focus(w.costs.Table)
	case desk.TabHelp:
		w.Fyne().Canvas().Focus(w.help.Table)
	case desk.TabSubscriptions:
		w.Fyne().Canvas().Focus(w.subscriptions.Table)
	}
}

// moves tells whether a key moves among the rows of a list and does nothing in a line of
// text.
func moves(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp:
		return true
	}
	return false
}

// handToList has the list on view take a key from where it means nothing, and gives it
// the keyboard. Enter begins with the first row where none is selected.
func (w *Window) handToList(key *fyne.KeyEvent) {
	if w.tab == desk.TabHome && w.home.FocusFirst() {
		return
	}
	w.FocusList()
	list := w.Fyne().Canvas().Focused()
	table, is := list.(*parts.Table)
	switch {
	case w.tab == desk.TabHome: // it begins with its first line
	case is && table.Selected() < 0:
		table.SelectRow(0)
	case list != nil && list != fyne.Focusable(w.search):
		list.TypedKey(key)
	}
}

// typedKey is asked for the keys that nothing else has a use for.
func (w *Window) typedKey(key *fyne.KeyEvent) {
	if w.dialogKey(key) || !w.onView() {
		return
	}
	w.closePalette() // what the key does is under it
	w.LeaveTips()
	switch key.Name {
	case fyne.KeyEscape:
		w.Notices.Hide()
		w.leaveHelp()
		switch w.Fyne().Canvas().Focused().(type) {
		case nil, *parts.Table, *parts.List: // elsewhere it leads back to the list first
			w.ClearSearch()
		}
		w.FocusList()
	case fyne.KeyF1:
		w.openHelp()
	case fyne.KeyF6:
		parts.NextPart(w.Fyne().Canvas(), w.FocusList)
	case fyne.KeyF10:
		w.openMenu(0)
	case fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyPageUp:
		if w.Fyne().Canvas().Focused() == nil { // as right after the start
			w.handToList(key)
		}
	}
}

// dialogKey gives a key to the dialog on top, and tells whether there is one.
func (w *Window) dialogKey(key *fyne.KeyEvent) bool {
	if len(w.Dialogs) == 0 {
		return false
	}
	top := w.Dialogs[len(w.Dialogs)-1]
	switch key.Name {
	case fyne.KeyEscape:
		top.Cancel()
	case fyne.KeyReturn, fyne.KeyEnter:
		top.Enter()
	case fyne.KeyF1:
		if !top.IsHelp {
			help.OpenDialog(w.Desk, w.topicOfForm(top))
		}
	}
	return true
}
