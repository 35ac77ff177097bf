package files

import (
	"strconv"
	"strings"

	"seatbook/data"
)

// headerWords are what columns are called, in English, Dutch, German and French,
// as columnKey has it.
var headerWords = map[data.Field][]string{
	data.FieldProduct: {
		"product", "productname", "productnaam", "software", "softwarename", "subscription", "abonnement", "license", "licentie", "licence", "lizenz",
		"application", "applicatie", "app", "anwendung", "logiciel", "produkt", "produit", "nomduproduit", "plan", "sku name", "programma", "dienst", "service",
	},
	data.FieldVendor:     {"vendor", "leverancier", "publisher", "manufacturer", "fabrikant", "hersteller", "anbieter", "editeur", "fournisseur", "uitgever", "maker"},
	data.FieldSKU:        {"sku", "partnumber", "skupartnumber", "artikelnummer", "artikelnr", "bestelnummer", "reference", "articlenumber", "stringid"},
	data.FieldTotal:      {"total", "totaal", "seats", "quantity", "qty", "aantal", "aantallicenties", "licenses", "licenties", "licences", "lizenzen", "anzahl", "menge", "nombre", "quantite", "totallicenses", "totaalaantallicenties", "purchased", "gekocht", "plaatsen", "nombredelicences"},
	data.FieldAssigned:   {"assigned", "toegewezen", "used", "gebruikt", "inuse", "ingebruik", "consumed", "zugewiesen", "benutzt", "attribue", "attribuees", "utilise", "utilisees", "actief"},
	data.FieldPrice:      {"price", "prijs", "unitprice", "stuksprijs", "prijsperlicentie", "cost", "kosten", "priceperlicense", "preis", "stuckpreis", "prix", "prixunitaire", "tarief", "bedrag"},
	data.FieldRenewsOn:   {"renewal", "renewaldate", "verlenging", "verlengingsdatum", "renews", "expires", "expirationdate", "einddatum", "vervaldatum", "enddate", "validuntil", "geldigtot", "verlengtop", "verlengt", "renewson", "verlangerung", "ablaufdatum", "enddatum", "expiration", "datedefin", "renouvellement", "echeance", "verlooptop"},
	data.FieldStartedOn:  {"start", "startdate", "startdatum", "begindatum", "purchasedate", "aankoopdatum", "ingangsdatum", "kaufdatum", "datedachat", "datededebut", "begin", "since", "sinds"},
	data.FieldPartner:    {"reseller", "supplier", "partner", "wederverkoper", "lieferant", "revendeur"},
	data.FieldNotes:      {"notes", "note", "notities", "opmerking", "opmerkingen", "comments", "comment", "bemerkung", "bemerkungen", "remarque", "remarques", "toelichting"},
	data.FieldName:       {"name", "naam", "displayname", "weergavenaam", "fullname", "volledigenaam", "employee", "medewerker", "gebruiker", "user", "benutzer", "nom", "nomcomplet", "anzeigename", "mitarbeiter", "utilisateur"},
	data.FieldFirstName:  {"firstname", "voornaam", "vorname", "prenom", "givenname"},
	data.FieldLastName:   {"lastname", "achternaam", "nachname", "surname", "familyname", "nomdefamille"},
	data.FieldAddress:    {"email", "emailaddress", "mail", "emailadres", "mailadres", "address", "userprincipalname", "upn", "login", "username", "gebruikersnaam", "benutzername", "adresseemail", "courriel", "emailadresse", "adressemail"},
	data.FieldDepartment: {"department", "afdeling", "abteilung", "departement", "service", "team", "costcenter", "kostenplaats", "kostenstelle"},
	data.FieldBlocked:    {"blocked", "geblokkeerd", "disabled", "suspended", "gesperrt", "bloque", "inactive", "uitdienst"},
}

// guess says what the columns of a table most likely hold, by their names first
// and by what stands in them second (F6).
func guess(header []string, rows [][]string) data.Mapping {
	m := data.Mapping{Header: header, Dates: guessDates(rows), Licenses: true}
	used := map[data.Field]bool{}
	for range header {
		m.Fields = append(m.Fields, data.FieldNone)
	}
	take := func(i int, field data.Field) {
		m.Fields[i], used[field] = field, true
	}
	for _, exact := range []bool{true, false} {
		for i, name := range header {
			key := columnKey(name)
			if m.Fields[i] != data.FieldNone || key == "" {
				continue
			}
			for _, field := range data.Fields() {
				if !used[field] && named(field, key, exact) && plausible(field, column(rows, i)) {
					take(i, field)
					break
				}
			}
		}
	}
	for i := range header { // what the names do not tell
		if m.Fields[i] == data.FieldNone && !used[data.FieldAddress] && len(column(rows, i)) > 0 && mostly(column(rows, i), isAddress) {
			take(i, data.FieldAddress)
		}
	}
	return m
}

func named(field data.Field, key string, exact bool) bool {
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
func plausible(field data.Field, cells []string) bool {
	switch field {
	case data.FieldTotal, data.FieldAssigned:
		return mostly(cells, func(cell string) bool {
			_, err := strconv.ParseFloat(cell, 64)
			return err == nil || grouped.MatchString(cell)
		})
	case data.FieldPrice:
		return mostly(cells, func(cell string) bool { _, ok := parseAmount(cell, ','); return ok })
	case data.FieldRenewsOn, data.FieldStartedOn:
		return mostly(cells, func(cell string) bool {
			_, dayFirst := ParseDay(cell, data.DayFirst)
			_, monthFirst := ParseDay(cell, data.MonthFirst)
			return dayFirst || monthFirst
		})
	case data.FieldAddress:
		return mostly(cells, isAddress)
	case data.FieldProduct, data.FieldName:
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
func guessDates(rows [][]string) data.DateOrder {
	for _, row := range rows {
		for _, cell := range row {
			_, dayFirst := ParseDay(cell, data.DayFirst)
			_, monthFirst := ParseDay(cell, data.MonthFirst)
			if dayFirst != monthFirst {
				if monthFirst {
					return data.MonthFirst
				}
				return data.DayFirst
			}
		}
	}
	return data.DayFirst
}
