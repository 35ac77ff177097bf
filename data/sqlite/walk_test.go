package sqlite

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// The people of a customer are read by walking through everybody where they are most of
// them, and are looked up by an index where they are few; they are the same ones.
func TestMostPeopleAreReadByWalking(t *testing.T) {
	r := openRecordForTest(t)
	other, err := booktest.Left[data.Organization](r.Book, acts.SaveOrganization{Organization: data.Organization{Name: "Delft Ceramics"}})
	if err != nil {
		t.Fatal(err)
	}
	want := map[data.OrganizationID]int{1: 7, other.ID: 3}
	for organization, n := range want {
		for i := range n {
			if _, err := booktest.SavePerson(r.Book, data.Person{Organization: organization, Name: "Anouk", Address: fmt.Sprintf("a%d@example.nl", i)}); err != nil {
				t.Fatal(err)
			}
		}
	}
	for organization, n := range want {
		got := 0
		plans := plansOf(t, r, func(v *view) error {
			of := ledger.RowQuery{Entity: data.EntityPerson, Of: data.Organization{ID: organization}.Key()}
			return v.EachRow(of, func(row data.Row) error {
				if row.(data.Person).Organization == organization {
					got++
				}
				return nil
			})
		})
		walks := slices.ContainsFunc(plans, func(plan string) bool { return strings.HasPrefix(plan, "SCAN p") && !strings.Contains(plan, "INDEX") })
		if got != n || walks != (n > 5) {
			t.Errorf("of organization %d %d people, want %d, by %q", organization, got, n, plans)
		}
	}
}
