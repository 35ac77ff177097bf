package reasons

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// NewPanel answers "Why can't I add or remove licenses?": the reasons that
// apply to a subscription come first and open, the others behind one line (R1
// to R8b). Another vendor's has no such link, and none of Microsoft's reasons.
func NewPanel(d *desk.Desk, detail *data.SubscriptionDetail) fyne.CanvasObject {
	decision := data.AddRemove(detail.Subscription, d.Today(), d.Settings.Admin())
	title, applies := d.Text("help.title"), d.Count("help.applies", len(decision.Reasons))
	if detail.Cloud == data.CloudNone {
		title, applies = d.Text("help.title_other"), d.Count("help.applies_other", len(decision.Reasons))
	}
	column := parts.NewEdged(parts.NewStrong(title), parts.NewWrapped(applies))
	for i, reason := range decision.Reasons {
		column.Add(newReason(d, reason, i == 0, detail.Subscription, newNextStep(d, reason, *detail)))
	}
	if detail.Cloud == data.CloudNone {
		return column
	}
	var others []fyne.CanvasObject
	for _, reason := range data.Reasons() {
		if !slices.Contains(decision.Reasons, reason) {
			others = append(others, newReason(d, reason, false, detail.Subscription, nil))
		}
	}
	column.Add(parts.NewFold(d.Text("help.other_reasons", "Count", d.Number(len(others))), false, parts.NewEdged(others...)))
	return column
}

// reasonText is one text of a reason, in the words for another vendor's subscription
// or for the agreement that it is under, where they differ (R18, R19b).
func reasonText(w desk.Words, reason data.Reason, part string, s data.Subscription) string {
	key := "reason." + string(reason) + "." + part
	if other := key + "_other"; s.Cloud == data.CloudNone && w.Has(other) {
		return w.Text(other)
	}
	return w.Text(w.Agreed(key, s.Agreement))
}

// ended is the state of a subscription that is not active, where that is the reason: of the
// three, the one that it is in (R8, R23). Empty is none.
func ended(d *desk.Desk, reason data.Reason, s data.Subscription) data.Status {
	if stage := data.CurrentStatus(s, d.Today()); reason == data.ReasonNotActive && stage.Status != data.StatusActive {
		return stage.Status
	}
	return ""
}

// endedText is one text of a state that a subscription ended in.
func endedText(d *desk.Desk, state data.Status, part string, s data.Subscription) string {
	key := "reason.not_active.state." + string(state) + "." + part
	if other := key + "_other"; s.Cloud == data.CloudNone && d.Has(other) {
		return d.Text(other)
	}
	return d.Text(key)
}

// seen is what the admin center shows of a reason.
func seen(d *desk.Desk, reason data.Reason, s data.Subscription) string {
	if state := ended(d, reason, s); state != "" {
		return endedText(d, state, "seen", s)
	}
	return reasonText(d.Words, reason, "seen", s)
}

// stillTrial tells whether a trial is one in the record only: it has become paid, and the
// admin center shows no trial any more (R6).
func stillTrial(d *desk.Desk, reason data.Reason, s data.Subscription) bool {
	return reason == data.ReasonTrial && data.BecamePaid(s, d.Today())
}

// name is what a reason is called above its fold.
func name(d *desk.Desk, reason data.Reason, s data.Subscription) string {
	if stillTrial(d, reason, s) {
		return d.Text("reason.trial.title_paid")
	}
	return reasonText(d.Words, reason, "title", s)
}

// meaning is what a reason means.
func meaning(d *desk.Desk, reason data.Reason, s data.Subscription) string {
	if stillTrial(d, reason, s) {
		return d.Text("reason.trial.means_paid")
	}
	if state := ended(d, reason, s); state != "" {
		return endedText(d, state, "means", s)
	}
	return reasonText(d.Words, reason, "means", s)
}

// todo is what to do about a reason; a deleted subscription can't be reactivated
// like the others that are not active (R8, R23).
func todo(d *desk.Desk, reason data.Reason, s data.Subscription) string {
	if ended(d, reason, s) == data.StatusDeleted {
		return d.Text("reason.not_active.deleted")
	}
	if stillTrial(d, reason, s) {
		return d.Text("reason.trial.do_paid")
	}
	return reasonText(d.Words, reason, "do", s)
}

// soldByOthers tells whether an order is placed in another way than in the admin center
// where a reason applies (R3 to R5b, R20).
func soldByOthers(reason data.Reason) bool {
	switch reason {
	case data.ReasonProductKey, data.ReasonVolumeLicensing, data.ReasonReseller, data.ReasonRepresentative:
		return true
	default:
		return false
	}
}

// newTakenBack says how many licenses a reseller can still take back, nil where none
// (R18).
func newTakenBack(d *desk.Desk, s data.Subscription) fyne.CanvasObject {
	licenses, closes, lastHours := data.TakenBackBy(s, d.Today())
	switch {
	case licenses == 0:
		return nil
	case lastHours:
		return parts.NewWrapped(d.Count("reason.reseller.window_today", licenses))
	default:
		return parts.NewWrapped(d.Count("reason.reseller.window", licenses, "Date", d.Date(closes)))
	}
}

// newReason shows one reason: what the admin center shows, what it means, what
// to do, and the next step here.
func newReason(d *desk.Desk, reason data.Reason, open bool, s data.Subscription, nextStep fyne.CanvasObject) fyne.CanvasObject {
	lines := container.New(&parts.Packed{}, parts.NewWrapped(meaning(d, reason, s)), parts.NewStrong(todo(d, reason, s)))
	content := parts.NewEdged(lines)
	if s.Cloud != data.CloudNone { // of whose pages and help the record knows
		if !stillTrial(d, reason, s) {
			lines.Objects = append([]fyne.CanvasObject{parts.NewFaint(d.Text("help.seen", "Text", seen(d, reason, s)))}, lines.Objects...)
		}
		content.Add(parts.NewLink(d.Text("help.more"), func() { d.Go.OpenTopic(desk.TopicOfReason(reason)) }))
	}
	if taken := newTakenBack(d, s); taken != nil && reason == data.ReasonReseller {
		lines.Add(taken)
	}
	if nextStep != nil {
		content.Add(nextStep)
	}
	if nextStep != nil && soldByOthers(reason) {
		content.Add(orders.NewSteps(d, s, 0, data.WhenNow, false).Content)
	}
	return parts.NewFold(name(d, reason, s), open, content)
}
