package merging

import (
	"context"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// OpenPeople picks who is the same person as one, who stays.
func OpenPeople(d *desk.Desk, keep data.PersonRow) {
	askBought(d, keep, func(bought purchases) { pickPeople(d, keep, bought) })
}

func pickPeople(d *desk.Desk, keep data.PersonRow, bought purchases) {
	book := d.Book
	p := desk.NewPicker(d, d.Text("merge.person_title", "Name", keep.Name), d.Text("merge.person_text", "Name", keep.Name, "Address", keep.Address),
		desk.PersonID, desk.PersonLabel,
		func(ctx context.Context, search string, offset, limit int) (data.Page[data.PersonRow], error) {
			return book.People(ctx, data.PersonQuery{Search: search, Organization: keep.Organization, Sort: data.SortName, Offset: offset, Limit: limit})
		})
	p.Lines = func(row data.PersonRow) parts.PickText {
		says := desk.PersonLines(row.Person)
		if row.ID == keep.ID {
			says.Name = d.Text("merge.stays", "Who", row.Name)
		}
		return says
	}
	p.Topic = desk.TopicMerge
	p.Choosable = func(row data.PersonRow) bool { return row.ID != keep.ID }
	p.Counted = counted(d)
	p.Tells = func(picked []data.PersonRow) string { return peopleEffect(d.Words, bought, keep, picked) }
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
	askBought(d, rows[0], func(bought purchases) { pickWhoStays(d, rows, bought) })
}

func pickWhoStays(d *desk.Desk, rows []data.PersonRow, bought purchases) {
	var offered []parts.Option[data.PersonID]
	for _, row := range rows {
		offered = append(offered, parts.Option[data.PersonID]{Value: row.ID, Label: desk.PersonLabel(row)})
	}
	tells := func(keep data.PersonID) string {
		others := slices.DeleteFunc(slices.Clone(rows), func(row data.PersonRow) bool { return row.ID == keep })
		return peopleEffect(d.Words, bought, rows[slices.IndexFunc(rows, func(row data.PersonRow) bool { return row.ID == keep })], others)
	}
	askWhichStays(d, d.Count("merge.people_title", len(rows)), d.Text("merge.people_text"), offered, tells, func(keep data.PersonID) ledger.Act {
		act := acts.MergePeople{}
		for _, row := range rows {
			if row.ID == keep {
				act.Keep = row.Ref()
			} else {
				act.Others = append(act.Others, row.Ref())
			}
		}
		return act
	})
}

// counted says how many are merged, and nothing of how many as long as there are none.
func counted(d *desk.Desk) func(n int) string {
	return func(n int) string {
		if n == 0 {
			return d.Text("merge.organizations_button")
		}
		return d.Count("merge.button", n)
	}
}

// askWhichStays asks which of several that are one stays, of which the first is proposed, says
// what that does, and merges the others into it.
func askWhichStays[ID ~int64](d *desk.Desk, title, text string, offered []parts.Option[ID], tells func(keep ID) string, merge func(keep ID) ledger.Act) {
	f := d.NewForm(title)
	f.Topic = desk.TopicMerge
	f.Say(text)
	effect := parts.NewWrapped(tells(offered[0].Value))
	keep := parts.NewChoice(offered, offered[0].Value, func(id ID) {
		effect.SetText(tells(id))
		f.Fit()
	})
	f.Add("merge_keep", true, keep)
	f.Column.Add(effect)
	f.Show(d.Text("merge.organizations_button"), func(*desk.Reading) func(context.Context) error {
		return d.Does(merge(keep.Value()))
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
