package comings

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/parts"
)

// sizeBeside is that of a dialog which says beside its fields what comes of them: low enough
// for a window of the usual height.
var sizeBeside = fyne.NewSize(1040, 680)

// outcome is what comes of people who come, go or move: a row for each product, and what
// all of it is more or less a month in the end.
type outcome struct {
	desk.Words
	on       data.Date
	rows     []parts.OutcomeRow
	sum      []data.Money
	saves    []savedFrom
	unpriced bool // of one that changes the month no price is known
}

// savedFrom is what a month is less by from a day on: the zero Date is that on which the orders
// are placed.
type savedFrom struct {
	on   data.Date
	less []data.Money
}

// newOutcome returns the part of a dialog that says it.
func newOutcome(w desk.Words) *parts.Outcome {
	return parts.NewOutcome([4]string{w.Text("outcome.product"), w.Text("outcome.licenses"), w.Text("outcome.from_when"), w.Text("outcome.month")})
}

// add adds a row: licenses are those that the month is more for, or less where fewer than
// none.
func (o *outcome) add(s data.Subscription, total, when string, licenses int) {
	month := monthOf(s, max(licenses, -licenses), o.on)
	if licenses < 0 {
		month.Minor = -month.Minor
	}
	text := o.difference(month)
	switch {
	case licenses == 0 || s.Free:
		text = o.Text("outcome.none")
	case !month.Known():
		text, o.unpriced = o.Text("outcome.unpriced"), true
	default:
		o.sum = data.AddMoney(o.sum, month)
	}
	o.rows = append(o.rows, parts.OutcomeRow{Cells: [4]string{data.ShortName(s.Product), total, when, text}})
}

// lowers adds what becomes of a total from which licenses are freed (R21, R35).
func (o *outcome) lowers(freed savings.Freeing) {
	l := freed.Lowers()
	total := o.Number(l.From)
	switch {
	case l.Fate == savings.FateUnknown:
		total = o.Text("outcome.none")
	case !l.Stays():
		total = o.fromTo(l.From, l.To)
	}
	saved := l.Saved(freed.Row.PaidTotal())
	o.add(freed.Row.Subscription, total, lists.LowersWhen(o.Words, freed), -saved)
	if month := monthOf(freed.Row.Subscription, saved, o.on); saved > 0 && month.Known() && !freed.Row.Free {
		o.savesFrom(freed.SavesFrom(), month)
	}
}

// savesFrom adds what a month is less by from a day on.
func (o *outcome) savesFrom(on data.Date, month data.Money) {
	i, there := slices.BinarySearchFunc(o.saves, on, func(s savedFrom, day data.Date) int { return day.DaysUntil(s.on) })
	if !there {
		o.saves = slices.Insert(o.saves, i, savedFrom{on: on})
	}
	o.saves[i].less = data.AddMoney(o.saves[i].less, month)
}

// savesText says what a month is less by and from when, each day with all that is saved by
// then; empty where nothing is.
func (o *outcome) savesText(draft bool) string {
	var said []string
	var less []data.Money
	for i, from := range o.saves {
		for _, month := range from.less {
			less = data.AddMoney(less, month)
		}
		params := []any{"Cost", o.Sum(less), "Date", o.Date(from.on)}
		switch {
		case !from.on.IsZero() && i > 0:
			said = append(said, o.Text("leave.saves_then", params...))
		case !from.on.IsZero():
			said = append(said, o.Text("leave.saves_on", params...))
		case draft:
			said = append(said, o.Text("leave.saves_ordered", params...))
		default:
			said = append(said, o.Text("leave.saves_now", params...))
		}
	}
	return strings.Join(said, ", ")
}

// lowersLater adds what becomes of a total once those who wait have moved, when others have
// given some licenses up before.
func (o *outcome) lowersLater(freed savings.Freeing, before int) {
	l := freed.Lowers()
	if l.Stays() {
		o.lowers(freed)
		return
	}
	o.add(freed.Row.Subscription, o.fromTo(l.From-before, l.To-before), o.Text("outcome.moved"), -l.Saved(freed.Row.PaidTotal()))
}

// bought adds what is bought of a product, which may be ordered later or wait for its credit
// check (R14, R21).
func (o *outcome) bought(row data.SubscriptionRow, licenses int, draft, checked bool) {
	when := o.Text("outcome.bought")
	switch {
	case draft:
		when = o.Text("outcome.bought_draft")
	case checked:
		when = o.Text("outcome.bought_check")
	}
	o.add(row.Subscription, o.fromTo(row.PaidTotal(), row.PaidTotal()+licenses), when, licenses)
}

// paid adds a product of which enough is paid for already.
func (o *outcome) paid(row data.SubscriptionRow) {
	total := o.Number(row.PaidTotal())
	if row.TotalUnknown {
		total = o.Text("outcome.none")
	}
	o.add(row.Subscription, total, o.Text("outcome.paid"), 0)
}

func (o *outcome) fromTo(from, to int) string {
	return o.Text("outcome.from_to", "From", o.Number(from), "To", o.Number(to))
}

// difference says what a month is more or less.
func (o *outcome) difference(month data.Money) string {
	switch {
	case month.Minor > 0:
		return o.Text("outcome.more", "Cost", o.Words.Money(month))
	case month.Minor < 0:
		month.Minor = -month.Minor
		return o.Text("outcome.less", "Cost", o.Words.Money(month))
	}
	return o.Words.Money(month)
}

// summed are the rows, with a total of each currency below them.
func (o *outcome) summed() []parts.OutcomeRow {
	rows := o.rows
	for i, month := range o.sum {
		title := ""
		switch {
		case i > 0: // another currency of the same
		case o.unpriced:
			title = o.Text("outcome.total_known")
		default:
			title = o.Text("outcome.total")
		}
		rows = append(rows, parts.OutcomeRow{Cells: [4]string{title, "", "", o.difference(month)}, Sum: true})
	}
	return rows
}
