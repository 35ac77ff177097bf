package people

import (
	"slices"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// editCell edits the department of a person in place. One that there is not yet is asked
// back once: it may be the beginning of one that there is.
func (p *Screen) editCell(row, column int) *parts.CellEdit {
	r, there := p.Rows.Row(row)
	if !there || p.Book.ReadOnly() || p.columns[column].Key != "department" {
		return nil
	}
	asked := ""
	return &parts.CellEdit{Text: r.Department, Offers: p.departments, Write: func(text string, done func(string)) {
		typed := r.Person
		typed.Department = data.OneLine(text)
		if p.isNewDepartment(typed.Department) && asked != typed.Department {
			asked = typed.Department
			done(p.Text("person.department_ask", "Department", asked))
			return
		}
		p.Beside(p.Does(acts.SavePerson{Person: typed}), func(err error) {
			if err != nil {
				done(p.ErrorText(err))
				return
			}
			done("")
		})
	}}
}

// isNewDepartment tells whether nobody is in a department yet, where others are.
func (p *Screen) isNewDepartment(name string) bool {
	return name != "" && len(p.departments) > 0 &&
		!slices.ContainsFunc(p.departments, func(there string) bool { return data.Fold(there) == data.Fold(name) })
}
