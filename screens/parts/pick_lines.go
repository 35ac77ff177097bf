package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// PickText is what a row of a list in a dialog says.
type PickText struct {
	Name  string
	Below string // the second line
	Chip  BadgeText
	Bare  bool // nothing can be ticked: it has no box
}

// PickLines is a row in which something can be ticked: a box, a name with a line below it,
// and at its end a chip. It takes no keyboard: the whole list is one stop of Tab.
type PickLines struct {
	widget.BaseWidget
	box         *widget.Icon
	name, below *Plain
	chip        *Badge
}

// NewPickLines returns a row that says nothing yet.
func NewPickLines() *PickLines {
	r := &PickLines{
		box: widget.NewIcon(Ticked(false)), chip: NewBadge(BadgeText{}),
		name: NewPlain("", SizeText).Cut(), below: NewDim("", SizeSmall).Cut(),
	}
	r.ExtendBaseWidget(r)
	return r
}

// Say says something, ticked or not; what stands back can't be ticked.
func (r *PickLines) Say(says PickText, ticked, back bool) {
	icon := Ticked(ticked)
	if back {
		icon = theme.NewDisabledResource(icon)
	}
	r.box.SetResource(icon)
	ShowIf(!says.Bare, r.box)
	r.name.SetText(says.Name)
	r.name.Back(back)
	r.below.SetText(says.Below)
	r.chip.Say(says.Chip)
	ShowIf(says.Below != "", r.below)
	ShowIf(says.Chip.Text != "", r.chip)
	r.Refresh()
}

// AccessibilityLabel is all that it says.
func (r *PickLines) AccessibilityLabel() string {
	said := []string{r.name.Text()}
	if r.below.Visible() {
		said = append(said, r.below.Text())
	}
	if r.chip.Visible() {
		said = append(said, r.chip.says.Text)
	}
	return strings.Join(said, ", ")
}

// AccessibilityRole is a text's.
func (r *PickLines) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the row.
func (r *PickLines) CreateRenderer() fyne.WidgetRenderer { return &pickLinesRenderer{r} }

// The measures of a row in two lines.
const (
	pickBox   = 20 // the side of its box
	pickAbove = 6  // above its first line, and below its second
)

type pickLinesRenderer struct{ row *PickLines }

func (r *pickLinesRenderer) Destroy() {}
func (r *pickLinesRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.row.box, r.row.name, r.row.below, r.row.chip}
}

func (r *pickLinesRenderer) MinSize() fyne.Size {
	return fyne.NewSize(4*pickBox, r.row.name.MinSize().Height+r.row.below.MinSize().Height+2*pickAbove)
}

func (r *pickLinesRenderer) Layout(size fyne.Size) {
	inner := theme.SizeForWidget(theme.SizeNameInnerPadding, r.row)
	r.row.box.Move(fyne.NewPos(inner, (size.Height-pickBox)/2))
	r.row.box.Resize(fyne.NewSquareSize(pickBox))
	x, end := 2*inner+pickBox, size.Width-inner
	if !r.row.box.Visible() {
		x = inner
	}
	high := r.row.name.MinSize().Height
	y := (size.Height - high) / 2
	if r.row.below.Visible() {
		y = pickAbove
	}
	r.row.below.Move(fyne.NewPos(x, y+high))
	r.row.below.Resize(fyne.NewSize(end-x, r.row.below.MinSize().Height))
	if r.row.chip.Visible() { // beside the name, so that the second line has all of the row
		chip := r.row.chip.MinSize()
		chip.Width = min(chip.Width, (end-x)/2)
		end -= chip.Width
		r.row.chip.Move(fyne.NewPos(end, y+(high-chip.Height)/2))
		r.row.chip.Resize(chip)
		end -= inner
	}
	r.row.name.Move(fyne.NewPos(x, y))
	r.row.name.Resize(fyne.NewSize(end-x, high))
}

func (r *pickLinesRenderer) Refresh() {
	r.Layout(r.row.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
