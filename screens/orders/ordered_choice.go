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
	return ask(f, "placed_end", desk.OptionsOf(f.Words, "ended", answers()), changed)
}

func addPlaced(f *desk.Form, name string, changed func()) *parts.Choice[OrderPlaced] {
	return ask(f, name, desk.OptionsOf(f.Words, "placed", answers()), changed)
}

func answers() []OrderPlaced { return []OrderPlaced{placedYes, PlacedNot} }

// ask asks by the name of a field.
func ask(f *desk.Form, name string, answers []parts.Option[OrderPlaced], changed func()) *parts.Choice[OrderPlaced] {
	choice := parts.NewChoice(answers, PlacedNot, func(OrderPlaced) {
		if changed != nil {
			changed()
		}
	})
	f.Add(name, true, choice)
	return choice
}
