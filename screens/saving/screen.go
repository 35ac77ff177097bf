package saving

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/overview"
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
	twins  map[savings.License]string // what tells those apart of which rows would read the same
	total  []lists.SavingLine         // what they come to, in words
	knows  bool                       // the record tells enough for nothing to be good news
	items  []savingItem
	picked Ticked
	asked  desk.Place
}

// savingItem is a line of the list: a row, or the head of a group.
type savingItem struct {
	row  savings.Row
	head string        // what a group is called; empty for a row
	sum  string        // what it costs a year
	of   []savings.Row // its rows
	todo savings.Todo  // what is to be done with them, empty where nothing is
	when string        // of a head, what most of its rows say of when they save, and of a row, what its head says
	say  int           // how many of a head's rows say so
}

func New(d *desk.Desk) *Screen {
	s := &Screen{Desk: d, head: container.New(parts.FormColumn{}), empty: container.NewStack(), picked: Ticked{}}
	states := []data.SavingState{data.SavingOpen, data.SavingKept, data.SavingDone}
	s.state = parts.NewChoice(desk.OptionsOf(d.Words, "savings.state", states), data.SavingOpen, func(data.SavingState) { s.arrange() })
	s.free = parts.NewMainButton(d.Text("savings.free"), func() { s.Go.FreeSavings(s.chosen()) })
	s.keep = parts.NewButton(d.Text("savings.keep"), func() { s.Go.KeepSavings(s.keepable()) })
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
	// What grows with the number that is ticked grows to the left, where nothing stands: the
	// others keep their places under the pointer.
	tools := container.NewHBox(s.state, s.Whose.Box(), layout.NewSpacer(), s.back, s.free, s.keep, s.newMore())
	s.Content = container.NewBorder(container.New(layout.NewCustomPaddedLayout(12, 8, parts.PageEdge, parts.PageEdge), container.New(parts.FormColumn{}, s.head, tools)), nil, nil, nil, parts.NewPageList(s.List, s.empty))
	return s
}

// Refresh asks for the list of today.
func (s *Screen) Refresh() {
	book, on, known := s.Book, s.Today(), s.Known()
	desk.Ask(s.Desk, &s.asked, func(ctx context.Context) (answer, error) {
		basis, rows, err := savings.Ask(ctx, book, known, on)
		return answer{basis.Rows, lists.SavingsInTurn(rows)}, err
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
	s.rows, s.total = s.Whose.Savings(s.all), nil
	s.twins = lists.SavingTwins(s.Words, s.rows, s.Today())
	if len(s.rows) > 0 || !s.hides(func(savings.Row) bool { return true }) { // the list says that nothing was found
		told := savings.ToldBy(s.Whose.Subscriptions(s.of), s.Today())
		s.total, s.knows = lists.SavingTotal(s.Words, s.rows, told), told.Paid > 0 && told.Totals > 0
	}
	s.arrange()
}

// showHeading says what can be saved, with what explains it, and leads to the prices where
// some are not known. That there is nothing stands in the place of the list.
func (s *Screen) showHeading(nothing bool) {
	s.head.Objects = nil
	var title fyne.CanvasObject
	if len(s.total) > 0 && !nothing {
		heading := s.total[0].Text
		if n := savings.OpenRows(s.rows); n > 0 {
			heading += " · " + s.Count("savings.rows", n)
		}
		title = parts.NewHeading(heading)
	}
	if prices := s.pricesButton(); prices != nil { // beside it, where it takes no room from the list
		if title != nil {
			title = atEdge(0, title)
		}
		title = container.NewBorder(nil, nil, nil, prices, title)
	}
	if title != nil {
		s.head.Add(title)
	}
	if len(s.total) > 1 { // what explains it stands beside each other, and not in a column of its own
		s.head.Add(s.newNotes(s.total[1:]))
	}
	s.head.Refresh()
}

// lacksPrices tells whether something is listed whose price nobody has told.
func (s *Screen) lacksPrices() bool {
	return slices.ContainsFunc(s.rows, func(r savings.Row) bool { return !r.PerYear.Known() }) && !s.Book.ReadOnly()
}

// pricesButton leads to the prices that are not known, nil where none is wanted.
func (s *Screen) pricesButton() fyne.CanvasObject {
	unpriced, _ := overview.Incomplete(s.Whose.Subscriptions(s.of), s.Today())
	if len(unpriced) == 0 || !s.lacksPrices() {
		return nil
	}
	return container.NewVBox(parts.NewButton(s.Text("prices.button"), func() { s.Go.OpenPrices(unpriced) }))
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
	there := Ticked{}
	for _, group := range s.groups(state) {
		group.when, group.say = s.whenOf(group)
		s.items = append(s.items, group)
		for _, row := range group.of {
			there[tickOf(row)] = true
			s.items = append(s.items, savingItem{row: row, when: group.when})
		}
	}
	for key := range s.picked {
		if !there[key] {
			delete(s.picked, key)
		}
	}
	s.empty.Objects = nil
	nothing := len(s.items) == 0 && state == data.SavingOpen && len(s.total) > 0
	s.showHeading(nothing)
	switch {
	case len(s.items) > 0:
	case nothing:
		icon := theme.InfoIcon()
		if s.knows {
			icon = theme.ConfirmIcon()
		}
		s.empty.Objects = []fyne.CanvasObject{parts.NewNothing(icon, s.total[0].Text)}
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
		if item.head == "" && s.picked[tickOf(item.row)] {
			rows = append(rows, item.row)
		}
	}
	return rows
}

// keepable are those of them that can be kept: not what an order is to be placed for (R21).
func (s *Screen) keepable() []savings.Row {
	return slices.DeleteFunc(s.chosen(), func(row savings.Row) bool { return row.Todo() == savings.TodoOrder })
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
	if len(s.keepable()) == 0 {
		s.keep.Disable()
	}
}

func (s *Screen) stopKeeping() {
	act := acts.StopKeeping{}
	for _, row := range s.chosen() {
		act.Savings = append(act.Savings, row.Saving.Ref())
	}
	s.Write(s.Does(act), nil)
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
// does, as Space ticks. On the head of a group it does what is to be done with all of it;
// where nothing is, it ticks them.
func (s *Screen) openHighlighted() bool {
	i := s.List.Highlighted()
	if i < 0 || i >= len(s.items) {
		return false
	}
	if s.items[i].head != "" {
		_, act := s.actOf(s.items[i])
		if act != nil {
			act()
		}
		return act != nil
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
	return !slices.ContainsFunc(s.group(i), func(at int) bool { return !s.picked[tickOf(s.items[at].row)] })
}

func (s *Screen) tick(i int, ticked bool) {
	for _, at := range s.group(i) {
		if ticked {
			s.picked[tickOf(s.items[at].row)] = true
		} else {
			delete(s.picked, tickOf(s.items[at].row))
		}
	}
	s.List.Refresh()
	s.count()
}
