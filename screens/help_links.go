package screens

import (
	"net/url"
	"strings"

	"seatbook/data"
	"seatbook/screens/desk"
)

// placeScheme begins a link of the help that leads to a place in the window.
const placeScheme = "seatbook:"

// topicOfLink returns the topic that a link leads to, as a file beside it.
func topicOfLink(link string) (t desk.Topic, is bool) {
	name, is := strings.CutSuffix(link, ".md")
	return desk.Topic(name), is && !strings.Contains(name, "/")
}

// followLink returns what following a link of the help does: another topic, a place
// in the window, or a page in the browser. It is nil where the link leads nowhere.
func (h *help) followLink(link string) func() {
	if t, is := topicOfLink(link); is {
		return func() {
			h.open(t)
			h.Canvas().Focus(h.Reader)
		}
	}
	if name, is := strings.CutPrefix(link, placeScheme); is {
		return h.Go.Places()[name]
	}
	address, err := url.Parse(link)
	if err != nil || address.Scheme != "https" {
		return nil
	}
	return func() {
		if err := h.Window.App.OpenURL(address); err != nil {
			h.Window.Notices.Warn(h.Text("ordering.cant_open", "Link", link))
		}
	}
}

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
		"attention":     show(desk.TabAttention),
		"savings":       show(desk.TabSavings),
		"costs":         show(desk.TabCosts),
		"total":         w.showTotal,
		"edit":          func() { w.ShowTab(desk.TabSubscriptions); w.subscriptions.edit() },
		"missing":       func() { w.showFiltered(data.FilterLinkMissing) },
		"unused":        func() { w.showFiltered(data.FilterUnused) },
		"add":           func() { w.ShowTab(desk.TabSubscriptions); w.subscriptions.add() },
		"history":       func() { w.ShowHistory("", data.HistoryQuery{}) },
		"settings":      w.OpenSettings,
		"import":        w.ChooseImport,
		"export":        w.openExport,
		"backups":       w.openBackups,
	}
}

// showTotal goes to the total of the subscription on view, or to the list where none
// is, or its total can't be changed.
func (w *Window) showTotal() {
	w.ShowTab(desk.TabSubscriptions)
	w.FocusList()
	w.subscriptions.panel.focusTotal()
}

// showFiltered shows the subscriptions that a filter leaves.
func (w *Window) showFiltered(filter data.SubscriptionFilter) {
	w.ShowTab(desk.TabSubscriptions)
	w.subscriptions.query.Filter = filter
	w.subscriptions.buildTools()
	w.search.SetText("")
	w.subscriptions.rows.Reload()
	w.FocusList()
}
