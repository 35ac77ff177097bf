package importing_test

import (
	"slices"
	"testing"

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
		"Coffee + Tea":                         {"Coffee + Tea"},
		"kaai:SPB, kaai:NEW_ONE":               {"Business Premium", "NEW_ONE"},
		"old business":                         {"Business Premium"},
		"CBDC14AB-D96C-4C30-B9F4-6ADA7CDC1D46": {"Business Premium"},
		"spb":                                  {"Business Premium"},
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
		"Microsoft.Graph.A Microsoft.Graph.A", "Deserialized.Microsoft.Open.AzureAD.Model.AssignedLicense", "class AssignedLicense {", "@{SkuId=1}", "[object Object]",
		"[object Object],[object Object]", `{"skuId":"x"}`, `[{"skuId":"x"}]`, "els@x.nl", "2026-04-01", "1/2/2026 10:00", "Never accessed", "", "n/a",
	} {
		if !importing.NoProduct(text) {
			t.Errorf("%q is taken for a product", text)
		}
	}
	for _, text := range []string{"Microsoft 365 E3", "Visio Plan 2", "3ds Max", "Slack", "FONT PACK, SERIF, SANS", "1Password Business", "C++ Builder [2026]", "Contact us @ Desk"} {
		if importing.NoProduct(text) {
			t.Errorf("%q is not taken for a product", text)
		}
	}
}
