package desk

import (
	"context"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"github.com/adrg/xdg"
	"github.com/ncruces/zenity"

	"seatbook/data"
	"seatbook/screens/choose"
	"seatbook/screens/parts"
)

// SaveFile asks where to save a file, with the system's own dialog or one of
// ours, and saves it. name is what it is called unless the user says otherwise.
// The answer tells where it is.
func (d *Desk) SaveFile(title, name string, save func(ctx context.Context, path string) error) {
	d.Window.ChooseSave(title, name, func(path string) {
		protected := d.Window.Options.Protected
		d.Root.Write(func(ctx context.Context) error {
			if protected != nil {
				if err := protected(ctx, path); err != nil {
					return err
				}
			}
			return save(ctx, path)
		}, func() {
			d.Window.Notices.saved(path)
		})
	})
}

// ChooseSave asks where to save a file, with the system's own dialog or one of ours.
func (w *Window) ChooseSave(title, name string, chosen func(path string)) {
	if w.Options.ChooseSave != nil {
		w.Options.ChooseSave(name, chosen)
		return
	}
	if !zenity.IsAvailable() {
		w.Desk.OpenSave(title, name, chosen)
		return
	}
	d := w.Desk
	e := w.SendQuietly(d)
	Run(e, func(ctx context.Context) (string, error) {
		return zenity.SelectFileSave(zenity.Title(title), zenity.Context(ctx), zenity.Filename(filepath.Join(documents(), name)), zenity.ConfirmOverwrite())
	}, func(path string, err error) {
		switch {
		case e.over: // another record is on view by now
		case errors.Is(err, zenity.ErrCanceled):
		case err != nil:
			LogError(err)
			d.OpenSave(title, name, chosen)
		default:
			chosen(withExtension(path, name))
		}
		e.Leave()
	})
}

// documents is the folder that a file is saved in unless the user says otherwise.
func documents() string {
	if info, err := os.Stat(xdg.UserDirs.Documents); err == nil && info.IsDir() {
		return xdg.UserDirs.Documents
	}
	return xdg.Home
}

// withExtension gives a name that was typed without one the extension it needs.
func withExtension(path, name string) string {
	if filepath.Ext(path) == "" {
		return path + filepath.Ext(name)
	}
	return path
}

// OpenSave asks for the path in a form, and about a file that is there already.
func (d *Desk) OpenSave(title, name string, chosen func(path string)) {
	d.openSaveAs(title, filepath.Join(documents(), name), chosen)
}

// openSaveAs is OpenSave with a path that stands there, whose extension another one gets
// that has none.
func (d *Desk) openSaveAs(title, proposed string, chosen func(path string)) {
	f := d.NewForm(title)
	f.Light = true // a name
	f.Size.Width = 560
	path := parts.NewEntry(proposed, "")
	f.Add("path", true, container.NewBorder(nil, nil, nil, d.newFolderButton(path), path))
	f.First = path
	target := ""
	f.Show(d.Text("button.save"), func(read *Reading) func(context.Context) error {
		target = withExtension(path.Text, proposed)
		if path.Text == "" {
			read.Mistakes.Add("path", data.CodeRequired, nil)
		}
		return func(context.Context) error { return nil }
	}, func() { d.unlessThere(title, target, chosen) })
}

// unlessThere hands over a path, after asking where there is a file.
func (d *Desk) unlessThere(title, path string, chosen func(path string)) {
	Ask(d, &Place{}, func(context.Context) (bool, error) {
		_, err := os.Stat(path)
		return err == nil, nil
	}, func(there bool) {
		if there {
			d.askReplace(title, path, chosen)
			return
		}
		chosen(path)
	})
}

// askReplace asks whether a file that is there is to be replaced, and goes back to its name
// where it is not.
func (d *Desk) askReplace(title, path string, chosen func(path string)) {
	f := d.NewForm(d.Text("save.replace_title"))
	f.Light, f.Size.Width = true, 480
	f.Say(d.Text("save.replace_text", "File", filepath.Base(path), "Folder", filepath.Dir(path)))
	f.Dismiss.SetText(d.Text("save.another"))
	replaces := false
	f.Left = func() {
		if !replaces {
			d.openSaveAs(title, path, chosen)
		}
	}
	f.Confirm = parts.NewMainButton(d.Text("save.replace"), func() {
		replaces = true
		f.Hide()
		chosen(path)
	})
	f.First = f.Dismiss
	f.ShowWith(f.Column, f.Confirm)
}

// newFolderButton lets the folder of a path be chosen.
func (d *Desk) newFolderButton(path *parts.Entry) *parts.Button {
	return parts.NewIconButton(theme.FolderOpenIcon(), d.Text("save.folder"), func() {
		d.ChooseFolder(func(folder string) { path.SetText(filepath.Join(folder, filepath.Base(path.Text))) })
	})
}

// ChooseFolder asks for a folder with the system's own dialog, or one of ours.
func (d *Desk) ChooseFolder(chosen func(folder string)) {
	if zenity.IsAvailable() {
		title := d.Text("save.folder")
		e := d.Window.SendQuietly(d.Root)
		Run(e, func(ctx context.Context) (string, error) {
			return zenity.SelectFile(zenity.Title(title), zenity.Context(ctx), zenity.Directory())
		}, func(folder string, err error) {
			switch {
			case e.over: // another record is on view by now
			case err == nil:
				chosen(folder)
			case !errors.Is(err, zenity.ErrCanceled):
				LogError(err)
			}
			e.Leave()
		})
		return
	}
	d.OpenChooser(d.Text("save.folder"), choose.Asking{Folder: true}, func(paths []string) { chosen(paths[0]) })
}

// openFile opens a file or a folder with the program that the system has for it.
func (w *Window) openFile(path string) {
	if err := w.App.OpenURL(fileAddress(path)); err != nil {
		LogError(err)
		w.Notices.Warn(w.Words.Text("error.unexpected"))
	}
}

// fileAddress is a path as an address; one of Windows begins with its drive.
func fileAddress(path string) *url.URL {
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed
	}
	return &url.URL{Scheme: "file", Path: slashed}
}
