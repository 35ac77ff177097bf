package home

import (
	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// noticeLine says what needs attention, by when, and what can be done.
func (h *Home) noticeLine(n data.Notice) line {
	l := line{text: h.noticeLineText(n), when: h.whenText(n), below: h.whoseText(n.Subscription), act: h.step(n)}
	if n.Concern == data.ConcernOverBudget { // it is of no subscription
		l.open = h.showBudgets
	} else {
		l.open = func() { h.Go.ShowSubscription(n.Subscription.ID) }
	}
	l.later = func() { h.openSnooze([]data.Notice{n}) }
	return tickedBy(l, func() map[data.NoticeKey]bool { return h.picks.notices }, n.Key())
}

// whoseText names the organization where there are several.
func (h *Home) whoseText(s data.SubscriptionRow) string {
	if len(h.Go.Organizations()) > 1 {
		return s.OrganizationName
	}
	return ""
}

// showBudgets shows what the year comes to beside its budgets, and the lines that make it up.
func (h *Home) showBudgets() {
	h.Go.ShowTab(desk.TabCosts)
	h.Go.FocusList()
}

// noticeLineText says what it is about, in one line.
func (h *Home) noticeLineText(n data.Notice) string {
	budget := n.Budget
	if budget.Department != "" { // whose organization stands below
		budget.OrganizationName = ""
	}
	return h.Count("home.notice."+h.code(n), n.Licenses, "Budget", h.BudgetName(budget), "Cost", h.Money(n.Cost),
		"Product", data.ShortName(n.Subscription.Product), "Used", h.Number(n.Subscription.Assigned()), "Organization", n.Subscription.OrganizationName)
}

// code is the concern, and what makes it another one in words.
func (h *Home) code(n data.Notice) string {
	s := n.Subscription.Subscription
	switch n.Concern {
	case data.ConcernEnding:
		if data.CurrentStatus(s, h.Today()).Status == data.StatusDisabled {
			return "disabled"
		}
	case data.ConcernCreditCheck:
		if s.Cloud == data.CloudNone {
			return "not_confirmed"
		}
	case data.ConcernDecide, data.ConcernDecideSoon: // what happens where nothing is chosen (R26)
		return "decide_" + string(s.EndChosen())
	case data.ConcernRenewal, data.ConcernRenewalSoon:
		if !s.RecurringBilling {
			return "ends" + string(s.EndChosen())
		}
		return "renewal"
	case data.ConcernNotOrdered:
		return n.NotOrderedCode()
	case data.ConcernChangeDue:
		return n.ChangeDueCode()
	case data.ConcernUnknown:
		return s.UnknownCode()
	case data.ConcernOverBudget:
		return n.OverBudgetCode()
	}
	return string(n.Concern)
}

// whenText says by when or since when, as short as a column wants it. A question that is
// open since some day is not due on it; what is so since a day that nobody knows asks for it.
func (h *Home) whenText(n data.Notice) string {
	switch {
	case n.By.IsZero() && n.Concern == data.ConcernEnding:
		return h.Text("home.by.since_when")
	case n.By.IsZero():
		return ""
	case n.Since(h.Today()) && n.By == h.Today():
		return h.Text("home.by.since_today")
	}
	day := shortNear(h.Desk, n.By)
	if n.Since(h.Today()) {
		return h.Text("home.by.since", "Date", day)
	}
	switch n.Concern {
	case data.ConcernOverAssigned:
		return h.Text("home.by.by", "Date", day)
	case data.ConcernEnding, data.ConcernDecide, data.ConcernDecideSoon:
		return h.Text("home.by.before", "Date", day)
	case data.ConcernCreditCheck, data.ConcernChangeDue, data.ConcernNotOrdered, data.ConcernOrderLate, data.ConcernAwaited, data.ConcernTrialPaid:
		return h.Text("home.by.since", "Date", day)
	case data.ConcernRemovalWindow, data.ConcernOrderBy:
		return h.Text("home.by.until", "Date", day)
	case data.ConcernUnknown:
		return h.Text("home.by.by", "Date", day)
	default:
		return day
	}
}

// step is the step that settles a notice: at once where one press or one form does it,
// in the subscription's panel otherwise.
func (h *Home) step(n data.Notice) *parts.Button {
	id, ref := n.Subscription.ID, n.Subscription.Subscription.Ref()
	detail := func(then func(data.SubscriptionDetail)) func() {
		return func() { h.Detail(&h.Window.ToOpen, id, then) }
	}
	show := func() { h.Go.ShowSubscription(id) }
	button := parts.NewButton
	switch n.Concern {
	case data.ConcernOverAssigned:
		return button(h.Text("home.act.resolve"), show)
	case data.ConcernEnding:
		return button(h.Text("home.act.what_now"), show)
	case data.ConcernCreditCheck:
		return button(h.Text(desk.CheckKey("completed", n.Subscription.Cloud)), func() { h.Write(h.Does(acts.FinishCreditCheck{Subscription: ref}), nil) })
	case data.ConcernChangeDue:
		change := n.Subscription.Open.Ref()
		return button(h.Text("change.confirm"), func() { h.Write(h.Does(acts.ConfirmChange{Change: change}), nil) })
	case data.ConcernNotOrdered, data.ConcernOrderBy:
		change, _ := n.Subscription.Open.Draft()
		s := n.Subscription.Subscription
		words := h.Text("change.place")
		if change.Asked() {
			words = h.Text("change.asked_for")
		}
		return button(words, func() { h.Go.OpenPlaceOrder(change, s) })
	case data.ConcernAwaited:
		return button(h.Text("home.act.assign"), detail(h.Go.OpenWaiting))
	case data.ConcernOrderLate:
		if n.Subscription.DraftWindow(h.Today()).Renewal.IsZero() {
			return button(h.Text("attention.show"), show)
		}
		return button(h.Text("change.postpone"), func() { h.Write(h.Does(acts.PostponeDraft{Change: n.Subscription.Open.Ref()}), nil) })
	case data.ConcernDecide, data.ConcernDecideSoon:
		return button(h.Text("home.act.decide"), detail(h.Go.OpenReview))
	case data.ConcernRenewal, data.ConcernRenewalSoon:
		return button(h.Text("home.act.review"), detail(h.Go.OpenReview))
	case data.ConcernTrial, data.ConcernTrialPaid:
		return button(h.Text("reason.trial.button"), detail(h.Go.OpenBuyTrial))
	case data.ConcernTrialPays:
		return button(h.Text("home.act.keep"), show)
	case data.ConcernUnknown:
		return button(h.Text("attention.answer"), detail(h.Go.OpenQuestion))
	case data.ConcernOverBudget:
		return button(h.Text("attention.show"), h.showBudgets)
	default:
		return button(h.Text("attention.show"), show)
	}
}

// snoozeDays is until when a notice is put off unless the user says otherwise.
const snoozeDays = 7
