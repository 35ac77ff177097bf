package exports

import (
	"strings"
	"sync"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
	"seatbook/i18n"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
)

// Written are the lists as they are written in each language, by which one that is
// imported is known again.
var Written = sync.OnceValue(func() (all []files.Written) {
	for _, tag := range i18n.Languages() {
		w := desk.Words{Translator: i18n.New(tag)}
		for _, list := range Lists() {
			all = append(all, writtenIn(w, list))
		}
	}
	return all
})

// fieldsOf are what the columns of a list that can be read back hold, by their keys. What
// is worked out of others is none of them.
func fieldsOf(list List) map[string]importing.Field {
	switch list {
	case ListSubscriptions:
		return map[string]importing.Field{
			"product": importing.FieldProduct, "vendor": importing.FieldVendor, "sku": importing.FieldSKU, "channel": importing.FieldChannel, "status": importing.FieldStatus,
			"total": importing.FieldTotal, "assigned": importing.FieldAssigned, "term": importing.FieldTerm, "renews": importing.FieldRenewsOn, "price": importing.FieldPrice,
			"billing": importing.FieldBilling, "currency": importing.FieldCurrency, "payment": importing.FieldPayment, "agreement": importing.FieldAgreement, "notes": importing.FieldNotes, "owner": importing.FieldOwner, "tags": importing.FieldTags,
		}
	case ListPeople:
		return map[string]importing.Field{
			"name": importing.FieldName, "address": importing.FieldAddress, "department": importing.FieldDepartment, "products": importing.FieldProduct,
		}
	case ListHolders:
		return map[string]importing.Field{
			"product": importing.FieldProduct, "name": importing.FieldName, "address": importing.FieldAddress, "department": importing.FieldDepartment,
		}
	}
	return nil
}

func writtenIn(w desk.Words, list List) files.Written {
	fields := fieldsOf(list)
	written := files.Written{List: string(list), Columns: map[string]importing.Field{}, Said: fields == nil, Organization: w.Text("column.organization"), Totals: []string{w.Text("export.total"), w.Text("export.total_money"), w.Text("export.total_free")}}
	add := func(key, title string) {
		written.Columns[title] = importing.FieldNone
		if field, there := fields[key]; there {
			written.Columns[title] = field
		}
	}
	for _, key := range columnsOf(list) {
		add(key, w.Text("column."+key))
	}
	switch list {
	case ListSubscriptions:
		for _, column := range lists.Subscriptions(nil) {
			add(column.Key, column.Title(w))
		}
		written.Later = []string{w.Text("column." + lists.ToNote)}
		const own = "\x00"
		written.CurrencyOf[0], written.CurrencyOf[1], _ = strings.Cut(w.Text("column.currency_of", "Column", own), own)
		written.States, written.Words, written.Extended = statesIn(w), wordsIn(w), w.Text("status.extended")
	case ListPeople:
		for _, column := range lists.People() {
			add(column.Key, column.Title(w))
		}
		written.Blocked, written.LastActive, written.ReportedOn = w.Text("column.blocked"), w.Text("column.last_active"), w.Text("column.reported_on")
		written.MadeOn, written.Never, written.Later = w.Text("column.made_on"), w.Text("person.never"), []string{written.Blocked, written.ReportedOn, w.Text("column.cost"), w.Text("column.currency")}
		written.KindColumn, written.Kinds = w.Text("column.kind"), map[string]data.PersonKind{}
		for _, kind := range data.PersonKinds() {
			word := desk.Coded(w, "person.kind", kind)
			written.Kinds[word], written.Kinds[data.Fold(word)] = kind, kind
		}
	case ListSavings:
		for _, column := range lists.Savings() {
			add(column.Key, column.Title(w))
		}
	}
	return written
}

func statesIn(w desk.Words) map[string]data.Status {
	states := map[string]data.Status{w.Text("status.extended"): data.StatusActive}
	for _, status := range data.Statuses() {
		states[desk.Coded(w, "status", status)] = status
	}
	return states
}

// wordsIn are the codes that stand in the list of subscriptions, by their words.
func wordsIn(w desk.Words) map[importing.Field]map[string]string {
	channels := map[string]string{data.Fold(w.Text("badge.trial")): files.TrialChannel}
	for _, channel := range data.Channels() {
		for _, s := range []data.Subscription{{Channel: channel, Cloud: data.CloudNone}, {Channel: channel, Cloud: data.CloudWorldwide}} {
			channels[data.Fold(lists.ChannelOf(w, s))] = string(channel)
		}
	}
	terms, periods, payments, agreements := map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}
	for _, payment := range data.Payments() {
		payments[data.Fold(desk.Coded(w, "payment", payment))] = string(payment)
	}
	for _, agreement := range data.Agreements() {
		agreements[data.Fold(desk.Coded(w, "agreement", agreement))] = string(agreement)
	}
	for _, term := range data.Terms() {
		terms[data.Fold(desk.Coded(w, "term", term))] = string(term)
	}
	for _, period := range data.BillingPeriods() {
		periods[data.Fold(desk.Coded(w, "billing_period", period))] = string(period)
	}
	return map[importing.Field]map[string]string{importing.FieldChannel: channels, importing.FieldTerm: terms, importing.FieldBilling: periods, importing.FieldPayment: payments, importing.FieldAgreement: agreements}
}
