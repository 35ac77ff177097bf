package imports

import (
	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// ownColumns are the record's own fields that a column of a table can hold.
type ownColumns struct {
	fields []data.OwnField
	asked  desk.Place
}

// askOwn offers the own fields as well, and takes a column for one that is called like it.
func (m *mappingDialog) askOwn() {
	desk.Ask(m.Desk, &m.own.asked, m.Book.OwnFields, func(fields []data.OwnField) {
		if len(fields) == 0 {
			return
		}
		m.own.fields = fields
		for i, name := range m.asks.Header {
			if i < len(m.choices) { // as the user has left it meanwhile
				m.asks.Mapping.Fields[i] = m.choices[i].Value()
			}
			for _, field := range fields {
				if m.asks.Mapping.Fields[i] == importing.FieldNone && data.Fold(field.Name) == data.Fold(name) {
					m.asks.Mapping.Fields[i] = importing.OwnFieldOf(field.Name)
				}
			}
		}
		m.buildColumns()
	})
}

// fieldOptions are all that a column can hold. An own field that a remembered mapping
// names stays, also where the record has none of that name.
func (m *mappingDialog) fieldOptions() []parts.Option[importing.Field] {
	options := desk.OptionsOf(m.Words, "mapping.field", importing.Fields())
	offered := map[importing.Field]bool{}
	add := func(field importing.Field, name string) {
		if !offered[field] {
			offered[field] = true
			options = append(options, parts.Option[importing.Field]{Value: field, Label: m.Text("mapping.own", "Name", name)})
		}
	}
	for _, field := range m.own.fields {
		add(importing.OwnFieldOf(field.Name), field.Name)
	}
	for _, field := range m.asks.Mapping.Fields {
		if name, is := field.Own(); is {
			add(field, name)
		}
	}
	return options
}
