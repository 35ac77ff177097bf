package screens

import (
	"cmp"
	"path/filepath"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/i18n"
	"seatbook/screens/parts"
)

// words turns what the rules and the Book answer into words.
type words struct{ *i18n.Translator }

func (w words) money(m data.Money) string {
	if !m.Known() {
		return ""
	}
	return w.Money(m.Minor, m.Currency)
}

func (w words) date(d data.Date) string      { return w.Date(d.Time()) }
func (w words) shortDate(d data.Date) string { return w.ShortDate(d.Time()) }

// coded returns the words of a code in a family of keys. No code is nothing chosen yet.
func coded[T ~string](w words, family string, code T) string {
	return w.Text(family + "." + cmp.Or(string(code), "open"))
}

// options returns the answers of a choice among codes.
func options[T ~string](w words, family string, codes []T) []parts.Option[T] {
	var all []parts.Option[T]
	for _, code := range codes {
		all = append(all, parts.Option[T]{Value: code, Label: coded(w, family, code)})
	}
	return all
}

// kindLine says in one line what a subscription is: channel, payment, cloud,
// status.
func (w words) kindLine(s data.Subscription, on data.Date) string {
	said := []string{coded(w, "channel", s.Channel)}
	if s.Cloud == data.CloudNone {
		said[0] = s.Vendor
	}
	if s.Trial {
		said = append(said, w.Text("badge.trial"))
	}
	if s.Payment != data.PaymentNone {
		said = append(said, coded(w, "payment", s.Payment))
	}
	if s.Cloud != data.CloudNone {
		said = append(said, coded(w, "cloud", s.Cloud))
	}
	stage := data.CurrentStatus(s, on)
	if stage.Status == data.StatusActive && s.Extended(on) {
		return strings.Join(append(said, w.Text("status.extended")), " · ")
	}
	return strings.Join(append(said, w.statusText(stage)), " · ")
}

// statusText says where a subscription is in its life, and until when (R23).
func (w words) statusText(stage data.Stage) string {
	if stage.Until.IsZero() || stage.Status == data.StatusActive {
		return coded(w, "status", stage.Status)
	}
	return w.Text("status_until."+string(stage.Status), "Date", w.date(stage.Until))
}

// seatsLine says how many licenses are assigned and available, and when the
// subscription renews or ends.
func (w words) seatsLine(s data.Subscription, on data.Date) string {
	said := []string{w.Count("seats.assigned", s.Assigned())}
	switch available := s.Available(); {
	case s.TotalUnknown:
		said = append(said, w.Text("seats.total_unknown"))
	case available < 0:
		said = append(said, w.Count("seats.over", -available))
	default:
		said = append(said, w.Count("seats.available", available))
	}
	if ahead := w.renewalText(s, on); ahead != "" {
		said = append(said, ahead)
	}
	return strings.Join(said, " · ")
}

func (w words) renewalText(s data.Subscription, on data.Date) string {
	date := s.NextRenewal(on)
	switch {
	case s.Extended(on):
		return w.Text("seats.extended", "Date", w.date(s.ExtendedTerm().Start))
	case date.IsZero():
		return ""
	case s.RecurringBilling && !s.Trial:
		return w.Text("seats.renews", "Date", w.date(date))
	case date.After(on) && s.EndChosen() == data.AtEndExtend:
		return w.Text("seats.extends", "Date", w.date(date))
	case date.After(on):
		return w.Text("seats.ends", "Date", w.date(date))
	default:
		return w.Text("seats.ended", "Date", w.date(date))
	}
}

// badges returns the marks of a subscription for a list.
func (w words) badges(row data.SubscriptionRow, on data.Date) []parts.BadgeText {
	scheduled := row.Open != nil && row.Open.State == data.ChangeScheduled
	var all []parts.BadgeText
	for _, badge := range data.Badges(row.Subscription, on, scheduled) {
		all = append(all, parts.BadgeText{Text: w.badgeText(badge, row.Cloud), Urgency: urgency(badge)})
	}
	return all
}

// badgeText names a mark. A credit check is Microsoft's (R14): what waits with another
// vendor is only not confirmed.
func (w words) badgeText(badge data.Badge, cloud data.Cloud) string {
	if badge == data.BadgeCreditCheck && cloud == data.CloudNone {
		return w.Text("badge.credit_check_other")
	}
	return coded(w, "badge", badge)
}

func urgency(badge data.Badge) parts.Urgency {
	switch badge {
	case data.BadgeOverAssigned, data.BadgeExpired, data.BadgeDisabled, data.BadgeDeleted:
		return parts.Urgent
	case data.BadgeCreditCheck, data.BadgeExtendedTerm, data.BadgeTrial:
		return parts.Warning
	default:
		return parts.Quiet
	}
}

// source says where in a file something stands.
func (w words) source(s importing.Source) string {
	name := filepath.Base(s.File)
	if s.Line == 0 {
		return name
	}
	return w.Text("import.line", "File", name, "Line", w.Number(s.Line))
}

// DateOrder is whether the day or the month stands first where the user lives, for
// files that don't show it.
func DateOrder() importing.DateOrder {
	if i18n.MonthFirst() {
		return importing.MonthFirst
	}
	return importing.DayFirst
}
