package lists

import (
	"seatbook/data/savings"
	"seatbook/screens/desk"
)

// FreeingText says what licenses that are freed save a year and from when, and what becomes
// of the total, or of the change that is open (R21).
func FreeingText(w desk.Words, f savings.Freeing) string {
	l, s := f.Lowers(), f.Row.Subscription
	way := wayText(w, savings.Row{Subscription: f.Row, Way: savings.WayOf(s, f.Licenses, f.On).For(f.Admin, s)})
	switch {
	case l.Saves():
		return freeingSaves(w, f, way) + " " + LowersText(w, f)
	case l.Beside(), l.Fate == savings.FateOpen && !l.Bought(f.Row.PaidTotal()):
		return freeingIs(w, f, way) + " " + LowersText(w, f)
	case l.Fate == savings.FateAsk, l.Fate == savings.FateItself, l.Fate == savings.FateNoRenewal, l.Fate == savings.FateUnknown: // the way says it
		return freeingIs(w, f, way)
	default:
		return LowersText(w, f)
	}
}

// freeingSaves says what a total that goes down saves, and from when.
func freeingSaves(w desk.Words, f savings.Freeing, way string) string {
	l, perYear := f.Lowers(), f.PerYear()
	switch {
	case !perYear.Known():
		return way + "."
	case l.Fate == savings.FateNow && f.Draft && !l.Until.IsZero(): // R18
		renewal := f.Row.NextRenewal(f.On)
		if renewal.IsZero() {
			return w.Text("savings.free_saves_order", "Amount", w.Money(perYear)) + " " + w.Text("change.window_until", "Date", w.Date(l.Until))
		}
		return w.Text("savings.free_saves_until", "Amount", w.Money(perYear), "Until", w.Date(l.Until), "Date", w.Date(renewal))
	case l.Fate == savings.FateNow && f.Draft:
		return w.Text("savings.free_saves_order", "Amount", w.Money(perYear))
	case l.On == f.On:
		return w.Text("savings.free_saves_now", "Amount", w.Money(perYear))
	}
	return w.Text("savings.free_saves_on", "Amount", w.Money(perYear), "Date", w.Date(l.On))
}

// freeingIs says from when licenses could save, and how much that is.
func freeingIs(w desk.Words, f savings.Freeing, way string) string {
	if perYear := f.PerYear(); perYear.Known() {
		return way + ". " + w.Text("savings.free_saves_that", "Amount", w.Money(perYear))
	}
	return way + "."
}
