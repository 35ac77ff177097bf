package files_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

// seed gives a fuzz test the files that people have, and the broken ones.
func seed(f *testing.F, patterns ...string) {
	f.Helper()
	for _, pattern := range patterns {
		paths, err := filepath.Glob(filepath.Join("testdata", pattern))
		if err != nil || len(paths) == 0 {
			f.Fatalf("%s: no seeds, error %v", pattern, err)
		}
		for _, path := range paths {
			content, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			if len(content) < 100_000 { // the bomb has a test of its own
				f.Add(content)
			}
		}
	}
}

// known fails for an error that a user could do nothing about.
func known(t *testing.T, err error) {
	t.Helper()
	var reason *data.Error
	if err != nil && !errors.As(err, &reason) {
		t.Errorf("an error without a message for the user: %v", err)
	}
}

// Whatever a file holds, reading it ends with rows or with a message.
func FuzzRead(f *testing.F) {
	seed(f, "samples/*", "tables/*", "broken/*", "found/*", "forms/*", "kinds/*", "tools/*", "sources/*")
	f.Fuzz(func(t *testing.T, content []byte) {
		facts, err := files.Read(context.Background(), "file", bytes.NewReader(content))
		known(t, err)
		plan := importing.NewPlan(importing.Snapshot{Organization: 1, Currency: "EUR"}, facts, data.Catalog{}, data.NewDate(2026, 3, 11))
		for _, row := range plan.Subscriptions {
			if err := row.After.Validate(); err != nil {
				t.Errorf("a row that the record refuses: %v: %+v", err, row.After)
			}
		}
	})
}

// Whatever a table holds, its columns can be guessed, and it can be read by them.
func FuzzMapped(f *testing.F) {
	seed(f, "tables/*", "broken/*.csv", "found/*.csv", "forms/*.csv", "kinds/*.csv", "tools/*.csv")
	f.Fuzz(func(t *testing.T, content []byte) {
		path := filepath.Join(t.TempDir(), "table.csv")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		_, unmapped, err := files.ReadAll(context.Background(), []string{path}, files.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, asks := range unmapped {
			if len(asks.Mapping.Fields) != len(asks.Header) {
				t.Fatalf("%d fields for %d columns", len(asks.Mapping.Fields), len(asks.Header))
			}
			for _, mapping := range []importing.Mapping{asks.Mapping, chosen(asks.Header, len(content))} {
				if mapping.Validate() != nil {
					continue
				}
				facts, err := files.ReadMapped(context.Background(), path, "", mapping)
				known(t, err)
				if _, err := files.RejectedRows(context.Background(), facts.Rejected, facts.Unread, "Reason", func(e *data.Error) string { return string(e.Code) }); err != nil {
					known(t, err)
				}
			}
		}
	})
}

// chosen is a mapping that nothing in the table suggests, as a user may choose it: an address,
// a product, an own field that is in no column of it, and any other fields for the rest.
func chosen(header []string, from int) importing.Mapping {
	m := importing.Mapping{Header: append(slices.Clone(header), "Site"), Licenses: true}
	fields := slices.DeleteFunc(importing.Fields(), func(field importing.Field) bool {
		return field == importing.FieldAddress || field == importing.FieldProduct
	})
	for i := range header {
		switch i {
		case from % len(header):
			m.Fields = append(m.Fields, importing.FieldAddress)
		case (from + 1) % len(header):
			m.Fields = append(m.Fields, importing.FieldProduct)
		default:
			m.Fields = append(m.Fields, fields[(from+7*i)%len(fields)])
		}
	}
	m.Fields = append(m.Fields, importing.OwnFieldOf("Site"))
	return m
}

// A day that is read is a day of the calendar.
func FuzzParseDay(f *testing.F) {
	for _, text := range []string{"1-5-2026", "May 1, 2026", "46143", "1er mai 2026", "2026-05-01T10:00:00Z", "99-99-9999"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, order := range importing.DateOrders() {
			if day, ok := files.ParseDay(text, order); ok && data.DateOf(day.Time()) != day {
				t.Errorf("%q is %s", text, day)
			}
		}
	})
}
