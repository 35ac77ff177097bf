package data

// OwnFilter narrows a list of subscriptions by what the user keeps of them: who owns
// them, a tag, and the value of an own field. The zero value does not narrow.
type OwnFilter struct {
	Tag   string
	Owner Owner
	Field OwnFieldID
	Value string // of Field; empty is any value
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
	if f.Field != 0 {
		held := s.Own.Of(f.Field)
		return held != "" && (f.Value == "" || Fold(held) == Fold(f.Value))
	}
	return true
}
