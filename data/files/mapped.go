package files

import (
	"context"
	"strconv"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// readMapped reads a table by a mapping of its columns (F6). A row that names no
// product or no address, or holds something that is no number, date or amount
// where one belongs, is rejected with its reason.
func (t *table) readMapped(ctx context.Context, m importing.Mapping) (importing.Facts, error) {
	read := &mappedReader{table: t, mapping: m, decimal: decimalOf(m), people: map[string]int{}}
	read.facts.Mappings = []importing.Mapping{m}
	row := read.subscription
	if m.OfPeople() {
		row = read.person
	}
	err := t.rows(ctx, &read.facts, row)
	return read.facts, err
}

type mappedReader struct {
	*table
	mapping importing.Mapping
	decimal rune
	facts   importing.Facts
	people  map[string]int // the place of a person among the facts, by address
}

// decimalOf is the mark before the decimals where an amount does not show it: a
// table that writes the month first has a point, Europe's a comma.
func decimalOf(m importing.Mapping) rune {
	if m.Dates == importing.MonthFirst {
		return '.'
	}
	return ','
}

// cell returns the row's text in the column of a field.
func (r *mappedReader) cell(field importing.Field) string {
	if i := r.mapping.Column(field); i >= 0 && i < len(r.fields) {
		return r.hold(strings.TrimSpace(r.fields[i]))
	}
	return ""
}

func (r *mappedReader) subscription() *data.Error {
	fact := importing.SubscriptionFact{
		Source: r.where(), Kind: importing.FileTable, Product: r.cell(importing.FieldProduct), SKU: r.cell(importing.FieldSKU),
		Vendor: r.cell(importing.FieldVendor), PartnerName: r.cell(importing.FieldPartner), Notes: r.cell(importing.FieldNotes),
	}
	if fact.Product == "" && fact.SKU == "" {
		return data.NewError(data.CodeNoProduct)
	}
	var reason *data.Error
	if fact.Total, reason = r.number(importing.FieldTotal); reason != nil {
		return reason
	}
	if fact.Total != nil && *fact.Total == 0 {
		return data.NewError(data.CodeNoLicenses, "Product", fact.Product+fact.SKU)
	}
	if fact.Assigned, reason = r.number(importing.FieldAssigned); reason != nil {
		return reason
	}
	if fact.RenewsOn, reason = r.day(importing.FieldRenewsOn); reason != nil {
		return reason
	}
	if fact.StartedOn, reason = r.day(importing.FieldStartedOn); reason != nil {
		return reason
	}
	if text := r.cell(importing.FieldPrice); text != "" {
		minor, ok := parseAmount(text, r.decimal)
		if !ok {
			return r.badCell(data.CodeBadAmount, importing.FieldPrice)
		}
		fact.Price = &data.Money{Minor: minor, Currency: currencyIn(text)}
	}
	r.facts.Subscriptions = append(r.facts.Subscriptions, fact)
	return nil
}

// currencyIn is the currency that an amount is written with, empty for none.
func currencyIn(text string) string {
	for mark, code := range map[string]string{"€": "EUR", "EUR": "EUR", "US$": "USD", "USD": "USD", "£": "GBP", "GBP": "GBP", "CHF": "CHF"} {
		if strings.Contains(strings.ToUpper(text), mark) {
			return code
		}
	}
	return ""
}

// person reads a row of people. Rows with one product each are one person.
func (r *mappedReader) person() *data.Error {
	address := r.cell(importing.FieldAddress)
	name := r.cell(importing.FieldName)
	if name == "" {
		name = strings.TrimSpace(r.cell(importing.FieldFirstName) + " " + r.cell(importing.FieldLastName))
	}
	products := splitList(r.cell(importing.FieldProduct))
	if i, there := r.people[data.AddressKey(address)]; there && address != "" && r.mapping.Column(importing.FieldProduct) >= 0 {
		r.facts.People[i].Products = append(r.facts.People[i].Products, products...)
		return nil
	}
	r.people[data.AddressKey(address)] = len(r.facts.People)
	r.facts.People = append(r.facts.People, importing.PersonFact{
		Source: r.where(), Name: name, Address: address, Department: r.cell(importing.FieldDepartment),
		Blocked: blocked(isTrue(r.cell(importing.FieldBlocked))), Products: products, AnyVendor: true,
		LicensesUntold: r.mapping.Column(importing.FieldProduct) < 0 || !r.mapping.Licenses,
	})
	return nil
}

// splitList splits several products in one cell.
func splitList(text string) (products []string) {
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '|' || r == '\n' }) {
		products = append(products, splitProducts(part)...)
	}
	return products
}

// number reads a whole number, nil where the cell is empty.
func (r *mappedReader) number(field importing.Field) (*int, *data.Error) {
	text := r.cell(field)
	if text == "" {
		return nil, nil
	}
	if grouped.MatchString(text) {
		text = strings.NewReplacer(".", "", ",", "", " ", "", "\u00A0", "", "\u202F", "").Replace(text)
	}
	number, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	switch {
	case err != nil || number > data.MaxTotal || number != float64(int(number)):
		return nil, r.badCell(data.CodeBadNumber, field)
	case number < 0:
		return nil, data.NewError(data.CodeNegative, "Column", r.columnName(field))
	}
	n := int(number)
	return &n, nil
}

// day reads a day, none where the cell is empty.
func (r *mappedReader) day(field importing.Field) (data.Date, *data.Error) {
	text := r.cell(field)
	if text == "" {
		return data.Date{}, nil
	}
	day, ok := ParseDay(text, r.mapping.Dates)
	if !ok {
		return day, r.badCell(data.CodeBadDate, field)
	}
	return day, nil
}

func (r *mappedReader) columnName(field importing.Field) string {
	return r.mapping.Header[r.mapping.Column(field)]
}

func (r *mappedReader) badCell(code data.Code, field importing.Field) *data.Error {
	return data.NewError(code, "Column", r.columnName(field), "Text", r.cell(field))
}
