package subscriptions

import (
	"errors"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/comings"
	"seatbook/screens/merging"
	"seatbook/screens/parts"
	"seatbook/screens/renewals"
)

// showMenu offers all that can be done with a subscription.
func (s *Screen) showMenu(id data.SubscriptionID, at fyne.Position) {
	if !s.Query.AsOf.IsZero() {
		return
	}
	s.Detail(&s.menu, id, func(detail data.SubscriptionDetail) {
		if len(s.Window.Dialogs) == 0 { // one that was opened meanwhile has the window
			parts.ShowMenu(s.Canvas(), s.buildMenu(detail), at, nil)
		}
	})
}

func (s *Screen) buildMenu(detail data.SubscriptionDetail) *fyne.Menu {
	reads := func(key string, act func()) *fyne.MenuItem { return fyne.NewMenuItem(s.Text("menu."+key), act) }
	item := func(key string, act func()) *fyne.MenuItem {
		entry := reads(key, act)
		entry.Disabled = s.Book.ReadOnly()
		return entry
	}
	where := func(can bool, entry *fyne.MenuItem) *fyne.MenuItem { // what can't be done is grey
		entry.Disabled = entry.Disabled || !can
		return entry
	}
	status := data.CurrentStatus(detail.Subscription, s.Today()).Status
	stands := status != data.StatusDeleted
	mayAssign := detail.CanAssignOn() && s.Settings.Admin().May(data.RightAssign, detail.Subscription)
	menu := fyne.NewMenu("",
		where(data.AddRemove(detail.Subscription, s.Today(), s.Settings.Admin()).Available, item("change_total", s.Panel.FocusTotal)),
		where(mayAssign && status.CanAssignIn(), item("assign", func() { s.Go.OpenAssign(detail) })),
		where(mayAssign, item("move", func() { comings.OpenMoveFrom(s.Desk, detail) })),
		where(stands, item("review", func() { renewals.OpenReview(s.Desk, detail) })),
		fyne.NewMenuItemSeparator(),
		where(stands, item("change_price", func() { s.OpenChangePrice(detail) })),
		where(stands, item("price_rise", func() {
			renewals.OpenPriceRiseOf(s.Desk, func(other data.Subscription) bool { return data.Fold(other.Product) == data.Fold(detail.Product) })
		})))
	if len(data.CompareTerms(detail.Subscription, s.Today())) > 0 {
		menu.Items = append(menu.Items, reads("compare_terms", func() { renewals.OpenCompareTerms(s.Desk, detail) }))
	}
	if data.CanCancel(detail.Subscription, s.Today()) || data.CanCancelNow(detail.Subscription, s.Today()) {
		menu.Items = append(menu.Items, item("cancel", func() { s.OpenCancel(detail) }))
	}
	if data.CanResume(detail.Subscription, s.Today()) {
		menu.Items = append(menu.Items, item("resume", func() {
			s.Write(s.Does(acts.Resume{Subscription: detail.Subscription.Ref()}), nil)
		}))
	}
	menu.Items = append(menu.Items,
		fyne.NewMenuItemSeparator(),
		reads("history", func() {
			s.Go.ShowHistory(detail.Product, data.HistoryQuery{Subscription: detail.ID})
		}),
		item("edit", func() { s.Go.OpenSubscriptionForm(&detail, 0) }),
		reads("copy_name", func() { s.Window.App.Clipboard().SetContent(detail.Product) }),
		fyne.NewMenuItemSeparator(),
		item("merge", func() { merging.OpenSubscriptions(s.Desk, detail) }),
		item("remove", func() { s.Remove(detail) }))
	return menu
}

// removeMeant removes the one that the keyboard is on in the list, or asks about all that are
// selected; of a past day there is nothing to remove.
func (s *Screen) removeMeant(row int) {
	record, _ := s.place(row)
	switch {
	case s.fixed():
	case s.picks.Len() > 1:
		s.withPicked(s.openRemoveMany)
	case record >= 0:
		s.Rows.WhenThere(record, func(r data.SubscriptionRow) { s.Desk.Detail(&s.Window.ToOpen, r.ID, s.Remove) })
	}
}

// Remove removes a subscription. It can be undone, so nothing is asked.
func (s *Screen) Remove(detail data.SubscriptionDetail) {
	s.Beside(s.Does(acts.RemoveSubscription{Subscription: detail.Subscription.Ref()}), func(err error) {
		known, is := errors.AsType[*data.Error](err)
		switch {
		case err == nil:
		case is && known.Code == data.CodeStillAssigned && s.Settings.Admin().May(data.RightAssign, detail.Subscription):
			assigned := detail.NamedAssigned
			s.Window.Notices.Warn(s.ErrorText(err), parts.Act{Label: s.Count("editor.unassign", assigned), Do: func() {
				s.Window.Notices.Hide()
				s.Go.OpenUnassign(detail, assigned, nil)
			}})
		default:
			s.Fail(err)
		}
	})
}
