package files_test

import (
	"fmt"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/files"
)

// objectStream is a PDF of one stream of objects, whose head is given.
func objectStream(head, objects string) []byte {
	return pdf(stream(fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(strings.Fields(head))/2, len(head)), head+objects))
}

// A PDF that is made to harm neither ends the program nor is read for longer than its size
// asks for: each of these would take hours, or more memory than there is.
func TestHostilePDFsAreReadInTheirSize(t *testing.T) {
	const page = "<</Type/Page/Resources<</Font<</F1 2 0 R>>>>/Contents 3 0 R>>"
	const wide = "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 4 0 R>>"
	coded := func(table string) []byte {
		return pdf(page, wide, stream("", "BT /F1 9 Tf <"+strings.Repeat("0001", 1<<16)+"> Tj ET"), stream("/Filter/FlateDecode", flate(t, "begincmap beginbfrange "+table+" endbfrange endcmap")))
	}
	var lists []string
	list := "<<" + strings.Repeat("/F1 2 0 R", 1<<16) + ">>"
	for range 1 << 14 {
		lists = append(lists, "<</Font 1 0 R>>")
	}
	for name, file := range map[string][]byte{
		"behind the end":    objectStream("1 0 2 9223372036854775807 3 9223372036854775806 ", "<<>>"),
		"within each other": objectStream(strings.Repeat("1 0 2 4000000 ", 1<<17), strings.Repeat("(x)", 1<<20)),
		"codes":             coded(strings.Repeat("<0000> <FFFE> <0041> ", 1<<16)),
		"letters":           coded("<0000> <FFFE> <" + strings.Repeat("0041", 1<<17) + ">"),
		"pictures":          pdf(stream("", "BT ET "+strings.Repeat("ID EI ", 1<<19))),
		"one list":          pdf(append([]string{list, wide}, lists...)...),
	} {
		t.Run(name, func(t *testing.T) {
			if words := files.WordsIn("letter.pdf", file); words.Looked {
				t.Errorf("looked into all of %.200q", words.Words)
			}
		})
	}
}

// What of a PDF could not be read is not said to be looked into, though another part was.
func TestWhatOfAPDFIsNotReadIsTold(t *testing.T) {
	const page = "<</Type/Page/Resources<</Font<</F1 2 0 R>>>>/Contents 3 0 R>>"
	const plain = "<</Type/Font/Subtype/TrueType/BaseFont/Arial/Encoding/WinAnsiEncoding>>"
	const untold = "<</Type/Font/Subtype/Type0/Encoding/Identity-H>>"
	text := stream("", "BT /F1 9 Tf (Zo\xEB de Wit) Tj ET")
	packed := flate(t, "BT /F1 9 Tf (Contract) Tj "+strings.Repeat("(van 2026 tot 2027) Tj ", 99)+"ET")
	older := "<</V(Zo\xEB de Vries)>>"
	for name, c := range map[string]struct {
		file   []byte
		looked bool
	}{
		"all of it":                {pdf(page, plain, text, stream("/Filter/FlateDecode", packed)), true},
		"a form of XML":            {pdf(page, plain, text, "<</Type/Catalog/AcroForm<</XFA[(datasets) 9 0 R]>>>>"), false},
		"said in XML, broken":      {pdf(page, plain, text, stream("/Type/Metadata/Subtype/XML", "<x>Zo")), false},
		"in letters, broken":       {pdf(page, plain, text, stream("/Filter/ASCII85Decode", "zzz}}}~>")), false},
		"packed otherwise":         {pdf(page, plain, text, stream("/Filter/LZWDecode", "x")), false},
		"a picture and letters":    {pdf(page, plain, text, stream("/Subtype/Image/Width 20/Filter/DCTDecode", "x"), stream("/Length1 9/Filter/LZWDecode", "x")), true},
		"damaged":                  {pdf(page, plain, text, stream("/Filter/FlateDecode", packed[:len(packed)/2])), false},
		"letters of another page":  {pdf(page, plain, text, "<</Type/Page/Resources<</Font<</F1 5 0 R>>>>>>", untold), false},
		"the same, the other way":  {pdf(page, untold, text, "<</Type/Page/Resources<</Font<</F1 5 0 R>>>>>>", plain), false},
		"filled in, written again": {pdf(page, plain, stream("", "BT /F1 9 Tf (Contract) Tj ET"), stream("/Type/ObjStm/N 1/First 4", "9 0 "+older), stream("/Type/ObjStm/N 1/First 4", "9 0 <</V(Zo\xEB de Wit)>>")), true},
	} {
		t.Run(name, func(t *testing.T) {
			words := files.WordsIn("letter.pdf", c.file)
			if words.Looked != c.looked || !finds(words, "Zoë de Wit") {
				t.Errorf("looked %t in %.200q", words.Looked, words.Words)
			}
		})
	}
}

// finds tells whether somebody is found by name in the words of a file.
func finds(words data.FileWords, name string) bool {
	for _, phrase := range data.NamesOf(data.Person{Name: name}).Phrases() {
		if strings.Contains(words.Words, phrase) {
			return true
		}
	}
	return false
}
