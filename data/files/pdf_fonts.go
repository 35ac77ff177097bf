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
	named, there := map[string][]pdfFont{}, map[string]map[int]bool{}
	note := func(dict []byte) {
		for _, at := range pdfFontName.FindAllSubmatch(dict, -1) {
			id, _ := strconv.Atoi(string(at[2]))
			name := string(at[1])
			if there[name] == nil {
				there[name] = map[int]bool{}
			}
			if o := d.objects[id]; o != nil && !there[name][id] && len(named[name]) <= mostPDFFonts && bytes.Contains(o.dict, []byte("/Font")) {
				there[name][id] = true
				named[name] = append(named[name], d.font(o))
			}
		}
	}
	for _, o := range d.objects {
		if fonts := pdfValue(o.dict, "/Font"); bytes.HasPrefix(fonts, []byte("<<")) {
			note(fonts)
		} else if list := d.referred(o.dict, "/Font"); list != nil {
			note(list.dict)
		}
	}
	return named
}

// font reads which characters a font has.
func (d *pdfFile) font(o *pdfObject) pdfFont {
	font := pdfFont{wide: o.has("/Subtype", "/Type0")}
	if table := d.referred(o.dict, "/ToUnicode"); table != nil {
		if table.chars == nil {
			table.chars = pdfCharacters(table.stream)
		}
		font.chars, font.told = table.chars, true
		return font
	}
	font.told = !font.wide && !bytes.Contains(o.dict, []byte("/Differences")) && !o.has("/Subtype", "/Type3")
	if encoding := d.referred(o.dict, "/Encoding"); encoding != nil && bytes.Contains(encoding.dict, []byte("/Differences")) {
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

// mostPDFCharacters is how many characters a font may have: two bytes tell no more.
const mostPDFCharacters = 1 << 16

// pdfCharacters reads the table by which a font says which characters its codes are.
func pdfCharacters(table []byte) map[uint32]string {
	chars := map[uint32]string{}
	for _, part := range pdfChars.FindAllSubmatch(table, -1) {
		for _, pair := range pdfPair.FindAllSubmatch(part[1], -1) {
			if code, err := strconv.ParseUint(string(pair[1]), 16, 16); err == nil {
				chars[uint32(code)] = hexText(pair[2], 0)
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
			for code := from; code <= to && len(chars) < mostPDFCharacters; code++ {
				switch i := int(code - from); {
				case len(at[4]) == 0:
					chars[uint32(code)] = hexText(at[3], i)
				case i < len(each):
					chars[uint32(code)] = hexText(each[i][1], 0)
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
