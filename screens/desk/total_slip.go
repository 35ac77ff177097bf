package desk

import (
	"seatbook/data"
	"seatbook/screens/parts"
)

// AskTotal asks whether a total that is written down is meant, where it falls below
// what is assigned or jumps far, with what it does to the cost; yes runs when it is, and
// back when it is to be typed again.
func (d *Desk) AskTotal(product string, slip data.TotalSlip, yes, back func()) {
	f := d.NewForm(d.Text("slip.title"))
	f.Topic, f.Size.Width = TopicSubscriptionForm, 480
	f.Say(d.Count("slip.text", slip.To, "Product", product, "From", d.Number(slip.From), "To", d.Number(slip.To)))
	if slip.Over > 0 {
		f.Say(d.Count("slip.over", slip.Over, "Assigned", d.Number(slip.Assigned)))
	}
	if slip.Far {
		f.Say(d.Text("slip.far"))
	}
	if slip.Is.Known() {
		f.Say(d.Text("slip.cost", "Is", d.Money(slip.Is), "Was", d.Money(slip.Was)))
	}
	f.Say(d.Text("slip.record_only"))
	f.Dismiss.SetText(d.Text("slip.back"))
	meant := false
	f.Left = func() {
		if !meant {
			back()
		}
	}
	f.Confirm = parts.NewMainButton(d.Count("slip.yes", slip.To), func() {
		meant = true
		f.Hide()
		yes()
	})
	f.First = f.Dismiss
	f.ShowWith(f.Column, f.Confirm)
}
