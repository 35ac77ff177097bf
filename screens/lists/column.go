package lists

import (
	"slices"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// Kind is what a column holds.
type Kind int

// The kinds. What is counted, a day and an amount are figures: they stand to the right,
// and are never cut.
const (
	Words Kind = iota
	Count
	Day
	Amount
)

// In are the words of a language on a day, in which a list is shown.
type In struct {
	desk.Words
	On data.Date
}

// Column is a column of a list of T.
type Column[T any] struct {
	Key  string // by which it is kept; its title is column.KEY
	Name string // its title where the user gave it one
	// Currency says that it holds that of the amounts in the column of its name, which is
	// another than the row's.
	Currency bool
	// In is the one currency of its amounts, where a list has a column for each.
	In   string
	Kind Kind
	Sort string // by what the list is sorted, empty where it can't be
	// Value is what is copied and exported, and shown where Cell is nil.
	Value func(In, T) files.Cell
	Cell  func(In, T) parts.CellText
	Shape parts.Column // how it stands on the screen, but for what follows from the rest
	// Beside is the key of the column that holds what its cell on the screen says, too:
	// where it is written by its name, that one goes with it.
	Beside string
	// Leading has figures stand to the left, where something is drawn below them.
	Leading bool
	// Summed has a workbook add it up. OnlyScreen and OnlyFile leave it out elsewhere.
	Summed, OnlyScreen, OnlyFile bool
}

// Title is what the column is called.
func (c Column[T]) Title(w desk.Words) string {
	switch {
	case c.Currency:
		return w.Text("column.currency_of", "Column", c.Name)
	case c.In != "":
		return w.Text("column.in_currency", "Column", w.Text("column."+c.Key), "Currency", c.In)
	case c.Name != "":
		return c.Name
	}
	return w.Text("column." + c.Key)
}

// ForScreen returns the columns that a screen has.
func ForScreen[T any](all []Column[T]) []Column[T] {
	return slices.DeleteFunc(slices.Clone(all), func(c Column[T]) bool { return c.OnlyFile })
}

// Shapes are the columns as a table takes them.
func Shapes[T any](w desk.Words, columns []Column[T]) (shapes []parts.Column) {
	for _, c := range columns {
		shape := c.Shape
		shape.Key, shape.Name, shape.Title = c.Sort, c.Key, c.Title(w)
		if c.Kind != Words {
			shape.Figure, shape.Right = true, !c.Leading
		}
		shapes = append(shapes, shape)
	}
	return shapes
}

// Shown is what a cell of the column shows.
func (c Column[T]) Shown(in In, row T) parts.CellText {
	if c.Cell != nil {
		return c.Cell(in, row)
	}
	return parts.CellText{Text: c.Value(in, row).Text, Right: c.Kind != Words && !c.Leading}
}

// Sheet is rows as a table to be written: the columns of some names in their order, or
// where there are none, those that a file has.
func Sheet[T any](in In, all []Column[T], names []string, rows []T) (sheet files.Sheet) {
	columns := slices.DeleteFunc(slices.Clone(all), func(c Column[T]) bool { return c.OnlyScreen })
	if len(names) > 0 {
		columns = named(all, names)
	}
	columns = slices.DeleteFunc(columns, func(c Column[T]) bool { // what only goes with another tells something, or is left out
		return c.OnlyScreen && c.OnlyFile && !slices.ContainsFunc(rows, func(row T) bool { return c.Value(in, row).Text != "" })
	})
	for i, c := range columns {
		sheet.Columns = append(sheet.Columns, c.Title(in.Words))
		if c.Summed {
			sheet.Sums = append(sheet.Sums, i)
		}
		if c.Key == currency {
			sheet.Currency = i
		}
	}
	for _, row := range rows {
		var cells []files.Cell
		for _, c := range columns {
			cells = append(cells, c.Value(in, row))
		}
		sheet.Rows = append(sheet.Rows, cells)
	}
	return sheet
}

// currency is the key of the column that says the currency of a row: an amount that is
// written as a number has none.
const currency = "currency"

// currencyKey is the key of the column with the currencies of another one's amounts.
func currencyKey(of string) string { return of + "_" + currency }

// OnView are the names of the columns that a screen shows at first.
func OnView[T any](all []Column[T]) (names []string) {
	for _, c := range ForScreen(all) {
		if !c.Shape.Hidden {
			names = append(names, c.Key)
		}
	}
	return names
}

// named are the columns of some names, with what stands beside them, and the currency
// where there are amounts.
func named[T any](all []Column[T], names []string) (columns []Column[T]) {
	amounts, names := false, beside(all, names)
	for _, name := range names {
		for _, c := range all {
			if c.Key == name {
				columns, amounts = append(columns, c), amounts || c.Kind == Amount
			}
			if c.Currency && c.Key == currencyKey(name) {
				columns = append(columns, c)
			}
		}
	}
	for _, c := range all {
		if amounts && c.Key == currency && !slices.Contains(names, currency) {
			columns = append(columns, c)
		}
	}
	return columns
}

// beside are names with those of the columns that go with them.
func beside[T any](all []Column[T], names []string) (more []string) {
	for _, name := range names {
		more = append(more, name)
		at := slices.IndexFunc(all, func(c Column[T]) bool { return c.Key == name })
		if at >= 0 && all[at].Beside != "" && !slices.Contains(names, all[at].Beside) {
			more = append(more, all[at].Beside)
		}
	}
	return more
}

// text is a cell with words.
func text(s string) files.Cell { return files.Cell{Text: s} }

func (in In) count(n int) files.Cell { return files.Cell{Text: in.Number(n), Number: &n} }

func (in In) day(d data.Date) files.Cell { return files.Cell{Text: in.ShortDate(d), Day: d} }

func (in In) amount(m data.Money) files.Cell { return files.Cell{Text: in.Money(m), Money: m} }
