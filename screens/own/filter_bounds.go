package own

import (
	"context"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/desk"
)

// The names of the two fields.
const (
	fieldFrom = "own_from"
	fieldTo   = "own_to"
)

// boundsItem offers to narrow a list to the days or amounts of a field that lie within bounds.
func boundsItem(d *desk.Desk, field data.OwnField, now data.OwnFilter, narrow func(data.OwnFilter)) *fyne.MenuItem {
	var chosen data.OwnCondition
	for _, condition := range now.Conditions() {
		if condition.Field == field.ID {
			chosen = condition
		}
	}
	ask := d.Text("own.choose_days")
	if field.Kind == data.OwnAmount {
		ask = d.Text("own.choose_amounts")
	}
	item := fyne.NewMenuItem(d.Text("own.label", "Name", field.Name, "Value", ask), func() {
		openBounds(d, field, chosen, func(condition data.OwnCondition) { narrow(now.With(data.OwnFilter{OwnCondition: condition})) })
	})
	item.Checked = chosen.From+chosen.To != ""
	return item
}

// openBounds asks for the first and the last day, or the least and the most. Either may stay
// open.
func openBounds(d *desk.Desk, field data.OwnField, now data.OwnCondition, narrow func(data.OwnCondition)) {
	f := d.NewForm(field.Name)
	f.Light, f.Topic = true, desk.TopicOwnFields // what is looked at
	read := addDays
	if field.Kind == data.OwnAmount {
		read = addAmounts
	}
	bounds := read(f, now)
	chosen := data.OwnCondition{Field: field.ID}
	f.Show(d.Text("past.button"), func(r *desk.Reading) func(context.Context) error {
		if chosen.From, chosen.To = bounds(r); chosen.From+chosen.To == "" {
			r.Mistakes.Add(fieldFrom, data.CodeRequired, nil)
		}
		return func(context.Context) error { return nil }
	}, func() { narrow(chosen) })
}

// addDays adds the fields of two days, and returns what reads them.
func addDays(f *desk.Form, now data.OwnCondition) func(*desk.Reading) (from, to string) {
	f.Title(fieldFrom, f.Text("own.first_day"))
	f.Title(fieldTo, f.Text("own.last_day"))
	first, _ := data.ParseDate(now.From) // none where it can't be read
	last, _ := data.ParseDate(now.To)
	from, to := f.AddDate(fieldFrom, false, first), f.AddDate(fieldTo, false, last)
	return func(r *desk.Reading) (string, string) {
		first, last := r.Date(f.Words, fieldFrom, from), r.Date(f.Words, fieldTo, to)
		if !first.IsZero() && !last.IsZero() && last.Before(first) {
			r.Mistakes.Add(fieldTo, data.CodeDateOrder, map[string]any{"After": "from", "Day": first})
		}
		return dayValue(first), dayValue(last)
	}
}

// dayValue is a day as OwnValues has it.
func dayValue(day data.Date) string {
	if day.IsZero() {
		return ""
	}
	return day.String()
}

// addAmounts adds the fields of two amounts, and returns what reads them. The second is in the
// currency of the first.
func addAmounts(f *desk.Form, now data.OwnCondition) func(*desk.Reading) (from, to string) {
	f.Title(fieldFrom, f.Text("own.least"))
	f.Title(fieldTo, f.Text("own.most"))
	least, _ := data.ParseOwnAmount(now.From) // none where it can't be read
	most, _ := data.ParseOwnAmount(now.To)
	from, to := f.AddMoney(fieldFrom, least), f.AddMoney(fieldTo, most)
	f.Say(f.Text("own.one_currency"))
	return func(r *desk.Reading) (string, string) {
		least, most := r.Money(f.Words, fieldFrom, from), r.Money(f.Words, fieldTo, to)
		if low, high := data.FormatOwnAmount(least), data.FormatOwnAmount(most); low != "" && high != "" && (least.Currency != most.Currency || most.Minor < least.Minor) {
			r.Mistakes.Add(fieldTo, data.CodeAmountOrder, map[string]any{"Text": f.Words.Money(least)})
		}
		return data.FormatOwnAmount(least), data.FormatOwnAmount(most)
	}
}
