package sqlite

import (
	"fmt"
	"reflect"
	"strings"

	"seatbook/data"
)

// column is one column of a table and the field that it holds, said once for
// adding, changing, reading and history.
type column[T data.Row] struct {
	name string
	// field points at the field of a row. Fields are text, whole numbers, yes and no,
	// dates and months, or types made of them.
	field func(*T) any
	// missing is what a row of history has that was written before the column was;
	// nil is the field's zero value.
	missing any
}

// table is how an entity's rows are kept. T is their type.
type table[T data.Row] struct {
	name    string // also the entity's
	alias   string // in every query
	key     string // the column that holds the ID of the key; "id" when it is empty
	many    bool   // rows are added by the thousand, so that history keeps runs of them
	columns []column[T]
	// derived are columns that are only written, worked out from the rest: what a
	// search looks in, and how two names are compared.
	derived map[string]func(T) any
	// counted is read with the row but is none of its columns.
	counted column[T]
	// unique is the condition of the row that has a row's unique name, and its values;
	// none when there is no such name.
	unique func(T) (condition string, args []any)
	// What ready makes: the statement that adds a row, and the columns as one value.
	put, packing string
}

// keptTable is a table of rows of any type.
type keptTable interface {
	keyColumn() string
	inRuns() bool
	reading() string // SELECT ... FROM ...
	from() string
	refers(row data.Row, entity data.Entity) int64 // the ID that a row is, or refers to; 0 for none
	scan(scan func(...any) error) (data.Row, error)
	scanner() func(scan func(...any) error) (data.Row, error)
	putting() string // INSERT ... ON CONFLICT ...
	values(row data.Row) []any
	changing(before, after data.Row) (update string, values []any)
	noting(order string) string // INSERT INTO history ... SELECT ...
	image(row data.Row) (string, error)
	fromImage(image string) (data.Row, error)
	twin(row data.Row) (condition string, args []any)
}

func (t table[T]) keyColumn() string {
	if t.key == "" {
		return "id"
	}
	return t.key
}

// selected is the one value that a row is read from, to be scanned by place.
func (t table[T]) selected() string { return t.packing }

func (t table[T]) pack() string {
	var names []string
	for _, c := range t.columns {
		names = append(names, t.alias+"."+c.name)
	}
	if t.counted.name != "" {
		names = append(names, t.counted.name)
	}
	return "json_array(" + strings.Join(names, ", ") + ")"
}

// refers goes by the names of columns: one that refers to an entity is named for it.
func (t table[T]) refers(row data.Row, entity data.Entity) int64 {
	if row == nil {
		return 0
	}
	if row.Key().Entity == entity {
		return row.Key().ID
	}
	for _, c := range t.columns {
		if c.name == string(entity) {
			typed := row.(T)
			id, _ := value(c.field(&typed)).(int64)
			return id
		}
	}
	return 0
}

func (t table[T]) reading() string {
	return "SELECT " + t.selected() + " FROM " + t.from()
}

func (t table[T]) from() string { return t.name + " AS " + t.alias }

func (t table[T]) inRuns() bool { return t.many }

// place returns where the selected value goes.
func (t table[T]) place(row *T) any { return packed[T]{t.name, t.columns, t.counted, row} }

func (t table[T]) scan(scan func(...any) error) (data.Row, error) {
	return t.scanner()(scan)
}

// scanner returns what scans one row after another into the same place.
func (t table[T]) scanner() func(scan func(...any) error) (data.Row, error) {
	var row, none T
	place := t.place(&row)
	return func(scan func(...any) error) (data.Row, error) {
		row = none
		if err := scan(place); err != nil {
			return nil, fmt.Errorf("reading a row of %s: %w", t.name, err)
		}
		return row, nil
	}
}

// derivedNames lists the columns that are only written, in a fixed order.
func (t table[T]) derivedNames() (names []string) {
	for _, name := range []string{"id", "search", "address_key", "product_key", "list_key", "open", "available"} {
		if t.derived[name] != nil {
			names = append(names, name)
		}
	}
	return names
}

// names lists the columns that are written, in the order of values.
func (t table[T]) names() (names []string) {
	for _, c := range t.columns {
		names = append(names, c.name)
	}
	return append(names, t.derivedNames()...)
}

// ready makes what stays the same of a table's statements, once, and returns it.
func ready[T data.Row](t *table[T]) keptTable {
	t.put, t.packing = t.insert(), t.pack()
	return *t
}

func (t table[T]) putting() string { return t.put }

func (t table[T]) insert() string {
	var sets []string
	names := t.names()
	for _, name := range names {
		if name != t.keyColumn() {
			sets = append(sets, name+" = excluded."+name)
		}
	}
	places := strings.TrimSuffix(strings.Repeat("?, ", len(names)), ", ")
	return fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (%s) DO UPDATE SET %s",
		t.name, strings.Join(names, ", "), places, t.keyColumn(), strings.Join(sets, ", "))
}

// changing returns the statement that writes the columns in which two rows differ, which are
// few: the indexes of the others are left alone.
func (t table[T]) changing(before, after data.Row) (update string, values []any) {
	was, is := t.values(before), t.values(after)
	var set strings.Builder
	var key any
	for i, name := range t.names() {
		switch {
		case name == t.keyColumn():
			key = is[i]
		case was[i] != is[i]:
			set.WriteString(" " + name + " = ?,")
			values = append(values, is[i])
		}
	}
	return "UPDATE " + t.name + " SET" + strings.TrimSuffix(set.String(), ",") + " WHERE " + t.keyColumn() + " = ?", append(values, key)
}

func (t table[T]) values(row data.Row) []any {
	typed := row.(T)
	values := make([]any, 0, len(t.columns)+len(t.derived))
	for _, c := range t.columns {
		values = append(values, value(c.field(&typed)))
	}
	for _, name := range t.derivedNames() {
		values = append(values, t.derived[name](typed))
	}
	return values
}

func (t table[T]) twin(row data.Row) (string, []any) {
	if t.unique == nil {
		return "", nil
	}
	return t.unique(row.(T))
}

// value returns what a column keeps of a field: text or a whole number.
func value(field any) any {
	switch field := field.(type) {
	case *data.Date:
		return field.String()
	case *data.Month:
		return data.Usage{Month: *field}.Key().ID
	case *string:
		return *field
	case *int:
		return int64(*field)
	case *int64:
		return *field
	case *bool:
		return number(*field)
	}
	switch held := reflect.ValueOf(field).Elem(); held.Kind() {
	case reflect.String:
		return held.String()
	case reflect.Bool:
		return number(held.Bool())
	default:
		return held.Int()
	}
}

func number(yes bool) int64 {
	if yes {
		return 1
	}
	return 0
}
