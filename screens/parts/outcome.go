package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// OutcomeRow is what becomes of one product, a cell for each column: the first is a text,
// which is cut nowhere, and the last an amount.
type OutcomeRow struct {
	Cells [outcomeColumns]string
	Sum   bool // of those above it
	Asks  bool // something is to be thought of: its third cell stands out
}

// Outcome is what comes of what is filled in beside it: a line that tells most, a table of
// what becomes of each product, and a few notes. It takes the room that it is given and
// scrolls in it, so that nothing beside it moves when it says something else. Its sums stay
// in view.
type Outcome struct {
	widget.BaseWidget
	warning  *Plain // what is lost, before all else
	headline *Plain
	table    *fyne.Container
	sums     *outcomeSums
	notes    *fyne.Container
	scroll   *container.Scroll
	ring     *canvas.Rectangle
	content  fyne.CanvasObject
	titles   [outcomeColumns]string
}

const (
	outcomeColumns = 4
	outcomeAcross  = 12 // between two columns
	outcomeDown    = 8  // between two rows
	outcomeLine    = 40 // how far an arrow scrolls
)

// NewOutcome returns one that says nothing yet, with the titles of its columns.
func NewOutcome(titles [outcomeColumns]string) *Outcome {
	o := &Outcome{
		warning: NewPlain("", SizeText).Strong(), headline: NewPlain("", SizeHead), table: container.New(&outcomeLayout{}), notes: container.New(&Stacked{Gap: outcomeDown}),
		ring: canvas.NewRectangle(nil), titles: titles,
	}
	o.ring.StrokeWidth, o.ring.CornerRadius = 2, cardCorner
	o.ring.Hide()
	o.sums = newOutcomeSums()
	o.scroll = NewScroll(container.New(&Stacked{Gap: cardPadding}, container.New(&Stacked{}, o.table, o.sums.below), o.notes))
	o.warning.Ask(true)
	o.warning.Hide()
	head := container.New(layout.NewCustomPaddedLayout(0, cardPadding, 0, 0), container.New(&Stacked{Gap: outcomeDown}, o.warning, o.headline))
	o.content = NewCardOf(container.NewBorder(head, nil, nil, nil, container.New(o.sums, o.scroll, o.sums.foot)))
	o.ExtendBaseWidget(o)
	return o
}

// Say says something else.
func (o *Outcome) Say(headline string, rows []OutcomeRow, notes []string) {
	o.headline.SetText(headline)
	o.table.Objects = nil
	if len(rows) > 0 {
		o.addRow(OutcomeRow{Cells: o.titles}, func(text string) *Plain { return NewDim(text, SizeSmall) })
	}
	o.sums.clear()
	for _, row := range rows {
		if row.Sum {
			o.sums.add(row.Cells)
			continue
		}
		o.addRow(row, func(text string) *Plain { return NewPlain(text, SizeText) })
	}
	o.notes.Objects = nil
	for _, note := range notes {
		if note != "" {
			o.notes.Add(NewDim(note, SizeText))
		}
	}
	o.scroll.ScrollToTop()
	o.Refresh()
}

// Warn says above everything else what somebody loses by it, empty for nothing.
func (o *Outcome) Warn(text string) {
	o.warning.SetText(text)
	ShowIf(text != "", o.warning)
	o.Refresh()
}

// Warning is what somebody loses by it.
func (o *Outcome) Warning() string { return o.warning.Text() }

// Rows are the rows of the table below its head, as they are read.
func (o *Outcome) Rows() (rows []string) {
	outcomeLayout{}.rows(o.table.Objects, func(cells []fyne.CanvasObject, _ fyne.CanvasObject) {
		var said []string
		for _, cell := range cells {
			said = append(said, cell.(*Plain).Text())
		}
		rows = append(rows, strings.Join(said, " | "))
	})
	return append(rows[min(1, len(rows)):], o.sums.said...)
}

func (o *Outcome) addRow(row OutcomeRow, cell func(string) *Plain) {
	for column, text := range row.Cells {
		said := cell(text)
		if column == 2 {
			said = NewDim(text, SizeSmall)
			said.Ask(row.Asks)
		}
		if column == 1 || column == outcomeColumns-1 {
			said = said.Line().Right()
		}
		o.table.Add(said)
	}
	o.table.Add(widget.NewSeparator())
}

// MinSize is small: what it says scrolls.
func (o *Outcome) MinSize() fyne.Size { return fyne.NewSize(280, 120) }

// CreateRenderer puts the ring that shows the keyboard's place over the card.
func (o *Outcome) CreateRenderer() fyne.WidgetRenderer {
	return &outcomeRenderer{widget.NewSimpleRenderer(container.NewStack(o.content, o.ring)), o}
}

type outcomeRenderer struct {
	fyne.WidgetRenderer
	outcome *Outcome
}

func (r *outcomeRenderer) Refresh() {
	o := r.outcome
	o.ring.StrokeColor = shade(o, theme.ColorNamePrimary)
	o.content.Refresh()
	o.table.Refresh()
	o.sums.below.Refresh()
	o.sums.foot.Refresh()
	o.notes.Refresh()
	r.Layout(o.Size())
	o.scroll.Refresh() // what is in it may be higher now
	o.ring.Refresh()
}

// Disabled tells whether all is in view: then it takes no keyboard.
func (o *Outcome) Disabled() bool { return o.scroll.Content.MinSize().Height <= o.scroll.Size().Height }

// Enable is nothing: how much there is to scroll decides.
func (o *Outcome) Enable() {}

// Disable is nothing, too.
func (o *Outcome) Disable() {}

// AccessibilityLabel is what is lost, and the line that tells most.
func (o *Outcome) AccessibilityLabel() string {
	return strings.TrimSpace(o.warning.Text() + " " + o.headline.Text())
}

// AccessibilityRole is a text's.
func (o *Outcome) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained shows that the keys scroll it.
func (o *Outcome) FocusGained() {
	o.ring.Show()
	o.Refresh()
}

// FocusLost is told when something else has the keyboard.
func (o *Outcome) FocusLost() {
	o.ring.Hide()
	o.Refresh()
}

// TypedRune takes nothing.
func (o *Outcome) TypedRune(rune) {}

// TypedKey scrolls.
func (o *Outcome) TypedKey(key *fyne.KeyEvent) {
	by := float32(0)
	switch key.Name {
	case fyne.KeyDown:
		by = outcomeLine
	case fyne.KeyUp:
		by = -outcomeLine
	case fyne.KeyPageDown, fyne.KeySpace:
		by = o.scroll.Size().Height
	case fyne.KeyPageUp:
		by = -o.scroll.Size().Height
	default:
		passUp(o, key)
		return
	}
	end := max(0, o.scroll.Content.MinSize().Height-o.scroll.Size().Height)
	o.scroll.ScrollToOffset(fyne.NewPos(0, min(max(0, o.scroll.Offset.Y+by), end)))
}
