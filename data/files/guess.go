package files

import (
	"strconv"
	"strings"

	"seatbook/data/importing"
)

// headerWords are what columns are called, in English, Dutch, German and French,
// as columnKey has it.
var headerWords = map[importing.Field][]string{
	importing.FieldProduct: {
		"product", "productname", "productnaam", "software", "softwarename", "subscription", "abonnement", "license", "licentie", "licence", "lizenz",
		"application", "applicatie", "app", "anwendung", "logiciel", "produkt", "produit", "nomduproduit", "plan", "sku name", "programma", "dienst", "service",
	},
	importing.FieldVendor:     {"vendor", "leverancier", "publisher", "manufacturer", "fabrikant", "hersteller", "anbieter", "editeur", "fournisseur", "uitgever", "maker"},
	importing.FieldSKU:        {"sku", "partnumber", "skupartnumber", "artikelnummer", "artikelnr", "bestelnummer", "reference", "articlenumber", "stringid"},
	importing.FieldTotal:      {"total", "totaal", "seats", "quantity", "qty", "aantal", "aantallicenties", "licenses", "licenties", "licences", "lizenzen", "anzahl", "menge", "nombre", "quantite", "totallicenses", "totaalaantallicenties", "purchased", "gekocht", "plaatsen", "nombredelicences"},
	importing.FieldAssigned:   {"assigned", "toegewezen", "used", "gebruikt", "inuse", "ingebruik", "consumed", "zugewiesen", "benutzt", "attribue", "attribuees", "utilise", "utilisees", "actief"},
	importing.FieldPrice:      {"price", "prijs", "unitprice", "stuksprijs", "prijsperlicentie", "cost", "kosten", "priceperlicense", "preis", "stuckpreis", "prix", "prixunitaire", "tarief", "bedrag"},
	importing.FieldRenewsOn:   {"renewal", "renewaldate", "verlenging", "verlengingsdatum", "renews", "expires", "expirationdate", "einddatum", "vervaldatum", "enddate", "validuntil", "geldigtot", "verlengtop", "verlengt", "renewson", "verlangerung", "ablaufdatum", "enddatum", "expiration", "datedefin", "renouvellement", "echeance", "verlooptop"},
	importing.FieldStartedOn:  {"start", "startdate", "startdatum", "begindatum", "purchasedate", "aankoopdatum", "ingangsdatum", "kaufdatum", "datedachat", "datededebut", "begin", "since", "sinds"},
	importing.FieldPartner:    {"reseller", "supplier", "partner", "wederverkoper", "lieferant", "revendeur"},
	importing.FieldNotes:      {"notes", "note", "notities", "opmerking", "opmerkingen", "comments", "comment", "bemerkung", "bemerkungen", "remarque", "remarques", "toelichting"},
	importing.FieldName:       {"name", "naam", "displayname", "weergavenaam", "fullname", "volledigenaam", "employee", "medewerker", "gebruiker", "user", "benutzer", "nom", "nomcomplet", "anzeigename", "mitarbeiter", "utilisateur"},
	importing.FieldFirstName:  {"firstname", "voornaam", "vorname", "prenom", "givenname"},
	importing.FieldLastName:   {"lastname", "achternaam", "nachname", "surname", "familyname", "nomdefamille"},
	importing.FieldAddress:    {"email", "emailaddress", "mail", "emailadres", "mailadres", "address", "userprincipalname", "upn", "login", "username", "gebruikersnaam", "benutzername", "adresseemail", "courriel", "emailadresse", "adressemail"},
	importing.FieldDepartment: {"department", "afdeling", "abteilung", "departement", "service", "team", "costcenter", "kostenplaats", "kostenstelle"},
	importing.FieldBlocked:    {"blocked", "geblokkeerd", "disabled", "suspended", "gesperrt", "bloque", "inactive", "uitdienst"},
}

// guess says what the columns of a table most likely hold, by their names first
// and by what stands in them second (F6).
func guess(header []string, rows [][]string) importing.Mapping {
	m := importing.Mapping{Header: header, Dates: guessDates(rows), Licenses: true}
	used := map[importing.Field]bool{}
	for range header {
		m.Fields = append(m.Fields, importing.FieldNone)
	}
	take := func(i int, field importing.Field) {
		m.Fields[i], used[field] = field, true
	}
	for _, exact := range []bool{true, false} {
		for i, name := range header {
			key := columnKey(name)
			if m.Fields[i] != importing.FieldNone || key == "" {
				continue
			}
			for _, field := range importing.Fields() {
				if !used[field] && named(field, key, exact) && plausible(field, column(rows, i)) {
					take(i, field)
					break
				}
			}
		}
	}
	for i := range header { // what the names do not tell
		if m.Fields[i] == importing.FieldNone && !used[importing.FieldAddress] && len(column(rows, i)) > 0 && mostly(column(rows, i), isAddress) {
			take(i, importing.FieldAddress)
		}
	}
	return m
}

func named(field importing.Field, key string, exact bool) bool {
	for _, word := range headerWords[field] {
		word = columnKey(word)
		if exact && key == word || !exact && len(word) > 3 && strings.Contains(key, word) {
			return true
		}
	}
	return false
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
	case importing.FieldTotal, importing.FieldAssigned:
		return mostly(cells, func(cell string) bool {
			_, err := strconv.ParseFloat(cell, 64)
			return err == nil || grouped.MatchString(cell)
		})
	case importing.FieldPrice:
		return mostly(cells, func(cell string) bool { _, ok := parseAmount(cell, ','); return ok })
	case importing.FieldRenewsOn, importing.FieldStartedOn:
		return mostly(cells, func(cell string) bool {
			_, dayFirst := ParseDay(cell, importing.DayFirst)
			_, monthFirst := ParseDay(cell, importing.MonthFirst)
			return dayFirst || monthFirst
		})
	case importing.FieldAddress:
		return mostly(cells, isAddress)
	case importing.FieldProduct, importing.FieldName:
		return !mostly(cells, func(cell string) bool { _, err := strconv.ParseFloat(cell, 64); return err == nil }) || len(cells) == 0
	}
	return true
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
	return found && local != "" && strings.Contains(domain, ".")
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
