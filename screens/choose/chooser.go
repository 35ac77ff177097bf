package choose

import (
	"cmp"
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"seatbook/screens/parts"
)

// Place is a folder that is offered at once, such as the documents.
type Place struct{ Name, Path string }

// Asking is what is asked, and how it is answered.
type Asking struct {
	Folder     bool     // a folder is wanted, and not files
	Extensions []string // of the files that are wanted, in small letters: ".csv"
	From       string   // the folder to begin in
	Up         string   // what the button to the folder above does
	Empty      string   // says that a folder holds nothing that is wanted
	// About says how large a file is, and when it was written last.
	About func(Row) (size, changed string)
	// Others says which files are ticked in other folders than the one on view.
	Others func(names []string) string
	// List reads a folder beside the window, by [Read].
	List func(folder string, answer func([]Row, error))
	// Failed is told why a folder can't be shown; nil takes that back.
	Failed func(folder string, err error)
	// Changed is told that something else is chosen now, for the button that confirms.
	Changed func()
	// Done confirms what is chosen: Enter on the path of a file.
	Done func()
}

// Chooser is the content of the dialog.
type Chooser struct {
	Content *fyne.Container
	Path    *parts.Entry // the folder on view; a file or another folder can be typed
	Rows    *parts.List

	asking Asking
	folder string
	listed string // the folder that the rows are of: the one on view, or the one that is typed
	all    []Row  // what it holds
	rows   []Row  // what of it begins as what is typed does
	shows  bool   // the path is being put into the field, and not typed
	found  Row    // what a typed path is that is none of the rows
	ticked map[string]bool
	empty  *parts.Text
	others *parts.Plain // what is ticked elsewhere
	places *fyne.Container
}

// New returns a chooser that shows the folder to begin in.
func New(asking Asking) *Chooser {
	c := &Chooser{asking: asking, folder: asking.From, ticked: map[string]bool{}, Path: parts.NewEntry("", "")}
	c.Path.OnKey = c.pathKey
	c.Path.OnChanged = func(string) { c.follow() }
	c.Rows = parts.NewList(func() int { return len(c.rows) }, func() fyne.CanvasObject { return parts.NewPickRow() }, c.showRow)
	c.Rows.OnSelected = func(i int) {
		c.Rows.UnselectAll()
		c.take(c.rows[i])
	}
	c.Rows.OnEnter, c.Rows.OnAll = c.goOn, c.tickAll
	c.Rows.HideSeparators = true // they would begin beside the edge of what stands above
	c.empty = parts.NewFaint(asking.Empty)
	c.empty.Hide() // until the folder is read
	up := parts.NewIconButton(theme.MoveUpIcon(), asking.Up, c.Up)
	c.places = container.NewHBox(up)
	// From the path, Tab leads into the rows that it shows.
	head := container.NewVBox(parts.NewRinged(c.places), c.Path)
	list := container.NewStack(parts.NewEdged(c.empty), parts.NewOut(c.Rows))
	c.others = parts.NewDim("", parts.SizeSmall)
	c.others.Hide()
	c.Content = container.New(layout.NewBorderLayout(head, c.others, nil, nil), head, list, c.others)
	c.Show(asking.From)
	return c
}

// Offer offers places to go to at once, beside the folder above.
func (c *Chooser) Offer(places []Place) {
	for _, place := range places {
		c.places.Add(parts.NewQuietButton(place.Name, theme.FolderIcon(), func() { c.Show(place.Path) }))
	}
}

// Show shows a folder, or takes a file that was typed. What is ticked in other folders
// stays so.
func (c *Chooser) Show(folder string) {
	c.asking.List(folder, func(rows []Row, err error) {
		if errors.Is(err, ErrIsFile) && !c.asking.Folder {
			c.found = Row{Path: folder}
			c.asking.Done() // it was typed
			return
		}
		c.asking.Failed(folder, err)
		if err != nil {
			return
		}
		c.folder = folder
		c.list(folder, rows, "")
		c.shows = true
		c.Path.SetText(folder)
		c.shows = false
		c.Path.SelectWhole() // a path that is typed takes its place
	})
}

// list shows the rows of a folder that a part of a name means.
func (c *Chooser) list(folder string, all []Row, part string) {
	c.listed, c.all, c.rows = folder, all, named(all, part)
	c.sayOthers()
	c.asking.Changed()
	parts.ShowIf(len(c.rows) == 0, c.empty)
	c.Rows.UnselectAll()
	if c.Rows.Size().Height > 0 {
		c.Rows.ScrollToTop()
	}
	c.Rows.Refresh()
}

// named are the rows whose name begins with a part of one, and where none does, those that
// have it in them.
func named(all []Row, part string) (rows []Row) {
	part = strings.ToLower(part)
	for _, fits := range []func(string, string) bool{strings.HasPrefix, strings.Contains} {
		for _, row := range all {
			if fits(strings.ToLower(row.Name()), part) {
				rows = append(rows, row)
			}
		}
		if len(rows) > 0 {
			return rows
		}
	}
	return nil
}

// Folder is the folder on view.
func (c *Chooser) Folder() string { return c.folder }

// Up shows the folder above the one whose files are on view.
func (c *Chooser) Up() { c.Show(filepath.Dir(cmp.Or(c.listed, c.folder))) }

// take opens a folder, and ticks a file or takes its tick away.
func (c *Chooser) take(row Row) {
	if row.Folder {
		c.Show(row.Path)
		return
	}
	if c.ticked[row.Path] {
		delete(c.ticked, row.Path)
	} else {
		c.ticked[row.Path] = true
	}
	c.told()
}

// tickAll ticks every file on view, or none where all are.
func (c *Chooser) tickAll() {
	files := slices.DeleteFunc(slices.Clone(c.rows), func(row Row) bool { return row.Folder })
	all := !slices.ContainsFunc(files, func(row Row) bool { return !c.ticked[row.Path] })
	for _, row := range files {
		if delete(c.ticked, row.Path); !all {
			c.ticked[row.Path] = true
		}
	}
	c.told()
}

// told shows what is ticked now.
func (c *Chooser) told() {
	c.Rows.Refresh()
	c.asking.Failed("", nil) // that nothing was chosen, or what was typed is not there
	c.asking.Changed()
}

// sayOthers says which files are ticked that are not in the folder on view: they are chosen,
// too.
func (c *Chooser) sayOthers() {
	var names []string
	for _, path := range slices.Sorted(maps.Keys(c.ticked)) {
		if filepath.Dir(path) != c.listed {
			names = append(names, filepath.Base(path))
		}
	}
	if len(names) > 0 {
		c.others.SetText(c.asking.Others(names))
	}
	parts.ShowIf(len(names) > 0, c.others)
	c.Content.Refresh()
}

// goOn is Enter on a file that is ticked, which takes all that are: what was just ticked is
// not meant to lose its tick by the key that goes on.
func (c *Chooser) goOn() bool {
	i := c.Rows.Highlighted()
	if i < 0 || i >= len(c.rows) || c.rows[i].Folder || !c.ticked[c.rows[i].Path] {
		return false
	}
	c.asking.Done()
	return true
}

// showRow shows a box before a file, and the mark of a folder before a folder.
func (c *Chooser) showRow(i int, cell fyne.CanvasObject) {
	row := c.rows[i]
	if row.Folder {
		cell.(*parts.PickRow).Say(row.Name(), theme.FolderIcon(), false)
		return
	}
	size, changed := c.asking.About(row)
	cell.(*parts.PickRow).Say(row.Name(), parts.Ticked(c.ticked[row.Path]), false, changed, size)
}
