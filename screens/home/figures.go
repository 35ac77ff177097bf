package home

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// showFigures says the three figures.
func (h *Home) showFigures() {
	month, told := h.monthText()
	h.say(h.month, month, told)
	parts.ShowIf(month == h.Text("home.unknown") && len(h.overview.Incomplete) > 0 && !h.Book.ReadOnly(), h.prices)
	unused, told := h.unusedText()
	h.say(h.unused, unused, told)
	parts.ShowIf(len(h.overview.Savings) > 0 || h.overview.Unpriced > 0, h.saving)
	renewal, told := h.renewalText()
	h.say(h.renewal, renewal, told)
	title := "home.renewal.title"
	switch next := h.overview.Renewal; {
	case next.Ends && next.Subscription.GoesOn():
		title = "home.renewal.title_extends"
	case next.Ends:
		title = "home.renewal.title_ends"
	}
	h.renewal.Title(h.Text(title))
}

// say shows a figure on a card, or that it is not known.
func (h *Home) say(card *parts.FigureCard, figure, told string) {
	if figure == h.Text("home.unknown") {
		card.SayWords(figure, told)
		return
	}
	card.Say(figure, told)
}

// monthText says what this month carries in the user's own currency, what of that is
// still to come, and the other currencies.
func (h *Home) monthText() (figure, told string) {
	if len(h.overview.Month) == 0 {
		if len(h.overview.Incomplete) > 0 {
			return h.Text("home.unknown"), h.missingText()
		}
		return h.Text("home.unknown"), h.Text("home.month.none")
	}
	var said, others []string
	months := slices.Clone(h.overview.Month)
	slices.SortStableFunc(months, func(a, b costs.Month) int {
		return data.CompareHome(a.Amount.Currency, b.Amount.Currency, h.Home)
	})
	for i, month := range months {
		if i == 0 && month.Ahead.Minor > 0 {
			said = append(said, h.Text("home.month.ahead", "Amount", h.Money(month.Ahead)))
		}
		if i > 0 {
			others = append(others, h.Money(month.Amount))
		}
	}
	said = append(said, h.Text("list.vat_beside")) // of every amount on the page, said once
	if len(others) > 0 {
		said = append(said, h.Text("home.plus", "Amount", strings.Join(others, ", ")))
	}
	return h.Money(months[0].Amount), strings.Join(said, " · ")
}

// missingText says how many subscriptions are in no sum, and for want of what.
func (h *Home) missingText() string {
	if n := h.overview.NoPrice; n > 0 {
		return h.Count("prices.missing", n)
	}
	return h.Count("prices.undated", len(h.overview.Incomplete))
}

// unusedText says what the open rows of the savings list cost a year (R35).
func (h *Home) unusedText() (figure, told string) {
	all := h.HomeFirst(h.overview.Savings)
	unpriced := ""
	if n := h.overview.Unpriced; n > 0 {
		unpriced = h.Count("home.unused.unpriced", n)
	}
	switch {
	case len(all) > 0:
		said := []string{h.Text("home.unused.a_year")}
		for _, more := range all[1:] {
			said = append(said, h.Text("home.plus", "Amount", h.Money(more)))
		}
		if unpriced != "" {
			said = append(said, unpriced)
		}
		return h.Money(all[0]), strings.Join(said, " · ")
	case unpriced != "":
		return h.Text("home.unknown"), unpriced
	default:
		return h.Text("home.unused.nothing"), h.Text("home.unused.all_used")
	}
}

// renewalText says when what is renewed or ends next, and until when to decide.
func (h *Home) renewalText() (figure, told string) {
	next := h.overview.Renewal
	if next.On.IsZero() {
		return h.Text("home.unknown"), h.Text("home.renewal.none")
	}
	code := "renews"
	switch s := next.Subscription.Subscription; {
	case data.EndUndecided(s, h.Today()): // R26
		code = "ends_undecided"
	case s.GoesOn():
		code = "extends"
	case next.Ends:
		code = "ends"
	}
	told = h.Count("home.renewal."+code, next.Licenses, "Product", data.ShortName(next.Subscription.Product), "Date", near(h.Desk, next.DecideBy))
	return near(h.Desk, next.On), told
}

// near writes a day without its year where that is this year.
func near(d *desk.Desk, day data.Date) string { return d.NearDay(day.Time(), d.Today().Time()) }

// shortNear does so as short as a column wants it.
func shortNear(d *desk.Desk, day data.Date) string {
	return d.ShortNearDay(day.Time(), d.Today().Time())
}
