package settings

import (
	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// asksNear asks whether an organization is another one than that of the record whose name is
// spelled nearly so, and tells whether it does. Esc goes back to the name.
func asksNear(f *desk.Form, id data.OrganizationID, name string, goOn func()) bool {
	for _, known := range f.Go.Organizations() {
		if known.ID == id || data.NearName(name) == "" || data.NearName(known.Name) != data.NearName(name) || data.Fold(known.Name) == data.Fold(name) {
			continue
		}
		q := f.NewForm(f.Text("near.title"))
		q.Light = true
		q.Say(f.Text("near.add_text", "Known", known.Name, "Name", data.OneLine(name)))
		q.First = q.Dismiss
		q.ShowWith(q.Column, parts.NewButton(f.Text("near.add_button"), func() {
			q.Hide()
			goOn()
		}))
		return true
	}
	return false
}
