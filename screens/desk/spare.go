package desk

import "seatbook/data"

// Spare says how many licenses of a product are available, and beside them how many are
// assigned without a name; empty where that is not known (F1, F2).
func (w Words) Spare(s data.Spare) string {
	switch {
	case !s.Known:
		return ""
	case s.NotNamed == 0:
		return w.Count("assign.available", s.Available)
	}
	return w.Count("assign.available", s.Available) + ", " + w.Count("assign.not_named", s.NotNamed)
}

// WithSpare names a product with what Spare says of it.
func (w Words) WithSpare(product string, s data.Spare) string {
	if !s.Known {
		return product
	}
	return w.Text("assign.of", "Product", product, "Spare", w.Spare(s))
}
