package acts

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/ledger"
)

// EditSubscriptions writes the same into several subscriptions, and what is of one into
// each, and leaves what it does not name. Errors: CodeHeldByOthers for one that is to
// change organization while people of the old one hold its licenses, CodeNotFound for an
// organization that is gone, Mistakes of owner, tags, particulars and the own fields. Those of
// what is of one name its field by data.FieldOf.
type EditSubscriptions struct {
	Subscriptions []data.SubscriptionRef
	Owner         *data.Owner         // nil leaves them as they are; the zero one is nobody
	Organization  data.OrganizationID // 0 leaves them where they are
	AddTags       data.Tags           // beside those that each has
	DropTags      data.Tags
	Notes         *string                    // nil leaves them, empty takes them away
	Own           map[data.OwnFieldID]string // as data.OwnValues has them; an empty value takes it away
	All           data.Particulars           // of all of them
	Each          map[data.SubscriptionID]data.Particulars
}

// Saw implements ledger.Act.
func (a EditSubscriptions) Saw() []data.Ref { return seenSubscriptions(a.Subscriptions) }

// Needs implements ledger.Act: putting the record right takes no right.
func (EditSubscriptions) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a EditSubscriptions) Do(w *ledger.Writing) error {
	if a.Organization != 0 {
		if _, err := ledger.One[data.Organization](w, data.Organization{ID: a.Organization}.Key()); err != nil {
			return err
		}
	}
	for _, ref := range a.Subscriptions {
		err := changeSubscription(w, ref.ID, func(s data.Subscription) (data.Subscription, error) { return a.edited(s, w.Today()) })
		if _, single := a.Each[ref.ID]; single {
			err = data.MistakesOf(err, ref.ID)
		}
		if err != nil {
			return err
		}
	}
	severalDone(w, data.StepSubscriptionsEdited, a.Subscriptions)
	return nil
}

// edited is a subscription with what is written into it.
func (a EditSubscriptions) edited(s data.Subscription, on data.Date) (data.Subscription, error) {
	if a.Organization != 0 && a.Organization != s.Organization {
		if err := heldByNobody(s); err != nil {
			return s, err
		}
		s.Organization = a.Organization
	}
	if a.Owner != nil {
		s.OwnerPerson, s.OwnerName = a.Owner.Person, data.OneLine(a.Owner.Name)
		if s.OwnerPerson != 0 {
			s.OwnerName = ""
		}
	}
	kept := slices.DeleteFunc(s.Tags.List(), a.DropTags.Has)
	s.Tags = data.TagsOf(append(kept, a.AddTags.List()...))
	if a.Notes != nil {
		s.Notes = strings.TrimSpace(*a.Notes)
	}
	for id, value := range a.Own {
		s.Own = s.Own.With(id, value)
	}
	return s.With(a.All, on).With(a.Each[s.ID], on), nil
}

// heldByNobody refuses to move a subscription away from the people who hold its
// licenses: they are of its organization.
func heldByNobody(s data.Subscription) error {
	if s.NamedAssigned == 0 {
		return nil
	}
	return data.NewError(data.CodeHeldByOthers, "Product", s.Product, "Count", s.NamedAssigned)
}
