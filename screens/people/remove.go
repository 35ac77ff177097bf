package people

import (
	"context"
	"errors"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/comings"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// openRemoveMany says who is removed and who can't be, for the licenses that they hold,
// and removes the first.
func (p *Screen) openRemoveMany(rows []data.PersonRow) {
	var can []data.PersonRow
	var goes, stays []string
	for _, row := range rows {
		if row.Licenses > 0 {
			stays = append(stays, p.Count("people.remove_held", row.Licenses, "Name", row.Name))
			continue
		}
		can = append(can, row)
		goes = append(goes, row.Name)
	}
	f := p.newManyForm(p.Count("people.remove_title", len(rows)), nil)
	if len(can) > 0 {
		f.Column.Add(parts.NewStrong(p.Text("people.remove_text")))
		p.nameEach(f, goes)
	}
	if len(stays) > 0 {
		f.Column.Add(parts.NewStrong(p.Text("people.remove_cant")))
		p.nameEach(f, stays)
	}
	f.Show(p.Count("people.remove_button", len(can)), func(*desk.Reading) func(context.Context) error {
		return p.Does(acts.RemovePeople{People: desk.PersonRefs(can)})
	}, p.picks.Clear)
	if len(can) == 0 {
		f.Confirm.Disable()
	}
}

// removeMeant removes whom the keyboard is on in the list, or asks about all who are selected.
func (p *Screen) removeMeant(row int) {
	switch {
	case p.Book.ReadOnly():
	case p.picks.Len() > 1:
		p.withPicked(p.openRemoveMany)
	default:
		p.Rows.WhenThere(row, p.Remove)
	}
}

// mostNamed is how many people a dialog names, one by one.
const mostNamed = 50

// nameEach names people under each other.
func (p *Screen) nameEach(f *desk.Form, names []string) {
	for _, name := range names[:min(mostNamed, len(names))] {
		f.Column.Add(parts.NewWrapped(name))
	}
	if more := len(names) - mostNamed; more > 0 {
		f.Column.Add(parts.NewFaint(p.Count("subscriptions.more", more)))
	}
}

// Remove removes a person. It can be undone, so nothing is asked. Of who still has licenses, it
// offers to record the departure, which takes those back (R36).
func (p *Screen) Remove(row data.PersonRow) {
	p.Beside(p.Does(acts.RemovePerson{Person: row.Ref()}), func(err error) {
		known, is := errors.AsType[*data.Error](err)
		switch {
		case is && known.Code == data.CodeStillHolds:
			p.Window.Notices.Warn(p.ErrorText(err), parts.Act{Label: p.Text("menu.leave"), Do: func() { comings.OpenLeave(p.Desk, []data.PersonID{row.ID}) }})
		case err != nil:
			p.Fail(err)
		}
	})
}
