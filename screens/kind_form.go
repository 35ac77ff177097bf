package screens

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// openKind says what people are, and why shared mailboxes and rooms need a license
// (R30, R33).
func (d *desk) openKind(people []data.PersonRow) {
	f := d.newForm(d.Text("kind.title"))
	f.topic = topicSavings
	first := people[0]
	needs := parts.NewCheck(d.Text("kind.needs"), first.NeedsLicense, nil)
	why := parts.NewEntry(first.NeedsLicenseWhy, d.Text("kind.why_placeholder"))
	kind := parts.NewChoice(options(d.words, "person.kind", data.PersonKinds()), first.Kind, nil)
	f.add("kind", true, kind)
	f.column.Add(needs)
	f.add("needs_license_why", false, why)
	f.show(d.Text("button.save"), func(*reading) func(context.Context) error {
		return d.does(acts.SetKind{People: personRefs(people), Kind: kind.Value(), NeedsLicense: needs.Checked, Why: why.Text})
	}, nil)
}
