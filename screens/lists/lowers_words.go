package lists

import (
	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/desk"
)

// LowersText says what becomes of a total, and when, or why it stays (R21, R35).
func LowersText(w desk.Words, f savings.Freeing) string {
	return w.Text("lowers."+lowersCode(f), lowersSaid(w, f, w.Date)...)
}

// LowersWhen says from when a total is lower, or in a few words why it stays.
func LowersWhen(w desk.Words, f savings.Freeing) string {
	return w.Text("lowers_when."+lowersCode(f), lowersSaid(w, f, w.ShortDate)...)
}

func lowersSaid(w desk.Words, f savings.Freeing, day func(data.Date) string) []any {
	l, why := f.Lowers(), ""
	if l.Fate == savings.FateReason {
		why = w.Text("reason." + string(l.Reason) + ".title")
	}
	whom := MayBuy(w, f.Row.Subscription)
	if l.Fate == savings.FateAsked {
		whom = Whom(w, f.Row.Subscription)
	}
	return []any{"Product", f.Row.Product, "From", w.Number(l.From), "To", w.Number(l.To), "Day", day(l.On), "Why", why, "Paid", w.Number(f.Row.PaidTotal()), "Whom", whom}
}

// lowersCode is the code of what becomes of a total.
func lowersCode(f savings.Freeing) string {
	l := f.Lowers()
	code := string(l.Fate)
	if f.Draft && (l.Fate == savings.FateNow || l.Fate == savings.FateRenewal || l.Fate == savings.FateAsked) {
		code += "_draft"
	}
	if l.Fate == savings.FateEnds && l.On == f.On {
		code += "_now"
	}
	if l.Fate == savings.FateOrdered && l.To < data.MinTotal {
		code += "_last"
	}
	switch paid := f.Row.PaidTotal(); {
	case !l.Bought(paid):
	case l.To > paid:
		code += "_bought"
	default:
		code += "_dropped"
	}
	return code
}

// OrderByText says until when the orders of drafts can be placed by which licenses are freed,
// the first of several; empty where there is no such day (R18, R21).
func OrderByText(w desk.Words, all []savings.Freeing) string {
	var first savings.Freeing
	last, several := data.Date{}, false
	for _, f := range all {
		day := f.OrderBy()
		if day.IsZero() {
			continue
		}
		several = several || !last.IsZero() && day != last
		if last.IsZero() || day.Before(last) {
			first, last = f, day
		}
	}
	switch {
	case last.IsZero():
		return ""
	case first.Lowers().Fate == savings.FateAsked:
		return w.Text("savings.ask_by", "Whom", Whom(w, first.Row.Subscription), "Date", w.Date(last))
	case several:
		return w.Text("savings.order_first_by", "Date", w.Date(last))
	}
	return w.Text("savings.order_by", "Date", w.Date(last))
}
