package reasons

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// NewPanel answers "Why can't I add or remove licenses?": of each reason that applies to
// a subscription what is so today, with the next step below it; the first one open, and
// those that don't apply behind one line (R1 to R8b). Another vendor's has no such link,
// and none of Microsoft's reasons.
func NewPanel(d *desk.Desk, detail *data.SubscriptionDetail) fyne.CanvasObject {
	applies := data.AddRemove(detail.Subscription, d.Today(), d.Settings.Admin()).Reasons
	all := toSay(detail.Subscription, applies, d.Today())
	column := container.New(&parts.Stacked{Gap: 8}, parts.NewDim(title(d, detail.Subscription, all), parts.SizeSmall))
	for i, reason := range all {
		content := newAnswer(d, reason, *detail)
		if i == 0 {
			column.Add(content)
			continue
		}
		column.Add(parts.NewFold(says(d.Words, reason, "title", detail.Subscription), false, content))
	}
	if detail.Cloud != data.CloudNone {
		column.Add(newOthers(d, detail.Subscription, applies))
	}
	return column
}

// toSay are the reasons that apply, in the order in which they are said: of one that is
// deleted this comes first, and there is no purchase of a user to take control of any more
// (R5c, R8).
func toSay(s data.Subscription, all []data.Reason, on data.Date) []data.Reason {
	if data.CurrentStatus(s, on).Status != data.StatusDeleted || s.Trial && s.CanAssignOn() { // a trial's own words say that it is
		return all
	}
	rest := slices.DeleteFunc(slices.Clone(all), func(reason data.Reason) bool {
		return reason == data.ReasonNotActive || reason == data.ReasonSelfService
	})
	return append([]data.Reason{data.ReasonNotActive}, rest...)
}

// title asks what the reasons answer. What is a trial in the record only takes nothing
// away in the admin center (R6).
func title(d *desk.Desk, s data.Subscription, all []data.Reason) string {
	asks := d.Text("help.title")
	if s.Cloud == data.CloudNone || len(all) == 1 && all[0] == data.ReasonTrial && data.BecamePaid(s, d.Today()) {
		asks = d.Text("help.title_other")
	}
	if len(all) > 1 {
		asks += " " + d.Count("help.applies", len(all))
	}
	return asks
}

// newAnswer shows what there is to say of a reason that applies.
func newAnswer(d *desk.Desk, reason data.Reason, s data.SubscriptionDetail) fyne.CanvasObject {
	answer := answerTo(d, reason, s)
	lines := container.New(&parts.Stacked{Gap: 4})
	for _, line := range answer.lines {
		lines.Add(parts.NewDim(line, parts.SizeSmall))
	}
	column := container.New(&parts.Stacked{Gap: 10}, parts.NewPlain(answer.is, parts.SizeText).Strong(), container.New(parts.NewRows(8, 8), answer.steps...), lines)
	if soldByOthers(reason) {
		column.Add(orders.NewSteps(d, s.Subscription, 0, data.WhenNow, false).Content)
	}
	if s.Cloud != data.CloudNone { // of whose pages the help tells
		column.Add(newMore(d, reason))
	}
	return column
}

// linkRoom is what goes of the room that the toolkit leaves above and below a link.
const linkRoom = 6

// newMore leads to what the help says of a reason.
func newMore(d *desk.Desk, reason data.Reason) fyne.CanvasObject {
	link := parts.NewEdged(parts.NewLink(d.Text("help.more"), func() { d.Go.OpenTopic(desk.TopicOfReason(reason)) }))
	return container.New(layout.NewCustomPaddedLayout(-linkRoom, -linkRoom, 0, 0), link)
}

// newOthers folds away the reasons that don't apply: what each means and shows, and what
// to do about it.
func newOthers(d *desk.Desk, s data.Subscription, applies []data.Reason) fyne.CanvasObject {
	others := container.New(&parts.Stacked{})
	for _, reason := range data.Reasons() {
		if slices.Contains(applies, reason) {
			continue
		}
		content := container.New(&parts.Stacked{Gap: 4},
			parts.NewPlain(says(d.Words, reason, "means", s), parts.SizeText),
			parts.NewPlain(says(d.Words, reason, "do", s), parts.SizeText),
			parts.NewDim(d.Text("help.seen", "Text", says(d.Words, reason, "seen", s)), parts.SizeSmall), newMore(d, reason))
		others.Add(parts.NewFold(says(d.Words, reason, "title", s), false, content))
	}
	return parts.NewFold(d.Text("help.other_reasons", "Count", d.Number(len(others.Objects))), false, others)
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
