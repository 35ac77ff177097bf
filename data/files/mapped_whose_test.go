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
