package comings

import (
	"context"
	"strings"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// OpenSaveSet keeps what a person holds as a set of licenses (R37).
func OpenSaveSet(d *desk.Desk, person Person) {
	var products []string
	for _, h := range person.Holds {
		products = append(products, h.Product)
	}
	f := d.NewForm(d.Text("set.title"))
	f.Topic = desk.TopicComeAndGo
	f.Say(d.Text("set.text", "Products", strings.Join(products, ", ")))
	name := parts.NewEntry(person.Department, "")
	f.Add("name", true, name)
	f.Show(d.Text("button.save"), func(*desk.Reading) func(context.Context) error {
		return d.Does(acts.SaveLicenseSet{Set: data.LicenseSet{Name: name.Text, Products: strings.Join(products, "\n")}})
	}, nil)
}
