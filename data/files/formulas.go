package files

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"

	"seatbook/data"
	"seatbook/data/importing"
)

// openFormulas are the formulas of a sheet of which the workbook does not keep what they
// come to, as programs write them that count nothing: by line, and by the place of the
// column.
type openFormulas map[int]map[int]string

// findOpenFormulas looks through the sheets of a workbook, by their names. What can't be
// looked through has none: whether it can be read is told where it is read.
func findOpenFormulas(from io.ReaderAt, size int64) map[string]openFormulas {
	found := map[string]openFormulas{}
	archive, err := zip.NewReader(from, size)
	if err != nil {
		return found
	}
	parts := map[string]*zip.File{}
	for _, file := range archive.File {
		parts[strings.TrimPrefix(strings.ReplaceAll(file.Name, `\`, "/"), "/")] = file
	}
	for name, part := range sheetParts(parts) {
		if holdsFormulas(part) {
			if of := openIn(part); len(of) > 0 {
				found[name] = of
			}
		}
	}
	return found
}

// sheetParts are the parts of a workbook that hold its sheets, by the names of those.
func sheetParts(parts map[string]*zip.File) map[string]*zip.File {
	var book struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	var links struct {
		Links []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	readPart(parts["xl/workbook.xml"], &book)
	readPart(parts["xl/_rels/workbook.xml.rels"], &links)
	targets := map[string]*zip.File{}
	for _, link := range links.Links {
		target := strings.TrimPrefix(link.Target, "/")
		if !strings.HasPrefix(link.Target, "/") {
			target = path.Join("xl", target)
		}
		targets[link.ID] = parts[target]
	}
	sheets := map[string]*zip.File{}
	for _, sheet := range book.Sheets {
		if part := targets[sheet.ID]; part != nil && part.UncompressedSize64 <= maxUnzipped {
			sheets[sheet.Name] = part
		}
	}
	return sheets
}

func readPart(part *zip.File, into any) {
	if part == nil || part.UncompressedSize64 > unzippedInside {
		return
	}
	if content, err := part.Open(); err == nil {
		_ = xml.NewDecoder(io.LimitReader(content, unzippedInside)).Decode(into) // what can't be read names no sheet
		_ = content.Close()
	}
}

// holdsFormulas looks for the beginning of a formula, which takes a fraction of reading
// the cells: most files have none.
func holdsFormulas(part *zip.File) bool {
	content, err := part.Open()
	if err != nil {
		return false
	}
	defer content.Close()
	text := bufio.NewReaderSize(io.LimitReader(content, maxUnzipped), 64<<10)
	for {
		if _, err := text.ReadSlice('<'); err != nil && err != bufio.ErrBufferFull {
			return false
		}
		if next, _ := text.Peek(2); len(next) == 2 && next[0] == 'f' && bytes.IndexByte([]byte(" >/"), next[1]) >= 0 {
			return true
		}
	}
}

// openIn reads the cells of a sheet that hold a formula and nothing beside it.
func openIn(part *zip.File) openFormulas {
	content, err := part.Open()
	if err != nil {
		return nil
	}
	defer content.Close()
	open := openFormulas{}
	for decoder := xml.NewDecoder(io.LimitReader(content, maxUnzipped)); ; {
		token, err := decoder.Token()
		if err != nil {
			return open
		}
		start, is := token.(xml.StartElement)
		if !is || start.Name.Local != "c" {
			continue
		}
		var cell struct {
			Place   string  `xml:"r,attr"`
			Type    string  `xml:"t,attr"`
			Formula *string `xml:"f"`
			Value   *string `xml:"v"`
		}
		if decoder.DecodeElement(&cell, &start) != nil {
			return open
		}
		column, line, err := excelize.CellNameToCoordinates(cell.Place)
		if isText := cell.Type == "str"; err != nil || cell.Formula == nil || cell.Value != nil && (isText || *cell.Value != "") {
			continue
		}
		if open[line] == nil {
			open[line] = map[int]string{}
		}
		open[line][column-1] = *cell.Formula
	}
}

// noteFormulas names the cells of a line whose formula came to nothing that the file
// keeps.
func (t *table) noteFormulas(facts *importing.Facts) {
	for i, column := range t.header {
		if formula, open := t.formulas[t.line][i]; open {
			facts.Unread = append(facts.Unread, importing.Unread{Source: t.where(), Column: column, Text: importing.Shown("=" + formula), Code: data.CodeFormulaOpen})
		}
	}
}
