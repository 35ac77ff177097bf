package files_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

// F6: columns of owners and tags are guessed; one that holds an own field is told as
// text, and as the day and amount that it can be. A saved mapping keeps it.
func TestMappedOwnFields(t *testing.T) {
	path := filepath.Join(t.TempDir(), "list.csv")
	list := "Programma;Aantal;Eigenaar;Labels;Kostenplaats;Contract tot;Inrichting\n" +
		"Acrobat;3;Anouk;design, key;4711;31-1-2027;€ 1.250,00\nStock;2;;;x;31-02-2027;1.234\n"
	if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	asks := asked(t, path)
	fields := asks.Mapping.Fields
	if fields[2] != importing.FieldOwner || fields[3] != importing.FieldTags {
		t.Errorf("guessed %q", fields)
	}
	for i, name := range map[int]string{4: "Kostenplaats", 5: "Contract", 6: "Inrichting"} {
		fields[i] = importing.OwnFieldOf(name)
	}
	var saved bytes.Buffer
	asks.Mapping.Name = "list"
	if err := files.WriteMapping(&saved, asks.Mapping); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "list.toml")
	if err := os.WriteFile(file, saved.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	read, err := files.ReadMapping(file)
	if err != nil {
		t.Fatal(err)
	}
	asks.Mapping = read
	rows := mapped(t, asks).Subscriptions
	first := []importing.OwnFact{
		{Name: "Kostenplaats", Column: "Kostenplaats", Text: "4711", Amount: &data.Money{Minor: 471_100}},
		{Name: "Contract", Column: "Contract tot", Text: "31-1-2027", Day: data.NewDate(2027, 1, 31)},
		{Name: "Inrichting", Column: "Inrichting", Text: "€ 1.250,00", Amount: &data.Money{Minor: 125_000, Currency: "EUR"}},
	}
	if diff := cmp.Diff(first, rows[0].Own); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if of := rows[1].Own[1]; of.Text != "31-02-2027" || !of.Day.IsZero() {
		t.Errorf("31 February is read as %s", of.Day)
	}
	if rows[0].Owner != "Anouk" || len(rows[0].Tags) != 2 || rows[1].Own[2].Amount != nil {
		t.Errorf("%+v, %+v", rows[0], rows[1])
	}
}
