package home

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// How many lines a card has at first, and how many more each time.
const (
	firstLines = 8
	moreLines  = 40
	savedLines = 5
)

// line is one line of a card: what it says, by when, and what can be done.
type line struct {
	text, below string
	worth       string // stands above its day; empty where it is not about money
	when        string
	open        func() // goes to who or what it is about
	act         *parts.Button
	later       func() // puts it off; nil where it can't be
	// ticked tells whether it is one of several, and tick makes it one or not; nil where it
	// can't be.
	ticked func() bool
	tick   func(bool)
}

// showCards lists what needs attention, and what can be saved.
func (h *Home) showCards() {
	before := h.stop
	h.cards.Objects, h.stop = nil, &parts.Stop{}
	h.stop.Line(h.month, h.prices, h.unused, h.saving, h.renewal)
	columns := &columns{}
	if len(h.overview.Incomplete) > 0 && !h.prices.Visible() { // else the figure of the month asks for them
		h.cards.Add(h.incompleteCard())
	}
	for _, group := range []data.ConcernGroup{data.GroupNow, data.GroupSoon} {
		var of []data.Notice
		for _, n := range h.overview.Notices {
			if n.Concern.Group() == group {
				of = append(of, n)
			}
		}
		if len(of) > 0 {
			h.cards.Add(h.noticeCard(columns, group, of))
		}
	}
	if len(h.overview.ToSave) > 0 {
		h.cards.Add(h.savingsCard(columns))
	}
	switch {
	case len(h.cards.Objects) > 0:
	case h.whose.Of() != 0: // another organization may have something
		h.cards.Add(parts.NewCard(parts.NewDim(h.NothingFound(""), parts.SizeText)))
	default:
		h.cards.Add(parts.NewCard(parts.NewPlain(h.Text("attention.nothing"), parts.SizeHead), parts.NewDim(h.Text("home.nothing"), parts.SizeText)))
	}
	h.cards.Refresh()
	h.stop.Follows(before, h.Canvas())
}

// incompleteCard offers to fill in what is missing in the sums, of all subscriptions at once.
func (h *Home) incompleteCard() fyne.CanvasObject {
	l := line{text: h.missingText(), below: h.Text("prices.dates_text")}
	if h.overview.NoPrice > 0 {
		l.below = h.Text("prices.text")
	}
	l.act = parts.NewButton(h.Text("prices.fill"), h.openPrices)
	if l.open = h.openPrices; h.Book.ReadOnly() {
		l.act.Disable()
		l.open = func() { h.Go.ShowTab(desk.TabSubscriptions) }
	}
	card := &card{home: h, columns: &columns{}, content: container.New(&parts.Stacked{})}
	card.add(l)
	card.content.Objects[0].(*fyne.Container).Objects[0].Hide() // there is nothing above it to part it from
	return parts.NewCardOf(card.content)
}

func (h *Home) noticeCard(columns *columns, group data.ConcernGroup, notices []data.Notice) fyne.CanvasObject {
	shown := max(h.shown[group], firstLines)
	card := h.newCard(columns, group, len(notices), func() (int, []fyne.CanvasObject) { return h.noticeBar(group) })
	for _, n := range notices[:min(shown, len(notices))] {
		card.add(h.noticeLine(n))
	}
	if rest := len(notices) - shown; rest > 0 {
		card.more(h.Count("home.more", rest), func() {
			h.shown[group] = shown + moreLines
			h.showCards()
		})
	}
	return card.done()
}

func (h *Home) savingsCard(columns *columns) fyne.CanvasObject {
	all := h.overview.ToSave
	card := h.newCard(columns, data.GroupToSave, h.overview.SaveRows, h.savingsBar)
	for _, s := range all[:min(savedLines, len(all))] {
		card.add(h.savingLine(s))
	}
	if len(all) > savedLines || h.overview.SaveRows > len(all) {
		card.more(h.Text("home.all_savings", "Count", h.Number(h.overview.SaveRows)), func() {
			h.Go.ShowTab(desk.TabSavings)
			h.Go.FocusList()
		})
	}
	return card.done()
}

// card is a card that is being filled with lines.
type card struct {
	home    *Home
	columns *columns
	content *fyne.Container
	checks  []*parts.Check
	top     *fyne.Container
	bar     *fyne.Container                          // in the top
	acts    func() (n int, acts []fyne.CanvasObject) // what is done for those that are ticked
}

func (h *Home) newCard(columns *columns, group data.ConcernGroup, count int, acts func() (int, []fyne.CanvasObject)) *card {
	name := parts.NewPlain(desk.Coded(h.Words, "attention.group", group), parts.SizeHead).Line()
	head := container.NewHBox(container.NewCenter(name), container.NewCenter(parts.NewDim(h.Number(count), parts.SizeSmall).Line()))
	bar := container.NewHBox()
	least := canvas.NewRectangle(color.Transparent)
	least.SetMinSize(fyne.NewSize(0, parts.NewButton(name.Text(), nil).MinSize().Height))
	top := container.NewBorder(nil, nil, head, bar, least)
	above := container.New(layout.NewCustomPaddedLayout(0, 4, 0, 0), top)
	return &card{home: h, columns: columns, content: container.New(&parts.Stacked{}, above), top: top, bar: bar, acts: acts}
}

func (c *card) add(l line) {
	text := container.New(&parts.Stacked{}, parts.NewPlain(l.text, parts.SizeText))
	if l.below != "" {
		text.Add(parts.NewDim(l.below, parts.SizeSmall))
	}
	area := parts.NewArea(text, l.text, l.open).Wide()
	objects, pressed := []fyne.CanvasObject{parts.NewSeparator(), c.tick(l), area, l.day(), l.act}, []parts.Stopped{area, l.act}
	if box, is := objects[1].(*parts.Check); is {
		pressed = slices.Insert(pressed, 0, parts.Stopped(box))
	}
	if l.later != nil {
		later := parts.NewIconButton(theme.HistoryIcon(), c.home.Text("attention.later"), l.later)
		objects, pressed = append(objects, later), append(pressed, later)
	}
	c.home.stop.Line(pressed...)
	c.columns.note(objects)
	c.content.Add(container.New(&lineLayout{c.columns}, objects...))
}

// day is what stands in the column of days.
func (l line) day() fyne.CanvasObject {
	if l.worth == "" {
		return parts.NewDim(l.when, parts.SizeText).Line().Right()
	}
	return container.New(&parts.Stacked{}, parts.NewPlain(l.worth, parts.SizeText).Line().Right(), parts.NewDim(l.when, parts.SizeSmall).Line().Right())
}

// more offers the lines that are left out.
func (c *card) more(text string, act func()) {
	more := parts.NewQuietButton(text, nil, act)
	c.home.stop.Line(more)
	c.content.Add(container.New(&parts.Stacked{}, parts.NewSeparator(), parts.NewAtEdge(more)))
}

func (c *card) done() fyne.CanvasObject {
	c.showBar()
	return parts.NewCardOf(c.content)
}

// columns are how wide the box, the day and the buttons of every line are, so that they stand
// below each other.
type columns struct{ tick, when, act, later float32 }

func (c *columns) note(objects []fyne.CanvasObject) {
	c.tick = max(c.tick, objects[1].MinSize().Width)
	c.when = max(c.when, objects[3].MinSize().Width)
	c.act = max(c.act, objects[4].MinSize().Width)
	if len(objects) > 5 {
		c.later = max(c.later, objects[5].MinSize().Width)
	}
}

// lineLayout lays a line out: a rule above it, the box to tick it, its text, which takes the room that is
// left, the day, the button, and the one that puts it off.
type lineLayout struct{ columns *columns }

// The measures of a line.
const (
	lineGap   = 12
	lineAbove = 6 // above and below what stands in it
	lineLeast = 44
	boxEdge   = 6 // what the toolkit leaves free left of a box
)

func (l *lineLayout) beside() float32 {
	return l.columns.tick + l.columns.when + l.columns.act + l.columns.later + 3*lineGap
}

// MinSize gives the text at least a little room.
func (l *lineLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := max(objects[2].MinSize().Height, objects[4].MinSize().Height)
	return fyne.NewSize(120+l.beside(), max(high+2*lineAbove, lineLeast))
}

func (l *lineLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(size.Width, 1))
	text := objects[2]
	wide := max(0, size.Width-l.beside())
	text.Resize(fyne.NewSize(wide, text.MinSize().Height))
	middle := func(o fyne.CanvasObject, x, width float32) {
		high := o.MinSize().Height
		o.Resize(fyne.NewSize(width, high))
		o.Move(fyne.NewPos(x, (size.Height-high)/2))
	}
	middle(objects[1], -boxEdge, l.columns.tick)
	middle(text, l.columns.tick, wide)
	x := l.columns.tick + wide + lineGap
	middle(objects[3], x, l.columns.when)
	x += l.columns.when + lineGap
	act := objects[4].MinSize().Width
	middle(objects[4], x+l.columns.act-act, act)
	if x += l.columns.act + lineGap; len(objects) > 5 {
		middle(objects[5], x, l.columns.later)
	}
}
