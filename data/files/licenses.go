package files

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// The columns of a licenses export (F2).
var (
	columnProduct  = []string{"Product Title", "Product name", "Producttitel", "Titel van product", "Productnaam", "Produkttitel", "Produktname", "Titre du produit", "Nom du produit", "Título del producto", "Nombre del producto", "Titolo prodotto", "Nome prodotto", "Título do produto", "Nome do produto", "Tytuł produktu", "Produktnamn", "Produkttitel", "Produktnavn", "Produkttittel", "Tuotteen nimi", "Název produktu", "Názov produktu", "Terméknév", "Ürün başlığı", "Ürün adı", "Название продукта", "製品名", "製品のタイトル", "产品标题", "产品名称"}
	columnTotal    = []string{"Total Licenses", "Purchased quantity", "Purchased licenses", "Gekochte hoeveelheid", "Erworbene Menge", "Quantité achetée", "Cantidad comprada", "Licenses total", "Totaal aantal licenties", "Totaal licenties", "Gesamtzahl der Lizenzen", "Lizenzen gesamt", "Gesamtlizenzen", "Lizenzen insgesamt", "Gesamtanzahl Lizenzen", "Nombre total de licences", "Total des licences", "Total de licences", "Total de licencias", "Licencias totales", "Totale licenze", "Licenze totali", "Total de licenças", "Licencje ogółem", "Totalt antal licenser", "Licenser i alt", "Totalt antall lisenser", "Gesamtanzahl der Lizenzen", "Gesamtzahl Lizenzen", "Número total de licencias", "Numero totale di licenze", "Total de licencias adquiridas", "Número total de licenças", "Łączna liczba licencji", "Licencje łącznie", "Antal licenser i alt", "Käyttöoikeuksia yhteensä", "Celkový počet licencí", "Celkový počet licencií", "Összes licenc", "Toplam lisans", "Всего лицензий", "ライセンス合計", "ライセンスの合計", "许可证总数"}
	columnExpired  = []string{"Expired Licenses", "Verlopen licenties", "Abgelaufene Lizenzen", "Licences expirées", "Licencias expiradas", "Licencias caducadas", "Licenze scadute", "Licenças expiradas", "Wygasłe licencje", "Licenser som upphört", "Udløbne licenser", "Utløpte lisenser"}
	columnAssigned = []string{"Assigned Licenses", "Toegewezen licenties", "Zugewiesene Lizenzen", "Licences attribuées", "Licences affectées", "Licencias asignadas", "Licenze assegnate", "Licenças atribuídas", "Przypisane licencje", "Tilldelade licenser", "Tildelte licenser", "Tildelte lisenser", "Assegnate", "Käyttöoikeuksia määritetty", "Přiřazené licence", "Priradené licencie", "Hozzárendelt licencek", "Atanan lisanslar", "Atanmış lisanslar", "Назначенные лицензии", "割り当てられたライセンス", "割り当て済みライセンス", "已分配的许可证", "已分配许可证"}
	columnMessage  = []string{
		"Status Message or Renewal Date", "Statusbericht of verlengingsdatum", "Statusbericht of datum van verlenging", "Statusmeldung oder Verlängerungsdatum", "Statusnachricht oder Verlängerungsdatum", "Message d'état ou date de renouvellement", "Message de statut ou date de renouvellement",
		"Mensaje de estado o fecha de renovación", "Messaggio di stato o data di rinnovo", "Mensagem de status ou data de renovação", "Mensagem de estado ou data de renovação", "Status message", "Statusbericht", "Statusmeldung",
	}
	columnRenewal = []string{"Renewal Date", "Verlengingsdatum", "Verlängerungsdatum", "Date de renouvellement", "Fecha de renovación", "Data di rinnovo", "Data de renovação", "Data odnowienia", "Förnyelsedatum", "Fornyelsesdato"}
)

func isLicenses(t *table) bool {
	return t.hasAll(columnProduct, columnTotal, columnAssigned)
}

// readLicenses reads the export of Billing > Licenses (F2).
func readLicenses(ctx context.Context, t *table, order importing.DateOrder) (importing.Facts, error) {
	r := t.reader(order)
	return r.read(ctx, func() *data.Error {
		if r.ofTotals(r.text(columnProduct...)) {
			return nil
		}
		fact := importing.SubscriptionFact{Source: r.where(), Kind: importing.FileLicenses, Product: r.text(columnProduct...)}
		if reason := r.noProduct(r.at(columnProduct...)); reason != nil {
			return reason
		}
		fact.Total, fact.Assigned = r.count(r.at(columnTotal...)), r.count(r.at(columnAssigned...))
		over := r.at(columnExpired...)
		expired := r.count(over)
		if !over.lacking && fact.Total != nil && *fact.Total > 0 {
			fact.Status = data.StatusActive
			if expired != nil && *expired >= *fact.Total {
				fact.Status = data.StatusExpired
			}
		}
		if status := r.status(r.at("Subscription status"), nil); status != "" {
			fact.Status = status
		}
		r.renewsOn(r.at(columnRenewal...))
		said := r.message()
		if day := saysDay(said.text); day != "" {
			r.renewsOn(cell{column: said.column, text: day})
		}
		fact.Status = r.stateIn(said, fact.Status)
		r.facts.Subscriptions = append(r.facts.Subscriptions, fact)
		return nil
	})
}

// ofRenewals are parts of words for renewing, folded, in the languages that exports come
// in: the column with the day is called by a sentence that changes now and then.
var ofRenewals = []string{
	"renew", "verleng", "verlanger", "renouvel", "renovac", "rinnovo", "odnow", "fornyel", "uusim", "obnov", "megujit", "yenileme", "reinnoir", "продлен", "продовж", "更新", "续订", "續約", "갱신",
}

// message is the cell that tells the state or the day of renewal.
func (r *reader) message() cell {
	if c := r.at(columnMessage...); c.column != "" {
		return c
	}
	for i, column := range r.header {
		key := data.Fold(column)
		if i < len(r.fields) && !columnsOfRenewal[columnKey(column)] && slices.ContainsFunc(ofRenewals, func(part string) bool { return strings.Contains(key, part) }) {
			return cell{column: column, text: r.hold(strings.TrimSpace(r.fields[i]))}
		}
	}
	return cell{}
}

// stateIn reads the state that a message tells, beside a day or without one; other is what
// the numbers tell, which counts where it tells none. A message that is not known tells
// that something is the matter, and is named.
func (r *reader) stateIn(said cell, other data.Status) data.Status {
	text := strings.TrimSpace(saysOther.ReplaceAllString(dayInWords.ReplaceAllString(said.text, ""), " "))
	key := data.Fold(text)
	day := saysDay(said.text) != ""
	switch status, known := statusWords[key]; {
	case said.empty() || text == "" || isNoDay(said.text):
		return other
	case known && status != data.StatusActive:
		return status
	case known, slices.ContainsFunc(saysItGoesOn, func(part string) bool { return strings.Contains(key, part) }):
		return other
	case day || onlyDay(said.text) || !columnsOfMessages[columnKey(said.column)]:
		return other
	}
	r.unread(said, data.CodeBadStatus)
	return ""
}

// onlyDay tells whether a message is a day in a form that is not found inside sentences.
func onlyDay(text string) bool {
	_, is := ParseDay(text, importing.DayFirst)
	return is
}

// saysOther are the words between a state and its day.
var saysOther = regexp.MustCompile(`(?i)\b(?:on|op|am|le|el|il|since|sinds|seit|depuis|desde)\b|[:.,;]`)

// saysItGoesOn are parts of words of messages of what is active, folded.
var saysItGoesOn = append([]string{"over-assigned", "overassigned", "over assigned", "te veel toegewezen", "overtoegewezen", "zu viele zugewiesen", "uberzugewiesen", "surattribu", "no issues", "expires", "will expire", "ends", "no renewal", "auto", "verloopt", "eindigt", "lauft ab", "endet"}, ofRenewals...)

// columnsOfMessages and columnsOfRenewal are those columns' names as two are compared.
var columnsOfMessages, columnsOfRenewal = keysOf(columnMessage), keysOf(columnRenewal)

// keysOf are the names of columns as two are compared.
func keysOf(names []string) map[string]bool {
	keys := map[string]bool{}
	for _, name := range names {
		keys[columnKey(name)] = true
	}
	return keys
}

// dayInWords finds a day in what a status says: "Renews on 04/25/2027".
var dayInWords = regexp.MustCompile(`\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2} \pL+ \d{4}|\pL+ \d{1,2}, \d{4}`)

// saysDay returns the day that stands in a status, empty for a status that tells none.
func saysDay(status string) string { return dayInWords.FindString(status) }

// totalsWords are what the row of totals under a table is called, folded.
var totalsWords = folded(
	"total", "totals", "grand total", "sum", "subtotal", "totaal", "totalen", "eindtotaal", "subtotaal", "som", "gesamt", "summe", "gesamtsumme", "zwischensumme", "insgesamt", "totaux", "total général", "somme",
	"total general", "suma", "totale", "totale generale", "total geral", "razem", "ogółem", "summa", "i alt", "totalt",
)

// ofTotals tells whether a row is the one of totals under a table, which is no
// product; the file is said to have one.
func (r *reader) ofTotals(product string) bool {
	first, _, _ := strings.Cut(product, ",") // behind it, some say what is left out
	if !totalsWords[data.Fold(strings.TrimRight(first, ": "))] {
		return false
	}
	r.note(data.CodeTotalsRow, "Line", r.line, "Text", product)
	return true
}

// isNoProduct tells whether a text where a product is named is none, or says that there
// is none (F0).
func isNoProduct(text string) bool {
	return importing.NoProduct(text) || importing.SaysNoLicenses(text)
}

// partNumber reads a part number, empty where the cell is empty or holds what is none
// beside a product. A number alone may be one: articles of some vendors have such.
func (r *reader) partNumber(c cell) string {
	if c.empty() {
		return ""
	}
	isArticle := strings.Trim(c.text, "0123456789-. ") == "" && !isDay(c.text)
	if isNoProduct(c.text) && !isArticle {
		r.unread(c, data.CodeNotProducts)
		return ""
	}
	return c.text
}

// noProduct refuses a row that names no product, or something that is none (F0).
func (r *reader) noProduct(c cell) *data.Error {
	switch {
	case c.text == "":
		return data.NewError(data.CodeNoProduct)
	case isNoProduct(c.text):
		return data.NewError(data.CodeNotAProduct, "Text", importing.Shown(c.text))
	}
	return nil
}

// renewsOn reads a day for the subscription that the row is about to add.
func (r *reader) renewsOn(c cell) {
	at := len(r.facts.Subscriptions)
	r.day(c, func(facts *importing.Facts, day data.Date) { facts.Subscriptions[at].RenewsOn = day })
}

// nextBilling likewise.
func (r *reader) nextBilling(c cell) {
	at := len(r.facts.Subscriptions)
	r.day(c, func(facts *importing.Facts, day data.Date) { facts.Subscriptions[at].NextBilling = day })
}

// startedOn likewise.
func (r *reader) startedOn(c cell) {
	at := len(r.facts.Subscriptions)
	r.day(c, func(facts *importing.Facts, day data.Date) { facts.Subscriptions[at].StartedOn = day })
}
