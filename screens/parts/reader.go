package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Reader shows prose to read: it wraps it, scrolls by the keys, and follows its
// links, each of which can be reached by Tab.
type Reader struct {
	widget.BaseWidget
	scroll *container.Scroll
	column *fyne.Container
	ring   *canvas.Rectangle
	blocks []fyne.CanvasObject
	title  string
	goTo   int // the block to be brought to the top once there is a size
}

// NewReader returns a reader that shows nothing yet.
func NewReader() *Reader {
	r := &Reader{column: container.New(&proseLayout{}), ring: canvas.NewRectangle(color.Transparent)}
	r.scroll = NewPageScroll(r.column)
	r.ring.StrokeWidth, r.ring.CornerRadius = 2, 4
	r.ring.Hide()
	r.ExtendBaseWidget(r)
	return r
}

// Read shows prose from the top. follow returns what following a link does, nil
// where it leads nowhere: then it is left out.
func (r *Reader) Read(prose Prose, follow func(link string) func()) {
	layout := &proseLayout{}
	r.blocks, r.title = nil, ""
	for _, block := range prose {
		if block.Kind == BlockTitle {
			r.title = block.Text()
		}
		shown := r.build(block, follow)
		layout.kinds = append(layout.kinds, block.Kind)
		r.blocks = append(r.blocks, shown)
	}
	r.column.Layout, r.column.Objects = layout, r.blocks
	r.scroll.Offset = fyne.NewPos(0, 0)
	r.goTo = 0
	r.fit()
}

func (r *Reader) build(block Block, follow func(link string) func()) fyne.CanvasObject {
	switch block.Kind {
	case BlockTitle:
		return newProseText(strong(block.Spans), theme.SizeNameHeadingText)
	case BlockHeading:
		return newProseText(strong(block.Spans), theme.SizeNameSubHeadingText)
	case BlockItem:
		mark := widget.NewLabel(block.Mark)
		mark.Alignment = fyne.TextAlignTrailing
		return container.New(&itemLayout{}, mark, newProseText(block.Spans, theme.SizeNameText))
	case BlockTable:
		return newProseTable(block.Rows)
	case BlockLink:
		act := follow(block.Link)
		if act == nil {
			nowhere := newProseText(nil, theme.SizeNameText)
			nowhere.Hide()
			return nowhere
		}
		link := NewLink(spansText(block.Spans), act)
		link.onFocus = func() { r.bringIntoView(link) }
		return link
	}
	return newProseText(block.Spans, theme.SizeNameText)
}

func strong(spans []Span) []Span { return []Span{{Text: spansText(spans), Strong: true}} }

// newProseText returns wrapped text in the styles of its spans.
func newProseText(spans []Span, size fyne.ThemeSizeName) *widget.RichText {
	said := widget.NewRichText()
	for _, span := range spans {
		said.Segments = append(said.Segments, &widget.TextSegment{Text: span.Text, Style: widget.RichTextStyle{
			Inline: true, SizeName: size, TextStyle: fyne.TextStyle{Bold: span.Strong},
		}})
	}
	said.Wrapping = fyne.TextWrapWord
	return said
}

// Title returns the title of what is shown.
func (r *Reader) Title() string { return r.title }

// At returns how far the text is scrolled.
func (r *Reader) At() float32 { return r.scroll.Offset.Y }

// GoTo brings a block of the prose to the top, as far as there is text below it.
func (r *Reader) GoTo(block int) {
	r.goTo = block
	r.reach()
}

// reach goes to the block that is to be at the top, once there is a size.
func (r *Reader) reach() {
	if r.Size().Height <= 0 || r.goTo >= len(r.blocks) {
		return
	}
	if r.goTo > 0 {
		r.scrollTo(r.blocks[r.goTo].Position().Y)
	}
	r.goTo = 0
}

func (r *Reader) scrollTo(y float32) {
	end := max(0, r.column.MinSize().Height-r.scroll.Size().Height)
	r.scroll.ScrollToOffset(fyne.NewPos(0, min(max(0, y), end)))
}

// bringIntoView scrolls as far as it takes to see something in the text.
func (r *Reader) bringIntoView(o fyne.CanvasObject) {
	top, bottom := o.Position().Y, o.Position().Y+o.Size().Height
	switch view := r.scroll.Offset.Y; {
	case top < view:
		r.scrollTo(top)
	case bottom > view+r.scroll.Size().Height:
		r.scrollTo(bottom - r.scroll.Size().Height)
	}
}

// fit lays the text out for the width at hand, so that its height is known before
// it scrolls.
func (r *Reader) fit() {
	size := r.Size()
	if size.Width <= 0 {
		return
	}
	r.column.Resize(fyne.NewSize(size.Width, 0))
	r.column.Layout.Layout(r.column.Objects, size)
	r.column.Resize(fyne.NewSize(size.Width, max(size.Height, r.column.MinSize().Height)))
	r.scroll.Resize(size)
	r.scroll.Refresh()
	r.reach()
}

// Resize wraps the text anew.
func (r *Reader) Resize(size fyne.Size) {
	if size == r.Size() {
		return
	}
	r.BaseWidget.Resize(size)
	r.ring.Resize(size)
	r.fit()
}

// MinSize is small: the text scrolls.
func (r *Reader) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

// CreateRenderer puts the ring that shows the keyboard's place over the text.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	return &readerRenderer{WidgetRenderer: widget.NewSimpleRenderer(r.scroll), reader: r}
}

type readerRenderer struct {
	fyne.WidgetRenderer
	reader *Reader
}

func (r *readerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.reader.scroll, r.reader.ring}
}

func (r *readerRenderer) Layout(fyne.Size) { r.reader.fit() }

func (r *readerRenderer) Refresh() {
	r.reader.ring.StrokeColor = r.reader.Theme().Color(theme.ColorNamePrimary, fyne.CurrentApp().Settings().ThemeVariant())
	r.reader.ring.Refresh()
}

// Tapped gives the text the keyboard.
func (r *Reader) Tapped(*fyne.PointEvent) {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(r); canvas != nil {
		canvas.Focus(r)
	}
}

// AccessibilityLabel is the title of what is read.
func (r *Reader) AccessibilityLabel() string { return r.title }

// AccessibilityRole is a text's.
func (r *Reader) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained shows that the keys scroll the text.
func (r *Reader) FocusGained() {
	r.ring.Show()
	r.Refresh()
}

// FocusLost is told when something else has the keyboard.
func (r *Reader) FocusLost() {
	r.ring.Hide()
	r.Refresh()
}

// TypedRune takes nothing.
func (r *Reader) TypedRune(rune) {}

const readerLine = 40 // how far an arrow scrolls

// TypedKey scrolls.
func (r *Reader) TypedKey(key *fyne.KeyEvent) {
	at, page := r.scroll.Offset.Y, r.scroll.Size().Height-readerLine
	switch key.Name {
	case fyne.KeyDown:
		r.scrollTo(at + readerLine)
	case fyne.KeyUp:
		r.scrollTo(at - readerLine)
	case fyne.KeyPageDown, fyne.KeySpace:
		r.scrollTo(at + page)
	case fyne.KeyPageUp:
		r.scrollTo(at - page)
	case fyne.KeyHome:
		r.scrollTo(0)
	case fyne.KeyEnd:
		r.scrollTo(r.column.MinSize().Height)
	default:
		passUp(r, key)
	}
}
