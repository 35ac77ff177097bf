package changes

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// showOpen shows the open changes.
func (c *Screen) showOpen(page data.Page[data.ChangeRow]) {
	head := parts.NewPlain(c.Count("changes.open", page.Count), parts.SizeHead)
	switch {
	case page.Count > 0:
	case c.Search != "":
		head = parts.NewDim(c.NothingFound(c.Search), parts.SizeText)
	default:
		head = parts.NewDim(c.Text("changes.none_open"), parts.SizeText)
	}
	c.open.Objects = []fyne.CanvasObject{container.New(layout.NewCustomPaddedLayout(0, openAbove, 0, 0), head)}
	for _, row := range page.Rows {
		c.open.Add(c.buildOpen(row))
	}
	if more := page.Count - len(page.Rows); more > 0 {
		c.open.Add(parts.NewDim(c.Count("changes.more", more), parts.SizeText))
	}
	c.Content.Refresh()
}

// buildOpen shows one open change: what it is and what it waits for, and beside that its
// next step.
func (c *Screen) buildOpen(row data.ChangeRow) fyne.CanvasObject {
	var name fyne.CanvasObject = parts.NewPlain(data.ShortName(row.Product), parts.SizeText).Strong().Cut()
	if row.Due(c.Today()) {
		due := container.New(layout.NewCustomPaddedLayout(0, 0, 8, 0),
			parts.NewBadge(parts.BadgeText{Text: c.Text("changes.due"), Urgency: parts.Warning}))
		name = container.New(&parts.NameFirst{Name: data.ShortName(row.Product), Keep: due.MinSize().Width}, name, due)
	}
	text := container.New(&parts.Stacked{Gap: 2}, name, parts.NewPlain(orders.WaitingText(c.Words, row.Change, row.Cloud), parts.SizeText))
	var behind []string
	for _, said := range []string{orders.UntilOrdered(c.Words, row.Change), c.WaitingText(row.Waiting), row.Note} {
		if said != "" {
			behind = append(behind, said)
		}
	}
	if len(behind) > 0 {
		text.Add(parts.NewDim(strings.Join(behind, " · "), parts.SizeSmall))
	}
	what := parts.NewArea(text, row.Product, func() { c.Go.ShowSubscription(row.Subscription) })
	steps := container.NewHBox(orders.WaitingSteps(c.Desk, row.Change, row.Subject, row.Cloud)...)
	return container.New(&openLayout{}, parts.NewSeparator(), what, steps)
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
