package desk

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/parts"
)

// AddressPatterns are how each organization makes addresses of names.
type AddressPatterns map[data.OrganizationID]Addresses

// Addresses are how one does.
type Addresses struct{ pattern data.AddressPattern }

// For is the address of somebody new that nobody in the record has, empty where none can be
// suggested.
func (a Addresses) For(ctx context.Context, book *ledger.Book, name string) (address string, err error) {
	address = a.pattern.FreeFor(name, func(address string) bool {
		var page data.Page[data.PersonRow]
		if err == nil {
			page, err = book.People(ctx, data.PersonQuery{Search: address})
		}
		return slices.ContainsFunc(page.Rows, func(row data.PersonRow) bool {
			return data.AddressKey(row.Address) == data.AddressKey(address)
		})
	})
	return address, err
}

// mostAddresses is how many people a pattern is learned from.
const mostAddresses = 2000

// AskAddressPatterns learns them from the people of the record.
func AskAddressPatterns(ctx context.Context, book *ledger.Book) (AddressPatterns, error) {
	page, err := book.People(ctx, data.PersonQuery{Sort: data.SortName, Limit: mostAddresses})
	if err != nil {
		return nil, err
	}
	people := map[data.OrganizationID][]data.Person{}
	for _, row := range page.Rows {
		people[row.Organization] = append(people[row.Organization], row.Person)
	}
	patterns := AddressPatterns{}
	for id, of := range people {
		patterns[id] = Addresses{data.AddressPatternOf(of)}
	}
	return patterns, nil
}

// AddressSuggestion writes into the field for an address what the name would make of it, for
// as long as nothing else is typed there, and says below it that it is a suggestion.
type AddressSuggestion struct {
	desk      *Desk
	asked     Place
	address   *parts.Entry
	said      *parts.Text
	suggested string
	own       bool // the user has typed an address, or taken the suggestion away
}

// NewAddressSuggestion returns one for the field of a form.
func NewAddressSuggestion(f *Form, address *parts.Entry) *AddressSuggestion {
	s := &AddressSuggestion{desk: f.Desk, address: address, said: parts.NewFaint(f.Text("person.address_suggested"))}
	s.said.Hide()
	address.OnChanged = func(text string) {
		if s.own = s.own || text != s.suggested; s.own && s.said.Visible() {
			s.said.Hide()
			f.Fit()
		}
	}
	return s
}

// Content is what it says.
func (s *AddressSuggestion) Content() fyne.CanvasObject { return s.said }

// Suggest suggests the address that an organization makes of a name. fit makes room for what it says.
func (s *AddressSuggestion) Suggest(name string, addresses Addresses, fit func()) {
	if s.own {
		return
	}
	book := s.desk.Book
	Ask(s.desk, &s.asked, func(ctx context.Context) (string, error) { return addresses.For(ctx, book, name) }, func(address string) {
		if !s.own {
			s.show(address, fit)
		}
	})
}

func (s *AddressSuggestion) show(address string, fit func()) {
	was := s.said.Visible()
	s.suggested = address
	s.address.Suggest(s.suggested)
	if parts.ShowIf(s.suggested != "", s.said); s.said.Visible() != was {
		fit()
	}
}
