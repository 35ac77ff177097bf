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

// AddEnded asks whether recurring billing was turned off where it was bought, of what nobody
// uses any more: its total can't be lowered to 0 (R12).
func AddEnded(f *desk.Form, changed func()) *parts.Choice[OrderPlaced] {
	return add(f, "placed_end", "ended", changed)
}

func addPlaced(f *desk.Form, name string, changed func()) *parts.Choice[OrderPlaced] {
	return add(f, name, "placed", changed)
}

// add asks by the name of a field, with answers of some words.
func add(f *desk.Form, name, words string, changed func()) *parts.Choice[OrderPlaced] {
	choice := parts.NewChoice(desk.OptionsOf(f.Words, words, []OrderPlaced{placedYes, PlacedNot}), PlacedNot, func(OrderPlaced) {
		if changed != nil {
			changed()
		}
	})
	f.Add(name, true, choice)
	return choice
}
