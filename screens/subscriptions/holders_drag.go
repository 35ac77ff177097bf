package subscriptions

import (
	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// drag lets somebody who holds a license be dragged out of the panel: onto a subscription
// in the list, to be given a license of that one, too, and onto nothing, to have this one
// taken back.
func (h *holders) drag(person data.PersonRow) *parts.RowDrag {
	if h.list.fixed() {
		return nil
	}
	return &parts.RowDrag{Label: person.Name, Over: func(at fyne.Position) string {
		d := h.dropAt(person, at)
		h.list.Table.ShowOver(d.row)
		return d.does
	}, Drop: func(at fyne.Position) {
		h.list.Table.ShowOver(-1)
		if d := h.dropAt(person, at); d.do != nil {
			d.do()
		}
	}}
}

// dropped is what a drop does at a place.
type dropped struct {
	row  int    // of the list that takes it, -1 for none
	does string // in words
	do   func()
}

func (h *holders) dropAt(person data.PersonRow, at fyne.Position) dropped {
	row := h.list.Table.RowAt(at)
	switch s := h.rowOf(row); {
	case parts.Holds(h.list.Panel.Content, at), s.ID != 0 && s.SameProduct(h.detail.Subscription): // back where it was
		return dropped{row: -1}
	case h.canGet(person, s):
		give := func() {
			h.Give([]data.PersonRow{person}, s, acts.Assign{Subscriptions: []data.SubscriptionRef{s.Ref()}, People: []data.PersonRef{person.Ref()}})
		}
		return dropped{row, h.Text("drag.give", "Product", data.ShortName(s.Product)), give}
	case s.ID != 0:
		return dropped{row: -1, does: h.Text("drag.cant_give")}
	case !h.canTakeBack():
		return dropped{row: -1, does: h.Text("drag.cant_take_back")}
	default:
		back := acts.Unassign{Subscription: h.detail.Subscription.Ref(), People: []data.PersonRef{person.Ref()}}
		return dropped{-1, h.Text("drag.take_back", "Name", data.ShortName(h.detail.Product)), func() { h.Write(h.Does(back), nil) }}
	}
}

// rowOf is the subscription of a row of the list, zero for none.
func (h *holders) rowOf(row int) (s data.SubscriptionRow) {
	if row < 0 {
		return s
	}
	s, _ = h.list.rowAt(row)
	return s
}

// canGet tells whether a license of a subscription could be given to a person: what else
// is in the way is said once it is tried.
func (h *holders) canGet(person data.PersonRow, s data.SubscriptionRow) bool {
	return s.ID != 0 && s.Organization == person.Organization && s.CanAssignOn() && h.Settings.Admin().May(data.RightAssign, s.Subscription)
}

// canTakeBack tells whether a license of the subscription on view can be taken back here.
func (h *holders) canTakeBack() bool {
	return h.detail.CanAssignOn() && h.Settings.Admin().May(data.RightAssign, h.detail.Subscription)
}
