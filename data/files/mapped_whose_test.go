package files_test

import (
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// F6: the column of customers in a table of several is guessed, and their rows are never
// taken for those of another: they stay out, and that is said.
func TestMappedRowsOfSeveralCustomers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "list.csv")
	list := "Klant;Product;Leverancier;Totaal\nBakkerij Jansen;Jira;Atlassian;10\nSlager Piet;Jira;Atlassian;20\nSlager Piet;Zoom;Zoom;3\n"
	if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	asks := asked(t, path)
	if got := asks.Mapping.Fields[0]; got != importing.FieldWhose {
		t.Fatalf("the customers are guessed as %s", got)
	}
	facts := mapped(t, asks)
	for name, want := range map[string]int{"bakkerij jansen": 1, "Slager Piet": 2, "Van Dijk": 0} {
		plan := importing.NewPlan(importing.Snapshot{Organization: 1, Name: name, Currency: "EUR"}, facts, data.Catalog{}, data.NewDate(2026, 3, 9))
		said := len(plan.Notes) + len(plan.Rejected)
		if len(plan.Subscriptions) != want || said != 1 {
			t.Errorf("%s gets %d subscriptions, told %d times of the others", name, len(plan.Subscriptions), said)
		}
	}
}

// F0, F6: what a table of people of several customers tells of a product is each customer's
// own, whoever of them stands first: neither totals nor prices of another's are dropped.
func TestMappedHoldersOfSeveralCustomers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "list.csv")
	list := "Klant;Product;Leverancier;Totaal;Toegewezen;Prijs;Naam;E-mail\n" +
		"Alpha BV;Jira;Atlassian;10;8;11,70;Ann;ann@alpha.example\n" +
		"Beta;Jira;Atlassian;7;5;20,60;Bob;bob@beta.example\n" +
		"Beta;Jira;Atlassian;7;5;20,60;Cor;cor@beta.example\n"
	if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	asks := asked(t, path)
	asks.Mapping.Fields = []importing.Field{
		importing.FieldWhose, importing.FieldProduct, importing.FieldVendor, importing.FieldTotal, importing.FieldAssigned, importing.FieldPrice,
		importing.FieldName, importing.FieldAddress,
	}
	facts := mapped(t, asks)
	if len(facts.Unread) > 0 {
		t.Errorf("not read: %+v", facts.Unread)
	}
	for name, want := range map[string]struct {
		total, assigned, people int
		minor                   int64
	}{"Alpha BV": {10, 8, 1, 1170}, "Beta": {7, 5, 2, 2060}} {
		plan := importing.NewPlan(importing.Snapshot{Organization: 1, Name: name, Currency: "EUR"}, facts, data.Catalog{}, data.NewDate(2026, 3, 9))
		if len(plan.Subscriptions) != 1 || len(plan.People) != want.people {
			t.Fatalf("%s: %d subscriptions, %d people", name, len(plan.Subscriptions), len(plan.People))
		}
		s := plan.Subscriptions[0].After
		if s.TotalUnknown || s.Total != want.total || s.Assigned() != want.assigned || s.PriceOn(data.NewDate(2026, 3, 9)).Minor != want.minor {
			t.Errorf("%s: total %d (unknown %t), assigned %d, price %+v", name, s.Total, s.TotalUnknown, s.Assigned(), s.PriceOn(data.NewDate(2026, 3, 9)))
		}
	}
}

// F6: in a table that is plainly one of purchases, a column of organizations tells whose
// they are; in one of people it can be anything.
func TestOrganizationsAreGuessedAmongPurchases(t *testing.T) {
	for list, want := range map[string]importing.Field{
		"Organization;Product;Vendor;Total;Price\nAlpha;Jira;Atlassian;10;8.10\nBeta;Jira;Atlassian;7;8.10\n": importing.FieldWhose,
		"Organisatie;Product;Totaal;Prijs\nAlpha;Jira;10;8,10\nBeta;Jira;7;8,10\n":                            importing.FieldWhose,
		"Organization;Naam;E-mail\nAlpha;Ann;ann@alpha.example\nBeta;Bob;bob@beta.example\n":                  importing.FieldNone,
	} {
		path := filepath.Join(t.TempDir(), "list.csv")
		if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := asked(t, path).Mapping.Fields[0]; got != want {
			t.Errorf("guessed as %s, not %s:\n%s", got, want, list)
		}
	}
}
