package comings

import (
	"context"

	"seatbook/data"
	"seatbook/screens/desk"
)

// Person is a person, what they hold, and what they wait for.
type Person struct {
	data.PersonRow
	Holds []data.NamedHolding
	Waits []data.Awaited
}

// products are the names of what they hold.
func (p Person) products() (names []string) {
	for _, h := range p.Holds {
		names = append(names, h.Product)
	}
	return names
}

// AskPerson asks for a person and what they hold.
func AskPerson(d *desk.Desk, at *desk.Place, id data.PersonID, then func(Person), failed func(error)) {
	book := d.Book
	desk.AskOr(d, at, func(ctx context.Context) (person Person, err error) {
		if person.PersonRow, err = book.Person(ctx, id); err != nil {
			return person, err
		}
		if person.Holds, err = book.Holdings(ctx, id); err != nil {
			return person, err
		}
		person.Waits, err = book.Awaits(ctx, id)
		return person, err
	}, then, failed)
}
