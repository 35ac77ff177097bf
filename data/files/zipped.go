package files

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"

	"seatbook/data"
)

// zipped looks into a ZIP, which a workbook is, too: nil for one, and for what can't be
// looked into, else the one file in it, unpacked. More than one must be unpacked by the
// user, who knows which counts.
func zipped(name string, file io.ReadSeeker) (inside io.ReadSeeker, err error) {
	from, can := file.(io.ReaderAt)
	if !can || strings.EqualFold(path.Ext(name), ".xlsx") {
		return nil, nil
	}
	size, err := file.Seek(0, io.SeekEnd)
	if err != nil {
		return nil, unreadable(name, err)
	}
	archive, err := zip.NewReader(from, size)
	if err != nil {
		return nil, nil // a workbook that is cut off says so itself
	}
	var found []*zip.File
	for _, entry := range archive.File {
		switch base := path.Base(entry.Name); {
		case entry.Name == "[Content_Types].xml", strings.HasPrefix(entry.Name, "xl/"):
			return nil, nil
		case entry.Name == "mimetype":
			return nil, data.NewError(data.CodeOtherSheet, "File", name)
		case entry.FileInfo().IsDir(), strings.HasPrefix(base, "."), strings.HasPrefix(entry.Name, "__MACOSX/"):
		default:
			found = append(found, entry)
		}
	}
	if len(found) != 1 {
		return nil, data.NewError(data.CodeZipped, "File", name, "Count", len(found))
	}
	return unpacked(name, found[0])
}

// unpacked is a file in a ZIP, in memory: it is no larger than others that are read.
func unpacked(name string, entry *zip.File) (io.ReadSeeker, error) {
	in, err := entry.Open()
	if err != nil {
		return nil, data.NewError(data.CodeZipped, "File", name, "Count", 1) // encrypted, or in a way that is not known
	}
	text, err := io.ReadAll(io.LimitReader(in, maxSize+1))
	if err = errors.Join(err, in.Close()); err != nil {
		return nil, unreadable(name, err)
	}
	if len(text) > maxSize {
		return nil, data.NewError(data.CodeFileTooLarge, "File", name)
	}
	return bytes.NewReader(text), nil
}
