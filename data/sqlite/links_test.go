package sqlite

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// A step may write a row before the one that it refers to, and the other way round; what
// refers to nothing when it ends keeps nothing of it. A kept statement then goes on as before.
func TestWhatARowRefersToMayComeLaterInAStep(t *testing.T) {
	r := openRecordForTest(t)
	s, err := booktest.AddSubscription(r.Book, booktest.Office(5))
	if err != nil {
		t.Fatal(err)
	}
	person := func(id data.PersonID) data.Person {
		address := fmt.Sprintf("anouk%d@example.nl", id)
		return data.Person{ID: id, Version: 1, Organization: s.Organization, Name: "Anouk", Address: address, Kind: data.KindPerson}
	}
	held := func(id int64) data.Assignment {
		return data.Assignment{ID: id, Version: 1, Subscription: s.ID, Person: data.PersonID(id)}
	}
	write := func(rows ...data.Row) error {
		return r.store.Write(t.Context(), func(tx ledger.Tx) error {
			for _, row := range rows {
				if err := tx.Put(row); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := write(person(1), held(1)); err != nil {
		t.Error("the license last:", err)
	}
	if err := write(held(2), person(2)); err != nil {
		t.Error("the license first:", err)
	}
	if err := write(person(3), held(4)); !errors.Is(err, ledger.ErrLinked) {
		t.Errorf("a license of nobody: %v", err)
	}
	if err := write(person(5), held(5)); err != nil {
		t.Error("the license last, again:", err)
	}
	err = r.store.Write(t.Context(), func(tx ledger.Tx) error {
		if err := tx.Delete(person(1).Key(), person(2).Key()); err != nil {
			return err
		}
		return tx.Delete(held(1).Key(), held(2).Key())
	})
	if err != nil {
		t.Error("people before their licenses:", err)
	}
	err = r.store.Write(t.Context(), func(tx ledger.Tx) error { return tx.Delete(person(5).Key()) })
	if !errors.Is(err, ledger.ErrLinked) {
		t.Errorf("somebody who holds a license: %v", err)
	}
	people, err := r.People(t.Context(), data.PersonQuery{})
	if err != nil || people.Count != 1 {
		t.Errorf("%d people, error %v", people.Count, err)
	}
}

// A row that is written over has every column of the new one, also those that a search and
// a list go by.
func TestOnlyWhatDiffersIsWritten(t *testing.T) {
	r := openRecordForTest(t)
	before, err := booktest.AddSubscription(r.Book, booktest.Office(5))
	if err != nil {
		t.Fatal(err)
	}
	after := before
	after.Version, after.Product, after.Total = before.Version+1, "Vector Studio", 7
	if update, values := tables[data.EntitySubscription].changing(before, after); len(values) != 7 {
		t.Errorf("%s with %v, want the version, product, total and three that are made of those, and which", update, values)
	}
	err = r.store.Write(t.Context(), func(tx ledger.Tx) error {
		if err := tx.Change(before, after); err != nil {
			return err
		}
		now, err := tx.Row(after.Key())
		if !ledger.Same(now, after) || now.Written() != after.Version {
			t.Errorf("it is %+v, want %+v", now, after)
		}
		alike, likeErr := tx.Alike(after)
		if !slices.ContainsFunc(alike, func(s data.Subscription) bool { return s.ID == after.ID && s.Product == after.Product }) {
			t.Errorf("found %v by its new product", alike)
		}
		return errors.Join(err, likeErr)
	})
	if err != nil {
		t.Fatal(err)
	}
	found, err := r.Subscriptions(t.Context(), data.SubscriptionQuery{Search: "vector"})
	if err != nil || found.Count != 1 {
		t.Errorf("a search finds %d by the new product, error %v", found.Count, err)
	}
	if err := r.store.Write(t.Context(), func(tx ledger.Tx) error { return tx.Change(data.Person{ID: 9}, data.Person{ID: 9, Name: "x"}) }); err == nil {
		t.Error("a row that is not there was written over")
	}
}
