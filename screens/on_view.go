package screens

import (
	"seatbook/data"
	"seatbook/screens/changes"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
)

// Open asks what to export, and then where to.
func (w *Window) openExport() { exports.Open(w.Desk, w.exporter(), w.listOnView()) }

// export exports what is on view as a kind of file; of is the organization that a report
// is of.
func (w *Window) export(kind exports.Kind, of data.Organization) {
	exports.Save(w.Desk, w.exporter(), w.listOnView(), kind, of)
}

// Copy puts the list on view into the clipboard.
func (w *Window) copyList() { exports.Copy(w.screens, &w.copying, w.exporter(), w.listOnView()) }

// listOnView is the list of the tab that is shown.
func (w *Window) listOnView() exports.List {
	switch w.tab {
	case desk.TabPeople:
		return exports.ListPeople
	case desk.TabChanges:
		if w.changes.View.Value() == changes.PastEverything {
			return exports.ListHistory
		}
		return exports.ListChanges
	case desk.TabHome:
		return exports.ListAttention
	case desk.TabCosts:
		return exports.ListCosts
	default:
		return exports.ListSubscriptions
	}
}

// exporter exports what is on view, narrowed and sorted as it is there.
func (w *Window) exporter() *exports.Exporter {
	e := exports.NewExporter(w.Words.Translator, w.Desk.Book, w.Desk.Today())
	e.Subscriptions, e.People = w.subscriptions.Query, w.people.Query
	e.Subscriptions.On = w.subscriptions.Day()
	e.Changes.Search, e.History = w.changes.Search, w.changes.History.Query
	return e
}
