package people

import (
	"strings"

	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// editCell edits the department of a person in place.
func (p *Screen) editCell(row, column int) *parts.CellEdit {
	r, there := p.Rows.Row(row)
	if !there || p.Book.ReadOnly() || p.columns[column].Key != "department" {
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
