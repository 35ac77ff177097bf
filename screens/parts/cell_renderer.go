package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The heights of a row: of one in which two lines fit, of one with a monogram or
// licenses and room around them, and the room that the toolkit leaves between rows.
const (
	rowHeight   = 48
	highRow     = 56
	rowGap      = 4
	lineGap     = 2 // between the two lines of a cell
	markRoom    = 44
	markSize    = 32
	seatsTop    = 4
	badgeBeside = 4
)

// CreateRenderer draws the cell.
func (c *Cell) CreateRenderer() fyne.WidgetRenderer {
	r := &cellRenderer{
		cell: c, back: canvas.NewRectangle(color.Transparent), line: canvas.NewRectangle(color.Transparent),
		keys: newKeyBar(), text: widget.NewLabel(""), below: widget.NewLabel(""), seats: NewSeats(),
	}
	for range maxBadges {
		r.badges = append(r.badges, NewBadge(BadgeText{}))
	}
	r.Refresh()
	return r
}

type cellRenderer struct {
	cell        *Cell
	back, line  *canvas.Rectangle
	keys        *canvas.Rectangle // the keyboard is on the row
	mark        *Monogram         // nil until a row has one
	text, below *widget.Label     // what they say is cut already: to have them cut takes half of what a key in the search does
	folded      bool              // the text goes on on the lower line
	seats       *Seats
	badges      []*Badge
}

func (r *cellRenderer) Destroy() {}
func (r *cellRenderer) MinSize() fyne.Size {
	return fyne.NewSize(48, Grown(r.cell, r.cell.table.rowHeight())-rowGap)
}

func (r *cellRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.back, r.line, r.keys, r.text, r.below, r.seats}
	if r.mark != nil {
		objects = append(objects, r.mark)
	}
	for _, badge := range r.badges {
		objects = append(objects, badge)
	}
	return objects
}

// Layout puts the text on the upper line where there is a lower one, and in the
// middle where there is none.
func (r *cellRenderer) Layout(size fyne.Size) {
	shown := size.Width >= 1 // a column that had to go has no width
	r.text.Hidden = !shown
	r.back.Resize(size.AddWidthHeight(rowGap, rowGap)) // the room between the cells is theirs
	r.line.Resize(fyne.NewSize(size.Width+rowGap, 1))
	r.line.Move(fyne.NewPos(0, size.Height+rowGap-1))
	layKeyBar(r.keys, size.AddWidthHeight(0, rowGap))
	size.Width += r.cell.over()
	left := r.layMark(size)
	width := size.Width - left
	r.fold(width)
	inset := r.cell.Theme().Size(theme.SizeNameInnerPadding)
	upper := r.text.MinSize().Height - 2*inset
	lower := r.lowerHeight(inset)
	top := (size.Height - upper - lower) / 2
	r.text.Move(fyne.NewPos(left, top-inset))
	r.text.Resize(fyne.NewSize(width, upper+2*inset))
	if r.cell.shows.Right { // until the column is as wide, the number stands over what is left of it
		wide := max(width, r.text.MinSize().Width)
		r.text.Move(fyne.NewPos(left+width-wide, top-inset))
		r.text.Resize(fyne.NewSize(wide, upper+2*inset))
	}
	r.layLower(fyne.NewPos(left, top+upper), width, inset, shown)
}

// lowerHeight is how high what stands below the text is.
func (r *cellRenderer) lowerHeight(inset float32) float32 {
	s := r.cell.shows
	switch _, there := s.lower(); {
	case r.folded:
		return r.below.MinSize().Height - 2*inset
	case !there:
		return 0
	case s.Bar:
		return seatsTop + seatPitch
	case len(s.Badges) > 0:
		return lineGap + r.badges[0].MinSize().Height
	default:
		return lineGap + r.below.MinSize().Height - 2*inset
	}
}

// layLower lays out what stands below the text.
func (r *cellRenderer) layLower(at fyne.Position, width, inset float32, shown bool) {
	r.below.Move(at.AddXY(0, lineGap-inset))
	if r.folded {
		r.below.Move(at.AddXY(0, -inset))
	}
	r.below.Resize(fyne.NewSize(width, r.below.MinSize().Height))
	r.seats.Move(at.AddXY(inset, seatsTop))
	r.seats.Resize(fyne.NewSize(max(0, width-2*inset), seatsHigh))
	r.below.Hidden, r.seats.Hidden = r.below.Hidden || !shown, !r.cell.shows.Bar || !shown
	x, end := at.X+inset, at.X+width-rowGap
	for i, badge := range r.badges {
		least := badge.MinSize()
		// The first one shrinks; another that has no room is left out.
		badge.Hidden = i >= len(r.cell.shows.Badges) || !shown || i > 0 && x+least.Width > end
		badge.Move(fyne.NewPos(x, at.Y+lineGap))
		badge.Resize(fyne.NewSize(min(least.Width, max(0, end-x)), least.Height))
		x += least.Width + badgeBeside
	}
}

// leastMarked is the width below which a column has no monograms: the words need it.
const leastMarked = 170

// hasMark tells whether a column of a width has room for monograms.
func hasMark(w fyne.Widget, width float32) bool { return width >= Grown(w, leastMarked) }

// layMark puts the monogram or the initials at the beginning, and returns where the text
// begins.
func (r *cellRenderer) layMark(size fyne.Size) float32 {
	of, round := r.cell.shows.Monogram, false
	if r.cell.shows.Initials != "" {
		of, round = r.cell.shows.Initials, true
	}
	if of == "" || !hasMark(r.cell, size.Width) {
		if r.mark != nil {
			r.mark.Hide()
		}
		return 0
	}
	if r.mark == nil || r.mark.round != round {
		if r.mark = NewMonogram(of, markSize); round {
			r.mark = NewInitials(of, markSize)
		}
	}
	r.mark.Of(of)
	r.mark.Show()
	side := r.mark.MinSize()
	r.mark.Resize(side)
	inset := r.cell.Theme().Size(theme.SizeNameInnerPadding)
	r.mark.Move(fyne.NewPos(inset, (size.Height-side.Height)/2))
	return inset + side.Width + (markRoom - markSize) - inset
}

func (r *cellRenderer) Refresh() {
	s := r.cell.shows
	r.back.Hidden = false // a painter may mix in what is transparent, pixel by pixel
	switch {
	case r.cell.selected:
		r.back.FillColor = shade(r.cell, ColorTint)
	case s.Head:
		r.back.FillColor = shade(r.cell, ColorRaised)
	default:
		r.back.FillColor, r.back.Hidden = color.Transparent, true
	}
	r.line.FillColor = shade(r.cell, theme.ColorNameSeparator)
	if r.cell.here {
		r.line.FillColor = shade(r.cell, theme.ColorNamePrimary)
	}
	showKeyBar(r.cell, r.keys, r.cell.keyed)
	r.text.TextStyle.Bold, r.text.SizeName = s.Strong, s.textSize()
	r.text.Importance = widget.MediumImportance
	if s.Faint {
		r.text.Importance = widget.LowImportance
	}
	r.text.Alignment, r.below.Alignment = fyne.TextAlignLeading, fyne.TextAlignLeading
	if s.Right {
		r.text.Alignment, r.below.Alignment = fyne.TextAlignTrailing, fyne.TextAlignTrailing
	}
	for i := range s.Badges {
		if i < len(r.badges) {
			r.badges[i].Say(s.Badges[i])
		}
	}
	if s.Bar {
		r.seats.SetSeats(s.Assigned, s.Total)
	}
	r.Layout(r.cell.Size())
	r.back.Refresh()
	r.line.Refresh()
}
