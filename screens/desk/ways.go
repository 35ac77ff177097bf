package desk

import (
	"context"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/savings"
)

// Ways are the ways from one room to what another shows. The window has them all; a
// room takes the one that it needs, and knows of no other room by it.
type Ways interface {
	// ShowTab brings a tab into view, and FocusList moves the keyboard to its list.
	ShowTab(t Tab)
	FocusList()
	// CountTab says in the rail how many things there are at a place, or wait there.
	CountTab(t Tab, n int)
	// CountSavings says there what can be saved in a year, by currency, the most first.
	CountSavings(perYear []data.Money)
	// Retitle says in the window's title how many things need attention.
	Retitle(waiting int)
	// ClearSearch empties the field that narrows the list on view.
	ClearSearch()
	// Places are the places in the window that the help leads to, by the name that its
	// links call them.
	Places() map[string]func()

	// ShowSubscription and ShowPerson go to one of them.
	ShowSubscription(id data.SubscriptionID)
	ShowPerson(id data.PersonID)
	// ShowOrganization shows what a tab has of one organization; of subscriptions, those
	// that a filter keeps.
	ShowOrganization(t Tab, id data.OrganizationID, only data.SubscriptionFilter)
	// ShowHistory shows the history of one subscription or person.
	ShowHistory(subject string, query data.HistoryQuery)
	// SubscriptionOnView is the one in the panel, nil where none is.
	SubscriptionOnView() *data.SubscriptionDetail
	// Organizations are those of the record, as far as they were read.
	Organizations() []data.Organization
	// ChosenOrganization is the one that the list of subscriptions is narrowed to, 0 for
	// all of them.
	ChosenOrganization() data.OrganizationID
	// FocusTotal moves the keyboard to the total in the panel, where it can be changed.
	FocusTotal()
	// FirstStart is what an empty record shows in place of its list.
	FirstStart() fyne.CanvasObject

	OpenSubscriptionForm(edited *data.SubscriptionDetail, organization data.OrganizationID)
	// OpenQuestion asks what is not known of a subscription and attention asks for (R25).
	OpenQuestion(s data.SubscriptionDetail)
	// OpenPrices asks what several of them cost, and when they renew.
	OpenPrices(rows []data.SubscriptionRow)
	OpenReplacementForm(replaced data.SubscriptionDetail)
	OpenPersonForm(person data.Person)
	OpenAssign(s data.SubscriptionDetail)
	// OpenUnassign picks who gives a license back; then, which may be nil, runs once they have.
	OpenUnassign(s data.SubscriptionDetail, needed int, then func())
	// OpenWaiting offers a license to those who wait for one of it (R17).
	OpenWaiting(s data.SubscriptionDetail)
	// OpenReview reviews a renewal (R39), OpenMoveToAnswer picks who moves to another plan
	// (R38) as its answer, OpenBuyTrial records that a trial was bought, and OpenPlaceOrder that a change
	// was ordered.
	OpenReview(s data.SubscriptionDetail)
	OpenMoveToAnswer(s data.SubscriptionDetail, note string)
	// OpenTakeControl moves the people of a user's purchase to the organization's own (R5c).
	OpenTakeControl(s data.SubscriptionDetail)
	OpenBuyTrial(s data.SubscriptionDetail)
	OpenPlaceOrder(c data.Change, s data.Subscription)
	// CanFreeSaving tells whether something can be done here about a row of the savings
	// list; FreeSavings and KeepSavings ask how (R35).
	CanFreeSaving(row savings.Row) bool
	FreeSavings(rows []savings.Row)
	KeepSavings(rows []savings.Row)
	OpenAssignTo(person data.PersonRow, holds []data.NamedHolding)
	// OpenReviews shows all that renews in the month of a day, or without one in the first month
	// in which something is left to review (R39).
	OpenReviews(day data.Date)
	OpenSettings()
	// CopyPeople and CopySubscriptions put some of them into the clipboard, as a table in
	// the columns of some names.
	CopyPeople(ids []data.PersonID, columns []string)
	CopySubscriptions(ids []data.SubscriptionID, columns []string)
	// CopyNotices and CopySavings put lines of what needs attention and of what can be saved
	// there.
	CopyNotices(of []data.NoticeKey)
	CopySavings(of []savings.Key)
	// CopyList puts the list on view into the clipboard as a table.
	CopyList()
	// OpenExport asks what to export of the list on view, only what is selected where
	// something is, and where to.
	OpenExport()
	OpenTopic(t Topic)
	ChooseImport()

	// UndoStep takes back the last step, whatever has the keyboard.
	UndoStep()
	// ReadSettings asks for the settings and takes them over; then runs after that.
	ReadSettings(then ...func())
	// Notifies tells whether the user is told on the desktop what becomes urgent, and
	// Notify has them told from now on, or no longer.
	Notifies() bool
	Notify(on bool)
	// SetLook takes how light and how large everything is, and draws it anew.
	SetLook(look Look)

	// CheckFile checks that the record's file is still the one that was opened, and
	// offers what can be done where it is not. otherwise, which may be nil, runs where
	// it is.
	CheckFile(otherwise func())
	// OpenThen shows another record; then, which may be nil, runs once it is on view.
	OpenThen(book *ledger.Book, then func())
	// Refuse shows why the record can't be opened, and what can be done.
	Refuse(refused error, readOnly func(context.Context) (*ledger.Book, error))
	// Restore puts a backup in the place of the record, and shows what is open then.
	Restore(path, passphrase string)
}
