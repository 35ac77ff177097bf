package changes

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// showOpen shows the open changes.
func (c *Screen) showOpen(page waiting) {
	rows := eachWaits(page.Rows)
	head := parts.NewPlain(c.Count("changes.open", page.all), parts.SizeHead)
	switch {
	case page.Count > 0:
	case c.Search != "":
		head = parts.NewDim(c.NothingFound(c.Search), parts.SizeText)
	default:
		head = parts.NewDim(c.Text("changes.none_open"), parts.SizeText)
	}
	columns := &stepColumns{}
	before := c.stop
	c.stop = &parts.Stop{}
	c.open.Objects = []fyne.CanvasObject{container.New(layout.NewCustomPaddedLayout(0, openAbove, 0, 0), head)}
	for _, row := range rows {
		c.open.Add(c.buildOpen(row, columns))
	}
	if more := page.all - len(rows); more > 0 {
		c.open.Add(parts.NewDim(c.Count("changes.more", more), parts.SizeText))
	}
	c.Content.Refresh()
	c.stop.Follows(before, c.Canvas())
}

// eachWaits are the changes that are open, each with the draft beside it below it (R21).
func eachWaits(open []data.ChangeRow) (rows []data.ChangeRow) {
	for _, row := range open {
		rows = append(rows, row)
		if draft, there := row.Beside(); there {
			row.Change, row.Waiting, row.First = draft, nil, row.Last
			rows = append(rows, row)
		}
	}
	return rows
}

// buildOpen shows one open change: what it is and what it waits for, and beside that its
// next step.
func (c *Screen) buildOpen(row data.ChangeRow, columns *stepColumns) fyne.CanvasObject {
	var name fyne.CanvasObject = parts.NewPlain(data.ShortName(row.Product), parts.SizeText).Strong().Cut()
	if row.Due(c.Today()) {
		due := container.New(layout.NewCustomPaddedLayout(0, 0, 8, 0),
			parts.NewBadge(parts.BadgeText{Text: c.Text("changes.due"), Urgency: parts.Warning}))
		name = container.New(&parts.NameFirst{Name: data.ShortName(row.Product), Keep: due.MinSize().Width}, name, due)
	}
	text := container.New(&parts.Stacked{Gap: 2}, name, parts.NewPlain(orders.WaitingText(c.Words, row.Change, row.Cloud), parts.SizeText))
	var behind []string
	for _, said := range []string{orders.UntilOrdered(c.Words, row.Change, row.DraftWindow(c.Today())), c.WaitingText(row.Waiting), c.WhyText(row)} {
		if said != "" {
			behind = append(behind, said)
		}
	}
	if len(behind) > 0 {
		text.Add(parts.NewDim(strings.Join(behind, " · "), parts.SizeSmall))
	}
	what := parts.NewArea(text, row.Product, func() { c.Go.ShowSubscription(row.Subscription) })
	steps := orders.WaitingSteps(c.Desk, row.Change, row.DraftWindow(c.Today()), row.Subject, row.Cloud)
	if next, is := steps[0].(*parts.Button); is && !row.Due(c.Today()) { // of what is due alone the next step stands out
		next.Importance = widget.MediumImportance
	}
	columns.note(steps)
	pressed := []parts.Stopped{what}
	for _, step := range steps {
		if one, is := step.(parts.Stopped); is {
			pressed = append(pressed, one)
		}
	}
	c.stop.Line(pressed...)
	return container.New(&openLayout{}, parts.NewSeparator(), what, container.New(columns, steps...))
}

// stepColumns lay the steps of every open change out below each other: each is as wide as
// the widest in its column.
type stepColumns struct{ widths []float32 }

// stepGap is between two steps.
const stepGap = 8

// note has the columns be wide enough for some steps.
func (s *stepColumns) note(steps []fyne.CanvasObject) {
	for i, step := range steps {
		if i == len(s.widths) {
			s.widths = append(s.widths, 0)
		}
		s.widths[i] = max(s.widths[i], step.MinSize().Width)
	}
}

// MinSize is that of all columns.
func (s *stepColumns) MinSize(steps []fyne.CanvasObject) (size fyne.Size) {
	for i, width := range s.widths {
		if i > 0 {
			size.Width += stepGap
		}
		size.Width += width
	}
	for _, step := range steps {
		size.Height = max(size.Height, step.MinSize().Height)
	}
	return size
}

// Layout gives each step its column.
func (s *stepColumns) Layout(steps []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, step := range steps {
		step.Move(fyne.NewPos(x, 0))
		step.Resize(fyne.NewSize(s.widths[i], size.Height))
		x += s.widths[i] + stepGap
	}
}

// openLayout lays an open change out: a rule above it, what it is, which has the room
// that is left, and its next step.
type openLayout struct{}

// The measures of an open change.
const (
	openGap   = 16
	openAbove = 7 // above and below what stands in it
	openLeast = 140
)

// MinSize gives the words at least a little room.
func (openLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	what, steps := objects[1].MinSize(), objects[2].MinSize()
	return fyne.NewSize(openLeast+openGap+steps.Width, max(what.Height, steps.Height)+2*openAbove)
}

// Layout gives the words the width that the step leaves.
func (openLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(size.Width, 1))
	what, steps := objects[1], objects[2]
	least := steps.MinSize()
	steps.Resize(least)
	steps.Move(fyne.NewPos(size.Width-least.Width, (size.Height-least.Height)/2))
	wide := size.Width - least.Width - openGap
	what.Resize(fyne.NewSize(wide, what.MinSize().Height))
	high := what.MinSize().Height // a wrapped text knows it once it has a width
	what.Resize(fyne.NewSize(wide, high))
	what.Move(fyne.NewPos(0, (size.Height-high)/2))
}
