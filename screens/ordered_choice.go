package screens

import (
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// orderPlaced is whether the order of a lower total was placed where it was bought (R21).
type orderPlaced string

const (
	placedYes orderPlaced = "yes"
	placedNot orderPlaced = "not_yet"
)

// addPlaced asks whether the lower totals were ordered: Seatbook orders nothing itself,
// and what is not ordered yet is noted as a draft.
func addPlaced(f *desk.Form) *parts.Choice[orderPlaced] {
	choice := parts.NewChoice(desk.OptionsOf(f.Words, "placed", []orderPlaced{placedYes, placedNot}), placedYes, nil)
	f.Add("placed", true, choice)
	return choice
}
