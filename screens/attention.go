package screens

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/costs"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// shownNotices is how many notices are shown, the most urgent ones.
const shownNotices = 100

// attention lists what needs attention, most urgent first, each with the way to
// where it is settled (R24, R25).
type attention struct {
	*desk.Desk
	notifier *notifier
	whose    *organizationFilter
	content  *container.Scroll
	column   *fyne.Container
	asked    desk.Place
	leaks    desk.Place // what leaks, which is asked only while it is looked at

	notices []data.Notice
	leaking []data.Notice
}

func newAttention(d *desk.Desk, n *notifier) *attention {
	a := &attention{Desk: d, notifier: n, column: container.NewVBox()}
	a.whose = newOrganizationFilter(d, a.show)
	a.content = container.NewVScroll(container.New(&parts.Narrow{Width: 820}, container.NewPadded(a.column)))
	return a
}

// refresh asks what needs attention today, and with it what will in the days
// ahead and what did when the user last looked, for the notifications.
func (a *attention) refresh() {
	book, days := a.Book, a.notifier.days(a.Today())
	desk.Ask(a.Desk, &a.asked, func(ctx context.Context) ([][]data.Notice, error) { return book.AttentionOn(ctx, days) }, func(notices [][]data.Notice) {
		a.notices = notices[1]
		a.show()
		a.notifier.plan(a.Desk, days, notices)
	})
}

// refreshLeaks asks what leaks (R31 to R34): it is worked out of everybody, and so only
// while it is looked at.
func (a *attention) refreshLeaks() {
	book, on, catalog, pairs := a.Book, a.Today(), a.Catalog, a.Window.Options.Inclusions
	desk.Ask(a.Desk, &a.leaks, func(ctx context.Context) ([]data.Notice, error) {
		basis, err := book.SavingsBasis(ctx)
		if err != nil {
			return nil, err
		}
		spent, err := costs.SpendingOf(ctx, book, on)
		leaking := savings.Notices(savings.List(basis, savings.NewInclusions(pairs, catalog, basis.Products), on))
		return append(leaking, costs.BudgetNotices(spent)...), err
	}, func(leaking []data.Notice) {
		a.leaking = leaking
		a.show()
	})
}

func (a *attention) show() {
	notices := data.SortNotices(append(slices.Clone(a.notices), a.leaking...))
	a.whose.know()
	notices = slices.DeleteFunc(notices, func(n data.Notice) bool { return !a.whose.keeps(n.Subscription.Organization) })
	// What leaks counts under Savings: it is asked only while it is looked at, and no
	// number may jump when it is.
	a.Go.CountTab(desk.TabAttention, len(a.notices))
	a.Go.Retitle(len(a.notices))
	title := a.Count("attention.title", len(notices))
	if len(notices) == 0 {
		title = a.Text("attention.nothing")
	}
	a.column.Objects = []fyne.CanvasObject{container.NewBorder(nil, nil, nil, a.whose.box, parts.NewHeading(title))}
	slices.SortStableFunc(notices, func(a, b data.Notice) int {
		return slices.Index(data.ConcernGroups(), a.Concern.Group()) - slices.Index(data.ConcernGroups(), b.Concern.Group())
	})
	for i, notice := range notices {
		if group := notice.Concern.Group(); i < shownNotices && (i == 0 || notices[i-1].Concern.Group() != group) {
			a.column.Add(parts.NewStrong(desk.Coded(a.Words, "attention.group", group)))
		}
		if i == shownNotices {
			a.column.Add(parts.NewFaint(a.Count("attention.more", len(notices)-i)))
			break
		}
		a.column.Add(a.build(notice))
	}
	a.column.Refresh()
	a.content.Refresh()
}

// build shows one notice, with the way to its subscription.
func (a *attention) build(n data.Notice) fyne.CanvasObject {
	s := n.Subscription
	show := func() { a.Go.ShowSubscription(s.ID) }
	if n.Concern == data.ConcernOverBudget {
		show = func() { a.Go.ShowTab(desk.TabCosts) }
	}
	product := container.NewHBox(parts.NewQuietButton(a.NoticeSubject(n), nil, show))
	text := parts.NewWrapped(a.NoticeText(n))
	switch n.Concern {
	case data.ConcernOverAssigned, data.ConcernEnding, data.ConcernCreditCheck:
		text.Importance = widget.DangerImportance
	case data.ConcernBusinessOver:
		text.Importance = widget.WarningImportance
	}
	lines := container.New(&parts.Packed{}, product, text)
	if s.OrganizationName != "" && len(a.Go.Organizations()) > 1 {
		lines.Add(parts.NewFaint(s.OrganizationName))
	}
	later := parts.NewButton(a.Text("attention.later"), func() { a.openSnooze(n) })
	if n.Concern.Group() == data.GroupToSave && n.Concern != data.ConcernUnused || n.Concern == data.ConcernOverBudget {
		later.Hide() // it is kept there instead, for a reason
	}
	buttons := container.NewCenter(container.NewHBox(a.buildStep(n), later))
	return container.NewVBox(container.NewBorder(nil, nil, nil, buttons, lines), parts.NewSeparator())
}

// buildStep is the step that settles a notice: at once where one press or one form
// does it, in the subscription's panel otherwise.
func (a *attention) buildStep(n data.Notice) fyne.CanvasObject {
	id, ref := n.Subscription.ID, n.Subscription.Subscription.Ref()
	detail := func(then func(data.SubscriptionDetail)) func() {
		return func() { a.Detail(&a.Window.ToOpen, id, then) }
	}
	show := func() { a.Go.ShowSubscription(id) }
	switch n.Concern {
	case data.ConcernBlocked, data.ConcernShared, data.ConcernNever, data.ConcernInactive, data.ConcernOverlap:
		return parts.NewButton(a.Text("attention.show"), func() { a.Go.ShowTab(desk.TabSavings); a.Go.FocusList() })
	case data.ConcernOverBudget:
		return parts.NewButton(a.Text("attention.show"), func() { a.Go.ShowTab(desk.TabCosts) })
	case data.ConcernUnknown:
		return parts.NewButton(a.Text("attention.answer"), detail(func(s data.SubscriptionDetail) { a.Go.OpenSubscriptionForm(&s, 0) }))
	case data.ConcernNotOrdered:
		change, s := *n.Subscription.Open, n.Subscription.Subscription
		return parts.NewButton(a.Text("change.place"), func() { openPlaceOrder(a.Desk, change, s) })
	case data.ConcernChangeDue:
		change := n.Subscription.Open.Ref()
		return parts.NewButton(a.Text("change.confirm"), func() { a.Write(a.Does(acts.ConfirmChange{Change: change}), nil) })
	case data.ConcernCreditCheck:
		return parts.NewButton(a.Text("reason.credit_check_pending.completed"), func() {
			a.Write(a.Does(acts.FinishCreditCheck{Subscription: ref}), nil)
		})
	case data.ConcernEnding:
		return parts.NewButton(a.Text("reason.not_active.button"), detail(func(s data.SubscriptionDetail) { openReactivate(a.Desk, s) }))
	case data.ConcernTrial, data.ConcernTrialPaid:
		return parts.NewButton(a.Text("reason.trial.button"), detail(func(s data.SubscriptionDetail) { openBuyTrial(a.Desk, s) }))
	default:
		return parts.NewButton(a.Text("attention.show"), show)
	}
}

// snoozeDays is until when a notice is put off unless the user says otherwise.
const snoozeDays = 7

// openSnooze asks until when a notice need not be shown.
func (a *attention) openSnooze(n data.Notice) {
	f := a.NewForm(a.Text("snooze.title", "Product", n.Subscription.Product))
	f.Topic = desk.TopicAttention
	f.Say(a.NoticeText(n))
	until := f.AddDate("until", true, a.Today().AddDays(snoozeDays))
	f.Show(a.Text("snooze.button"), func(read *desk.Reading) func(context.Context) error {
		return a.Does(acts.Snooze{Subscription: n.Subscription.Subscription.Ref(), Concern: n.Concern, Until: read.Date(a.Words, "until", until)})
	}, nil)
}
