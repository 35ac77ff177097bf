package sqlite

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

var makeRecord = flag.Bool("make", false, "make a record of the present schema in testdata/schemas")

func recordOfSchema(version int) string {
	return filepath.Join("testdata", "schemas", strconv.Itoa(version)+".seatbook")
}

// TestMakeRecordOfTheSchema makes the record that stays behind for a schema, once a
// later one comes: before a migration is added, run
//
//	go test ./data/sqlite -run TestMakeRecordOfTheSchema -make
func TestMakeRecordOfTheSchema(t *testing.T) {
	if !*makeRecord {
		t.Skip("only when asked for by -make")
	}
	now := booktest.Now()
	book := openRecord(t, filepath.Join(t.TempDir(), "record.seatbook"), func() time.Time {
		now = now.Add(time.Hour)
		return now
	})
	defer book.Close()
	visio := booktest.Office(5)
	visio.Product = "Visio Plan 2"
	office, err := booktest.AddSubscription(book.Book, booktest.Office(40))
	if err == nil {
		_, err = booktest.AddSubscription(book.Book, visio)
	}
	if err != nil {
		t.Fatal(err)
	}
	var people []data.PersonID
	for i := range 12 {
		person, err := booktest.SavePerson(book.Book, data.Person{Name: fmt.Sprintf("Person %d", i), Address: fmt.Sprintf("p%d@example.nl", i), Department: "Verkoop"})
		if err != nil {
			t.Fatal(err)
		}
		people = append(people, person.ID)
	}
	err = errors.Join(booktest.Assign(t, book.Book, office.ID, people[:9]), booktest.Unassign(t, book.Book, office.ID, people[:2]))
	detail, detailError := book.Subscription(t.Context(), office.ID, booktest.Today())
	if err = errors.Join(err, detailError); err != nil {
		t.Fatal(err)
	}
	_, err = booktest.SubmitOrder(book.Book, data.Order{SubscriptionRef: detail.Ref(), NewTotal: 45, When: data.WhenNow, On: booktest.Today()})
	if err == nil { // prices that were dated and announced, and their history
		for _, rise := range []data.Rise{{Announced: booktest.Today().AddDays(30), Percent: 500}, {Announced: booktest.Today().AddDays(60), Price: data.Money{Minor: 1500, Currency: "EUR"}}} {
			if detail, err = book.Subscription(t.Context(), office.ID, booktest.Today()); err == nil {
				err = booktest.Try(book.Book, acts.AnnouncePrices{Subscriptions: []data.SubscriptionRef{detail.Ref()}, Rise: rise})
			}
			if err != nil {
				break
			}
		}
	}
	last, lastError := book.Person(t.Context(), people[11])
	if err = errors.Join(err, lastError); err != nil {
		t.Fatal(err)
	}
	err = booktest.Try(book.Book, acts.RemovePerson{Person: last.Ref()})
	_, undoError := booktest.Undo(book.Book)
	path := recordOfSchema(latestVersion)
	if err := errors.Join(err, undoError, ignoreMissing(os.Remove(path)), book.store.BackUp(t.Context(), path)); err != nil {
		t.Fatal(err)
	}
}

// There is a record of every schema so far but the present one.
func TestEverySchemaHasARecord(t *testing.T) {
	names, err := fs.Glob(migrations, "*.sql")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d migrations, error %v", len(names), err)
	}
	for _, name := range names {
		number, _, _ := strings.Cut(name, "_")
		version, err := strconv.Atoi(number)
		if err != nil {
			t.Fatal(err)
		}
		if version == latestVersion {
			continue
		}
		if !there(recordOfSchema(version)) {
			t.Errorf("there is no record of schema %d: take the commit before the next migration, and make one there by TestMakeRecordOfTheSchema", version)
			continue
		}
		db := connect(recordOfSchema(version), untouched, 1)
		made, err := schemaVersion(t.Context(), db)
		if err = errors.Join(err, db.Close()); err != nil || made != version {
			t.Errorf("%s is of schema %d, error %v", recordOfSchema(version), made, err)
		}
	}
}

// Records of every form so far, made by the Seatbook of their time, are opened, written
// to, copied and moved, with nothing wrong afterwards.
func TestRecordsOfEverySchema(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join("testdata", "schemas", "*.seatbook"))
	if err != nil || len(paths) < 8 {
		t.Fatalf("%d records, error %v", len(paths), err)
	}
	for _, from := range paths {
		t.Run(filepath.Base(from), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "record.seatbook")
			if err := copyFile(from, path); err != nil {
				t.Fatal(err)
			}
			reader := openToRead(t, path)
			if found, err := reader.store.Examine(t.Context()); err != nil || len(found) > 0 {
				t.Errorf("read: found %+v, error %v", found, err)
			}
			if err := reader.Close(); err != nil {
				t.Error(err)
			}
			book := openRecord(t, path)
			defer book.Close()
			if _, err := booktest.AddSubscription(book.Book, booktest.Office(2)); err != nil {
				t.Error(err)
			}
			people, err := book.People(t.Context(), data.PersonQuery{})
			if err != nil || people.Count != 12 {
				t.Errorf("%d people, want 12, error %v", people.Count, err)
			}
			var written bytes.Buffer
			if err := book.WriteJSON(t.Context(), &written); err != nil {
				t.Fatal(err)
			}
			moved := filepath.Join(t.TempDir(), "moved.seatbook")
			if err := FromJSON(t.Context(), moved, &written); err != nil {
				t.Fatal(err)
			}
			if n := countIn(t, moved); n != 3 {
				t.Errorf("%d subscriptions moved, want 3", n)
			}
			if found, err := book.store.Examine(t.Context()); err != nil || len(found) > 0 {
				t.Errorf("found %+v, error %v", found, err)
			}
			name := filepath.Base(from)
			version, err := strconv.Atoi(name[:len(name)-len(".seatbook")])
			if err != nil {
				t.Fatal(err)
			}
			if version == 14 { // R27: what was announced stays, each as it was
				office, err := book.Subscription(t.Context(), 1, booktest.Today())
				if dated := office.PriceChanges; err != nil || len(dated) != 2 || dated[0].Price.Minor != 1229 || dated[1].Price.Minor != 1500 || dated[1].Announced.IsZero() {
					t.Errorf("prices %+v, error %v", office.PriceChanges, err)
				}
			}
			if _, err := os.Stat(CopyBeforeMigration(path, version)); err != nil && version < latestVersion {
				t.Error(err)
			}
		})
	}
}
