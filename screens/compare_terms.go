package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/parts"
)

// openCompareTerms says what a year of a subscription costs as a yearly term paid at
// once, one paid monthly, and a monthly term (R27).
func (d *desk) openCompareTerms(detail data.SubscriptionDetail) {
	f := d.newForm(d.Text("compare.title", "Product", detail.Product))
	f.topic = topicPrices
	f.size.Width = 620
	f.dismiss.SetText(d.Text("button.close"))
	f.first = f.dismiss
	f.say(d.Text("compare.text"))
	present := detail.YearAt(detail.PriceOn(d.today()))
	table := container.NewGridWithColumns(3)
	for _, cost := range data.CompareTerms(detail.Subscription, d.today()) {
		for _, text := range []string{d.Text("compare." + string(cost.Term) + "_" + string(cost.Billing)), d.yearText(cost), d.besideText(cost, present)} {
			table.Add(newCompared(text, cost.Present))
		}
	}
	f.column.Add(table)
	f.column.Add(parts.NewFaint(d.Text("compare.freer")))
	f.showWith(f.column)
}

func newCompared(text string, present bool) fyne.CanvasObject {
	if present {
		return parts.NewStrong(text)
	}
	return parts.NewWrapped(text)
}

func (d *desk) yearText(cost data.TermCost) string {
	if cost.Estimated {
		return d.Text("compare.about", "Cost", d.money(cost.Year))
	}
	return d.Text("compare.year", "Cost", d.money(cost.Year))
}

// besideText says how much more or less it is than now.
func (d *desk) besideText(cost data.TermCost, present data.Money) string {
	more := data.Money{Minor: cost.Year.Minor - present.Minor, Currency: present.Currency}
	switch {
	case cost.Present:
		return d.Text("compare.now")
	case more.Minor > 0:
		return d.Text("compare.more", "Cost", d.money(more))
	case more.Minor < 0:
		return d.Text("compare.less", "Cost", d.money(positive(more)))
	default:
		return d.Text("compare.same")
	}
}
