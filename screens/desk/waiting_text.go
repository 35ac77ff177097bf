package desk

import (
	"strings"

	"seatbook/data"
)

// namedWaiting is how many of those who wait a line names.
const namedWaiting = 4

// WaitingText says who waits for a license, and what they give up for it (R17, R38); empty
// where nobody does.
func (w Words) WaitingText(waiting []data.WaitingPerson) string {
	if len(waiting) == 0 {
		return ""
	}
	var lines []string
	var products []string
	of := map[string][]string{}
	for _, waits := range waiting {
		if of[waits.FromProduct] == nil {
			products = append(products, waits.FromProduct)
		}
		of[waits.FromProduct] = append(of[waits.FromProduct], waits.Name)
	}
	for _, from := range products {
		names := of[from]
		listed := w.NamesOf(names[:min(namedWaiting, len(names))], len(names))
		if from == "" {
			lines = append(lines, w.Count("waiting.for_it", len(names), "Names", listed))
		} else {
			lines = append(lines, w.Count("waiting.moves", len(names), "Names", listed, "Old", data.ShortName(from)))
		}
	}
	return strings.Join(lines, " ")
}
