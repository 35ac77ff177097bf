package desk

import (
	"cmp"
	"path/filepath"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/i18n"
	"seatbook/screens/parts"
)

// Words turns what the rules and the Book answer into words.
type Words struct {
	*i18n.Translator
	Home string // ISO 4217 code of the user's own currency, which comes first
}

// Money is an amount with its currency, empty where it is not known. One that is too large
// to be held is only known to be more than that.
func (w Words) Money(m data.Money) string {
	if !m.Known() {
		return ""
	}
	text := w.Translator.Money(m.Minor, m.Currency)
	switch {
	case !m.TooLarge():
		return text
	case m.Minor < 0:
		return w.Text("money.less_than", "Amount", text)
	}
	return w.Text("money.more_than", "Amount", text)
}

// NothingFound says that a list is empty because of what it is narrowed to, and not
// because there is nothing: by what was typed, where a search narrows it.
func (w Words) NothingFound(search string) string {
	if search = strings.TrimSpace(search); search != "" {
		return w.Text("empty.nothing_found_with", "Text", search)
	}
	return w.Text("empty.nothing_found")
}

// HomeFirst has the amount in the user's own currency come first, whatever it comes to.
func (w Words) HomeFirst(amounts []data.Money) []data.Money { return data.HomeFirst(amounts, w.Home) }

// Sum joins amounts of several currencies, which are never added up.
func (w Words) Sum(amounts []data.Money) string {
	var all []string
	for _, m := range w.HomeFirst(amounts) {
		all = append(all, w.Money(m))
	}
	return strings.Join(all, " + ")
}

// Per says an amount for each billing period.
func Per(w Words, period data.BillingPeriod, amount data.Money) string {
	return w.Text("prices."+string(period), "Amount", w.Money(amount))
}

// WhoSells names the vendor of a subscription in a sentence, also one that the record does
// not name.
func (w Words) WhoSells(s data.Subscription) string {
	if s.Vendor == "" {
		return w.Text("vendor.unnamed")
	}
	return s.Vendor
}

// BudgetName names whose budget it is: the department, with its organization where that
// has a name, or the organization.
func (w Words) BudgetName(b data.BudgetRow) string {
	switch {
	case b.Department == "":
		return w.Text("budget.of", "Name", cmp.Or(b.OrganizationName, w.Text("budget.all")))
	case b.OrganizationName == "":
		return w.Text("budget.of", "Name", b.Department)
	default:
		return w.Text("budget.of", "Name", b.Department+", "+b.OrganizationName)
	}
}

// Date is a day in full.
func (w Words) Date(d data.Date) string { return w.Translator.Date(d.Time()) }

// ShortDate is a day where there is little room.
func (w Words) ShortDate(d data.Date) string { return w.Translator.ShortDate(d.Time()) }

// Coded returns the words of a code in a family of keys. No code is nothing chosen yet.
func Coded[T ~string](w Words, family string, code T) string {
	return w.Text(family + "." + cmp.Or(string(code), "open"))
}

// OptionsOf returns the answers of a choice among codes.
func OptionsOf[T ~string](w Words, family string, codes []T) []parts.Option[T] {
	var all []parts.Option[T]
	for _, code := range codes {
		all = append(all, parts.Option[T]{Value: code, Label: Coded(w, family, code)})
	}
	return all
}

// KindLine says in one line what a subscription is: channel, payment, cloud,
// status.
func (w Words) KindLine(s data.Subscription, on data.Date) string {
	said := []string{Coded(w, "channel", s.Channel)}
	if s.Cloud == data.CloudNone {
		said = IfAny(len(s.Vendor), s.Vendor)
	}
	switch {
	case data.BecamePaid(s, on):
		said = append(said, w.Text("badge.trial_paid"))
	case s.Trial:
		said = append(said, w.Text("badge.trial"))
	}
	if s.Payment != data.PaymentNone {
		said = append(said, Coded(w, "payment", s.Payment))
	}
	if s.Cloud != data.CloudNone {
		said = append(said, Coded(w, "cloud", s.Cloud))
	}
	if stage := data.CurrentStatus(s, on); stage.Status != data.StatusActive {
		return strings.Join(append(said, w.StatusText(stage)), " · ")
	}
	return strings.Join(append(said, w.StatusWord(s, on)), " · ")
}

// StatusWord is the status alone, or that the subscription is in an extended service
// term (R26).
func (w Words) StatusWord(s data.Subscription, on data.Date) string {
	status := data.CurrentStatus(s, on).Status
	if status == data.StatusActive && s.Extended(on) {
		return w.Text("status.extended")
	}
	return Coded(w, "status", status)
}

// StatusText says where a subscription is in its life, and until when (R23).
func (w Words) StatusText(stage data.Stage) string {
	if stage.Until.IsZero() || stage.Status == data.StatusActive {
		return Coded(w, "status", stage.Status)
	}
	return w.Text("status_until."+string(stage.Status), "Date", w.Date(stage.Until))
}

// SeatsLine says how many licenses are assigned and available, and when the
// subscription renews or ends.
func (w Words) SeatsLine(s data.Subscription, on data.Date) string {
	said := []string{w.Count("seats.assigned", s.Assigned())}
	switch available := s.Available(); {
	case s.TotalUnknown:
		said = append(said, w.Text("seats.total_unknown"))
	case available < 0:
		said = append(said, w.Count("seats.over", -available))
	default:
		said = append(said, w.Count("seats.available", available))
	}
	if ahead := w.RenewalText(s, on); ahead != "" {
		said = append(said, ahead)
	}
	return strings.Join(said, " · ")
}

// RenewalText says when a subscription renews, is extended or ends, or a trial becomes paid,
// empty where that is not known.
func (w Words) RenewalText(s data.Subscription, on data.Date) string {
	date := s.NextRenewal(on)
	switch {
	case s.Extended(on):
		return w.Text("seats.extended", "Date", w.Date(s.ExtendedTerm().Start))
	case date.IsZero():
		return ""
	case data.BecamePaid(s, on): // R6
		return w.Text("seats.paid_since", "Date", w.Date(date))
	case data.BecomesPaid(s):
		return w.Text("seats.becomes_paid", "Date", w.Date(date))
	case s.RecurringBilling && !s.Trial:
		return w.Text("seats.renews", "Date", w.Date(date))
	case date.After(on) && s.EndChosen() == data.AtEndExtend:
		return w.Text("seats.extends", "Date", w.Date(date))
	case date.After(on):
		return w.Text("seats.ends", "Date", w.Date(date))
	default:
		return w.Text("seats.ended", "Date", w.Date(date))
	}
}

// badgeText names a mark. A credit check is Microsoft's (R14): what waits with another
// vendor is only not confirmed.
func (w Words) badgeText(badge data.Badge, cloud data.Cloud) string {
	if badge == data.BadgeCreditCheck && cloud == data.CloudNone {
		return w.Text("badge.credit_check_other")
	}
	return Coded(w, "badge", badge)
}

// CheckKey is the key of how a credit check ended, or of what came of an order with
// another vendor (R14): completed or refused; and waits, what happens then.
func CheckKey(of string, cloud data.Cloud) string {
	if cloud == data.CloudNone {
		of += "_other"
	}
	return "reason.credit_check_pending." + of
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

// Source says where in a file something stands.
func (w Words) Source(s importing.Source) string {
	name := filepath.Base(s.File)
	if s.Line == 0 {
		return name
	}
	return w.Text("import.line", "File", name, "Line", w.Number(s.Line))
}

// DateOrder is whether the day or the month stands first in the user's language, for
// files that don't show it (F0).
func (w Words) DateOrder() importing.DateOrder {
	if w.MonthFirst() {
		return importing.MonthFirst
	}
	return importing.DayFirst
}

// SizeText says how large a file is.
func (w Words) SizeText(bytes int64) string {
	const kilo = 1024
	switch {
	case bytes < kilo:
		return w.Count("file.bytes", int(bytes))
	case bytes < kilo*kilo:
		return w.Text("file.kilobytes", "Size", w.Number(int((bytes+kilo/2)/kilo)))
	default:
		return w.Text("file.megabytes", "Size", w.Number(int((bytes+kilo*kilo/2)/kilo/kilo)))
	}
}
