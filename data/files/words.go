package files

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"path"
	"strings"

	"golang.org/x/net/html"

	"seatbook/data"
)

// WordsIn returns the words of a file that is kept with a subscription, in which people are
// looked for: of plain text, CSV, JSON, HTML, mails, PDF files and the documents of today's offices.
// Scans, pictures and what else has no text to be read are not looked into. name is the
// file's, file are its bytes.
func WordsIn(name string, file []byte) data.FileWords {
	text, whole := textOf(strings.ToLower(path.Ext(name)), file)
	words := data.FileWordsOf(text)
	words.Looked = words.Looked && whole
	return words
}

// textOf returns the text of a file, and whether that is all of it.
func textOf(ending string, file []byte) (text string, whole bool) {
	if bytes.HasPrefix(file, []byte("PK\x03\x04")) {
		return textOfOffice(file)
	}
	if bytes.HasPrefix(file, []byte("%PDF")) {
		return textOfPDF(file)
	}
	for _, begins := range []string{"\x89PNG", "\xFF\xD8\xFF", "GIF8", "II*\x00", "MM\x00*", "\xD0\xCF\x11\xE0", "{\\rtf", "BM", "RIFF"} {
		if bytes.HasPrefix(file, []byte(begins)) && !(len(begins) == 2 && ending == ".txt") {
			return "", false
		}
	}
	plain, err := plainText(file)
	if err != nil {
		return "", false
	}
	switch {
	case ending == ".eml" || ending == ".mht" || ending == ".mhtml":
		return textOfMail([]byte(plain), file)
	case isHTML(ending, plain):
		return textOfHTML(plain), true
	case ending == ".json":
		return textOfJSON(plain), true
	}
	return plain, true
}

// errNoText says that bytes are no text.
var errNoText = errors.New("no text")

// plainText is a text in UTF-8, whatever it was written in.
func plainText(file []byte) (string, error) {
	reader, err := decoded(bytes.NewReader(file))
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(reader)
	if err == nil && bytes.IndexByte(text, 0) >= 0 {
		err = errNoText
	}
	return string(text), err
}

func isHTML(ending, text string) bool {
	start := strings.ToLower(strings.TrimSpace(text[:min(len(text), looked)]))
	return ending == ".html" || ending == ".htm" || strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html")
}

// textOfHTML is what a page shows, with where its links lead: an address stands there.
func textOfHTML(page string) string {
	var text strings.Builder
	tokens := html.NewTokenizer(strings.NewReader(page))
	hidden := false
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return text.String()
		case html.TextToken:
			if !hidden {
				text.Write(tokens.Text())
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := tokens.TagName()
			hidden = string(name) == "script" || string(name) == "style"
			if !inLine(string(name)) {
				text.WriteByte(' ')
			}
			for more {
				var key, value []byte
				if key, value, more = tokens.TagAttr(); string(key) == "href" {
					text.WriteString(" " + string(value) + " ")
				}
			}
		case html.EndTagToken:
			name, _ := tokens.TagName()
			hidden = false
			if !inLine(string(name)) {
				text.WriteByte(' ')
			}
		default:
		}
	}
}

// inLine tells whether a tag stands inside a word: Ja<b>n</b> is one.
func inLine(tag string) bool {
	switch tag {
	case "b", "i", "u", "em", "strong", "span", "font", "small", "sub", "sup", "mark", "wbr":
		return true
	default:
		return false
	}
}

// textOfJSON are the names and the texts of JSON, without the signs that stand for
// letters in it; of what is none, all.
func textOfJSON(written string) string {
	var text strings.Builder
	tokens := json.NewDecoder(strings.NewReader(written))
	for {
		token, err := tokens.Token()
		if errors.Is(err, io.EOF) {
			return text.String()
		}
		if err != nil {
			return written
		}
		if word, is := token.(string); is {
			text.WriteString(word + "\n")
		}
	}
}
