package files

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// looked is how many bytes of a file are looked at to tell what it is.
const looked = 4096

// errLongLine says that a line is longer than anybody keeps in a table.
var errLongLine = errors.New("a line is too long")

// longestLine is the length in bytes up to which a line is read.
const longestLine = 1 << 20

// decoded returns a reader of a file's text in UTF-8 without a byte order mark, as
// it is read: a file is never held as a whole. It knows UTF-8 and UTF-16 with or
// without a mark, and takes anything else for the codepage that its columns speak for.
func decoded(file io.ReadSeeker) (io.Reader, error) {
	start := make([]byte, looked)
	n, err := io.ReadFull(file, start)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("reading a file: %w", err)
	}
	from := encodingOf(start[:n])
	if from == nil {
		valid, err := validUTF8(file, start[:n])
		if err != nil {
			return nil, err
		}
		if from = encoding.Nop; !valid {
			if from, err = codepageIn(file); err != nil {
				return nil, err
			}
		}
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, fmt.Errorf("reading a file: %w", err)
	}
	// Accents in one way, of the two that there are: what Macs write is the same name.
	text := bufio.NewReaderSize(norm.NFC.Reader(transform.NewReader(file, from.NewDecoder())), looked)
	if mark, err := text.Peek(3); err == nil && bytes.Equal(mark, []byte("\xEF\xBB\xBF")) {
		_, _ = text.Discard(len(mark)) // it was peeked at
	}
	return text, nil
}

// looksAtLetters is how many bytes of a file are looked at to tell its codepage.
const looksAtLetters = 64 << 10

func codepageIn(file io.ReadSeeker) (encoding.Encoding, error) {
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, fmt.Errorf("reading a file: %w", err)
	}
	start, err := io.ReadAll(io.LimitReader(file, looksAtLetters))
	if err != nil {
		return nil, fmt.Errorf("reading a file: %w", err)
	}
	return codepageOf(start), nil
}

// encodingOf tells UTF-16 by its mark or by its zeros, nil for anything else.
func encodingOf(start []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(start, []byte("\xFF\xFE")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(start, []byte("\xFE\xFF")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case zeroAt(start, 1):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeroAt(start, 0):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// validUTF8 reads a file to its end and tells whether it is UTF-8 throughout.
func validUTF8(rest io.Reader, start []byte) (bool, error) {
	buffer := make([]byte, 64<<10)
	left := copy(buffer, start)
	wide := false // letters of several bytes were read
	for {
		valid := buffer[:left]
		for len(valid) > 0 {
			r, size := utf8.DecodeRune(valid)
			if r == utf8.RuneError && size == 1 {
				if !utf8.FullRune(valid) {
					break // it goes on in what is read next
				}
				return false, nil
			}
			wide = wide || size > 1
			valid = valid[size:]
		}
		kept := copy(buffer, valid)
		n, err := rest.Read(buffer[kept:])
		left = kept + n
		if errors.Is(err, io.EOF) && n == 0 {
			return kept == 0 || wide, nil // cut off in the middle of a letter
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return false, fmt.Errorf("reading a file: %w", err)
		}
	}
}

// linesReader hands on what it reads as long as no line is too long.
type linesReader struct {
	from io.Reader
	line int  // bytes of the present line
	last byte // that was read
}

// endsInLine tells whether what was read so far ends with the end of a line.
func (r *linesReader) endsInLine() bool { return r.last == '\n' || r.last == '\r' || r.last == 0 }

func (r *linesReader) Read(p []byte) (int, error) {
	n, err := r.from.Read(p)
	if n > 0 {
		r.last = p[n-1]
	}
	for rest := p[:n]; len(rest) > 0; {
		end := bytes.IndexByte(rest, '\n')
		if end < 0 {
			r.line += len(rest)
			break
		}
		r.line = 0
		rest = rest[end+1:]
	}
	if r.line > longestLine {
		return n, errLongLine
	}
	return n, err
}

// returnsReader reads lines that end in a carriage return alone, as spreadsheets of
// older Macs save them.
type returnsReader struct{ from io.Reader }

func (r *returnsReader) Read(p []byte) (int, error) {
	n, err := r.from.Read(p)
	for i, c := range p[:n] {
		if c == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}

// zeroAt tells whether the bytes of the start, every second one from offset on, are those
// before or behind Latin letters in UTF-16: many are zero, and next to none of the others.
// What stands between cells and lines is such a letter in every language.
func zeroAt(content []byte, offset int) bool {
	pairs := min(len(content), looked) / 2
	latin, others := 0, 0
	for i := range pairs {
		letter := content[2*i+1-offset]
		switch isText := letter >= ' ' && letter != 0x7F || letter == '\t' || letter == '\r' || letter == '\n'; {
		case content[2*i+offset] == 0 && isText:
			latin++
		case content[2*i+offset] == 0 || letter == 0:
			others++
		}
	}
	return latin > 0 && 10*latin >= pairs && 10*others <= latin && pairs >= fewestPairs
}

// fewestPairs is how many pairs of bytes must be there to tell UTF-16 by them.
const fewestPairs = 4
