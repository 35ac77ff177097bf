package privacy

import (
	"strings"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
	"seatbook/screens/lists"
)

// aboutSection is what is known of the person themselves: all that the record keeps of one.
func aboutSection(d *desk.Desk, all heldOfPerson) files.Section {
	about := files.Section{}
	about.Title, about.Columns = d.Text("privacy.about"), []string{d.Text("field.export"), d.Text("privacy.value")}
	for _, line := range [][2]string{
		{d.Text("field.name"), all.Name},
		{d.Text("field.address"), all.Address},
		{d.Text("field.department"), all.Department},
		{d.Text("field.organization"), all.OrganizationName},
		{d.Text("privacy.object_id"), all.ExternalID},
		{d.Text("privacy.aliases"), strings.Join(all.Aliases, ", ")},
		{d.Text("kind.title"), desk.Coded(d.Words, "person.kind", all.Kind)},
	} {
		if line[1] != "" {
			about.Rows = append(about.Rows, []files.Cell{exports.Text(line[0]), exports.Text(line[1])})
		}
	}
	mayEnter := d.Text("privacy.enabled")
	if all.Blocked {
		mayEnter = d.Text("person.blocked")
	}
	usual := all.Person
	usual.Kind = data.KindPerson // it has a line of its own
	for _, fact := range append([]string{mayEnter}, d.PersonFacts(usual)...) {
		about.Rows = append(about.Rows, []files.Cell{exports.Text(fact), exports.Text("")})
	}
	if all.Removed {
		about.Rows = append(about.Rows, []files.Cell{exports.Text(d.Text("removed.said")), exports.Text("")})
	}
	return about
}

// decidedSections say for what the person waits, and what was decided about licenses of
// theirs; what there is none of is left out.
func decidedSections(d *desk.Desk, all heldOfPerson) (sections []files.Section) {
	waits, decided := files.Section{}, files.Section{}
	waits.Title, waits.Columns = d.Text("privacy.waits"), []string{d.Text("column.product"), d.Text("column.organization")}
	for _, row := range all.Waits {
		waits.Rows = append(waits.Rows, []files.Cell{exports.Text(row.Product), exports.Text(all.OrganizationName)})
	}
	decided.Title, decided.Columns = d.Text("privacy.savings"), []string{d.Text("column.product"), d.Text("privacy.value")}
	for _, saving := range all.Savings {
		decided.Rows = append(decided.Rows, []files.Cell{exports.Text(saving.Product), exports.Text(lists.DecidedText(d.Words, saving.Saving))})
	}
	for _, section := range []files.Section{waits, decided} {
		if len(section.Rows) > 0 {
			sections = append(sections, section)
		}
	}
	return sections
}
