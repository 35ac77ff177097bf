package files

import (
	"regexp"

	"seatbook/data"
	"seatbook/data/importing"
)

// pendingPrice is an amount that waits for the rest of its column, which settles
// what stands before the decimals.
type pendingPrice struct {
	cell
	source   importing.Source
	currency cell // of a column of its own
	set      func(*importing.Facts, data.Money)
}

// price reads an amount and hands it to set once the column is read. currency is
// what another column says.
func (r *reader) price(c cell, currency cell, set func(*importing.Facts, data.Money)) {
	if !c.empty() {
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
		only := onlyCurrency(prices)
		for _, pending := range prices {
			price, notes, code := pending.read(decimal, shown, only)
			if code != "" {
				r.unreadAt(pending.source, pending.unclear(code), code)
				continue
			}
			for _, note := range notes {
				if !told[note.Code] {
					told[note.Code] = true
					r.facts.Notes = append(r.facts.Notes, importing.Note{File: r.name, Reason: note})
				}
			}
			pending.set(&r.facts, price)
		}
	}
}

// read reads the amount. shown tells whether its column shows the mark before the
// decimals; else it is the language's. only is the one currency of its column, for an
// amount that has none. notes say how it was read, where that is not plain; code why it
// was not.
func (p pendingPrice) read(decimal rune, shown bool, only string) (price data.Money, notes []*data.Error, code data.Code) {
	a, ok := readAmount(p.text, decimal)
	if !ok {
		return price, nil, data.CodeBadAmount
	}
	currency, known := p.told()
	if !known {
		return price, nil, data.CodeBadCurrency
	}
	if currency == "" && only != "" {
		currency = only
		notes = append(notes, data.NewError(data.CodeCurrencyTaken, "Column", p.column, "Text", p.text, "Currency", only))
	}
	price, exact, ok := a.money(currency)
	switch {
	case !ok:
		return price, nil, data.CodeBadAmount
	case a.unclear == decimal && price.Digits() != len(a.part):
		return price, nil, data.CodeAmountUnclear
	case a.unclear != 0 && a.unclear != decimal && !shown:
		notes = append(notes, data.NewError(data.CodeMarkTaken, "Column", p.column, "Text", p.text, "Whole", a.whole))
	case !exact:
		notes = append(notes, data.NewError(data.CodeAmountRounded, "Column", p.column, "Text", p.text))
	}
	if price.Minor == 0 {
		notes = append(notes, data.NewError(data.CodePriceOfNothing, "Column", p.column, "Text", p.text))
	}
	return price, notes, ""
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
