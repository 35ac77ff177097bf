package subscriptions

import (
	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// drag lets somebody who holds a license be dragged from the panel onto a subscription in
// the list, to be given a license of that one, too.
func (h *holders) drag(person data.PersonRow) *parts.RowDrag {
	if h.list.fixed() {
		return nil
	}
	table := h.list.Table
	onto := func(at fyne.Position) (row int, s data.SubscriptionRow) {
		if row = table.RowAt(at); row >= 0 {
			if record, _ := h.list.place(row); record >= 0 {
				s, _ = h.list.Rows.Row(record)
			}
		}
		if !h.canGet(person, s) {
			return -1, data.SubscriptionRow{}
		}
		return row, s
	}
	return &parts.RowDrag{Label: person.Name, Over: func(at fyne.Position) {
		row, _ := onto(at)
		table.ShowOver(row)
	}, Drop: func(at fyne.Position) {
		table.ShowOver(-1)
		if row, s := onto(at); row >= 0 {
			h.Write(h.Does(acts.Assign{Subscriptions: []data.SubscriptionRef{s.Subscription.Ref()}, People: []data.PersonRef{person.Ref()}}), nil)
		}
	}}
}

// canGet tells whether a license of a subscription could be given to a person: what else
// is in the way is said once it is tried.
func (h *holders) canGet(person data.PersonRow, s data.SubscriptionRow) bool {
	return s.ID != 0 && s.Organization == person.Organization && !s.SameProduct(h.detail.Subscription) && s.CanAssignOn() &&
		h.Settings.Admin().May(data.RightAssign, s.Subscription)
}
