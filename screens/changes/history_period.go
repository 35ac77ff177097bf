package changes

import (
	"context"

	"seatbook/data"
	"seatbook/screens/desk"
)

// period is how far back a list looks.
type period string

const (
	periodAll     period = "all"
	periodMonth   period = "month"
	periodQuarter period = "quarter"
	periodYear    period = "year"
	periodOther   period = "days"
)

func periods() []period {
	return []period{periodAll, periodMonth, periodQuarter, periodYear, periodOther}
}

// days is how many days a period looks back, 0 for the others.
func (p period) days() int {
	switch p {
	case periodMonth:
		return 30
	case periodQuarter:
		return 90
	case periodYear:
		return 365
	default:
		return 0
	}
}

func (h *history) choosePeriod(p period) {
	if p == periodOther {
		h.openPeriod()
		return
	}
	h.period, h.Query.From, h.Query.To = p, data.Date{}, data.Date{}
	if p.days() > 0 {
		h.Query.From = h.Today().AddDays(-p.days())
	}
	h.buildTools()
	h.narrowed()
}

// openPeriod asks for the first and the last day.
func (h *history) openPeriod() {
	f := h.NewForm(h.Text("history.choose_period"))
	f.Light = true        // what is looked at
	f.Left = h.buildTools // whatever was chosen before stands there again
	from := f.AddDate("from", true, h.Today().AddDays(-periodMonth.days()))
	to := f.AddDate("to", true, h.Today())
	var first, last data.Date
	f.Show(h.Text("past.button"), func(read *desk.Reading) func(context.Context) error {
		first, last = read.Date(h.Words, "from", from), read.Date(h.Words, "to", to)
		if first.IsZero() {
			read.Mistakes.Add("from", data.CodeRequired, nil)
		}
		if last.Before(first) {
			read.Mistakes.Add("to", data.CodeDateOrder, map[string]any{"After": "from", "Day": first})
		}
		return func(context.Context) error { return nil }
	}, func() {
		h.period, h.Query.From, h.Query.To = periodOther, first, last
		h.buildTools()
		h.narrowed()
	})
}
