package files_test

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"seatbook/data"
	"seatbook/data/files"
)

// flate packs a stream.
func flate(t *testing.T, text string) string {
	t.Helper()
	var packed bytes.Buffer
	out := zlib.NewWriter(&packed)
	if _, err := out.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.String()
}

// inLetters writes what is packed in letters, in lines as ReportLab does.
func inLetters(packed string) string {
	letters := make([]byte, ascii85.MaxEncodedLen(len(packed)))
	letters = letters[:ascii85.Encode(letters, []byte(packed))]
	return string(letters[:len(letters)/2]) + "\n" + string(letters[len(letters)/2:]) + "~>\n"
}

// pdf is a file of some objects, each with its number; those that are empty are left out.
func pdf(objects ...string) []byte {
	var file strings.Builder
	file.WriteString("%PDF-1.7\n")
	for i, o := range objects {
		if o == "" { // it stands in another
			continue
		}
		fmt.Fprintf(&file, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	return []byte(file.String() + "trailer\n<</Root 1 0 R>>\n%%EOF\n")
}

func stream(dict, content string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(content), content)
}

// People are found in what a PDF draws, whichever way its letters are told and placed; scans,
// what is locked and fonts that tell no letters are not looked into, and nothing that is damaged
// or made to harm keeps anybody waiting.
func TestPeopleAreFoundInPDFs(t *testing.T) {
	zoe := data.NamesOf(data.Person{Name: "Zoë de Wit", Address: "zoe.dewit@example.nl"})
	const page = "<</Type/Page/Resources<</Font<</F1 2 0 R>>>>/Contents 3 0 R>>"
	const plain = "<</Type/Font/Subtype/TrueType/BaseFont/Arial/Encoding/WinAnsiEncoding>>"
	drawn := func(content string) []byte { return pdf(page, plain, stream("", "BT /F1 12 Tf "+content+" ET")) }
	table := "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <005A> <0002> <006F> endbfchar " +
		"3 beginbfrange <0003> <0003> <00EB> <0004> <0006> [<0020> <0064> <0065>] <0007> <0007> <0057> endbfrange 2 beginbfchar <0008> <0069> <0009> <0074> endbfchar endcmap"
	const wide = "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 4 0 R>>"
	const coded = "BT /F1 9 Tf <000100020003000400050006000400070008> Tj <0009> Tj ET"
	const xmp = "<?xpacket begin=\"\uFEFF\" id=\"x\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><creator><li>Zo\u00EB de Wit</li></creator></x:xmpmeta>\n<?xpacket end=\"w\"?>"
	packed := "1 0 2 62 " // two objects in one, from 10 on
	packed += strings.Repeat(" ", 10-len(packed)) + page + strings.Repeat(" ", max(0, 62-len(page))) + wide
	for name, c := range map[string]struct {
		file          []byte
		found, looked bool
	}{
		"one text":            {drawn(`1 0 0 1 0 0 Tm (Contract van Zo\353 de Wit) Tj`), true, true},
		"kerned":              {drawn("[(Zo) 20 (\xEB) -250 (de) -300 (W) 80 (it)] TJ"), true, true},
		"words placed":        {drawn("0 700 Td (Zo\xEB) Tj 20 0 Td (de) Tj 15 0 Td (Wit) Tj"), true, true},
		"letters placed":      {drawn("0 700 Td (Z) Tj 6 0 Td (o) Tj 6 0 Td (\xEB) Tj 6 0 Td ( ) Tj 6 0 Td (d) Tj 6 0 Td (e ) Tj 6 0 Td (W) Tj 6 0 Td (i) Tj 6 0 Td (t) Tj"), true, true},
		"on two lines":        {drawn("0 700 Td (Zo\xEB de) Tj 0 -12 Td (Wit, kamer 3) Tj"), true, true},
		"brackets":            {drawn(`(\(Zo\353 \(de\) Wit\)) Tj`), true, true},
		"packed":              {pdf(page, plain, stream("/Filter/FlateDecode", flate(t, "BT /F1 9 Tf (zoe.dewit@example.nl) Tj ET"))), true, true},
		"by a table":          {pdf(page, wide, stream("", coded), stream("/Filter /FlateDecode", flate(t, table))), true, true},
		"objects in one":      {pdf("", "", stream("", coded), stream("", table), stream("/Type/ObjStm/N 2/First 10", packed)), true, true},
		"who made it":         {pdf(page, plain, stream("", "BT /F1 9 Tf (Contract) Tj ET"), "<</Author(\xFE\xFF\x00Z\x00o\x00\xEB\x00 \x00d\x00e\x00 \x00W\x00i\x00t)/Creator(Writer)>>"), true, true},
		"who made it, UTF-8":  {pdf(page, plain, stream("", "BT /F1 9 Tf (Contract) Tj ET"), "<</Author(\xEF\xBB\xBFZo\u00EB de Wit)>>"), true, true},
		"who made it, in XML": {pdf(page, plain, stream("", "BT /F1 9 Tf (Contract) Tj ET"), stream("/Type/Metadata/Subtype/XML", xmp)), true, true},
		"in letters":          {pdf(page, plain, stream("/Filter[/ASCII85Decode /FlateDecode]", inLetters(flate(t, "BT /F1 9 Tf (Zo\xEB de Wit) Tj ET")))), true, true},
		"with a file in it":   {pdf(page, plain, stream("", "BT /F1 9 Tf (Zo\xEB de Wit) Tj ET"), stream("/Type/EmbeddedFile", "x")), true, false},
		"somebody else":       {drawn("(Contract van Jan Bos) Tj"), false, true},
		"a scan":              {pdf(page, plain, stream("", "q 595 0 0 842 0 0 cm /Im1 Do Q"), stream("/Subtype/Image/Width 1654/Height 2339/Filter/DCTDecode", "x")), false, false},
		"a scan and a text":   {pdf(page, plain, stream("", "BT /F1 9 Tf (Zo\xEB de Wit) Tj ET"), stream("/Subtype/Image/Width 1654/Height 2339/Filter/DCTDecode", "x")), true, false},
		"with a logo":         {pdf(page, plain, stream("", "BT /F1 9 Tf (Zo\xEB de Wit) Tj ET"), stream("/Subtype/Image/Width 200/Height 80/Filter/DCTDecode", "x")), true, true},
		"locked":              {append(drawn("(Zo\xEB de Wit) Tj"), "trailer<</Encrypt 9 0 R>>"...), false, false},
		"letters not told":    {pdf(page, "<</Type/Font/Subtype/Type0/Encoding/Identity-H>>", stream("", coded)), false, false},
		"cut off":             {drawn("(Zo\xEB de Wit) Tj")[:60], false, false},
		"in circles":          {pdf("<</Type/Pages/Kids[1 0 R]/Parent 1 0 R/Font 1 0 R/ToUnicode 1 0 R>>", stream("/Length 2 0 R", "BT (x) Tj ET")), false, false},
		"deep":                {pdf(strings.Repeat("[", 1<<20), stream("", strings.Repeat("(", 1<<20)+"BT ET")), false, false},
		"without end":         {pdf(page, plain, stream("/Filter/FlateDecode", flate(t, "BT /F1 9 Tf "+strings.Repeat(" ", 80<<20)+"ET"))), false, false},
	} {
		t.Run(name, func(t *testing.T) {
			words := files.WordsIn("letter.pdf", c.file)
			found := false
			for _, phrase := range zoe.Phrases() {
				found = found || strings.Contains(words.Words, phrase)
			}
			if found != c.found || words.Looked != c.looked {
				t.Errorf("found %t, looked %t in %.200q", found, words.Looked, words.Words)
			}
		})
	}
}

// What Seatbook itself writes as a PDF is looked into, too.
func TestPeopleAreFoundInReports(t *testing.T) {
	report := files.Report{Title: "Licenties", Page: "p", Regular: goregular.TTF, Bold: gobold.TTF}
	section := files.Section{}
	section.Title, section.Columns = "Personen", []string{"Naam", "Adres"}
	section.Rows = [][]files.Cell{{{Text: "Zoë de Wit"}, {Text: "zoe.dewit@example.nl"}}}
	report.Sections = []files.Section{section}
	var file bytes.Buffer
	if err := files.WritePDF(&file, report); err != nil {
		t.Fatal(err)
	}
	words := files.WordsIn("report.pdf", file.Bytes())
	if !words.Looked || !strings.Contains(words.Words, " zoe de wit ") || !strings.Contains(words.Words, "zoe dewit example nl") && !strings.Contains(words.Words, "zoe.dewit@example.nl") {
		t.Errorf("looked %t in %.400q", words.Looked, words.Words)
	}
}
