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
	effect      *parts.Text // which stays and which goes, with what
	counting    desk.Place
}

// organizationsHigh has room for what comes of the choice, in the words of both languages:
// that is to be read before the button is pressed.
const organizationsHigh = 470

// OpenOrganizations asks which organization is the same as which, which stays: the one that
// is looked at, 0 for none.
func OpenOrganizations(d *desk.Desk, looked data.OrganizationID) {
	desk.Ask(d, &d.Window.ToOpen, d.Book.Organizations, func(all []data.Organization) {
		f := &organizationsForm{Form: d.NewForm(d.Text("merge.organizations_title")), byID: map[data.OrganizationID]data.Organization{}}
		f.Topic, f.Size.Height = desk.TopicMerge, organizationsHigh
		if len(all) < 2 {
			f.Size.Height = 0
			f.Say(d.Text("merge.organizations_one"))
			f.Dismiss.SetText(d.Text("button.close"))
			f.ShowWith(f.Column)
			return
		}
		f.build(all, looked)
		f.Show(d.Text("merge.organizations_button"), f.send, nil)
	})
}

func (f *organizationsForm) build(all []data.Organization, looked data.OrganizationID) {
	f.Say(f.Text("merge.organizations_text"))
	var offered []parts.Option[data.OrganizationID]
	for _, o := range all {
		f.byID[o.ID] = o
		offered = append(offered, parts.Option[data.OrganizationID]{Value: o.ID, Label: f.nameOf(o.ID)})
	}
	f.effect = parts.NewWrapped("")
	f.effect.Hide()
	if _, there := f.byID[looked]; !there {
		looked = 0
	}
	others := func(keep data.OrganizationID) []parts.Option[data.OrganizationID] { // none is the same as itself
		return slices.DeleteFunc(slices.Clone(offered), func(o parts.Option[data.OrganizationID]) bool { return o.Value == keep })
	}
	f.other = parts.NewChoice(others(looked), 0, func(data.OrganizationID) { f.showEffect() }) // which two are the same is not ours to guess
	f.keep = parts.NewChoice(offered, looked, func(id data.OrganizationID) {
		f.other.Offer(others(id), f.other.Value())
		f.showEffect()
	})
	if looked != 0 {
		f.First = f.other
	}
	f.Add("organization_keep", true, f.keep)
	f.Add("organization_other", true, f.other)
	f.Column.Add(f.effect)
}

// showEffect says which stays and which goes, once both are chosen, and what comes along as
// soon as that is counted.
func (f *organizationsForm) showEffect() {
	f.counting.Leave()
	keep, other := f.keep.Value(), f.other.Value()
	says := f.Text("merge.organizations_effect", "Keep", f.nameOf(keep), "Other", f.nameOf(other))
	f.effect.SetText(says)
	parts.ShowIf(keep != 0 && other != 0, f.effect)
	f.Fit()
	if keep == 0 || other == 0 {
		return
	}
	book, on := f.Book, f.Today()
	desk.Ask(f.Desk, &f.counting, func(ctx context.Context) (belongings, error) {
		return belongingsOf(ctx, book, other, on)
	}, func(has belongings) {
		f.effect.SetText(says + " " + has.text(f.Words, f.nameOf(other)))
		f.Fit()
	})
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
