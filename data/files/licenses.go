package files

import (
	"context"
	"strings"
	"time"

	"seatbook/data"
	"seatbook/data/importing"
)

// The columns of a licenses export (F2).
var (
	columnProduct  = []string{"Product Title", "Producttitel", "Produkttitel", "Titre du produit"}
	columnTotal    = []string{"Total Licenses", "Totaal aantal licenties", "Gesamtzahl der Lizenzen", "Nombre total de licences"}
	columnExpired  = []string{"Expired Licenses", "Verlopen licenties", "Abgelaufene Lizenzen", "Licences expirées"}
	columnAssigned = []string{"Assigned Licenses", "Toegewezen licenties", "Zugewiesene Lizenzen", "Licences attribuées"}
	columnRenewal  = []string{"Renewal Date", "Verlengingsdatum", "Verlängerungsdatum", "Date de renouvellement"}
)

func isLicenses(t *table) bool {
	_, product := t.has(columnProduct...)
	_, total := t.has(columnTotal...)
	_, assigned := t.has(columnAssigned...)
	return product && (total || assigned)
}

// readLicenses reads the export of Billing > Licenses (F2).
func readLicenses(ctx context.Context, t *table) (importing.Facts, error) {
	for _, column := range [][]string{columnTotal, columnAssigned} {
		if _, there := t.has(column...); !there {
			return importing.Facts{}, data.NewError(data.CodeMissingColumn, "File", t.name, "Column", column[0])
		}
	}
	var facts importing.Facts
	err := t.rows(ctx, &facts, func() *data.Error {
		fact := importing.SubscriptionFact{Source: t.where(), Kind: importing.FileLicenses, Product: t.text(columnProduct...)}
		if fact.Product == "" {
			return data.NewError(data.CodeNoProduct)
		}
		var reason *data.Error
		if fact.Total, reason = t.count(columnTotal...); reason != nil {
			return reason
		}
		if fact.Assigned, reason = t.count(columnAssigned...); reason != nil {
			return reason
		}
		expired, reason := t.count(columnExpired...)
		if reason != nil {
			return reason
		}
		if fact.Total != nil && *fact.Total > 0 {
			fact.Status = data.StatusActive
			if expired != nil && *expired >= *fact.Total {
				fact.Status = data.StatusExpired
			}
		}
		fact.RenewsOn = lenientDate(t.text(columnRenewal...))
		facts.Subscriptions = append(facts.Subscriptions, fact)
		return nil
	})
	return facts, err
}

// lenientDate reads the dates that exports write when there is only one way to
// read them, and none otherwise: 3/4/2026 is March or April.
func lenientDate(text string) data.Date {
	text, _, _ = strings.Cut(text, "T")
	text, _, _ = strings.Cut(text, " ")
	for _, layout := range []string{time.DateOnly, "2006/01/02", "02-01-2006", "02.01.2006", "2-1-2006"} {
		if t, err := time.Parse(layout, text); err == nil {
			return data.DateOf(t)
		}
	}
	american, errA := time.Parse("1/2/2006", text)
	european, errE := time.Parse("2/1/2006", text)
	switch {
	case errA == nil && errE == nil && !american.Equal(european):
		return data.Date{}
	case errA == nil:
		return data.DateOf(american)
	case errE == nil:
		return data.DateOf(european)
	}
	return data.Date{}
}
