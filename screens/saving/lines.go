package saving

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/parts"
)

// groups are the rows of a state under what they have in common, with what they come to.
func (s *Screen) groups(state data.SavingState) (groups []savingItem) {
	for _, group := range lists.SavingGroups(s.Words, s.rows, state) {
		total, _ := savings.Total(group.Rows, state)
		groups = append(groups, savingItem{head: group.Title, sum: s.Sum(total), of: group.Rows, todo: group.Todo})
	}
	return groups
}

// sameWhen is what rows have in common that say the same of when they save.
type sameWhen struct {
	of                data.SubscriptionID
	licenses, drafted int
	way               savings.Way
	window            data.DraftWindow
}

// whenOf is what most rows of a group say of when they save, which stands once at its head,
// and how many say so: the others say their own. Empty where no more than half of them say the
// same. It is put into words once for those that can't but say the same.
func (s *Screen) whenOf(group savingItem) (most string, rows int) {
	if group.todo == "" || len(group.of) < 2 {
		return "", 0
	}
	said, say := map[sameWhen]string{}, map[string]int{}
	for i := range group.of {
		row := &group.of[i]
		same := sameWhen{row.Subscription.ID, row.Licenses, row.Drafted, row.Way, row.Window}
		when, known := said[same]
		if !known {
			when = strings.TrimSuffix(lists.WayText(s.Words, *row), ".")
			said[same] = when
		}
		if say[when]++; 2*say[when] > len(group.of) {
			most = when
		}
	}
	return most, say[most]
}

// actOf is what is done with all rows of a group at once, and its words; nil where nothing
// can be.
func (s *Screen) actOf(group savingItem) (words string, act func()) {
	switch {
	case group.todo == savings.TodoOrder:
		return s.Text("savings.todo_orders"), func() { s.Go.ShowTab(desk.TabChanges); s.Go.FocusList() }
	case group.todo == savings.TodoCancel && slices.ContainsFunc(group.of, s.Go.CanFreeSaving):
		return s.Text("savings.todo_end"), func() { s.Go.FreeSavings(group.of) }
	case group.todo != "" && slices.ContainsFunc(group.of, s.Go.CanFreeSaving):
		return s.Text("savings.todo_free"), func() { s.Go.FreeSavings(group.of) }
	}
	return "", nil
}

// line is a line of the list: a box, a monogram, two lines of text, and at the right the
// amount with an arrow that leads to whom or what it is about. The head of a group is one
// line, with what is done with all of it.
type line struct {
	box       *parts.RowIcon
	mark      *parts.Monogram
	what, why *parts.Text
	act       *parts.RowAct
	amount    *widget.Label
	show      *parts.RowIcon
}

// markSide is how high and wide a monogram is, and besideMark the room between it and the
// text, with that which a row leaves between any two things.
const (
	markSide   = 28
	besideMark = 6
)

func newSavingLine() fyne.CanvasObject {
	amount := widget.NewLabel("")
	amount.Alignment = fyne.TextAlignTrailing
	begins := container.NewHBox(container.NewCenter(parts.NewRowIcon(parts.Ticked(false))), container.NewCenter(parts.NewMonogram("", markSide)))
	ends := container.NewHBox(container.NewCenter(parts.NewRowAct()), container.NewCenter(amount), container.NewCenter(parts.NewRowIcon(theme.MenuExpandIcon())))
	texts := container.New(&parts.Packed{}, parts.NewLine(""), parts.NewTail(""))
	return container.NewBorder(nil, nil, begins, container.NewCenter(ends), container.New(layout.NewCustomPaddedLayout(0, 0, besideMark, 0), texts))
}

// lineOf are the parts of a line.
func lineOf(cell fyne.CanvasObject) line {
	held := func(o fyne.CanvasObject) []fyne.CanvasObject { return o.(*fyne.Container).Objects }
	objects := held(cell)
	texts, begins, ends := held(held(objects[0])[0]), held(objects[1]), held(held(objects[2])[0])
	return line{
		box: held(begins[0])[0].(*parts.RowIcon), mark: held(begins[1])[0].(*parts.Monogram),
		what: texts[0].(*parts.Text), why: texts[1].(*parts.Text),
		act: held(ends[0])[0].(*parts.RowAct), amount: held(ends[1])[0].(*widget.Label), show: held(ends[2])[0].(*parts.RowIcon),
	}
}

func (s *Screen) showLine(i int, cell fyne.CanvasObject) {
	l, item := lineOf(cell), s.items[i]
	isHead := item.head != ""
	l.what.TextStyle.Bold, l.amount.TextStyle.Bold = isHead, isHead
	l.why.Truncation, l.why.Wrapping = fyne.TextTruncateOff, fyne.TextWrapWord
	if !s.List.Fits(i) {
		l.why.Truncation, l.why.Wrapping = fyne.TextTruncateEllipsis, fyne.TextWrapOff
	}
	parts.ShowIf(!isHead || item.when != "", l.why)
	parts.ShowIf(!isHead, l.mark)
	if isHead {
		s.showHead(l, item)
	} else {
		s.showRow(l, item)
	}
	l.amount.Refresh()
	ticked := s.isTicked(i)
	l.box.SetResource(parts.Ticked(ticked))
	l.box.Label = parts.Stated(ticked, l.what.Text)
	l.box.OnTapped = func() { s.turn(i) }
	parts.ShowIf(s.state.Value() != data.SavingDone, l.box)
}

// showHead says what is to be done with the rows of a group, how many they are, and what
// they cost a year.
func (s *Screen) showHead(l line, item savingItem) {
	l.what.SetText(s.Count("savings.head", len(item.of), "Title", item.head))
	l.why.SetText(item.when)
	if item.when != "" && item.say < len(item.of) {
		l.why.SetText(s.Text("savings.most", "Rows", s.Number(item.say), "Of", s.Number(len(item.of)), "When", item.when))
	}
	l.show.SetResource(nil) // its room stays, so that amounts stand below each other
	l.show.OnTapped, l.show.Label = nil, ""
	l.act.Say(s.actOf(item))
	l.amount.SetText("")
	if item.sum != "" {
		l.amount.SetText(s.Text("savings.a_year", "Amount", s.onLines(item.sum)))
	}
}

// mostSum is how wide the sums of a group may be on one line.
const mostSum = 260

// onLines puts the sum of each currency on a line where they would leave its group no room.
func (s *Screen) onLines(sum string) string {
	size := theme.SizeForWidget(theme.SizeNameText, s.List)
	if fyne.MeasureText(sum, size, fyne.TextStyle{Bold: true}).Width <= parts.Grown(s.List, mostSum) {
		return sum
	}
	return strings.ReplaceAll(sum, " + ", " +\n")
}

func (s *Screen) showRow(l line, item savingItem) {
	row, text := item.row, lists.SavingOf(s.Words, item.row)
	l.mark.Of(row.Subscription.Vendor)
	l.what.SetText(text.What)
	l.why.SetText(s.whyAndWhen(row, text, item.when))
	l.act.Say("", nil)
	l.amount.SetText(text.Amount)
	l.show.SetResource(theme.MenuExpandIcon())
	l.show.OnTapped, l.show.Label = func() { s.open(row) }, s.Text("savings.open", "What", text.What)
}

// whyAndWhen says why a row is there, and from when it saves unless its head does, with what
// tells it from another one that would read the same; first whose it is, where the rows are of
// several organizations.
func (s *Screen) whyAndWhen(row savings.Row, text lists.SavingText, head string) string {
	said := text.Why
	if when := strings.TrimSuffix(text.When, "."); when != "" && when != head {
		said = strings.TrimSpace(said + " " + when + ".")
	}
	if twin := s.twins[row.License()]; twin != "" {
		said += " " + twin + "."
	}
	if of := row.Subscription.OrganizationName; of != "" && s.Whose.Of() == 0 && len(s.Go.Organizations()) > 1 {
		said = of + " · " + said
	}
	return said
}
