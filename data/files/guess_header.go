package files

import (
	"slices"
	"strings"
	"sync"

	"seatbook/data/importing"
)

// headerWords are what columns are called, in English, Dutch, German and French,
// as columnKey has it.
var headerWords = map[importing.Field][]string{
	importing.FieldProduct: {
		"product", "productname", "productnaam", "productdisplayname", "software", "softwarename", "subscription", "abonnement", "license", "licentie", "licence", "lizenz", "nombredelsoftware", "nombredelproducto", "nomedelsoftware", "nomedosoftware", "producto", "prodotto", "produto", "suscripcion", "abbonamento", "assinatura", "itemname", "licensename", "offername", "offeringname", "skuname", "skudisplay",
		"application", "applicatie", "app", "anwendung", "logiciel", "produkt", "produit", "nomduproduit", "plan", "programma", "dienst", "service", "assignedproducts", "producten", "products", "productconfigurations", "productprofiles", "licensesdisplay", "licensetype", "producttitle",
		"pakket", "licencename", "titel", "omschrijving", "description", "licenses", "licenties", "licences", "lizenzen", "assignedlicenses",
	},
	importing.FieldVendor:    {"vendor", "leverancier", "publisher", "manufacturer", "fabrikant", "hersteller", "anbieter", "editeur", "fournisseur", "uitgever", "maker", "merk", "brand", "vendorname", "fabricant", "proveedor", "fabricante", "fornitore", "produttore", "fornecedor"},
	importing.FieldSKU:       {"sku", "partnumber", "skupartnumber", "artikelnummer", "artikelnr", "bestelnummer", "articlenumber", "stringid", "accountskuid", "skuid", "productcode"},
	importing.FieldID:        {"subscriptionid", "abonnementid", "contractid", "contractnummer", "contractnumber", "assetid", "licenseid", "ordernumber", "ordernummer"},
	importing.FieldTotal:     {"total", "totaal", "seats", "quantity", "qty", "aantal", "aantallicenties", "licenses", "licenties", "licences", "lizenzen", "anzahl", "menge", "nombre", "quantite", "totallicenses", "totaalaantallicenties", "purchased", "bought", "purchasedlicenses", "gekocht", "plaatsen", "nombredelicences", "capacity", "capacite", "activeunits", "enabledunits", "count", "number", "totalseats", "seatstotal", "users", "effectivequantity", "cantidad", "puestos", "asientos", "licencias", "quantita", "licenze", "quantidade", "licencas", "assentos"},
	importing.FieldAssigned:  {"assigned", "toegewezen", "used", "gebruikt", "inuse", "ingebruik", "consumed", "consumedunits", "countused", "zugewiesen", "benutzt", "attribue", "attribuees", "utilise", "utilisees", "actief", "assignedlicenses", "toegewezenlicenties", "seatsused", "usedseats", "assignedseats", "licensesused", "usedlicenses", "asignadas", "licenciasasignadas", "usadas", "enuso", "assegnate", "inuso", "atribuidas", "usadas"},
	importing.FieldAvailable: {"available", "countavailable", "availableunits", "availablelicenses", "rest", "beschikbaar", "avail", "remaining", "free", "freeseats", "freeseatscount", "freelicenses", "vrij", "over", "verfugbar", "disponible", "disponibles", "unassigned", "resterend"},
	importing.FieldStatus:    {"status", "state", "toestand", "zustand", "etat"},
	importing.FieldPrice: {
		"price", "prijs", "unitprice", "stuksprijs", "prijsperlicentie", "cost", "kosten", "priceperlicense", "preis", "stuckpreis", "monto", "importe", "preco", "valor", "prix", "prixunitaire", "tarief", "bedrag", "purchasecost", "priceperunit", "priceperseat", "priceperuser", "costperseat", "costperlicense", "cout", "coste", "costo", "precio", "prezzo",
		"peryear", "costperyear", "priceperyear", "yearlycost", "yearlyprice", "annualcost", "annualprice", "perjaar", "kostenperjaar", "prijsperjaar", "jaarkosten", "jaarprijs", "jaarbedrag", "projahr", "jahreskosten", "jahrespreis", "prixannuel", "coutannuel", "paran",
		"permonth", "costpermonth", "pricepermonth", "monthlycost", "monthlyprice", "permaand", "kostenpermaand", "prijspermaand", "maandkosten", "maandprijs", "maandbedrag", "promonat", "monatskosten", "monatspreis", "prixmensuel", "coutmensuel", "parmois",
	},
	importing.FieldCurrency:    {"currency", "valuta", "wahrung", "devise", "munt", "moneda", "divisa", "moeda"},
	importing.FieldBilling:     {"billingcycle", "billingperiod", "billingfrequency", "billingplan", "billingcycletype", "factureringsperiode", "betaalperiode", "facturatie", "periode", "period", "interval", "abrechnung", "frequency", "betaling", "billingterm", "periodicidad", "facturacion", "fatturazione", "faturamento"},
	importing.FieldRenewsOn:    {"renewal", "renewaldate", "verlenging", "verlengingsdatum", "renews", "expires", "expirationdate", "einddatum", "vervaldatum", "enddate", "validuntil", "geldigtot", "verlengtop", "verlengt", "renewson", "verlangerung", "ablaufdatum", "enddatum", "expiration", "datedefin", "renouvellement", "echeance", "verlooptop", "commitmentenddate", "renewdate", "fechaderenovacion", "renovacion", "vencimiento", "fechadevencimiento", "caducidad", "fechadecaducidad", "rinnovo", "datadirinnovo", "scadenza", "datadiscadenza", "datascadenza", "renovacao", "datadarenovacao", "vencimento", "datadevencimento", "validade", "expiry", "expirydate", "validityend"},
	importing.FieldNextBilling: {"nextbilling", "nextbillingdate", "nextbill", "nextbilldate", "nextinvoice", "nextinvoicedate", "nextpayment", "nextpaymentdate", "nextcharge", "nextchargedate", "volgendefactuur", "volgendefactuurdatum", "volgendefacturering", "volgendefactureringsdatum", "volgendebetaling", "volgendeincasso", "nachsterechnung", "nachstesrechnungsdatum", "nachsteabrechnung", "nachsteabrechnungsdatum", "prochainefacture", "prochainefacturation", "datedeprochainefacturation"},
	importing.FieldTerm:        {"term", "termduration", "commitmentterm", "looptijd", "termijn", "contractduur", "laufzeit", "duree", "dureeducontrat"},
	importing.FieldRecurring:   {"recurringbilling", "autorenew", "autorenewal", "autorenewenabled", "terugkerendefacturering", "automatischverlengen", "automatischeverlenging", "verlengtautomatisch", "autoverlengung", "automatischeverlangerung", "renouvellementautomatique", "reconductiontacite"},
	importing.FieldStartedOn:   {"start", "startdate", "startdatum", "begindatum", "purchasedate", "aankoopdatum", "ingangsdatum", "kaufdatum", "datedachat", "datededebut", "begin", "since", "sinds", "effectivestartdate", "dateofpurchase", "validitystart", "datumaankoop", "fechadecompra", "fechadeinicio", "datadiacquisto", "datainizio", "datadacompra", "datadeinicio"},
	importing.FieldChannel:     {"channel", "purchasechannel", "aankoopkanaal", "kanaal"},
	importing.FieldPayment:     {"payment", "paymentmethod", "paymenttype", "betaalmethode", "betaalwijze", "betaling", "betalingswijze", "zahlungsart", "zahlungsmethode", "zahlung", "moyendepaiement", "modedepaiement", "paiement", "paidby", "betaaldmet"},
	importing.FieldAgreement:   {"agreement", "agreementtype", "overeenkomst", "vertrag", "vertragsart", "contrat"},
	importing.FieldPartner:     {"reseller", "supplier", "partner", "wederverkoper", "lieferant", "revendeur"},
	importing.FieldNotes:       {"notes", "note", "notities", "opmerking", "opmerkingen", "comments", "comment", "bemerkung", "bemerkungen", "remarque", "remarques", "toelichting"},
	importing.FieldOwner:       {"owner", "eigenaar", "verantwoordelijke", "responsible", "productowner", "besitzer", "verantwortlich", "verantwortlicher", "proprietaire", "responsable", "emailresponsable", "responsabile", "responsavel"},
	// Whose a row is shows in the name of a customer alone: an organization or a company can be
	// anything that a person is of.
	importing.FieldWhose:      {"customer", "customername", "klant", "klantnaam", "kunde", "kundenname", "client", "clientname", "nomduclient"},
	importing.FieldTags:       {"tags", "tag", "labels", "label", "schlagworte", "etiquettes", "trefwoorden"},
	importing.FieldName:       {"name", "naam", "displayname", "weergavenaam", "fullname", "realname", "volledigenaam", "employee", "medewerker", "gebruiker", "user", "benutzer", "nom", "nomcomplet", "anzeigename", "mitarbeiter", "utilisateur"},
	importing.FieldFirstName:  {"firstname", "voornaam", "vorname", "prenom", "givenname"},
	importing.FieldLastName:   {"lastname", "achternaam", "nachname", "surname", "familyname", "nomdefamille"},
	importing.FieldAddress:    {"userprincipalname", "upn", "primaryemail", "email", "emailaddress", "mail", "emailadres", "mailadres", "address", "login", "username", "gebruikersnaam", "benutzername", "adresseemail", "courriel", "emailadresse", "adressemail", "userid", "signinname"},
	importing.FieldDepartment: {"department", "afdeling", "abteilung", "departement", "service", "team", "dept", "costcenter", "kostenplaats", "kostenstelle"},
	importing.FieldBlocked:    {"blocked", "geblokkeerd", "disabled", "suspended", "gesperrt", "bloque", "inactive", "uitdienst", "blockcredential", "signinblocked", "aanmeldengeblokkeerd"},
	importing.FieldEnabled:    {"enabled", "accountenabled", "ingeschakeld", "active", "actief", "indienst", "accountstatus", "signinstatus", "userstatus", "status"},
}

// isDepartment tells whether a column called service is one of departments, as in French:
// where another of the table's is called by a word for products.
func (g *guesser) isDepartment(key string) bool {
	return key == "service" && slices.ContainsFunc(g.m.Header, func(name string) bool {
		other := columnKey(name)
		return other != key && named(importing.FieldProduct, other, true) > 0
	})
}

// named returns the length of the longest word for a field that a column is called
// by, or that stands in its name; 0 for none. Who is allowed what is not told by a
// word in a name.
func named(field importing.Field, key string, exact bool) (longest int) {
	if exact && formKeys()[field][key] {
		return len(key)
	}
	if !exact && (field == importing.FieldWhose || namesSomethingElse(field, key)) { // a client is a program, too
		return 0
	}
	for _, word := range headerWords[field] {
		word = columnKey(word)
		inside := len(word) > 4 && strings.Contains(key, word) && field != importing.FieldEnabled && field != importing.FieldBlocked
		if exact && key == word || !exact && inside {
			longest = max(longest, len(word))
		}
	}
	return longest
}

// formNames are what the exports that are known call their columns in each language, by
// what they hold.
func formNames() map[importing.Field][][]string {
	return map[importing.Field][][]string{
		importing.FieldProduct: {columnLicenses, columnProduct, columnGoogleHeld}, importing.FieldTotal: {columnTotal}, importing.FieldAddress: {columnAddress}, importing.FieldAssigned: {columnAssigned},
		importing.FieldRenewsOn: {columnRenewal, columnMessage}, importing.FieldName: {columnName}, importing.FieldFirstName: {columnFirst, columnGoogleFirst}, importing.FieldLastName: {columnLast, columnGoogleLast},
		importing.FieldDepartment: {columnDepartment}, importing.FieldBlocked: {columnBlocked}, importing.FieldEnabled: {columnEnabled2},
	}
}

// formKeys are the same as columnKey has them: other tables call their columns so, too.
var formKeys = sync.OnceValue(func() map[importing.Field]map[string]bool {
	keys := map[importing.Field]map[string]bool{}
	for field, names := range formNames() {
		keys[field] = map[string]bool{}
		for _, name := range slices.Concat(names...) {
			keys[field][columnKey(name)] = true
		}
	}
	return keys
})

// namesSomethingElse tells whether a column whose name only holds a word is one of what
// the word is about: the ID of an owner, the way in which a license came.
func namesSomethingElse(field importing.Field, key string) bool {
	if strings.HasSuffix(key, "id") || strings.HasSuffix(key, "guid") {
		return field != importing.FieldID && field != importing.FieldSKU
	}
	if (strings.HasPrefix(key, "charge") || strings.HasPrefix(key, "invoice")) && (field == importing.FieldRenewsOn || field == importing.FieldStartedOn) {
		return true // what a line of an invoice is for
	}
	if strings.Contains(key, "lifecycle") { // of the next state, which may be another one than the end
		return true
	}
	for _, end := range []string{"type", "path", "count", "url", "link"} {
		if strings.HasSuffix(key, end) {
			return field != importing.FieldTotal
		}
	}
	return field == importing.FieldTags || field == importing.FieldPartner && strings.HasSuffix(key, "number") || field == importing.FieldProduct && strings.HasPrefix(key, "licensedto")
}
