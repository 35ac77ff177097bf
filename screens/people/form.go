package people

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// OpenForm adds a person, or edits one that has an ID.
func OpenForm(d *desk.Desk, person data.Person) {
	book := d.Book
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (asked personAsked, err error) {
		if asked.organizations, err = book.Organizations(ctx); err != nil || person.ID != 0 {
			return asked, err
		}
		asked.patterns, err = desk.AskAddressPatterns(ctx, book)
		return asked, err
	}, func(asked personAsked) {
		organizations := asked.organizations
		title := d.Text("person.add")
		if person.ID != 0 {
			title = d.Text("person.edit")
		}
		f := d.NewForm(title)
		f.Topic = desk.TopicAssign
		name := parts.NewEntry(person.Name, "")
		f.Add("name", true, name)
		same := desk.NewNamesakes(f, person.ID)
		suggest := func() {} // once there is an organization
		name.OnChanged = func(text string) {
			same.Look(text, f.Fit)
			suggest()
		}
		f.Column.Add(same.Content())
		address := parts.NewEntry(person.Address, d.Text("person.address_placeholder"))
		f.Add("address", true, address)
		suggestion := desk.NewAddressSuggestion(f, address)
		f.Column.Add(suggestion.Content())
		department := desk.NewDepartmentField(d, person.Department)
		department.OnGrown = f.Fit
		desk.AddDepartment(f, department)
		blocked := parts.NewCheck(d.Text("person.blocked_check"), person.Blocked, nil)
		f.Column.Add(blocked)
		whose := parts.NewChoice(desk.OrganizationOptions(d.Words, organizations), desk.FirstOrganization(person.Organization, organizations), func(data.OrganizationID) { suggest() })
		if person.ID == 0 {
			suggest = func() { suggestion.Suggest(name.Text, asked.patterns[whose.Value()], f.Fit) }
		}
		if len(organizations) > 1 && person.ID == 0 {
			f.Add("organization", true, whose)
		}
		desk.ShowFor(f, d.Text("button.save"), func(*desk.Reading) func(context.Context) (data.Person, error) {
			typed := person
			typed.Name, typed.Address, typed.Department = name.Text, address.Text, department.Text()
			typed.Blocked, typed.Organization = blocked.Checked, whose.Value()
			return desk.Makes[data.Person](d, acts.SavePerson{Person: typed})
		}, func(saved data.Person) { d.Go.ShowPerson(saved.ID) })
	})
}

// personAsked is what the form of a person is made of.
type personAsked struct {
	organizations []data.Organization
	patterns      desk.AddressPatterns // of a new one
}
