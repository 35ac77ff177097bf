package comings

import (
	"context"
	"slices"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// kindForm is the dialog that says what people are. In what they differ nothing is filled in,
// and each keeps their own where nobody touches that.
type kindForm struct {
	*desk.Form
	people []data.PersonRow
	kind   *parts.Choice[data.PersonKind]
	needs  *parts.Check
	why    *parts.Entry
}

// OpenKind says what people are, and why shared mailboxes and rooms need a license
// (R30, R33).
func OpenKind(d *desk.Desk, people []data.PersonRow) {
	f := &kindForm{Form: d.NewForm(d.Text("kind.title")), people: people}
	f.Topic = desk.TopicSavings
	f.Column.Add(desk.NewPeopleNamed(d, desk.NamesOfPeople(people), f.Fit))
	kind, oneKind := common(people, func(p data.PersonRow) data.PersonKind { return p.Kind })
	needs, oneNeed := common(people, func(p data.PersonRow) bool { return p.NeedsLicense })
	why, oneWhy := common(people, func(p data.PersonRow) string { return p.NeedsLicenseWhy })
	f.kind = parts.NewChoice(desk.OptionsOf(d.Words, "person.kind", data.PersonKinds()), kind, nil)
	f.needs = parts.NewCheck(d.Text("kind.needs"), needs, nil)
	f.needs.Partial = !oneNeed
	f.why = parts.NewEntry(why, d.Text("kind.why_placeholder"))
	if !oneKind {
		f.kind.PlaceHolder = d.Text("many.differs")
	}
	if !oneWhy {
		f.why.SetPlaceHolder(d.Text("many.differs"))
	}
	f.Add("kind", oneKind, f.kind)
	f.Column.Add(f.needs)
	f.Add("needs_license_why", false, f.why)
	f.Show(d.Text("button.save"), f.send, nil)
}

// common is a fact that people have in common, the zero one where they differ.
func common[T comparable](people []data.PersonRow, fact func(data.PersonRow) T) (in T, is bool) {
	first := fact(people[0])
	if slices.ContainsFunc(people, func(p data.PersonRow) bool { return fact(p) != first }) {
		return in, false
	}
	return first, true
}

func (f *kindForm) send(read *desk.Reading) func(context.Context) error {
	act := acts.SetKind{People: desk.PersonRefs(f.people), Kind: f.kind.Value(), NeedsLicense: f.needs.Checked, Why: f.why.Text}
	if _, one := common(f.people, func(p data.PersonRow) string { return p.NeedsLicenseWhy }); !one && act.Why == "" {
		act.KeepWhy = true
	}
	if f.needs.Partial {
		act.NeedsLicense, act.KeepNeeds = act.Why != "", act.Why == ""
	}
	if act.Kind == "" && act.KeepNeeds {
		read.Mistakes.Add("kind", data.CodeNothingChosen, nil)
	}
	return f.Does(act)
}
