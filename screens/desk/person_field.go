package desk

import (
	"context"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/parts"
)

// PersonField is a line in which somebody of the record is named: it offers, as one
// types, those whom a part of a name, an address or a department may mean; who may not sign
// in comes last.
type PersonField struct {
	*parts.Completing
	desk   *Desk
	query  data.PersonQuery // whom it may be
	but    []data.PersonID  // nor these
	names  []string         // what may stand there beside people
	known  []data.PersonRow // who were offered
	asked  Place
	picked []string // what is offered now
	taken  struct { // who was taken from the offers, and as what they stand in the line
		id data.PersonID
		as string
	}
}

// mostPeople is how many people are asked for, of whom the first are offered: those whose
// name begins with what is typed before those whom an address or a department finds.
const mostPeople = 60

// NewPersonField returns one that offers those whom a question finds, but some.
func NewPersonField(d *Desk, query data.PersonQuery, but ...data.PersonID) *PersonField {
	f := &PersonField{desk: d, query: query, but: but}
	f.Completing = parts.NewCompleting("", d.Text("person.who_placeholder"), f.offer)
	f.Only, f.Says, f.Takes = true, f.says, f.take
	return f
}

// says shows somebody in two lines, as pickers do.
func (f *PersonField) says(offer string) parts.PaletteRow {
	label := OfferedPerson(f.desk.Words)
	for _, row := range f.known {
		if label(row) != offer {
			continue
		}
		says := PersonLines(row.Person)
		if row.Blocked {
			says.Below += blockedMark(f.desk.Words)
		}
		return parts.PaletteRow{Title: says.Name, Detail: says.Below}
	}
	return parts.PaletteRow{Title: offer}
}

// take puts a name alone into the line, which has room for it, but for namesakes: the address
// tells them apart.
func (f *PersonField) take(offer string) string {
	label := OfferedPerson(f.desk.Words)
	for _, row := range f.known {
		namesake := func(other data.PersonRow) bool {
			return other.ID != row.ID && data.Fold(other.Name) == data.Fold(row.Name)
		}
		if label(row) == offer && !slices.ContainsFunc(f.known, namesake) {
			f.taken.id, f.taken.as = row.ID, row.Name
			return row.Name
		}
	}
	return offer
}

// Know has a name mean a person before they are offered; 0 is nobody.
func (f *PersonField) Know(id data.PersonID, name string) {
	if id != 0 {
		f.known = append(f.known, data.PersonRow{Person: data.Person{ID: id, Name: name}})
	}
}

// Also offers names beside people.
func (f *PersonField) Also(names ...string) { f.names, f.Only = names, false }

// offer is what fits of what was offered before, until the record has answered.
func (f *PersonField) offer(typed string) []string {
	f.picked = Fitting(append(slices.Clone(f.names), f.picked...), typed)
	book, query := f.desk.Book, f.query
	query.Search, query.Sort, query.BlockedLast, query.Limit = data.OneLine(typed), data.SortName, true, mostPeople+len(f.but)
	f.Wait()
	Ask(f.desk, &f.asked, func(ctx context.Context) (data.Page[data.PersonRow], error) { return book.People(ctx, query) },
		func(page data.Page[data.PersonRow]) {
			f.know(page.Rows, typed)
			f.Offer(f.picked)
		})
	return f.picked
}

// know puts people below the names that fit.
func (f *PersonField) know(rows []data.PersonRow, typed string) {
	f.picked = Fitting(f.names, typed)
	slices.SortStableFunc(rows, func(a, b data.PersonRow) int {
		switch {
		case a.Blocked == b.Blocked:
			return nearness(b.Name, typed) - nearness(a.Name, typed)
		case a.Blocked:
			return 1
		}
		return -1
	})
	label := OfferedPerson(f.desk.Words)
	for _, row := range rows {
		if slices.Contains(f.but, row.ID) {
			continue
		}
		f.picked = append(f.picked, label(row))
		if !slices.ContainsFunc(f.known, func(known data.PersonRow) bool { return PersonLabel(known) == PersonLabel(row) }) {
			f.known = append(f.known, row)
		}
	}
}

// nearness is how near a name is to what is typed: it begins with it, a word of it does, or
// neither.
func nearness(name, typed string) int {
	name, typed = data.Fold(name), data.Fold(data.OneLine(typed))
	switch {
	case strings.HasPrefix(name, typed):
		return 2
	case strings.Contains(name, " "+typed):
		return 1
	default:
		return 0
	}
}

// Person is whom what stands there means of those who were offered, 0 for nobody; several
// tells that a name may mean more than one.
func (f *PersonField) Person() (id data.PersonID, several bool) {
	if f.taken.as != "" && f.Text() == f.taken.as {
		return f.taken.id, false
	}
	return personOf(f.known, f.named())
}

// named is what stands there, without what is only said of who was offered.
func (f *PersonField) named() string {
	return strings.TrimSuffix(data.OneLine(f.Text()), blockedMark(f.desk.Words))
}

// personOf is whom a text means: as they are offered, by address or by name.
func personOf(rows []data.PersonRow, text string) (id data.PersonID, several bool) {
	typed := data.Fold(data.OneLine(text))
	if typed == "" {
		return 0, false
	}
	for _, row := range rows {
		if data.Fold(PersonLabel(row)) == typed && row.Address != "" || data.AddressKey(row.Address) == data.AddressKey(text) {
			return row.ID, false
		}
	}
	for _, row := range rows {
		switch {
		case data.Fold(row.Name) != typed || row.ID == id:
		case id != 0:
			return 0, true
		default:
			id = row.ID
		}
	}
	return id, false
}

// Find returns work that finds whom a field names, who may not have been offered yet:
// nobody where it is empty. Errors: Mistakes for the field, with CodeNobody and
// CodeSeveralPeople.
func (f *PersonField) Find(book *ledger.Book, field string) func(context.Context) (data.PersonRef, error) {
	text, query, but := f.named(), f.query, f.but
	query.Search, query.Sort = text, data.SortName
	offered, _ := f.Person()
	return func(ctx context.Context) (none data.PersonRef, err error) {
		if text == "" {
			return none, nil
		}
		id, several := offered, false
		if id == 0 {
			found, err := book.People(ctx, query)
			if err != nil {
				return none, err
			}
			rows := slices.DeleteFunc(found.Rows, func(row data.PersonRow) bool { return slices.Contains(but, row.ID) })
			id, several = personOf(rows, text)
		}
		if id != 0 {
			person, err := book.Person(ctx, id)
			return person.Ref(), err
		}
		var mistakes data.Mistakes
		code := data.CodeNobody
		if several {
			code = data.CodeSeveralPeople
		}
		mistakes.Add(field, code, map[string]any{"Text": text})
		return none, mistakes.Err()
	}
}
