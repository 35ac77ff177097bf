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
// it was: a key that was pressed once too often orders nothing.
func AddPlaced(f *desk.Form) *parts.Choice[OrderPlaced] {
	choice := parts.NewChoice(desk.OptionsOf(f.Words, "placed", []OrderPlaced{placedYes, PlacedNot}), PlacedNot, nil)
	f.Add("placed", true, choice)
	return choice
}
