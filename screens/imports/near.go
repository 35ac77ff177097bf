package imports

import (
	"context"

	"seatbook/data/importing"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// askNear asks of each organization that files spell otherwise than one that is known whether
// it is that one, which is proposed.
func askNear(d *desk.Desk, facts importing.Facts, near []importing.NearOrganization, then func(importing.Facts)) {
	f := d.NewForm(d.Text("near.title"))
	f.Topic = desk.TopicImport
	f.Say(d.Text("near.text"))
	choices := map[string]*parts.Choice[string]{}
	for _, of := range near {
		choices[of.Name] = parts.NewChoice([]parts.Option[string]{{Value: of.Known, Label: of.Known}, {Label: d.Text("near.another", "Name", of.Name)}}, of.Known, nil)
		f.Title(of.Name, of.Name)
		f.Add(of.Name, false, choices[of.Name])
	}
	f.Show(d.Text("mapping.button"), func(*desk.Reading) func(context.Context) error {
		return func(context.Context) error { return nil }
	}, func() {
		same := map[string]string{}
		for name, choice := range choices {
			if choice.Value() != "" {
				same[name] = choice.Value()
			}
		}
		then(facts.Same(same))
	})
}
