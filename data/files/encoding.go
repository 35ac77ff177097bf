package files

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// decodeText turns a file's bytes into UTF-8 without a byte order mark. It knows
// UTF-8 and UTF-16 with or without a mark, and takes anything else for
// Windows-1252, which is what older spreadsheets save.
func decodeText(content []byte) ([]byte, error) {
	if bytes.HasPrefix(content, []byte("\xEF\xBB\xBF")) {
		return content[3:], nil
	}
	var from encoding.Encoding
	switch {
	case bytes.HasPrefix(content, []byte("\xFF\xFE")), zeroAt(content, 1):
		from = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
		if zeroAt(content, 1) && content[0] != 0xFF {
			from = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
		}
	case bytes.HasPrefix(content, []byte("\xFE\xFF")), zeroAt(content, 0):
		from = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
		if zeroAt(content, 0) && content[0] != 0xFE {
			from = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
		}
	case utf8.Valid(content):
		return content, nil
	default:
		from = charmap.Windows1252
	}
	text, _, err := transform.Bytes(from.NewDecoder(), content)
	if err != nil {
		return nil, fmt.Errorf("decoding text: %w", err)
	}
	return text, nil
}

// zeroAt tells whether every second byte of the start, from offset on, is zero:
// Latin letters in UTF-16.
func zeroAt(content []byte, offset int) bool {
	const look = 32
	if len(content) < look {
		return false
	}
	for i := range look / 2 {
		if content[2*i+offset] != 0 || content[2*i+1-offset] == 0 {
			return false
		}
	}
	return true
}
