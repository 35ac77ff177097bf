package screens

// widths returns the remembered widths of a list's columns, nil when there are
// none for as many columns.
func (w *Window) widths(list string, columns int) []float32 {
	var widths []float32
	for _, width := range w.app.Preferences().FloatList("widths." + list) {
		widths = append(widths, float32(width))
	}
	if len(widths) != columns {
		return nil
	}
	return widths
}

func (w *Window) rememberWidths(list string, widths []float32) {
	var kept []float64
	for _, width := range widths {
		kept = append(kept, float64(width))
	}
	w.app.Preferences().SetFloatList("widths."+list, kept)
}
