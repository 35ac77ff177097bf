package desk

import (
	"seatbook/data"
)

// NoticeText says why something needs attention and by when.
func (w Words) NoticeText(n data.Notice) string {
	code := string(n.Concern)
	switch {
	case n.Concern == data.ConcernUnused && n.Cost.Known():
		code = "unused_cost"
	case n.Concern.Group() == data.GroupToSave && n.Concern != data.ConcernUnused:
		text := w.Count("attention.leak", n.Licenses, "Why", w.LeakTitle(data.Leak(n.Concern)))
		if n.Cost.Known() {
			text += " " + w.Text("attention.leak_cost", "Cost", w.Money(n.Cost))
		}
		return text
	case n.Concern == data.ConcernOverBudget:
		code = n.OverBudgetCode()
	case n.Concern == data.ConcernNotOrdered:
		code = n.NotOrderedCode()
	case n.Concern == data.ConcernChangeDue:
		code = n.ChangeDueCode()
	case n.Concern == data.ConcernUnknown:
		code = n.Subscription.UnknownCode()
	case n.Concern == data.ConcernOverAssigned && n.By.IsZero():
		code = "over_assigned_now"
	case n.Concern == data.ConcernEnding && n.By.IsZero():
		code = "ending_unknown"
	case n.Concern == data.ConcernCreditCheck && n.Subscription.Cloud == data.CloudNone:
		code = "credit_check_overdue_other"
	case (n.Concern == data.ConcernRenewal || n.Concern == data.ConcernRenewalSoon) && !n.Subscription.RecurringBilling:
		code = "ends"
		switch n.Subscription.EndChosen() {
		case data.AtEndExtend:
			code = "extends"
		case data.AtEndCancel:
			code = "cancels"
		}
	}
	if n.Concern == data.ConcernOrderLate && (!n.Subscription.RecurringBilling || n.Subscription.RenewsOn.IsZero()) { // no renewal to wait for
		code = "order_late_ends"
	}
	undecided := "" // what happens where nothing is chosen (R26)
	if n.Concern == data.ConcernDecide || n.Concern == data.ConcernDecideSoon {
		undecided = w.Text("attention.default." + string(n.Subscription.EndChosen()))
	}
	ordered := ""
	if open := n.Subscription.Open; open != nil {
		ordered = w.Number(open.To)
	}
	return w.Count("attention."+code, n.Licenses, "Date", w.Date(n.By), "Cost", w.Money(n.Cost), "Default", undecided, "Ordered", ordered)
}

// LeakTitle names a group of rows.
func (w Words) LeakTitle(leak data.Leak) string { return w.Text("leak." + string(leak) + ".title") }

// NoticeSubject names what a notice is about: the product, or whose budget.
func (w Words) NoticeSubject(n data.Notice) string {
	if n.Concern != data.ConcernOverBudget {
		return n.Subscription.Product
	}
	return w.BudgetName(n.Budget)
}
