package screens

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// FirstStart offers the three ways to begin with an empty record. Its picture takes long
// to read, so that who shows it keeps it.
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
		w.filesToFetch(),
		way("add", theme.ContentAddIcon(), w.add),
	)
	if w.Options.Sample != nil && w.Desk.IsOwn() {
		ways.Add(way("sample", theme.VisibilityIcon(), w.openSample))
	}
	ways.Add(w.pictureOf())
	column := container.New(layout.NewCustomPaddedLayout(24, 24, 24, 24), ways)
	return parts.NewPageScroll(container.NewBorder(nil, nil, nil, nil, container.New(&parts.Narrow{Width: 560}, column)))
}

// filesToFetch leads to the pages of the admin center that export the two files which an
// import begins with.
func (w *Window) filesToFetch() fyne.CanvasObject {
	lines := container.NewVBox()
	for _, file := range []struct{ name, page string }{
		{"users", data.PageOfUsers},
		{"licenses", data.PageOfLicenses},
	} {
		lines.Add(parts.NewLink(w.Words.Text("first.file."+file.name), func() {
			address, err := url.Parse(file.page)
			if err == nil {
				err = w.App.OpenURL(address)
			}
			if err != nil {
				w.Notices.CantOpen(file.page)
			}
		}))
	}
	lines.Add(parts.NewFaint(w.Words.Text("first.drop")))
	return lines
}

// pictureHigh is how high the picture of the program is, as wide as the ways beside it
// need.
const pictureHigh = 340

// pictureOf shows what the program looks like once it holds something.
func (w *Window) pictureOf() fyne.CanvasObject {
	name := "seatbook-" + w.Words.Tag() + ".png"
	content, err := assets.Pictures.ReadFile(name)
	if err != nil {
		name = "seatbook.png"
		content, err = assets.Pictures.ReadFile(name)
	}
	if err != nil {
		desk.LogError(err)
		return layout.NewSpacer()
	}
	picture := canvas.NewImageFromResource(fyne.NewStaticResource(name, content))
	picture.FillMode, picture.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
	picture.SetMinSize(fyne.NewSize(0, pictureHigh))
	return picture
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
			w.clear() // what is on view goes on from its own place
			w.tab = desk.TabSubscriptions
			w.show(book, nil)
		}
	})
}
