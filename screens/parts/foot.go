package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Foot is the line of totals under a table, in the columns of the table.
type Foot struct {
	widget.BaseWidget
	table  *Table
	totals []FootText
	dense  bool
}

// FootText is what stands under a column: a sum, and more of them below each other
// where they can't be added up, as several currencies.
type FootText struct {
	Lines  []string
	Right  bool
	Indent bool // where the text of a column begins that has monograms
	Notes  int  // how many of the last lines are words that explain: they are small
}

// sizeOf is how large a line of a column of figures is.
func (f FootText) sizeOf(line int) fyne.ThemeSizeName {
	if line >= len(f.Lines)-f.Notes {
		return SizeSmall
	}
	return SizeText
}

// footLine and footRoom are the height of a line of a foot, and the room around them;
// denseFoot is that room in a low window.
const (
	footLine  = 20
	footRoom  = 20
	denseFoot = 6
)

// NewFoot returns an empty foot under a table.
func NewFoot(table *Table) *Foot {
	f := &Foot{table: table}
	f.ExtendBaseWidget(f)
	table.foot = f
	return f
}

// ShowTotals shows a total under each column, of all of them in their first order.
func (f *Foot) ShowTotals(totals []FootText) {
	f.totals = totals
	f.FitTotals()
	f.Refresh()
}

// SetDense leaves as little room around the totals as there can be.
func (f *Foot) SetDense(dense bool) {
	f.dense = dense
	f.Refresh()
}

// room is the room around the lines.
func (f *Foot) room() float32 {
	if f.dense {
		return denseFoot
	}
	return footRoom
}

// FitTotals gives the columns the room that the totals need.
func (f *Foot) FitTotals() {
	for i, total := range f.totals {
		for n, line := range total.Lines {
			if total.Right {
				f.table.FitText(i, line, n == 0, total.sizeOf(n))
			} else { // it is made smaller where it has no room
				f.table.FitText(i, line, false, SizeSmall)
			}
		}
	}
}

// shown are the totals of the columns that are shown, in the order in which they are.
func (f *Foot) shown() []FootText {
	totals := make([]FootText, len(f.table.columns))
	for i, column := range f.table.arranging.shown {
		if column < len(f.totals) {
			totals[i] = f.totals[column]
		}
	}
	return totals
}

// AccessibilityLabel says all the totals.
func (f *Foot) AccessibilityLabel() (label string) {
	for _, total := range f.totals {
		for _, line := range total.Lines {
			label += line + " "
		}
	}
	return label
}

// AccessibilityRole is a text's.
func (f *Foot) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the foot.
func (f *Foot) CreateRenderer() fyne.WidgetRenderer {
	r := &footRenderer{foot: f, back: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

// begin is where the columns begin: the foot goes on to the edges of the page where the
// list is kept from them.
func (f *Foot) begin() float32 {
	if f.table.Size().Width == 0 {
		return 0 // not laid out yet
	}
	return max(0, (f.Size().Width-f.table.Size().Width)/2)
}

type footRenderer struct {
	foot       *Foot
	back, line *canvas.Rectangle
	texts      []*canvas.Text
	says       []string // what each of them says where it has room
}

func (r *footRenderer) Destroy() {}
func (r *footRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.back, r.line}
	for _, text := range r.texts {
		objects = append(objects, text)
	}
	return objects
}

func (r *footRenderer) MinSize() fyne.Size {
	lines := 1
	for _, total := range r.foot.totals {
		lines = max(lines, len(total.Lines))
	}
	return fyne.NewSize(0, Grown(r.foot, float32(lines*footLine))+r.foot.room())
}

// Layout puts each total under its column.
func (r *footRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.line.Resize(fyne.NewSize(size.Width, 1))
	th := r.foot.Theme()
	padding, inset, line := th.Size(theme.SizeNamePadding), th.Size(theme.SizeNameInnerPadding), Grown(r.foot, footLine)
	x, n := r.foot.begin()-r.foot.table.aside(), 0
	shown := r.foot.shown()
	for i, total := range shown {
		width := r.foot.table.widths[i]
		y := (size.Height - line*float32(len(total.Lines))) / 2
		begin := x + inset
		if total.Indent && hasMark(r.foot, width) {
			begin = x + Grown(r.foot, markSize) + markRoom - markSize + inset
		}
		room := x + width + r.empty(shown[i+1:], i+1) - begin
		textSize := th.Size(SizeText)
		if !total.Right && (i == 0 || r.narrow(n, len(total.Lines), room)) { // words have one size, whatever they say
			textSize = th.Size(SizeSmall)
		}
		says := r.says[n : n+len(total.Lines)]
		if !total.Right && i == 0 {
			fitting := r.weighed(n, len(says), room)
			if edge := x + inset; edge < begin && parted(fitting) < parted(says)-1 { // more than the lightest has no room
				begin, room = edge, room+begin-edge
				fitting = r.weighed(n, len(says), room)
			}
			says = fitting
		}
		for nth := range total.Lines {
			text, at := r.texts[n], begin
			n++
			text.Text, text.TextSize = says[nth], textSize
			if total.Right {
				text.TextSize = th.Size(total.sizeOf(nth))
			}
			if !total.Right && i == 0 {
				fitWords(text, room)
			}
			least := text.MinSize()
			if total.Right {
				at = x + width - inset - least.Width
			}
			text.Hidden = width < 1 || at < 0 || at+least.Width > size.Width+1 // its column is scrolled out of view
			text.Resize(least)
			text.Move(fyne.NewPos(at, y+(line-least.Height)/2))
			y += line
		}
		x += width + padding
	}
}

// empty is the width of the columns that follow without a total: one goes on over them.
func (r *footRenderer) empty(following []FootText, from int) (width float32) {
	for i, total := range following {
		if len(total.Lines) > 0 && r.foot.table.widths[from+i] > 0 {
			return width
		}
		width += r.foot.table.widths[from+i] + r.foot.Theme().Size(theme.SizeNamePadding)
	}
	return width
}

// besides parts what is said in one line.
const besides = " · "

// narrow tells whether one of the texts from the n-th on has less room than it needs: then
// all of them are made smaller, so that what stands first is not smaller than the rest.
func (r *footRenderer) narrow(n, count int, room float32) bool {
	for i := n; room >= 1 && i < n+count; i++ {
		if fyne.MeasureText(r.says[i], r.foot.Theme().Size(SizeText), r.texts[i].TextStyle).Width > room {
			return true
		}
	}
	return false
}

func (r *footRenderer) Refresh() {
	r.back.FillColor = shade(r.foot, ColorRaised)
	r.line.FillColor = shade(r.foot, theme.ColorNameSeparator)
	r.texts, r.says = nil, nil
	th := r.foot.Theme()
	for i, total := range r.foot.shown() {
		for n, line := range total.Lines {
			text := canvas.NewText(line, shade(r.foot, theme.ColorNameForeground))
			text.TextSize, text.TextStyle.Bold = th.Size(SizeText), n == 0 && (i == 0 || total.Right)
			if n > 0 {
				text.Color = shade(r.foot, theme.ColorNameDisabled)
			}
			r.texts, r.says = append(r.texts, text), append(r.says, line)
		}
	}
	r.Layout(r.foot.Size())
	r.back.Refresh()
	canvas.Refresh(r.foot)
}
