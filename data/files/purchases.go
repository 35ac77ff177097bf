package files

import (
	"context"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// purchaseForm is a form of a list of purchases, a row one subscription (F14).
type purchaseForm struct {
	needs     [][]string
	without   []string // none of which may be there
	vendor    string   // whose they are; empty where a column tells
	reseller  bool     // they were bought from one
	owner     []string // a column that is filled in where they were
	otherID   []string
	id        []string
	sku       []string
	skuID     []string
	trial     []string // a column that says Trial, or yes
	product   []string
	total     []string
	assigned  []string
	maker     []string
	partner   []string
	renews    []string
	started   []string
	status    []string
	billing   []string
	nextBill  []string // the day of the next bill
	term      []string
	recurring []string // whether it renews by itself
	price     []string
	currency  []string
	notes     []string
	kind      importing.FileKind
	renewEach data.BillingPeriod // how a price is meant
}

var purchaseForms = []purchaseForm{
	{ // Get-MgDirectorySubscription, as Export-Csv writes it (F4)
		needs: [][]string{{"SkuPartNumber", "SkuId"}, {"TotalLicenses"}, {"NextLifecycleDateTime", "CommerceSubscriptionId"}}, kind: importing.FileGraphSubscriptions, vendor: data.Microsoft,
		id: []string{"Id", "CommerceSubscriptionId"}, otherID: []string{"CommerceSubscriptionId"}, sku: []string{"SkuPartNumber"}, skuID: []string{"SkuId"}, total: []string{"TotalLicenses"},
		renews: []string{"NextLifecycleDateTime"}, started: []string{"CreatedDateTime"}, status: []string{"Status"}, trial: []string{"IsTrial"}, owner: []string{"OwnerTenantId"},
	},
	{ // subscriptions with the day of their next state, as a well-known script writes them
		needs: [][]string{{"Subscription Name"}, {"SKU Id"}, {"Total Units"}}, kind: importing.FileGraphSubscriptions, vendor: data.Microsoft,
		sku: []string{"Subscription Name"}, skuID: []string{"SKU Id"}, product: []string{"Friendly Subscription Name", "Subscription Name"}, total: []string{"Total Units"},
		renews: []string{"License Expiry Date/Next LifeCycle Activity Date", "License Expiry Date", "Subscription Expiry Date"}, started: []string{"Subscribed Date"},
		status: []string{"Status"}, trial: []string{"Subscription Type"},
	},
	{ // licenses and what they cost, and lists of licenses of partners' tools: a row a product
		needs: [][]string{{"License", "License Name"}, {"skuId", "SkuID"}, {"CountUsed", "Consumed Units"}, {"TotalLicenses", "Purchased Units"}},
		kind:  importing.FilePowerShell, vendor: data.Microsoft,
		sku: []string{"skuPartNumber"}, skuID: []string{"skuId", "SkuID"}, product: []string{"License", "License Name"},
		total: []string{"TotalLicenses", "Purchased Units"}, assigned: []string{"CountUsed", "Consumed Units"},
		renews: []string{"TermInfo.NextLifecycle"}, status: []string{"TermInfo.Status"}, trial: []string{"TermInfo.IsTrial"},
	},
	{ // Partner Center, as its scripts and its page write it; the lines of an invoice, several for each subscription and customer, are no such list
		without: []string{"ChargeType", "Charge type", "InvoiceNumber", "Invoice number", "ChargeStartDate"},
		needs:   [][]string{{"offerName", "Offer name", "friendlyName", "Subscription name", "ProductName"}, {"quantity", "Licenses", "seats"}, {"SubscriptionId", "Subscription ID", "commitmentEndDate", "offerId", "Commitment end date", "Term end date"}},
		kind:    importing.FileGraphSubscriptions, vendor: data.Microsoft, reseller: true,
		id: []string{"SubscriptionId", "Subscription ID", "id"}, product: []string{"offerName", "Offer name", "ProductName", "friendlyName", "Subscription name"},
		total: []string{"quantity", "Licenses", "seats"}, renews: []string{"commitmentEndDate", "Commitment end date", "Term end date", "Term end", "Renewal date", "End date"},
		started: []string{"effectiveStartDate", "creationDate", "Term start date", "Start date", "Purchase date"}, status: []string{"status", "Subscription status"},
		billing: []string{"billingCycle", "Billing frequency", "Billing cycle", "Billing period"}, nextBill: []string{"nextBillingDate", "Next billing date", "nextChargeDate", "Next charge date"},
		term: []string{"termDuration", "Term duration", "Term", "Commitment term", "Subscription term"}, recurring: []string{"autoRenewEnabled", "Auto-renew enabled", "Auto-renew", "Auto renewal", "Recurring billing"},
		price: []string{"unitPrice", "Unit price", "Price per license", "Price per unit"}, currency: []string{"Currency", "currencyCode", "Pricing currency", "Billing currency"},
	},
	{ // F11: gam print licenses countsonly
		needs: [][]string{{"skuDisplay"}, {"skuId"}, {"productId", "productDisplay"}, {"licenses", "count", "licenseCount"}},
		kind:  importing.FileTable, vendor: vendorGoogle,
		product: []string{"skuDisplay"}, assigned: []string{"licenses", "count", "licenseCount"},
	},
	{ // GLPI's licenses
		needs:   [][]string{{"Name", "Nom"}, {"Capacity", "Number", "Capacité", "Nombre"}, {"Renew date", "Expiration", "Expiration date", "Date de renouvellement", "Supplier label", "Software", "Logiciel"}, {"Manufacturer", "Publisher", "Fabricant", "Éditeur", "Software", "Logiciel"}},
		kind:    importing.FileTable,
		product: []string{"Name", "Nom"}, total: []string{"Capacity", "Number", "Capacité", "Nombre"},
		maker: []string{"Manufacturer", "Publisher", "Fabricant", "Éditeur"}, partner: []string{"Supplier", "Fournisseur"},
		renews:  []string{"Renew date", "Expiration", "Expiration date", "Date de renouvellement"},
		started: []string{"Date of purchase", "Purchase date", "Start date", "Date d'achat"}, price: []string{"Price per unit", "Unit price", "Prix unitaire"}, currency: []string{"Currency", "Devise"},
		renewEach: data.BillingYearly,
	},
}

func (f purchaseForm) is(t *table) bool {
	_, there := t.has(f.without...)
	return !there && t.hasAll(f.needs...)
}

func (f purchaseForm) read(ctx context.Context, t *table, order importing.DateOrder) (importing.Facts, error) {
	r := t.reader(order)
	return r.read(ctx, func() *data.Error {
		if f.skuID != nil && strings.Trim(r.text(f.skuID...), "-") == "" && r.text(f.sku...) == "" {
			return nil // the line of totals
		}
		if r.ofTotals(r.text(f.product...)) {
			return nil
		}
		if reason := r.noProduct(r.at(f.product...)); reason != nil && (f.product != nil || r.text(f.sku...)+r.text(f.skuID...) == "") {
			return reason
		}
		trial, isWord := yesOrNo(r.text(f.trial...))
		fact := importing.SubscriptionFact{
			Source: r.where(), Kind: f.kind, Product: r.text(f.product...), ExternalID: told(r.text(f.id...)), OtherID: told(r.text(f.otherID...)),
			Vendor: firstText(f.vendor, told(r.text(f.maker...))), PartnerName: told(r.text(f.partner...)), Notes: r.text(f.notes...),
			Partner: f.reseller || r.text(f.owner...) != "", Total: r.count(r.at(f.total...)), Assigned: r.count(r.at(f.assigned...)), Status: r.status(r.at(f.status...), nil),
			Billing: r.billing(r.at(f.billing...)), Term: r.term(r.at(f.term...)), Recurring: r.recurring(r.at(f.recurring...)), SKU: r.partNumber(r.at(f.sku...)), SKUID: strings.ToLower(told(r.text(f.skuID...))),
			Trial: data.Fold(r.text(f.trial...)) == "trial" || isWord && trial,
		}
		if f.trial != nil && (fact.Status == data.StatusExpired || fact.Status == data.StatusDisabled) { // the day of the next state (F4)
			at := len(r.facts.Subscriptions)
			r.day(r.at(f.renews...), func(facts *importing.Facts, day data.Date) { facts.Subscriptions[at].NextStateOn = day })
		} else {
			r.renewsOn(r.at(f.renews...))
		}
		r.startedOn(r.at(f.started...))
		r.nextBilling(r.at(f.nextBill...))
		r.eachPrice(f)
		r.facts.Subscriptions = append(r.facts.Subscriptions, fact)
		return nil
	})
}

// eachPrice reads what a license of the subscription that the row is about to add costs.
// Where nothing tells for how long that is, it is named and not guessed.
func (r *reader) eachPrice(f purchaseForm) {
	at, c, source := len(r.facts.Subscriptions), r.at(f.price...), r.where()
	r.price(c, r.at(f.currency...), func(facts *importing.Facts, each data.Money) {
		fact := &facts.Subscriptions[at]
		if fact.Billing == "" {
			fact.Billing = f.renewEach
		}
		if fact.Billing == "" {
			r.unreadAt(source, c, data.CodePeriodUntold)
			return
		}
		fact.Price = &each
	})
}

// termWords are what vendors and people call the lengths of terms, folded.
var termWords = map[string]data.Term{
	"p1m": data.TermMonthly, "1m": data.TermMonthly, "monthly": data.TermMonthly, "month": data.TermMonthly, "1 month": data.TermMonthly, "one month": data.TermMonthly, "1-month": data.TermMonthly, "maand": data.TermMonthly, "1 maand": data.TermMonthly, "maandelijks": data.TermMonthly, "per maand": data.TermMonthly, "monatlich": data.TermMonthly, "1 monat": data.TermMonthly, "mensuel": data.TermMonthly, "1 mois": data.TermMonthly,
	"p1y": data.TermYearly, "1y": data.TermYearly, "yearly": data.TermYearly, "annual": data.TermYearly, "annually": data.TermYearly, "year": data.TermYearly, "1 year": data.TermYearly, "one year": data.TermYearly, "1-year": data.TermYearly, "12 months": data.TermYearly, "p12m": data.TermYearly, "jaar": data.TermYearly, "1 jaar": data.TermYearly, "een jaar": data.TermYearly, "12 maanden": data.TermYearly, "jaarlijks": data.TermYearly, "jahrlich": data.TermYearly, "1 jahr": data.TermYearly, "12 monate": data.TermYearly, "annuel": data.TermYearly, "1 an": data.TermYearly, "12 mois": data.TermYearly,
	"p3y": data.TermThreeYears, "3y": data.TermThreeYears, "3 years": data.TermThreeYears, "three years": data.TermThreeYears, "3 year": data.TermThreeYears, "3-year": data.TermThreeYears, "triennial": data.TermThreeYears, "p36m": data.TermThreeYears, "36 months": data.TermThreeYears, "3 jaar": data.TermThreeYears, "drie jaar": data.TermThreeYears, "36 maanden": data.TermThreeYears, "3 jahre": data.TermThreeYears, "36 monate": data.TermThreeYears, "3 ans": data.TermThreeYears, "36 mois": data.TermThreeYears,
}

// term reads a length of a term by its words, none where the cell is empty or holds
// another.
func (r *reader) term(c cell) data.Term {
	return bySaying(r, c, termIn, data.CodeBadTerm)
}

// recurring reads whether a subscription renews by itself.
func (r *reader) recurring(c cell) *bool {
	switch key := data.Fold(c.text); {
	case saysBlocked[key]: // disabled is off here
		return blocked(false)
	case saysAllowed[key]:
		return blocked(true)
	}
	return r.yes(c)
}

// billingWords are what vendors and people call the billing periods, folded.
var billingWords = map[string]data.BillingPeriod{
	"monthly": data.BillingMonthly, "month": data.BillingMonthly, "maandelijks": data.BillingMonthly, "maand": data.BillingMonthly, "per maand": data.BillingMonthly, "monatlich": data.BillingMonthly, "mensuel": data.BillingMonthly, "per month": data.BillingMonthly, "p1m": data.BillingMonthly, "mensile": data.BillingMonthly, "mensual": data.BillingMonthly, "mensal": data.BillingMonthly, "miesieczny": data.BillingMonthly, "miesiecznie": data.BillingMonthly, "manadsvis": data.BillingMonthly, "manedlig": data.BillingMonthly, "manedlig betaling": data.BillingMonthly, "mensuelle": data.BillingMonthly, "monthly billing": data.BillingMonthly, "per month, billed monthly": data.BillingMonthly, "mtl.": data.BillingMonthly, "pm": data.BillingMonthly, "p.m.": data.BillingMonthly, "p/m": data.BillingMonthly, "mnd": data.BillingMonthly, "1 month": data.BillingMonthly,
	"annual": data.BillingYearly, "annually": data.BillingYearly, "yearly": data.BillingYearly, "year": data.BillingYearly, "jaarlijks": data.BillingYearly, "jaar": data.BillingYearly, "per jaar": data.BillingYearly, "jahrlich": data.BillingYearly, "annuel": data.BillingYearly, "per year": data.BillingYearly, "p1y": data.BillingYearly, "annuale": data.BillingYearly, "anual": data.BillingYearly, "annuelle": data.BillingYearly, "roczny": data.BillingYearly, "rocznie": data.BillingYearly, "arlig": data.BillingYearly, "arsvis": data.BillingYearly, "p.j.": data.BillingYearly, "p/j": data.BillingYearly, "pj": data.BillingYearly, "jahrl.": data.BillingYearly, "12 maanden": data.BillingYearly, "12 monate": data.BillingYearly, "12 mois": data.BillingYearly, "1 jaar": data.BillingYearly, "1 year": data.BillingYearly, "12 months": data.BillingYearly,
}

// billing reads a billing period by its words, none where the cell is empty or
// holds another.
func (r *reader) billing(c cell) data.BillingPeriod {
	return bySaying(r, c, billingIn, data.CodeBadBilling)
}

// byWord reads what the word of a cell stands for, as bySaying does.
func byWord[T ~string](r *reader, c cell, words map[string]T, otherwise data.Code) T {
	return bySaying(r, c, func(text string) (T, bool) { meant, known := words[data.Fold(text)]; return meant, known }, otherwise)
}

// bySaying reads what a cell says, nothing where it is empty, or says something else, which
// is named.
func bySaying[T ~string](r *reader, c cell, meaning func(string) (T, bool), otherwise data.Code) T {
	if c.empty() {
		return ""
	}
	meant, known := meaning(c.text)
	if !known {
		r.unread(c, otherwise)
	}
	return meant
}
