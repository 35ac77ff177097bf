package files

import (
	"context"
	"regexp"

	"seatbook/data"
	"seatbook/data/importing"
)

// The columns of a licenses export (F2).
var (
	columnProduct  = []string{"Product Title", "Producttitel", "Produkttitel", "Titre du produit"}
	columnTotal    = []string{"Total Licenses", "Totaal aantal licenties", "Gesamtzahl der Lizenzen", "Nombre total de licences"}
	columnExpired  = []string{"Expired Licenses", "Verlopen licenties", "Abgelaufene Lizenzen", "Licences expirées"}
	columnAssigned = []string{"Assigned Licenses", "Toegewezen licenties", "Zugewiesene Lizenzen", "Licences attribuées"}
	columnMessage  = []string{"Status Message or Renewal Date"}
	columnRenewal  = []string{"Renewal Date", "Verlengingsdatum", "Verlängerungsdatum", "Date de renouvellement"}
)

func isLicenses(t *table) bool {
	return t.hasAll(columnProduct, columnTotal, columnAssigned)
}

// readLicenses reads the export of Billing > Licenses (F2).
func readLicenses(ctx context.Context, t *table, order importing.DateOrder) (importing.Facts, error) {
	r := t.reader(order)
	return r.read(ctx, func() *data.Error {
		fact := importing.SubscriptionFact{Source: r.where(), Kind: importing.FileLicenses, Product: r.text(columnProduct...)}
		if reason := r.noProduct(r.at(columnProduct...)); reason != nil {
			return reason
		}
		fact.Total, fact.Assigned = r.count(r.at(columnTotal...)), r.count(r.at(columnAssigned...))
		expired := r.count(r.at(columnExpired...))
		if fact.Total != nil && *fact.Total > 0 {
			fact.Status = data.StatusActive
			if expired != nil && *expired >= *fact.Total {
				fact.Status = data.StatusExpired
			}
		}
		r.renewsOn(r.at(columnRenewal...))
		if said := r.at(columnMessage...); saysDay(said.text) != "" {
			r.renewsOn(cell{said.column, saysDay(said.text)})
		}
		r.facts.Subscriptions = append(r.facts.Subscriptions, fact)
		return nil
	})
}

// dayInWords finds a day in what a status says: "Renews on 04/25/2027".
var dayInWords = regexp.MustCompile(`\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2} \pL+ \d{4}|\pL+ \d{1,2}, \d{4}`)

// saysDay returns the day that stands in a status, empty for a status that tells none.
func saysDay(status string) string { return dayInWords.FindString(status) }

// noProduct refuses a row that names no product, or something that is none (F0).
func (r *reader) noProduct(c cell) *data.Error {
	switch {
	case c.text == "":
		return data.NewError(data.CodeNoProduct)
	case importing.NoProduct(c.text):
		return data.NewError(data.CodeNotAProduct, "Text", c.text)
	}
	return nil
}

// renewsOn reads a day for the subscription that the row is about to add.
func (r *reader) renewsOn(c cell) {
	at := len(r.facts.Subscriptions)
	r.day(c, func(facts *importing.Facts, day data.Date) { facts.Subscriptions[at].RenewsOn = day })
}

// startedOn likewise.
func (r *reader) startedOn(c cell) {
	at := len(r.facts.Subscriptions)
	r.day(c, func(facts *importing.Facts, day data.Date) { facts.Subscriptions[at].StartedOn = day })
}
