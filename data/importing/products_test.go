package importing_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/importing"
)

// held returns the products that a list of people makes of a cell.
func held(cell string) (names []string) {
	facts := importing.Facts{People: []importing.PersonFact{{Name: "Els", Address: "els@x.nl", Products: []string{cell}}}}
	known := data.NewCatalog([]data.Product{
		{SKU: "SPB", SKUID: "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", Name: "Business Premium", Vendor: data.Microsoft, Older: []string{"Old Business"}},
		{SKU: "EMS", Name: "Enterprise Mobility + Security E3", Vendor: data.Microsoft},
		{SKU: "CPC", Name: "Windows 365 2 vCPU, 8 GB, 128 GB", Vendor: data.Microsoft},
		{SKU: "E3", Name: "Office 365 E3", Vendor: data.Microsoft},
	})
	p := importing.NewPlan(importing.Snapshot{}, facts, known, today)
	for _, row := range p.Subscriptions {
		names = append(names, row.After.Product)
	}
	slices.Sort(names)
	return names
}

// F0: commas and pluses part products and stand in names; what is known decides.
func TestProductsOfACell(t *testing.T) {
	for cell, want := range map[string][]string{
		"Business Premium, Office 365 E3":                             {"Business Premium", "Office 365 E3"},
		"Windows 365 2 vCPU, 8 GB, 128 GB":                            {"Windows 365 2 vCPU, 8 GB, 128 GB"},
		"Business Premium, Windows 365 2 vCPU, 8 GB, 128 GB, Unheard": {"Business Premium", "Unheard", "Windows 365 2 vCPU, 8 GB, 128 GB"},
		"Windows 365 4 vCPU, 16 GB, 512 GB":                           {"Windows 365 4 vCPU, 16 GB, 512 GB"},
		"Enterprise Mobility + Security E3":                           {"Enterprise Mobility + Security E3"},
		"Enterprise Mobility + Security E3 + Office 365 E3":           {"Enterprise Mobility + Security E3", "Office 365 E3"},
		"Business\nPremium":                                           {"Business Premium"}, "Business Premium\nOffice 365 E3": {"Business Premium", "Office 365 E3"}, "Business Premium\nUnheard": {"Business Premium", "Unheard"}, "Business\nPremium, Office\n365 E3": {"Business Premium", "Office 365 E3"}, "Unheard\nOf": {"Of", "Unheard"}, "Unheard, Of\nBusiness Premium": {"Business Premium", "Of", "Unheard"}, "Unheard, 2026": {"Unheard, 2026"},
		"Coffee + Tea":                         {"Coffee + Tea"},
		"kaai:SPB, kaai:NEW_ONE":               {"Business Premium", "NEW_ONE"},
		"old business":                         {"Business Premium"},
		"CBDC14AB-D96C-4C30-B9F4-6ADA7CDC1D46": {"Business Premium"},
		"spb":                                  {"Business Premium"},
		"a403ebcc-fae0-4ca2-8c8c-7a907fd6c235, cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46": {"Business Premium", "a403ebcc-fae0-4ca2-8c8c-7a907fd6c235"},
		"cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46, a403ebcc-fae0-4ca2-8c8c-7a907fd6c235": {"Business Premium", "a403ebcc-fae0-4ca2-8c8c-7a907fd6c235"},
		"Office 365 E3, spb": {"Business Premium", "Office 365 E3"},
	} {
		if got := held(cell); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", cell, got, want)
		}
	}
}

// F0: what is no product never is one.
func TestWhatIsNoProduct(t *testing.T) {
	for _, text := range []string{
		"System.Object[]", "System.Collections.Generic.List`1[Microsoft.Online.Administration.UserLicense]", "Microsoft.Graph.PowerShell.Models.MicrosoftGraphAssignedLicense",
		"Microsoft.Graph.A Microsoft.Graph.A", "Deserialized.Microsoft.Open.AzureAD.Model.AssignedLicense", "class AssignedLicense {", "@{SkuId=1}", "[object Object]", "[object Promise]",
		"[object Object],[object Object]", `{"skuId":"x"}`, `[{"skuId":"x"}]`, "<br>", "els@x.nl", "https://x.example/a", "www.x.example", `C:\lists\a.csv`, `\\server\share`, "CN=Licenses,OU=Groups", "=VLOOKUP(A1;B:C;2)",
		// Days and times in any writing.
		"2026-04-01", "2026-04-01T10:00:00Z", "2026-04-01T10:00:00.0000000+02:00", "2026-04-01 10:00", "20260401", "20260401T100000Z", "2026/4/1", "01.04.2026", "1. 4. 2026", "1/2/2026 10:00", "1/2/2026 10:00:00 PM", "4-1-26",
		"01 Jan 2026", "1 januari 2026", "1. Januar 2026", "1er janvier 2026", "1 de enero de 2026", "1 gennaio 2026", "1 stycznia 2026", "January 1, 2026", "Jan 1 2026", "Jan 2026", "mei 2026", "5 mei", "March 5", "1st of May 2026",
		"Thursday, January 1, 2026", "Thursday, January 1, 2026 3:04:05 PM", "do 1 jan. 2026", "Do., 01.01.2026", "donderdag 1 januari 2026 10:00 uur", "Thu, 01 Jan 2026 00:00:00 GMT", "jeu. 1 janv. 2026", "2026年1月1日", "/Date(1767225600000)/", "Q4 2026", "10:00", "10:00 AM", "14:30:00", "10 Uhr", "today",
		// Errors of spreadsheets and scripts.
		"#N/A", "#N/B", "#NV", "#REF!", "#VERW!", "#BEZUG!", "#VALUE!", "#WAARDE!", "#WERT!", "#VALEUR!", "#NAME?", "#NAAM?", "#NOM?", "#¿NOMBRE?", "#DIV/0!", "#DEEL/0!", "#NULL!", "#LEEG!", "#NUL!", "#NUM!", "#GETAL!", "#ZAHL!", "#NOMBRE!", "#SPILL!", "#OVERLOOP!", "#ÜBERLAUF!", "#GETTING_DATA", "########", "Err:502",
		"Error", "ERROR", "Fout", "Fehler", "Erreur", "Error: Access is denied", "Access denied",
		// Words for nothing, for what is not known, and for yes and no.
		"", " ", "<null>", "NULL", "(null)", "[null]", "(blank)", "(leeg)", "(leer)", "(vide)", "n.v.t.", "N.V.T.", "nvt", "n/a", "N/A", "N.A.", "NaN", "none", "<none>", "geen", "keine", "aucune", "undefined", "unknown", "Onbekend", "Not available", "Never accessed", "Nooit", "tbd", "k.A.",
		"Ja", "Nee", "Yes", "No", "True", "False", "WAAR", "ONWAAR", "WAHR", "FALSCH", "VRAI", "FAUX", "oui", "non", "nein", "Sí", "✓", "Active", "Enabled", "Licensed",
		// Numbers, amounts, signs alone, what can't be seen.
		"—", "–", "-", "--", "---", "?", "...", "…", "+", "/", "***", "()", "\u200b", "\u00ad", "\u200b\u00a0\ufeff", "\u2800", "🙂", "12", "1.000", "3,5", "-5", "1e6", "(5)", "½", "100%", "100 %", "€ 10", "10 €", "€10,00", "EUR 12,50", "12,50 euro", "$10.00", "US$ 10", "$10.00 / month", "€ 10 per maand", "12 kr", "+31 6 12345678", "192.0.2.1", "36523",
		strings.Repeat("Visio ", 20_000), strings.Repeat("a", 201),
	} {
		if !importing.NoProduct(text) {
			t.Errorf("%.80q is taken for a product", text)
		}
	}
	for _, text := range []string{
		"Microsoft 365 E3", "Visio Plan 2", "3ds Max", "Slack", "FONT PACK, SERIF, SANS", "1Password Business", "C++ Builder [2026]", "Contact us @ Desk", "Maya 2026", "Okta 5", "March Networks", "Marketing 2026", "Monday", "monday.com", "May", "Office 2019", "Project 1", "AutoCAD 2026", "Windows 10/11 Enterprise E3", "7-Zip", "365 Backup", "4D", "C", "R", "2Do",
		"1010020020", "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", "{CBDC14AB-D96C-4C30-B9F4-6ADA7CDC1D46}", "11111111-1111-1111-1111-111111111111", "tenant:SPB", "SPB", "Error Tracker", "Fehlerteufel", "NullPoint", "Euro Office 2", "Adobe Sign (none)", "Active Directory Plan 1", "Direct Routing", "Planner Plan 1", "Noted Pro", "Q4", "#slack chat", "Amazon S3", "Set 2", "Sun 3", "Ünïcode", "ソフト", "한컴오피스",
		strings.Repeat("a", 200), strings.Repeat("Visio Plan 2, ", 100), strings.Repeat("Visio Plan 2+", 100),
	} {
		if importing.NoProduct(text) {
			t.Errorf("%.80q is not taken for a product", text)
		}
	}
}

// F0: no product of the catalog is taken for none, by any of its names.
func TestProductsOfTheCatalogAreProducts(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(assets.Catalog)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		for _, name := range append([]string{row[0], row[1], row[2]}, strings.Split(row[5], "|")...) {
			if name != "" && (importing.NamesNone(name) || importing.SaysNoLicenses(name)) {
				t.Errorf("%q is not taken for a product", name)
			}
		}
	}
}
