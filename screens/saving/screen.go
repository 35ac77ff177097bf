package saving

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/organizations"
	"seatbook/screens/parts"
)

// Screen is the list of licenses that are paid for without use, grouped by what
// to do, with what they cost a year on top; many can be ticked, and freed or kept in
// one step (R35).
type Screen struct {
	*desk.Desk
	Content *fyne.Container
	head    *fyne.Container
	state   *parts.Choice[data.SavingState]
	free    *parts.Button
	keep    *parts.Button
	back    *parts.Button
	List    *parts.List
	empty   *fyne.Container
	Whose   *organizations.Filter

	told   bool                   // it has been worked out
	of     []data.SubscriptionRow // that the list was worked out from
	all    []savings.Row          // of every organization
	rows   []savings.Row
	items  []savingItem
	picked map[savings.Key]bool
	asked  desk.Place
}

// savingItem is a line of the list: a row, or the head of a group.
type savingItem struct {
	row  savings.Row
	head data.Leak // of a group; empty for a row
	sum  string    // what the group costs a year
	n    int       // how many rows it has
}

func New(d *desk.Desk) *Screen {
	s := &Screen{Desk: d, head: container.New(parts.FormColumn{}), empty: container.NewStack(), picked: map[savings.Key]bool{}}
	states := []data.SavingState{data.SavingOpen, data.SavingKept, data.SavingDone}
	s.state = parts.NewChoice(desk.OptionsOf(d.Words, "savings.state", states), data.SavingOpen, func(data.SavingState) { s.arrange() })
	s.free = parts.NewMainButton(d.Text("savings.free"), func() { s.Go.FreeSavings(s.chosen()) })
	s.keep = parts.NewButton(d.Text("savings.keep"), func() { s.Go.KeepSavings(s.chosen()) })
	s.back = parts.NewButton(d.Text("savings.back"), s.stopKeeping)
	s.List = parts.NewList(func() int { return len(s.items) }, newSavingLine, s.showLine)
	s.List.OnSelected = func(i int) {
		s.List.UnselectAll()
		s.turn(i)
	}
	s.List.OnEnter = s.openHighlighted
	measured := newSavingLine()
	s.List.Height = func(i int, width float32) float32 {
		s.showLine(i, measured)
		measured.Resize(fyne.NewSize(width, measured.MinSize().Height))
		return measured.MinSize().Height
	}
	s.List.OnAll, s.List.OnCopy = s.tickAll, s.copyTicked
	s.Whose = organizations.NewFilter(d, s.showRows)
	tools := container.NewHBox(s.state, s.Whose.Box(), layout.NewSpacer(), s.back, s.keep, s.free, s.newMore())
	s.Content = container.NewBorder(container.New(layout.NewCustomPaddedLayout(12, 8, parts.PageEdge, parts.PageEdge), container.New(parts.FormColumn{}, s.head, tools)), nil, nil, nil, parts.NewPageList(s.List, s.empty))
	return s
}

// Refresh asks for the list of today.
func (s *Screen) Refresh() {
	book, on, known := s.Book, s.Today(), s.Known()
	desk.Ask(s.Desk, &s.asked, func(ctx context.Context) (answer, error) {
		basis, rows, err := savings.Ask(ctx, book, known, on)
		return answer{basis.Rows, rows}, err
	}, s.show)
}

// Leave drops what is still asked for: nobody looks at it.
func (s *Screen) Leave() { s.asked.Leave() }

// answer is the list, and what it was worked out from.
type answer struct {
	of   []data.SubscriptionRow
	rows []savings.Row
}

func (s *Screen) show(answer answer) {
	s.of, s.all, s.told = answer.of, answer.rows, true
	open, _ := savings.Total(s.all, data.SavingOpen)
	s.Go.CountSavings(open)
	s.Whose.Know()
	s.showRows()
}

// showRows shows those of the organization that is chosen.
func (s *Screen) showRows() {
	if !s.told { // nothing is said of what is still worked out
		return
	}
	s.rows = s.Whose.Savings(s.all)
	s.head.Objects = nil
	var lines []string
	if len(s.rows) > 0 || !s.hides(func(savings.Row) bool { return true }) { // the list says that nothing was found
		lines = lists.SavingTotal(s.Words, s.rows, savings.ToldBy(s.Whose.Subscriptions(s.of), s.Today()))
	}
	for i, line := range lines {
		if i == 0 {
			s.head.Add(parts.NewHeading(line))
		} else {
			s.head.Add(parts.NewFaint(line))
		}
	}
	s.head.Refresh()
	s.arrange()
}

// hides tells whether there are such rows in another organization than the chosen one.
func (s *Screen) hides(such func(savings.Row) bool) bool {
	return s.Whose.Of() != 0 && slices.ContainsFunc(s.all, such)
}

// arrange puts the rows of the chosen state under the heads of their groups.
func (s *Screen) arrange() {
	if !s.told {
		return
	}
	state := s.state.Value()
	s.items = nil
	there := map[savings.Key]bool{}
	for _, leak := range data.FreedBy() {
		of := slices.DeleteFunc(slices.Clone(s.rows), func(r savings.Row) bool { return r.State != state || r.Leak != leak })
		if len(of) == 0 {
			continue
		}
		total, _ := savings.Total(of, state)
		s.items = append(s.items, savingItem{head: leak, sum: s.Sum(total), n: len(of)})
		for _, row := range of {
			there[row.Key()] = true
			s.items = append(s.items, savingItem{row: row})
		}
	}
	for key := range s.picked {
		if !there[key] {
			delete(s.picked, key)
		}
	}
	s.empty.Objects = nil
	switch {
	case len(s.items) > 0:
	case s.hides(func(r savings.Row) bool { return r.State == state }):
		s.empty.Objects = []fyne.CanvasObject{parts.NewNothing(theme.SearchIcon(), s.NothingFound(""))}
	default:
		s.empty.Objects = []fyne.CanvasObject{parts.NewNothing(theme.ConfirmIcon(), s.Text("savings.none."+string(state)))}
	}
	s.empty.Refresh()
	s.List.FitHeights()
	s.List.Refresh()
	s.count()
}

// chosen returns the rows that are ticked.
func (s *Screen) chosen() (rows []savings.Row) {
	for _, item := range s.items {
		if item.head == "" && s.picked[item.row.Key()] {
			rows = append(rows, item.row)
		}
	}
	return rows
}

// count says how many are ticked, and what can be done with them.
func (s *Screen) count() {
	n, state := len(s.chosen()), s.state.Value()
	s.free.SetText(s.Text("savings.free"))
	free := slices.DeleteFunc(s.chosen(), func(row savings.Row) bool { return !s.Go.CanFreeSaving(row) })
	if len(free) > 0 {
		s.free.SetText(s.Count("savings.free_count", freed(free, 0)))
	}
	parts.ShowIf(state == data.SavingOpen, s.free)
	parts.ShowIf(state == data.SavingOpen, s.keep)
	parts.ShowIf(state == data.SavingKept, s.back)
	for _, button := range []*parts.Button{s.free, s.keep, s.back} {
		if n == 0 || s.Book.ReadOnly() {
			button.Disable()
		} else {
			button.Enable()
		}
	}
	if len(free) == 0 {
		s.free.Disable()
	}
}

func (s *Screen) stopKeeping() {
	act := acts.StopKeeping{}
	for _, row := range s.chosen() {
		act.Savings = append(act.Savings, row.Saving.Ref())
	}
	s.Write(s.Does(act), nil)
}

// Each line has the same parts: a box, two lines of text, an amount and an arrow that
// leads to whom or what it is about.

func newSavingLine() fyne.CanvasObject {
	what, why, amount := parts.NewLine(""), parts.NewTail(""), widget.NewLabel("")
	amount.Alignment = fyne.TextAlignTrailing
	show := parts.NewRowIcon(theme.MenuExpandIcon())
	right := container.NewHBox(amount, container.NewCenter(show))
	return container.NewBorder(nil, nil, container.NewCenter(parts.NewRowIcon(theme.CheckButtonIcon())), container.NewCenter(right), container.New(&parts.Packed{}, what, why))
}

func (s *Screen) showLine(i int, cell fyne.CanvasObject) {
	objects := cell.(*fyne.Container).Objects
	lines := objects[0].(*fyne.Container).Objects
	what, why := lines[0].(*parts.Text), lines[1].(*parts.Text)
	box := objects[1].(*fyne.Container).Objects[0].(*parts.RowIcon)
	right := objects[2].(*fyne.Container).Objects[0].(*fyne.Container).Objects
	amount, show := right[0].(*widget.Label), right[1].(*fyne.Container).Objects[0].(*parts.RowIcon)
	item := s.items[i]
	why.Truncation, why.Wrapping = fyne.TextTruncateOff, fyne.TextWrapWord
	if !s.List.Fits(i) {
		why.Truncation, why.Wrapping = fyne.TextTruncateEllipsis, fyne.TextWrapOff
	}
	what.TextStyle.Bold = item.head != ""
	if item.head != "" {
		what.SetText(lists.SavingGroup(s.Words, item.head, s.state.Value()))
		why.SetText(s.Count("savings.rows", item.n))
		show.SetResource(nil) // its room stays, so that amounts stand below each other
		show.OnTapped, show.Label = nil, ""
		amount.SetText("")
		if item.sum != "" {
			amount.SetText(s.Text("savings.a_year", "Amount", item.sum))
		}
	} else {
		text := lists.SavingOf(s.Words, item.row)
		what.SetText(text.What)
		why.SetText(strings.TrimSuffix(text.When, ".") + ". " + text.Why) // the day first: it is what the group does not say
		amount.SetText(text.Amount)
		show.SetResource(theme.MenuExpandIcon())
		show.OnTapped, show.Label = func() { s.open(item.row) }, s.Text("savings.open", "What", text.What)
	}
	amount.TextStyle.Bold = item.head != ""
	amount.Refresh()
	ticked := s.isTicked(i)
	box.SetResource(theme.CheckButtonIcon())
	if ticked {
		box.SetResource(theme.CheckButtonCheckedIcon())
	}
	box.Label = parts.Stated(ticked, what.Text)
	box.OnTapped = func() { s.turn(i) }
	parts.ShowIf(s.state.Value() != data.SavingDone, box)
}

// open goes to who or what a row is about.
func (s *Screen) open(row savings.Row) {
	if row.Person.ID != 0 {
		s.Go.ShowPerson(row.Person.ID)
		return
	}
	s.Go.ShowSubscription(row.Subscription.ID)
}

// openHighlighted goes to who or what the row is about on which the keyboard is: Enter
// does, as Space ticks. The head of a group it ticks as well.
func (s *Screen) openHighlighted() bool {
	i := s.List.Highlighted()
	if i < 0 || i >= len(s.items) || s.items[i].head != "" {
		return false
	}
	s.open(s.items[i].row)
	return true
}

// turn ticks a row, or no longer.
func (s *Screen) turn(i int) {
	if s.state.Value() != data.SavingDone {
		s.tick(i, !s.isTicked(i))
	}
}

// group returns the places of the rows under a head, or of a row itself.
func (s *Screen) group(i int) (places []int) {
	if s.items[i].head == "" {
		return []int{i}
	}
	for i++; i < len(s.items) && s.items[i].head == ""; i++ {
		places = append(places, i)
	}
	return places
}

// isTicked tells whether a row is ticked, or every row of a group.
func (s *Screen) isTicked(i int) bool {
	return !slices.ContainsFunc(s.group(i), func(at int) bool { return !s.picked[s.items[at].row.Key()] })
}

func (s *Screen) tick(i int, ticked bool) {
	for _, at := range s.group(i) {
		if ticked {
			s.picked[s.items[at].row.Key()] = true
		} else {
			delete(s.picked, s.items[at].row.Key())
		}
	}
	s.List.Refresh()
	s.count()
}
