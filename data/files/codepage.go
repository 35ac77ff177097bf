package files

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// codepages are what spreadsheets and scripts of older systems save text in that is not
// Unicode, the most common first.
var codepages = []encoding.Encoding{
	charmap.Windows1252, charmap.Windows1250, charmap.Windows1251, charmap.Windows1254, charmap.Windows1253, charmap.Windows1257, charmap.CodePage850, charmap.CodePage852, charmap.Macintosh,
}

// codepageOf tells in which codepage a table was saved: the one by which most columns are
// called as exports call them, and of several such the one in which its cells are most as
// people write.
func codepageOf(start []byte) encoding.Encoding {
	pages := codepages
	if bytes.IndexByte(start, '\n') < 0 && bytes.IndexByte(start, '\r') >= 0 { // lines end as on older Macs
		pages = append([]encoding.Encoding{charmap.Macintosh}, codepages...)
		start = bytes.ReplaceAll(start, []byte("\r"), []byte("\n"))
	}
	best, most, likely := pages[0], -1, 0
	for _, page := range pages {
		decoded, err := page.NewDecoder().Bytes(start)
		if err != nil {
			continue
		}
		text := string(decoded)
		known, plausible := columnsKnown(text), plausibleIn(page, text)
		if known > most || known == most && plausible > likely {
			best, most, likely = page, known, plausible
		}
	}
	return best
}

// columnsKnown counts the cells of the first lines that are called as a column of the
// exports that are known.
func columnsKnown(text string) (known int) {
	lines := strings.SplitN(text, "\n", headerWithin)
	separator := string(separator([]byte(text)))
	for _, line := range lines {
		n := 0
		for _, cell := range strings.Split(line, separator) {
			if writtenNames()[strings.ToLower(strings.Trim(cell, " \"\r"))] {
				n++
			}
		}
		known = max(known, n)
	}
	return known
}

// writtenNames are the names of columns in lower case, with their accents: those tell the
// codepages apart.
var writtenNames = sync.OnceValue(func() map[string]bool {
	written := map[string]bool{}
	for _, names := range formNames() {
		for _, name := range slices.Concat(names...) {
			written[strings.ToLower(name)] = true
		}
	}
	return written
})
