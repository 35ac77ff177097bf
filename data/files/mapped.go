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
	c := r.of(importing.FieldProduct)
	if r.written.ofTotals(c.text) || r.ofTotals(c.text) {
		return nil
	}
	fact := importing.SubscriptionFact{
		Source: r.where(), Kind: importing.FileTable, Product: c.text, ExternalID: told(r.of(importing.FieldID).text),
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
	fact.Billing, fact.Back = ofWord(r, importing.FieldBilling, r.billing), r.written != nil
	if r.written.isExtended(r.of(importing.FieldStatus).text) && price.text != "" {
		r.unread(price, data.CodeExtendedPrice)
		price, fact.Billing = cell{}, ""
	}
	if fact.Billing == "" && !r.of(importing.FieldBilling).empty() && !price.empty() { // it is for a time that no subscription is billed for
		r.unread(price, data.CodeBadBilling)
		price = cell{}
	}
	fact.Term, fact.Recurring = ofWord(r, importing.FieldTerm, r.term), r.recurring(r.of(importing.FieldRecurring))
	fact.Billing = firstPeriod(fact.Billing, firstPeriod(r.mapping.Billing, periodIn(price.column)))
	fact.Channel = firstChannel(ofWord(r, importing.FieldChannel, r.channel), r.mapping.Channel)
	if fact.Trial = fact.Channel == TrialChannel; fact.Trial {
		fact.Channel = ""
	}
	fact.Payment, fact.Agreement = ofWord(r, importing.FieldPayment, r.payment), ofWord(r, importing.FieldAgreement, r.agreement)
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

// TrialChannel is what a list that Seatbook wrote says of a trial, where it says how others
// were bought.
const TrialChannel = "trial"

// ofWord is what the word in the column of a field stands for: in a list that Seatbook
// wrote by its own words, otherwise by those that people use.
func ofWord[T ~string](r *mappedReader, field importing.Field, others func(cell) T) T {
	c := r.of(field)
	if code, known := r.written.code(field, c); known {
		return T(code)
	}
	return others(c)
}

// notePeriod says once that nothing tells whether prices are of a month or a year.
func (r *mappedReader) notePeriod(column string) {
	if !r.periodSaid {
		r.periodSaid = true
		r.note(data.CodePeriodTaken, "Column", column)
	}
}

func (r *mappedReader) states() map[string]data.Status {
	folded := map[string]data.Status{}
	for word, status := range r.mapping.States {
		folded[data.Fold(word)] = status
	}
	return folded
}

func firstPeriod(told, of data.BillingPeriod) data.BillingPeriod {
	if told != "" {
		return told
	}
	return of
}

// periodIn is the billing period that the name of a column of prices tells, none where
// it tells none.
func periodIn(column string) data.BillingPeriod {
	key := data.Fold(column)
	for _, word := range []string{"year", "jaar", "annual", "jahr", "annuel", "par an", "anual", "all'anno"} {
		if strings.Contains(key, word) {
			return data.BillingYearly
		}
	}
	for _, word := range []string{"month", "maand", "monat", "mensuel", "par mois", "mensual", "mensile"} {
		if strings.Contains(key, word) {
			return data.BillingMonthly
		}
	}
	return ""
}

func firstChannel(told, of data.Channel) data.Channel {
	if told != "" {
		return told
	}
	return of
}

// channelWords are what people call the ways to buy, folded.
var channelWords = map[string]data.Channel{
	"direct": data.ChannelDirect, "web direct": data.ChannelDirect, "online": data.ChannelDirect, "rechtstreeks": data.ChannelDirect, "direkt": data.ChannelDirect,
	"reseller": data.ChannelReseller, "csp": data.ChannelReseller, "partner": data.ChannelReseller, "wederverkoper": data.ChannelReseller, "revendeur": data.ChannelReseller,
	"product key": data.ChannelProductKey, "productcode": data.ChannelProductKey, "key": data.ChannelProductKey, "prepaid": data.ChannelProductKey,
	"volume licensing": data.ChannelVolumeLicensing, "volumelicenties": data.ChannelVolumeLicensing, "vlsc": data.ChannelVolumeLicensing, "volume": data.ChannelVolumeLicensing, "open": data.ChannelVolumeLicensing,
}

func (r *mappedReader) channel(c cell) data.Channel {
	return byWord(r.reader, c, channelWords, data.CodeBadChannel)
}

// paymentWords are what people call the ways to pay, folded.
var paymentWords = map[string]data.Payment{
	"credit card": data.PaymentCreditCard, "creditcard": data.PaymentCreditCard, "card": data.PaymentCreditCard, "kreditkarte": data.PaymentCreditCard, "carte de credit": data.PaymentCreditCard, "carte bancaire": data.PaymentCreditCard, "visa": data.PaymentCreditCard, "mastercard": data.PaymentCreditCard,
	"invoice": data.PaymentInvoice, "factuur": data.PaymentInvoice, "op factuur": data.PaymentInvoice, "rechnung": data.PaymentInvoice, "auf rechnung": data.PaymentInvoice, "facture": data.PaymentInvoice, "check": data.PaymentInvoice, "overschrijving": data.PaymentInvoice, "bank transfer": data.PaymentInvoice,
	"bank account": data.PaymentBankAccount, "direct debit": data.PaymentBankAccount, "sepa": data.PaymentBankAccount, "bankrekening": data.PaymentBankAccount, "automatische incasso": data.PaymentBankAccount, "incasso": data.PaymentBankAccount, "lastschrift": data.PaymentBankAccount, "bankkonto": data.PaymentBankAccount, "prelevement": data.PaymentBankAccount,
}

// agreementWords are what people call Microsoft's agreements, folded.
var agreementWords = map[string]data.Agreement{
	"mca": data.AgreementNew, "microsoft customer agreement": data.AgreementNew, "new": data.AgreementNew, "nce": data.AgreementNew, "new commerce": data.AgreementNew, "nieuw": data.AgreementNew,
	"mosa": data.AgreementClassic, "microsoft online subscription agreement": data.AgreementClassic, "classic": data.AgreementClassic, "legacy": data.AgreementClassic, "klassiek": data.AgreementClassic,
}

func (r *mappedReader) payment(c cell) data.Payment {
	return byWord(r.reader, c, paymentWords, data.CodeBadPayment)
}

func (r *mappedReader) agreement(c cell) data.Agreement {
	return byWord(r.reader, c, agreementWords, data.CodeBadAgreement)
}

// whom reads a row of people. Rows with one product each are one person.
func (r *mappedReader) whom() *data.Error {
	if r.written != nil && r.of(importing.FieldAddress).text == "" && len(r.fields) > 0 && r.written.ofTotals(r.fields[0]) {
		return nil
	}
	name := firstText(r.of(importing.FieldName).text, strings.TrimSpace(r.of(importing.FieldFirstName).text+" "+r.of(importing.FieldLastName).text))
	r.addressesIn(r.of(importing.FieldAddress).column)
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
	}
	if kind := r.kind(); kind != "" {
		fact.Mailbox = &importing.MailboxFact{Kind: kind}
	}
	r.ofWhom = r.whose()
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
