package acts

import (
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
)

// SaveOwnField adds an own field without an ID, behind the others, and changes one with
// an ID. Errors: Mistakes, with CodeTaken for a name that is there already;
// CodeTooManyFields; CodeFieldInUse for another kind of one that has values,
// CodeChoiceInUse for a choice that would go and that subscriptions have.
type SaveOwnField struct{ Field data.OwnField }

// Saw implements ledger.Act.
func (a SaveOwnField) Saw() []data.Ref {
	if a.Field.ID == 0 {
		return nil
	}
	return []data.Ref{data.RefTo(a.Field)}
}

// Needs implements ledger.Act.
func (SaveOwnField) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a SaveOwnField) Do(w *ledger.Writing) error {
	field := a.Field.Tidied()
	if err := field.Validate(); err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject = data.StepOwnFieldSaved, field.Name
	if field.ID == 0 {
		there, err := ledger.OwnFields(w)
		if err != nil {
			return err
		}
		if len(there) >= data.MaxOwnFields {
			return data.NewError(data.CodeTooManyFields, "Max", data.MaxOwnFields)
		}
		field.Place = 1
		if len(there) > 0 {
			field.Place = there[len(there)-1].Place + 1
		}
		_, err = w.Add(field)
		return taken(err, "name")
	}
	before, err := ledger.One[data.OwnField](w, field.Key())
	if err != nil {
		return err
	}
	if err := keepsValues(w, before, field); err != nil {
		return err
	}
	field.Place = before.Place // only OrderOwnFields moves it
	return taken(w.Change(field), "name")
}

// keepsValues refuses a change of an own field after which its values would not be right.
func keepsValues(w *ledger.Writing, before, after data.OwnField) error {
	if before.Kind != after.Kind {
		n, err := ownValueCount(w, before.ID, "")
		if err == nil && n > 0 {
			err = data.NewError(data.CodeFieldInUse, "Count", n)
		}
		return err
	}
	for _, choice := range before.ChoiceList() {
		if slices.Contains(after.ChoiceList(), choice) {
			continue
		}
		n, err := ownValueCount(w, before.ID, choice)
		if err != nil {
			return err
		}
		if n > 0 {
			return data.NewError(data.CodeChoiceInUse, "Text", choice, "Count", n)
		}
	}
	return nil
}

// RemoveOwnField removes an own field. Errors: CodeFieldHasValues, unless WithValues says
// that its values go with it.
type RemoveOwnField struct {
	Field      data.OwnField
	WithValues bool
}

// Saw implements ledger.Act.
func (a RemoveOwnField) Saw() []data.Ref { return []data.Ref{data.RefTo(a.Field)} }

// Needs implements ledger.Act.
func (RemoveOwnField) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a RemoveOwnField) Do(w *ledger.Writing) error {
	field, err := ledger.One[data.OwnField](w, a.Field.Key())
	if err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject = data.StepOwnFieldRemoved, field.Name
	rows, err := ledger.All[data.Subscription](w, ledger.RowQuery{Entity: data.EntitySubscription})
	if err != nil {
		return err
	}
	n := 0
	for _, s := range rows {
		if s.Own.Of(field.ID) == "" {
			continue
		}
		n++
		if !a.WithValues {
			continue
		}
		s.Own = s.Own.With(field.ID, "")
		if err := w.Change(s); err != nil {
			return err
		}
	}
	if n > 0 && !a.WithValues {
		return data.NewError(data.CodeFieldHasValues, "Count", n)
	}
	return removeRow(w, field.Key())
}

// OrderOwnFields puts the own fields into an order. Those that it does not name come
// behind the others.
type OrderOwnFields struct{ Fields []data.OwnField }

// Saw implements ledger.Act.
func (a OrderOwnFields) Saw() (refs []data.Ref) {
	for _, f := range a.Fields {
		refs = append(refs, data.RefTo(f))
	}
	return refs
}

// Needs implements ledger.Act.
func (OrderOwnFields) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a OrderOwnFields) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepOwnFieldsOrdered
	there, err := ledger.OwnFields(w)
	if err != nil {
		return err
	}
	place := func(f data.OwnField) int {
		at := slices.IndexFunc(a.Fields, func(wanted data.OwnField) bool { return wanted.ID == f.ID })
		if at < 0 {
			return len(a.Fields)
		}
		return at
	}
	slices.SortStableFunc(there, func(x, y data.OwnField) int { return place(x) - place(y) })
	for i, f := range there {
		f.Place = i + 1
		if err := w.Change(f); err != nil {
			return err
		}
	}
	return nil
}
