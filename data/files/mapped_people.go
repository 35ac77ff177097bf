package files

import (
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// whom reads a row of people. Rows with one product each are one person.
func (r *mappedReader) whom() *data.Error {
	if r.written != nil && r.of(importing.FieldAddress).text == "" && len(r.fields) > 0 && r.written.ofTotals(r.fields[0]) {
		return nil
	}
	name := firstText(r.of(importing.FieldName).text, strings.TrimSpace(r.of(importing.FieldFirstName).text+" "+r.of(importing.FieldLastName).text))
	r.addressesIn(r.of(importing.FieldAddress).column)
	r.ofWhom = r.whose()
	fact := importing.PersonFact{
		Source: r.where(), Name: name, Address: oneAddress(r.of(importing.FieldAddress).text), Department: told(r.of(importing.FieldDepartment).text),
		ExternalID: told(r.of(importing.FieldID).text), Vendor: r.mapping.Vendor, AnyVendor: r.mapping.Vendor == "", LicensesUntold: true,
	}
	fact.Blocked = r.no(r.of(importing.FieldEnabled))
	if c := r.of(importing.FieldBlocked); c.text != "" {
		fact.Blocked = r.yes(c)
	}
	if r.mapping.TellsLicenses() {
		c := r.of(importing.FieldProduct)
		if c.column == "" {
			c = r.of(importing.FieldSKU)
		}
		parts := r.split(c.text)
		if c.column == "" && r.mapping.Product != "" {
			parts = []string{r.mapping.Product}
		}
		fact.Products, fact.LicensesUntold = r.licenses(c, parts, firstText(name, fact.Address))
		fact.LicensesUntold = fact.LicensesUntold || !r.mapping.Licenses
		r.held.note(r, parts)
	}
	if kind := r.kind(); kind != "" {
		fact.Mailbox = &importing.MailboxFact{Kind: kind}
	}
	if at := len(r.facts.People); r.written != nil {
		r.person(fact, r.mapping.TellsLicenses())
		r.writtenDays(at)
		return nil
	}
	r.person(fact, r.mapping.TellsLicenses())
	return nil
}

// split parts several products in one cell.
func (r *mappedReader) split(text string) (products []string) {
	switch r.mapping.Separator {
	case "":
		if importing.NoProduct(text) {
			return []string{text}
		}
		return splitList(text)
	case "+":
		return splitProducts(text)
	}
	for _, part := range strings.Split(text, r.mapping.Separator) {
		products = append(products, strings.TrimSpace(part))
	}
	return products
}

// splitList splits several products in one cell. A line in it may part two products, or
// stand in a name: what is known decides, as for commas.
func splitList(text string) (products []string) {
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '|' }) {
		products = append(products, splitProducts(part)...)
	}
	return products
}
