package files

import (
	"regexp"
	"strings"
	"unicode"

	"seatbook/data"
	"seatbook/data/importing"
)

// told returns the currency that an amount is written with: in a column of its own, by
// its sign or its word, or in the name of its column; empty where none is. known is
// false for one that can't be told.
func (p pendingPrice) told() (code string, known bool) {
	if !p.currency.empty() {
		code = strings.ToUpper(p.currency.text)
		if data.ValidCurrency(code) {
			return code, true
		}
		code = currencyIn(p.currency.text)
		return code, code != ""
	}
	if code = currencyIn(p.text); code == "" && hasForeignSign(p.text) {
		return "", false
	}
	if code == "" {
		code = currencyIn(p.column)
	}
	return code, true
}

// unclear is the cell that a code speaks of: that of the currency, where there is one.
func (p pendingPrice) unclear(code data.Code) cell {
	if code == data.CodeBadCurrency && !p.currency.empty() {
		return p.currency
	}
	return p.cell
}

// onlyCurrency is the one currency that is told in a column of amounts, empty for none
// and for several.
func onlyCurrency(prices []pendingPrice) (only string) {
	for _, p := range prices {
		switch code, _ := p.told(); {
		case code == "" || code == only:
		case only != "":
			return ""
		default:
			only = code
		}
	}
	return only
}

// signs are the signs of currencies, the longer ones first.
var signs = []struct{ sign, code string }{
	{"US$", "USD"},
	{"CA$", "CAD"},
	{"C$", "CAD"},
	{"AU$", "AUD"},
	{"A$", "AUD"},
	{"NZ$", "NZD"},
	{"R$", "BRL"},
	{"S$", "SGD"},
	{"HK$", "HKD"},
	{"MX$", "MXN"},
	{"€", "EUR"},
	{"£", "GBP"},
	{"$", "USD"},
	{"¥", "JPY"},
	{"zł", "PLN"},
	{"Kč", "CZK"},
	{"₹", "INR"},
	{"₺", "TRY"},
	{"₪", "ILS"},
	{"₩", "KRW"},
	{"₴", "UAH"},
	{"₱", "PHP"},
	{"₫", "VND"},
	{"฿", "THB"},
}

// currencyNames are what people call a currency in an amount, folded.
var currencyNames = map[string]string{
	"euro": "EUR", "euros": "EUR", "eur": "EUR", "dollar": "USD", "dollars": "USD", "pond": "GBP", "pound": "GBP", "pounds": "GBP", "sterling": "GBP",
	"frank": "CHF", "franken": "CHF", "fr": "CHF", "sfr": "CHF", "zloty": "PLN", "zlotych": "PLN", "zl": "PLN", "forint": "HUF", "ft": "HUF", "lei": "RON", "leu": "RON", "leva": "BGN", "yen": "JPY",
	"kr": importing.Krone, "krone": importing.Krone, "kroner": importing.Krone, "krona": importing.Krone, "kronor": importing.Krone, "kronur": importing.Krone,
}

var (
	currencyCode = regexp.MustCompile(`(?i)(^|[^\pL])([a-z]{3})($|[^\pL])`)
	writtenCode  = regexp.MustCompile(`(^|[^\pL])([A-Z]{3})($|[^\pL])`)
	letters      = regexp.MustCompile(`\pL+\.?`)
)

// currencyIn is the currency that an amount or the name of its column is written
// with, empty for none, [importing.Krone] for one that several countries have.
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
	for _, m := range writtenCode.FindAllStringSubmatch(text, -1) {
		if data.ValidCurrency(m[2]) && !wordsLikeCodes[m[2]] {
			return m[2]
		}
	}
	for _, s := range signs {
		if strings.Contains(text, s.sign) {
			return s.code
		}
	}
	for _, word := range letters.FindAllString(text, -1) {
		if code := currencyNames[data.Fold(strings.TrimRight(word, "."))]; code != "" {
			return code
		}
	}
	return ""
}

// withoutCurrency leaves the names of currencies out of an amount: their points are no
// marks (Fr. 12.50).
func withoutCurrency(text string) string {
	return letters.ReplaceAllStringFunc(text, func(word string) string {
		if currencyNames[data.Fold(strings.TrimRight(word, "."))] != "" {
			return " "
		}
		return word
	})
}

// hasForeignSign tells whether the sign of a currency stands in a text that is not among
// those that are known.
func hasForeignSign(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Sc, r) })
}

// usualCurrencies are those whose code is no word of a language in a price list.
var usualCurrencies = map[string]bool{
	"EUR": true, "USD": true, "GBP": true, "CHF": true, "SEK": true, "NOK": true, "DKK": true, "PLN": true, "CZK": true, "HUF": true, "RON": true, "BGN": true, "ISK": true,
	"CAD": true, "AUD": true, "NZD": true, "JPY": true, "CNY": true, "INR": true, "BRL": true, "MXN": true, "ZAR": true, "SGD": true, "HKD": true, "KRW": true, "AED": true, "SAR": true, "ILS": true, "TRY": true,
}

// wordsLikeCodes are codes of currencies that are words in price lists, too.
var wordsLikeCodes = map[string]bool{"ALL": true, "TOP": true, "PEN": true, "CUP": true, "MOP": true, "GEL": true, "SOS": true, "BOB": true, "MAD": true, "XXX": true, "XTS": true}
