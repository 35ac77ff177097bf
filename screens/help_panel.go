package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/parts"
)

// newHelpPanel answers "Why can't I add or remove licenses?": the reasons that
// apply to a subscription come first and open, the others folded under them (R1
// to R8b).
func newHelpPanel(d *desk, detail *data.SubscriptionDetail) fyne.CanvasObject {
	decision := data.AddRemove(detail.Subscription, d.today(), d.settings.Admin())
	column := container.NewVBox(
		parts.NewStrong(d.Text("help.title")),
		parts.NewWrapped(d.Count("help.applies", len(decision.Reasons))),
	)
	for i, reason := range decision.Reasons {
		column.Add(newReason(d, reason, i == 0, todo(d, reason, *detail), newNextStep(d, reason, *detail)))
	}
	column.Add(parts.NewFaint(d.Text("help.others")))
	for _, reason := range data.Reasons() {
		if !slices.Contains(decision.Reasons, reason) {
			column.Add(newReason(d, reason, false, generalTodo(d, reason), nil))
		}
	}
	return column
}

func generalTodo(d *desk, reason data.Reason) string {
	return d.Text("reason." + string(reason) + ".do")
}

// todo is what to do about a reason; a deleted subscription can't be reactivated
// like the others that are not active (R8, R23).
func todo(d *desk, reason data.Reason, s data.SubscriptionDetail) string {
	if reason == data.ReasonNotActive && data.CurrentStatus(s.Subscription, d.today()).Status == data.StatusDeleted {
		return d.Text("reason.not_active.deleted")
	}
	return generalTodo(d, reason)
}

// newReason shows one reason: what the admin center shows, what it means, what
// to do, and the next step here.
func newReason(d *desk, reason data.Reason, open bool, todo string, nextStep fyne.CanvasObject) fyne.CanvasObject {
	key := "reason." + string(reason)
	lines := container.New(&packed{},
		parts.NewFaint(d.Text("help.seen", "Text", d.Text(key+".seen"))),
		parts.NewWrapped(d.Text(key+".means")),
		parts.NewStrong(todo))
	more := parts.NewLink(d.Text("help.more"), func() { d.window.openTopic(topicOfReason(reason)) })
	content := container.NewVBox(lines, more)
	if nextStep != nil {
		content.Add(nextStep)
	}
	return parts.NewFold(d.Text(key+".title"), open, container.NewPadded(content))
}
