package privacy

import (
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
	"seatbook/screens/own"
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
	for _, kept := range []struct {
		title string
		files []data.NamedAttachment
	}{{d.Text("privacy.files"), marks.Files}, {d.Text("privacy.unlooked_files"), marks.Unlooked}} {
		if len(kept.files) == 0 {
			continue
		}
		attached := files.Section{}
		attached.Title, attached.Columns = kept.title, []string{d.Text("column.file"), d.Text("column.product")}
		for _, file := range kept.files {
			attached.Rows = append(attached.Rows, []files.Cell{exports.Text(file.Name), exports.Text(file.Product)})
		}
		sections = append(sections, attached)
	}
	return sections
}

// askForFiles lists the files in whose names or words a person may stand, to be removed for
// good with them, says which could not be looked into, and returns those that are ticked.
func askForFiles(f *desk.Form, named, unlooked []data.NamedAttachment) (ticked func() []data.AttachmentRef) {
	checks := make([]*parts.Check, len(named))
	if len(named) > 0 {
		f.Say(f.Text("privacy.forget_files"))
	}
	for i, file := range named {
		checks[i] = parts.NewCheck(f.Text("privacy.file", "File", file.Name, "Product", file.Product), false, nil)
		f.Column.Add(checks[i])
	}
	if len(unlooked) > 0 {
		f.Say(own.UnlookedText(f.Words, unlooked, len(unlooked)))
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
