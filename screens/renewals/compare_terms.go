package renewals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// OpenCompareTerms says what a year of a subscription costs as a yearly term paid at
// once, one paid monthly, and a monthly term (R27).
func OpenCompareTerms(d *desk.Desk, detail data.SubscriptionDetail) {
	f := d.NewForm(d.Text("compare.title", "Product", detail.Product))
	f.Topic = desk.TopicPrices
	f.Size.Width = 620
	f.Dismiss.SetText(d.Text("button.close"))
	f.First = f.Dismiss
	f.Say(d.Text("compare.text"))
	from := detail.NextTermFrom(d.Today())
	present := detail.YearAt(detail.PriceOn(from))
	if detail.PriceOn(from) != detail.PriceOn(d.Today()) {
		f.Say(d.Text("compare.coming", "Date", d.Date(from)))
	}
	table := container.NewGridWithColumns(3)
	for _, cost := range data.CompareTerms(detail.Subscription, d.Today()) {
		for _, text := range []string{d.Text("compare." + string(cost.Term) + "_" + string(cost.Billing)), yearText(d, cost), besideText(d, cost, present)} {
			table.Add(newCompared(text, cost.Present))
		}
	}
	f.Column.Add(parts.NewOut(table))
	f.Column.Add(parts.NewFaint(d.Text("compare.freer")))
	f.ShowWith(f.Column)
}

func newCompared(text string, present bool) fyne.CanvasObject {
	if present {
		return parts.NewStrong(text)
	}
	return parts.NewWrapped(text)
}

func yearText(d *desk.Desk, cost data.TermCost) string {
	if cost.Estimated {
		return d.Text("compare.about", "Cost", d.Money(cost.Year))
	}
	return d.Text("compare.year", "Cost", d.Money(cost.Year))
}

// besideText says how much more or less it is than now.
func besideText(d *desk.Desk, cost data.TermCost, present data.Money) string {
	more := cost.Year.Minus(present)
	switch {
	case cost.Present:
		return d.Text("compare.now")
	case more.Minor > 0:
		return d.Text("compare.more", "Cost", d.Money(more))
	case more.Minor < 0:
		return d.Text("compare.less", "Cost", d.Money(more.Abs()))
	default:
		return d.Text("compare.same")
	}
}
