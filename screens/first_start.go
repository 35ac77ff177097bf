package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/data/ledger"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// FirstStart offers the three ways to begin with an empty record.
func (w *Window) FirstStart() fyne.CanvasObject {
	way := func(key string, icon fyne.Resource, act func()) fyne.CanvasObject {
		button := parts.NewButton(w.Words.Text("first."+key+".title"), act)
		button.Icon, button.Alignment = icon, widget.ButtonAlignLeading
		return container.NewVBox(button, parts.NewFaint(w.Words.Text("first."+key+".text")))
	}
	ways := container.NewVBox(
		parts.NewHeading(w.Words.Text("first.title")),
		parts.NewWrapped(w.Words.Text("first.text")),
		way("import", theme.DownloadIcon(), w.ChooseImport),
		way("add", theme.ContentAddIcon(), w.add),
	)
	if w.Options.Sample != nil && w.Desk.IsOwn() {
		ways.Add(way("sample", theme.VisibilityIcon(), w.openSample))
	}
	column := container.New(layout.NewCustomPaddedLayout(24, 24, 24, 24), ways)
	return container.NewVScroll(container.NewBorder(nil, nil, nil, nil, container.New(&parts.Narrow{Width: 560}, column)))
}

// openSample shows a copy of the sample record, which is thrown away afterwards.
func (w *Window) openSample() {
	d, e := w.Desk, w.Send(nil) // so that a copy that is made too late is thrown away
	desk.Run(e, w.Options.Sample, func(book *ledger.Book, err error) {
		e.Leave()
		switch {
		case err != nil && w.Desk == d:
			d.Failed(err, w.openSample)
		case err != nil:
			desk.LogError(err)
		case w.Desk != d:
			w.close(book)
		default:
			w.tab = desk.TabSubscriptions
			w.show(book, nil)
		}
	})
}
