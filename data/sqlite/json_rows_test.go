package sqlite

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
)

// wholeSubscription finds the one subscription of a record in its JSON.
var wholeSubscription = regexp.MustCompile(`(?s)"subscription": \[\n  (\{.*?\})\n\]`)

// Rows that are written in another order of columns, or with blanks, among those that
// go in together, are the same rows.
func TestJSONRowsInAnyForm(t *testing.T) {
	book := openRecordForTest(t)
	var whole bytes.Buffer
	if err := book.WriteJSON(t.Context(), &whole); err != nil {
		t.Fatal(err)
	}
	row := wholeSubscription.FindStringSubmatch(whole.String())[1]
	other := strings.Replace(row, `"id":1,`, ` "external_id" : "X-9\u0031" ,`, 1)
	other = strings.Replace(strings.Replace(other, `"external_id":""`, `"id" : 9`, 1), `,"notes"`, " , \n\"notes\"", 1)
	third := strings.Replace(row, `"id":1,`, `"id":10,`, 1)
	many := strings.Replace(whole.String(), row, strings.Join([]string{row, other, third}, ","), 1)
	path := filepath.Join(t.TempDir(), "back.seatbook")
	if err := FromJSON(t.Context(), path, strings.NewReader(many)); err != nil {
		t.Fatal(err)
	}
	var rows int
	back := openRecord(t, path)
	defer back.Close()
	err := back.store.reader.QueryRow(`SELECT count(*) FROM subscription AS a JOIN subscription AS b ON a.id = 1 AND b.id IN (9, 10)
		AND a.product = b.product AND a.notes = b.notes AND b.external_id = CASE b.id WHEN 9 THEN 'X-91' ELSE '' END`).Scan(&rows)
	if err != nil || rows != 2 {
		t.Errorf("%d rows are there, %v", rows, err)
	}
}

// Of more rows than are read ahead, each is there; of those that one in their midst makes no
// rows, none, and it is said why.
func TestJSONOfManyRows(t *testing.T) {
	book := openRecordForTest(t)
	var whole bytes.Buffer
	if err := book.WriteJSON(t.Context(), &whole); err != nil {
		t.Fatal(err)
	}
	row := wholeSubscription.FindStringSubmatch(whole.String())[1]
	const many = 4 * rowsAhead
	rows := []string{row}
	for id := range many {
		rows = append(rows, strings.Replace(row, `"id":1,`, fmt.Sprintf(`"id":%d,`, 100+id), 1))
	}
	restored := func(rows []string) (string, error) {
		path := filepath.Join(t.TempDir(), "back.seatbook")
		text := strings.Replace(whole.String(), row, strings.Join(rows, ","), 1)
		return path, FromJSON(t.Context(), path, strings.NewReader(text))
	}
	path, err := restored(rows)
	if err != nil {
		t.Fatal(err)
	}
	back := openRecord(t, path)
	defer back.Close()
	var n int
	if err := back.store.reader.QueryRow("SELECT count(*) FROM subscription").Scan(&n); err != nil || n != many+1 {
		t.Errorf("%d rows are there, %v", n, err)
	}
	for what, of := range map[string]struct {
		row  string
		code data.Code
	}{
		"more than is known": {`{"id":7,"seats":1}`, data.CodeUnknownPart},
		"no row":             {`[7]`, data.CodeNotARecord},
		"no JSON":            {`{"id":}`, data.CodeDamaged},
	} {
		for _, at := range []int{1, many / 2, many} {
			if path, err := restored(slices.Insert(slices.Clone(rows), at, of.row)); !isCode(err, of.code) {
				t.Errorf("%s as row %d: error %v, want %s", what, at, err, of.code)
			} else if _, err := os.Stat(path); err == nil {
				t.Errorf("%s as row %d: a record is left", what, at)
			}
		}
	}
}

// A record from JSON has the indexes of any other, and a number that two have there is
// damage, as it would be row by row.
func TestJSONMakesTheIndexes(t *testing.T) {
	book := openRecordForTest(t)
	var whole bytes.Buffer
	if err := book.WriteJSON(t.Context(), &whole); err != nil {
		t.Fatal(err)
	}
	row := wholeSubscription.FindStringSubmatch(whole.String())[1]
	named := strings.Replace(row, `"external_id":""`, `"external_id":"X"`, 1)
	twice := strings.Replace(whole.String(), row, named+","+strings.Replace(named, `"id":1,`, `"id":9,`, 1), 1)
	if err := FromJSON(t.Context(), filepath.Join(t.TempDir(), "twice.seatbook"), strings.NewReader(twice)); !isCode(err, data.CodeDamaged) {
		t.Errorf("error %v, want %s", err, data.CodeDamaged)
	}
	path := filepath.Join(t.TempDir(), "back.seatbook")
	if err := FromJSON(t.Context(), path, &whole); err != nil {
		t.Fatal(err)
	}
	back := openRecord(t, path)
	defer back.Close()
	schema := func(r record) (all string) {
		if err := r.store.reader.QueryRow("SELECT group_concat(coalesce(sql, name), char(10)) FROM (SELECT * FROM sqlite_schema ORDER BY type, name)").Scan(&all); err != nil {
			t.Fatal(err)
		}
		return all
	}
	if diff := cmp.Diff(schema(book), schema(back)); diff != "" {
		t.Errorf("(-record +from JSON)\n%s", diff)
	}
}
