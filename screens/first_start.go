package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/data/ledger"
	"seatbook/screens/parts"
)

// buildFirstStart offers the three ways to begin with an empty record.
func (w *Window) buildFirstStart() fyne.CanvasObject {
	way := func(key string, icon fyne.Resource, act func()) fyne.CanvasObject {
		button := parts.NewButton(w.words.Text("first."+key+".title"), act)
		button.Icon, button.Alignment = icon, widget.ButtonAlignLeading
		return container.NewVBox(button, parts.NewFaint(w.words.Text("first."+key+".text")))
	}
	ways := container.NewVBox(
		parts.NewHeading(w.words.Text("first.title")),
		parts.NewWrapped(w.words.Text("first.text")),
		way("import", theme.DownloadIcon(), w.chooseImport),
		way("add", theme.ContentAddIcon(), w.add),
	)
	if w.options.Sample != nil && w.desk.book == w.own {
		ways.Add(way("sample", theme.VisibilityIcon(), w.openSample))
	}
	column := container.New(layout.NewCustomPaddedLayout(24, 24, 24, 24), ways)
	return container.NewVScroll(container.NewBorder(nil, nil, nil, nil, container.New(&narrow{width: 560}, column)))
}

// openSample shows a copy of the sample record, which is thrown away afterwards.
func (w *Window) openSample() {
	d, e := w.desk, w.send(nil) // so that a copy that is made too late is thrown away
	run(e, w.options.Sample, func(book *ledger.Book, err error) {
		e.leave()
		switch {
		case err != nil && w.desk == d:
			d.failed(err, w.openSample)
		case err != nil:
			logError(err)
		case w.desk != d:
			w.close(book)
		default:
			w.tab = tabSubscriptions
			w.show(book, nil)
		}
	})
}

// narrow keeps what it holds in a column in the middle.
type narrow struct{ width float32 }

func (n *narrow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

func (n *narrow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(n.width, size.Width)
	for _, o := range objects {
		o.Move(fyne.NewPos((size.Width-width)/2, 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
}
