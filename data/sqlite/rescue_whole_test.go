package sqlite

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/booktest"
)

// fullRecord makes a closed record with rows in every table.
func fullRecord(t *testing.T) string {
	t.Helper()
	book := openRecord(t, filepath.Join(t.TempDir(), "record.seatbook"))
	booktest.Fill(t, book.Book)
	path := filepath.Join(t.TempDir(), "record.seatbook")
	if err := errors.Join(book.store.BackUp(t.Context(), path), book.Close()); err != nil {
		t.Fatal(err)
	}
	for table, rows := range rowsOfAll(t, path) {
		if len(rows) == 0 {
			t.Errorf("there is no row of %s", table)
		}
	}
	return path
}

// rowsOfAll reads every row of every table that a record is moved with.
func rowsOfAll(t *testing.T, path string) map[string][]string {
	t.Helper()
	db := connect(path, alone, 1)
	defer db.Close()
	all := map[string][]string{}
	for _, table := range jsonTables {
		all[table] = nil
		rows, err := db.Query("SELECT * FROM " + table + " ORDER BY id")
		if err != nil {
			t.Fatal(err)
		}
		names, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			values, places := make([]any, len(names)), make([]any, len(names))
			for i := range values {
				places[i] = &values[i]
			}
			if err := rows.Scan(places...); err != nil {
				t.Fatal(err)
			}
			all[table] = append(all[table], fmt.Sprint(values...))
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// Of a record in order everything is saved, and nothing else is said.
func TestRescueOfASoundRecord(t *testing.T) {
	path, to := fullRecord(t), filepath.Join(t.TempDir(), "rescued.seatbook")
	rescued, err := Rescue(t.Context(), path, to, booktest.Now())
	if err != nil {
		t.Fatal(err)
	}
	want := rowsOfAll(t, path)
	if diff := gocmp.Diff(want, rowsOfAll(t, to)); diff != "" {
		t.Errorf("(-record +rescued)\n%s", diff)
	}
	for _, saved := range rescued {
		if saved.Missing > 0 || saved.Unsure || saved.FromHistory > 0 || saved.Read != len(want[saved.Table]) {
			t.Errorf("%+v, want %d rows", saved, len(want[saved.Table]))
		}
	}
}

// damaged writes a copy of a record with damage in it.
func damaged(t *testing.T, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "record.seatbook")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// wantRescued rescues a damaged record and holds that what comes of it is sound, and that
// no row is missing that nothing is said of. It returns what was saved.
func wantRescued(t *testing.T, path string, want map[string][]string) map[string]Rescued {
	t.Helper()
	to := filepath.Join(t.TempDir(), "rescued.seatbook")
	rescued, err := Rescue(t.Context(), path, to, booktest.Now())
	if err != nil {
		known, _ := errors.AsType[*data.Error](err)
		t.Errorf("%v because of %v", err, known.Err)
		return nil
	}
	wantWhole(t, t.Name(), to)
	got := rowsOfAll(t, to)
	all := map[string]Rescued{}
	for _, saved := range rescued {
		all[saved.Table] = saved
		missing := 0
		for _, row := range want[saved.Table] {
			if !slices.Contains(got[saved.Table], row) {
				missing++
			}
		}
		if missing > saved.Missing+saved.FromHistory && !saved.Unsure && saved.Table != partsTable { // its files tell of those
			t.Errorf("%d rows are missing of %d: %+v", missing, len(want[saved.Table]), saved)
		}
		if missing == 0 && saved.Missing > 0 && saved.Table != "history" && saved.Table != "organization" { // one that is lost stands there without its name
			t.Errorf("none is missing: %+v", saved)
		}
	}
	return all
}

// Whatever single page of a record is overwritten, all else of it is saved.
func TestRescueOfEachPage(t *testing.T) {
	whole := fullRecord(t)
	content, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	want := rowsOfAll(t, whole)
	const page = 4096
	for n := range len(content) / page {
		t.Run(fmt.Sprintf("page %d", n+1), func(t *testing.T) {
			other := slices.Clone(content)
			for i := range page {
				other[n*page+i] = byte(n%2) * 0xFF
			}
			for table, saved := range wantRescued(t, damaged(t, other), want) {
				if saved.Missing > 0 && !slices.Contains([]string{"step", "history", "attachment", "record", "organization", "assignment"}, table) { // of which history tells no row, or not what was in it
					t.Errorf("rows are lost: %+v", saved)
				}
			}
		})
	}
}

// A record that was cut, or that lost its beginning, is saved as far as it goes.
func TestRescueOfACutRecord(t *testing.T) {
	whole := filledRecord(t, 1200)
	content, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	want := rowsOfAll(t, whole)
	const page = 4096
	rescuedPeople := func(content []byte) int {
		all := wantRescued(t, damaged(t, content), want)
		saved := all["person"]
		return saved.Read + saved.FromHistory
	}
	for _, percent := range []int{90, 75, 50} {
		if n := rescuedPeople(content[:len(content)*percent/100/page*page]); n < len(want["person"])*percent/300 {
			t.Errorf("%d people are left of %d in %d %%", n, len(want["person"]), percent)
		}
		rescuedPeople(content[:len(content)*percent/100/page*page+77])
	}
	for _, gone := range []int{16, 100, page} {
		other := slices.Clone(content)
		clear(other[:gone])
		if n := rescuedPeople(other); n != len(want["person"]) {
			t.Errorf("%d people are left of %d without the first %d bytes", n, len(want["person"]), gone)
		}
	}
	other := slices.Clone(content)
	binary.BigEndian.PutUint32(other[28:], 1<<20) // more pages than there are
	if n := rescuedPeople(other); n != len(want["person"]) {
		t.Errorf("%d people are left", n)
	}
}

// What was stopped is not said to be damaged, and leaves nothing.
func TestStoppedRescue(t *testing.T) {
	path, to := filledRecord(t, 20), filepath.Join(t.TempDir(), "rescued.seatbook")
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := Rescue(ctx, path, to, booktest.Now()); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if there(to) {
		t.Error("a file was left behind")
	}
}

// Another program's file is none that can be saved.
func TestRescueOfOtherFiles(t *testing.T) {
	sound := filepath.Join(t.TempDir(), "other.db")
	if err := makeFile(sound); err != nil {
		t.Fatal(err)
	}
	db := connect(sound, toCopy, 1)
	if _, err := db.Exec("CREATE TABLE person (name TEXT); INSERT INTO person VALUES ('Anouk')"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	for name, path := range map[string]string{"a database": sound, "a text": damaged(t, []byte("Name;Address\nAnouk;anouk@example.nl\n"))} {
		if _, err := Rescue(t.Context(), path, filepath.Join(t.TempDir(), "out.seatbook"), booktest.Now()); !isCode(err, data.CodeNotARecord) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}
