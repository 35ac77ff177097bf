package lookup_test

import (
	"bytes"
	"slices"
	"testing"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/lookup"
)

// A few letters mean what a small business buys, then what the record has; the vendor's
// name is enough.
func TestProducts(t *testing.T) {
	catalog, err := files.ReadCatalog(bytes.NewReader(assets.Catalog))
	if err != nil {
		t.Fatal(err)
	}
	held := []data.Product{{Name: "Adobe Creative Cloud", Vendor: "Adobe"}, {Name: "Slack Business+", Vendor: "Salesforce"}, {Name: "Business cards", Vendor: "The printer"}}
	for typed, want := range map[string][]string{
		"bus":        {"Microsoft 365 Business Basic", "Microsoft 365 Business Standard", "Microsoft 365 Business Premium", "Microsoft 365 Apps for business", "Slack Business+", "Business cards"},
		"std":        {"Microsoft 365 Business Standard"},
		"prem":       {"Microsoft 365 Business Premium"},
		"premium":    {"Microsoft 365 Business Premium"},
		"adobe":      {"Adobe Creative Cloud", "Creative Cloud All Apps", "Acrobat Pro"},
		"e3":         {"Microsoft 365 E3", "Office 365 E3"},
		"visio":      {"Visio Plan 2", "Visio Plan 1"},
		"slack":      {"Slack Business+"},
		"nothing of": nil,
	} {
		got := lookup.Products(catalog, held, typed)
		if !slices.Equal(got[:min(len(got), len(want))], want) {
			t.Errorf("%q offers %q, want %q first", typed, got[:min(len(got), 8)], want)
		}
		if slices.Sort(got); len(slices.Compact(got)) != len(got) {
			t.Errorf("%q offers something twice: %q", typed, got)
		}
	}
}
