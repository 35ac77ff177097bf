package importing_test

import (
	"fmt"
	"testing"
	"time"

	"seatbook/data/importing"
)

// F1 F3 F4: of two files that were written at once and contradict each other, the same one
// counts whichever was chosen first.
func TestFilesWrittenAtOnce(t *testing.T) {
	at := time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)
	told := func(names ...string) string {
		facts := importing.Facts{Written: map[string]time.Time{"a": at, "b": at}}
		for _, name := range names {
			source, n := importing.Source{File: name, Line: 2}, map[string]int{"a": 3, "b": 4}[name]
			facts.People = append(facts.People, importing.PersonFact{Source: source, Name: "Els " + name, Address: "els@x.nl", LicensesUntold: true})
			facts.Subscriptions = append(facts.Subscriptions,
				importing.SubscriptionFact{Source: source, Kind: importing.FileGraphSKUs, SKU: "SPB", Total: &n},
				importing.SubscriptionFact{Source: source, Kind: importing.FileGraphSubscriptions, SKU: "VISIO", ExternalID: "v", Total: &n})
		}
		p := plan(importing.Snapshot{Organization: 1}, facts)
		said := p.People[0].After().Name
		for _, row := range p.Subscriptions {
			said += fmt.Sprint(" ", row.After.Product, " ", row.After.Total)
		}
		return said
	}
	if one, other := told("a", "b"), told("b", "a"); one != other {
		t.Errorf("%s in one order, %s in the other", one, other)
	}
}
