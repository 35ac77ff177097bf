package desk

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/screens/parts"
)

// LeftOut tells over a panel that what it shows is not in the list beside it, where a
// search or a filter leaves that out: the panel stays, for what was typed there and for
// whoever only looks for another.
type LeftOut struct {
	*Desk
	Line  *fyne.Container // over the panel; it takes no room while nothing is told
	asked Place
}

// NewLeftOut returns one that tells nothing; all shows the whole list.
func NewLeftOut(d *Desk, all func()) *LeftOut {
	l := &LeftOut{Desk: d}
	button := parts.NewButton(d.Text("empty.show_all"), all)
	said := container.New(&parts.InMiddle{}, parts.NewPlain(d.Text("list.left_out"), parts.SizeSmall))
	l.Line = container.NewVBox(parts.NewGround(parts.ColorRaised, parts.NewPage(container.NewBorder(nil, nil, nil, container.NewCenter(button), said))), parts.NewSeparator())
	l.Line.Hide()
	return l
}

// Over puts a panel below what is told.
func (l *LeftOut) Over(panel fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewBorderLayout(l.Line, nil, nil, nil), l.Line, panel) // in this order for Tab
}

// Tell tells it, or no longer.
func (l *LeftOut) Tell(leftOut bool) {
	l.asked.Leave()
	if leftOut != l.Line.Visible() {
		parts.ShowIf(leftOut, l.Line)
	}
}

// AskListed tells it of something that is on none of the pages at hand, once it is known
// whether the list has it: question asks for the rows of the list that are it.
func AskListed[T any](l *LeftOut, question func(context.Context) (data.Page[T], error)) {
	AskOr(l.Desk, &l.asked, question, func(page data.Page[T]) { l.Tell(len(page.Rows) == 0) }, func(error) {})
}
