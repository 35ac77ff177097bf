package files

import (
	"io"
	"os"
	"path/filepath"

	"seatbook/data"
)

// OpenToAttach opens a file that is to be kept in the record. Errors:
// CodeAttachmentLarge, CodeNotAFile for a folder, a device or a pipe, CodeUnreadableFile,
// CodeGone, CodeNoAccess.
func OpenToAttach(path string) (io.ReadCloser, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, unreadable(path, err)
	case !info.Mode().IsRegular(): // a device or a pipe could be read for ever
		return nil, data.NewError(data.CodeNotAFile, "File", path)
	case info.Size() > data.MaxAttachment:
		return nil, data.NewError(data.CodeAttachmentLarge, "File", filepath.Base(path), "Max", data.MaxAttachment>>20)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	return attached{file, path}, nil
}

// attached is a file whose faults name it.
type attached struct {
	*os.File
	path string
}

// Read implements io.Reader.
func (a attached) Read(p []byte) (int, error) {
	n, err := a.File.Read(p)
	if err != nil && err != io.EOF { //nolint:errorlint // io.Reader says so
		err = unreadable(a.path, err)
	}
	return n, err
}
