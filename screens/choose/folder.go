package choose

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Row is something that a folder holds.
type Row struct {
	Path    string
	Folder  bool
	Size    int64     // bytes, of a file
	Changed time.Time // when a file was written last; zero where the system doesn't say
}

// Name is what it is called in its folder.
func (r Row) Name() string { return filepath.Base(r.Path) }

// ErrIsFile says that what was to be listed is a file.
var ErrIsFile = errors.New("not_a_folder")

// Read lists what a folder holds: the folders first, then the files with one of the
// extensions (".csv"; none asks for folders alone), each by name. What is hidden is left
// out. Links are followed. The error is ErrIsFile, or the system's.
func Read(folder string, extensions []string) ([]Row, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		if info, statErr := os.Stat(folder); statErr == nil && !info.IsDir() {
			return nil, ErrIsFile
		}
		return nil, err
	}
	var rows []Row
	for _, entry := range entries {
		row := Row{Path: filepath.Join(folder, entry.Name()), Folder: entry.IsDir()}
		if entry.Type()&os.ModeSymlink != 0 {
			info, err := os.Stat(row.Path)
			row.Folder = err == nil && info.IsDir()
		}
		hidden := strings.HasPrefix(entry.Name(), ".")
		if hidden || !row.Folder && !fits(entry.Name(), extensions) {
			continue
		}
		if info, err := os.Stat(row.Path); err == nil && !row.Folder { // of what a link leads to
			row.Size, row.Changed = info.Size(), info.ModTime()
		}
		rows = append(rows, row)
	}
	slices.SortFunc(rows, func(a, b Row) int {
		if a.Folder != b.Folder {
			if a.Folder {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(strings.ToLower(a.Path), strings.ToLower(b.Path)), cmp.Compare(a.Path, b.Path))
	})
	return rows, nil
}

// AnyFile stands in place of extensions for files of every kind.
const AnyFile = "*"

func fits(name string, extensions []string) bool {
	return slices.Contains(extensions, AnyFile) || slices.Contains(extensions, strings.ToLower(filepath.Ext(name)))
}
