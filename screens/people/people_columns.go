package people

import (
	"strings"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// personColumn is one column of the list of people.
type personColumn struct {
	name   string // by which it is kept; its title is column.NAME
	sort   data.PersonSort
	column parts.Column
	cell   func(desk.Words, data.PersonRow) parts.CellText
}

// sortNone is a column by which the list can't be sorted.
const sortNone data.PersonSort = ""

// personColumns are the columns of the list of people, those too that are hidden until
// the user shows them.
func personColumns() []personColumn {
	text := func(of func(desk.Words, data.PersonRow) string) func(desk.Words, data.PersonRow) parts.CellText {
		return func(w desk.Words, p data.PersonRow) parts.CellText { return parts.CellText{Text: of(w, p)} }
	}
	return []personColumn{
		{"name", data.SortName, parts.Column{}, personCell},
		{"department", data.SortDepartment, parts.Column{Width: 120}, text(func(_ desk.Words, p data.PersonRow) string { return p.Department })},
		{"licenses", data.SortLicenses, parts.Column{Width: 84, Right: true}, func(w desk.Words, p data.PersonRow) parts.CellText {
			return parts.CellText{Text: w.Number(p.Licenses), Right: true}
		}},
		{"cost", sortNone, parts.Column{Width: 96, Right: true}, func(w desk.Words, p data.PersonRow) parts.CellText {
			cell := parts.CellText{Right: true}
			if len(p.PerMonth) > 0 { // of several currencies, the others stand below
				cell.Text, cell.Below = w.Money(p.PerMonth[0]), w.Sum(p.PerMonth[1:])
			}
			return cell
		}},
		{"address", data.SortAddress, parts.Column{Hidden: true}, text(func(_ desk.Words, p data.PersonRow) string { return p.Address })},
		{"holds", sortNone, parts.Column{Hidden: true}, text(func(_ desk.Words, p data.PersonRow) string { return p.Products })},
		{"kind", sortNone, parts.Column{Hidden: true, Width: 120}, text(func(w desk.Words, p data.PersonRow) string { return desk.Coded(w, "person.kind", p.Kind) })},
		{"organization", sortNone, parts.Column{Hidden: true, Width: 140}, text(func(_ desk.Words, p data.PersonRow) string { return p.OrganizationName })},
		{"last_active", sortNone, parts.Column{Hidden: true, Width: 96}, text(func(w desk.Words, p data.PersonRow) string {
			if p.LastActive.IsZero() {
				return ""
			}
			return w.ShortDate(p.LastActive)
		})},
	}
}

func personCell(w desk.Words, p data.PersonRow) parts.CellText {
	cell := parts.CellText{Text: p.Name, Below: p.Address}
	if p.Kind != data.KindPerson {
		cell.Below = desk.Coded(w, "person.kind_short", p.Kind) + " · " + cell.Below
	}
	if p.Blocked { // marks stand where the line below does
		cell.Below, cell.Badges = "", []parts.BadgeText{{Text: w.Text("person.blocked")}}
	}
	return cell
}

// editCell edits the department of a person in place.
func (p *Screen) editCell(row, column int) *parts.CellEdit {
	r, there := p.Rows.Row(row)
	if !there || p.Book.ReadOnly() || personColumns()[column].name != "department" {
		return nil
	}
	return &parts.CellEdit{Text: r.Department, Offers: p.departments, Write: func(text string, done func(string)) {
		typed := r.Person
		typed.Department = strings.TrimSpace(text)
		p.Beside(p.Does(acts.SavePerson{Person: typed}), func(err error) {
			if err != nil {
				done(p.ErrorText(err))
				return
			}
			done("")
		})
	}}
}
