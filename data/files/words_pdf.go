package files

import (
	"bytes"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// textOfPDF is the text of a PDF, and whether that is all of it: a scan has none, and of a
// font that does not say which characters it has none can be told. It is read for the words in
// it alone: as a list of objects, each looked at once, and not as the tree of pages that they
// refer to, so that no damaged or hostile file can lead it in circles or deeper and deeper.
// Where it is not said whether two words stand apart, both are in the text.
func textOfPDF(file []byte) (text string, whole bool) {
	doc := readPDF(file)
	if doc.encrypted {
		return "", false
	}
	var all strings.Builder
	doc.writeSaid(&all)
	fonts, most := doc.fontsByName(), 1
	whole = !doc.cut && !doc.hasUnread()
	for _, candidates := range fonts {
		most = max(most, len(candidates))
	}
	if most > mostPDFFonts {
		most, whole = mostPDFFonts, false
	}
	drawn, left := false, mostPDFRead
	for _, o := range doc.inOrder() {
		if !o.draws() {
			continue
		}
		page := pdfPage{fonts: fonts, several: true}
		for turn := 0; turn < most && page.several; turn++ { // a name can be another font on another page
			for _, apart := range []bool{true, false} {
				page = pdfPage{fonts: fonts, turn: turn, apart: apart, whole: true}
				if left -= len(o.stream); left < 0 {
					return all.String(), false
				}
				page.read(o.stream)
				drawn = drawn || page.drawn
				whole = whole && (page.whole || turn > 0)
				all.WriteString(page.text.String() + "\n")
				if all.Len() > mostOfDocument {
					return all.String(), false
				}
				if !page.moved {
					break // the other way is the same
				}
			}
		}
	}
	return all.String(), whole && drawn
}

// mostPDFRead is how many bytes of what is drawn are read, each time that they are.
const mostPDFRead = 2 * mostOfDocument

// mostPDFFonts is how many fonts of one name are tried: pages have their own.
const mostPDFFonts = 8

// writeSaid writes the texts that the objects hold beside what is drawn: who made the file, what
// is filled in and noted.
func (d *pdfFile) writeSaid(all *strings.Builder) {
	for _, o := range d.inOrder() {
		if o.has("/Type", "/Metadata") {
			d.writeMetadata(all, o.stream)
		}
		tokens := pdfTokens{o.dict}
		for token, more := tokens.next(); more; token, more = tokens.next() {
			if token.kind == pdfText && len(token.text) > 1 {
				all.WriteString(pdfSaid(token.text) + "\n")
			}
		}
	}
}

// writeMetadata writes what a description of the file in XML says: who made it may stand there
// alone. What can't be read of one is not looked into.
func (d *pdfFile) writeMetadata(all *strings.Builder, description []byte) {
	for in := xml.NewDecoder(bytes.NewReader(description)); ; {
		token, err := in.Token()
		if err != nil {
			d.cut = d.cut || !errors.Is(err, io.EOF)
			return
		}
		switch said := token.(type) {
		case xml.CharData:
			all.Write(said)
			all.WriteByte('\n')
		case xml.StartElement:
			for _, a := range said.Attr {
				all.WriteString(a.Value + "\n")
			}
		}
	}
}

// pdfSaid is a text of a dictionary: in UTF-16 or UTF-8 where it begins like that, else as
// Windows has it.
func pdfSaid(text []byte) string {
	if bytes.HasPrefix(text, []byte("\xFE\xFF")) {
		return hexText([]byte(hex.EncodeToString(text[2:])), 0)
	}
	if rest, is := bytes.CutPrefix(text, []byte("\xEF\xBB\xBF")); is {
		return strings.ToValidUTF8(string(rest), "")
	}
	letters, err := charmap.Windows1252.NewDecoder().Bytes(text)
	if err != nil {
		return ""
	}
	return string(letters)
}

// hasUnread tells whether there is another file in it, a form of XML, a picture as large as a
// page that was scanned, or what is packed in a way that is not known, in which words may stand
// that are not read here.
func (d *pdfFile) hasUnread() bool {
	for _, o := range d.objects {
		image := o.has("/Subtype", "/Image")
		if o.has("/Type", "/EmbeddedFile") || len(pdfValue(o.dict, "/XFA")) > 0 || o.packed && !image && !o.letters() {
			return true
		}
		if image && pdfNumber(o.dict, "/Width") >= scanLeast && pdfNumber(o.dict, "/Height") >= scanLeast {
			return true
		}
	}
	return false
}
