package merging

import (
	"cmp"
	"context"
	"slices"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// organizationsForm is the dialog in which two organizations become one.
type organizationsForm struct {
	*desk.Form
	byID        map[data.OrganizationID]data.Organization
	keep, other *parts.Choice[data.OrganizationID]
	effect      *parts.Text // which stays and which goes
}

// OpenOrganizations asks which organization is the same as which, which stays.
func OpenOrganizations(d *desk.Desk) {
	desk.Ask(d, &d.Window.ToOpen, d.Book.Organizations, func(all []data.Organization) {
		f := &organizationsForm{Form: d.NewForm(d.Text("merge.organizations_title")), byID: map[data.OrganizationID]data.Organization{}}
		f.Topic = desk.TopicMerge
		if len(all) < 2 {
			f.Say(d.Text("merge.organizations_one"))
			f.Dismiss.SetText(d.Text("button.close"))
			f.ShowWith(f.Column)
			return
		}
		f.build(all)
		f.Show(d.Text("merge.organizations_button"), f.send, nil)
	})
}

func (f *organizationsForm) build(all []data.Organization) {
	f.Say(f.Text("merge.organizations_text"))
	var offered []parts.Option[data.OrganizationID]
	for _, o := range all {
		f.byID[o.ID] = o
		offered = append(offered, parts.Option[data.OrganizationID]{Value: o.ID, Label: f.nameOf(o.ID)})
	}
	f.effect = parts.NewWrapped("")
	f.effect.Hide()
	f.other = parts.NewChoice(offered, 0, func(data.OrganizationID) { f.showEffect() }) // which two are the same is not ours to guess
	f.keep = parts.NewChoice(offered, 0, func(id data.OrganizationID) {                 // which is not the same as itself
		f.other.Offer(slices.DeleteFunc(slices.Clone(offered), func(o parts.Option[data.OrganizationID]) bool { return o.Value == id }), f.other.Value())
		f.showEffect()
	})
	f.Add("organization_keep", true, f.keep)
	f.Add("organization_other", true, f.other)
	f.Column.Add(f.effect)
}

// showEffect says which stays and which goes, once both are chosen.
func (f *organizationsForm) showEffect() {
	keep, other := f.keep.Value(), f.other.Value()
	f.effect.SetText(f.Text("merge.organizations_effect", "Keep", f.nameOf(keep), "Other", f.nameOf(other)))
	parts.ShowIf(keep != 0 && other != 0, f.effect)
	f.Fit()
}

func (f *organizationsForm) nameOf(id data.OrganizationID) string {
	return cmp.Or(f.byID[id].Name, f.Text("organizations.unnamed"))
}

func (f *organizationsForm) send(read *desk.Reading) func(context.Context) error {
	switch keep, other := f.keep.Value(), f.other.Value(); {
	case keep == 0:
		read.Mistakes.Add("organization_keep", data.CodeRequired, nil)
	case other == 0:
		read.Mistakes.Add("organization_other", data.CodeRequired, nil)
	case keep == other:
		read.Mistakes.Add("organization_other", data.CodeIntoItself, nil)
	}
	return f.Does(acts.MergeOrganizations{Keep: f.byID[f.keep.Value()], Others: []data.Organization{f.byID[f.other.Value()]}})
}
