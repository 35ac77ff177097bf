package files_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

// F0, F1: where a row contradicts itself on licenses, or has an empty cell where others
// have a word for none, they are untold; two columns of licenses are both read.
func TestWhatARowTellsOfLicenses(t *testing.T) {
	for _, c := range []struct{ header, row, want, said string }{
		{"IsLicensed,Licenses", "True,Visio Plan 2", "Visio Plan 2", ""},
		{"IsLicensed,Licenses", "True,", "untold", "licenses_contradict licenses_untold"},
		{"IsLicensed,Licenses", "True,Unlicensed", "untold", "licenses_contradict licenses_untold"},
		{"IsLicensed,Licenses", "False,Visio Plan 2", "untold", "licenses_contradict licenses_untold"},
		{"IsLicensed,Licenses", "False,", "", ""},
		{"Is licensed,Licenses", "ja,", "untold", "licenses_contradict licenses_untold"},
		{"Has Exchange License,Licenses", "True,", "untold", "licenses_contradict licenses_untold"},
		{"Has Exchange License,Licenses", "False,Visio Plan 2", "Visio Plan 2", ""},
		{"Has Exchange License,Licenses", ",", "", ""},
		{"Licenses,Licenses", "Visio Plan 2,Project Plan 3", "Visio Plan 2+Project Plan 3", ""},
		{"Licenses,licenses", "Visio Plan 2,", "Visio Plan 2", ""},
		{"Licenses,licenses", ",Visio Plan 2", "Visio Plan 2", ""},
		{"Licenses,Licenses", "Visio Plan 2,System.Object[]", "untold", "licenses_untold not_products"},
		{"Display name,Licenses", "Other,Visio Plan 2", "Visio Plan 2", "column_twice"},
		{"Notes,Notes,Licenses", "a,b,Visio Plan 2", "Visio Plan 2", ""},
	} {
		facts, err := read("User principal name,Display name," + c.header + "\nels@x.example,Els," + c.row + "\n")
		if err != nil || len(facts.People) != 1 {
			t.Fatalf("%s %s: %+v, error %v", c.header, c.row, facts, err)
		}
		got := strings.Join(facts.People[0].Products, "+")
		if facts.People[0].LicensesUntold {
			got += "untold"
		}
		var said []string
		for _, code := range saidOf(facts) {
			said = append(said, string(code))
		}
		if got != c.want || strings.Join(said, " ") != c.said || facts.People[0].Name != "Els" {
			t.Errorf("%s %s: %q of %s, want %q; said %v", c.header, c.row, got, facts.People[0].Name, c.want, said)
		}
	}
}

// F8: a report that says by one column what it denies by another tells nothing.
func TestAReportThatContradictsItself(t *testing.T) {
	facts, err := read("Report Refresh Date,User Principal Name,Display Name,Has Exchange License,Has Teams License,Assigned Products\n" +
		"2026-11-22,els@x.example,Els,True,False,\n2026-11-22,bob@x.example,Bob,False,False,\n2026-11-22,jan@x.example,Jan,True,True,OFFICE 365 E3\n")
	if err != nil || len(facts.People) != 3 || !facts.People[0].LicensesUntold || facts.People[1].LicensesUntold || facts.People[2].LicensesUntold {
		t.Errorf("%+v, error %v", facts.People, err)
	}
}

// F1: an empty cell is none in a list that leaves it empty, and untold in one that has a
// word for none.
func TestEmptyCellsOfLicenses(t *testing.T) {
	for rows, want := range map[string]int{
		"els@x.example,Els,Unlicensed\nbob@x.example,Bob,\n":    1,
		"els@x.example,Els,\nbob@x.example,Bob,Geen licentie\n": 1,
		"els@x.example,Els,Visio Plan 2\nbob@x.example,Bob,\n":  0,
	} {
		facts, err := read("User principal name,Display name,Licenses\n" + rows)
		untold := 0
		for _, person := range facts.People {
			if person.LicensesUntold {
				untold++
			}
		}
		if err != nil || untold != want || len(facts.Unread) != want {
			t.Errorf("%q: %d untold, error %v, unread %+v", rows, untold, err, facts.Unread)
		}
	}
}

// F14: the same of the answers of Graph, and of what PowerShell makes of them.
func TestAnAnswerThatContradictsItself(t *testing.T) {
	facts, err := read(`[{"UserPrincipalName":"els@x.example","DisplayName":"Els","IsLicensed":true,"Licenses":[]},{"UserPrincipalName":"bob@x.example","DisplayName":"Bob","IsLicensed":false,"Licenses":[]}]`)
	if err != nil || len(facts.People) != 2 || !facts.People[0].LicensesUntold || facts.People[1].LicensesUntold {
		t.Errorf("%+v, error %v", facts, err)
	}
}

// F6: a mapping fits a file only that has who or what its rows are; what else it lacks is
// said.
func TestMappingOfAnotherFile(t *testing.T) {
	people := importing.Mapping{
		Name: "Ours", Header: []string{"Mail", "Naam", "Pakket", "Afdeling"}, Licenses: true, Dates: importing.DayFirst,
		Fields: []importing.Field{importing.FieldAddress, importing.FieldName, importing.FieldProduct, importing.FieldDepartment},
	}
	whole := people
	whole.Product = "Everything"
	list := importing.Mapping{
		Name: "Ours", Header: []string{"Pakket", "Stuks", "Prijs"}, Dates: importing.DayFirst,
		Fields: []importing.Field{importing.FieldProduct, importing.FieldTotal, importing.FieldPrice},
	}
	for _, c := range []struct {
		m            importing.Mapping
		header, want string
	}{
		{people, "Mail;Naam;Pakket;Afdeling", "1 person with products"},
		{people, "mail ;Naam;Pakket;Afdeling", "1 person with products"},
		{people, "E-post;Naam;Pakket;Afdeling", "does not fit"},
		{people, "Mail;Name;Pakket;Afd", "1 person with products, no Naam, no Afdeling"},
		{people, "Mail;Naam;Product;Afdeling", "1 person, no Pakket"},
		{whole, "Mail;Naam;Product;Afdeling", "1 person, no Pakket"},
		{list, "Pakket;Stuks;Prijs", "1 subscription"},
		{list, "Pakket;Aantal;Kosten", "1 subscription, no Stuks, no Prijs"},
		{list, "Product;Stuks;Prijs", "does not fit"},
		{list, "Pakket;Stuks;Prijs;Stuks", "1 subscription, twice Stuks"},
	} {
		path := filepath.Join(t.TempDir(), "list.csv")
		row := "els@x.example;Els;Visio;Sales\n"
		if !c.m.OfPeople() {
			row = "Visio;4;5\n"
		}
		if err := os.WriteFile(path, []byte(c.header+"\n"+row), 0o600); err != nil {
			t.Fatal(err)
		}
		facts, _, err := files.ReadAll(context.Background(), []string{path}, files.Options{Map: &c.m})
		if err != nil {
			t.Fatal(err)
		}
		if got := whatWasRead(facts); got != c.want {
			t.Errorf("%s: %s, want %s", c.header, got, c.want)
		}
	}
}

func whatWasRead(facts importing.Facts) (text string) {
	for _, r := range facts.Rejected {
		if r.Line == 0 && r.Reason.Code == data.CodeMappingDoesNotFit {
			return "does not fit"
		}
	}
	switch {
	case len(facts.Subscriptions) == 1:
		text = "1 subscription"
	case len(facts.People) == 1 && facts.People[0].LicensesUntold:
		text = "1 person"
	case len(facts.People) == 1:
		text = "1 person with products"
	}
	for _, n := range facts.Notes {
		switch column := n.Reason.Params["Column"]; n.Reason.Code {
		case data.CodeColumnMissing:
			text += ", no " + column.(string)
		case data.CodeColumnTwice:
			text += ", twice " + column.(string)
		}
	}
	return text
}

// F1: whatever an admin center calls who has no license, it is no product; a product that
// has such a word in its name is one.
func TestWordsForNoLicense(t *testing.T) {
	for cell, products := range map[string]int{
		"Unlicensed": 0, "Niet-gelicentieerd": 0, "Zonder licentie": 0, "Ongelicentieerd": 0, "Geen productlicentie": 0, "Nicht lizenziert": 0, "Ohne Lizenzen": 0, "Non-licensed": 0, "Sans licence": 0,
		"Pas de licence": 0, "Sin licencia": 0, "Ikke-licenseret": 0, "Olicensierad": 0, "Unlicensed user": 0, "No licenses assigned": 0, "Geen licenties toegewezen": 0,
		"Windows License Manager": 1, "Online License Pack": 1, "License Plan 2": 1, "Nolan Licensing Suite": 1, "Visio Plan 2": 1, "Notion": 1,
	} {
		facts, err := read("User principal name,Display name,Licenses\nels@x.example,Els," + cell + "\n")
		if err != nil || len(facts.People) != 1 || len(facts.People[0].Products) != products || facts.People[0].LicensesUntold {
			t.Errorf("%s: %+v, error %v", cell, facts.People, err)
		}
	}
}
