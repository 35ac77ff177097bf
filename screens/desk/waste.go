package desk

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/parts"
)

// whoChip says in a word who somebody is that a license of theirs is paid for nothing; empty
// where it is not for that (R31 to R33).
func (w Words) whoChip(p data.Person, wasted []savings.Row, on data.Date) parts.BadgeText {
	text := ""
	if p.Blocked && !p.Kind.NobodyInPerson() {
		text = w.Text("holders.blocked")
	}
	for _, row := range wasted {
		if text != "" {
			break
		}
		text = w.wasteWord(row, on)
	}
	return warned(text)
}

// wasteWord is why a license of somebody would be paid for nothing.
func (w Words) wasteWord(row savings.Row, on data.Date) string {
	switch ToDecideOn(row) {
	case data.LeakBlocked:
		return w.Text("holders.blocked")
	case data.LeakShared:
		return w.Text("person.kind_short." + string(row.Person.Kind))
	case data.LeakNever:
		return w.Text("holders.never")
	case data.LeakInactive:
		return w.Count("holders.days_ago", row.Person.LastActive.DaysUntil(on))
	}
	return ""
}

// HoldsChip says in a word why a license of one product would be paid for nothing in
// somebody's hands: who they are, or which other product they hold; empty where nothing
// speaks against it (R31 to R34).
func (w Words) HoldsChip(p data.Person, wasted []savings.Row, given data.Subscription, on data.Date) parts.BadgeText {
	chip := w.whoChip(p, wasted, on)
	if chip.Text != "" || len(wasted) == 0 {
		return chip
	}
	other := wasted[0].Within
	if wasted[0].Subscription.ID != given.ID {
		other = wasted[0].Subscription.Product
	}
	return warned(w.Text("waste.holds", "Product", data.ShortName(other)))
}

// LeakChip is HoldsChip for what somebody holds, by the rows of the savings list of it.
func (w Words) LeakChip(p data.Person, leaks []savings.Row, on data.Date) parts.BadgeText {
	of := data.Subscription{}
	if len(leaks) > 0 {
		of = leaks[0].Subscription.Subscription
	}
	return w.HoldsChip(p, leaks, of, on)
}

// HeldChip is LeakChip in the panel of who holds it, where who they are is said already.
func (w Words) HeldChip(leaks []savings.Row, on data.Date) parts.BadgeText {
	for _, row := range leaks {
		if row.Leak == data.LeakOverlap {
			return warned(w.Text("report.within", "Product", data.ShortName(row.Within)))
		}
	}
	return w.LeakChip(data.Person{}, leaks, on)
}

// InChip says of a product that somebody is offered in which other of theirs it is included,
// or which it includes.
func (w Words) InChip(wasted []savings.Row, given data.Subscription) parts.BadgeText {
	for _, row := range wasted {
		switch {
		case row.Leak != data.LeakOverlap:
		case row.Subscription.ID == given.ID:
			return warned(w.Text("report.within", "Product", data.ShortName(row.Within)))
		default:
			return warned(w.Text("waste.includes", "Product", data.ShortName(row.Subscription.Product)))
		}
	}
	return parts.BadgeText{}
}

func warned(text string) parts.BadgeText { return parts.BadgeText{Text: text, Urgency: parts.Warning} }

// wasteNamed is how many people are named for one reason.
const wasteNamed = 4

// WasteText says of whom licenses would be paid for nothing, why, and what that costs a
// year; empty where none would (R31 to R35).
func (w Words) WasteText(wasted []savings.Row) string {
	var whys []string
	names := map[string][]string{}
	for _, row := range wasted {
		why := w.WasteWhy(row)
		if !slices.Contains(whys, why) {
			whys = append(whys, why)
		}
		names[why] = append(names[why], row.Person.Name)
	}
	var said []string
	for _, why := range whys {
		who := names[why]
		said = append(said, w.Text("waste.of", "Names", w.NamesOf(who[:min(len(who), wasteNamed)], len(who)), "Why", why))
	}
	if cost, _ := savings.Total(wasted, data.SavingOpen); len(cost) > 0 {
		said = append(said, w.Text("waste.cost", "Amount", w.Sum(cost)))
	}
	return strings.Join(said, "\n")
}

// WasteWhy says why one would be.
func (w Words) WasteWhy(row savings.Row) string {
	switch row.Leak {
	case data.LeakOverlap:
		return w.Text("join.overlap", "Product", row.Subscription.Product, "Within", row.Within)
	case data.LeakNever, data.LeakInactive:
		return w.LeakTitle(row.Leak) + "."
	}
	return w.Text("leak." + string(ToDecideOn(row)) + ".why")
}

// ToDecideOn is the reason by which one decides on a row: the sign-in of a shared mailbox or a
// room is blocked as a rule, which says nothing of the license (R31, R33).
func ToDecideOn(row savings.Row) data.Leak {
	if row.Leak == data.LeakBlocked && row.Person.Kind.NobodyInPerson() {
		return data.LeakShared
	}
	return row.Leak
}
