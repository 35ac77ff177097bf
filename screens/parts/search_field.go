package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// SearchField is the field at the top of a window. With the keyboard in it, it narrows
// what is on view; a click on it while it is empty opens the palette in its place.
type SearchField struct {
	Entry
	narrows string   // what it says while it has the keyboard
	offers  []string // what it says while it has not: the first that fits
	opens   func()
	readies func()
	pressed bool // a click has been answered, of which the toolkit tells later
}

// NewSearchField returns one with what it holds; offers is what it says while it is
// empty and has no keyboard, the longest first, and opens what a click does then.
func NewSearchField(text string, offers []string, opens func()) *SearchField {
	f := &SearchField{offers: offers, opens: opens}
	f.Text, f.PlaceHolder, f.Icon = text, offers[0], theme.SearchIcon()
	f.Wrapping, f.Scroll = fyne.TextWrapOff, fyne.ScrollHorizontalOnly
	f.ExtendBaseWidget(f)
	return f
}

// Narrows says what the field narrows while it has the keyboard.
func (f *SearchField) Narrows(what string) { f.narrows = what }

// OnReady is called when the field gets the keyboard: soon somebody types.
func (f *SearchField) OnReady(do func()) { f.readies = do }

// MouseDown begins a click.
func (f *SearchField) MouseDown(at *desktop.MouseEvent) {
	f.pressed = false
	f.Entry.MouseDown(at)
}

// MouseUp opens the palette where nothing is narrowed. The toolkit tells of the tap only
// once it knows that no second one comes.
func (f *SearchField) MouseUp(at *desktop.MouseEvent) {
	f.Entry.MouseUp(at)
	if at.Button == desktop.MouseButtonPrimary {
		f.pressed = f.open()
	}
}

// Tapped opens the palette where no click has.
func (f *SearchField) Tapped(at *fyne.PointEvent) {
	if f.pressed {
		f.pressed = false
		return
	}
	if !f.open() {
		f.Entry.Tapped(at)
	}
}

// open opens the palette where nothing is narrowed, and tells whether it did.
func (f *SearchField) open() bool {
	if f.Text != "" || f.opens == nil {
		return false
	}
	f.opens()
	return true
}

// FocusGained says what typing here does.
func (f *SearchField) FocusGained() {
	f.SetPlaceHolder(f.narrows)
	f.Entry.FocusGained()
	if f.readies != nil {
		f.readies()
	}
}

// FocusLost says what a click here does.
func (f *SearchField) FocusLost() {
	f.Entry.FocusLost()
	f.offer()
}

// Resize says as much of what a click does as there is room for.
func (f *SearchField) Resize(size fyne.Size) {
	f.Entry.Resize(size)
	if f.PlaceHolder != f.narrows {
		f.offer()
	}
}

func (f *SearchField) offer() {
	th := f.Theme()
	room := f.Size().Width - 4*th.Size(theme.SizeNameInnerPadding) - th.Size(theme.SizeNameInlineIcon)
	said := f.offers[len(f.offers)-1]
	for _, offer := range f.offers {
		if fyne.MeasureText(offer, th.Size(theme.SizeNameText), fyne.TextStyle{}).Width <= room {
			said = offer
			break
		}
	}
	if f.PlaceHolder != said {
		f.SetPlaceHolder(said)
	}
}
