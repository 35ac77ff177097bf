package data_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/savings"
)

// included reads what the program is delivered with: its catalog, and which suites
// include which.
func included(t *testing.T) (data.Catalog, savings.Inclusions) {
	t.Helper()
	catalog, err := files.ReadCatalog(bytes.NewReader(assets.Catalog))
	if err != nil {
		t.Fatal(err)
	}
	pairs, err := files.ReadInclusions(bytes.NewReader(assets.Inclusions))
	if err != nil {
		t.Fatal(err)
	}
	for _, pair := range pairs {
		for _, name := range []string{pair.Part, pair.Whole} {
			if p, there := catalog.ByName(name); !there || p.Name != name {
				t.Errorf("the catalog has no %s today", name)
			}
		}
	}
	return catalog, savings.NewInclusions(pairs, catalog, nil)
}

// R30 R31 R32 R33 R34: why licenses leak that somebody holds.
func TestLeaksCases(t *testing.T) {
	type leak struct {
		Code    data.Leak
		Product string
	}
	type leaksCase struct {
		Name      string
		ReportOn  data.Date `json:"report_on"`
		LimitDays int       `json:"limit_days"`
		Person    struct {
			Kind         data.PersonKind
			Blocked      bool
			NeedsLicense bool      `json:"needs_license"`
			InReport     bool      `json:"in_report"`
			LastActivity data.Date `json:"last_activity"`
			Created      data.Date
		}
		Holds []struct {
			Product string
			Free    bool
		}
		Want []leak
	}
	catalog, inclusions := included(t)
	for _, c := range readCases[leaksCase](t, "leaks") {
		t.Run(c.Name, func(t *testing.T) {
			p := data.Person{
				Kind: c.Person.Kind, Blocked: c.Person.Blocked, NeedsLicense: c.Person.NeedsLicense,
				LastActive: c.Person.LastActivity, MadeOn: c.Person.Created,
			}
			if c.Person.InReport {
				p.ReportedOn = c.ReportOn
			}
			var held []savings.Held
			for _, h := range c.Holds {
				known, there := catalog.ByName(h.Product)
				held = append(held, savings.Held{
					Product: inclusions.Product(h.Product, ""), Free: h.Free || known.Free,
					Reported: known.Vendor == data.Microsoft || !there && strings.HasPrefix(h.Product, data.Microsoft),
				})
			}
			got := []leak{}
			for _, found := range savings.LeaksOf(p, held, c.LimitDays, inclusions) {
				got = append(got, leak{found.Leak, c.Holds[found.At].Product})
			}
			order := func(a, b leak) int {
				return strings.Compare(a.Product+string(a.Code), b.Product+string(b.Code))
			}
			slices.SortFunc(got, order)
			slices.SortFunc(c.Want, order)
			if diff := cmp.Diff(c.Want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
