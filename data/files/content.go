package files

import (
	"bufio"
	"bytes"
	"io"
	"regexp"

	"seatbook/data"
)

// content is a file that is being read: text as it comes, or a workbook.
type content struct {
	name string
	file io.ReadSeeker
	text *bufio.Reader // nil for a workbook
}

// markOfRecords is what a record has at ownMark, as its migrations say.
const (
	markOfRecords = "SBBk"
	ownMark       = 68
)

// openContent looks at the start of a file, and refuses what no table can be in.
func openContent(name string, file io.ReadSeeker) (*content, error) {
	size, err := file.Seek(0, io.SeekEnd)
	if err == nil {
		_, err = file.Seek(0, io.SeekStart)
	}
	switch {
	case err != nil:
		return nil, unreadable(name, err)
	case size > maxSize:
		return nil, data.NewError(data.CodeFileTooLarge, "File", name)
	}
	c := &content{name: name, file: file}
	var mark [ownMark + len(markOfRecords)]byte
	_, _ = io.ReadFull(file, mark[:]) // a shorter file has no mark
	if bytes.HasPrefix(mark[:], []byte("SQLite format 3")) {
		if string(mark[ownMark:]) == markOfRecords {
			return nil, data.NewError(data.CodeOwnRecord, "File", name)
		}
		return nil, data.NewError(data.CodeUnknownFormat, "File", name)
	}
	if string(mark[:4]) == "\xD0\xCF\x11\xE0" { // a workbook of before 2007
		return nil, data.NewError(data.CodeOtherSheet, "File", name)
	}
	if string(mark[:4]) == "PK\x03\x04" { // a ZIP, which an XLSX is
		inside, err := zipped(name, file)
		if err != nil {
			return nil, err
		}
		if inside == nil {
			return c, nil
		}
		c.file, file = inside, inside
		if n, err := io.ReadFull(file, mark[:4]); err == nil && n == 4 && string(mark[:4]) == "PK\x03\x04" {
			return c, nil // a workbook in it
		}
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, unreadable(name, err)
	}
	text, err := decoded(file)
	if err != nil {
		return nil, unreadable(name, err)
	}
	c.text = bufio.NewReaderSize(text, 2*looked)
	if start := c.start(); bytes.Count(start, []byte{0}) <= max(2, len(start)/100) { // a few went astray in a text
		c.text = bufio.NewReaderSize(zeroless{c.text}, 2*looked)
	}
	if start := c.start(); bytes.IndexByte(start, '\n') < 0 && bytes.IndexByte(start, '\r') >= 0 {
		c.text = bufio.NewReaderSize(&returnsReader{c.text}, 2*looked)
	}
	switch start := bytes.TrimSpace(c.start()); {
	case len(start) == 0 && !c.more():
		return nil, data.NewError(data.CodeEmptyFile, "File", name)
	case bytes.HasPrefix(start, []byte("<")): // a web page, such as the one that asks to sign in
		if bytes.Contains(bytes.ToLower(start), []byte("<table")) || bytes.Contains(start, []byte("urn:schemas-microsoft-com:office:spreadsheet")) { // a list that was written as one, often under the name of a workbook
			return nil, data.NewError(data.CodeOtherSheet, "File", name)
		}
		return nil, data.NewError(data.CodeWebPage, "File", name)
	case isRecord(start):
		return nil, data.NewError(data.CodeOwnRecord, "File", name)
	case bytes.HasPrefix(start, []byte("BEGIN:V")), bytes.HasPrefix(start, []byte("%PDF")): // a calendar, a card, a document
		return nil, data.NewError(data.CodeUnknownFormat, "File", name)
	case onScreen.Match(start):
		return nil, data.NewError(data.CodeOnScreen, "File", name)
	case bytes.IndexByte(start, 0) >= 0: // no text at all
		return nil, data.NewError(data.CodeUnknownFormat, "File", name)
	}
	return c, nil
}

// zeroless hands on a text without the zero bytes that some programs leave in one.
type zeroless struct{ from io.Reader }

func (z zeroless) Read(into []byte) (n int, err error) {
	for n == 0 && err == nil && len(into) > 0 {
		n, err = z.from.Read(into)
		if bytes.IndexByte(into[:n], 0) >= 0 {
			n = copy(into, bytes.ReplaceAll(into[:n], []byte{0}, nil))
		}
	}
	return n, err
}

// isRecord tells whether a file is a whole record of Seatbook as JSON.
func isRecord(start []byte) bool {
	start = start[:min(len(start), 200)]
	return bytes.HasPrefix(start, []byte("{")) && bytes.Contains(start, []byte(`"schema"`)) && bytes.Contains(start, []byte(`"written_at"`))
}

// onScreen is a table as PowerShell shows it: lines of dashes under the names of columns,
// or a name and a value on each line,
// what was asked for before it or not.
var onScreen = regexp.MustCompile(`^(?:PS [^\n]*>[^\n]*\s+)?(?:[^\n,;\t|]+\n\s*-{2,}(?: +-+)*\s*\n|(?:[A-Za-z.]+ +: [^\n]*(?:\n|$)){2})`)

// start is the beginning of the text, which stays to be read.
func (c *content) start() []byte {
	start, _ := c.text.Peek(looked) // less, where the file is shorter
	return start
}

// more tells whether the file goes on behind its beginning.
func (c *content) more() bool { return len(c.start()) == looked }

func (c *content) isJSON() bool {
	if c.text == nil {
		return false
	}
	start := bytes.TrimSpace(c.start())
	return len(start) > 0 && (start[0] == '{' || start[0] == '[')
}

// table opens the table of a file, a sheet of a workbook. done must be called when
// it is read.
func (c *content) table(sheet string) (t *table, sheets []string, done func(), err error) {
	if c.isJSON() {
		text, err := c.allJSON()
		if err == nil {
			t, err = layOut(c.name, text)
		}
		return t, nil, func() {}, err
	}
	if c.text != nil {
		lines := &linesReader{from: c.text}
		if t, err = openCSV(c.name, bufio.NewReaderSize(lines, 2*looked)); err == nil {
			t.endsInLine = lines.endsInLine
		}
		return t, nil, func() {}, err
	}
	book, err := c.workbook()
	if err != nil {
		return nil, nil, nil, err
	}
	if t, err = book.table(c.name, sheet); err != nil {
		_ = book.Close() // it was only read
		return nil, nil, nil, err
	}
	t.sheet = sheet
	return t, book.sheets, func() { _ = book.Close() }, nil
}

func (c *content) workbook() (*workbook, error) {
	if _, err := c.file.Seek(0, io.SeekStart); err != nil {
		return nil, unreadable(c.name, err)
	}
	book, err := openWorkbook(c.name, c.file)
	if err != nil {
		return nil, err
	}
	if at, is := c.file.(io.ReaderAt); is {
		if size, err := c.file.Seek(0, io.SeekEnd); err == nil {
			book.formulas = findOpenFormulas(at, size)
		}
	}
	return book, nil
}

func openTable(name, sheet string, file io.ReadSeeker) (t *table, sheets []string, done func(), err error) {
	c, err := openContent(name, file)
	if err != nil {
		return nil, nil, nil, err
	}
	return c.table(sheet)
}
