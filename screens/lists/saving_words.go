package lists

import (
	"strings"

	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/desk"
)

// SavingText is a row of the savings list in words.
type SavingText struct {
	Group  string // of rows that leak for the same reason
	What   string // the product, and who holds it or how many nobody does
	Why    string
	Amount string // a year; says that no price is known where none is
	When   string // from when it saves, or what was decided
}

// SavingOf puts a row of the savings list into words (R35).
func SavingOf(w desk.Words, row savings.Row) SavingText {
	text := SavingText{What: w.Count("savings.licenses", row.Licenses, "Product", row.Subscription.Product), Amount: perYear(w, row.PerYear)}
	text.Group = SavingGroup(w, row.Leak, row.State)
	if row.Person.ID != 0 {
		text.What = row.Person.Name + ", " + row.Subscription.Product
	}
	text.Why, text.When = savingWhy(w, row), savingWhen(w, row)
	return text
}

// savingWhy says why a row is there, and of what is done, from when it saves: whatever was
// so then is over.
func savingWhy(w desk.Words, row savings.Row) string {
	if row.State == data.SavingDone {
		if from := row.Saving.SavesFrom; !from.IsZero() {
			return w.Text("savings.saves_from", "Date", w.Date(from))
		}
		return ""
	}
	params := []any{"Within", row.Within, "Last", w.Date(row.Person.LastActive), "Report", w.Date(row.Person.ReportedOn)}
	why := w.Text("leak."+string(desk.ToDecideOn(row))+".why", params...)
	if !row.WithinEnds.IsZero() {
		why = w.Text("savings.within_ends", "Within", row.Within, "Date", w.Date(row.WithinEnds))
	}
	if row.OldReport {
		why += " " + w.Text("savings.old_report", params...)
	}
	return why
}

// savingWhen says from when a row saves, or what was decided.
func savingWhen(w desk.Words, row savings.Row) string {
	switch row.State {
	case data.SavingDone:
		if open := row.Subscription.Open; open != nil && open.Asked() && row.Saving.SavesFrom == open.DueOn { // and not made yet (R35)
			return w.Text("savings.asked_on", "Date", w.Date(row.Saving.DoneOn), "Whom", Whom(w, row.Subscription.Subscription))
		}
		return w.Text("savings.done_on", "Date", w.Date(row.Saving.DoneOn))
	case data.SavingKept:
		return keptText(w, row.Saving)
	default:
		return WayText(w, row)
	}
}

// SavingDetail says in a few words what only this row tells of its reason: in which product a
// license is included, or since when somebody is not active; empty where the reason says it
// all.
func SavingDetail(w desk.Words, row savings.Row) string {
	switch {
	case row.Within != "":
		return w.Text("report.within", "Product", data.ShortName(row.Within))
	case row.Leak == data.LeakInactive && !row.Person.LastActive.IsZero():
		return w.Text("report.last_active", "Date", w.ShortDate(row.Person.LastActive))
	}
	return ""
}

// SavingGroup names the rows of one state that have one reason.
func SavingGroup(w desk.Words, leak data.Leak, state data.SavingState) string {
	if state == data.SavingDone {
		return w.Text("freed_by." + string(leak))
	}
	return w.LeakTitle(leak)
}

// perYear is an amount of a year.
func perYear(w desk.Words, m data.Money) string {
	if !m.Known() {
		return w.Text("savings.no_price")
	}
	return w.Text("savings.a_year", "Amount", w.Money(m))
}

// WayText says from when a row saves, and who changes the total where that is not the
// user (R35), and what a draft of a lower total has to do with it (R21).
func WayText(w desk.Words, row savings.Row) string {
	switch {
	case row.Drafted == 0:
		return wayText(w, row)
	case row.Drafted == row.Licenses:
		return draftedText(w, row)
	}
	from, to := draftedFrom(row.Subscription)
	return w.Text("savings.way.also_drafted", "Way", wayText(w, row), "From", w.Number(from), "To", w.Number(to))
}

// draftedFrom returns from which total to which a draft lowers it: from what is paid for, or
// from what is ordered where it stands beside that (R21).
func draftedFrom(s data.SubscriptionRow) (from, to int) {
	if draft, there := s.Open.Beside(); there {
		return draft.From, draft.To
	}
	return s.PaidTotal(), s.Open.To
}

// draftedText says of licenses that a draft lowers until when it can be ordered, where the
// removal window is what lets it, and what then (R18, R21).
func draftedText(w desk.Words, row savings.Row) string {
	if row.Subscription.Open.Ends {
		return w.Text("savings.way.end_drafted", "Whom", Whom(w, row.Subscription.Subscription))
	}
	paid, then := draftedFrom(row.Subscription)
	from, to := w.Number(paid), w.Number(then)
	switch window := row.Window; {
	case row.Subscription.Open.Asked():
		return w.Text("savings.way.drafted_ask", "From", from, "To", to, "Whom", Whom(w, row.Subscription.Subscription))
	case window.Late && window.Renewal.IsZero():
		return w.Text("savings.way.drafted_closed", "From", from, "To", to)
	case window.Late:
		return w.Text("savings.way.drafted_late", "From", from, "To", to, "Date", w.Date(window.Renewal))
	case !window.Last.IsZero():
		return w.Text("savings.way.drafted_until", "From", from, "To", to, "Date", w.Date(window.Last))
	}
	return w.Text("savings.way.drafted", "From", from, "To", to)
}

func wayText(w desk.Words, row savings.Row) string {
	way := row.Way
	switch {
	case way.Held != "":
		return HeldText(w, way)
	case way.Barred && way.Extends:
		return w.Text("savings.way.extends_ask", "Date", w.Date(way.From), "Whom", MayBuy(w, row.Subscription.Subscription))
	case way.Barred && way.Lower == data.WhenNow:
		return w.Text("savings.way.role_now", "Whom", MayBuy(w, row.Subscription.Subscription))
	case way.Barred:
		return w.Text("savings.way.ask_from", "Date", w.Date(way.From), "Whom", MayBuy(w, row.Subscription.Subscription))
	case way.Extended:
		return w.Text("savings.way.extended")
	case way.Extends && way.Ask:
		return w.Text("savings.way.extends_ask", "Date", w.Date(way.From), "Whom", Whom(w, row.Subscription.Subscription))
	case way.Extends:
		return w.Text("savings.way.extends", "Date", w.Date(way.From))
	case way.Ask && way.From.IsZero():
		return w.Text("savings.way.ask", "Whom", Whom(w, row.Subscription.Subscription))
	case way.Ask:
		return w.Text("savings.way.ask_from", "Date", w.Date(way.From), "Whom", Whom(w, row.Subscription.Subscription))
	case way.From.IsZero():
		return w.Text("savings.way.unknown")
	case way.Ends:
		return w.Text("savings.way.ends", "Date", w.Date(way.From))
	case way.Lower == data.WhenNow:
		if !way.Until.IsZero() { // R18
			return w.Text("savings.way.now_until", "Until", w.Date(way.Until))
		}
		return w.Text("savings.way.now")
	case way.Now > 0:
		return w.Count("savings.way.some", way.Now, "Date", w.Date(way.From), "Until", w.Date(way.Until))
	default:
		return w.Text("savings.way.renewal", "Date", w.Date(way.From))
	}
}

// HeldText says why a total can't go down now, what to do about it, and from when that saves
// (R2, R7, R35).
func HeldText(w desk.Words, way savings.Way) string {
	switch {
	case way.From.IsZero():
		return w.Text("savings.way.held", "Why", w.Text("reason."+string(way.Held)+".title"))
	case way.Held == data.ReasonCreditCheck:
		return w.Text("savings.way.held_check", "Date", w.Date(way.From))
	}
	return w.Text("savings.way.held_sale", "Date", w.Date(way.From))
}

// Whom is who changes the total of a subscription that was not bought directly: the
// partner by name where it is known.
func Whom(w desk.Words, s data.Subscription) string {
	if name := strings.TrimSpace(s.PartnerName); name != "" {
		return name
	}
	return desk.Coded(w, "savings.whom", s.Channel)
}

// MayBuy is who has the right to buy, where the user has not (R19).
func MayBuy(w desk.Words, s data.Subscription) string {
	return w.Text(w.Agreed("savings.may_buy", s.Agreement))
}

// DecidedText says what was decided about a license, and why or when.
func DecidedText(w desk.Words, s data.Saving) string {
	switch {
	case s.State == data.SavingKept:
		return keptText(w, s)
	case s.DoneOn.IsZero(): // with a draft, which is not ordered yet
		return SavingGroup(w, s.Leak, data.SavingDone)
	}
	return SavingGroup(w, s.Leak, data.SavingDone) + ". " + w.Text("savings.done_on", "Date", w.Date(s.DoneOn))
}

// keptText says why a license is kept, and until when.
func keptText(w desk.Words, s data.Saving) string {
	if s.Until.IsZero() {
		return w.Text("savings.kept", "Reason", s.Reason)
	}
	return w.Text("savings.kept_until", "Reason", s.Reason, "Date", w.Date(s.Until))
}

// SavingLine is one of the lines that say what can be saved, with what its figure is of.
type SavingLine struct {
	Text string
	Of   SavingFigure
}

// SavingFigure is what a figure of the savings leads to.
type SavingFigure string

// The figures that lead on: to what has no price, what ends by itself, what others may lower,
// and what is done.
const (
	SavingEnding   SavingFigure = "ending"
	SavingBarred   SavingFigure = "barred"
	SavingUnpriced SavingFigure = "unpriced"
	SavingDone     SavingFigure = "done"
)

// SavingTotal says what the open rows of the savings list cost a year, and what was
// saved this year; where there are none, whether that is good news or nothing is known.
func SavingTotal(w desk.Words, rows []savings.Row, told savings.Told) (lines []SavingLine) {
	say := func(of SavingFigure, text string) { lines = append(lines, SavingLine{text, of}) }
	open, unpriced := savings.Total(rows, data.SavingOpen)
	ending, endingUnpriced := savings.Ending(rows)
	switch {
	case len(open) > 0:
		say("", w.Text("savings.total", "Amount", w.Sum(open)))
	case unpriced > 0:
	case len(ending) > 0 || endingUnpriced > 0: // not every license is used, only none can be lowered
		say("", w.Text("savings.nothing_to_lower"))
	case told.Paid == 0:
		say("", w.Text("savings.nothing_yet"))
	case told.Totals == 0:
		say("", w.Text("savings.nothing_told"))
	default:
		say("", w.Text("savings.nothing"))
	}
	if barred, _ := savings.Barred(rows); len(barred) > 0 {
		say(SavingBarred, w.Text("savings.barred", "Amount", w.Sum(barred)))
	}
	if unpriced > 0 {
		say(SavingUnpriced, w.Count("savings.unpriced", unpriced))
	}
	if len(ending) > 0 {
		say(SavingEnding, w.Text("savings.ending", "Amount", w.Sum(ending)))
	}
	if done, _ := savings.Total(rows, data.SavingDone); len(done) > 0 {
		say(SavingDone, w.Text("savings.saved", "Amount", w.Sum(done)))
	}
	return lines
}
