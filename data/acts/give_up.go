package acts

import (
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/savings"
)

// givingUp is which licenses people give up, as they leave or move to another plan, and
// what becomes of the totals (R36, R38).
type givingUp struct {
	order   []data.SubscriptionID
	freed   map[data.SubscriptionID][]data.PersonID // who gives up a license of each
	how     data.Lowering
	draft   bool            // the order of the lower totals is not placed yet (R21)
	by      data.Leak       // what frees them
	bought  []data.PersonID // for whom another license was bought
	instead data.Money      // what one of those costs a year
}

// do takes the licenses back and lowers the totals by them. What is lowered is kept as
// what was saved, as it is where a leak is stopped (R35).
func (g givingUp) do(w *ledger.Writing, on data.Date) error {
	for _, id := range g.order {
		s, err := ledger.Subscription(w, id)
		if err != nil {
			return err
		}
		if err := takeBack(w, s, g.freed[id]); err != nil {
			return err
		}
		parts, err := lowerInTurn(w, id, len(g.freed[id]), g.how, g.draft, on)
		if err != nil {
			return err
		}
		if !savings.Costs(s, on) {
			continue
		}
		people := g.freed[id]
		for _, went := range parts {
			n := min(went.Fewer, len(people))
			for _, person := range people[:n] {
				if err := g.note(w, s, person, went, on); err != nil {
					return err
				}
			}
			people = people[n:]
		}
	}
	return nil
}

// note keeps what one license saves: less what was bought in its place, and nothing where
// that costs as much, or can't be compared.
func (g givingUp) note(w *ledger.Writing, s data.Subscription, person data.PersonID, went lowered, on data.Date) error {
	saved := s.PerYear(1, on)
	if slices.Contains(g.bought, person) {
		if !saved.Known() || saved.Currency != g.instead.Currency || saved.Minor <= g.instead.Minor {
			return nil
		}
		saved = saved.Minus(g.instead)
	}
	row := Leaking{Leak: g.by, Person: data.PersonRef{ID: person}, Licenses: 1}
	return noteFreed(w, s, row, saved, went, on)
}
