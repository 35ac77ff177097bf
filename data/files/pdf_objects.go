package files

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
)

// pdfFile is a PDF as a list of its objects.
type pdfFile struct {
	objects   map[int]*pdfObject
	encrypted bool
	cut       bool // not all of it could be unpacked
	left      int  // how many bytes may be unpacked still
	codes     int  // how many characters of fonts may be read still
}

// pdfObject is one object: what it says of itself, and its stream, unpacked.
type pdfObject struct {
	dict   []byte
	stream []byte
	packed bool // its stream is packed in a way that is not known here, as pictures are
	within bool // it stands in the stream of another

	differs bool              // a font with letters of its own names, or such an encoding
	font    *pdfFont          // nil until it was read as one
	chars   map[uint32]string // of a table of characters that was read
}

// scanLeast is how many dots wide and high a picture is that may be a page.
const scanLeast = 900

var (
	pdfBegins = regexp.MustCompile(`(\d{1,10})[ \t\r\n]+\d{1,5}[ \t\r\n]+obj\b`)
	pdfStream = regexp.MustCompile(`\bstream\r?\n`)
)

// readPDF finds the objects of a PDF, those that stand packed in others too. Of one that was
// written again the last counts.
func readPDF(file []byte) *pdfFile {
	doc := &pdfFile{objects: map[int]*pdfObject{}, left: mostOfDocument, codes: mostPDFCodes}
	doc.encrypted = bytes.Contains(file, []byte("/Encrypt"))
	found := pdfBegins.FindAllSubmatchIndex(file, -1)
	for i, at := range found {
		ends := len(file)
		if i+1 < len(found) {
			ends = found[i+1][0]
		}
		if at[1] > ends { // within another
			continue
		}
		id, err := strconv.Atoi(string(file[at[2]:at[3]]))
		if err == nil {
			doc.objects[id] = doc.object(file[at[1]:ends])
		}
	}
	var packed []*pdfObject
	for _, o := range doc.inOrder() {
		if o.has("/Type", "/ObjStm") {
			packed = append(packed, o)
		}
	}
	for _, o := range packed {
		doc.unpack(o)
	}
	return doc
}

// object reads one object from behind its number on.
func (d *pdfFile) object(body []byte) *pdfObject {
	begins := pdfStream.FindIndex(body)
	if begins == nil {
		if at := bytes.Index(body, []byte("endobj")); at >= 0 {
			body = body[:at]
		}
		return newPDFObject(body)
	}
	o := newPDFObject(body[:begins[0]])
	stream := body[begins[1]:]
	if at := bytes.LastIndex(stream, []byte("endstream")); at >= 0 {
		stream = stream[:at]
	}
	if stream, o.packed = d.unpacked(stream, pdfValue(o.dict, "/Filter")); !o.packed {
		o.stream = stream
	}
	return o
}

// unpacked is a stream without what it is packed in, the last of which was put around it first;
// packed says that one of them is not known here.
func (d *pdfFile) unpacked(stream, filters []byte) (plain []byte, packed bool) {
	for _, filter := range bytes.FieldsFunc(filters, func(r rune) bool { return bytes.ContainsRune([]byte("[]/ \t\r\n"), r) }) {
		switch string(filter) {
		case "FlateDecode":
			stream = d.inflated(stream)
		case "ASCII85Decode":
			stream = d.inLetters(stream)
		default:
			return nil, true
		}
	}
	return stream, false
}

// inLetters unpacks what is written in letters that paper and mail can carry, up to the sign
// that ends it.
func (d *pdfFile) inLetters(stream []byte) []byte {
	stream, _, _ = bytes.Cut(bytes.TrimPrefix(bytes.TrimSpace(stream), []byte("<~")), []byte("~>"))
	unpacked, err := io.ReadAll(io.LimitReader(ascii85.NewDecoder(bytes.NewReader(stream)), int64(d.left)))
	d.left -= len(unpacked)
	d.cut = d.cut || d.left <= 0 || err != nil
	return unpacked
}

func newPDFObject(dict []byte) *pdfObject {
	return &pdfObject{dict: dict, differs: bytes.Contains(dict, []byte("/Differences"))}
}

// inflated unpacks a stream, as far as that goes: what unpacks without end is no paper that
// anybody keeps.
func (d *pdfFile) inflated(stream []byte) []byte {
	in, err := zlib.NewReader(bytes.NewReader(stream))
	if err != nil {
		d.cut = true
		return nil
	}
	unpacked, err := io.ReadAll(io.LimitReader(in, int64(d.left)))
	d.left -= len(unpacked)
	d.cut = d.cut || d.left <= 0 || err != nil
	return unpacked
}

// unpack adds the objects that stand in the stream of another, one behind the other: none
// within one before, or a small file would be read as many times its size.
func (d *pdfFile) unpack(o *pdfObject) {
	n, first := pdfNumber(o.dict, "/N"), pdfNumber(o.dict, "/First")
	if first <= 0 || first > len(o.stream) {
		d.cut = true
		return
	}
	head := bytes.Fields(o.stream[:first])
	n = min(n, len(head)/2)
	begin := func(i int) int {
		if i >= n {
			return len(o.stream)
		}
		at, err := strconv.Atoi(string(head[2*i+1]))
		if err != nil || at < 0 || at > len(o.stream)-first {
			return len(o.stream)
		}
		return first + at
	}
	behind := first
	for i := range n {
		id, err := strconv.Atoi(string(head[2*i]))
		from, to := begin(i), begin(i+1)
		if err != nil || from >= to || from < behind {
			d.cut = true
			continue
		}
		behind = to
		if there := d.objects[id]; there == nil || there.within { // of one that was written again the last counts
			d.objects[id] = newPDFObject(o.stream[from:to])
			d.objects[id].within = true
		}
	}
}

// inOrder are the objects by their numbers, as a page mostly stands in a file.
func (d *pdfFile) inOrder() (all []*pdfObject) {
	for _, id := range slices.Sorted(maps.Keys(d.objects)) {
		all = append(all, d.objects[id])
	}
	return all
}

// has tells whether an object says so of itself.
func (o *pdfObject) has(key, value string) bool {
	return string(bytes.TrimSpace(pdfValue(o.dict, key))) == value
}

// letters tells whether its stream is how the letters of a font look.
func (o *pdfObject) letters() bool {
	return slices.ContainsFunc([]string{"/Length1", "/FontFile", "/CIDFontType0C", "/Type1C", "/OpenType"}, func(font string) bool {
		return bytes.Contains(o.dict, []byte(font))
	})
}

// draws tells whether its stream is one by which a page, or a part of one, is drawn.
func (o *pdfObject) draws() bool {
	if len(o.stream) == 0 || o.has("/Subtype", "/Image") || o.has("/Type", "/ObjStm") || o.has("/Type", "/XRef") || o.has("/Type", "/Metadata") || o.letters() {
		return false
	}
	return !bytes.Contains(o.stream, []byte("begincmap")) && bytes.Contains(o.stream, []byte("BT")) && bytes.Contains(o.stream, []byte("ET"))
}

// pdfValue is what stands behind a key in a dictionary: a name, an array, a reference or a
// number, as it is written; nil where the key is not there.
func pdfValue(dict []byte, key string) []byte {
	for at := 0; ; {
		i := bytes.Index(dict[at:], []byte(key))
		if i < 0 {
			return nil
		}
		rest := dict[at+i+len(key):]
		at += i + len(key)
		if len(rest) > 0 && !bytes.ContainsRune([]byte(" \t\r\n/[<(0123456789"), rune(rest[0])) {
			continue // the begin of another key
		}
		rest = bytes.TrimLeft(rest, " \t\r\n")
		switch {
		case len(rest) == 0:
			return nil
		case rest[0] == '[':
			if end := bytes.IndexByte(rest, ']'); end >= 0 {
				return rest[:end+1]
			}
			return rest
		case bytes.HasPrefix(rest, []byte("<<")):
			if end := bytes.Index(rest, []byte(">>")); end >= 0 {
				return rest[:end+2]
			}
			return rest
		}
		if end := bytes.IndexAny(rest[1:], "/<>[]()\r\n"); end >= 0 {
			rest = rest[:end+1]
		}
		return bytes.TrimSpace(rest)
	}
}

// pdfNumber is the whole number behind a key, 0 where there is none.
func pdfNumber(dict []byte, key string) int {
	n, _ := strconv.Atoi(string(bytes.TrimSpace(pdfValue(dict, key))))
	return n
}

var pdfReference = regexp.MustCompile(`(\d{1,10})[ \t\r\n]+\d{1,5}[ \t\r\n]+R\b`)

// referred is the object behind a key that refers to it, nil for none.
func (d *pdfFile) referred(dict []byte, key string) *pdfObject {
	at := pdfReference.FindSubmatch(pdfValue(dict, key))
	if at == nil {
		return nil
	}
	id, _ := strconv.Atoi(string(at[1]))
	return d.objects[id]
}
