package screens_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

func tableFile(name string) string {
	return filepath.Join("..", "data", "files", "testdata", "tables", name)
}

// F6: the columns of a table that no form fits are asked for once, with its first
// rows, and remembered by its header.
func TestMappingOfATable(t *testing.T) {
	s := look(t, newBook(t))
	s.files = []string{tableFile("leveranciers.csv")}
	s.press("Import from Microsoft 365")
	s.shows("What the columns of leveranciers.csv contain", "Naam van het programma", "Creative Cloud", "5 Jul 26")
	s.press("Continue")
	s.shows("This import brings 5 new subscriptions.", "1 cell wasn't understood")
	s.pick("Skipped")
	s.shows("“twee” in Aantal is not a whole number.")
	s.press("Import")
	s.shows("Creative Cloud", "Jira", "9 of 12")
	page, err := s.book.Subscriptions(t.Context(), data.SubscriptionQuery{Search: "creative", On: booktest.Today()})
	if err != nil || page.Count != 1 || page.Rows[0].Vendor != "Adobe" || page.Rows[0].Price != (data.Money{Minor: 7199, Currency: "EUR"}) {
		t.Errorf("%+v, error %v", page.Rows, err)
	}
	s.press("Import") // again: nothing is asked, and nothing changes
	s.shows("Nothing in the record changes.")
	s.hides("What the columns of")
}

// F6: what the columns hold is remembered also where the table changes nothing: that is
// what is left to confirm then, once.
func TestMappingOfATableThatChangesNothing(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Tekenpakket", 4))
	path := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(path, []byte("Programma;Aantal\nTekenpakket;4\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.files = []string{path}
	s.press("Import")
	s.press("Continue")
	s.press("Remember the columns")
	s.shows("What the columns of list.csv hold is remembered")
	s.press("Import")
	s.shows("There is nothing to import")
	s.hides("Remember the columns", "What the columns of list.csv hold")
}

// A mapping that no row could be read by is refused with what to do.
func TestMappingMistake(t *testing.T) {
	s := look(t, newBook(t))
	path := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(path, []byte("x;y\n1;2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.files = []string{path}
	s.press("Import from Microsoft 365")
	s.press("Continue")
	s.shows("Choose at least the column with the product")
}

// What is left out is saved with the reason beside each row.
func TestRejectedRowsAreSavedFromTheWindow(t *testing.T) {
	s := look(t, newBook(t))
	saved := filepath.Join(t.TempDir(), "skipped rows.csv")
	s.savePath = saved
	s.files = []string{tableFile("leveranciers.csv")}
	s.press("Import from Microsoft 365")
	s.press("Continue")
	s.press("Save skipped rows…")
	text, err := os.ReadFile(saved)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	if len(lines) < 2 || !strings.HasSuffix(strings.TrimSpace(lines[0]), ",Reason") {
		t.Errorf("saved:\n%s", text)
	}
	s.shows("What this import changes")
}

// F7: products that are known by their part number get their names everywhere.
func TestProductNamesFromTheWindow(t *testing.T) {
	s := look(t, newBook(t))
	unnamed := named("ADV_COMMS", 5)
	unnamed.SKU = "ADV_COMMS"
	s.add(unnamed)
	path := filepath.Join(t.TempDir(), "names.csv")
	if err := os.WriteFile(path, []byte("Product_Display_Name,String_Id,GUID\nAdvanced Communications,ADV_COMMS,e46\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.files = []string{path}
	s.press("Import")
	s.shows("1 product name is new.")
	s.press("Import")
	s.shows("Advanced Communications")
	s.press("Import")
	s.shows("There is nothing to import")
}

// R34, F7: a list of products with their service plans changes no subscription, and brings
// which of them include others: that is said.
func TestImportOfServicePlansSaysWhatItBrings(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Visio", 5))
	path := filepath.Join(t.TempDir(), "plans.csv")
	rows := "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names\n" +
		"Small Suite,SMALL,a1,EXCHANGE_S_STANDARD,p1,Exchange Online (Plan 1)\n"
	if err := os.WriteFile(path, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	s.files = []string{path}
	s.press("Import")
	s.shows("1 product name is new.", "Savings can then also see which separate products another one already includes.")
	s.hides("Nothing in the record changes.")
}
