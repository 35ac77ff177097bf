package sqlite

import (
	"fmt"
	"sync"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

// Steps that are made side by side wait for each other, not for statements that the
// other keeps; and a statement that is kept goes on to work after the file was written
// anew.
func TestStatementsAreKeptBetweenStepsSideBySide(t *testing.T) {
	r := openRecordForTest(t)
	const writers, each = 4, 10
	var all sync.WaitGroup
	for writer := range writers {
		all.Go(func() {
			for i := range each {
				name := fmt.Sprintf("p%d-%d", writer, i)
				if _, err := booktest.SavePerson(r.Book, data.Person{Name: name, Address: name + "@example.nl"}); err != nil {
					t.Error(err)
				}
				if i == each/2 {
					if err := r.store.Scrub(t.Context()); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	all.Wait()
	if len(r.store.kept.all) == 0 {
		t.Error("nothing is kept")
	}
	people, err := r.People(t.Context(), data.PersonQuery{})
	if err != nil || people.Count != writers*each {
		t.Errorf("%d people, want %d, error %v", people.Count, writers*each, err)
	}
	if found, err := r.store.Examine(t.Context()); err != nil || len(found) > 0 {
		t.Errorf("found %+v, error %v", found, err)
	}
}
