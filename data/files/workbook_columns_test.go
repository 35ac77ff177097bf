package files_test

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"seatbook/data/files"
)

// The columns of a workbook stand in their order: a strict reader repairs one in which they
// don't.
func TestWorkbookColumnsAscend(t *testing.T) {
	var out bytes.Buffer
	if err := files.WriteXLSX(&out, files.Sheet{Title: "List", Columns: strings.Split("abcdefghijkl", ""), Rows: [][]files.Cell{make([]files.Cell, 12)}}); err != nil {
		t.Fatal(err)
	}
	book, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := book.Open("xl/worksheets/sheet1.xml")
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var columns []string
	for _, found := range regexp.MustCompile(`<col [^>]*min="(\d+)"`).FindAllStringSubmatch(string(content), -1) {
		columns = append(columns, found[1])
	}
	if want := []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}; !slices.Equal(columns, want) {
		t.Errorf("the columns are %q", columns)
	}
}
