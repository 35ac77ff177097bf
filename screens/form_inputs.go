package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/parts"
)

// number adds a field for a number of licenses.
func (f *form) number(name string, n int) *parts.NumberField {
	return f.numberBetween(name, n, data.MinTotal, data.MaxTotal)
}

// numberBetween adds a field for a whole number between two bounds.
func (f *form) numberBetween(name string, n, lowest, highest int) *parts.NumberField {
	field := parts.NewNumberField(n, lowest, highest, f.Text("editor.less"), f.Text("editor.more"))
	f.add(name, true, field)
	if f.first == nil {
		f.first = field.Entry
	}
	return field
}

// number reads a number field.
func (r *reading) number(name string, field *parts.NumberField) int {
	n, ok := field.Number()
	if !ok {
		r.mistakes.Add(name, data.CodeNotANumber, nil)
	}
	return n
}

// dateField is an entry for a day.
type dateField struct{ *parts.Entry }

func (f *form) date(name string, required bool, day data.Date) dateField {
	entry := parts.NewEntry(f.DateField(day.Time()), f.DateField(f.today().Time()))
	f.add(name, required, entry)
	return dateField{entry}
}

// date reads a date field; empty is no date.
func (r *reading) date(w words, name string, field dateField) data.Date {
	day, err := w.ParseDate(field.Text)
	if err != nil {
		r.mistakes.Add(name, data.CodeNotADate, map[string]any{"Example": field.PlaceHolder})
		return data.Date{}
	}
	return data.DateOf(day)
}

// moneyField is an entry for an amount with its currency.
type moneyField struct {
	*fyne.Container
	amount   *parts.Entry
	currency *parts.Choice[string]
}

// money adds a field for the price of one license.
func (f *form) money(name string, price data.Money) moneyField {
	code := price.Currency
	if code == "" {
		code = f.settings.Currency
	}
	field := moneyField{amount: parts.NewEntry("", f.Amount(1170, code)), currency: f.newCurrencyChoice(code)}
	if price.Known() {
		field.amount.SetText(f.Amount(price.Minor, price.Currency))
	}
	field.Container = container.NewBorder(nil, nil, nil, field.currency, field.amount)
	f.add(name, false, field.Container)
	if f.first == nil {
		f.first = field.amount
	}
	return field
}

// money reads a money field; empty is no amount known.
func (r *reading) money(w words, name string, field moneyField) data.Money {
	if field.amount.Text == "" {
		return data.Money{}
	}
	code := field.currency.Value()
	minor, err := w.ParseAmount(field.amount.Text, code)
	if err != nil {
		r.mistakes.Add(name, data.CodeNotAnAmount, nil)
		return data.Money{}
	}
	return data.Money{Minor: minor, Currency: code}
}

// newCurrencyChoice offers the currencies of the countries that the record
// knows first, then all others.
func (d *desk) newCurrencyChoice(code string) *parts.Choice[string] {
	common := []string{"EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN"}
	seen := map[string]bool{}
	var all []parts.Option[string]
	for _, known := range append(append([]string{code}, common...), data.Currencies()...) {
		if !seen[known] {
			seen[known] = true
			all = append(all, parts.Option[string]{Value: known, Label: known})
		}
	}
	return parts.NewChoice(all, code, nil)
}
