package data

// SubscriptionRef names a subscription and the version of it that was seen.
type SubscriptionRef struct {
	ID      SubscriptionID
	Version int64
}

// PersonRef names a person and the version that was seen.
type PersonRef struct {
	ID      PersonID
	Version int64
}

// ChangeRef names a change and the version of it that was seen.
type ChangeRef struct {
	ID      ChangeID
	Version int64
}

// Ref returns the reference of a subscription as it was seen.
func (s Subscription) Ref() SubscriptionRef { return SubscriptionRef{s.ID, s.Version} }

// Ref returns the reference of a person as they were seen.
func (p Person) Ref() PersonRef { return PersonRef{p.ID, p.Version} }

// Ref returns the reference of a change as it was seen.
func (c Change) Ref() ChangeRef { return ChangeRef{c.ID, c.Version} }

// Seen returns the reference to the row.
func (r SubscriptionRef) Seen() Ref { return Ref{Subscription{ID: r.ID}.Key(), r.Version} }

// Seen returns the reference to the row.
func (r PersonRef) Seen() Ref { return Ref{Person{ID: r.ID}.Key(), r.Version} }

// Seen returns the reference to the row.
func (r ChangeRef) Seen() Ref { return Ref{Change{ID: r.ID}.Key(), r.Version} }

// SavingRef names a saving and the version of it that was seen.
type SavingRef struct {
	ID      SavingID
	Version int64
}

// Ref returns the reference of a saving as it was seen.
func (s Saving) Ref() SavingRef { return SavingRef{s.ID, s.Version} }

// Seen returns the reference to the row.
func (r SavingRef) Seen() Ref { return Ref{Saving{ID: r.ID}.Key(), r.Version} }

// RefersTo returns the rows that a row can't be without.
func RefersTo(row Row) []Key {
	switch r := row.(type) {
	case Subscription:
		return r.refersTo()
	case Person:
		return []Key{Organization{ID: r.Organization}.Key()}
	case Assignment:
		return []Key{Subscription{ID: r.Subscription}.Key(), Person{ID: r.Person}.Key()}
	case Change:
		return []Key{Subscription{ID: r.Subscription}.Key()}
	case DatedPrice:
		return []Key{Subscription{ID: r.Subscription}.Key()}
	case Snooze:
		return []Key{Subscription{ID: r.Subscription}.Key()}
	case Saving:
		keys := []Key{Subscription{ID: r.Subscription}.Key()}
		if r.Person != 0 {
			keys = append(keys, Person{ID: r.Person}.Key())
		}
		return keys
	case Review:
		return []Key{Subscription{ID: r.Subscription}.Key()}
	case Attachment:
		return []Key{Subscription{ID: r.Subscription}.Key()}
	case Waiting:
		return r.refersTo()
	case Alias:
		return []Key{Person{ID: r.Person}.Key()}
	case OtherName:
		return []Key{Subscription{ID: r.Subscription}.Key()}
	case OrganizationName:
		return []Key{Organization{ID: r.Organization}.Key()}
	}
	return nil
}

// refersTo: what they wait for, who waits, and what they give up for it.
func (w Waiting) refersTo() []Key {
	keys := []Key{Subscription{ID: w.Subscription}.Key(), Person{ID: w.Person}.Key()}
	if w.MovesFrom != 0 {
		keys = append(keys, Subscription{ID: w.MovesFrom}.Key())
	}
	return keys
}

// refersTo: its organization, who owns it, and the own fields that have a value.
func (s Subscription) refersTo() []Key {
	keys := []Key{Organization{ID: s.Organization}.Key()}
	if s.OwnerPerson != 0 {
		keys = append(keys, Person{ID: s.OwnerPerson}.Key())
	}
	for _, id := range s.Own.Fields() {
		keys = append(keys, OwnField{ID: id}.Key())
	}
	return keys
}

// SubscriptionOf returns the subscription that a row is, or is about; 0 for none.
func SubscriptionOf(row Row) SubscriptionID {
	switch row := row.(type) {
	case Subscription:
		return row.ID
	case Assignment:
		return row.Subscription
	case Person, Alias:
		return 0
	}
	for _, key := range RefersTo(row) {
		if key.Entity == EntitySubscription {
			return SubscriptionID(key.ID)
		}
	}
	return 0
}
