package ledger

import (
	"context"
	"errors"
	"maps"
	"slices"

	"seatbook/data"
)

// People returns one page of people.
func (b *Book) People(ctx context.Context, q data.PersonQuery) (data.Page[data.PersonRow], error) {
	return read(ctx, b, func(v View) (data.Page[data.PersonRow], error) {
		narrowed, err := peopleAsked(v, q)
		if err != nil {
			return data.Page[data.PersonRow]{}, err
		}
		page, err := v.People(narrowed)
		if err == nil && !q.CostsOn.IsZero() {
			err = costPeople(v, page.Rows, q.CostsOn)
		}
		return page, err
	})
}

// PeopleSums returns what all the people of a question hold together, and what that costs
// a month by the prices of its day.
func (b *Book) PeopleSums(ctx context.Context, q data.PersonQuery) (data.PeopleSums, error) {
	return read(ctx, b, func(v View) (sums data.PeopleSums, err error) {
		narrowed, err := peopleAsked(v, q)
		if err != nil {
			return sums, err
		}
		held, err := v.Held(narrowed)
		if err != nil {
			return sums, err
		}
		priceOf, err := licensePrices(v, q.CostsOn)
		if err != nil {
			return sums, err
		}
		for _, id := range slices.Sorted(maps.Keys(held)) { // in one order, for that of the currencies
			sums.Licenses += held[id]
			sums.PerMonth = data.AddMoney(sums.PerMonth, priceOf(id).Times(held[id]))
		}
		return sums, nil
	})
}

// peopleAsked is a question about people as a store takes it.
func peopleAsked(v View, q data.PersonQuery) (PersonQuery, error) {
	narrowed := PersonQuery{
		IDs: q.IDs, Search: q.Search, Organization: q.Organization, Holding: q.Holding,
		Sort: q.Sort, Descending: q.Descending, BlockedLast: q.BlockedLast, Offset: q.Offset, Limit: q.Limit,
		Department: q.Department, NoDepartment: q.NoDepartment, Kind: q.Kind,
	}
	if q.Sort == data.SortPersonCost {
		var err error
		if narrowed.Costs, err = licenseCosts(v, q.CostsOn); err != nil {
			return narrowed, err
		}
	}
	if err := narrowPeople(v, &narrowed, q.Filter); err != nil || q.NotHolding == 0 {
		return narrowed, err
	}
	s, err := One[data.Subscription](v, data.Subscription{ID: q.NotHolding}.Key())
	if err != nil {
		return narrowed, err
	}
	product, err := Sharing(v, s)
	if err != nil {
		return narrowed, err
	}
	narrowed.Organization = s.Organization
	for _, shared := range product {
		narrowed.HoldingNone = append(narrowed.HoldingNone, shared.ID)
	}
	return narrowed, nil
}

// nobodysText is in no text of a record.
const nobodysText = "\x00"

// ReadySearch has the store read ahead what a search looks in, so that its first key need
// not wait for that.
func (b *Book) ReadySearch(ctx context.Context) error {
	return b.store.Read(ctx, func(v View) error {
		_, err := v.People(PersonQuery{Search: nobodysText, Limit: 1})
		return err
	})
}

// narrowPeople adds a filter to a question.
func narrowPeople(v View, q *PersonQuery, filter data.PersonFilter) error {
	switch filter {
	case data.PeopleBlocked:
		q.Blocked = true
	case data.PeopleUnlicensed:
		q.Unlicensed = true
	case data.PeopleInactive:
		own, err := settings(v)
		q.InactiveDays = own.InactiveAfter()
		return err
	}
	return nil
}

// Departments returns the departments of people, by name.
func (b *Book) Departments(ctx context.Context) ([]string, error) {
	return read(ctx, b, func(v View) ([]string, error) { return v.Departments() })
}

// Person returns one person. Errors: CodeNotFound.
func (b *Book) Person(ctx context.Context, id data.PersonID) (data.PersonRow, error) {
	return read(ctx, b, func(v View) (data.PersonRow, error) { return person(v, id) })
}

func person(v View, id data.PersonID) (data.PersonRow, error) {
	if id == 0 { // which asks the store for everybody
		return data.PersonRow{}, data.NewError(data.CodeNotFound)
	}
	page, err := v.People(PersonQuery{ID: id})
	if err == nil && len(page.Rows) == 0 {
		err = data.NewError(data.CodeNotFound)
	}
	if err != nil {
		return data.PersonRow{}, err
	}
	return page.Rows[0], nil
}

// Holdings returns what a person holds, by product.
func (b *Book) Holdings(ctx context.Context, id data.PersonID) ([]data.NamedHolding, error) {
	if id == 0 { // which asks the store for everybody's
		return nil, data.NewError(data.CodeNotFound)
	}
	return read(ctx, b, func(v View) ([]data.NamedHolding, error) { return v.Holdings(HoldingQuery{Person: id}) })
}

// HoldingsOf returns what some people hold, by product and name.
func (b *Book) HoldingsOf(ctx context.Context, people []data.PersonID) ([]data.NamedHolding, error) {
	if len(people) == 0 { // which asks the store for everybody's
		return nil, nil
	}
	return read(ctx, b, func(v View) ([]data.NamedHolding, error) { return v.Holdings(HoldingQuery{People: people}) })
}

// AllHoldings returns who holds a license of what, by product and name; 0 is every
// organization.
func (b *Book) AllHoldings(ctx context.Context, id data.OrganizationID) ([]data.NamedHolding, error) {
	return read(ctx, b, func(v View) ([]data.NamedHolding, error) { return v.Holdings(HoldingQuery{Organization: id}) })
}

// RemovedPeople returns one page of the people who were removed and whom history
// still names, as they were then; a limit of 0 is every one.
func (b *Book) RemovedPeople(ctx context.Context, search string, offset, limit int) (data.Page[data.Person], error) {
	return read(ctx, b, func(v View) (data.Page[data.Person], error) {
		return v.Removed(RemovedQuery{Search: search, Offset: offset, Limit: limit})
	})
}

// PersonData returns all that the record holds of a person (the right of access),
// also of one who was removed. Errors: CodeNotFound.
func (b *Book) PersonData(ctx context.Context, id data.PersonID) (data.PersonData, error) {
	return read(ctx, b, func(v View) (data.PersonData, error) {
		var all data.PersonData
		var err error
		all.PersonRow, err = person(v, id)
		if known, ok := errors.AsType[*data.Error](err); ok && known.Code == data.CodeNotFound {
			all.Removed = true
			all.PersonRow, err = removed(v, id)
		}
		if err != nil {
			return all, err
		}
		if all.Holdings, err = v.Holdings(HoldingQuery{Person: id}); err != nil {
			return all, err
		}
		aliases, err := All[data.Alias](v, RowQuery{Entity: data.EntityAlias, Of: data.Person{ID: id}.Key()})
		if err != nil {
			return all, err
		}
		for _, alias := range aliases {
			all.Aliases = append(all.Aliases, alias.Address)
		}
		if err := tellDecided(v, &all); err != nil {
			return all, err
		}
		steps, err := v.Steps(StepQuery{Of: data.Person{ID: id}.Key()})
		all.Steps = steps.Rows
		if err == nil {
			err = tellChanged(v, all.Steps)
		}
		return all, err
	})
}

// tellDecided reads for what a person waits, and what was decided about licenses of theirs.
func tellDecided(v View, all *data.PersonData) error {
	var err error
	if all.Waits, err = awaits(v, all.ID); err != nil {
		return err
	}
	decided, err := All[data.Saving](v, RowQuery{Entity: data.EntitySaving, Of: data.Person{ID: all.ID}.Key()})
	if err != nil {
		return err
	}
	for _, saving := range decided {
		s, err := One[data.Subscription](v, data.Subscription{ID: saving.Subscription}.Key())
		if err != nil {
			return err
		}
		all.Savings = append(all.Savings, data.PersonSaving{Saving: saving, Product: s.Product})
	}
	return nil
}

// Removed returns who was removed from the record, as they were. Errors:
// CodeNotFound.
func Removed(v View, id data.PersonID) (data.Person, error) {
	if id == 0 { // which asks the store for everybody
		return data.Person{}, data.NewError(data.CodeNotFound)
	}
	page, err := v.Removed(RemovedQuery{ID: id})
	if err == nil && len(page.Rows) == 0 {
		err = data.NewError(data.CodeNotFound)
	}
	if err != nil {
		return data.Person{}, err
	}
	return page.Rows[0], nil
}

// removed is Removed with the name of the organization.
func removed(v View, id data.PersonID) (data.PersonRow, error) {
	p, err := Removed(v, id)
	if err != nil {
		return data.PersonRow{}, err
	}
	o, err := v.Row(data.Organization{ID: p.Organization}.Key())
	organization, _ := o.(data.Organization)
	return data.PersonRow{Person: p, OrganizationName: organization.Name}, err
}
