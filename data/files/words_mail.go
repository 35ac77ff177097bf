package files

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"path"
	"strings"

	"golang.org/x/text/encoding/htmlindex"

	"seatbook/data"
)

// deepestMail is how deep parts of a mail lie in each other.
const deepestMail = 8

// textOfMail is the text of a mail with its heads and its attachments; where it is none,
// the text as it stands.
func textOfMail(plain, file []byte) (text string, whole bool) {
	message, err := mail.ReadMessage(bytes.NewReader(file))
	if err != nil {
		return string(plain), true
	}
	var all strings.Builder
	decoder := mime.WordDecoder{CharsetReader: charsetReader}
	for _, lines := range message.Header {
		for _, line := range lines {
			if said, err := decoder.DecodeHeader(line); err == nil {
				line = said
			}
			all.WriteString(line + "\n")
		}
	}
	whole = readMailPart(&all, message.Header.Get, message.Body, deepestMail)
	return all.String(), whole
}

// charsetReader reads what is written in a charset that a mail names.
func charsetReader(charset string, from io.Reader) (io.Reader, error) {
	known, err := htmlindex.Get(charset)
	if err != nil {
		return nil, err
	}
	return known.NewDecoder().Reader(from), nil
}

// readMailPart adds the text of a part, and tells whether all of it could be looked into.
func readMailPart(all *strings.Builder, header func(string) string, body io.Reader, depth int) bool {
	kind, params, err := mime.ParseMediaType(header("Content-Type"))
	if err != nil {
		kind, params = "text/plain", nil
	}
	switch strings.ToLower(strings.TrimSpace(header("Content-Transfer-Encoding"))) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	if strings.HasPrefix(kind, "multipart/") {
		return depth > 0 && readMailParts(all, multipart.NewReader(body, params["boundary"]), depth-1)
	}
	if charset := params["charset"]; charset != "" && strings.HasPrefix(kind, "text/") {
		if in, err := charsetReader(charset, body); err == nil {
			body = in
		}
	}
	read, err := io.ReadAll(io.LimitReader(body, data.MaxAttachment))
	name := partName(header, params)
	if name != "" {
		all.WriteString(name + "\n")
	}
	ending := strings.ToLower(path.Ext(name))
	switch kind {
	case "text/html":
		ending = ".html"
	case "message/rfc822":
		ending = ".eml"
	}
	if ending == ".eml" && depth == 0 {
		return false
	}
	text, whole := textOf(ending, read)
	all.WriteString(text + "\n")
	return whole && err == nil
}

func readMailParts(all *strings.Builder, parts *multipart.Reader, depth int) bool {
	whole := true
	for {
		part, err := parts.NextRawPart()
		switch {
		case err == io.EOF: //nolint:errorlint // the reader says so
			return whole
		case err != nil:
			return false
		}
		whole = readMailPart(all, part.Header.Get, part, depth) && whole
	}
}

// partName is what an attachment of a mail is called.
func partName(header func(string) string, params map[string]string) string {
	if _, disposed, err := mime.ParseMediaType(header("Content-Disposition")); err == nil && disposed["filename"] != "" {
		params = map[string]string{"name": disposed["filename"]}
	}
	decoder := mime.WordDecoder{CharsetReader: charsetReader}
	if name, err := decoder.DecodeHeader(params["name"]); err == nil {
		return name
	}
	return params["name"]
}
