package privacy

import (
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
	"seatbook/screens/parts"
)

// heldOfPerson is all that the record holds of a person.
type heldOfPerson struct {
	data.PersonData
	marks data.PersonMarks
}

// markSections say where a person stands in what is kept of subscriptions; what there is
// none of is left out.
func markSections(d *desk.Desk, marks data.PersonMarks) (sections []files.Section) {
	add := func(title string, rows [][]files.Cell) {
		if len(rows) == 0 {
			return
		}
		section := files.Section{}
		section.Title, section.Rows = title, rows
		section.Columns = []string{d.Text("column.product"), d.Text("column.organization")}
		sections = append(sections, section)
	}
	rowsOf := func(rows []data.SubscriptionRow) (cells [][]files.Cell) {
		for _, row := range rows {
			cells = append(cells, []files.Cell{exports.Text(row.Product), exports.Text(row.OrganizationName)})
		}
		return cells
	}
	add(d.Text("privacy.owns"), rowsOf(marks.Owns))
	add(d.Text("privacy.named"), rowsOf(marks.Named))
	if len(marks.Files) == 0 {
		return sections
	}
	attached := files.Section{}
	attached.Title, attached.Columns = d.Text("privacy.files"), []string{d.Text("column.file"), d.Text("column.product")}
	for _, file := range marks.Files {
		attached.Rows = append(attached.Rows, []files.Cell{exports.Text(file.Name), exports.Text(file.Product)})
	}
	return append(sections, attached)
}

// askForFiles lists the files in whose names a person may stand, to be removed for good
// with them, and returns those that are ticked.
func askForFiles(f *desk.Form, named []data.NamedAttachment) (ticked func() []data.AttachmentRef) {
	checks := make([]*parts.Check, len(named))
	if len(named) > 0 {
		f.Say(f.Text("privacy.forget_files"))
	}
	for i, file := range named {
		checks[i] = parts.NewCheck(f.Text("privacy.file", "File", file.Name, "Product", file.Product), false, nil)
		f.Column.Add(checks[i])
	}
	return func() (refs []data.AttachmentRef) {
		for i, check := range checks {
			if check.Checked {
				refs = append(refs, named[i].Ref())
			}
		}
		return refs
	}
}
