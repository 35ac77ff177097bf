package desk

import (
	"strings"

	"seatbook/data"
	"seatbook/screens/parts"
)

// Chips returns what is to be decided or wrong about a subscription, the most urgent
// first, with the day or the number that matters. What is fine has none.
func (w Words) Chips(row data.SubscriptionRow, on data.Date) (chips []parts.BadgeText) {
	for _, badge := range data.Badges(row.Subscription, on, false) {
		if badge.Asks() {
			chips = append(chips, parts.BadgeText{
				Text: w.chipText("whole", badge, row, on), Short: w.chipText("short", badge, row, on), Urgency: urgency(badge),
			})
		}
	}
	if open := row.Open; open != nil && open.State == data.ChangeScheduled && open.Due(on) {
		chips = append(chips, parts.BadgeText{
			Text: w.Count("list.scheduled_due", open.To, "Total", w.Number(open.To)), Short: w.Text("chip.short.due"), Urgency: parts.Warning,
		})
	}
	if len(chips) == 0 && data.EndUndecided(row.Subscription, on) {
		chips = append(chips, parts.BadgeText{Text: w.Text("list.undecided"), Urgency: parts.Warning})
	}
	return chips
}

// chipText is what a chip says, whole or short: its day or number is the same in both.
func (w Words) chipText(length string, badge data.Badge, row data.SubscriptionRow, on data.Date) string {
	stage := data.CurrentStatus(row.Subscription, on)
	switch badge {
	case data.BadgeOverAssigned:
		return w.Count("chip."+length+".over", -row.Available())
	case data.BadgeCreditCheck:
		key := "chip." + length + ".credit_check"
		if row.Cloud == data.CloudNone { // a credit check is Microsoft's (R14)
			key = "chip." + length + ".credit_check_other"
		}
		return w.Text(key, "Date", w.ShortNearDay(row.CreditCheckSince.Time(), on.Time()))
	case data.BadgeTrial:
		if data.BecamePaid(row.Subscription, on) { // R6
			return w.Text("badge.trial_paid")
		}
		if end := row.NextRenewal(on); !end.IsZero() && !end.Before(on) {
			return w.Count("chip."+length+".trial", on.DaysUntil(end))
		}
	case data.BadgeExpired, data.BadgeDisabled:
		if !stage.Until.IsZero() {
			return w.Text("chip."+length+"."+string(badge), "Date", w.ShortNearDay(stage.Until.Time(), on.Time()))
		}
	}
	return w.badgeText(badge, row.Cloud)
}

// Calm says in one line what a subscription is of which nothing is asked: what waits with
// it, or where it comes from.
func (w Words) Calm(row data.SubscriptionRow, on data.Date) string {
	if waits := w.CalmWaits(row, on); waits != "" {
		return waits
	}
	var said []string
	switch {
	case row.Cloud != data.CloudNone:
		said = append(said, Coded(w, "channel", row.Channel))
	case row.Vendor != "":
		said = append(said, row.Vendor)
	}
	if row.Cloud == data.CloudNone && row.Channel != data.ChannelDirect && w.Has("channel."+string(row.Channel)+"_other") {
		said = append(said, w.Text("channel."+string(row.Channel)+"_other"))
	}
	if row.Payment != data.PaymentNone && row.Channel == data.ChannelDirect {
		said = append(said, strings.ToLower(Coded(w, "payment", row.Payment)))
	}
	return strings.Join(said, " · ")
}

// CalmWaits says what is noted and not ordered, waits for the renewal, or is to be chosen
// for the end of a subscription (R21, R26); empty where nothing is.
func (w Words) CalmWaits(row data.SubscriptionRow, on data.Date) string {
	open := row.Open
	switch {
	case data.CurrentStatus(row.Subscription, on).Status == data.StatusDeleted:
		return w.Text("badge.deleted")
	case open != nil && open.Ends && open.State == data.ChangeDraft:
		return w.Text("list.end_draft")
	case open != nil && open.Ends:
		return w.Text("list.end_asked")
	case open != nil && open.State == data.ChangeScheduled && open.Due(on):
		return w.Count("list.scheduled_due", open.To, "Total", w.Number(open.To))
	case open != nil && open.State == data.ChangeScheduled && open.DraftTo > 0:
		return w.Count("list.scheduled_draft", open.To, "Total", w.Number(open.To), "Draft", w.Number(open.DraftTo))
	case open != nil && open.State == data.ChangeScheduled:
		return w.Count("list.scheduled", open.To, "Total", w.Number(open.To))
	case open != nil && open.State == data.ChangeDraft:
		return w.Count("list.draft", open.To, "Total", w.Number(open.To))
	case data.EndUndecided(row.Subscription, on):
		return w.Text("list.undecided")
	}
	return ""
}
