package data

import (
	"cmp"
	"slices"
)

// OwnFilter narrows a list of subscriptions by what the user keeps of them: who owns
// them, a tag, and the values of own fields, all of which a row passes. The zero value does
// not narrow.
type OwnFilter struct {
	Tag          string
	Owner        Owner
	OwnCondition                 // of an own field
	Others       [3]OwnCondition `json:",omitzero"` // of other own fields
}

// OwnCondition is what a subscription has in an own field: some value, or one within
// bounds. The zero value asks nothing.
type OwnCondition struct {
	Field OwnFieldID
	Value string // empty is any value
	// From and To are the least and the most that a day or an amount is, as OwnValues has
	// it; empty for no bound. An amount in another currency is never within them.
	From string `json:",omitempty"`
	To   string `json:",omitempty"`
}

// Owner is who owns a subscription: a person of the record, or only a name.
type Owner struct {
	Person PersonID
	Name   string // of the person as it is now, or as it was written
}

// Labels are what a record's subscriptions can be narrowed by, as they are used.
type Labels struct {
	Tags   []string
	Owners []Owner
	Fields []OwnField
	Values map[OwnFieldID][]string // of each field, each once
}

// OwnerOf is the person among the owners, nobody where they are none.
func (l Labels) OwnerOf(person PersonID) Owner {
	for _, owner := range l.Owners {
		if owner.Person == person && person != 0 {
			return owner
		}
	}
	return Owner{}
}

// Keeps tells whether a subscription passes the filter.
func (f OwnFilter) Keeps(s Subscription) bool {
	if f.Tag != "" && !s.Tags.Has(f.Tag) {
		return false
	}
	switch {
	case f.Owner.Person != 0:
		if s.OwnerPerson != f.Owner.Person {
			return false
		}
	case f.Owner.Name != "":
		if s.OwnerPerson != 0 || Fold(s.OwnerName) != Fold(f.Owner.Name) {
			return false
		}
	}
	for _, condition := range f.Conditions() {
		if !condition.keeps(s.Own.Of(condition.Field)) {
			return false
		}
	}
	return true
}

// Conditions are those of own fields, in the order in which they were chosen.
func (f OwnFilter) Conditions() (all []OwnCondition) {
	for _, condition := range append([]OwnCondition{f.OwnCondition}, f.Others[:]...) {
		if condition.Field != 0 {
			all = append(all, condition)
		}
	}
	return all
}

// Parts are what the filter narrows by, each alone.
func (f OwnFilter) Parts() (all []OwnFilter) {
	if f.Tag != "" {
		all = append(all, OwnFilter{Tag: f.Tag})
	}
	if f.Owner != (Owner{}) {
		all = append(all, OwnFilter{Owner: f.Owner})
	}
	for _, condition := range f.Conditions() {
		all = append(all, OwnFilter{OwnCondition: condition})
	}
	return all
}

// Has tells whether the filter narrows by a part.
func (f OwnFilter) Has(part OwnFilter) bool { return slices.Contains(f.Parts(), part) }

// With returns the filter narrowed by a part, too. There is one tag, one owner and one
// condition of a field: another takes its place, and where there are as many fields as go, that of the last.
func (f OwnFilter) With(part OwnFilter) OwnFilter {
	f.Tag = cmp.Or(part.Tag, f.Tag)
	f.Owner = cmp.Or(part.Owner, f.Owner)
	for _, condition := range part.Conditions() {
		all := f.Conditions()
		at := slices.IndexFunc(all, func(of OwnCondition) bool { return of.Field == condition.Field })
		switch {
		case at >= 0:
			all[at] = condition
		case len(all) > len(f.Others):
			all[len(all)-1] = condition
		default:
			all = append(all, condition)
		}
		f = f.of(all)
	}
	return f
}

// Without returns the filter without a part.
func (f OwnFilter) Without(part OwnFilter) OwnFilter {
	if part.Tag != "" {
		f.Tag = ""
	}
	if part.Owner != (Owner{}) {
		f.Owner = Owner{}
	}
	gone := part.Conditions()
	return f.of(slices.DeleteFunc(f.Conditions(), func(of OwnCondition) bool { return slices.Contains(gone, of) }))
}

// OnlyOf returns the filter without what is asked of fields that there are no more.
func (f OwnFilter) OnlyOf(fields []OwnField) OwnFilter {
	return f.of(slices.DeleteFunc(f.Conditions(), func(of OwnCondition) bool {
		return !slices.ContainsFunc(fields, func(field OwnField) bool { return field.ID == of.Field })
	}))
}

// of returns the filter with other conditions, of which there are no more than go.
func (f OwnFilter) of(conditions []OwnCondition) OwnFilter {
	f.OwnCondition, f.Others = OwnCondition{}, [len(f.Others)]OwnCondition{}
	if len(conditions) > 0 {
		f.OwnCondition = conditions[0]
		copy(f.Others[:], conditions[1:])
	}
	return f
}

// keeps tells whether a value passes.
func (c OwnCondition) keeps(held string) bool {
	switch {
	case held == "":
		return false
	case c.Value != "":
		return Fold(held) == Fold(c.Value)
	}
	return (c.From == "" || within(c.From, held)) && (c.To == "" || within(held, c.To))
}

// within tells whether a day comes no later than another, or an amount is no more than another
// one of its currency. Of anything else neither is known.
func within(low, high string) bool {
	least, one := ParseOwnAmount(low)
	most, other := ParseOwnAmount(high)
	if one || other {
		return one && other && least.Currency == most.Currency && least.Minor <= most.Minor
	}
	first, err := ParseDate(low)
	last, wrong := ParseDate(high)
	return err == nil && wrong == nil && !last.Before(first)
}
