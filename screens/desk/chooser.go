package desk

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"github.com/adrg/xdg"

	"seatbook/data"
	"seatbook/screens/choose"
	"seatbook/screens/parts"
)

// folderKey is where the folder that was chosen from last is remembered.
const folderKey = "choose.folder"

// OpenChooser asks for files or a folder in a dialog of ours, and hands on their paths.
func (d *Desk) OpenChooser(title string, asking choose.Asking, chosen func(paths []string)) {
	f := d.NewForm(title)
	f.Light, f.Size = true, fyne.NewSize(640, 560)
	var c *choose.Chooser
	var paths []string
	f.Confirm = parts.NewMainButton(f.Text("choose.button"), func() {
		if _, folder := c.TypedFolder(); len(c.Chosen()) == 0 && (asking.Folder || folder || c.Opens()) { // what is ticked in it is meant, however it came into view
			c.Follow()
			return
		}
		if len(c.Chosen()) == 0 { // Enter, where the button can't be pressed
			f.Message.SetText(f.ErrorText(&data.Error{Code: data.CodeNoFileChosen}))
			f.Message.Show()
			return
		}
		f.Send(func(*Reading) func(context.Context) error {
			paths = c.Chosen()
			return beThere(paths, asking.Folder)
		}, func() {
			from := c.Folder()
			if !asking.Folder {
				from = filepath.Dir(paths[0])
			}
			d.Window.App.Preferences().SetString(folderKey, from)
			chosen(paths)
		})
	})
	asking.From = d.Window.App.Preferences().StringWithFallback(folderKey, documents())
	asking.Up, asking.Empty = d.Text("choose.up"), d.Text("choose.empty")
	asking.Others = func(names []string) string {
		return f.Count("choose.others", len(names), "Names", strings.Join(names, ", "))
	}
	asking.About = f.aboutFile
	asking.List = f.lists(asking.Extensions)
	asking.Failed = func(folder string, err error) {
		parts.ShowIf(err != nil, f.Message)
		if err != nil {
			f.Message.SetText(f.ErrorText(cantShow(folder, err)))
		}
	}
	asking.Changed = func() {
		if c == nil {
			return
		}
		n := len(c.Chosen())
		f.Confirm.SetText(f.Count("choose.count", n))
		if n == 0 || asking.Folder {
			f.Confirm.SetText(f.Text("choose.button"))
		}
		if n > 0 || c.Opens() {
			f.Confirm.Enable()
		} else {
			f.Confirm.Disable()
		}
	}
	asking.Done = func() { f.Confirm.OnTapped() }
	c = choose.New(asking)
	f.offerPlaces(c)
	f.First = c.Path
	f.ShowWith(c.Content, f.Confirm)
	asking.Changed()
}

// aboutFile says how large a file is and when it was written last: which of two exports is
// the newer one.
func (d *Desk) aboutFile(file choose.Row) (size, changed string) {
	if at := file.Changed.Local(); !at.IsZero() {
		today := d.Today()
		changed = d.Translator.ShortNearDay(at, today.Time())
		if data.DateOf(at) == today {
			changed = d.Text("choose.today")
		}
		changed = d.Text("choose.changed", "Day", changed, "Time", at.Format("15:04"))
	}
	return d.SizeText(file.Size), changed
}

// lists returns what reads a folder beside the window.
func (f *Form) lists(extensions []string) func(string, func([]choose.Row, error)) {
	at := &Place{}
	return func(folder string, answer func([]choose.Row, error)) {
		AskOr(f.Desk, at, func(context.Context) ([]choose.Row, error) {
			return choose.Read(folder, extensions)
		}, func(rows []choose.Row) { answer(rows, nil) }, func(err error) { answer(nil, err) })
	}
}

// beThere returns what refuses paths that are not there, and folders where files are wanted.
func beThere(paths []string, folders bool) func(context.Context) error {
	return func(context.Context) error {
		for _, path := range paths {
			found, err := os.Stat(path)
			if err != nil {
				return cantShow(path, err)
			}
			if found.IsDir() && !folders {
				return &data.Error{Code: data.CodeNotAFile, Params: map[string]any{"File": path}}
			}
		}
		return nil
	}
}

func cantShow(path string, err error) error {
	code := data.CodeNoAccess
	if errors.Is(err, fs.ErrNotExist) {
		code = data.CodeGone
	}
	return &data.Error{Code: code, Params: map[string]any{"File": path}, Err: err}
}

// offerPlaces offers those of the folders to begin in that are there.
func (f *Form) offerPlaces(c *choose.Chooser) {
	all := f.places()
	Ask(f.Desk, &Place{}, func(context.Context) (there []choose.Place, err error) {
		for _, place := range all {
			if folder, err := os.Stat(place.Path); err == nil && folder.IsDir() {
				there = append(there, place)
			}
		}
		return there, nil
	}, c.Offer)
}

// places are the folders that are offered at once, where they are there.
func (d *Desk) places() []choose.Place {
	dirs := xdg.UserDirs
	var places []choose.Place
	for _, p := range []choose.Place{
		{Name: d.Text("choose.home"), Path: xdg.Home},
		{Name: d.Text("choose.documents"), Path: dirs.Documents},
		{Name: d.Text("choose.downloads"), Path: dirs.Download},
		{Name: d.Text("choose.desktop"), Path: dirs.Desktop},
	} {
		if p.Path != "" && (len(places) == 0 || p.Path != xdg.Home) {
			places = append(places, p)
		}
	}
	return places
}
