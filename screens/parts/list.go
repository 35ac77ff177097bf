package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// List is a list of rows of which one is chosen by a tap, Enter or Space.
type List struct {
	widget.List
	OnAll  func() // Ctrl+A, nil for nothing
	OnCopy func() // Ctrl+C, nil for nothing
	// Height is how high a row is at a width of the list; nil where all are as high.
	Height func(row int, width float32) float32
}

// Fitted is how many rows of a list are as high as they need, the first ones.
const Fitted = 500

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
	for row := range min(l.Length(), Fitted) {
		l.SetItemHeight(row, l.Height(row, l.Size().Width))
	}
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
	passShortcut(l, shortcut)
}

// NewList returns a list of length rows; create makes a row, update fills it in.
func NewList(length func() int, create func() fyne.CanvasObject, update func(row int, cell fyne.CanvasObject)) *List {
	l := &List{}
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey moves in the list, chooses, and passes on what it has no use for.
func (l *List) TypedKey(key *fyne.KeyEvent) {
	switch {
	case passUp(l, key):
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		l.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	default:
		l.List.TypedKey(key)
	}
}

// NewSearchList puts what searches a list above it; the arrow down goes from the
// one to the other.
func NewSearchList(text fyne.CanvasObject, search *Entry, list *List) *fyne.Container {
	search.Fleeting = true
	search.OnKey = func(key *fyne.KeyEvent) bool {
		if key.Name != fyne.KeyDown {
			return false
		}
		fyne.CurrentApp().Driver().CanvasForObject(search).Focus(list)
		return true
	}
	head := container.New(layout.NewCustomPaddedLayout(0, 8, 0, 0), container.New(FormColumn{}, text, search))
	return container.New(layout.NewBorderLayout(head, nil, nil, nil), head, list) // in this order for Tab
}
