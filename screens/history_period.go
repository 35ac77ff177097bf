package screens

import (
	"context"

	"seatbook/data"
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
	h.period, h.query.From, h.query.To = p, data.Date{}, data.Date{}
	if p.days() > 0 {
		h.query.From = h.today().AddDays(-p.days())
	}
	h.buildTools()
	h.reload()
}

// openPeriod asks for the first and the last day.
func (h *history) openPeriod() {
	f := h.newForm(h.Text("history.choose_period"))
	f.left = h.buildTools // whatever was chosen before stands there again
	from := f.date("from", true, h.today().AddDays(-periodMonth.days()))
	to := f.date("to", true, h.today())
	var first, last data.Date
	f.show(h.Text("past.button"), func(read *reading) func(context.Context) error {
		first, last = read.date(h.words, "from", from), read.date(h.words, "to", to)
		if first.IsZero() {
			read.mistakes.Add("from", data.CodeRequired, nil)
		}
		if last.Before(first) {
			read.mistakes.Add("to", data.CodeDateOrder, nil)
		}
		return func(context.Context) error { return nil }
	}, func() {
		h.period, h.query.From, h.query.To = periodOther, first, last
		h.buildTools()
		h.reload()
	})
}
