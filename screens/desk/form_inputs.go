package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/parts"
)

// AddNumber adds a field for a number of licenses.
func (f *Form) AddNumber(name string, n int) *parts.NumberField {
	return f.AddNumberBetween(name, n, data.MinTotal, data.MaxTotal)
}

// AddNumberBetween adds a field for a whole number between two bounds.
func (f *Form) AddNumberBetween(name string, n, lowest, highest int) *parts.NumberField {
	field := parts.NewNumberField(n, lowest, highest, f.Text("editor.less"), f.Text("editor.more"))
	f.Add(name, true, field)
	if f.First == nil {
		f.First = field.Entry
	}
	return field
}

// Number reads a number field.
func (r *Reading) Number(name string, field *parts.NumberField) int {
	n, ok := field.Number()
	if !ok {
		r.Mistakes.Add(name, data.CodeNotANumber, nil)
	}
	return n
}

// DateField is an entry for a day.
type DateField struct{ *parts.Entry }

// AddDate adds a field for a day.
func (f *Form) AddDate(name string, required bool, day data.Date) DateField {
	entry := parts.NewEntry(f.DateField(day.Time()), f.DateField(f.Today().Time()))
	f.Add(name, required, entry)
	return DateField{entry}
}

// Date reads a date field; empty is no date.
func (r *Reading) Date(w Words, name string, field DateField) data.Date {
	day, err := w.ParseDate(field.Text)
	if err != nil {
		r.Mistakes.Add(name, data.CodeNotADate, map[string]any{"Example": field.PlaceHolder})
		return data.Date{}
	}
	return data.DateOf(day)
}

// MoneyField is an entry for an amount with its currency.
type MoneyField struct {
	*fyne.Container
	Amount   *parts.Entry
	currency *parts.Choice[string]
}

// AddMoney adds a field for the price of one license.
func (f *Form) AddMoney(name string, price data.Money) MoneyField {
	code := price.Currency
	if code == "" {
		code = f.Settings.Currency
	}
	field := MoneyField{Amount: parts.NewEntry("", f.Amount(1170, code)), currency: f.NewCurrencyChoice(code)}
	if price.Known() {
		field.Amount.SetText(f.Amount(price.Minor, price.Currency))
	}
	field.Container = container.NewBorder(nil, nil, nil, field.currency, field.Amount)
	f.Add(name, false, field.Container)
	if f.First == nil {
		f.First = field.Amount
	}
	return field
}

// Money reads a money field; empty is no amount known.
func (r *Reading) Money(w Words, name string, field MoneyField) data.Money {
	if field.Amount.Text == "" {
		return data.Money{}
	}
	code := field.currency.Value()
	minor, err := w.ParseAmount(field.Amount.Text, code)
	if err != nil {
		r.Mistakes.Add(name, data.CodeNotAnAmount, nil)
		return data.Money{}
	}
	return data.Money{Minor: minor, Currency: code}
}

// NewCurrencyChoice offers the currencies of the countries that the record
// knows first, then all others.
func (d *Desk) NewCurrencyChoice(code string) *parts.Choice[string] {
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
