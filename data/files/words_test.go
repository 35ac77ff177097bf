package files_test

import (
	"archive/zip"
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"seatbook/data"
	"seatbook/data/files"
)

// zipped is a ZIP of some parts.
func zipped(t *testing.T, parts map[string]string) []byte {
	t.Helper()
	var file bytes.Buffer
	out := zip.NewWriter(&file)
	for name, text := range parts {
		part, err := out.Create(name)
		if err == nil {
			_, err = part.Write([]byte(text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// workbook has a text in a cell and another in a second sheet.
func workbook(t *testing.T) []byte {
	t.Helper()
	book := excelize.NewFile()
	defer book.Close()
	if _, err := book.NewSheet("Two"); err != nil {
		t.Fatal(err)
	}
	if err := book.SetCellStr("Sheet1", "B3", "Zoë"); err != nil {
		t.Fatal(err)
	}
	if err := book.SetCellStr("Two", "A1", "Zoë de Wit"); err != nil {
		t.Fatal(err)
	}
	file, err := book.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// A person is found by name and by address in what files hold, whatever they are written
// in, accents and case aside; nobody is whose words stand apart; and what can't be looked
// into says so.
func TestPeopleAreFoundInFiles(t *testing.T) {
	zoe := data.NamesOf(data.Person{Name: "Zoë de Wit", Address: "zoe.dewit@example.nl"})
	const doc = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Beste ZO</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Ë</w:t></w:r><w:r><w:t xml:space="preserve"> de Wit,</w:t></w:r></w:p></w:body></w:document>`
	const odt = `<office:document-content xmlns:office="o" xmlns:text="t"><text:p>Voor Wit,<text:tab/>Zoë <text:span>de</text:span></text:p></office:document-content>`
	const mail = "From: =?iso-8859-1?Q?Zo=EB_de_Wit?= <x@example.nl>\r\nContent-Type: text/plain\r\n\r\nhallo\r\n"
	const parts = "From: a@example.nl\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+Wm/DqyBkZSBXaXQ8L3A+\r\n--b--\r\n"
	const scanned = "From: a@example.nl\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/pdf; name=\"scan.pdf\"\r\n\r\n%PDF-1.4\r\n--b--\r\n"
	for name, c := range map[string]struct {
		file          []byte
		found, looked bool
	}{
		"plain.txt":      {[]byte("Contract van Zoë de Wit."), true, true},
		"old.txt":        {[]byte("Contract van Zo\xEB de Wit, kamer 3"), true, true},
		"wide.txt":       {[]byte("\xFF\xFEz\x00o\x00e\x00.\x00d\x00e\x00w\x00i\x00t\x00@\x00e\x00x\x00a\x00m\x00p\x00l\x00e\x00.\x00n\x00l\x00"), true, true},
		"list.csv":       {[]byte("Naam;Adres\n\"Wit, Zoë de\";x\n"), true, true},
		"answer.json":    {[]byte(`{"user": "Zo\u00eb de Wit"}`), true, true},
		"page.html":      {[]byte("<html><p>Zo<b>ë</b> de&nbsp;Wit</p></html>"), true, true},
		"link.html":      {[]byte(`<html><a href="mailto:zoe.dewit@example.nl">mail</a></html>`), true, true},
		"script.html":    {[]byte(`<html><script>"Zoë de Wit"</script></html>`), false, true},
		"head.eml":       {[]byte(mail), true, true},
		"parts.eml":      {[]byte(parts), true, true},
		"scanned.eml":    {[]byte(scanned), false, false},
		"letter.docx":    {zipped(t, map[string]string{"word/document.xml": doc}), true, true},
		"letter.odt":     {zipped(t, map[string]string{"content.xml": odt}), true, true},
		"sheet.xlsx":     {workbook(t), true, true},
		"apart.txt":      {[]byte("Zoë is er niet. De brief is Wit."), false, true},
		"other.txt":      {[]byte("Zoëtta de Witte"), false, true},
		"scan.pdf":       {[]byte("%PDF-1.7 Zoe de Wit"), false, false},
		"photo.png":      {[]byte("\x89PNG\r\n\x1a\n"), false, false},
		"packed.zip":     {zipped(t, map[string]string{"letter.txt": "Zoë de Wit"}), false, false},
		"damaged.docx":   {[]byte("PK\x03\x04 Zoë de Wit"), false, false},
		"letter.unknown": {[]byte("a\x00b"), false, false},
	} {
		words := files.WordsIn(name, c.file)
		found := false
		for _, phrase := range zoe.Phrases() {
			found = found || bytes.Contains([]byte(words.Words), []byte(phrase))
		}
		if found != c.found || words.Looked != c.looked {
			t.Errorf("%s: found %t, looked %t, want %t and %t: %q", name, found, words.Looked, c.found, c.looked, words.Words)
		}
	}
}
