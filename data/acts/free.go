package acts

import (
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Leaking is one row of the savings list as it was seen (R35).
type Leaking struct {
	Leak         data.Leak
	Subscription data.SubscriptionRef
	Person       data.PersonRef // none for data.LeakUnused
	Licenses     int            // of data.LeakUnused
}

// Free takes licenses back that are paid for without use, and lowers their totals from
// the first day that the rules allow, as one step (R35). Where a change is open, its
// total goes down (R21). What is lowered is kept as what was saved. Errors: CodeNotFound
// for a person who holds none; where nothing could be done, CodeOpenChange for a change
// that is in the way and CodeCantLower for all else.
type Free struct {
	Rows  []Leaking
	Draft bool      // the order of the lower totals is not placed yet (R21)
	On    data.Date // today when it is zero
}

// Saw implements ledger.Act.
func (a Free) Saw() []data.Ref { return seenRows(a.Rows) }

func seenRows(rows []Leaking) (refs []data.Ref) {
	for _, row := range rows {
		if refs = append(refs, row.Subscription.Seen()); row.Person.ID != 0 {
			refs = append(refs, row.Person.Seen())
		}
	}
	return refs
}

// Needs implements ledger.Act. Who may take licenses back and not buy leaves the total
// as it is.
func (a Free) Needs(*ledger.Writing) (needs []ledger.Need, err error) {
	for _, row := range a.Rows {
		right := data.RightAssign
		if row.Person.ID == 0 {
			right = data.RightBuy
		}
		needs = append(needs, ledger.Need{Right: right, On: row.Subscription.ID})
	}
	return needs, nil
}

// Do implements ledger.Act.
func (a Free) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepFreed
	var products, dropped []string
	for _, id := range subscriptionsOf(a.Rows) {
		s, err := ledger.Subscription(w, id)
		if err != nil {
			return err
		}
		n, drafted, err := a.free(w, s)
		if err != nil {
			return about(err, s.Product)
		}
		w.Step.From, w.Step.To = w.Step.From+drafted, w.Step.To+n
		if n == 0 { // of these, an open change buys fewer
			dropped = append(dropped, s.Product)
			continue
		}
		products = append(products, s.Product)
	}
	if len(products) == 0 {
		products = dropped
	}
	w.Step.Subject = data.ListNames(products)
	return nil
}

// subscriptionsOf returns the subscriptions of some rows, each once.
func subscriptionsOf(rows []Leaking) (ids []data.SubscriptionID) {
	for _, row := range rows {
		if !slices.Contains(ids, row.Subscription.ID) {
			ids = append(ids, row.Subscription.ID)
		}
	}
	return ids
}

// free frees the licenses of one subscription and returns how many, and how many a draft
// takes off the total, which is still to be ordered (R21).
func (a Free) free(w *ledger.Writing, s data.Subscription) (n, drafted int, err error) {
	on := w.Day(a.On)
	var rows []Leaking // a license once, however many reasons it has
	var people []data.PersonID
	for _, row := range a.Rows {
		if row.Subscription.ID != s.ID || slices.ContainsFunc(rows, func(r Leaking) bool { return r.Person.ID == row.Person.ID }) {
			continue
		}
		if row.Person.ID == 0 {
			if row.Licenses, err = a.unused(w, s, row.Licenses); err != nil {
				return 0, 0, err
			}
			n += row.Licenses
		} else {
			row.Licenses = 1
			people, n = append(people, row.Person.ID), n+1
		}
		rows = append(rows, row)
	}
	if err := takeBack(w, s, people); err != nil {
		return n, 0, err
	}
	parts, err := lowerInTurn(w, s.ID, n, data.LowerFirst, a.Draft, on)
	if err == nil && len(parts) == 0 && len(people) == 0 {
		if err = noneOpen(w, s.ID); err == nil {
			err = data.NewError(data.CodeCantLower)
		}
	}
	if err != nil {
		return n, 0, err
	}
	for _, went := range parts {
		if went.Draft {
			drafted += went.Fewer
		}
	}
	return freedOf(n, len(people), parts), drafted, noteInTurn(w, s, rows, parts, on)
}

// freedOf is how many of some licenses are freed, of which people held so many: where an open
// change buys fewer, that frees none of those that nobody holds (R21).
func freedOf(n, people int, parts []lowered) int {
	fewer := 0
	for _, went := range parts {
		fewer += went.Fewer
	}
	return people + max(0, min(n, fewer)-people)
}

// noteInTurn keeps what was freed of a subscription: the first licenses by what went down
// first.
func noteInTurn(w *ledger.Writing, s data.Subscription, rows []Leaking, parts []lowered, on data.Date) error {
	for _, went := range parts {
		for i := range rows {
			freed := rows[i]
			freed.Licenses = min(freed.Licenses, went.Fewer)
			went.Fewer -= freed.Licenses
			rows[i].Licenses -= freed.Licenses
			if err := noteFreed(w, s, freed, s.PerYear(freed.Licenses, on), went, on); err != nil {
				return err
			}
		}
	}
	return nil
}

// unused is how many of the licenses that nobody holds are freed: those that a draft
// lowers already are not freed twice (R21).
func (a Free) unused(w *ledger.Writing, s data.Subscription, wanted int) (int, error) {
	row := data.SubscriptionRow{Subscription: s}
	var err error
	row.Open, err = ledger.OpenChange(w, s.ID)
	return max(0, min(wanted, s.Available()-row.Drafted())), err
}

// noteFreed keeps what was freed, which counts as saved once its order is placed (R21,
// R35).
func noteFreed(w *ledger.Writing, s data.Subscription, row Leaking, perYear data.Money, went lowered, on data.Date) error {
	if row.Licenses == 0 {
		return nil
	}
	done := data.Saving{
		Leak: row.Leak, Subscription: s.ID, Person: row.Person.ID, State: data.SavingDone,
		Licenses: row.Licenses, PerYear: perYear, DoneOn: on, SavesFrom: went.From,
	}
	if went.Draft {
		done.DoneOn = data.Date{}
	}
	if err := noLongerKept(w, done); err != nil {
		return err
	}
	_, err := w.Add(done)
	return err
}

// noLongerKept takes away that a license is kept which was freed all the same.
func noLongerKept(w *ledger.Writing, done data.Saving) error {
	done.State = data.SavingKept
	kept, err := w.Twin(done)
	if err != nil || kept == nil {
		return err
	}
	return w.Remove(kept)
}
