package files

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"seatbook/data"
)

func TestSafeName(t *testing.T) {
	for text, want := range map[string]string{
		"Bakkerij Jansen B.V.":    "Bakkerij Jansen B.V.",
		"Bakkerij Jansen B.V..":   "Bakkerij Jansen B.V",
		"Bakkerij Jansen.":        "Bakkerij Jansen",
		"a/b\\c:d*e?f\"g<h>i|j":   "a-b-c-d-e-f-g-h-i-j",
		"../../etc/passwd":        "-..-etc-passwd",
		"con":                     "_con",
		"Aux.kantoor":             "_Aux.kantoor",
		"COM1":                    "_COM1",
		"LPT²":                    "_LPT²",
		"Company":                 "Company",
		"Com":                     "Com",
		" \t..Jan\n\u202eBos~. ":  "Jan Bos",
		"Caf\u0065\u0301 de Zon":  "Café de Zon",
		"...":                     "",
		"株式会社":                    "株式会社",
		strings.Repeat("é", 200):  strings.Repeat("é", 60),
		strings.Repeat("株式", 100): strings.Repeat("株式", 20),
	} {
		if got := SafeName(text); got != want {
			t.Errorf("SafeName(%q) = %q, want %q", text, got, want)
		}
	}
}

// A report takes the place of a report, and of nothing else.
func TestFreeForReport(t *testing.T) {
	folder := t.TempDir()
	at := func(name string, content []byte) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	var report bytes.Buffer
	if err := WritePDF(&report, Report{Title: "Report", Regular: goregular.TTF, Bold: gobold.TTF}); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]data.Code{
		filepath.Join(folder, "none.pdf"):                      "",
		at("ours.pdf", report.Bytes()):                         "",
		at("invoice.pdf", []byte("%PDF-1.4\n/Creator (Ours)")): data.CodeNotOurReport,
		at("notes.pdf", []byte("Seatbook")):                    data.CodeNotOurReport,
		at("empty.pdf", nil):                                   data.CodeNotOurReport,
		folder:                                                 data.CodeNotAFile,
	} {
		code := data.Code("")
		if known, is := errors.AsType[*data.Error](FreeForReport(path)); is {
			code = known.Code
		}
		if code != want {
			t.Errorf("%s: %q, want %q", filepath.Base(path), code, want)
		}
	}
}
