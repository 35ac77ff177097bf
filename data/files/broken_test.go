package files_test

import (
	"archive/zip"
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/files"
)

// Every broken file gets a message of its own, and none stops the others.
func TestBrokenFiles(t *testing.T) {
	for name, want := range map[string]data.Code{
		"cut-off.json":          data.CodeUnreadableFile,
		"wrong-form.json":       data.CodeOtherAnswer,
		"array-of-numbers.json": data.CodeUnknownFormat,
		"login.csv":             data.CodeWebPage,
		"image.csv":             data.CodeUnknownFormat,
		"empty.csv":             data.CodeEmptyFile,
		"cut-off.xlsx":          data.CodeUnreadableFile,
		"not-a-workbook.xlsx":   data.CodeUnreadableFile,
		"bomb.xlsx":             data.CodeFileTooLarge,
		"shown-table.txt":       data.CodeOnScreen,
		"shown-list.txt":        data.CodeOnScreen,
		"table-as-page.xls":     data.CodeOtherSheet,
		"before-2007.xls":       data.CodeOtherSheet,
		"calc.ods":              data.CodeOtherSheet,
		"two-files.zip":         data.CodeZipped,
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("testdata", "broken", name)
			facts, unmapped, err := files.ReadAll(context.Background(), []string{path, tablePath("google-users.csv")}, files.Options{})
			if err != nil || len(unmapped) != 0 || len(facts.Rejected) != 1 || facts.Rejected[0].Reason.Code != want || facts.Rejected[0].File != path {
				t.Errorf("%d asked, rejected %+v, error %v; want %s", len(unmapped), facts.Rejected, err, want)
			}
			if len(facts.People) != 2 {
				t.Errorf("%d people of the file beside it, want 2", len(facts.People))
			}
		})
	}
}

// Of a file that is broken in places, what can be read is read.
func TestPartlyBrokenFiles(t *testing.T) {
	for name, want := range map[string]struct{ people, rejected int }{
		"cut-off.csv":           {4, 0}, // what stands before the cut
		"duplicate-headers.csv": {1, 0}, // the first of two counts
		"wrong-encoding.csv":    {1, 0},
		"quotes.csv":            {0, 1},
		"only-header.csv":       {0, 0},
	} {
		facts, unmapped, err := files.ReadAll(context.Background(), []string{filepath.Join("testdata", "broken", name)}, files.Options{})
		if err != nil || len(unmapped) != 0 || len(facts.People) != want.people || len(facts.Rejected) != want.rejected {
			t.Errorf("%s: %d people, %+v, error %v; want %+v", name, len(facts.People), facts.Rejected, err, want)
		}
	}
}

// Of an answer in pages the first one is read, and the others are asked for.
func TestGraphAnswerInPages(t *testing.T) {
	path := filepath.Join("testdata", "broken", "first-page.json")
	facts, _, err := files.ReadAll(context.Background(), []string{path}, files.Options{})
	if err != nil || len(facts.Subscriptions) != 1 || len(facts.Rejected) != 0 || len(facts.Notes) != 1 || facts.Notes[0].Reason.Code != data.CodeMorePages {
		t.Errorf("%d subscriptions, rejected %+v, notes %+v, error %v", len(facts.Subscriptions), facts.Rejected, facts.Notes, err)
	}
}

// A file of 200 MB is refused without being read.
func TestHugeFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "huge.csv")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(file.Truncate(200<<20), file.Close()); err != nil {
		t.Fatal(err)
	}
	facts, _, err := files.ReadAll(context.Background(), []string{path}, files.Options{})
	if err != nil || len(facts.Rejected) != 1 || facts.Rejected[0].Reason.Code != data.CodeFileTooLarge {
		t.Errorf("%+v, error %v", facts.Rejected, err)
	}
}

// A sheet with a million empty rows has the one row that is filled in.
func TestMillionEmptyRows(t *testing.T) {
	path := filepath.Join(t.TempDir(), "empty rows.xlsx")
	source, err := zip.OpenReader(workbookWith(t, map[string][][]any{"S": {{"Product", "Seats"}}}, "S"))
	if err != nil {
		t.Fatal(err)
	}
	defer source.Close()
	target, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	out := zip.NewWriter(target)
	for _, part := range source.File {
		w, err := out.Create(part.Name)
		if err != nil {
			t.Fatal(err)
		}
		if part.Name == "xl/worksheets/sheet1.xml" {
			millionRows(w)
			continue
		}
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(w, r); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(out.Close(), target.Close()); err != nil {
		t.Fatal(err)
	}
	asks := asked(t, path)
	if facts := mapped(t, asks); len(facts.Subscriptions) != 1 || facts.Subscriptions[0].Line != 1_000_002 {
		t.Errorf("%d rows, rejected %+v", len(facts.Subscriptions), facts.Rejected)
	}
}

func millionRows(w io.Writer) {
	text := func(cell, value string) string {
		return fmt.Sprintf(`<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, cell, value)
	}
	out := bufio.NewWriter(w)
	defer out.Flush()
	fmt.Fprint(out, `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">`, text("A1", "Product"), text("B1", "Seats"), `</row>`)
	for i := range 1_000_000 {
		fmt.Fprintf(out, `<row r="%d"/>`, i+2)
	}
	fmt.Fprint(out, `<row r="1000002">`, text("A1000002", "Visio"), `<c r="B1000002"><v>5</v></c></row></sheetData></worksheet>`)
}
