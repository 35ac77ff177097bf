package files

import (
	"bytes"
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"
)

// pdfPage reads the text that a stream draws.
type pdfPage struct {
	fonts map[string][]pdfFont
	turn  int  // which of several fonts of a name is meant
	apart bool // a move along the line is a blank, and not within a word

	font    pdfFont
	line    string // how high the last text was placed
	text    strings.Builder
	drawn   bool
	whole   bool
	moved   bool // along a line: whether words stand apart there is not said
	several bool // there is a font that another turn would take otherwise
}

// wordGap is how far to the right, in thousandths, a text is moved that is another word.
const wordGap = 180

// read reads a stream. What is before an operator are its operands.
func (p *pdfPage) read(stream []byte) {
	tokens := pdfTokens{stream}
	var operands []pdfToken
	for {
		token, more := tokens.next()
		switch {
		case !more:
			return
		case token.kind != pdfWord:
			if operands = append(operands, token); len(operands) > mostOperands {
				operands = operands[1:]
				p.whole = false
			}
			if p.text.Len() > mostOfDocument { // letters that are many each
				p.whole = false
				return
			}
			continue
		}
		p.does(string(token.text), operands)
		if string(token.text) == "ID" { // a picture that stands here
			tokens.skipPicture()
		}
		operands = operands[:0]
	}
}

// mostOperands is how many operands are kept: the words of a line stand in one array.
const mostOperands = 4096

// does does what an operator says.
func (p *pdfPage) does(operator string, operands []pdfToken) {
	number := func(fromEnd int) string {
		if fromEnd > len(operands) {
			return ""
		}
		return string(operands[len(operands)-fromEnd].text)
	}
	switch operator {
	case "Tf":
		p.choose(number(2))
	case "Tj":
		p.draw(operands)
	case "TJ":
		p.draw(operands)
	case "'", `"`, "T*":
		p.text.WriteByte('\n')
		p.draw(operands)
	case "Td", "TD":
		if y, err := strconv.ParseFloat(number(1), 64); err == nil && y == 0 {
			p.moveAlong()
		} else {
			p.text.WriteByte('\n')
		}
	case "Tm":
		if line := number(1); line == p.line {
			p.moveAlong()
		} else {
			p.line = line
			p.text.WriteByte('\n')
		}
	}
}

// moveAlong is a move along the line.
func (p *pdfPage) moveAlong() {
	p.moved = true
	if p.apart {
		p.text.WriteByte(' ')
	}
}

// choose takes another font.
func (p *pdfPage) choose(name string) {
	candidates := p.fonts[strings.TrimPrefix(name, "/")]
	if len(candidates) == 0 {
		p.font = pdfFont{}
		return
	}
	p.several = p.several || len(candidates) > p.turn+1
	for _, font := range candidates { // whichever it is
		p.whole = p.whole && font.told
	}
	p.font = candidates[min(p.turn, len(candidates)-1)]
}

// draw draws texts, with the moves between them.
func (p *pdfPage) draw(operands []pdfToken) {
	for _, o := range operands {
		switch o.kind {
		case pdfText:
			text, whole := p.font.text(o.text)
			p.whole = p.whole && whole
			p.drawn = p.drawn || strings.TrimSpace(text) != ""
			p.text.WriteString(text)
		case pdfOther:
			if gap, err := strconv.ParseFloat(string(o.text), 64); err == nil && gap < -wordGap {
				p.text.WriteByte(' ')
			}
		}
	}
}

// pdfToken is one thing in a stream.
type pdfToken struct {
	kind pdfKind
	text []byte
}

type pdfKind int

const (
	pdfWord  pdfKind = iota // an operator
	pdfText                 // a text, as bytes
	pdfOther                // a name or a number
)

// pdfTokens are what stands in a stream, from its begin on.
type pdfTokens struct{ rest []byte }

const pdfBlank = " \t\r\n\f\x00"

// next returns the next one; false at the end. Arrays and dictionaries are what is in them.
func (t *pdfTokens) next() (pdfToken, bool) {
	for {
		t.rest = bytes.TrimLeft(t.rest, pdfBlank+"[]{}")
		switch {
		case len(t.rest) == 0:
			return pdfToken{}, false
		case bytes.HasPrefix(t.rest, []byte("<<")), bytes.HasPrefix(t.rest, []byte(">>")):
			t.rest = t.rest[2:]
		case t.rest[0] == '%':
			t.upTo(bytes.IndexAny(t.rest, "\r\n"))
		case t.rest[0] == '(':
			return pdfToken{pdfText, t.letters()}, true
		case t.rest[0] == '<':
			digits := t.upTo(bytes.IndexByte(t.rest, '>'))
			return pdfToken{pdfText, hexBytes(digits[1:])}, true
		case t.rest[0] == '>', t.rest[0] == ')':
			t.rest = t.rest[1:]
		case t.rest[0] == '/':
			name := t.upTo(1 + indexOr(t.rest[1:], pdfBlank+"/<>[](){}%"))
			return pdfToken{pdfOther, name}, true
		default:
			word := t.upTo(indexOr(t.rest, pdfBlank+"/<>[](){}%"))
			if strings.ContainsRune("+-.0123456789", rune(word[0])) {
				return pdfToken{pdfOther, word}, true
			}
			return pdfToken{pdfWord, word}, true
		}
	}
}

// upTo takes what stands before a place, all where it is below 0.
func (t *pdfTokens) upTo(at int) (taken []byte) {
	if at < 0 || at > len(t.rest) {
		at = len(t.rest)
	}
	taken, t.rest = t.rest[:at], t.rest[at:]
	return taken
}

// indexOr is where one of some characters stands, or the end.
func indexOr(text []byte, chars string) int {
	if at := bytes.IndexAny(text, chars); at >= 0 {
		return at
	}
	return len(text)
}

// letters takes a text between brackets, which can stand in it in pairs.
func (t *pdfTokens) letters() (text []byte) {
	depth := 0
	for i := 0; i < len(t.rest); i++ {
		switch c := t.rest[i]; c {
		case '(':
			if depth++; depth > 1 {
				text = append(text, c)
			}
		case ')':
			if depth--; depth == 0 {
				t.rest = t.rest[i+1:]
				return text
			}
			text = append(text, c)
		case '\\':
			var n int
			text, n = escaped(text, t.rest[i+1:])
			i += n
		default:
			text = append(text, c)
		}
	}
	t.rest = nil
	return text
}

// escaped adds the character that is told behind a backslash, and returns how many bytes tell it.
func escaped(text, rest []byte) ([]byte, int) {
	if len(rest) == 0 {
		return text, 0
	}
	digits := 0
	for digits < min(3, len(rest)) && rest[digits] >= '0' && rest[digits] <= '7' {
		digits++
	}
	if digits > 0 {
		code, _ := strconv.ParseUint(string(rest[:digits]), 8, 16)
		return append(text, byte(code)), digits
	}
	switch rest[0] {
	case 'n':
		return append(text, '\n'), 1
	case 'r':
		return append(text, '\r'), 1
	case 't':
		return append(text, '\t'), 1
	case '\r', '\n': // the text goes on in the next line
		return text, 1
	}
	return append(text, rest[0]), 1
}

// hexBytes are the bytes of hexadecimal digits, of which a last one may be left out.
func hexBytes(digits []byte) []byte {
	digits = bytes.Join(bytes.Fields(digits), nil)
	if len(digits)%2 == 1 {
		digits = append(bytes.Clone(digits), '0')
	}
	raw := make([]byte, hex.DecodedLen(len(digits)))
	n, _ := hex.Decode(raw, digits)
	return raw[:n]
}

var pdfPictureEnds = regexp.MustCompile(`[ \t\r\n]EI(?:[ \t\r\n]|$)`)

// skipPicture goes on behind a picture that stands in the stream.
func (t *pdfTokens) skipPicture() {
	if ends := pdfPictureEnds.FindIndex(t.rest); ends != nil {
		t.rest = t.rest[ends[1]:]
		return
	}
	t.rest = nil
}
