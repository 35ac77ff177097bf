package sqlite

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"io"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// fillSchema8 writes what a Seatbook of schema 8 kept: an import of people and their
// licenses with a copy of each row in history, and steps that wrote some of them since.
func fillSchema8(t *testing.T, path string) *sql.DB {
	t.Helper()
	if err := openMigrated(t, path, upTo(t, 8)); err != nil {
		t.Fatal(err)
	}
	db := connect(path, toWrite, 1)
	image := func(table, columns string) string {
		return "(SELECT json_object(" + columns + ") FROM " + table + " WHERE id = "
	}
	person := image("person", "'id', id, 'version', version, 'organization', organization, 'name', name, 'address', address, 'department', department, 'external_id', external_id, 'blocked', blocked")
	assignment := image("assignment", "'id', id, 'version', version, 'subscription', subscription, 'person', person, 'assigned_on', assigned_on")
	for _, statement := range []string{
		`INSERT INTO step (id, at, actor, kind, about, subject, from_total, to_total, note) VALUES (1, '2026-01-05T10:00:00Z', '', 'imported', 'imported', '', 0, 450, ''),
			(2, '2026-02-05T10:00:00Z', '', 'person_saved', 'person_saved', 'Person 5', 0, 0, ''), (3, '2026-03-05T10:00:00Z', '', 'unassigned', 'unassigned', 'Person 7', 0, 0, '')`,
		`INSERT INTO subscription (id, organization, product, sku, sku_id, vendor, external_id, free, cloud, channel, trial, payment, agreement, offer, total, total_unknown,
			reported_assigned, reported_on, price_minor, currency, billing_period, period_start, next_billing, term, started_on, term_start, renews_on, recurring_billing,
			credit_check_since, end_of_sale, reported_status, status_on, partner_name, partner_contact, portal, notes, search, product_key)
			VALUES (1, 1, 'Microsoft Visio', '', '', '', '', 0, 'worldwide', 'direct', 0, 'credit_card', 'classic', 'standard', 200, 0,
			0, '', 0, '', 'monthly', '', '', 'yearly', '', '', '', 1, '', 0, '', '', '', '', '', '', 'microsoft visio', 'microsoft visio')`,
		`INSERT INTO history (step, entity, entity_id, after) SELECT 1, 'subscription', 1, json_object('id', 1, 'version', 1, 'organization', 1, 'product', product, 'cloud', cloud,
			'channel', channel, 'payment', payment, 'agreement', agreement, 'offer', offer, 'total', total, 'billing_period', billing_period, 'term', term, 'recurring_billing', 1) FROM subscription`,
		`WITH n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 200)
			INSERT INTO person SELECT i, 1, 1, 'Person "' || i || '"', 'p' || i || '@example.nl', 'p' || i || '@example.nl', '', '', 0, 'person ' || i FROM n`,
		`INSERT INTO history (step, entity, entity_id, after) SELECT 1, 'person', p.id, ` + person + `p.id) FROM person AS p ORDER BY p.id`,
		`INSERT INTO assignment SELECT id, 1, 1, id, '2026-01-05' FROM person`,
		`INSERT INTO history (step, entity, entity_id, after) SELECT 1, 'assignment', a.id, ` + assignment + `a.id) FROM assignment AS a ORDER BY a.id`,
		// Person 5 gets a department, the license of 7 is taken back.
		`INSERT INTO history (step, entity, entity_id, before) SELECT 2, 'person', 5, ` + person + `5)`,
		`UPDATE person SET department = 'Inkoop', version = 2 WHERE id = 5`,
		`DROP TRIGGER history_no_update`,
		`UPDATE history SET after = ` + person + `5) WHERE step = 2`,
		`INSERT INTO history (step, entity, entity_id, before) SELECT 3, 'assignment', 7, ` + assignment + `7)`,
		`DELETE FROM assignment WHERE id = 7`,
		// What history tells of 9 is not what the record says.
		`UPDATE history SET after = json_set(after, '$.name', 'Another name') WHERE entity = 'person' AND entity_id = 9`,
		`CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is only added to'); END`,
	} {
		if _, err := db.Exec(statement); err != nil {
			t.Fatal(err, statement)
		}
	}
	return db
}

// copiesOf reads the writes of history from the copies that schema 8 kept.
func copiesOf(t *testing.T, db *sql.DB) (all []data.Write) {
	t.Helper()
	rows, err := db.Query("SELECT step, entity, entity_id, before, after FROM history ORDER BY id")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var w data.Write
		var before, after sql.NullString
		if err := rows.Scan(&w.Step, &w.Key.Entity, &w.Key.ID, &before, &after); err != nil {
			t.Fatal(err)
		}
		if w.Before, err = fromImage(w.Key.Entity, before); err != nil {
			t.Fatal(err)
		}
		if w.After, err = fromImage(w.Key.Entity, after); err != nil {
			t.Fatal(err)
		}
		all = append(all, w)
	}
	return all
}

func writesOfStore(t fataler, store *Store) (all []data.Write) {
	t.Helper()
	err := store.Read(context.Background(), func(v ledger.View) error {
		return v.EachWrite(ledger.WriteQuery{}, func(w data.Write, _ time.Time) error {
			w.ID = 0
			all = append(all, w)
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// R22: history loses its copies of added rows, and tells the same as before; so it does
// after it was moved as JSON.
func TestHistoryOfSchema8TellsTheSame(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.seatbook")
	db := fillSchema8(t, path)
	told := copiesOf(t, db)
	wrong := []data.Finding{{Kind: data.FindingHistory, Table: "person", ID: 9, Detail: "name"}}
	var old bytes.Buffer
	writeSchema8(t, db, &old)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	restored := filepath.Join(t.TempDir(), "restored.seatbook")
	if err := FromJSON(t.Context(), restored, &old); err != nil {
		t.Fatal(err)
	}
	tellsAsBefore(t, restored, told, wrong)
	damaged := filepath.Join(t.TempDir(), "rescued.seatbook")
	if _, err := Rescue(t.Context(), path, damaged, booktest.Now()); err != nil {
		t.Fatal(err)
	}
	tellsAsBefore(t, damaged, told, nil)
	r := openRecord(t, path)
	defer r.Close()
	if diff := cmp.Diff(told, writesOfStore(t, r.store)); diff != "" {
		t.Errorf("history (-before +after)\n%s", diff)
	}
	moved := filepath.Join(t.TempDir(), "moved.seatbook")
	if err := FromJSON(t.Context(), moved, asJSON(t, r)); err != nil {
		t.Fatal(err)
	}
	tellsAsBefore(t, moved, told, wrong)
	again := filepath.Join(t.TempDir(), "again.seatbook")
	if _, err := Rescue(t.Context(), moved, again, booktest.Now()); err != nil {
		t.Fatal(err)
	}
	tellsAsBefore(t, again, told, nil)
	var kept int
	if err := r.store.writer.QueryRow("SELECT count(*) FROM history").Scan(&kept); err != nil {
		t.Fatal(err)
	}
	if kept > 120 { // the people before and after the one that differs, and the licenses, are runs
		t.Errorf("%d rows of history are kept of %d", kept, len(told))
	}
	tellsAsBefore(t, copyOf(t, r), told, wrong)
	if _, err := booktest.UndoStep(r.Book, 3); err != nil {
		t.Error(err)
	}
	if _, err := booktest.UndoStep(r.Book, 2); err != nil {
		t.Error(err)
	}
}

// writeSchema8 writes the JSON of a record of schema 8.
func writeSchema8(t *testing.T, db *sql.DB, to io.Writer) {
	t.Helper()
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	out := bufio.NewWriter(to)
	fmt.Fprintf(out, `{"format": %d, "schema": 8`, jsonFormat)
	for _, table := range jsonTables {
		if names, err := columnsOf(t.Context(), tx, table); err != nil || len(names) == 0 {
			continue // a later schema brings it
		}
		if err := writeTable(t.Context(), tx, out, table); err != nil {
			t.Fatal(err)
		}
	}
	fmt.Fprint(out, "}")
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
}

// tellsAsBefore holds that the history of a record tells what it told, and what is wrong
// with it. One that was rescued has a step more where something was.
func tellsAsBefore(t *testing.T, path string, told []data.Write, wrong []data.Finding) {
	t.Helper()
	r := openRecord(t, path)
	defer r.Close()
	if diff := cmp.Diff(told, writesOfStore(t, r.store)[:len(told)]); diff != "" {
		t.Errorf("history (-before +after)\n%s", diff)
	}
	found, err := r.store.Examine(t.Context())
	if diff := cmp.Diff(wrong, found); diff != "" || err != nil {
		t.Errorf("found (-want +got), error %v\n%s", err, diff)
	}
	pastOfSchema8(t, r)
}

func pastOfSchema8(t *testing.T, r record) {
	t.Helper()
	for day, want := range map[data.Date]int{data.NewDate(2026, 1, 4): -1, data.NewDate(2026, 1, 5): 200, data.NewDate(2026, 3, 6): 199} {
		page, err := r.Subscriptions(t.Context(), data.SubscriptionQuery{AsOf: day, On: day})
		switch {
		case err != nil:
			t.Fatal(err)
		case want < 0 && page.Count != 0, want >= 0 && (page.Count != 1 || page.Rows[0].NamedAssigned != want):
			t.Errorf("%s: %d subscriptions, %+v", day, page.Count, page.Rows)
		}
	}
	for _, c := range []struct {
		query data.HistoryQuery
		want  int
	}{
		{data.HistoryQuery{Subscription: 1}, 2},
		{data.HistoryQuery{Person: 5}, 2},
		{data.HistoryQuery{Person: 7}, 2},
		{data.HistoryQuery{Person: 8}, 1},
		{data.HistoryQuery{Subscription: 2}, 0},
		{data.HistoryQuery{Person: 201}, 0},
	} {
		page, err := r.History(t.Context(), c.query)
		if err != nil {
			t.Fatal(err)
		}
		if page.Count != c.want {
			t.Errorf("history of %+v has %d steps, want %d", c.query, page.Count, c.want)
		}
	}
}

// copyOf backs a record up.
func copyOf(t *testing.T, r record) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "copy.seatbook")
	if err := r.store.BackUp(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	return path
}
