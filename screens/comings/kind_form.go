package comings

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// OpenKind says what people are, and why shared mailboxes and rooms need a license
// (R30, R33).
func OpenKind(d *desk.Desk, people []data.PersonRow) {
	f := d.NewForm(d.Text("kind.title"))
	f.Topic = desk.TopicSavings
	f.Column.Add(desk.NewPeopleNamed(d, desk.NamesOfPeople(people), f.Fit))
	first := people[0]
	needs := parts.NewCheck(d.Text("kind.needs"), first.NeedsLicense, nil)
	why := parts.NewEntry(first.NeedsLicenseWhy, d.Text("kind.why_placeholder"))
	kind := parts.NewChoice(desk.OptionsOf(d.Words, "person.kind", data.PersonKinds()), first.Kind, nil)
	f.Add("kind", true, kind)
	f.Column.Add(needs)
	f.Add("needs_license_why", false, why)
	f.Show(d.Text("button.save"), func(*desk.Reading) func(context.Context) error {
		return d.Does(acts.SetKind{People: desk.PersonRefs(people), Kind: kind.Value(), NeedsLicense: needs.Checked, Why: why.Text})
	}, nil)
}
