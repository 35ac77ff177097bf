package orders

import (
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// OrderPlaced is whether the order of a lower total was placed where it was bought (R21).
type OrderPlaced string

const (
	placedYes OrderPlaced = "yes"
	PlacedNot OrderPlaced = "not_yet"
)

// AddPlaced asks whether the lower totals were ordered: Seatbook orders nothing itself,
// and what is not ordered yet is noted as a draft. So it is as long as nobody says that
// it was: a key that was pressed once too often orders nothing. changed, which may be nil,
// runs at another answer.
func AddPlaced(f *desk.Form, changed func()) *parts.Choice[OrderPlaced] {
	return addPlaced(f, "placed", changed)
}

// AddPlacedAll asks the same of all orders that an act takes, of what is bought as well.
func AddPlacedAll(f *desk.Form, changed func()) *parts.Choice[OrderPlaced] {
	return addPlaced(f, "placed_all", changed)
}

func addPlaced(f *desk.Form, name string, changed func()) *parts.Choice[OrderPlaced] {
	choice := parts.NewChoice(desk.OptionsOf(f.Words, "placed", []OrderPlaced{placedYes, PlacedNot}), PlacedNot, func(OrderPlaced) {
		if changed != nil {
			changed()
		}
	})
	f.Add(name, true, choice)
	return choice
}
