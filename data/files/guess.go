package files

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"seatbook/data"
	"seatbook/data/importing"
)

// headerWords are what columns are called, in English, Dutch, German and French,
// as columnKey has it.
var headerWords = map[importing.Field][]string{
	importing.FieldProduct: {
		"product", "productname", "productnaam", "productdisplayname", "software", "softwarename", "subscription", "abonnement", "license", "licentie", "licence", "lizenz", "itemname", "licensename", "offername", "skuname", "skudisplay",
		"application", "applicatie", "app", "anwendung", "logiciel", "produkt", "produit", "nomduproduit", "plan", "programma", "dienst", "service", "assignedproducts", "producten", "products", "productconfigurations", "productprofiles", "licensesdisplay", "licensetype", "producttitle",
		"pakket", "licencename", "titel", "omschrijving", "description", "licenses", "licenties", "licences", "lizenzen", "assignedlicenses",
	},
	importing.FieldVendor:    {"vendor", "leverancier", "publisher", "manufacturer", "fabrikant", "hersteller", "anbieter", "editeur", "fournisseur", "uitgever", "maker", "merk", "brand", "vendorname", "fabricant"},
	importing.FieldSKU:       {"sku", "partnumber", "skupartnumber", "artikelnummer", "artikelnr", "bestelnummer", "articlenumber", "stringid", "accountskuid", "skuid", "productcode"},
	importing.FieldID:        {"subscriptionid", "abonnementid", "contractid", "contractnummer", "contractnumber", "assetid", "licenseid", "ordernumber", "ordernummer"},
	importing.FieldTotal:     {"total", "totaal", "seats", "quantity", "qty", "aantal", "aantallicenties", "licenses", "licenties", "licences", "lizenzen", "anzahl", "menge", "nombre", "quantite", "totallicenses", "totaalaantallicenties", "purchased", "bought", "purchasedlicenses", "gekocht", "plaatsen", "nombredelicences", "capacity", "capacite", "activeunits", "count", "number", "totalseats", "users"},
	importing.FieldAssigned:  {"assigned", "toegewezen", "used", "gebruikt", "inuse", "ingebruik", "consumed", "consumedunits", "countused", "zugewiesen", "benutzt", "attribue", "attribuees", "utilise", "utilisees", "actief", "assignedlicenses", "toegewezenlicenties"},
	importing.FieldAvailable: {"available", "countavailable", "availableunits", "availablelicenses", "rest", "beschikbaar", "avail", "remaining", "free", "vrij", "over", "verfugbar", "disponible", "disponibles", "unassigned", "resterend"},
	importing.FieldStatus:    {"status", "state", "toestand", "zustand", "etat"},
	importing.FieldPrice: {
		"price", "prijs", "unitprice", "stuksprijs", "prijsperlicentie", "cost", "kosten", "priceperlicense", "preis", "stuckpreis", "prix", "prixunitaire", "tarief", "bedrag", "purchasecost", "priceperunit", "priceperseat", "priceperuser", "costperseat", "costperlicense", "cout", "coste", "costo", "precio", "prezzo",
		"peryear", "costperyear", "priceperyear", "yearlycost", "yearlyprice", "annualcost", "annualprice", "perjaar", "kostenperjaar", "prijsperjaar", "jaarkosten", "jaarprijs", "jaarbedrag", "projahr", "jahreskosten", "jahrespreis", "prixannuel", "coutannuel", "paran",
		"permonth", "costpermonth", "pricepermonth", "monthlycost", "monthlyprice", "permaand", "kostenpermaand", "prijspermaand", "maandkosten", "maandprijs", "maandbedrag", "promonat", "monatskosten", "monatspreis", "prixmensuel", "coutmensuel", "parmois",
	},
	importing.FieldCurrency:    {"currency", "valuta", "wahrung", "devise", "munt"},
	importing.FieldBilling:     {"billingcycle", "billingperiod", "billingfrequency", "billingcycletype", "factureringsperiode", "betaalperiode", "facturatie", "periode", "period", "interval", "abrechnung", "frequency", "betaling"},
	importing.FieldRenewsOn:    {"renewal", "renewaldate", "verlenging", "verlengingsdatum", "renews", "expires", "expirationdate", "einddatum", "vervaldatum", "enddate", "validuntil", "geldigtot", "verlengtop", "verlengt", "renewson", "verlangerung", "ablaufdatum", "enddatum", "expiration", "datedefin", "renouvellement", "echeance", "verlooptop", "commitmentenddate", "renewdate"},
	importing.FieldNextBilling: {"nextbilling", "nextbillingdate", "nextbill", "nextbilldate", "nextinvoice", "nextinvoicedate", "nextpayment", "nextpaymentdate", "nextcharge", "nextchargedate", "volgendefactuur", "volgendefactuurdatum", "volgendefacturering", "volgendefactureringsdatum", "volgendebetaling", "volgendeincasso", "nachsterechnung", "nachstesrechnungsdatum", "nachsteabrechnung", "nachsteabrechnungsdatum", "prochainefacture", "prochainefacturation", "datedeprochainefacturation"},
	importing.FieldTerm:        {"term", "termduration", "commitmentterm", "looptijd", "termijn", "contractduur", "laufzeit", "duree", "dureeducontrat"},
	importing.FieldRecurring:   {"recurringbilling", "autorenew", "autorenewal", "autorenewenabled", "terugkerendefacturering", "automatischverlengen", "automatischeverlenging", "verlengtautomatisch", "autoverlengung", "automatischeverlangerung", "renouvellementautomatique", "reconductiontacite"},
	importing.FieldStartedOn:   {"start", "startdate", "startdatum", "begindatum", "purchasedate", "aankoopdatum", "ingangsdatum", "kaufdatum", "datedachat", "datededebut", "begin", "since", "sinds", "effectivestartdate"},
	importing.FieldChannel:     {"channel", "purchasechannel", "aankoopkanaal", "kanaal"},
	importing.FieldPartner:     {"reseller", "supplier", "partner", "wederverkoper", "lieferant", "revendeur"},
	importing.FieldNotes:       {"notes", "note", "notities", "opmerking", "opmerkingen", "comments", "comment", "bemerkung", "bemerkungen", "remarque", "remarques", "toelichting"},
	importing.FieldOwner:       {"owner", "eigenaar", "verantwoordelijke", "responsible", "productowner", "besitzer", "verantwortlich", "verantwortlicher", "proprietaire", "responsable"},
	importing.FieldTags:        {"tags", "tag", "labels", "label", "schlagworte", "etiquettes", "trefwoorden"},
	importing.FieldName:        {"name", "naam", "displayname", "weergavenaam", "fullname", "volledigenaam", "employee", "medewerker", "gebruiker", "user", "benutzer", "nom", "nomcomplet", "anzeigename", "mitarbeiter", "utilisateur"},
	importing.FieldFirstName:   {"firstname", "voornaam", "vorname", "prenom", "givenname"},
	importing.FieldLastName:    {"lastname", "achternaam", "nachname", "surname", "familyname", "nomdefamille"},
	importing.FieldAddress:     {"userprincipalname", "upn", "primaryemail", "email", "emailaddress", "mail", "emailadres", "mailadres", "address", "login", "username", "gebruikersnaam", "benutzername", "adresseemail", "courriel", "emailadresse", "adressemail", "userid", "signinname"},
	importing.FieldDepartment:  {"department", "afdeling", "abteilung", "departement", "service", "team", "costcenter", "kostenplaats", "kostenstelle"},
	importing.FieldBlocked:     {"blocked", "geblokkeerd", "disabled", "suspended", "gesperrt", "bloque", "inactive", "uitdienst", "blockcredential", "signinblocked", "aanmeldengeblokkeerd"},
	importing.FieldEnabled:     {"enabled", "accountenabled", "ingeschakeld", "active", "actief", "indienst", "accountstatus", "signinstatus", "userstatus", "status"},
}

// guess says what the columns of a table most likely hold, by what stands in them
// first and by their names second (F6): a column of addresses, GUIDs, days or free
// text is never a product, whatever its name.
func guess(header []string, rows [][]string) importing.Mapping {
	g := guesser{m: importing.Mapping{Header: header, Dates: guessDates(rows), Licenses: true}, used: map[importing.Field]bool{}}
	for i := range header {
		g.m.Fields = append(g.m.Fields, importing.FieldNone)
		g.cells = append(g.cells, column(rows, i))
	}
	if !g.ofPurchases() {
		g.takeAddress()
	}
	for _, exact := range []bool{true, false} {
		for i, name := range header {
			g.byName(i, columnKey(name), exact)
		}
	}
	g.nameIsProduct()
	if at := g.m.Column(importing.FieldPrice); at >= 0 && g.m.Column(importing.FieldBilling) < 0 {
		g.m.Billing = periodIn(header[at])
	}
	return g.m
}

// guesser is a mapping that is being guessed.
type guesser struct {
	m     importing.Mapping
	cells [][]string // by column
	used  map[importing.Field]bool
}

func (g *guesser) take(i int, field importing.Field) { g.m.Fields[i], g.used[field] = field, true }

// ofPurchases tells whether the table is plainly one of purchases: an address in it is
// only whom to ask.
func (g *guesser) ofPurchases() bool {
	found := 0
	for _, field := range []importing.Field{
		importing.FieldTotal, importing.FieldAssigned, importing.FieldAvailable, importing.FieldPrice, importing.FieldRenewsOn, importing.FieldStartedOn, importing.FieldNextBilling,
	} {
		for i, name := range g.m.Header {
			if len(g.cells[i]) > 0 && named(field, columnKey(name), true) > 0 && plausible(field, g.cells[i]) {
				found++
				break
			}
		}
	}
	return found >= 2
}

// takeAddress finds the column of addresses, by its name among several.
func (g *guesser) takeAddress() {
	for _, word := range append(slices.Clone(headerWords[importing.FieldAddress]), "") {
		for i, name := range g.m.Header {
			if len(g.cells[i]) > 0 && mostly(g.cells[i], isAddress) && strings.Contains(columnKey(name), word) {
				g.take(i, importing.FieldAddress)
				return
			}
		}
	}
}

// ofPeople are the fields that only a list of people has, ofPurchases those that only
// one of purchases has.
var (
	ofPeople    = []importing.Field{importing.FieldName, importing.FieldFirstName, importing.FieldLastName, importing.FieldDepartment, importing.FieldBlocked, importing.FieldEnabled}
	ofPurchases = []importing.Field{
		importing.FieldVendor, importing.FieldID, importing.FieldTotal, importing.FieldAssigned, importing.FieldAvailable, importing.FieldStatus, importing.FieldPrice,
		importing.FieldCurrency, importing.FieldBilling, importing.FieldNextBilling, importing.FieldRenewsOn, importing.FieldStartedOn, importing.FieldTerm, importing.FieldRecurring, importing.FieldChannel, importing.FieldPartner, importing.FieldNotes, importing.FieldOwner, importing.FieldTags,
	}
)

func (g *guesser) byName(i int, key string, exact bool) {
	if g.m.Fields[i] != importing.FieldNone || key == "" {
		return
	}
	best, longest := importing.FieldNone, 0
	for _, field := range importing.Fields() {
		people := g.used[importing.FieldAddress]
		if g.used[field] || field == importing.FieldAddress || people && slices.Contains(ofPurchases, field) || field == importing.FieldProduct && g.isDepartment(key) {
			continue
		}
		if n := named(field, key, exact); n > longest && plausible(field, g.cells[i]) && (exact || len(g.cells[i]) > 0) {
			best, longest = field, n
		}
	}
	if best != importing.FieldNone {
		g.take(i, best)
	}
}

// isDepartment tells whether a column called service is one of departments, as in French:
// where another of the table's is called by a word for products.
func (g *guesser) isDepartment(key string) bool {
	return key == "service" && slices.ContainsFunc(g.m.Header, func(name string) bool {
		other := columnKey(name)
		return other != key && named(importing.FieldProduct, other, true) > 0
	})
}

// nameIsProduct takes a column of names for the products where the table is of
// purchases, and has nobody's address.
func (g *guesser) nameIsProduct() {
	if g.used[importing.FieldAddress] {
		return
	}
	for i, field := range g.m.Fields {
		switch {
		case !slices.Contains(ofPeople, field):
		case field == importing.FieldName && !g.used[importing.FieldProduct] && !g.used[importing.FieldSKU] && plausible(importing.FieldProduct, g.cells[i]):
			g.take(i, importing.FieldProduct)
		case g.used[importing.FieldProduct] || g.used[importing.FieldSKU]: // somebody's, but nobody can be told
			g.m.Fields[i] = importing.FieldNone
		}
	}
}

// named returns the length of the longest word for a field that a column is called
// by, or that stands in its name; 0 for none. Who is allowed what is not told by a
// word in a name.
func named(field importing.Field, key string, exact bool) (longest int) {
	if exact && formKeys()[field][key] {
		return len(key)
	}
	if !exact && namesSomethingElse(field, key) {
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
	for _, end := range []string{"type", "path", "count", "url", "link"} {
		if strings.HasSuffix(key, end) {
			return field != importing.FieldTotal
		}
	}
	return field == importing.FieldTags || field == importing.FieldPartner && strings.HasSuffix(key, "number") || field == importing.FieldProduct && strings.HasPrefix(key, "licensedto")
}

func column(rows [][]string, i int) (cells []string) {
	for _, row := range rows {
		if i < len(row) && strings.TrimSpace(row[i]) != "" {
			cells = append(cells, strings.TrimSpace(row[i]))
		}
	}
	return cells
}

// plausible tells whether what stands in a column can be a field.
func plausible(field importing.Field, cells []string) bool {
	switch field {
	case importing.FieldTotal, importing.FieldAssigned, importing.FieldAvailable:
		return mostly(cells, func(cell string) bool { _, ok := parseCount(cell); return ok })
	case importing.FieldPrice:
		return mostly(cells, func(cell string) bool { _, ok := readAmount(cell, ','); return ok && !isDay(cell) })
	case importing.FieldRenewsOn, importing.FieldStartedOn, importing.FieldNextBilling:
		return mostly(cells, isDay)
	case importing.FieldBlocked, importing.FieldEnabled:
		return mostly(cells, func(cell string) bool { _, known := yesOrNo(cell); return known })
	case importing.FieldStatus:
		return mostly(cells, func(cell string) bool { _, known := statusWords[data.Fold(cell)]; return known })
	case importing.FieldTerm:
		return mostly(cells, func(cell string) bool { _, known := termWords[data.Fold(cell)]; return known })
	case importing.FieldRecurring:
		return mostly(cells, func(cell string) bool { _, known := yesOrNo(cell); return known })
	case importing.FieldBilling:
		return mostly(cells, func(cell string) bool { _, known := billingWords[data.Fold(cell)]; return known })
	case importing.FieldCurrency:
		return mostly(cells, func(cell string) bool { return currencyIn(cell) != "" && len(cell) <= 4 })
	case importing.FieldChannel:
		return mostly(cells, func(cell string) bool { _, known := channelWords[data.Fold(cell)]; return known })
	case importing.FieldProduct, importing.FieldName, importing.FieldVendor, importing.FieldPartner, importing.FieldDepartment, importing.FieldFirstName, importing.FieldLastName:
		return !mostly(cells, isNoName) || len(cells) == 0
	case importing.FieldSKU, importing.FieldID:
		return mostly(cells, func(cell string) bool {
			return !strings.Contains(cell, " ") && !isAddress(cell) && !isDay(cell) && !importing.NoProduct(cell) && (field == importing.FieldID || !importing.IsGUID(cell))
		})
	}
	return true
}

// isNoName tells whether text is no name of anything: an address, a GUID, a day, a
// number, yes or no, or a sentence.
func isNoName(cell string) bool {
	_, isCount := parseCount(cell)
	_, isFlag := yesOrNo(cell)
	if isCount || isFlag || importing.NoProduct(cell) || importing.IsGUID(cell) || isDay(cell) || strings.Contains(cell, "://") || keyForm.MatchString(cell) {
		return true
	}
	for _, part := range commaSplit(nil, cell) {
		if len(strings.Fields(part)) > 9 {
			return true
		}
	}
	return false
}

// keyForm is a product key, or a serial number like one.
var keyForm = regexp.MustCompile(`^[A-Za-z0-9]{4,}(-[A-Za-z0-9]{3,})+$`)

func isDay(cell string) bool {
	_, dayFirst := ParseDay(cell, importing.DayFirst)
	_, monthFirst := ParseDay(cell, importing.MonthFirst)
	return dayFirst || monthFirst
}

// mostly tells whether at least half of some cells are so; of none it is true.
func mostly(cells []string, is func(string) bool) bool {
	n := 0
	for _, cell := range cells {
		if is(cell) {
			n++
		}
	}
	return len(cells) == 0 || 2*n >= len(cells)
}

func isAddress(cell string) bool {
	local, domain, found := strings.Cut(cell, "@")
	return found && local != "" && strings.Contains(domain, ".") && !strings.ContainsAny(cell, `{}"`)
}

// guessDates tells whether days stand before months: a first number over 12 says
// so, a second one over 12 the other way round; Europe's order otherwise.
func guessDates(rows [][]string) importing.DateOrder {
	for _, row := range rows {
		for _, cell := range row {
			_, dayFirst := ParseDay(cell, importing.DayFirst)
			_, monthFirst := ParseDay(cell, importing.MonthFirst)
			if dayFirst != monthFirst {
				if monthFirst {
					return importing.MonthFirst
				}
				return importing.DayFirst
			}
		}
	}
	return importing.DayFirst
}
