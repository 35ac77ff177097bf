package sqlite

import (
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// Who rests gives back what is idle and takes nothing from who reads meanwhile, and is
// asked and written to afterwards as before.
func TestRest(t *testing.T) {
	r := openRecordForTest(t)
	added, err := booktest.AddSubscription(r.Book, booktest.Office(5))
	if err != nil {
		t.Fatal(err)
	}
	err = r.store.Read(t.Context(), func(v ledger.View) error {
		if err := r.store.Rest(t.Context()); err != nil {
			return err
		}
		row, err := v.Row(added.Key())
		if row == nil {
			t.Error("who reads while others rest does not see the row")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if r.store.reader.Stats().Idle == 0 || r.store.writer.Stats().Idle == 0 {
		t.Error("a connection that rested is gone")
	}
	if _, err := booktest.SavePerson(r.Book, data.Person{Name: "Anouk", Address: "anouk@example.nl"}); err != nil {
		t.Error(err)
	}
	people, err := r.People(t.Context(), data.PersonQuery{})
	if err != nil || people.Count != 1 {
		t.Errorf("%d people, error %v", people.Count, err)
	}
}

// A record that may only be read rests, too.
func TestRestOfWhatIsOnlyRead(t *testing.T) {
	path := recordOfSchema(latestVersion - 1)
	r := openToRead(t, path)
	defer r.Close()
	if err := r.store.Rest(t.Context()); err != nil {
		t.Error(err)
	}
}
