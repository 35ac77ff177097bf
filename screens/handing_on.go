package screens

import (
	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/comings"
	"seatbook/screens/orders"
	"seatbook/screens/people"
	"seatbook/screens/reasons"
	"seatbook/screens/renewals"
	"seatbook/screens/saving"
	"seatbook/screens/subscriptions"
)

// OpenAssign picks the people who get a license of a subscription (R17, R19).
func (w *Window) OpenAssign(s data.SubscriptionDetail) { people.OpenAssign(w.Desk, s) }

// OpenWaiting offers a license to those who wait for one of a subscription (R17).
func (w *Window) OpenWaiting(s data.SubscriptionDetail) { comings.OpenWaiting(w.Desk, s) }

// OpenUnassign picks the people who give a license of a subscription back (R13,
// R19). needed is how many must, 0 for any.
func (w *Window) OpenUnassign(s data.SubscriptionDetail, needed int, then func()) {
	people.OpenUnassign(w.Desk, s, needed, then)
}

// OpenAssignTo picks the subscriptions of which a person gets a license.
func (w *Window) OpenAssignTo(person data.PersonRow, holds []data.NamedHolding) {
	people.OpenAssignTo(w.Desk, person, holds)
}

// OpenPersonForm adds a person, or edits one that has an ID.
func (w *Window) OpenPersonForm(person data.Person) { people.OpenForm(w.Desk, person) }

// OpenSubscriptionForm adds a subscription to an organization, or edits one.
func (w *Window) OpenSubscriptionForm(edited *data.SubscriptionDetail, organization data.OrganizationID) {
	subscriptions.OpenForm(w.Desk, edited, organization)
}

// OpenQuestion asks what is not known of a subscription and attention asks for (R25).
func (w *Window) OpenQuestion(s data.SubscriptionDetail) { subscriptions.OpenQuestion(w.Desk, s) }

// OpenPrices asks what several subscriptions cost, and when they renew.
func (w *Window) OpenPrices(rows []data.SubscriptionRow) { subscriptions.OpenPrices(w.Desk, rows) }

// OpenReplacementForm adds what takes the place of a product that is no longer
// sold (R7).
func (w *Window) OpenReplacementForm(replaced data.SubscriptionDetail) {
	subscriptions.OpenReplacement(w.Desk, replaced)
}

// OpenReview reviews a renewal (R39).
func (w *Window) OpenReview(s data.SubscriptionDetail) { renewals.OpenReview(w.Desk, s) }

// OpenMoveToAnswer picks who moves to another plan, as the answer to a review (R38, R39).
func (w *Window) OpenMoveToAnswer(s data.SubscriptionDetail, note string) {
	comings.OpenMoveToAnswer(w.Desk, s, note)
}

// OpenTakeControl moves the people of a user's purchase to the organization's own (R5c).
func (w *Window) OpenTakeControl(s data.SubscriptionDetail) { comings.OpenTakeControl(w.Desk, s) }

// OpenBuyTrial records that a trial was bought.
func (w *Window) OpenBuyTrial(s data.SubscriptionDetail) { reasons.OpenBuyTrial(w.Desk, s) }

// OpenPlaceOrder records that a change was ordered.
func (w *Window) OpenPlaceOrder(c data.Change, s data.Subscription) { orders.OpenPlace(w.Desk, c, s) }

// CanFreeSaving tells whether something can be done here about a row: a license be
// taken back, or a total be lowered (R5c, R19, R35).
func (w *Window) CanFreeSaving(row savings.Row) bool { return saving.CanFreeSaving(w.Desk, row) }

// FreeSavings says what freeing does to each total before it is recorded: Seatbook
// orders nothing (R20, R35).
func (w *Window) FreeSavings(rows []savings.Row) { saving.FreeSavings(w.Desk, rows) }

// KeepSavings asks why licenses are kept, and until when.
func (w *Window) KeepSavings(rows []savings.Row) { saving.KeepSavings(w.Desk, rows) }
