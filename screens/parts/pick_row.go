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
	mark *widget.Icon
	text *Text
}

const (
	pickRow  = 40 // its height
	pickMark = 20 // the side of its mark
)

// NewPickRow returns a row that says nothing yet.
func NewPickRow() *PickRow {
	r := &PickRow{mark: widget.NewIcon(nil), text: NewLine("")}
	r.ExtendBaseWidget(r)
	return r
}

// Say says a text behind a mark, nil for none; what stands back can't be chosen.
func (r *PickRow) Say(text string, mark fyne.Resource, back bool) {
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

// AccessibilityLabel is the text.
func (r *PickRow) AccessibilityLabel() string { return r.text.AccessibilityLabel() }

// AccessibilityRole is a text's.
func (r *PickRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the row.
func (r *PickRow) CreateRenderer() fyne.WidgetRenderer { return &pickRowRenderer{r} }

type pickRowRenderer struct{ row *PickRow }

func (r *pickRowRenderer) Destroy() {}
func (r *pickRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.row.mark, r.row.text}
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
	high := r.row.text.MinSize().Height
	r.row.text.Move(fyne.NewPos(x, (size.Height-high)/2))
	r.row.text.Resize(fyne.NewSize(size.Width-x, high))
}

func (r *pickRowRenderer) Refresh() {
	r.Layout(r.row.Size())
	r.row.mark.Refresh()
	r.row.text.Refresh()
}
