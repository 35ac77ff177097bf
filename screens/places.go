package screens

import (
	"seatbook/data"
	"seatbook/screens/backups"
	"seatbook/screens/desk"
)

// Places are the places in the window that the help leads to, by the name that its
// links call them.
func (w *Window) Places() map[string]func() {
	show := func(t desk.Tab) func() {
		return func() { w.ShowTab(t); w.FocusList() }
	}
	return map[string]func(){
		"subscriptions": show(desk.TabSubscriptions),
		"people":        show(desk.TabPeople),
		"changes":       show(desk.TabChanges),
		"attention":     show(desk.TabHome),
		"savings":       show(desk.TabSavings),
		"costs":         show(desk.TabCosts),
		"total":         w.showTotal,
		"edit":          func() { w.ShowTab(desk.TabSubscriptions); w.subscriptions.Edit() },
		"missing":       func() { w.showFiltered(data.FilterLinkMissing) },
		"unused":        func() { w.showFiltered(data.FilterUnused) },
		"add":           func() { w.ShowTab(desk.TabSubscriptions); w.subscriptions.Add() },
		"history":       func() { w.ShowHistory("", data.HistoryQuery{}) },
		"settings":      w.OpenSettings,
		"import":        w.ChooseImport,
		"export":        w.OpenExport,
		"backups":       func() { backups.Open(w.Desk) },
	}
}

// showTotal goes to the total of the subscription on view, or to the list where none
// is, or its total can't be changed.
func (w *Window) showTotal() {
	w.ShowTab(desk.TabSubscriptions)
	w.FocusList()
	w.subscriptions.Panel.FocusTotal()
}

// showFiltered shows the subscriptions that a filter leaves.
func (w *Window) showFiltered(filter data.SubscriptionFilter) {
	w.ShowTab(desk.TabSubscriptions)
	w.subscriptions.Query = w.subscriptions.Query.With(data.FilterAll).With(filter)
	w.subscriptions.BuildTools()
	w.search.SetText("")
	w.subscriptions.Rows.Reload()
	w.FocusList()
}
