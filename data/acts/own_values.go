package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// checkOwn refuses an owner who is not there, and a value that its own field can't have;
// what stays as it was is not looked at. Errors: Mistakes of owner, and of own_ and the
// number of a field.
func checkOwn(w *ledger.Writing, before, after data.Subscription) error {
	var mistakes data.Mistakes
	if after.OwnerPerson != 0 && after.OwnerPerson != before.OwnerPerson {
		owner, err := w.Row(data.Person{ID: after.OwnerPerson}.Key())
		if err != nil {
			return err
		}
		if owner == nil {
			mistakes.Add("owner", data.CodeNotFound, nil)
		}
	}
	for _, id := range after.Own.Fields() {
		value := after.Own.Of(id)
		if value == before.Own.Of(id) {
			continue
		}
		row, err := w.Row(data.OwnField{ID: id}.Key())
		if err != nil {
			return err
		}
		field, there := row.(data.OwnField)
		if !there {
			return data.NewError(data.CodeConflict) // it was removed since
		}
		if wrong := field.Check(value); wrong != nil {
			mistakes.Add(data.OwnFieldName(id), wrong.Code, wrong.Params)
		}
	}
	return mistakes.Err()
}

// handOwned gives what a person owns to somebody else.
func handOwned(w *ledger.Writing, from data.PersonID, to data.Owner) error {
	owned, err := w.Subscriptions(ledger.SubscriptionQuery{Owner: from})
	if err != nil {
		return err
	}
	for _, row := range owned {
		s, err := ledger.One[data.Subscription](w, row.Key())
		if err != nil {
			return err
		}
		s.OwnerPerson, s.OwnerName = to.Person, to.Name
		if err := w.Change(s); err != nil {
			return err
		}
	}
	return nil
}

// ownValueCount counts the subscriptions that have a value in an own field, or one value
// of it where that is told.
func ownValueCount(w *ledger.Writing, id data.OwnFieldID, value string) (n int, err error) {
	rows, err := ledger.All[data.Subscription](w, ledger.RowQuery{Entity: data.EntitySubscription})
	for _, s := range rows {
		if held := s.Own.Of(id); held != "" && (value == "" || held == value) {
			n++
		}
	}
	return n, err
}
