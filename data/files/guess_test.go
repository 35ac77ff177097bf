package files_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

// F6: what the columns of every table in testdata hold is guessed as a person would say
// it, whether or not a form knows the table, but for those of guesses_wrong.json: what
// each of them is guessed as.
func TestGuesses(t *testing.T) {
	var tables map[string]map[string]importing.Field
	var wrong map[string]importing.Field
	unmarshalFile(t, "guesses.json", &tables)
	unmarshalFile(t, "guesses_wrong.json", &wrong)
	columns, right, none := 0, 0, 0
	for name, want := range tables {
		asks, err := files.Look(context.Background(), filepath.Join("testdata", filepath.FromSlash(name)), "")
		if err != nil {
			t.Fatal(err)
		}
		told := map[string]bool{}
		for i, column := range asks.Header {
			field := want[column]
			if field == "" || told[column] { // the second of two that are called the same
				field = importing.FieldNone
			}
			told[column] = true
			columns++
			got := asks.Mapping.Fields[i]
			is, known := wrong[name+": "+column]
			switch {
			case got == field && known:
				t.Errorf("%s: %s is guessed right: take it out of guesses_wrong.json", name, column)
			case got == field:
				right++
			case !known || is != got:
				t.Errorf("%s: %s is guessed as %s, not %s", name, column, got, field)
			case got == importing.FieldNone:
				none++
			}
		}
	}
	t.Logf("of %d columns in %d tables, %d are guessed right, %d wrong, and %d that hold something are not guessed", columns, len(tables), right, columns-right-none, none)
}

func unmarshalFile(t *testing.T, name string, into any) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err == nil {
		err = json.Unmarshal(text, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// F6: a price that is one of a year or of a month by the name of its column is guessed as
// that, in whole amounts too, and a total of licenses is not.
func TestGuessesThePeriodOfAPrice(t *testing.T) {
	for column, want := range map[string]data.BillingPeriod{
		"Cost per year": data.BillingYearly, "Kosten per jaar": data.BillingYearly, "Jaarbedrag": data.BillingYearly, "Totaal per jaar": data.BillingYearly,
		"Prijs/maand": data.BillingMonthly, "Monthly cost": data.BillingMonthly, "Jahreskosten": data.BillingYearly, "Coût annuel": data.BillingYearly, "Price": "",
	} {
		path := filepath.Join(t.TempDir(), "list.csv")
		if err := os.WriteFile(path, []byte("Programma;Aantal;"+column+"\nTekenpakket;4;545\nBoekhouding;2;1200\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		asks, err := files.Look(context.Background(), path, "")
		if err != nil {
			t.Fatal(err)
		}
		if asks.Mapping.Fields[2] != importing.FieldPrice || asks.Mapping.Billing != want || asks.Mapping.Fields[1] != importing.FieldTotal {
			t.Errorf("%s is guessed as %s of %q, Aantal as %s", column, asks.Mapping.Fields[2], asks.Mapping.Billing, asks.Mapping.Fields[1])
		}
	}
}
