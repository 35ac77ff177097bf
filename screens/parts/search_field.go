package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// SearchField is the field at the top of a window. With the keyboard in it, it narrows
// what is on view; a click on it while it is empty opens the palette in its place.
type SearchField struct {
	Entry
	narrows string // what it says while it has the keyboard
	offers  string // what it says while it has not
	opens   func()
}

// NewSearchField returns one with what it holds; offers is what it says while it is
// empty and has no keyboard, and opens what a click does then.
func NewSearchField(text, offers string, opens func()) *SearchField {
	f := &SearchField{offers: offers, opens: opens}
	f.Text, f.PlaceHolder, f.Icon = text, offers, theme.SearchIcon()
	f.Wrapping, f.Scroll = fyne.TextWrapOff, fyne.ScrollHorizontalOnly
	f.ExtendBaseWidget(f)
	return f
}

// Narrows says what the field narrows while it has the keyboard.
func (f *SearchField) Narrows(what string) { f.narrows = what }

// Tapped opens the palette where nothing is narrowed.
func (f *SearchField) Tapped(at *fyne.PointEvent) {
	if f.Text == "" && f.opens != nil {
		f.opens()
		return
	}
	f.Entry.Tapped(at)
}

// FocusGained says what typing here does.
func (f *SearchField) FocusGained() {
	f.SetPlaceHolder(f.narrows)
	f.Entry.FocusGained()
}

// FocusLost says what a click here does.
func (f *SearchField) FocusLost() {
	f.SetPlaceHolder(f.offers)
	f.Entry.FocusLost()
}
