//go:build linux && !wine

package journeys

// order records a change whose order has been placed.
func (w *window) order() {
	w.t.Helper()
	w.press("Continue to ordering…")
	w.press("Yes, it is placed")
}

// orderInDutch is order in Dutch.
func (w *window) orderInDutch() {
	w.t.Helper()
	w.press("Verder naar bestellen…")
	w.press("Ja, die is geplaatst")
}
