package desk

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/parts"
)

// NewDepartmentField is a line for a department, which suggests those that there are.
func NewDepartmentField(d *Desk, text string) *parts.Completing {
	var all []string
	field := parts.NewCompleting(text, "", func(typed string) []string { return Fitting(all, typed) })
	Ask(d, &Place{}, d.Book.Departments, func(departments []string) { all = departments })
	return field
}

// AddDepartment puts a field for a department into a form, and has a line below it say where
// what is typed is none that there is: with the nearest one, to take that.
func AddDepartment(f *Form, field *parts.Completing) {
	f.Add("department", false, field)
	var all []string
	said, near := parts.NewDim("", parts.SizeText), ""
	take := parts.NewQuietButton("", nil, func() { field.SetText(near) })
	note := container.NewBorder(nil, nil, nil, take, container.New(&parts.InMiddle{}, said))
	note.Hide()
	f.Column.Add(note)
	look := func(typed string) {
		typed = data.OneLine(typed)
		fits := Fitting(all, typed)
		isNew := typed != "" && len(all) > 0 && !slices.ContainsFunc(fits, func(name string) bool { return data.Fold(name) == data.Fold(typed) })
		if near = ""; isNew && len(fits) > 0 {
			near = fits[0]
		}
		said.SetText(f.Text("person.department_new", "Department", typed))
		take.SetText(f.Text("person.department_near", "Department", near))
		parts.ShowIf(near != "", take)
		if was := note.Visible(); was != isNew {
			parts.ShowIf(isNew, note)
			f.Fit()
		}
	}
	field.OnChanged = look
	Ask(f.Desk, &Place{}, f.Book.Departments, func(departments []string) {
		all = departments
		look(field.Text())
	})
}

// Fitting are the names that have what was typed, those that begin with it first.
func Fitting(names []string, typed string) []string {
	var begin, have []string
	typed = data.Fold(typed)
	for _, name := range names {
		switch folded := data.Fold(name); {
		case strings.HasPrefix(folded, typed):
			begin = append(begin, name)
		case strings.Contains(folded, typed):
			have = append(have, name)
		}
	}
	return slices.Concat(begin, have)
}
