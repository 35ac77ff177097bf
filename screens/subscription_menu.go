package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
)

// showMenu offers what can be done with the selected subscription.
func (s *subscriptions) showMenu(at fyne.Position) {
	if !s.query.AsOf.IsZero() {
		return
	}
	id := s.selected
	ask(s.desk, func(ctx context.Context) (data.SubscriptionDetail, error) {
		return s.book.Subscription(ctx, id, s.today())
	}, func(detail data.SubscriptionDetail) {
		item := func(key string, act func()) *fyne.MenuItem { return fyne.NewMenuItem(s.Text("menu."+key), act) }
		menu := fyne.NewMenu("",
			item("change_total", s.panel.focusTotal),
			item("assign", func() { s.window.openAssign(detail) }),
			fyne.NewMenuItemSeparator(),
			item("edit", func() { s.window.openSubscriptionForm(&detail, 0) }),
			item("copy_name", func() { s.window.app.Clipboard().SetContent(detail.Product) }),
			fyne.NewMenuItemSeparator(),
			item("remove", func() { s.remove(detail) }))
		widget.ShowPopUpMenuAtPosition(menu, s.canvas(), at)
	})
}

// remove removes a subscription. It can be undone, so nothing is asked.
func (s *subscriptions) remove(detail data.SubscriptionDetail) {
	s.write(func(ctx context.Context) error { return s.book.RemoveSubscription(ctx, detail.Ref()) }, nil)
}
