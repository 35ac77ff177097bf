package screens

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// openPersonForm adds a person, or edits one that has an ID.
func (w *Window) openPersonForm(person data.Person) {
	d := w.desk
	book := d.book
	ask(d, &w.toOpen, book.Organizations, func(organizations []data.Organization) {
		title := d.Text("person.add")
		if person.ID != 0 {
			title = d.Text("person.edit")
		}
		f := d.newForm(title)
		f.topic = topicAssign
		name := parts.NewEntry(person.Name, "")
		f.add("name", true, name)
		address := parts.NewEntry(person.Address, d.Text("person.address_placeholder"))
		f.add("address", true, address)
		department := parts.NewEntry(person.Department, "")
		f.add("department", false, department)
		blocked := parts.NewCheck(d.Text("person.blocked_check"), person.Blocked, nil)
		f.column.Add(blocked)
		whose := parts.NewChoice(organizationOptions(organizations), firstOrganization(person.Organization, organizations), nil)
		if len(organizations) > 1 && person.ID == 0 {
			f.add("organization", true, whose)
		}
		showFor(f, d.Text("button.save"), func(*reading) func(context.Context) (data.Person, error) {
			typed := person
			typed.Name, typed.Address, typed.Department = name.Text, address.Text, department.Text
			typed.Blocked, typed.Organization = blocked.Checked, whose.Value()
			return makes[data.Person](d, acts.SavePerson{Person: typed})
		}, func(saved data.Person) { w.showPerson(saved.ID) })
	})
}

func organizationOptions(all []data.Organization) []parts.Option[data.OrganizationID] {
	var offered []parts.Option[data.OrganizationID]
	for _, o := range all {
		offered = append(offered, parts.Option[data.OrganizationID]{Value: o.ID, Label: o.Name})
	}
	return offered
}

// firstOrganization returns the organization that was chosen, or the only one
// there is.
func firstOrganization(chosen data.OrganizationID, all []data.Organization) data.OrganizationID {
	if chosen == 0 && len(all) > 0 {
		return all[0].ID
	}
	return chosen
}
