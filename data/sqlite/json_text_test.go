package sqlite

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

// Whatever stands in a text comes back as it was, of one row and of thousands that are
// read at once.
func TestJSONKeepsEveryText(t *testing.T) {
	book := openRecordForTest(t)
	texts := []string{"a\"b\\c/d", "tab\tand\nline\r", "<b>&amp;</b>", "zero width\u200b joined\u2028", "emoji 😀", "control \x01\x1f", "ünïcödé", "nul \x00 after", `\u0041`, "'; DROP TABLE step"}
	for i, text := range texts {
		if _, err := booktest.SavePerson(book.Book, data.Person{Name: "N" + text, Address: strings.Repeat("x", i+1) + "@example.nl", Department: text}); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
	}
	want, err := book.People(t.Context(), data.PersonQuery{Sort: data.SortAddress})
	if err != nil {
		t.Fatal(err)
	}
	var written bytes.Buffer
	if err := book.WriteJSON(t.Context(), &written); err != nil {
		t.Fatal(err)
	}
	moved := filepath.Join(t.TempDir(), "moved.seatbook")
	if err := FromJSON(t.Context(), moved, &written); err != nil {
		t.Fatal(err)
	}
	back := openRecord(t, moved)
	defer back.Close()
	got, err := back.People(t.Context(), data.PersonQuery{Sort: data.SortAddress})
	if err != nil || len(got.Rows) != len(want.Rows) {
		t.Fatalf("%d people, want %d, error %v", len(got.Rows), len(want.Rows), err)
	}
	for i, p := range got.Rows {
		if p.Person != want.Rows[i].Person {
			t.Errorf("%+v came back as %+v", want.Rows[i].Person, p.Person)
		}
	}
}
