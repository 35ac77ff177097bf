package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/sqlite"
)

// R31 R34 R35: what leaks in the files of a tenant.
func TestSavings(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	importOn(t, record, data.NewDate(2026, 11, 25))
	status, out, errs := command(t, "savings", "--json", "--record", record, "--on", "2026-11-25")
	if status != exitDone {
		t.Fatal(errs)
	}
	var all []savingRow
	if err := json.Unmarshal([]byte(out), &all); err != nil {
		t.Fatal(err)
	}
	count := map[data.Leak]int{}
	for _, row := range all {
		count[row.Code]++
		if row.MinorPerYear != nil || row.State != data.SavingOpen || (row.Code == data.LeakUnused) != (row.Person == "" && row.Address == "") {
			t.Errorf("%+v", row)
		}
	}
	if count[data.LeakBlocked] != 7 || count[data.LeakOverlap] != 22 || count[data.LeakUnused] != 2 {
		t.Errorf("%v", count)
	}
	if !strings.Contains(out, `"minor_per_year": null`) {
		t.Error("an unknown price is not null")
	}
	if status, _, _ := command(t, "savings", "--record", record, "--on", "soon"); status != exitUsage {
		t.Errorf("a bad date: status %d, want %d", status, exitUsage)
	}
}

// R7, R35: what can't go down now saves from its renewal, as the list says it.
func TestSavingsOfWhatIsHeld(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	book, err := openRecord(t.Context(), record, sqlite.Options{Now: booktest.Now})
	if err != nil {
		t.Fatal(err)
	}
	old := booktest.Office(40)
	old.EndOfSale = true
	if _, err := booktest.AddSubscription(book.Book, old); err != nil {
		t.Fatal(err)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	status, out, errs := command(t, "savings", "--json", "--record", record, "--on", "2026-03-11")
	var all []savingRow
	if err := json.Unmarshal([]byte(out), &all); status != exitDone || err != nil {
		t.Fatalf("status %d: %s%s, %v", status, out, errs, err)
	}
	if len(all) != 1 || all[0].SavesFrom != old.RenewsOn {
		t.Errorf("%+v", all)
	}
}

// R35: a license counts once, whatever it leaks for, and the amount is that of a year.
func TestSavingsAsText(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	book, err := openRecord(t.Context(), record, sqlite.Options{Now: booktest.Now})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := booktest.AddSubscription(book.Book, booktest.Office(40)); err != nil {
		t.Fatal(err)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	status, out, errs := command(t, "savings", "--record", record, "--on", "2026-03-11")
	if status != exitDone || !strings.Contains(out, "To save: €5,616.00 a year, excluding VAT") ||
		!strings.Contains(out, "40 licenses of Microsoft 365 Business Standard") {
		t.Errorf("status %d: %s%s", status, out, errs)
	}
}

// Of several customers each line says whose it is, and what would read the same what tells it
// apart.
func TestSavingsAsTextSayWhose(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	book, err := openRecord(t.Context(), record, sqlite.Options{Now: booktest.Now})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Anker", "Zon"} {
		if err := booktest.Try(book.Book, acts.SaveOrganization{Organization: data.Organization{Name: name}}); err != nil {
			t.Fatal(err)
		}
	}
	all, err := book.Organizations(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i, of := range append(all, all[len(all)-1]) {
		office := booktest.Office(4)
		office.Organization = of.ID
		if i == len(all) {
			office.RenewsOn = office.RenewsOn.AddDays(31)
		}
		if _, err := booktest.AddSubscription(book.Book, office); err != nil {
			t.Fatal(err)
		}
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	_, out, _ := command(t, "savings", "--record", record, "--on", "2026-03-11")
	lines := map[string]bool{}
	for line := range strings.Lines(out) {
		if strings.Contains(line, "licenses of") && lines[line] {
			t.Errorf("said twice:\n%s", out)
		}
		lines[line] = true
		if strings.TrimRight(line, " \n") != strings.TrimRight(line, "\n") {
			t.Errorf("ends in blanks: %q", line)
		}
	}
	_, attention, _ := command(t, "attention", "--record", record, "--on", "2026-04-20")
	for _, name := range []string{"Anker", "Zon"} {
		if !strings.Contains(attention, ", "+name+": ") {
			t.Errorf("nobody knows what of %s needs attention:\n%s", name, attention)
		}
	}
	if !strings.Contains(out, "Anker") || !strings.Contains(out, "Zon") {
		t.Errorf("nobody knows whose:\n%s", out)
	}
}
