package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/screens/parts"
)

// tab is one of the screens that the bar at the top leads to.
type tab string

const (
	tabSubscriptions tab = "subscriptions"
	tabPeople        tab = "people"
	tabChanges       tab = "changes"
	tabAttention     tab = "attention"
	tabSavings       tab = "savings"
	tabCosts         tab = "costs"
	tabHelp          tab = "help"
)

func tabList() []tab {
	return []tab{tabSubscriptions, tabPeople, tabChanges, tabAttention, tabSavings, tabCosts, tabHelp}
}

// buildTop returns the bar with the tabs, the search and the settings.
func (w *Window) buildTop(query string) fyne.CanvasObject {
	w.tabs = map[tab]*parts.Button{}
	bar := container.NewHBox()
	for _, t := range tabList() {
		w.tabs[t] = parts.NewQuietButton(coded(w.words, "tab", t), nil, func() { w.showTab(t) })
		bar.Add(w.tabs[t])
	}
	w.search = parts.NewEntry(query, w.words.Text("search.placeholder"))
	w.search.SetIcon(theme.SearchIcon())
	w.search.SetMinWidth(170) // the smallest window has room for the tabs of each language
	w.search.OnChanged = w.searchFor
	w.search.OnKey = func(key *fyne.KeyEvent) bool {
		switch {
		case key.Name == fyne.KeyEscape && w.search.Text != "":
			w.search.SetText("")
		case key.Name == fyne.KeyDown:
			w.focusList()
		default:
			return false
		}
		return true
	}
	settings := parts.NewIconButton(theme.SettingsIcon(), w.words.Text("menu.settings"), w.openSettings)
	return container.NewVBox(container.NewHBox(bar, layout.NewSpacer(), w.search, settings), separator())
}

// queries are what is searched for: what a list is narrowed to is not what the help
// is asked.
type queries struct{ lists, help string }

// query is what the search of the screen on view looks for.
func (w *Window) query() string {
	if w.tab == tabHelp {
		return w.queries.help
	}
	return w.queries.lists
}

// searchFor narrows what the screen on view lists.
func (w *Window) searchFor(text string) {
	if w.tab == tabHelp {
		w.queries.help = text
		w.help.setSearch(text)
		return
	}
	w.queries.lists = text
	w.searchOn(w.tab)
}

// searchOn has a tab look for what was typed. The others do when they come into view:
// nobody waits for what they would find meanwhile.
func (w *Window) searchOn(shown tab) {
	switch shown {
	case tabSubscriptions:
		w.subscriptions.setSearch(w.queries.lists)
	case tabPeople:
		w.people.setSearch(w.queries.lists)
	case tabChanges:
		w.changes.setSearch(w.queries.lists)
	}
}

// turnSearch has the search field search what is on view.
func (w *Window) turnSearch() {
	placeholder := w.words.Text("search.placeholder")
	if w.tab == tabHelp {
		placeholder = w.words.Text("search.help")
	}
	w.search.SetPlaceHolder(placeholder)
	if text := w.query(); w.search.Text != text {
		w.search.SetText(text)
	}
}

func (w *Window) showTab(shown tab) {
	w.tab = shown
	if shown != tabHelp {
		w.helpFrom = ""
	}
	w.turnSearch()
	w.searchOn(shown)
	if shown != tabCosts {
		w.costs.leave()
	}
	if shown != tabSavings {
		w.savings.leave()
	}
	for t, button := range w.tabs {
		button.Importance = widget.LowImportance
		if t == shown {
			button.Importance = widget.HighImportance
		}
		button.Refresh()
	}
	switch shown {
	case tabPeople:
		w.people.rows.reloadFailed()
		w.body.Objects = []fyne.CanvasObject{w.people.content}
	case tabChanges:
		w.changes.past.reloadFailed()
		w.changes.history.steps.reloadFailed()
		w.body.Objects = []fyne.CanvasObject{w.changes.content}
	case tabAttention:
		w.attention.refreshLeaks()
		w.body.Objects = []fyne.CanvasObject{w.attention.content}
	case tabSavings:
		w.savings.refresh()
		w.body.Objects = []fyne.CanvasObject{w.savings.content}
	case tabCosts:
		w.costs.refresh() // they are worked out only while they are looked at
		w.body.Objects = []fyne.CanvasObject{w.costs.content}
	case tabHelp:
		w.help.setSearch(w.queries.help)
		w.help.shown()
		w.body.Objects = []fyne.CanvasObject{w.help.content}
	default:
		w.subscriptions.rows.reloadFailed()
		w.body.Objects = []fyne.CanvasObject{w.subscriptions.content}
	}
	w.body.Refresh()
}

// focusList moves the keyboard to the list on view.
func (w *Window) focusList() {
	switch w.tab {
	case tabPeople:
		w.window.Canvas().Focus(w.people.table)
	case tabChanges:
		w.window.Canvas().Focus(w.changes.table)
	case tabSavings:
		w.window.Canvas().Focus(w.savings.list)
	case tabCosts:
		w.window.Canvas().Focus(w.costs.table)
	case tabHelp:
		w.window.Canvas().Focus(w.help.table)
	case tabSubscriptions:
		w.window.Canvas().Focus(w.subscriptions.table)
	}
}

// countTab says on a tab how many things wait there.
func (w *Window) countTab(t tab, n int) {
	label := coded(w.words, "tab", t)
	if n > 0 {
		label = w.words.Text("tab_count", "Tab", label, "Count", w.words.Number(n))
	}
	w.tabs[t].SetText(label)
}

// typedKey is asked for the keys that nothing else has a use for.
func (w *Window) typedKey(key *fyne.KeyEvent) {
	if w.dialogKey(key) || !w.onView() {
		return
	}
	switch key.Name {
	case fyne.KeyEscape:
		w.notices.hide()
		w.leaveHelp()
		w.focusList()
	case fyne.KeyF1:
		w.openHelp()
	}
}

// dialogKey gives a key to the dialog on top, and tells whether there is one.
func (w *Window) dialogKey(key *fyne.KeyEvent) bool {
	if len(w.dialogs) == 0 {
		return false
	}
	top := w.dialogs[len(w.dialogs)-1]
	switch key.Name {
	case fyne.KeyEscape:
		top.cancel()
	case fyne.KeyReturn, fyne.KeyEnter:
		top.enter()
	case fyne.KeyF1:
		if !top.isHelp {
			w.openTopicDialog(w.topicOfForm(top))
		}
	}
	return true
}

func iconOf(icon fyne.Resource) fyne.CanvasObject { return widget.NewIcon(icon) }

func separator() fyne.CanvasObject { return widget.NewSeparator() }
