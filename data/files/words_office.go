package files

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"path"
	"strings"
)

// mostOfDocument is how many bytes of a document are unpacked: more would be no paper that
// anybody keeps, and some files unpack without end.
const mostOfDocument = 64 << 20

// textOfOffice is the text of a document, workbook or presentation: a ZIP with XML in it.
// Pictures in it are not looked into.
func textOfOffice(file []byte) (text string, whole bool) {
	unpacked, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return "", false
	}
	var all strings.Builder
	left, found := int64(mostOfDocument), false
	whole = true
	for _, part := range unpacked.File {
		if !hasText(part.Name) {
			continue
		}
		found = true
		if !partText(&all, part, &left) {
			whole = false
		}
	}
	return all.String(), whole && found
}

// hasText tells whether a part of a document holds words that it shows.
func hasText(name string) bool {
	folder, base := path.Split(name)
	if path.Ext(base) != ".xml" {
		return false
	}
	switch {
	case name == "content.xml", name == "styles.xml": // with the heads and feet of pages
		return true
	case folder == "word/":
		return !strings.HasPrefix(base, "styles") && !strings.HasPrefix(base, "theme") && !strings.HasPrefix(base, "settings") && !strings.HasPrefix(base, "font") && !strings.HasPrefix(base, "web") && !strings.HasPrefix(base, "numbering")
	case folder == "xl/":
		return base == "sharedStrings.xml"
	case strings.HasPrefix(folder, "xl/worksheets/"), strings.HasPrefix(folder, "xl/threadedComments/"):
		return true
	case strings.HasPrefix(name, "xl/comments"), folder == "ppt/slides/", folder == "ppt/notesSlides/", folder == "docProps/":
		return true
	}
	return false
}

// partText adds the text of a part, and tells whether that was all of it.
func partText(all *strings.Builder, part *zip.File, left *int64) bool {
	opened, err := part.Open()
	if err != nil {
		return false
	}
	defer opened.Close()
	counted := &io.LimitedReader{R: opened, N: *left}
	defer func() { *left = counted.N }()
	tokens := xml.NewDecoder(counted)
	for {
		token, err := tokens.Token()
		if err == io.EOF { //nolint:errorlint // the decoder says so
			return counted.N > 0
		}
		if err != nil {
			return false
		}
		switch token := token.(type) {
		case xml.CharData:
			all.Write(token)
		case xml.StartElement: // a blank of its own; the others end what stands before them
			for _, attribute := range token.Attr {
				if attribute.Name.Local == "href" {
					all.WriteString(" " + attribute.Value + " ")
				}
			}
		case xml.EndElement:
			if endsWord(token.Name.Local) {
				all.WriteByte(' ')
			}
		}
	}
}

// endsWord tells whether an element ends a word: a line, a cell or a part of its own. What
// is only written in another face goes on with it.
func endsWord(element string) bool {
	switch element {
	case "p", "h", "br", "cr", "tab", "s", "line-break", "list-item", "table-cell", "c", "is", "si", "row", "comment", "text",
		"creator", "lastModifiedBy", "title", "subject", "description", "keywords", "category", "Manager", "Company":
		return true
	default:
		return false
	}
}
