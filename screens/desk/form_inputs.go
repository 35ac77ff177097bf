package desk

import (
	"strings"

	"seatbook/data"
	"seatbook/screens/parts"
)

// AddNumber adds a field for a number of licenses.
func (f *Form) AddNumber(name string, n int) *parts.NumberField {
	return f.AddNumberBetween(name, n, data.MinTotal, data.MaxTotal)
}

// AddNumberBetween adds a field for a whole number between two bounds.
func (f *Form) AddNumberBetween(name string, n, lowest, highest int) *parts.NumberField {
	field := f.NewNumberField(n, lowest, highest)
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
		r.notRead(name, field.Reads(), data.CodeNotANumber, nil)
	}
	return n
}

// notRead notes that what was typed can't be read, or can mean two things, which stand
// under the field then.
func (r *Reading) notRead(name string, says parts.Reading, code data.Code, params map[string]any) {
	if len(says.Answers) > 0 {
		code, params = data.CodeTwoReadings, nil
	}
	r.Mistakes.Add(name, code, params)
}

// DateField takes a day.
type DateField struct {
	*parts.DateField
	wrong func() *data.Error // what is wrong with a text that is no day
}

// past are the fields of days that have been, as a rule.
func past(name string) bool {
	switch name {
	case "period_start", "term_start", "credit_check_since", "ordered_on", "ended_on", "renewed_on", "reactivated_on", "from", "to", "as_of":
		return true
	}
	return false
}

// AddDate adds a field for a day.
func (f *Form) AddDate(name string, required bool, day data.Date) DateField {
	field := DateField{DateField: f.NewDateField(day, f.Today(), past(name))}
	field.wrong = func() *data.Error {
		return f.NotADay(field.Text(), f.Today(), past(name), field.Entry.PlaceHolder)
	}
	f.Add(name, required, field.DateField)
	settle := field.Entry.OnLeft
	field.Entry.OnLeft = func() {
		settle()
		f.checkLeft(name, field.Text(), field.Reads(), field.wrong())
	}
	if f.First == nil {
		f.First = field.Entry
	}
	return field
}

// Date reads a date field; empty is no date.
func (r *Reading) Date(_ Words, name string, field DateField) data.Date {
	day, ok := field.Day()
	if !ok {
		wrong := field.wrong()
		r.notRead(name, field.Reads(), wrong.Code, wrong.Params)
		return data.Date{}
	}
	return data.DateOf(day)
}

// MoneyField takes an amount with its currency.
type MoneyField struct{ *money }

type money struct {
	*parts.Amount
	currency *parts.Choice[string]
	explain  func(data.Money) string // what is said of an amount under the field
}

// AddMoney adds a field for the price of one license.
func (f *Form) AddMoney(name string, price data.Money) MoneyField {
	code := price.Currency
	if code == "" {
		code = f.Settings.Currency
	}
	field := &money{currency: f.NewCurrencyChoice(code), explain: f.Words.Money}
	text := ""
	if price.Known() {
		text = f.Words.Amount(price.Minor, price.Currency)
	}
	field.Amount = parts.NewAmount(text, f.Words.Amount(1170, code), field.currency, func(text string) parts.Reading { return field.says(f.Words, text) })
	field.currency.OnChanged = func(string) { field.Look() }
	f.Add(name, false, field.Amount)
	field.Entry.OnLeft = func() {
		f.checkLeft(name, field.Text(), field.Reads(), data.NewError(data.CodeNotAnAmount))
	}
	if f.First == nil {
		f.First = field.Entry
	}
	return MoneyField{field}
}

// checkLeft says at a field that was left what is wrong with what stands in it: it could not
// be read at all.
func (f *Form) checkLeft(name, text string, says parts.Reading, wrong error) {
	field, there := f.Fields[name]
	if !there || strings.TrimSpace(text) == "" || says.Echo != "" || says.Question != "" || field.Mistake() != "" {
		return
	}
	field.SetMistake(f.ErrorText(wrong))
	f.Fit()
}

// Explain says under the field what an amount comes to, in place of the amount itself.
func (m *money) Explain(explain func(data.Money) string) {
	m.explain = explain
	m.Look()
}

func (m *money) says(w Words, text string) parts.Reading {
	code := m.currency.Value()
	return w.SaysOfAmount(text, code, func(minor int64) string { return m.explain(data.Money{Minor: minor, Currency: code}) })
}

// Money reads a money field; empty is no amount known.
func (r *Reading) Money(w Words, name string, field MoneyField) data.Money {
	if field.Text() == "" {
		return data.Money{}
	}
	code := field.currency.Value()
	minor, err := w.ParseAmount(field.Text(), code)
	if err != nil {
		r.notRead(name, field.Reads(), data.CodeNotAnAmount, nil)
		return data.Money{}
	}
	return data.Money{Minor: minor, Currency: code}
}

// PercentField takes a percentage with up to two decimals.
type PercentField struct{ *parts.Amount }

// percentDigits is a currency with as many decimals as a percentage.
const percentDigits = "EUR"

// AddPercent adds a field for a percentage.
func (f *Form) AddPercent(name string) PercentField {
	field := PercentField{parts.NewAmount("", f.Words.Amount(500, percentDigits), nil, func(text string) parts.Reading {
		return f.SaysOfAmount(withoutPercent(text), percentDigits, func(hundredths int64) string {
			return f.Text("reading.percent", "Number", f.Words.Amount(hundredths, percentDigits))
		})
	})}
	f.Add(name, false, field.Amount)
	return field
}

// Percent reads a percentage in hundredths of one percent; empty is 0.
func (r *Reading) Percent(w Words, name string, field PercentField, highest int) int {
	text := withoutPercent(field.Text())
	if text == "" {
		return 0
	}
	hundredths, err := w.ParseAmount(text, percentDigits)
	if err != nil || hundredths > int64(highest) {
		r.notRead(name, field.Reads(), data.CodeOutOfRange, map[string]any{"Min": 0, "Max": highest / 100})
	}
	return int(hundredths)
}

func withoutPercent(text string) string {
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "%"))
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
