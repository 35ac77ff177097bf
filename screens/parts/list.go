package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// List is a list of rows of which one is chosen by a tap, Enter or Space.
type List struct {
	widget.List
	OnSelected func(row int)
	OnRemove   func(row int)     // Delete; nil for nothing
	OnMove     func(row, by int) // Alt with an arrow: one down or up; nil for nothing
	OnAll      func()            // Ctrl+A, nil for nothing
	OnCopy     func()            // Ctrl+C, nil for nothing
	// OnEnter is asked before Enter chooses the row that it is on; true means that it was
	// used for something else.
	OnEnter func() bool
	// Height is how high a row is at a width of the list; nil where all are as high.
	Height func(row int, width float32) float32

	fitted      fitted
	drawn       drawn
	highlighted int
	hasKeys     bool
	typing      bool    // a key is being handled
	offset      float32 // how far it was scrolled before the row was chosen that is now
}

// choose tells that a row was chosen. The toolkit scrolls all of it into view; what was
// clicked stays under the pointer.
func (l *List) choose(row int) {
	if moved := l.GetScrollOffset() - l.offset; !l.typing && moved != 0 && max(moved, -moved) < l.Size().Height {
		l.ScrollToOffset(l.offset)
	}
	if l.OnSelected != nil {
		l.OnSelected(row)
	}
}

// Refresh shows what has changed.
func (l *List) Refresh() {
	l.List.Refresh()
	l.offset = l.GetScrollOffset()
}

// ScrollToTop shows the first row.
func (l *List) ScrollToTop() {
	l.List.ScrollToTop()
	l.offset = 0
}

// Highlight puts the keyboard on a row.
func (l *List) Highlight(row int) {
	l.List.Highlight(row)
	l.offset = l.GetScrollOffset()
}

// FocusGained shows which row the keyboard is on.
func (l *List) FocusGained() {
	l.hasKeys = true
	l.List.FocusGained()
}

// FocusLost shows that it is elsewhere.
func (l *List) FocusLost() {
	l.hasKeys = false
	l.List.FocusLost()
	l.RefreshItem(l.highlighted)
}

// Highlighted is the row on which the keyboard is.
func (l *List) Highlighted() int { return l.highlighted }

// Resize gives the rows the heights that they need at another width.
func (l *List) Resize(size fyne.Size) {
	wider := size.Width != l.Size().Width
	l.List.Resize(size)
	if wider {
		l.FitHeights()
	}
}

// FitHeights gives each row the height that it needs. It is called when other rows have
// come in.
func (l *List) FitHeights() {
	if l.Height == nil || l.Size().Width <= 0 {
		return
	}
	l.fitted = fitted{}
	l.fit(l.fitted.lacking(0, fitFirst-1, l.Length()))
	l.fitDrawn()
}

// Fits tells whether a row is as high as it needs.
func (l *List) Fits(row int) bool { return l.fitted.has(row) }

func (l *List) fit(rows []int) {
	for _, row := range rows {
		l.SetItemHeight(row, l.Height(row, l.Size().Width))
	}
}

// fitDrawn measures the rows around those that came into view, and tells whether any had
// not been.
func (l *List) fitDrawn() bool {
	seen := l.drawn
	l.drawn = drawn{}
	if l.Height == nil || l.fitted == nil || !seen.any {
		return false
	}
	lacking := l.fitted.lacking(seen.first, seen.last, l.Length())
	if len(lacking) > 0 {
		l.fit(lacking)
		l.Refresh()
	}
	return len(lacking) > 0
}

// ScrollTo brings a row into view.
func (l *List) ScrollTo(row int) {
	l.List.ScrollTo(row)
	if l.fitDrawn() { // what stands above it may be higher now
		l.List.ScrollTo(row)
	}
	l.offset = l.GetScrollOffset()
}

// CreateRenderer draws the list, of which rows are measured as they come into view.
func (l *List) CreateRenderer() fyne.WidgetRenderer {
	r := l.List.CreateRenderer()
	var within *container.Scroll
	for _, o := range r.Objects() {
		if scroll, is := o.(*container.Scroll); is {
			scrolled := scroll.OnScrolled
			scroll.OnScrolled = func(at fyne.Position) {
				scrolled(at)
				l.fitDrawn()
				l.offset = at.Y
			}
			within = scroll
		}
	}
	return keepAtTop(r, within, func() { within.OnScrolled(within.Offset) })
}

// TypedShortcut chooses all rows and copies them. What the list has no use for is the
// window's, such as undo.
func (l *List) TypedShortcut(shortcut fyne.Shortcut) {
	switch shortcut.(type) {
	case *fyne.ShortcutSelectAll:
		if l.OnAll != nil {
			l.OnAll()
			return
		}
	case *fyne.ShortcutCopy:
		if l.OnCopy != nil {
			l.OnCopy()
			return
		}
	}
	if s, is := shortcut.(*desktop.CustomShortcut); is && l.OnMove != nil && s.Modifier == fyne.KeyModifierAlt {
		switch s.KeyName {
		case fyne.KeyUp:
			l.OnMove(l.highlighted, -1)
			return
		case fyne.KeyDown:
			l.OnMove(l.highlighted, 1)
			return
		}
	}
	passShortcut(l, shortcut)
}

// NewList returns a list of length rows; create makes a row, update fills it in.
func NewList(length func() int, create func() fyne.CanvasObject, update func(row int, cell fyne.CanvasObject)) *List {
	l := &List{}
	l.Length, l.CreateItem = length, func() fyne.CanvasObject { return newBarred(create()) }
	l.UpdateItem = func(row int, cell fyne.CanvasObject) {
		l.drawn.add(row)
		parts := cell.(*fyne.Container).Objects
		showKeyBar(l, parts[1].(*canvas.Rectangle), l.hasKeys && row == l.highlighted)
		update(row, parts[0])
	}
	l.List.OnSelected = l.choose
	l.OnHighlighted = func(row int) {
		before := l.highlighted
		l.highlighted = row
		l.RefreshItem(before)
		l.RefreshItem(row)
	}
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey moves in the list, chooses, and passes on what it has no use for.
func (l *List) TypedKey(key *fyne.KeyEvent) {
	l.typing = true
	defer func() { l.typing, l.offset = false, l.GetScrollOffset() }()
	switch {
	case passUp(l, key):
	case key.Name == fyne.KeyDelete && l.OnRemove != nil:
		l.OnRemove(l.highlighted)
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		if l.OnEnter != nil && l.OnEnter() {
			return
		}
		l.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	default:
		if l.List.TypedKey(key); l.fitDrawn() {
			l.List.ScrollTo(l.highlighted)
		}
	}
}

// NewSearchList puts what searches a list above it, and below it a word on the keys; the
// arrow down goes from the one to the other.
func NewSearchList(text fyne.CanvasObject, search *Entry, list *List, hint string) *fyne.Container {
	search.Fleeting = true
	search.OnKey = func(key *fyne.KeyEvent) bool {
		if key.Name != fyne.KeyDown {
			return false
		}
		fyne.CurrentApp().Driver().CanvasForObject(search).Focus(list)
		return true
	}
	head := container.New(layout.NewCustomPaddedLayout(0, 8, 0, 0), container.New(FormColumn{}, text, search))
	foot := container.New(layout.NewCustomPaddedLayout(8, 0, 0, 0), NewDim(hint, SizeSmall))
	return container.New(layout.NewBorderLayout(head, foot, nil, nil), head, NewOut(list), foot) // in this order for Tab
}
