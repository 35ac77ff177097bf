package files

import (
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// held gathers what a table of people tells of the subscriptions that they hold: its
// columns of totals, prices, vendors and the like. Each product is one subscription,
// however many people have it, and of two customers one for each; what the first row that
// tells anything says of it counts.
type held struct {
	rows map[string]*heldProduct // by the folded names of the product and of whose it is
	said map[string]bool         // of which columns and why it was said that they are not read
}

// heldProduct is what was told of a product by row.
type heldProduct struct {
	at     int                        // its place among the facts, -1 for one of which nothing is told
	people int                        // that the table names with it
	cells  map[importing.Field]string // of the row that counts
}

// ofSubscriptions are the fields that tell of what is held, and not of who holds it.
func ofSubscriptions(m importing.Mapping) (fields []importing.Field) {
	for _, field := range m.Fields {
		_, own := field.Own()
		switch field {
		case importing.FieldNone, importing.FieldProduct, importing.FieldSKU, importing.FieldID, importing.FieldWhose, importing.FieldName,
			importing.FieldFirstName, importing.FieldLastName, importing.FieldAddress, importing.FieldDepartment, importing.FieldBlocked, importing.FieldEnabled:
		default:
			if own || field.Known() {
				fields = append(fields, field)
			}
		}
	}
	return fields
}

// note reads what the present row tells of its products.
func (h *held) note(r *mappedReader, products []string) {
	fields := ofSubscriptions(r.mapping)
	if r.written != nil || len(fields) == 0 {
		return
	}
	cells := map[importing.Field]string{}
	for _, field := range fields {
		if text := h.cell(r, field).text; text != "" {
			cells[field] = text
		}
	}
	if len(products) != 1 || importing.NoProduct(products[0]) {
		for field := range cells {
			h.say(r, field, data.CodeOfNoProduct)
		}
		return
	}
	if h.rows == nil {
		h.rows = map[string]*heldProduct{}
	}
	key := data.Fold(products[0]) + "\x00" + data.Fold(r.ofWhom)
	product, known := h.rows[key]
	if !known {
		product = &heldProduct{at: -1}
		h.rows[key] = product
	}
	product.people++
	if len(cells) == 0 {
		return
	}
	if product.at >= 0 {
		for field, text := range cells {
			if text != product.cells[field] {
				h.say(r, field, data.CodeToldTwice)
			}
		}
		return
	}
	at := len(r.facts.Subscriptions)
	if reason := r.subscriptionBy(""); reason != nil {
		h.say(r, importing.FieldTotal, reason.Code)
		return
	}
	product.at, product.cells = at, cells
}

// cell is what the row has in the column of a field, an own one among them.
func (h *held) cell(r *mappedReader, field importing.Field) cell {
	if _, own := field.Own(); !own {
		return r.of(field)
	}
	i := r.mapping.Column(field)
	if i >= len(r.header) {
		return cell{}
	}
	c := cell{column: r.header[i]}
	if i < len(r.fields) {
		c.text = strings.TrimSpace(r.fields[i])
	}
	return c
}

// say names the first cell of a column that is not read, and why.
func (h *held) say(r *mappedReader, field importing.Field, code data.Code) {
	c := h.cell(r, field)
	if key := string(code) + "\x00" + c.column; !h.said[key] {
		if h.said == nil {
			h.said = map[string]bool{}
		}
		h.said[key] = true
		r.unread(c, code)
	}
}

// settle leaves out a total that is smaller than the number of people who hold it: it
// counts something else, as the licenses of one person.
func (h *held) settle(r *mappedReader, facts *importing.Facts) {
	for _, name := range sortedKeys(h.rows) {
		product := h.rows[name]
		if product.at < 0 {
			continue
		}
		fact := &facts.Subscriptions[product.at]
		if fact.Total == nil || *fact.Total >= product.people {
			continue
		}
		fact.Total = nil
		field := importing.FieldTotal
		if product.cells[field] == "" { // it was added up of what is assigned and available
			field = importing.FieldAvailable
		}
		facts.Unread = append(facts.Unread, importing.Unread{
			Source: fact.Source, Column: r.of(field).column, Text: importing.Shown(product.cells[field]), Code: data.CodeTotalOfOne,
		})
	}
}
