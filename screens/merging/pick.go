package merging

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// OpenPeople picks who is the same person as one, who stays.
func OpenPeople(d *desk.Desk, keep data.PersonRow) {
	book := d.Book
	p := desk.NewPicker(d, d.Text("merge.person_title", "Name", keep.Name), d.Text("merge.person_text", "Name", keep.Name, "Address", keep.Address),
		desk.PersonID, func(row data.PersonRow) string {
			if row.ID == keep.ID {
				return d.Text("merge.stays", "Who", desk.PersonLabel(row))
			}
			return desk.PersonLabel(row)
		},
		func(ctx context.Context, search string, offset, limit int) (data.Page[data.PersonRow], error) {
			return book.People(ctx, data.PersonQuery{Search: search, Organization: keep.Organization, Sort: data.SortName, Offset: offset, Limit: limit})
		})
	p.Topic = desk.TopicMerge
	p.Choosable = func(row data.PersonRow) bool { return row.ID != keep.ID }
	p.Counted = func(n int) string { return d.Count("merge.button", n) }
	p.Enough = func(n int) bool { return n > 0 }
	p.Search.SetText(lastWord(keep.Name))
	p.Open(func(picked []data.PersonRow) func(context.Context) error {
		return d.Does(acts.MergePeople{Keep: keep.Ref(), Others: desk.PersonRefs(picked)})
	}, nil)
}

// OpenPicked asks who of some people, who are one, stays.
func OpenPicked(d *desk.Desk, rows []data.PersonRow) {
	if len(rows) == 1 {
		OpenPeople(d, rows[0])
		return
	}
	f := d.NewForm(d.Count("merge.people_title", len(rows)))
	f.Topic = desk.TopicMerge
	f.Say(d.Text("merge.people_text"))
	var offered []parts.Option[data.PersonID]
	for _, row := range rows {
		offered = append(offered, parts.Option[data.PersonID]{Value: row.ID, Label: desk.PersonLabel(row)})
	}
	keep := parts.NewChoice(offered, 0, nil) // who stays is not ours to guess
	f.Add("merge_keep", true, keep)
	f.Show(d.Text("merge.organizations_button"), func(read *desk.Reading) func(context.Context) error {
		if keep.Value() == 0 {
			read.Mistakes.Add("merge_keep", data.CodeRequired, nil)
		}
		act := acts.MergePeople{}
		for _, row := range rows {
			if row.ID == keep.Value() {
				act.Keep = row.Ref()
			} else {
				act.Others = append(act.Others, row.Ref())
			}
		}
		return d.Does(act)
	}, nil)
}

// lastWord is what two spellings of a name most likely have in common.
func lastWord(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// OpenSubscriptions picks what is the same purchase as a subscription, which stays.
func OpenSubscriptions(d *desk.Desk, keep data.SubscriptionDetail) {
	book, on, words := d.Book, d.Today(), d.Words
	p := desk.NewPicker(d, d.Text("merge.subscription_title", "Product", keep.Product), d.Text("merge.subscription_text", "Product", keep.Product, "Total", d.Number(keep.PaidTotal())),
		func(row data.SubscriptionRow) data.SubscriptionID { return row.ID },
		func(row data.SubscriptionRow) string {
			label := row.Product + " — " + words.SeatsLine(row.Subscription, on)
			switch {
			case row.ID == keep.ID:
				return words.Text("merge.stays", "Who", label)
			case !row.CanBeOne(keep.Subscription):
				return words.Text("merge.other_purchase", "What", label)
			}
			return label
		},
		func(ctx context.Context, search string, offset, limit int) (data.Page[data.SubscriptionRow], error) {
			return book.Subscriptions(ctx, data.SubscriptionQuery{
				Search: search, Organization: keep.Organization, Sort: data.SortProduct, On: on, Offset: offset, Limit: limit,
			})
		})
	p.Topic = desk.TopicMerge
	p.Choosable = func(row data.SubscriptionRow) bool { return row.ID != keep.ID && row.CanBeOne(keep.Subscription) }
	p.Search.SetText(data.ShortName(keep.Product)) // what is the same is most likely called so, too
	p.Counted = func(n int) string { return d.Count("merge.button", n) }
	p.Enough = func(n int) bool { return n > 0 }
	p.Open(func(picked []data.SubscriptionRow) func(context.Context) error {
		act := acts.MergeSubscriptions{Keep: keep.Subscription.Ref()}
		for _, row := range picked {
			act.Others = append(act.Others, row.Ref())
		}
		return d.Does(act)
	}, nil)
}

// OpenOrganizations asks which organization is the same as which, which stays.
func OpenOrganizations(d *desk.Desk) {
	book := d.Book
	desk.Ask(d, &d.Window.ToOpen, book.Organizations, func(all []data.Organization) {
		f := d.NewForm(d.Text("merge.organizations_title"))
		f.Topic = desk.TopicMerge
		if len(all) < 2 {
			f.Say(d.Text("merge.organizations_one"))
			f.Dismiss.SetText(d.Text("button.close"))
			f.ShowWith(f.Column)
			return
		}
		f.Say(d.Text("merge.organizations_text"))
		var offered []parts.Option[data.OrganizationID]
		byID := map[data.OrganizationID]data.Organization{}
		for _, o := range all {
			byID[o.ID] = o
			offered = append(offered, parts.Option[data.OrganizationID]{Value: o.ID, Label: cmp.Or(o.Name, d.Text("organizations.unnamed"))})
		}
		other := parts.NewChoice(offered, 0, nil)                          // which two are the same is not ours to guess
		keep := parts.NewChoice(offered, 0, func(id data.OrganizationID) { // which is not the same as itself
			other.Offer(slices.DeleteFunc(slices.Clone(offered), func(o parts.Option[data.OrganizationID]) bool { return o.Value == id }), other.Value())
		})
		f.Add("merge_keep", true, keep)
		f.Add("merge_other", true, other)
		f.Show(d.Text("merge.organizations_button"), func(read *desk.Reading) func(context.Context) error {
			switch {
			case keep.Value() == 0:
				read.Mistakes.Add("merge_keep", data.CodeRequired, nil)
			case other.Value() == 0:
				read.Mistakes.Add("merge_other", data.CodeRequired, nil)
			case keep.Value() == other.Value():
				read.Mistakes.Add("merge_other", data.CodeIntoItself, nil)
			}
			return d.Does(acts.MergeOrganizations{Keep: byID[keep.Value()], Others: []data.Organization{byID[other.Value()]}})
		}, nil)
	})
}
