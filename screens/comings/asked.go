package comings

import (
	"context"

	"seatbook/data"
	"seatbook/screens/desk"
)

// Person is a person and what they hold.
type Person struct {
	data.PersonRow
	Holds []data.NamedHolding
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
		person.Holds, err = book.Holdings(ctx, id)
		return person, err
	}, then, failed)
}
