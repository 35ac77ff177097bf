package files

import (
	"context"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// readMapped reads a table by a mapping of its columns (F6). A row that names no
// product or no address is rejected; a cell that is no number, date or amount where
// one belongs is named, and the rest of its row goes (F0).
func (t *table) readMapped(ctx context.Context, m importing.Mapping) (importing.Facts, error) {
	r := &mappedReader{reader: t.reader(m.Dates), mapping: m, places: map[importing.Field]int{}}
	r.asked = true
	return r.readTable(ctx)
}

func (r *mappedReader) readTable(ctx context.Context) (importing.Facts, error) {
	m := r.mapping
	for _, field := range importing.Fields() {
		r.places[field] = m.Column(field)
	}
	r.facts.Mappings = []importing.Mapping{m}
	row := r.subscription
	if m.OfPeople() {
		row = r.whom
	}
	facts, err := r.read(ctx, row)
	r.held.settle(r, &facts)
	told := map[string]bool{}
	for i, field := range m.Fields {
		if field != importing.FieldNone && i < len(r.header) {
			r.noteTwiceAt(i, told)
		}
	}
	r.noteSynonyms(func(column int) bool { return column < len(m.Fields) && m.Fields[column] != importing.FieldNone })
	facts.Notes = r.facts.Notes
	return facts, err
}

// readBy reads a table by a mapping that may be made for another one. A table without a
// column that tells who or what its rows are does not fit; of others that it lacks it is
// said that they are missing.
func (t *table) readBy(ctx context.Context, m importing.Mapping) (importing.Facts, error) {
	on := m.On(t.header)
	lacks := func(field importing.Field) bool { return m.Column(field) >= 0 && on.Column(field) < 0 }
	products := lacks(importing.FieldProduct) && on.Column(importing.FieldSKU) < 0 || lacks(importing.FieldSKU) && on.Column(importing.FieldProduct) < 0
	if on.Validate() != nil || lacks(importing.FieldAddress) || products && !m.OfPeople() {
		return importing.Facts{}, data.NewError(data.CodeMappingDoesNotFit, "File", t.name, "Name", m.Name)
	}
	if products { // nothing is told of what people hold
		on.Product = ""
	}
	facts, err := t.readMapped(ctx, on)
	for i, field := range m.Fields {
		if field != importing.FieldNone && i < len(m.Header) && lacks(field) {
			facts.Notes = append(facts.Notes, importing.Note{File: t.name, Reason: data.NewError(data.CodeColumnMissing, "Column", m.Header[i])})
		}
	}
	return facts, err
}

type mappedReader struct {
	*reader
	mapping importing.Mapping
	places  map[importing.Field]int
	written *Written // the list that it is, where Seatbook wrote it; nil else
	// currencies are the columns with the currencies of own amounts, by those of the amounts.
	currencies map[int]int
	// periodSaid is whether it was said that no period of the prices is told.
	periodSaid bool
	// held is what a table of people tells of what they hold.
	held held
}

// of returns what stands in the column of a field.
func (r *mappedReader) of(field importing.Field) cell {
	i := r.places[field]
	if i < 0 || i >= len(r.header) {
		return cell{}
	}
	c := cell{column: r.header[i], lacking: r.lacks(i)}
	if i < len(r.fields) {
		c.text = r.hold(strings.TrimSpace(r.fields[i]))
	}
	return c
}

func (r *mappedReader) subscription() *data.Error {
	if product := r.of(importing.FieldProduct).text; r.written.ofTotals(product) || r.ofTotals(product) {
		return nil
	}
	return r.subscriptionBy(told(r.of(importing.FieldID).text))
}

// subscriptionBy reads what the row tells of a subscription; the vendor calls it id.
func (r *mappedReader) subscriptionBy(id string) *data.Error {
	c := r.of(importing.FieldProduct)
	fact := importing.SubscriptionFact{
		Source: r.where(), Kind: importing.FileTable, Product: c.text, ExternalID: id,
		Vendor: firstText(told(r.of(importing.FieldVendor).text), r.mapping.Vendor), PartnerName: told(r.of(importing.FieldPartner).text), Notes: r.of(importing.FieldNotes).text,
	}
	if fact.Product == "" {
		fact.Product = r.mapping.Product
	}
	if sku := r.of(importing.FieldSKU); fact.Product == "" && sku.text != "" { // the only name
		c = sku
	} else {
		c.text = fact.Product
	}
	if reason := r.noProduct(c); reason != nil {
		return reason
	}
	fact.SKU = r.partNumber(r.of(importing.FieldSKU))
	fact.Owner, fact.Own = told(r.of(importing.FieldOwner).text), r.own()
	fact.Tags = splitTags(r.of(importing.FieldTags).text)
	if strings.Contains(data.Fold(fact.Vendor), "microsoft") {
		fact.Vendor = data.Microsoft
	}
	fact.Total, fact.Assigned = r.count(r.of(importing.FieldTotal)), r.count(r.of(importing.FieldAssigned))
	fact.Total, fact.Assigned = r.withAvailable(fact.Total, fact.Assigned, r.of(importing.FieldAvailable))
	if fact.Total != nil && *fact.Total == 0 {
		return data.NewError(data.CodeNoLicenses, "Product", firstText(fact.Product, fact.SKU))
	}
	fact.Status = r.status(r.of(importing.FieldStatus), r.states())
	price := r.of(importing.FieldPrice)
	fact.Billing, fact.Back = ofWord(r, importing.FieldBilling, data.BillingPeriods(), r.billing), r.written != nil
	if r.written.isExtended(r.of(importing.FieldStatus).text) && price.text != "" {
		r.unread(price, data.CodeExtendedPrice)
		price, fact.Billing = cell{}, ""
	}
	if fact.Billing == "" && !r.of(importing.FieldBilling).empty() && !price.empty() { // it is for a time that no subscription is billed for
		r.unread(price, data.CodeBadBilling)
		price = cell{}
	}
	fact.Term, fact.Recurring = ofWord(r, importing.FieldTerm, data.Terms(), r.term), r.recurring(r.of(importing.FieldRecurring))
	fact.Billing = firstPeriod(fact.Billing, firstPeriod(r.mapping.Billing, periodIn(price.column)))
	fact.Channel = firstChannel(ofWord(r, importing.FieldChannel, data.Channels(), r.channel), r.mapping.Channel)
	if fact.Trial = fact.Channel == TrialChannel; fact.Trial {
		fact.Channel = ""
	}
	fact.Payment, fact.Agreement = ofWord(r, importing.FieldPayment, data.Payments(), r.payment), ofWord(r, importing.FieldAgreement, data.Agreements(), r.agreement)
	r.renewsOn(r.of(importing.FieldRenewsOn))
	r.nextBilling(r.of(importing.FieldNextBilling))
	r.startedOn(r.of(importing.FieldStartedOn))
	at := len(r.facts.Subscriptions)
	r.price(price, r.of(importing.FieldCurrency), func(facts *importing.Facts, each data.Money) {
		facts.Subscriptions[at].Price = &each
		if facts.Subscriptions[at].Billing == "" && r.places[importing.FieldBilling] < 0 {
			r.notePeriod(price.column)
		}
	})
	r.whose()
	r.facts.Subscriptions = append(r.facts.Subscriptions, fact)
	return nil
}
