package own

import (
	"context"
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/files"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// AttachFiles keeps files with a subscription, one after the other. What can't be kept is
// said, with those before it: they stay, and the last of them can be taken back.
func AttachFiles(d *desk.Desk, s data.SubscriptionRef, paths []string) {
	book := d.Book
	desk.Write(d, func(ctx context.Context) (kept []string, err error) {
		for _, path := range paths {
			act := acts.Attach{
				Subscription: s, Name: filepath.Base(path), Open: func() (io.ReadCloser, error) { return files.OpenToAttach(path) },
			}
			if _, err := book.Do(ctx, act); err != nil {
				return kept, err
			}
			kept = append(kept, filepath.Base(path))
		}
		return kept, book.KeepWords(ctx, files.WordsIn)
	}, func(kept []string, err error) {
		switch {
		case err == nil:
		case len(kept) == 0 || len(kept) == len(paths) || desk.IsStopped(err):
			d.Fail(err)
		default:
			desk.LogError(err)
			text := d.ErrorText(err) + " " + d.Count("file.kept", len(kept), "Names", d.NamesOf(kept[:min(desk.NamedAtMost, len(kept))], len(kept)))
			d.Window.Notices.Warn(text, parts.Act{Label: d.Text("button.undo"), Do: d.Go.UndoStep})
		}
	})
}

// filesList shows the files of a subscription, each to be opened, saved elsewhere and
// removed.
func (s *Section) filesList(attached []data.Attachment) fyne.CanvasObject {
	add := parts.NewButton(s.Text("file.add"), func() {
		s.Window.ChooseAny(s.Text("file.choose"), func(paths []string) { AttachFiles(s.Desk, s.detail.Ref(), paths) })
	})
	add.SetIcon(theme.ContentAddIcon())
	if s.Book.ReadOnly() {
		add.Disable()
	}
	list := container.New(&parts.Packed{})
	for _, file := range attached {
		list.Add(s.fileRow(file))
	}
	if len(attached) == 0 {
		list.Add(parts.NewFaint(s.Text("file.none", "Max", s.Number(data.MaxAttachment>>20))))
	}
	title := parts.NewEdged(parts.NewStrong(s.Text("file.title")))
	return container.NewVBox(container.NewBorder(nil, nil, nil, container.NewVBox(add), title), list)
}

func (s *Section) fileRow(file data.Attachment) fyne.CanvasObject {
	save := parts.NewIconButton(theme.DownloadIcon(), s.Text("file.save", "File", file.Name), func() { s.save(file) })
	remove := parts.NewIconButton(theme.DeleteIcon(), s.Text("file.remove", "File", file.Name), func() {
		s.Write(s.Does(acts.Detach{File: file.Ref()}), nil)
	})
	if s.Book.ReadOnly() {
		remove.Disable()
	}
	name := parts.NewTail(file.Name)
	if !data.Runs(file.Name) && s.Window.Options.Scratch != nil { // what may run is only saved
		open := parts.NewIconButton(theme.VisibilityIcon(), s.Text("file.open", "File", file.Name), func() { s.open(file) })
		save.Icon = theme.DownloadIcon()
		return s.fileLine(file, name, open, save, remove)
	}
	return s.fileLine(file, name, save, remove)
}

func (s *Section) fileLine(file data.Attachment, name fyne.CanvasObject, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	about := s.Text("file.about", "Size", s.SizeText(file.Size), "Date", s.ShortDate(file.AddedOn))
	return container.New(&parts.Packed{}, container.NewBorder(nil, nil, nil, container.NewHBox(buttons...), container.New(&parts.Packed{}, name)), parts.NewFaint(about))
}

// open shows a file in the program that the system has for it, as a copy that can't be
// written: what is changed there would be lost.
func (s *Section) open(file data.Attachment) {
	book := s.Book
	s.OpenCopy(file.Name, func(ctx context.Context, to io.Writer) error { return book.ReadAttachment(ctx, file.ID, to) })
}

// save saves a file elsewhere.
func (s *Section) save(file data.Attachment) {
	book := s.Book
	s.SaveFile(s.Text("file.save_title"), file.Name, func(ctx context.Context, path string) error {
		return files.Save(path, func(to io.Writer) error { return book.ReadAttachment(ctx, file.ID, to) })
	})
}
