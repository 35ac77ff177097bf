package lists

import (
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// person is a column of the list of people.
type person = Column[data.PersonRow]

// People are the columns of the list of people. Those that are hidden are there to be
// chosen.
func People() []person {
	words := func(key string, sort data.PersonSort, shape parts.Column, of func(In, data.PersonRow) string) person {
		return person{Key: key, Sort: string(sort), Shape: shape, Value: func(in In, p data.PersonRow) files.Cell { return text(of(in, p)) }}
	}
	hidden := func(width float32) parts.Column { return parts.Column{Hidden: true, Width: width} }
	name := words("name", data.SortName, parts.Column{}, func(_ In, p data.PersonRow) string { return p.Name })
	name.Cell, name.Beside = personCell, "address"
	return []person{
		name,
		words("address", data.SortAddress, hidden(0), func(_ In, p data.PersonRow) string { return p.Address }),
		words("department", data.SortDepartment, parts.Column{Width: 106}, func(_ In, p data.PersonRow) string { return p.Department }),
		words("organization", "", hidden(140), func(_ In, p data.PersonRow) string { return p.OrganizationName }),
		{
			Key: "licenses", Sort: string(data.SortLicenses), Kind: Count, Shape: parts.Column{Width: 84}, Summed: true,
			Value: func(in In, p data.PersonRow) files.Cell { return in.count(p.Licenses) },
		},
		words("products", "", hidden(0), func(_ In, p data.PersonRow) string { return p.Products }),
		{Key: "cost", Sort: string(data.SortPersonCost), Kind: Amount, Shape: parts.Column{Width: 96}, Summed: true, Value: personCost, Cell: personCostCell},
		{Key: currency, OnlyFile: true, Value: func(_ In, p data.PersonRow) files.Cell {
			if len(p.PerMonth) != 1 {
				return files.Cell{}
			}
			return text(p.PerMonth[0].Currency)
		}},
		words("kind", "", hidden(120), func(in In, p data.PersonRow) string { return desk.Coded(in.Words, "person.kind", p.Kind) }),
		{Key: "last_active", Sort: string(data.SortLastActive), Kind: Day, Shape: parts.Column{Hidden: true, Width: 96}, Value: func(in In, p data.PersonRow) files.Cell {
			switch {
			case !p.LastActive.IsZero():
				return in.day(p.LastActive)
			case !p.ReportedOn.IsZero(): // known, and never active (R32)
				return text(in.Text("person.never"))
			}
			return files.Cell{}
		}},
		{Key: "made_on", Sort: string(data.SortMadeOn), Kind: Day, Shape: parts.Column{Hidden: true, Width: 96}, Value: func(in In, p data.PersonRow) files.Cell {
			if p.MadeOn.IsZero() {
				return files.Cell{}
			}
			return in.day(p.MadeOn)
		}},
		{Key: "reported_on", Kind: Day, OnlyFile: true, Value: func(in In, p data.PersonRow) files.Cell {
			if p.ReportedOn.IsZero() {
				return files.Cell{}
			}
			return in.day(p.ReportedOn)
		}},
		{Key: "blocked", OnlyFile: true, Value: func(in In, p data.PersonRow) files.Cell { return text(in.Text(yesNo(p.Blocked))) }},
	}
}

// PeopleIn are the columns of a list of people in a file. Where their licenses are paid for
// in several currencies, each has a column of its own: an amount beside its currency has
// room for one, and what a spreadsheet can't add up is in no total.
func PeopleIn(codes []string) (columns []person) {
	if len(codes) < 2 {
		return People()
	}
	for _, column := range People() {
		switch column.Key {
		case currency:
		case "cost":
			for _, code := range codes {
				columns = append(columns, person{
					Key: column.Key, In: code, Kind: Amount, Shape: column.Shape, Summed: true,
					Value: func(in In, p data.PersonRow) files.Cell { return personCostIn(in, p, code) },
				})
			}
		default:
			columns = append(columns, column)
		}
	}
	return columns
}

// personCostIn is what is paid in one currency.
func personCostIn(in In, p data.PersonRow, code string) files.Cell {
	for _, amount := range p.PerMonth {
		if amount.Currency == code {
			return in.amount(amount)
		}
	}
	return files.Cell{}
}

// personCost is an amount where it is of one currency; of several, they are told.
func personCost(in In, p data.PersonRow) files.Cell {
	if len(p.PerMonth) == 1 {
		return in.amount(p.PerMonth[0])
	}
	return text(in.Sum(p.PerMonth))
}

// personCostCell has one currency on a line.
func personCostCell(in In, p data.PersonRow) parts.CellText {
	cell := parts.CellText{Right: true}
	if len(p.PerMonth) > 0 { // of several currencies, the others stand below
		all := in.HomeFirst(p.PerMonth)
		cell.Text, cell.Below = in.Money(all[0]), in.Sum(all[1:])
	}
	return cell
}

func personCell(in In, p data.PersonRow) parts.CellText {
	cell := parts.CellText{Text: p.Name, Strong: true, Below: p.Address, Yields: p.Kind == data.KindPerson, Initials: p.Name}
	if p.Kind != data.KindPerson {
		cell.Below = desk.Coded(in.Words, "person.kind_short", p.Kind) + " · " + cell.Below
	}
	if p.Blocked { // marks stand where the line below does
		cell.Below, cell.Badges = "", []parts.BadgeText{{Text: in.Text("person.blocked")}}
		if p.Kind != data.KindPerson {
			cell.Badges = append([]parts.BadgeText{{Text: desk.Coded(in.Words, "person.kind_short", p.Kind)}}, cell.Badges...)
		}
	}
	return cell
}

func yesNo(is bool) string {
	if is {
		return "toolkit.yes"
	}
	return "toolkit.no"
}
