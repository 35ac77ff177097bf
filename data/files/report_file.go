package files

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"

	"seatbook/data"
)

// longestName is how many bytes a name of a file begins with at most: every system
// takes 255, and a date, a number and an extension follow.
const longestName = 120

// reservedNames are those that Windows keeps for devices, whatever stands behind them.
var reservedNames = []string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}

// SafeName makes a text the beginning of a file's name that every system takes: without
// what parts folders, what a shell or Windows reads otherwise, and what can't be seen.
// It is empty when nothing is left. What follows has no dot of its own at its beginning: a
// dot that ends an abbreviation, as B.V., stays.
func SafeName(text string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\<>:"|?*`, r):
			return '-'
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsGraphic(r) || r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, norm.NFC.String(text))
	name = strings.Join(strings.Fields(name), " ")
	for len(name) > longestName {
		letters := []rune(name)
		name = string(letters[:len(letters)-1])
	}
	whole := name
	name = strings.Trim(name, ". ~") // hidden, a backup, or taken off by Windows
	if abbreviated(name) && strings.HasSuffix(whole, name+".") {
		name += "."
	}
	if isReserved(name) {
		name = "_" + name
	}
	return name
}

// isReserved tells whether Windows takes a name for a device.
func isReserved(name string) bool {
	base, _, _ := strings.Cut(strings.ToUpper(name), ".")
	base = strings.TrimSpace(base)
	port := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(base, "COM"), "LPT"), " ")
	return slices.Contains(reservedNames, base) ||
		len(base) > len(port) && len([]rune(port)) == 1 && strings.ContainsAny(port, "0123456789¹²³")
}

// reportCreator is how a report says whose it is.
const reportCreator = "Seatbook"

// FreeForReport tells whether a report may be written to a path: there is nothing yet,
// or a report of Seatbook, which a newer one takes the place of. Errors: CodeNotOurReport,
// CodeNotAFile, CodeCantSave.
func FreeForReport(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return saveError(path, err)
	case !info.Mode().IsRegular():
		return data.NewError(data.CodeNotAFile, "File", path)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return saveError(path, err)
	}
	if !bytes.HasPrefix(content, []byte("%PDF-")) || !bytes.Contains(content, creatorMark()) {
		return data.NewError(data.CodeNotOurReport, "File", path)
	}
	return nil
}

// creatorMark is how a report's creator stands in its bytes.
func creatorMark() []byte {
	mark := []byte("/Creator (\xfe\xff")
	for _, unit := range utf16.Encode([]rune(reportCreator)) {
		mark = append(mark, byte(unit>>8), byte(unit))
	}
	return append(mark, ')')
}

// abbreviated tells whether a name ends with a single letter behind a dot, as B.V does without
// its last dot.
func abbreviated(name string) bool {
	letters := []rune(name)
	n := len(letters)
	return n > 1 && letters[n-2] == '.' && unicode.IsLetter(letters[n-1])
}
