package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// PickRow is a row of a list in a dialog: a mark, as a box or a folder, and a line of text,
// cut where the row ends. It takes no keyboard: the whole list is one stop of Tab. The list
// is to be moved out by [NewOut], so that its marks have the edge of what stands above them,
// and the bar of the keyboard lies beside them.
type PickRow struct {
	widget.BaseWidget
	mark   *widget.Icon
	text   *Text
	beside [pickColumns]*Plain
}

const (
	pickRow     = 40 // its height
	pickMark    = 20 // the side of its mark
	pickColumns = 2  // how many short texts can stand at its end
	pickColumn  = 80 // how wide the last of them is; the one before has as much again
)

// NewPickRow returns a row that says nothing yet.
func NewPickRow() *PickRow {
	r := &PickRow{mark: widget.NewIcon(nil), text: NewLine("")}
	for i := range r.beside {
		r.beside[i] = NewDim("", SizeSmall).Line().Right()
		r.beside[i].Hide()
	}
	r.ExtendBaseWidget(r)
	return r
}

// Say says a text behind a mark, nil for none; what stands back can't be chosen. Up to two
// short texts stand at the end of the row, below those of the others.
func (r *PickRow) Say(text string, mark fyne.Resource, back bool, beside ...string) {
	for i, column := range r.beside {
		if i < len(beside) {
			column.SetText(beside[i])
		}
		ShowIf(i < len(beside), column)
	}
	r.text.Importance = widget.MediumImportance
	if back {
		r.text.Importance = widget.LowImportance
		if mark != nil {
			mark = theme.NewDisabledResource(mark)
		}
	}
	ShowIf(mark != nil, r.mark)
	r.mark.SetResource(mark)
	r.text.SetText(text)
	r.Refresh()
}

// Ticked is the mark of what is ticked in a row, or of what is not: the same as that of a
// [Check].
func Ticked(on bool) fyne.Resource {
	if on {
		return theme.NewPrimaryThemedResource(theme.CheckButtonCheckedIcon())
	}
	return theme.NewColoredResource(theme.CheckButtonIcon(), theme.ColorNameInputBorder)
}

// AccessibilityLabel is the text, and what stands at the end.
func (r *PickRow) AccessibilityLabel() string {
	said := r.text.AccessibilityLabel()
	for _, column := range r.beside {
		if column.Visible() {
			said += ", " + column.Text()
		}
	}
	return said
}

// AccessibilityRole is a text's.
func (r *PickRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the row.
func (r *PickRow) CreateRenderer() fyne.WidgetRenderer { return &pickRowRenderer{r} }

type pickRowRenderer struct{ row *PickRow }

func (r *pickRowRenderer) Destroy() {}
func (r *pickRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.row.mark, r.row.text, r.row.beside[0], r.row.beside[1]}
}

func (r *pickRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(2*pickMark, Grown(r.row, pickRow))
}

func (r *pickRowRenderer) Layout(size fyne.Size) {
	inner, x := theme.SizeForWidget(theme.SizeNameInnerPadding, r.row), float32(0)
	if r.row.mark.Visible() {
		r.row.mark.Move(fyne.NewPos(inner, (size.Height-pickMark)/2))
		r.row.mark.Resize(fyne.NewSquareSize(pickMark))
		x = inner + pickMark
	}
	end := size.Width
	for i := pickColumns - 1; i >= 0; i-- {
		column := r.row.beside[i]
		if !column.Visible() {
			continue
		}
		if end == size.Width {
			end -= inner
		}
		least := column.MinSize()
		width := Grown(r.row, pickColumn)
		if i < pickColumns-1 {
			width *= 2
		}
		width = max(width, least.Width)
		end -= width
		column.Move(fyne.NewPos(end, (size.Height-least.Height)/2))
		column.Resize(fyne.NewSize(width, least.Height))
	}
	high := r.row.text.MinSize().Height
	r.row.text.Move(fyne.NewPos(x, (size.Height-high)/2))
	r.row.text.Resize(fyne.NewSize(end-x, high))
}

func (r *pickRowRenderer) Refresh() {
	r.Layout(r.row.Size())
	r.row.mark.Refresh()
	r.row.text.Refresh()
	for _, column := range r.row.beside {
		column.Refresh()
	}
}
