package parts_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// The toolkit reads every font again for each part of a window that has a theme of its
// own, some 12 MB and 50 ms a style of text, keeps them for good, and forgets at once how
// large every text is: nothing has one.
func TestNothingHasAThemeOfItsOwn(t *testing.T) {
	read := 0
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		source, err := os.ReadFile(path)
		if read++; bytes.Contains(source, []byte("container."+"NewThemeOverride(")) {
			t.Errorf("%s gives a part of a window a theme of its own", path)
		}
		return err
	})
	if err != nil || read < 100 {
		t.Errorf("%d files read: %v", read, err)
	}
}
