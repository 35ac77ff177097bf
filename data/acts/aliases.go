package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// aliasesOf are the other addresses of somebody.
func aliasesOf(w *ledger.Writing, id data.PersonID) ([]data.Alias, error) {
	return ledger.All[data.Alias](w, ledger.RowQuery{Entity: data.EntityAlias, Of: data.Person{ID: id}.Key()})
}

// mergeAliases has one person go by the addresses of another, who is about to go.
func mergeAliases(w *ledger.Writing, keep, other data.Person) error {
	theirs, err := aliasesOf(w, other.ID)
	if err != nil {
		return err
	}
	for _, alias := range theirs {
		moved := alias
		moved.Person = keep.ID
		if err := moveOrDrop(w, alias, moved); err != nil {
			return err
		}
	}
	if other.Address == "" || data.AddressKey(other.Address) == data.AddressKey(keep.Address) {
		return nil
	}
	return keepNamed(w, data.Alias{Person: keep.ID, Address: other.Address})
}

// dropAliases takes away the other addresses of somebody who is about to go.
func dropAliases(w *ledger.Writing, id data.PersonID) error {
	aliases, err := aliasesOf(w, id)
	if err != nil {
		return err
	}
	for _, alias := range aliases {
		if err := w.Remove(alias); err != nil {
			return err
		}
	}
	return nil
}

// dropOwnAddress takes away another address of somebody that is the one which they have.
func dropOwnAddress(w *ledger.Writing, p data.Person) error {
	aliases, err := aliasesOf(w, p.ID)
	if err != nil {
		return err
	}
	for _, alias := range aliases {
		if data.AddressKey(alias.Address) != data.AddressKey(p.Address) {
			continue
		}
		if err := w.Remove(alias); err != nil {
			return err
		}
	}
	return nil
}
