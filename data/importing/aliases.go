package importing

import (
	"slices"

	"seatbook/data"
)

// addAliases has people be found by their other addresses, but for one that is somebody's
// own again. Of two who have one, it is the later one's.
func (p *planner) addAliases() {
	if len(p.record.Aliases) == 0 {
		return
	}
	p.peopleByAlias = map[string]int{}
	places := make(map[data.PersonID]int, len(p.record.People))
	for i := range p.record.People {
		places[p.record.People[i].ID] = i
	}
	for _, alias := range slices.Backward(p.record.Aliases) {
		key := data.AddressKey(alias.Address)
		place, here := places[alias.Person]
		if _, taken := p.peopleByAlias[key]; here && !taken {
			p.peopleByAlias[key] = place
		}
	}
}

// joins takes a row in with the one of the same file that is about another address of the
// same person: they hold what either tells, and can't sign in where neither address can.
// It tells whether there is such a row.
func (f *PersonFact) joins(rows []*PersonFact) bool {
	at := slices.IndexFunc(rows, func(other *PersonFact) bool {
		return f.sameSheet(other) && data.AddressKey(f.Address) != data.AddressKey(other.Address)
	})
	if at < 0 {
		return false
	}
	with := rows[at]
	products := slices.Clone(with.Products) // which may be shared by rows that hold the same
	for _, name := range f.Products {
		if !slices.Contains(products, name) {
			products = append(products, name)
		}
	}
	with.Products, with.LicensesUntold = products, with.LicensesUntold && f.LicensesUntold
	if f.Blocked != nil && (with.Blocked == nil || !*f.Blocked) {
		with.Blocked = f.Blocked
	}
	with.Deleted = with.Deleted && f.Deleted
	if f.LastActive.After(with.LastActive) {
		with.LastActive = f.LastActive
	}
	return true
}
