package sqlite

import (
	"cmp"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// asShown reads the subscriptions of a day, or as they are on it, by ID.
func asShown(t *rapid.T, r record, q data.SubscriptionQuery) []data.SubscriptionRow {
	page, err := r.Subscriptions(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	for i := range page.Rows {
		row := &page.Rows[i]
		row.Open, row.PriceChanges, row.Version = nil, nil, 0       // these are as they are now
		row.OrganizationName, row.Owner = "", ""                    // and so are these names
		row.Notes, row.PartnerName, row.PartnerContact = "", "", "" // who is forgotten goes out of them, on every day
		row.OwnerName, row.Tags = "", ""
	}
	slices.SortFunc(page.Rows, func(a, b data.SubscriptionRow) int { return cmp.Compare(a.ID, b.ID) })
	return page.Rows
}

// R22: whatever was done, every past day is as it was seen on that day, back to the
// empty record; and a search looks in the record as it is.
func TestPastDaysAndSearchesAreWhole(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		now := booktest.Now()
		r := openRecord(t, newPlace(t, dir), func() time.Time { return now })
		defer r.Close()
		var seen [][]data.SubscriptionRow
		steps := rapid.IntRange(1, 12).Draw(t, "days")
		for day := range steps {
			now = booktest.Now().AddDate(0, 0, day)
			booktest.DoSomething(t, r.Book)
			booktest.DoSomething(t, r.Book)
			seen = append(seen, asShown(t, r, data.SubscriptionQuery{On: r.Today()}))
			searchedTexts(t, r)
			heldAsRead(t, r)
		}
		for day, want := range seen {
			on := booktest.Today().AddDays(day)
			if diff := gocmp.Diff(want, asShown(t, r, data.SubscriptionQuery{On: r.Today(), AsOf: on})); diff != "" {
				t.Fatalf("%s (-then +told)\n%s", on, diff)
			}
		}
		if before := asShown(t, r, data.SubscriptionQuery{On: r.Today(), AsOf: booktest.Today().AddDays(-1)}); len(before) > 0 {
			t.Fatalf("before the first day there were %d subscriptions", len(before))
		}
	})
}

// searchedTexts holds that the texts that were brought up to date are those of the record.
func searchedTexts(t *rapid.T, r record) {
	err := r.store.Read(t.Context(), func(v ledger.View) error {
		kept, err := v.(*view).texts()
		if err != nil {
			return err
		}
		fresh, err := v.(*view).allTexts(kept.step)
		if diff := gocmp.Diff(fresh, kept, cmpopts.EquateEmpty(), cmpopts.IgnoreFields(searchTexts{}, "counted", "last", "listed", "having"), gocmp.AllowUnexported(searchTexts{}, searchedPeople{}, searchedPerson{}, subscriptionText{})); diff != "" {
			t.Fatalf("searched texts (-record +kept)\n%s", diff)
		}
		if diff := gocmp.Diff(fresh.holders(), kept.holders(), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("holders (-record +kept)\n%s", diff)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// heldAsRead holds that the rows that were brought up to date are those of the record.
func heldAsRead(t *rapid.T, r record) {
	err := r.store.Read(t.Context(), func(v ledger.View) error {
		for _, entity := range data.Entities() {
			if !isHeld(entity) {
				continue
			}
			held, err := v.Rows(ledger.RowQuery{Entity: entity})
			if err != nil {
				return err
			}
			fresh := *v.(*view)
			fresh.held = nil
			read, err := fresh.Rows(ledger.RowQuery{Entity: entity})
			if err != nil {
				return err
			}
			if diff := gocmp.Diff(read, held, cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("rows of %s (-record +held)\n%s", entity, diff)
			}
			if err := eachIsRow(t, v, entity, read); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// eachIsRow holds that rows one by one, and their number, are those that are read at once.
func eachIsRow(t *rapid.T, v ledger.View, entity data.Entity, read []data.Row) error {
	q := ledger.RowQuery{Entity: entity}
	var one []data.Row
	err := v.EachRow(q, func(row data.Row) error {
		one = append(one, row)
		return nil
	})
	slices.SortFunc(one, func(a, b data.Row) int { return cmp.Compare(a.Key().ID, b.Key().ID) })
	if diff := gocmp.Diff(read, one, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("rows of %s (-at once +one by one)\n%s", entity, diff)
	}
	if n, countErr := v.CountRows(q); countErr != nil || n != len(read) {
		t.Fatalf("%d rows of %s instead of %d, error %v", n, entity, len(read), countErr)
	}
	return err
}
