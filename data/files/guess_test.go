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

// guessedRight is the share of all columns that must be guessed as a person would.
const guessedRight = 0.95

// F6: what the columns of every table in testdata hold is guessed as a person would
// say it, whether or not a form knows the table.
func TestGuesses(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "guesses.json"))
	if err != nil {
		t.Fatal(err)
	}
	var tables map[string]map[string]importing.Field
	if err := json.Unmarshal(text, &tables); err != nil {
		t.Fatal(err)
	}
	columns, right := 0, 0
	for name, want := range tables {
		asks, err := files.Look(context.Background(), filepath.Join("testdata", filepath.FromSlash(name)), "")
		if err != nil {
			t.Fatal(err)
		}
		for i, column := range asks.Header {
			field := want[column]
			if field == "" {
				field = importing.FieldNone
			}
			columns++
			if got := asks.Mapping.Fields[i]; got == field {
				right++
			} else {
				t.Logf("%s: %s is guessed as %s, not %s", name, column, got, field)
			}
		}
	}
	share := float64(right) / float64(columns)
	t.Logf("%d of %d columns are guessed right: %.1f%%", right, columns, 100*share)
	if share < guessedRight {
		t.Errorf("%.3f of the columns are guessed right", share)
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
