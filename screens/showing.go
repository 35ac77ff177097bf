package screens

import (
	"seatbook/data"
	"seatbook/screens/changes"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
	"seatbook/screens/organizations"
	"seatbook/screens/reviews"
)

// ShowHistory shows the history of one subscription or person.
func (w *Window) ShowHistory(subject string, query data.HistoryQuery) {
	delete(w.queries, desk.TabChanges) // all of it is shown
	w.ShowTab(desk.TabChanges)
	w.changes.View.Pick(changes.PastEverything)
	w.changes.History.Narrow(subject, query)
}

// openOrganizations shows one view over all organizations.
func (w *Window) openOrganizations() { organizations.Open(w.Desk, w.narrowedTo()) }

// ShowOrganization shows what a tab has of one organization; of subscriptions, those that
// a filter keeps.
func (w *Window) ShowOrganization(tab desk.Tab, id data.OrganizationID, only data.SubscriptionFilter) {
	delete(w.queries, tab) // all that it has is shown
	w.ShowTab(tab)
	switch tab {
	case desk.TabSubscriptions:
		w.subscriptions.ShowWhose(id, only)
	case desk.TabSavings:
		w.savings.Whose.Narrow(id)
	case desk.TabCosts:
		w.costs.Whose.Narrow(id)
	case desk.TabHome:
		w.home.ShowLines()
		w.whose.Narrow(id)
	}
	w.FocusList()
}

// ShowPerson goes to a person.
func (w *Window) ShowPerson(id data.PersonID) {
	w.ShowTab(desk.TabPeople)
	w.people.Rows.ForgetWanted()
	w.people.Reveal(id)
	w.people.Panel.Show(id)
	w.FocusList()
}

// SubscriptionOnView is the subscription in the panel, nil where none is.
func (w *Window) SubscriptionOnView() *data.SubscriptionDetail {
	if !w.onView() {
		return nil
	}
	return w.subscriptions.Panel.Shown
}

// Organizations are those of the record, as far as they were read.
func (w *Window) Organizations() []data.Organization { return w.subscriptions.Organizations }

// ChosenOrganization is the one that the list of subscriptions is narrowed to, 0 for all
// of them.
func (w *Window) ChosenOrganization() data.OrganizationID { return w.subscriptions.Query.Organization }

// FocusTotal moves the keyboard to the total in the panel, where it can be changed.
func (w *Window) FocusTotal() { w.subscriptions.Panel.FocusTotal() }

// ShowSubscription goes to a subscription.
func (w *Window) ShowSubscription(id data.SubscriptionID) {
	w.ShowTab(desk.TabSubscriptions)
	w.subscriptions.Reveal(id)
	w.subscriptions.Arrived()
	w.FocusList()
}

// CopyPeople puts some people into the clipboard, as a table in the columns of some
// names.
func (w *Window) CopyPeople(ids []data.PersonID, columns []string) {
	e := w.exporter()
	e.Columns = columns
	e.People = data.PersonQuery{IDs: ids, Sort: w.people.Query.Sort, Descending: w.people.Query.Descending}
	exports.Copy(w.screens, &w.copying, e, exports.ListPeople)
}

// CopySubscriptions is CopyPeople for subscriptions.
func (w *Window) CopySubscriptions(ids []data.SubscriptionID, columns []string) {
	e := w.exporterOf(ids)
	e.Columns = columns
	exports.Copy(w.screens, &w.copying, e, exports.ListSubscriptions)
}

// exporterOf exports only some subscriptions, sorted as the list is.
func (w *Window) exporterOf(ids []data.SubscriptionID) *exports.Exporter {
	e := w.exporter()
	e.Subscriptions.IDs, e.Subscriptions.Search = ids, ""
	return e
}

// OpenReviews shows all that renews in the month of a day, or without one in the first month in
// which something is left to review (R39).
func (w *Window) OpenReviews(day data.Date) { reviews.Open(w.Desk, day) }
