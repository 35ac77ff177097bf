package files

import (
	"cmp"
	"regexp"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// pendingPrice is an amount that waits for the rest of its column, which settles
// what stands before the decimals.
type pendingPrice struct {
	cell
	source   importing.Source
	currency string
	set      func(*importing.Facts, data.Money)
}

// price reads an amount and hands it to set once the column is read. currency is
// what another column says.
func (r *reader) price(c cell, currency string, set func(*importing.Facts, data.Money)) {
	if c.text != "" && c.text != "-" {
		r.prices[c.column] = append(r.prices[c.column], pendingPrice{c, r.where(), currency, set})
	}
}

// settlePrices decides for each column what stands before the decimals, and hands out
// its amounts. One that can mean two things is named and not guessed (F0).
func (r *reader) settlePrices() {
	for _, column := range sortedKeys(r.prices) {
		prices := r.prices[column]
		decimal, shown := decimalOf(r.order), false
		for _, pending := range prices {
			if mark := decimalIn(pending.text); mark != 0 {
				decimal, shown = mark, true
				break
			}
		}
		told := map[data.Code]bool{}
		for _, pending := range prices {
			price, note, code := pending.read(decimal, shown)
			if code != "" {
				r.unreadAt(pending.source, pending.cell, code)
				continue
			}
			if note != nil && !told[note.Code] {
				told[note.Code] = true
				r.facts.Notes = append(r.facts.Notes, importing.Note{File: r.name, Reason: note})
			}
			pending.set(&r.facts, price)
		}
	}
}

// read reads the amount. shown tells whether its column shows the mark before the
// decimals; else it is the language's. note says how it was read, where that is not
// plain; code why it was not.
func (p pendingPrice) read(decimal rune, shown bool) (price data.Money, note *data.Error, code data.Code) {
	a, ok := readAmount(p.text, decimal)
	if !ok {
		return price, nil, data.CodeBadAmount
	}
	currency := strings.ToUpper(strings.TrimSpace(p.currency)) // of a column of its own, where it may be any
	if currency == "" || !data.ValidCurrency(currency) {
		currency = cmp.Or(currencyIn(p.currency), currencyIn(p.text+" "+p.column))
	}
	price, exact, ok := a.money(currency)
	switch {
	case !ok:
		return price, nil, data.CodeBadAmount
	case a.unclear == decimal && price.Digits() != len(a.part):
		return price, nil, data.CodeAmountUnclear
	case a.unclear != 0 && a.unclear != decimal && !shown:
		note = data.NewError(data.CodeMarkTaken, "Column", p.column, "Text", p.text, "Whole", a.whole)
	case !exact:
		note = data.NewError(data.CodeAmountRounded, "Column", p.column, "Text", p.text)
	}
	return price, note, ""
}

// decimalOf is the mark before the decimals where no amount shows it: who writes the
// month first writes a point, Europe a comma.
func decimalOf(order importing.DateOrder) rune {
	if order == importing.MonthFirst {
		return '.'
	}
	return ','
}

var decimals = regexp.MustCompile(`\d([.,])(\d{1,2}|\d{4,})\D*$`)

// decimalIn returns the mark before the decimals of an amount, 0 where it does not
// show.
func decimalIn(text string) rune {
	if m := decimals.FindStringSubmatch(text); m != nil {
		return rune(m[1][0])
	}
	return 0
}

// signs are the signs of currencies, the longer ones first.
var signs = []struct{ sign, code string }{
	{"US$", "USD"}, {"CA$", "CAD"}, {"C$", "CAD"}, {"AU$", "AUD"}, {"A$", "AUD"}, {"NZ$", "NZD"}, {"R$", "BRL"}, {"€", "EUR"}, {"£", "GBP"}, {"$", "USD"}, {"¥", "JPY"}, {"zł", "PLN"}, {"₹", "INR"},
}

var currencyCode = regexp.MustCompile(`(?i)(^|[^\pL])([a-z]{3})($|[^\pL])`)

// currencyIn is the currency that an amount or the name of its column is written
// with, empty for none.
func currencyIn(text string) string {
	for rest := text; ; {
		m := currencyCode.FindStringSubmatchIndex(rest)
		if m == nil {
			break
		}
		if code := strings.ToUpper(rest[m[4]:m[5]]); usualCurrencies[code] {
			return code
		}
		rest = rest[m[5]:]
	}
	for _, s := range signs {
		if strings.Contains(text, s.sign) {
			return s.code
		}
	}
	return ""
}

// usualCurrencies are those whose code is no word of a language in a price list.
var usualCurrencies = map[string]bool{
	"EUR": true, "USD": true, "GBP": true, "CHF": true, "SEK": true, "NOK": true, "DKK": true, "PLN": true, "CZK": true, "HUF": true, "RON": true, "BGN": true, "ISK": true,
	"CAD": true, "AUD": true, "NZD": true, "JPY": true, "CNY": true, "INR": true, "BRL": true, "MXN": true, "ZAR": true, "SGD": true, "HKD": true, "KRW": true, "AED": true, "SAR": true, "ILS": true, "TRY": true,
}
