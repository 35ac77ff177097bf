package screens

import (
	"net/url"
	"strings"

	"seatbook/data"
)

// placeScheme begins a link of the help that leads to a place in the window.
const placeScheme = "seatbook:"

// topicOfLink returns the topic that a link leads to, as a file beside it.
func topicOfLink(link string) (t topic, is bool) {
	name, is := strings.CutSuffix(link, ".md")
	return topic(name), is && !strings.Contains(name, "/")
}

// followLink returns what following a link of the help does: another topic, a place
// in the window, or a page in the browser. It is nil where the link leads nowhere.
func (h *help) followLink(link string) func() {
	if t, is := topicOfLink(link); is {
		return func() {
			h.open(t)
			h.canvas().Focus(h.Reader)
		}
	}
	if name, is := strings.CutPrefix(link, placeScheme); is {
		return h.window.places()[name]
	}
	address, err := url.Parse(link)
	if err != nil || address.Scheme != "https" {
		return nil
	}
	return func() {
		if err := h.window.app.OpenURL(address); err != nil {
			h.window.notices.warn(h.Text("ordering.cant_open", "Link", link))
		}
	}
}

// places are the places in the window that the help leads to, by the name that its
// links call them.
func (w *Window) places() map[string]func() {
	show := func(t tab) func() {
		return func() { w.showTab(t); w.focusList() }
	}
	return map[string]func(){
		"subscriptions": show(tabSubscriptions),
		"people":        show(tabPeople),
		"changes":       show(tabChanges),
		"attention":     show(tabAttention),
		"savings":       show(tabSavings),
		"costs":         show(tabCosts),
		"total":         w.showTotal,
		"edit":          func() { w.showTab(tabSubscriptions); w.subscriptions.edit() },
		"missing":       func() { w.showFiltered(data.FilterLinkMissing) },
		"unused":        func() { w.showFiltered(data.FilterUnused) },
		"add":           func() { w.showTab(tabSubscriptions); w.subscriptions.add() },
		"history":       func() { w.showHistory("", data.HistoryQuery{}) },
		"settings":      w.openSettings,
		"import":        w.chooseImport,
		"export":        w.openExport,
		"backups":       w.openBackups,
	}
}

// showTotal goes to the total of the subscription on view, or to the list where none
// is, or its total can't be changed.
func (w *Window) showTotal() {
	w.showTab(tabSubscriptions)
	w.focusList()
	w.subscriptions.panel.focusTotal()
}

// showFiltered shows the subscriptions that a filter leaves.
func (w *Window) showFiltered(filter data.SubscriptionFilter) {
	w.showTab(tabSubscriptions)
	w.subscriptions.query.Filter = filter
	w.subscriptions.buildTools()
	w.search.SetText("")
	w.subscriptions.rows.reload()
	w.focusList()
}
