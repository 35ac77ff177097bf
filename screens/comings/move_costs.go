package comings

import (
	"seatbook/data"
)

// plansText says what the plan that people are given costs a month beside the one that they
// give up, whatever is paid for already (R38); empty where that can't be compared.
func (f *moveForm) plansText(from, to data.SubscriptionRow) string {
	people := len(f.needing(from, to))
	before, after := monthOf(from.Subscription, people, f.on), monthOf(to.Subscription, people, f.on)
	if !before.Known() || !after.Known() || before.Minor == 0 && after.Minor == 0 {
		return ""
	}
	code, difference := "more", after
	if before.Currency == after.Currency {
		difference = after.Minus(before)
	}
	switch {
	case before.Currency != after.Currency: // no difference, but both
		code = "currencies"
	case difference.Minor == 0:
		code = "same"
	case difference.Minor < 0:
		code, difference.Minor = "less", -difference.Minor
	}
	text := f.Count("move.plans."+code, people, "Product", to.Product, "Old", from.Product, "Cost", f.Words.Money(difference), "Before", f.Words.Money(before))
	if paid := people - f.goingTo(from, to).Missing(); paid > 0 {
		text += " " + f.Count("move.paid_already", paid, "Product", to.Product)
	}
	return text
}

// endsText says that the plan ends by itself, after which the people who move have none; empty
// where it goes on (R23).
func (f *moveForm) endsText(to data.SubscriptionRow) string {
	if ends := to.EndsItself(f.on); !ends.IsZero() {
		return f.Text("move.ends", "Product", to.Product, "Date", f.Words.Date(ends))
	}
	return ""
}

// billText says what the bill of a month is more or less once the old total has gone down, or
// what is bought where it stays: nothing is promised of that (R35).
func (f *moveForm) billText(from, to data.SubscriptionRow, movers []data.PersonRow, bought int) string {
	ever := true
	for _, freed := range f.freed(from, movers, f.lower.Value(), false) {
		ever = ever && !freed.Lowers().Stays()
	}
	more := monthOf(to.Subscription, bought, f.on)
	switch {
	case ever:
		return f.laterText(from, to, len(movers), bought)
	case bought == 0:
		return f.Text("move.stays")
	case !more.Known():
		return f.Text("move.unpriced", "Product", to.Product)
	}
	return f.Text("move.bought", "Cost", f.Words.Money(more))
}

// laterText says what the bill of a month is more or less once the old total has gone down:
// licenses of the new plan that are paid for already cost nothing more.
func (f *moveForm) laterText(from, to data.SubscriptionRow, given, bought int) string {
	before, after := monthOf(from.Subscription, given, f.on), monthOf(to.Subscription, bought, f.on)
	switch {
	case bought > 0 && !after.Known():
		return f.Text("move.unpriced", "Product", to.Product)
	case !before.Known() && !from.Free:
		return f.Text("move.unpriced", "Product", from.Product)
	case bought == 0:
		after = data.Money{Currency: before.Currency}
	case !before.Known():
		before = data.Money{Currency: after.Currency}
	}
	for _, freed := range f.alsoFreed(from, to) {
		also := monthOf(freed.Row.Subscription, freed.Lowers().Saved(freed.Row.PaidTotal()), f.on)
		if also.Known() && also.Currency == before.Currency {
			before = before.Plus(also)
		}
	}
	difference := after.Minus(before)
	switch {
	case before.Currency != after.Currency:
		return f.Text("move.currencies", "Old", f.Words.Money(before), "New", f.Words.Money(after))
	case difference.Currency == "" || difference.Minor == 0:
		return f.Text("move.same")
	case difference.Minor < 0:
		difference.Minor = -difference.Minor
		return f.Text("move.less", "Cost", f.Words.Money(difference))
	}
	return f.Text("move.more", "Cost", f.Words.Money(difference))
}
