package files_test

import (
	"testing"

	"seatbook/data/files"
)

// Whatever a file that calls itself a PDF holds, it is looked into without a fault.
func FuzzWordsInPDF(f *testing.F) {
	const page = "<</Type/Page/Resources<</Font<</F1 2 0 R>>>>/Contents 3 0 R>>"
	f.Add(pdf(page, "<</Type/Font/Subtype/Type0/ToUnicode 4 0 R>>", stream("", "BT /F1 9 Tf [<0001> -300 (a\\050)] TJ ET"), stream("", "begincmap beginbfrange <0001> <0003> [<0020>] endbfrange endcmap")))
	f.Add(pdf("", "", stream("/Type/ObjStm/N 2/First 10", "1 0 2 40  "+page)))
	f.Add([]byte("%PDF-1.4\n1 0 obj"))
	f.Fuzz(func(t *testing.T, file []byte) { files.WordsIn("letter.pdf", file) })
}
