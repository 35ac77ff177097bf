package files

import (
	"bytes"
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// pdfFont says which characters the bytes of a text are.
type pdfFont struct {
	wide  bool              // two bytes a character
	chars map[uint32]string // nil where it does not say: the bytes are letters as Windows has them
	told  bool              // false where nobody can tell the characters
}

// text puts bytes into letters, and tells whether that is all of them.
func (f pdfFont) text(drawn []byte) (text string, whole bool) {
	if f.chars == nil {
		if !f.told {
			return "", len(drawn) == 0
		}
		letters, err := charmap.Windows1252.NewDecoder().Bytes(drawn)
		return string(letters), err == nil
	}
	step, said := 1, strings.Builder{}
	if f.wide {
		step = 2
	}
	whole = true
	for i := 0; i+step <= len(drawn); i += step {
		if said.Len() > mostOfDocument {
			return said.String(), false
		}
		code := uint32(drawn[i])
		if f.wide {
			code = code<<8 | uint32(drawn[i+1])
		}
		char, is := f.chars[code]
		if !is && !f.wide && code >= ' ' && code < 0x7f {
			char, is = string(rune(code)), true
		}
		whole = whole && is
		said.WriteString(char)
	}
	return said.String(), whole
}

var pdfFontName = regexp.MustCompile(`/([^\s/<>\[\]()]+)[ \t\r\n]+(\d{1,10})[ \t\r\n]+\d{1,5}[ \t\r\n]+R\b`)

// fontsByName are the fonts by the names that pages call them by: a name can be several, each
// on another page.
func (d *pdfFile) fontsByName() map[string][]pdfFont {
	named, there, lists := map[string][]pdfFont{}, map[string]map[int]bool{}, map[*pdfObject]bool{}
	note := func(dict []byte) {
		for _, at := range pdfFontName.FindAllSubmatch(dict, -1) {
			id, _ := strconv.Atoi(string(at[2]))
			name := string(at[1])
			if there[name] == nil {
				there[name] = map[int]bool{}
			}
			if o := d.objects[id]; o != nil && !there[name][id] && len(named[name]) <= mostPDFFonts {
				there[name][id] = true
				named[name] = append(named[name], d.font(o))
			}
		}
	}
	for _, o := range d.inOrder() {
		if fonts := pdfValue(o.dict, "/Font"); bytes.HasPrefix(fonts, []byte("<<")) {
			note(fonts)
		} else if list := d.referred(o.dict, "/Font"); list != nil && !lists[list] { // pages have one together
			lists[list] = true
			note(list.dict)
		}
	}
	return named
}

// font is which characters a font has. It is read once, however many pages name it.
func (d *pdfFile) font(o *pdfObject) pdfFont {
	if o.font == nil {
		font := d.readFont(o)
		o.font = &font
	}
	return *o.font
}

func (d *pdfFile) readFont(o *pdfObject) pdfFont {
	font := pdfFont{wide: o.has("/Subtype", "/Type0")}
	if table := d.referred(o.dict, "/ToUnicode"); table != nil {
		if table.chars == nil {
			table.chars = d.characters(table.stream)
		}
		font.chars, font.told = table.chars, true
		return font
	}
	font.told = !font.wide && !o.differs && !o.has("/Subtype", "/Type3")
	if encoding := d.referred(o.dict, "/Encoding"); encoding != nil && encoding.differs {
		font.told = false
	}
	return font
}

var (
	pdfChars  = regexp.MustCompile(`(?s)beginbfchar(.*?)endbfchar`)
	pdfRanges = regexp.MustCompile(`(?s)beginbfrange(.*?)endbfrange`)
	pdfPair   = regexp.MustCompile(`<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>`)
	pdfRange  = regexp.MustCompile(`<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])`)
	pdfHex    = regexp.MustCompile(`<([0-9A-Fa-f\s]*)>`)
)

// mostPDFCodes is how many characters of the fonts of a file are read, as 16 fonts that
// tell all that two bytes can have.
const mostPDFCodes = 16 << 16

// mostPDFLetters is how many digits tell what one character is: some are several letters.
const mostPDFLetters = 128

// characters reads the table by which a font says which characters its codes are.
func (d *pdfFile) characters(table []byte) map[uint32]string {
	chars := map[uint32]string{}
	read := func(code uint64, digits []byte, further int) bool {
		if d.codes--; d.codes < 0 || len(digits) > mostPDFLetters {
			d.cut = true
			return false
		}
		chars[uint32(code)] = hexText(digits, further)
		return true
	}
	for _, part := range pdfChars.FindAllSubmatch(table, -1) {
		for _, pair := range pdfPair.FindAllSubmatch(part[1], -1) {
			if code, err := strconv.ParseUint(string(pair[1]), 16, 16); err == nil {
				read(code, pair[2], 0)
			}
		}
	}
	for _, part := range pdfRanges.FindAllSubmatch(table, -1) {
		for _, at := range pdfRange.FindAllSubmatch(part[1], -1) {
			from, err := strconv.ParseUint(string(at[1]), 16, 16)
			to, toErr := strconv.ParseUint(string(at[2]), 16, 16)
			if err != nil || toErr != nil || to < from {
				continue
			}
			each := pdfHex.FindAllSubmatch(at[4], -1)
			for code, more := from, true; code <= to && more; code++ {
				switch i := int(code - from); {
				case len(at[4]) == 0:
					more = read(code, at[3], i)
				case i < len(each):
					more = read(code, each[i][1], 0)
				default:
					more = false
				}
			}
		}
	}
	return chars
}

// hexText is the text of UTF-16 in hexadecimal digits, its last character so many further.
func hexText(digits []byte, further int) string {
	raw, err := hex.DecodeString(strings.Join(strings.Fields(string(digits)), ""))
	if err != nil || len(raw) == 0 {
		return ""
	}
	if len(raw) == 1 {
		return string(rune(int(raw[0]) + further))
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = uint16(raw[2*i])<<8 | uint16(raw[2*i+1])
	}
	units[len(units)-1] += uint16(further)
	return string(utf16.Decode(units))
}
