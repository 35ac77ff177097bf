package home

import (
	"fyne.io/fyne/v2"

	"seatbook/screens/parts"
)

// walk are the figures and the lines of the page as the arrows go through them: the figures
// beside each other in the first row, and a line in each that follows.
type walk [][]fyne.Focusable

// walked has the arrows lead on from a part of the page.
func (h *Home) walked(row int, area *parts.Area, is fyne.Focusable) {
	for len(h.walk) <= row {
		h.walk = append(h.walk, nil)
	}
	h.walk[row] = append(h.walk[row], is)
	column := len(h.walk[row]) - 1
	area.OnArrow = func(key fyne.KeyName) { h.goFrom(row, column, key) }
}

// goFrom gives the keyboard to what is beside a part of the page, above it or below it, as
// far as there is anything.
func (h *Home) goFrom(row, column int, key fyne.KeyName) {
	switch key {
	case fyne.KeyUp:
		row--
	case fyne.KeyDown:
		row++
	case fyne.KeyLeft:
		column--
	case fyne.KeyRight:
		column++
	case fyne.KeyHome:
		row, column = 0, 0
	case fyne.KeyEnd:
		row = len(h.walk) - 1
	}
	if row < 0 || row >= len(h.walk) || column < 0 {
		return
	}
	if in := h.walk[row]; key == fyne.KeyRight && column >= len(in) {
		return
	}
	h.Canvas().Focus(h.walk[row][min(column, len(h.walk[row])-1)])
}

// FocusFirst gives the keyboard to the first figure, and tells whether there is one.
func (h *Home) FocusFirst() bool {
	if len(h.walk) == 0 || len(h.Content.Objects) == 0 || h.Content.Objects[0] != h.page {
		return false
	}
	h.Canvas().Focus(h.walk[0][0])
	return true
}
