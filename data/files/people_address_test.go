package files_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"seatbook/data"
	"seatbook/data/importing"
)

// F0: an address is the same person however programs dress it up.
func TestAddressesAsProgramsWriteThem(t *testing.T) {
	m := importing.Mapping{Header: []string{"Mail", "Naam"}, Fields: []importing.Field{importing.FieldAddress, importing.FieldName}, Dates: importing.DayFirst}
	for _, cell := range []string{
		"els@x.example", "mailto:els@x.example", "MAILTO:els@x.example", "mailto:els@x.example?subject=Hi", "SMTP:els@x.example", "Els Berg <els@x.example>",
		"\u200Bels@x.example\uFEFF", "els@x.example\u00A0", "SMTP:els@x.example;smtp:els.berg@x.example",
	} {
		by := map[string]importing.Facts{"mapped": tableOf(t, "Mail\tNaam\n"+cell+"\tEls\n", m)}
		for form, text := range map[string]string{
			"F1":  "User principal name\tDisplay name\tLicenses\n" + cell + "\tEls\tUnlicensed\n",
			"F10": "Item name\tSeats\tEmail\tName\tManufacturer\nPhoto\t3\t" + cell + "\tEls\tMaker\n",
			"F14": `{"value":[{"userPrincipalName":"` + cell + `","displayName":"Els"}]}`,
		} {
			facts, err := read(text)
			if err != nil {
				t.Fatal(err)
			}
			by[form] = facts
		}
		for form, facts := range by {
			if len(facts.People) != 1 || facts.People[0].Address != "els@x.example" {
				t.Errorf("%s: %q is %+v", form, cell, facts.People)
			}
		}
	}
}

// F0: accents are written in two ways, which are one person and one product.
func TestAccentsInTwoWays(t *testing.T) {
	const text = "User principal name,Display name,Licenses,Department\njürgen@x.example,Jürgen Ößt,Créatif Plan,Größe\n"
	var plans []importing.Plan
	for _, form := range []norm.Form{norm.NFC, norm.NFD} {
		facts, err := read(form.String(text))
		if err != nil {
			t.Fatal(err)
		}
		plans = append(plans, importing.NewPlan(importing.Snapshot{Organization: 1, Currency: "EUR"}, facts, data.Catalog{}, data.NewDate(2026, 11, 26)))
	}
	first, second := plans[0], plans[1]
	if first.People[0].After() != second.People[0].After() || first.Subscriptions[0].After.Product != second.Subscriptions[0].After.Product {
		t.Errorf("%+v and %+v", first.People[0].After(), second.People[0].After())
	}
	// A record from before has it the other way.
	old := first.People[0].After()
	old.ID, old.Address, old.Name = 1, norm.NFD.String(old.Address), norm.NFD.String(old.Name)
	facts, err := read(text)
	if err != nil {
		t.Fatal(err)
	}
	again := importing.NewPlan(importing.Snapshot{Organization: 1, People: []data.Person{old}}, facts, data.Catalog{}, data.NewDate(2026, 11, 26))
	if len(again.People) != 1 || again.People[0].Action == importing.ActionAdd {
		t.Errorf("%+v", again.People)
	}
	if strings.Contains(second.People[0].After().Name, "\u0308") {
		t.Error("kept as a Mac writes it")
	}
}
