package screens

import (
	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/changes"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
)

// OpenExport asks what to export, and then where to.
func (w *Window) OpenExport() { w.openExportAs(exports.KindListXLSX) }

// openExportAs asks what to export, with a kind of file chosen.
func (w *Window) openExportAs(kind exports.Kind) {
	exports.Open(w.Desk, w.exporter(), w.listOnView(), kind)
}

// export exports what is on view as a kind of file; of is the organization that a report
// is of.
func (w *Window) export(kind exports.Kind, of data.Organization) {
	exports.Save(w.Desk, w.exporter(), w.listOnView(), kind, of)
}

// CopyList puts the list on view into the clipboard.
func (w *Window) CopyList() { exports.Copy(w.screens, &w.copying, w.exporter(), w.listOnView()) }

// CopyNotices puts lines of what needs attention into the clipboard.
func (w *Window) CopyNotices(of []data.NoticeKey) {
	e := w.exporter()
	e.Notices = of
	exports.Copy(w.screens, &w.copying, e, exports.ListAttention)
}

// CopySavings puts lines of what can be saved there.
func (w *Window) CopySavings(of []savings.Key) {
	e := w.exporter()
	e.SavingState, e.Savings = data.SavingOpen, of
	exports.Copy(w.screens, &w.copying, e, exports.ListSavings)
}

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
	case desk.TabSavings:
		return exports.ListSavings
	case desk.TabCosts:
		list, _ := w.costs.List()
		return list
	default:
		return exports.ListSubscriptions
	}
}

// narrowedTo is the organization that what is on view is narrowed to, 0 for every one.
func (w *Window) narrowedTo() data.OrganizationID {
	switch w.tab {
	case desk.TabSubscriptions:
		return w.subscriptions.Query.Organization
	case desk.TabPeople:
		return w.people.Query.Organization
	case desk.TabHome:
		return w.whose.Of()
	case desk.TabSavings:
		return w.savings.Whose.Of()
	case desk.TabCosts:
		return w.costs.Whose.Of()
	}
	return 0
}

// exporter exports what is on view, in its columns, narrowed and sorted as it is there, and only what is
// selected where something is.
func (w *Window) exporter() *exports.Exporter {
	e := exports.NewExporter(w.Words.Translator, w.Desk.Book, w.Desk.Known(), w.Desk.Today())
	e.Subscriptions, e.People = w.subscriptions.Query, w.people.Query
	e.Subscriptions.On = w.subscriptions.Day()
	e.Organization = w.narrowedTo()
	e.Changes.Search, e.History = w.changes.Search, w.changes.History.Query
	switch w.tab {
	case desk.TabSubscriptions:
		e.Columns = w.subscriptions.Table.Shown()
		if ids := w.subscriptions.Picked(); len(ids) > 0 {
			e.Subscriptions.IDs, e.Subscriptions.Search, e.Selected = ids, "", len(ids)
		}
	case desk.TabPeople:
		e.Columns = w.people.Table.Shown()
		if ids := w.people.Picked(); len(ids) > 0 {
			e.People = data.PersonQuery{IDs: ids, Sort: w.people.Query.Sort, Descending: w.people.Query.Descending}
			e.Selected = len(ids)
		}
	case desk.TabChanges:
		ids, steps := w.changes.Picked()
		switch {
		case w.changes.View.Value() == changes.PastEverything && len(steps) > 0:
			e.History.IDs, e.Selected = steps, len(steps)
		case w.changes.View.Value() != changes.PastEverything && len(ids) > 0:
			e.Changes.IDs, e.Selected = ids, len(ids)
		}
	case desk.TabHome:
		if of := w.home.Picked(); len(of) > 0 {
			e.Notices, e.Selected = of, len(of)
		}
	case desk.TabCosts:
		_, e.Currency = w.costs.List()
	case desk.TabSavings:
		e.SavingState, e.Savings, e.Selected = w.savings.State(), w.savings.OnView(), w.savings.Ticked()
	}
	return e
}
