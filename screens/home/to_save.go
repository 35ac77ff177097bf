package home

import (
	"slices"

	"seatbook/data"
	"seatbook/data/overview"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/parts"
)

// savingLine says what can be saved on somebody or something, what that is a year, and
// from when (R35).
func (h *Home) savingLine(s overview.Saving) line {
	first := s.Rows[0]
	l := line{text: h.savingText(s), worth: h.worthText(s), when: h.fromText(s), below: h.heldText(s)}
	switch {
	case s.People() > 1:
		l.open = func() { h.Go.ShowTab(desk.TabSavings); h.Go.FocusList() }
	case first.Person.ID != 0:
		l.open = func() { h.Go.ShowPerson(first.Person.ID) }
	default:
		l.open = func() { h.Go.ShowSubscription(first.Subscription.ID) }
	}
	l.act = parts.NewButton(h.Text("attention.show"), l.open)
	if slices.ContainsFunc(s.Rows, h.Go.CanFreeSaving) {
		l.act = parts.NewButton(h.Text("home.act.free"), func() { h.Go.FreeSavings(s.Rows) })
	}
	l.later = func() { h.Go.KeepSavings(s.Rows) }
	return tickedBy(l, func() map[savings.Key]bool { return h.picks.savings }, first.Key())
}

func (h *Home) savingText(s overview.Saving) string {
	first := s.Rows[0]
	if n := s.People(); n > 1 {
		return h.Count("home.saving_of."+string(s.Leak()), n, "Product", data.ShortName(first.Subscription.Product))
	}
	return h.Count("home.saving."+string(s.Leak()), s.Licenses(),
		"Person", first.Person.Name, "Product", data.ShortName(first.Subscription.Product), "Within", data.ShortName(first.Within),
		"Days", h.Number(inactive(first)))
}

// inactive is for how many days somebody was not active, as the report tells it.
func inactive(row savings.Row) int {
	if row.Person.LastActive.IsZero() {
		return 0
	}
	return row.Person.LastActive.DaysUntil(row.Person.ReportedOn)
}

// worthText says what a saving is a year.
func (h *Home) worthText(s overview.Saving) string {
	if len(s.PerYear) == 0 {
		return h.Text("savings.no_price")
	}
	said := h.Money(s.PerYear[0])
	for _, more := range s.PerYear[1:] {
		said += " + " + h.Money(more)
	}
	return h.Text("savings.a_year", "Amount", said)
}

// heldText says why it can't be saved now, if so, and else whose it is.
func (h *Home) heldText(s overview.Saving) string {
	if why := s.Held(); why != "" {
		return lists.HeldText(h.Words, savings.Way{From: s.From, Held: why})
	}
	return h.whoseText(s.Rows[0].Subscription)
}

// fromText says from when it saves, as short as a column wants it; what can go today for a
// few days only, until when (R18).
func (h *Home) fromText(s overview.Saving) string {
	switch {
	case s.Held() != "" && s.From.IsZero():
		return h.Text("home.by.not_now")
	case s.From.IsZero():
		return h.Text("home.by.unknown")
	case !h.Today().Before(s.From) && !s.Until.IsZero():
		return h.Text("home.by.until", "Date", shortNear(h.Desk, s.Until))
	case !h.Today().Before(s.From):
		return h.Text("home.by.from_today")
	default:
		return h.Text("home.by.from", "Date", shortNear(h.Desk, s.From))
	}
}
