package choose

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// follow has the rows follow what is typed: those of the folder that the path leads to
// whose name begins as the last part of it does, or has it in it.
func (c *Chooser) follow() {
	c.asking.Changed()
	if c.shows {
		return
	}
	c.asking.Failed("", nil) // what was said of what stood there before
	folder, part := c.folder, ""
	if path := c.typed(); path != c.folder {
		folder, part = filepath.Dir(path), filepath.Base(path)
		if text := c.Path.Text; strings.HasSuffix(text, "/") || strings.HasSuffix(text, string(filepath.Separator)) {
			folder, part = path, ""
		}
	}
	if folder == c.listed {
		c.list(folder, c.all, part)
		c.look()
		return
	}
	typed := c.Path.Text
	c.asking.List(folder, func(rows []Row, err error) {
		if err == nil && c.Path.Text == typed { // what is half typed may not be there yet
			c.list(folder, rows, part)
			c.look()
		}
	})
}

// look finds out what a path is that none of the rows is: a file of another kind, something
// hidden, or nothing.
func (c *Chooser) look() {
	path := c.typed()
	if _, known := c.is(path); known || path == c.folder || path == c.listed {
		return
	}
	c.asking.List(path, func(_ []Row, err error) {
		if path == c.typed() && (err == nil || errors.Is(err, ErrIsFile)) {
			c.found = Row{Path: path, Folder: err == nil}
			c.asking.Changed()
		}
	})
}

// is tells what is known of a path.
func (c *Chooser) is(path string) (row Row, known bool) {
	if c.found.Path == path {
		return c.found, true
	}
	if at := slices.IndexFunc(c.all, func(row Row) bool { return row.Path == path }); at >= 0 {
		return c.all[at], true
	}
	return Row{}, false
}

// Chosen are the paths that are chosen: the folder that stands in the field, or the files
// that are ticked and the one that was typed. What is typed and isn't there is not.
func (c *Chooser) Chosen() []string {
	typed := c.typed()
	row, there := c.is(typed)
	if c.asking.Folder {
		if typed == c.listed || there && row.Folder {
			return []string{typed}
		}
		return nil
	}
	all := slices.Sorted(maps.Keys(c.ticked))
	if there && !row.Folder && !c.ticked[typed] {
		all = append(all, typed)
	}
	return all
}

// TypedFolder is the folder that is typed and not on view yet, where files are wanted: it is
// shown rather than chosen.
func (c *Chooser) TypedFolder() (folder string, is bool) {
	typed := c.typed()
	if c.asking.Folder || typed == c.folder {
		return "", false
	}
	row, there := c.is(typed)
	return typed, typed == c.listed || there && row.Folder
}

// Opens tells whether a folder is typed whose files are not on view yet, or a part of the one
// name that is: [Chooser.Follow] goes there.
func (c *Chooser) Opens() bool {
	folder, is := c.TypedFolder()
	return is && folder != c.listed || c.meant(c.typed())
}

// Follow goes where what is typed leads, as Enter does: into a folder, or to the whole name
// where a part of the only one is typed.
func (c *Chooser) Follow() {
	if typed := c.typed(); c.meant(typed) {
		c.takeOnly(c.rows[0])
	} else {
		c.Show(typed)
	}
}

// typed is the path in the field; a name alone is one of the folder on view.
func (c *Chooser) typed() string {
	path := strings.Trim(strings.TrimSpace(c.Path.Text), `"`)
	if home, err := os.UserHomeDir(); err == nil && (path == "~" || strings.HasPrefix(path, "~"+string(filepath.Separator))) {
		path = home + path[1:]
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(c.folder, path)
	}
	return filepath.Clean(path)
}

// pathKey goes to the folder that was typed, or takes the file; the arrow down goes to
// the rows.
func (c *Chooser) pathKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyDown:
		fyne.CurrentApp().Driver().CanvasForObject(c.Path).Focus(c.Rows)
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.typed() == c.folder {
			c.asking.Done()
		} else {
			c.Follow()
		}
	default:
		return false
	}
	return true
}

// meant tells whether what is typed is a part of the one name on view, and no path that is
// there itself.
func (c *Chooser) meant(typed string) bool {
	_, there := c.is(typed)
	return len(c.rows) == 1 && !there && filepath.Dir(typed) == c.listed
}

// takeOnly opens the one folder that a part of a name means, or puts the file into the
// field, where Enter takes it.
func (c *Chooser) takeOnly(row Row) {
	if row.Folder {
		c.Show(row.Path)
		return
	}
	c.Path.SetText(row.Path)
	c.Path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
}
