package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// PaletteRow is one thing that a palette offers.
type PaletteRow struct {
	Title    string
	Detail   string // stands back below
	Shortcut string // stands back at the end
	Off      string // why it can't be done now, in place of the detail; empty when it can
}

// Palette is a field that lies over the window, with what it offers below it. The
// arrows choose, Enter and a tap take, Esc and a tap beside it leave.
type Palette struct {
	widget.BaseWidget
	Entry    *Entry
	OnTaken  func(row int)
	OnClosed func()
	// OnTyped takes what was typed, where no row is chosen; nil has one chosen always.
	// OnLeft is told that a tap beside it leaves, nil leaves.
	OnTyped func(text string)
	OnLeft  func()
	// OnNext goes on to what is typed after this, by F2; nil where nothing is.
	OnNext func()

	canvas fyne.Canvas
	at     fyne.Position // of the field
	width  float32
	rows   []*paletteRow
	chosen int
	list   *fyne.Container
	scroll *container.Scroll
	foot   *Text // what there is to say where there is nothing to offer
	card   *canvas.Rectangle
	open   bool
	below  func() // shows the caret of the field under it again
	waits  bool   // for what is offered to what was typed
	late   bool   // Enter was pressed meanwhile
}

// NewPalette returns a palette whose field stands at a place of a canvas, as far as
// there is room.
func NewPalette(on fyne.Canvas, at fyne.Position, width float32, text, placeholder string) *Palette {
	p := &Palette{canvas: on, at: at, width: width, Entry: NewEntry(text, placeholder), list: container.New(&tightColumn{}), foot: NewFaint(""), card: canvas.NewRectangle(nil)}
	p.Entry.SetIcon(theme.SearchIcon())
	p.Entry.OnKey = p.key
	p.Entry.OnSubmitted = func(string) { p.enter() }
	p.scroll = NewPageScroll(p.list)
	p.foot.Hide()
	p.ExtendBaseWidget(p)
	return p
}

// Show puts the palette over the window and gives it the keyboard.
func (p *Palette) Show() {
	p.open = true
	p.Resize(p.canvas.Size())
	p.below = StillCaret(p.canvas)
	p.canvas.Overlays().Add(p)
	p.canvas.Focus(p.Entry)
}

// Open tells whether the palette is on view.
func (p *Palette) Open() bool { return p.open }

// Close takes the palette away.
func (p *Palette) Close() {
	if !p.open {
		return
	}
	p.open = false
	StillCaret(p.canvas)
	p.canvas.Overlays().Remove(p)
	p.below()
	if p.OnClosed != nil {
		p.OnClosed()
	}
}

// Wait says that what is offered is on its way: Enter takes it once it is there, and
// not what was offered before.
func (p *Palette) Wait() { p.waits, p.late = true, false }

// Offer shows what there is to take, the first of it chosen, and a word where there is
// nothing.
func (p *Palette) Offer(rows []PaletteRow, nothing string) {
	late := p.late
	p.waits, p.late = false, false
	p.rows, p.list.Objects = nil, nil
	for i, row := range rows {
		shown := newPaletteRow(row, func() { p.take(i) }, func() {
			p.chosen = i
			p.mark()
		})
		p.rows = append(p.rows, shown)
		p.list.Objects = append(p.list.Objects, shown)
	}
	p.chosen = 0
	if p.OnTyped != nil {
		p.chosen = -1
	}
	p.foot.Importance = widget.LowImportance
	p.foot.SetText(nothing)
	ShowIf(len(rows) == 0 && nothing != "", p.foot)
	p.mark()
	p.list.Refresh()
	p.scroll.ScrollToTop()
	p.Refresh()
	if late {
		p.enter()
	}
}

// Ask shows what there is to take under a question: none of it is chosen.
func (p *Palette) Ask(question string, rows []PaletteRow) {
	p.over(question, widget.WarningImportance, rows)
}

// Refuse says what is wrong with what was typed, over what is offered in its place.
func (p *Palette) Refuse(mistake string) {
	p.over(mistake, widget.DangerImportance, p.Offered())
	p.canvas.Focus(p.Entry)
}

// over shows what there is to take under a word on what was typed.
func (p *Palette) over(word string, importance widget.Importance, rows []PaletteRow) {
	p.Offer(rows, word)
	p.foot.Importance = importance
	p.foot.Show()
	p.foot.Refresh()
	p.Refresh()
}

// Said is the word that stands in place of what is offered.
func (p *Palette) Said() string {
	if p.foot.Visible() {
		return p.foot.Text
	}
	return ""
}

// Offered are the rows that are shown.
func (p *Palette) Offered() (rows []PaletteRow) {
	for _, row := range p.rows {
		rows = append(rows, row.shows)
	}
	return rows
}

func (p *Palette) key(key *fyne.KeyEvent) bool {
	const page = 5
	switch key.Name {
	case fyne.KeyEscape:
		p.Close()
	case fyne.KeyDown:
		p.choose(p.chosen + 1)
	case fyne.KeyUp:
		p.choose(p.chosen - 1)
	case fyne.KeyPageDown:
		p.choose(min(p.chosen+page, len(p.rows)-1))
	case fyne.KeyPageUp:
		p.choose(max(p.chosen-page, 0))
	case fyne.KeyReturn, fyne.KeyEnter:
		p.enter()
	case fyne.KeyF2:
		if p.OnNext != nil {
			p.OnNext()
		}
		return p.OnNext != nil
	default:
		return false
	}
	return true
}

// enter takes the row that is chosen, or what was typed.
func (p *Palette) enter() {
	if p.waits {
		p.late = true
		return
	}
	if p.chosen < 0 && p.OnTyped != nil {
		p.OnTyped(p.Entry.Text)
		return
	}
	p.take(p.chosen)
}

// choose moves to a row, from the last one to the first.
func (p *Palette) choose(row int) {
	if n := len(p.rows); n > 0 {
		p.chosen = (row + n) % n
		p.mark()
		p.bringIntoView(p.rows[p.chosen])
	}
}

func (p *Palette) mark() {
	for i, row := range p.rows {
		row.setChosen(i == p.chosen)
	}
}

func (p *Palette) bringIntoView(row fyne.CanvasObject) {
	top, bottom := row.Position().Y, row.Position().Y+row.Size().Height
	switch view := p.scroll.Offset.Y; {
	case top < view:
		p.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > view+p.scroll.Size().Height:
		p.scroll.ScrollToOffset(fyne.NewPos(0, bottom-p.scroll.Size().Height))
	}
}

// take does what a row offers. One that can't be done says why and stays.
func (p *Palette) take(row int) {
	if row < 0 || row >= len(p.rows) || p.rows[row].shows.Off != "" {
		return
	}
	p.Close()
	if p.OnTaken != nil {
		p.OnTaken(row)
	}
}

// Tapped leaves: it was beside the field and the rows.
func (p *Palette) Tapped(*fyne.PointEvent) {
	if p.OnLeft != nil {
		p.OnLeft()
		return
	}
	p.Close()
}

// TappedSecondary leaves, too.
func (p *Palette) TappedSecondary(*fyne.PointEvent) { p.Close() }

// CreateRenderer draws the field over what it offers.
func (p *Palette) CreateRenderer() fyne.WidgetRenderer {
	return &paletteRenderer{palette: p}
}

type paletteRenderer struct{ palette *Palette }

// The room around the rows of a palette.
const (
	paletteEdge = 8
	paletteRoom = 24 // to the foot of the window
)

func (r *paletteRenderer) Destroy()           {}
func (r *paletteRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 0) }
func (r *paletteRenderer) Objects() []fyne.CanvasObject {
	p := r.palette
	return []fyne.CanvasObject{p.card, p.Entry, p.scroll, p.foot}
}

// Layout puts the field where the one of the window is, and the rows below it as far
// as there is room.
func (r *paletteRenderer) Layout(size fyne.Size) {
	p := r.palette
	width := min(p.width, size.Width-2*paletteEdge)
	left := max(paletteEdge, min(p.at.X, size.Width-width-paletteEdge))
	height := p.Entry.MinSize().Height
	p.Entry.Move(fyne.NewPos(left, p.at.Y))
	p.Entry.Resize(fyne.NewSize(width, height))
	below := p.at.Y + height + paletteEdge
	room := max(0, size.Height-below-paletteRoom)
	for _, row := range p.rows {
		row.fit(width)
	}
	p.list.Resize(fyne.NewSize(width, p.list.MinSize().Height))
	said := float32(0)
	if p.foot.Visible() {
		p.foot.Resize(fyne.NewSize(width, 0))
		said = p.foot.MinSize().Height
	}
	listed := min(max(0, room-said), p.list.MinSize().Height)
	shown := said + listed
	p.foot.Move(fyne.NewPos(left, below))
	p.foot.Resize(fyne.NewSize(width, said))
	p.scroll.Move(fyne.NewPos(left, below+said))
	p.scroll.Resize(fyne.NewSize(width, listed))
	p.card.Move(fyne.NewPos(left-paletteEdge, p.at.Y-paletteEdge))
	p.card.Resize(fyne.NewSize(width+2*paletteEdge, height+shown+3*paletteEdge))
}

func (r *paletteRenderer) Refresh() {
	p := r.palette
	th, variant := p.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	p.card.FillColor = th.Color(theme.ColorNameOverlayBackground, variant)
	p.card.StrokeColor, p.card.StrokeWidth, p.card.CornerRadius = th.Color(theme.ColorNameSeparator, variant), 1, 12
	r.Layout(p.Size())
	p.card.Refresh()
	p.scroll.Refresh()
}
