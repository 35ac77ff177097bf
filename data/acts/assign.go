package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// Assign gives each person a license of the product of each subscription; they sit
// on its subscriptions oldest first (R13b, R17, R19). Errors: CodeNoneAvailable,
// CodeAlreadyHolds, CodeNotActive, CodeSelfService, each with the product. The step
// counts the products in From and the licenses in To, and names who gets them where it is
// one person.
type Assign struct {
	Subscriptions []data.SubscriptionRef
	People        []data.PersonRef
	On            data.Date // today when it is zero
}

// Saw implements ledger.Act.
func (a Assign) Saw() (refs []data.Ref) {
	for _, s := range a.Subscriptions {
		refs = append(refs, s.Seen())
	}
	for _, p := range a.People {
		refs = append(refs, p.Seen())
	}
	return refs
}

// Needs implements ledger.Act.
func (a Assign) Needs(*ledger.Writing) (needs []ledger.Need, err error) {
	for _, s := range a.Subscriptions {
		needs = append(needs, ledger.Need{Right: data.RightAssign, On: s.ID})
	}
	return needs, nil
}

// Do implements ledger.Act.
func (a Assign) Do(w *ledger.Writing) error {
	w.Step.Kind, w.Step.From, w.Step.To = data.StepAssigned, len(a.Subscriptions), len(a.People)*len(a.Subscriptions)
	var products []string
	for _, ref := range a.Subscriptions {
		s, err := ledger.One[data.Subscription](w, ref.Seen().Key)
		if err != nil {
			return err
		}
		products = append(products, s.Product)
		if err := a.assign(w, s); err != nil {
			return about(err, s.Product)
		}
	}
	w.Step.Subject = data.ListNames(products)
	return nameOne(w, a.People)
}

// nameOne has a step about licenses say of whom they are, where it is one person.
func nameOne(w *ledger.Writing, people []data.PersonRef) error {
	if len(people) != 1 {
		return nil
	}
	p, err := ledger.One[data.Person](w, people[0].Seen().Key)
	if err != nil {
		return err
	}
	w.Step.Subject += data.StepOnTo + p.Name
	return nil
}

// assign gives out licenses of one product.
func (a Assign) assign(w *ledger.Writing, s data.Subscription) error {
	on := w.Day(a.On)
	if !s.CanAssignOn() {
		return data.NewError(data.CodeSelfService)
	}
	if !data.CurrentStatus(s, on).Status.CanAssignIn() {
		return data.NewError(data.CodeNotActive)
	}
	product, err := ledger.Sharing(w, s)
	if err != nil {
		return err
	}
	for _, ref := range a.People {
		if err := holdsNone(w, product, ref); err != nil {
			return err
		}
	}
	places, err := data.PlaceAssignments(product, len(a.People), on)
	if err != nil {
		return err
	}
	for i, ref := range a.People {
		if _, err := w.Add(data.Assignment{Subscription: places[i], Person: ref.ID, On: on}); err != nil {
			return err
		}
	}
	return given(w)
}

// holdsNone refuses a person who has a license of the product already.
func holdsNone(w *ledger.Writing, product []data.Subscription, ref data.PersonRef) error {
	for _, s := range product {
		held, err := w.Twin(data.Assignment{Subscription: s.ID, Person: ref.ID})
		if err != nil {
			return err
		}
		if held != nil {
			p, err := ledger.One[data.Person](w, ref.Seen().Key)
			if err != nil {
				return err
			}
			return data.NewError(data.CodeAlreadyHolds, "Name", p.Name)
		}
	}
	return nil
}

// about adds the product to an error that does not name it.
func about(err error, product string) error {
	if known, ok := err.(*data.Error); ok && known.Params["Product"] == nil { //nolint:errorlint // only one of our own, as it is
		known.Params["Product"] = product
	}
	return err
}
