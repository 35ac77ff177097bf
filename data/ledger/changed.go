package ledger

import (
	"errors"
	"slices"
	"time"

	"seatbook/data"
)

// mostWrites is how many rows of a step are looked at for what changed: what all have in
// common is not told of more.
const mostWrites = 500

// errTooMany ends a walk through the writes of a step.
var errTooMany = errors.New("too many rows to say what all have in common")

// tellsFields tells of a kind of step that its sentence does not say from what to what it
// changed (R22).
func tellsFields(kind data.StepKind) bool {
	switch kind {
	case data.StepSettings, data.StepSubscriptionEdited, data.StepSubscriptionsEdited, data.StepPersonEdited, data.StepOrganizationEdited,
		data.StepOwnFieldSaved, data.StepOwnFieldRemoved, data.StepBudgetSaved, data.StepBudgetRemoved, data.StepFileAttached, data.StepFileRemoved,
		data.StepInvoiceNoted:
		return true
	default:
		return false
	}
}

// tellChanged fills in what steps changed, from what to what.
func tellChanged(v View, steps []data.Step) error {
	known := names{v: v}
	for i := range steps {
		kind := steps[i].Kind
		if kind == data.StepUndone {
			kind = steps[i].Undid
		}
		if !tellsFields(kind) {
			continue
		}
		fields, err := changedIn(v, steps[i].ID)
		if err == nil {
			err = known.fill(fields)
		}
		if err != nil {
			return err
		}
		if len(fields) > 0 {
			steps[i].Changed = &data.Changed{Fields: fields}
		}
	}
	return nil
}

// changedIn returns what a step changed in every row that it wrote of the first kind, with
// what it changed in others beside those.
func changedIn(v View, id data.StepID) ([]data.FieldChange, error) {
	var order []data.Entity
	rows := map[data.Entity][][]data.FieldChange{}
	n := 0
	err := v.EachWrite(WriteQuery{Step: id}, func(write data.Write, _ time.Time) error {
		if n++; n > mostWrites {
			return errTooMany
		}
		if fields := data.FieldChanges(write); len(fields) > 0 {
			if !slices.Contains(order, write.Key.Entity) {
				order = append(order, write.Key.Entity)
			}
			rows[write.Key.Entity] = append(rows[write.Key.Entity], fields)
		}
		return nil
	})
	if errors.Is(err, errTooMany) {
		return nil, nil
	}
	var all []data.FieldChange
	for _, entity := range order {
		for _, change := range data.InAll(rows[entity]) {
			if !slices.ContainsFunc(all, func(there data.FieldChange) bool { return there.Field == change.Field }) {
				all = append(all, change)
			}
		}
	}
	return all, err
}

// names are those of owners and of own fields, each looked for once.
type names struct {
	v      View
	people map[data.PersonID]string
	fields map[data.OwnFieldID]data.OwnField
}

// fill names the owners and the own fields of changes, and reads the values of those.
func (n *names) fill(changes []data.FieldChange) (err error) {
	for i := range changes {
		c := &changes[i]
		if c.Own != 0 {
			field, err := n.field(c.Own)
			if err != nil {
				return err
			}
			c.Name, c.From, c.To = field.Name, field.Read(c.From), field.Read(c.To)
		}
		for _, value := range []*any{&c.From, &c.To} {
			owner, is := (*value).(data.Owner)
			if !is || owner.Person == 0 {
				continue
			}
			if owner.Name, err = n.person(owner.Person); err != nil {
				return err
			}
			*value = owner
		}
	}
	return nil
}

// person is what somebody is called, or was until they were removed.
func (n *names) person(id data.PersonID) (string, error) {
	if name, known := n.people[id]; known {
		return name, nil
	}
	if n.people == nil {
		n.people = map[data.PersonID]string{}
	}
	all, err := n.v.Names([]data.PersonID{id})
	if err != nil {
		return "", err
	}
	name, there := all[id]
	if !there {
		gone, err := Removed(n.v, id)
		if known, is := errors.AsType[*data.Error](err); err != nil && (!is || known.Code != data.CodeNotFound) {
			return "", err
		}
		name = gone.Name
	}
	n.people[id] = name
	return name, nil
}

// field is an own field as it is, or as it was until it was removed.
func (n *names) field(id data.OwnFieldID) (data.OwnField, error) {
	if n.fields == nil {
		n.fields = map[data.OwnFieldID]data.OwnField{}
	}
	if field, known := n.fields[id]; known {
		return field, nil
	}
	key := data.OwnField{ID: id}.Key()
	row, err := n.v.Row(key)
	if err != nil {
		return data.OwnField{}, err
	}
	field, there := row.(data.OwnField)
	if !there {
		err = n.v.EachWrite(WriteQuery{Of: key}, func(write data.Write, _ time.Time) error {
			if was, is := write.Before.(data.OwnField); is {
				field = was
			}
			return nil
		})
	}
	n.fields[id] = field
	return field, err
}
