package importing

import (
	"reflect"
	"slices"
	"strings"

	"seatbook/data"
)

// Field is what a column of a table holds (F6).
type Field string

// The fields. FieldNone is a column that an import leaves out.
const (
	FieldNone        Field = "none"
	FieldProduct     Field = "product"
	FieldVendor      Field = "vendor"
	FieldSKU         Field = "sku"
	FieldID          Field = "external_id" // the vendor's name for the purchase
	FieldTotal       Field = "total"
	FieldAssigned    Field = "assigned"
	FieldAvailable   Field = "available" // total less assigned
	FieldStatus      Field = "status"
	FieldPrice       Field = "price" // of one license and one billing period
	FieldCurrency    Field = "currency"
	FieldBilling     Field = "billing_period"
	FieldRenewsOn    Field = "renews_on"
	FieldStartedOn   Field = "started_on"
	FieldNextBilling Field = "next_billing"
	FieldTerm        Field = "term"
	FieldRecurring   Field = "recurring_billing"
	FieldChannel     Field = "channel"
	FieldPayment     Field = "payment"
	FieldAgreement   Field = "agreement"
	FieldPartner     Field = "partner_name"
	FieldNotes       Field = "notes"
	FieldOwner       Field = "owner"
	FieldTags        Field = "tags"
	FieldWhose       Field = "organization" // whose the row is: a customer, or a company of the group
	FieldName        Field = "name"
	FieldFirstName   Field = "first_name"
	FieldLastName    Field = "last_name"
	FieldAddress     Field = "address"
	FieldDepartment  Field = "department"
	FieldBlocked     Field = "blocked"
	FieldEnabled     Field = "enabled" // blocked the other way round
)

// Fields lists every field in the order in which a screen offers them.
func Fields() []Field {
	return []Field{
		FieldNone, FieldProduct, FieldVendor, FieldSKU, FieldID, FieldTotal, FieldAssigned, FieldAvailable, FieldStatus,
		FieldPrice, FieldCurrency, FieldBilling, FieldNextBilling, FieldRenewsOn, FieldStartedOn, FieldTerm, FieldRecurring, FieldChannel, FieldPayment, FieldAgreement, FieldPartner, FieldNotes, FieldOwner, FieldTags, FieldWhose,
		FieldName, FieldFirstName, FieldLastName, FieldAddress, FieldDepartment, FieldBlocked, FieldEnabled,
	}
}

// ownPrefix begins a field that is one of the record's own, by its name.
const ownPrefix = "own:"

// OwnFieldOf returns the field of a column that holds one of the record's own fields.
func OwnFieldOf(name string) Field { return Field(ownPrefix + name) }

// Own returns the name of the record's own field that a column holds, and whether it
// holds one.
func (f Field) Own() (name string, is bool) {
	name, is = strings.CutPrefix(string(f), ownPrefix)
	return name, is && name != ""
}

// Known tells whether a field is one that there can be.
func (f Field) Known() bool {
	_, own := f.Own()
	return own || slices.Contains(Fields(), f)
}

// DateOrder is how a table writes a day in digits.
type DateOrder string

// The orders. ISO dates and the dates of spreadsheets are read in any of them.
const (
	DayFirst   DateOrder = "day_first"
	MonthFirst DateOrder = "month_first"
)

// DateOrders lists both orders in the order in which a screen offers them.
func DateOrders() []DateOrder { return []DateOrder{DayFirst, MonthFirst} }

// Mapping says what the columns of a table hold, and what no column tells. It is
// remembered by the table's header (F6).
type Mapping struct {
	Name   string    `json:"name,omitempty"` // by which the command line asks for it
	Header []string  `json:"header"`
	Fields []Field   `json:"fields"` // one a column
	Dates  DateOrder `json:"dates"`
	// Licenses tells that a table of people says what they hold: whoever it names
	// without a product holds none.
	Licenses bool `json:"licenses"`

	Product   string                 `json:"product,omitempty"`   // the one product of the whole file
	Separator string                 `json:"separator,omitempty"` // between several products in a cell
	Vendor    string                 `json:"vendor,omitempty"`    // of the whole file
	Billing   data.BillingPeriod     `json:"billing_period,omitempty"`
	Channel   data.Channel           `json:"channel,omitempty"`
	States    map[string]data.Status `json:"states,omitempty"` // by the words of the table
	// Said is what the last import by it said that the record has otherwise: of what stays
	// as it is in both, it is said once.
	Said []string `json:"said,omitempty"`
}

// Unkept tells whether a plan has a mapping, or has said something of its table, that is
// not among those that are remembered.
func (p Plan) Unkept(known []Mapping) bool {
	return slices.ContainsFunc(p.Mappings, func(m Mapping) bool {
		return !slices.ContainsFunc(known, func(kept Mapping) bool { return kept.Key() == m.Key() && reflect.DeepEqual(kept, m) })
	})
}

// Key is the header as two are compared: folded.
func (m Mapping) Key() string { return HeaderKey(m.Header) }

// HeaderKey returns a header as two are compared.
func HeaderKey(header []string) string {
	var names []string
	for _, name := range header {
		names = append(names, data.Fold(strings.TrimSpace(name)))
	}
	return strings.TrimRight(strings.Join(names, "\n"), "\n")
}

// Fits tells whether a table's header is the one that the mapping is remembered
// by, or that with the column of reasons behind it that mended rows come back with.
func (m Mapping) Fits(header []string) bool {
	for len(header) > len(m.Header) && strings.TrimSpace(header[len(header)-1]) == "" {
		header = header[:len(header)-1]
	}
	if len(header) == len(m.Header)+1 {
		header = header[:len(m.Header)]
	}
	return HeaderKey(header) == m.Key()
}

// On returns the mapping for a table whose columns stand in another order, or beside
// others; those that it does not name are left out.
func (m Mapping) On(header []string) Mapping {
	on := m
	on.Header, on.Fields = header, make([]Field, len(header))
	used := map[int]bool{}
	for i, name := range header {
		on.Fields[i] = FieldNone
		at := slices.IndexFunc(m.Header, func(own string) bool { return data.Fold(strings.TrimSpace(own)) == data.Fold(name) })
		if at >= 0 && at < len(m.Fields) && !used[at] {
			on.Fields[i], used[at] = m.Fields[at], true
		}
	}
	return on
}

// Column returns the first column that holds a field, -1 when none does.
func (m Mapping) Column(field Field) int { return slices.Index(m.Fields, field) }

// OfPeople tells whether the table's rows are people, and not subscriptions: it
// has a column of addresses.
func (m Mapping) OfPeople() bool { return m.Column(FieldAddress) >= 0 }

// TellsLicenses tells whether the table says what its people hold.
func (m Mapping) TellsLicenses() bool {
	return m.Product != "" || m.Column(FieldProduct) >= 0 || m.Column(FieldSKU) >= 0
}

// Validate returns a mistake for a mapping that no row could be read by: it needs
// a product or a part number, or an address; and no field twice.
func (m Mapping) Validate() error {
	var mistakes data.Mistakes
	if !m.TellsLicenses() && !m.OfPeople() {
		mistakes.Add("columns", data.CodeNothingMapped, nil)
	}
	seen := map[Field]bool{}
	for _, field := range m.Fields {
		if !field.Known() {
			mistakes.Add("columns", data.CodeNoSuchField, map[string]any{"Text": string(field)})
		}
		if field != FieldNone && seen[field] {
			mistakes.Add("columns", data.CodeMappedTwice, map[string]any{"Field": field})
		}
		seen[field] = true
	}
	return mistakes.Err()
}
