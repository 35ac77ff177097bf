package home

import (
	"fyne.io/fyne/v2"
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
	when        string
	open        func() // goes to who or what it is about
	act         *parts.Button
	later       func() // puts it off; nil where it can't be
}

// showCards lists what needs attention, and what can be saved.
func (h *Home) showCards() {
	h.cards.Objects = nil
	columns := &columns{}
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
	if len(h.cards.Objects) == 0 {
		h.cards.Add(parts.NewCard(parts.NewPlain(h.Text("attention.nothing"), parts.SizeHead), parts.NewDim(h.Text("home.nothing"), parts.SizeText)))
	}
	h.cards.Refresh()
}

func (h *Home) noticeCard(columns *columns, group data.ConcernGroup, notices []data.Notice) fyne.CanvasObject {
	shown := max(h.shown[group], firstLines)
	card := h.newCard(columns, group, len(notices))
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
	card := h.newCard(columns, data.GroupToSave, len(all))
	for _, s := range all[:min(savedLines, len(all))] {
		card.add(h.savingLine(s))
	}
	if len(all) > savedLines {
		card.more(h.Text("home.all_savings", "Count", h.Number(len(all))), func() {
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
}

func (h *Home) newCard(columns *columns, group data.ConcernGroup, count int) *card {
	name := parts.NewPlain(desk.Coded(h.Words, "attention.group", group), parts.SizeHead).Line()
	head := container.NewHBox(name, container.NewCenter(parts.NewDim(h.Number(count), parts.SizeSmall).Line()))
	above := container.New(layout.NewCustomPaddedLayout(0, 8, 0, 0), head)
	return &card{home: h, columns: columns, content: container.New(&parts.Stacked{}, above)}
}

func (c *card) add(l line) {
	text := container.New(&parts.Stacked{}, parts.NewPlain(l.text, parts.SizeText))
	if l.below != "" {
		text.Add(parts.NewDim(l.below, parts.SizeSmall))
	}
	objects := []fyne.CanvasObject{parts.NewSeparator(), parts.NewArea(text, l.text, l.open), parts.NewDim(l.when, parts.SizeText).Line().Right(), l.act}
	if l.later != nil {
		objects = append(objects, parts.NewIconButton(theme.HistoryIcon(), c.home.Text("attention.later"), l.later))
	}
	c.columns.note(objects)
	c.content.Add(container.New(&lineLayout{c.columns}, objects...))
}

// more offers the lines that are left out.
func (c *card) more(text string, act func()) {
	c.content.Add(container.New(&parts.Stacked{}, parts.NewSeparator(), parts.NewAtEdge(parts.NewQuietButton(text, nil, act))))
}

func (c *card) done() fyne.CanvasObject { return parts.NewCardOf(c.content) }

// columns are how wide the day and the buttons of every line are, so that they stand
// below each other.
type columns struct{ when, act, later float32 }

func (c *columns) note(objects []fyne.CanvasObject) {
	c.when = max(c.when, objects[2].MinSize().Width)
	c.act = max(c.act, objects[3].MinSize().Width)
	if len(objects) > 4 {
		c.later = max(c.later, objects[4].MinSize().Width)
	}
}

// lineLayout lays a line out: a rule above it, its text, which takes the room that is
// left, the day, the button, and the one that puts it off.
type lineLayout struct{ columns *columns }

// The measures of a line.
const (
	lineGap   = 12
	lineAbove = 6 // above and below what stands in it
	lineLeast = 44
)

func (l *lineLayout) beside() float32 {
	return l.columns.when + l.columns.act + l.columns.later + 3*lineGap
}

// MinSize gives the text at least a little room.
func (l *lineLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := max(objects[1].MinSize().Height, objects[3].MinSize().Height)
	return fyne.NewSize(120+l.beside(), max(high+2*lineAbove, lineLeast))
}

func (l *lineLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(size.Width, 1))
	text := objects[1]
	wide := max(0, size.Width-l.beside())
	text.Resize(fyne.NewSize(wide, text.MinSize().Height))
	middle := func(o fyne.CanvasObject, x, width float32) {
		high := o.MinSize().Height
		o.Resize(fyne.NewSize(width, high))
		o.Move(fyne.NewPos(x, (size.Height-high)/2))
	}
	middle(text, 0, wide)
	x := wide + lineGap
	middle(objects[2], x, l.columns.when)
	x += l.columns.when + lineGap
	act := objects[3].MinSize().Width
	middle(objects[3], x+l.columns.act-act, act)
	if x += l.columns.act + lineGap; len(objects) > 4 {
		middle(objects[4], x, l.columns.later)
	}
}
