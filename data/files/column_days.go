package files

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// pendingDay is a day in digits that waits for the rest of its column, which
// settles whether the day or the month stands first (F0).
type pendingDay struct {
	cell
	source importing.Source
	set    func(*importing.Facts, data.Date)
}

// day reads a day and hands it to set once the column is read.
func (r *reader) day(c cell, set func(*importing.Facts, data.Date)) {
	if serial, err := strconv.ParseFloat(c.text, 64); err == nil && r.since1904 {
		c.text = strconv.FormatFloat(serial+from1900To1904, 'f', -1, 64)
	}
	if !c.empty() && !isNoDay(c.text) {
		r.days[c.column] = append(r.days[c.column], pendingDay{c, r.where(), set})
	}
}

// from1900To1904 is how many days the two ways to count days are apart.
const from1900To1904 = 1462

// noDay are the words that stand where there is no day, and never will be, folded.
var noDay = folded(
	"never", "nooit", "nie", "jamais", "nunca", "mai", "0", "never expires", "no expiry", "no expiration", "does not expire", "perpetual", "lifetime", "eeuwig", "eeuwigdurend", "levenslang", "onbeperkt", "onbepaald", "onbepaalde tijd", "doorlopend",
	"unlimited", "unbefristet", "unbegrenzt", "illimité", "illimitée", "perpétuelle", "perpétuel", "perpetua", "indefinido", "0000-00-00", "00-00-0000", "00/00/0000", "0000-00-00 00:00:00",
)

// noDays are the days that programs write for never, or for nothing.
var noDays = []string{"0001-01-01", "1/1/0001", "01/01/0001", "01-01-0001", "1601-01-01", "1900-01-00", "9999-12-31", "12/31/9999", "31/12/9999", "31-12-9999", "31.12.9999", "2999-12-31"}

// isNoDay tells whether a text says that there is no day.
func isNoDay(text string) bool {
	return noDay[data.Fold(text)] || slices.ContainsFunc(noDays, func(day string) bool { return strings.HasPrefix(text, day) })
}

// settleDays decides the order of day and month for each column, and hands out its
// days.
func (r *reader) settleDays() {
	for _, column := range sortedKeys(r.days) {
		days := r.days[column]
		dayFirst, monthFirst, unclear := ordersIn(days)
		order := r.order
		switch {
		case dayFirst > 0 && monthFirst == 0:
			order = importing.DayFirst
		case monthFirst > 0 && dayFirst == 0:
			order = importing.MonthFirst
		case unclear != "" && dayFirst == 0 && !r.asked:
			day, _ := ParseDay(unclear, order)
			r.note(data.CodeDateOrderTaken, "Column", column, "Text", unclear, "Day", day)
		}
		mixed := dayFirst > 0 && monthFirst > 0
		for _, pending := range days {
			day, ok := ParseDay(pending.text, order)
			if !ok && mixed {
				day, ok = ParseDay(pending.text, other(order))
			}
			if !ok || mixed && isUnclear(pending.text) {
				r.unreadAt(pending.source, pending.cell, data.CodeBadDate)
				continue
			}
			pending.set(&r.facts, day)
		}
	}
	r.sortUnread()
}

// sortUnread puts what was not understood in the order of the file.
func (r *reader) sortUnread() {
	slices.SortStableFunc(r.facts.Unread, func(a, b importing.Unread) int { return cmp.Compare(a.Line, b.Line) })
}

// eachOnce leaves out what was said before of the same cell, which may be read for two
// things; those of a line stand together.
func eachOnce(unread []importing.Unread) []importing.Unread {
	first := 0 // of the line
	left := unread[:0]
	for _, u := range unread {
		if len(left) > 0 && left[len(left)-1].Line != u.Line {
			first = len(left)
		}
		if !slices.Contains(left[first:], u) {
			left = append(left, u)
		}
	}
	return left
}

func (r *reader) unreadAt(source importing.Source, c cell, code data.Code) {
	r.facts.Unread = append(r.facts.Unread, importing.Unread{
		Source: source, Column: c.column, Text: c.text, Code: code,
	})
}

// ordersIn counts the days of a column that only one order can read, and returns
// one that both read otherwise.
func ordersIn(days []pendingDay) (dayFirst, monthFirst int, unclear string) {
	for _, pending := range days {
		_, byDay := ParseDay(pending.text, importing.DayFirst)
		_, byMonth := ParseDay(pending.text, importing.MonthFirst)
		switch {
		case byDay && !byMonth:
			dayFirst++
		case byMonth && !byDay:
			monthFirst++
		case unclear == "" && isUnclear(pending.text):
			unclear = pending.text
		}
	}
	return dayFirst, monthFirst, unclear
}

func isUnclear(text string) bool {
	byDay, dayOK := ParseDay(text, importing.DayFirst)
	byMonth, monthOK := ParseDay(text, importing.MonthFirst)
	return dayOK && monthOK && byDay != byMonth
}

func other(order importing.DateOrder) importing.DateOrder {
	if order == importing.DayFirst {
		return importing.MonthFirst
	}
	return importing.DayFirst
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
