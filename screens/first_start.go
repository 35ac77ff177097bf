package screens

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// FirstStart offers the three ways to begin with an empty record. Its picture takes long
// to read, so that who shows it keeps it.
func (w *Window) FirstStart() fyne.CanvasObject {
	ways := container.New(parts.FormColumn{}, parts.NewHeading(w.Words.Text("first.title")), parts.NewWrapped(w.Words.Text("first.text")))
	sample := container.New(parts.FormColumn{})
	offer := func(in *fyne.Container, key string, icon fyne.Resource, act func()) *parts.Button {
		button := parts.NewButton(w.Words.Text("first."+key+".title"), act)
		button.Icon, button.Alignment = icon, widget.ButtonAlignLeading
		in.Add(button)
		in.Add(parts.NewFaint(w.Words.Text("first." + key + ".text")))
		return button
	}
	offer(ways, "import", theme.DownloadIcon(), w.ChooseImport).Importance = widget.HighImportance
	for _, file := range w.filesToFetch() {
		ways.Add(file)
	}
	offer(ways, "add", theme.ContentAddIcon(), w.add)
	if w.Options.Sample != nil && w.Desk.IsOwn() {
		offer(sample, "sample", theme.VisibilityIcon(), w.openSample)
	}
	return parts.NewPageScroll(container.New(layout.NewCustomPaddedLayout(24, 24, parts.PageEdge, parts.PageEdge),
		container.New(&besidePicture{}, ways, sample, newPicture(w.Words.Tag()))))
}

// besidePicture lays out what there is to begin with, with the picture beside it and the
// sample, of which that is, under the picture; or all below each other in a narrow window.
type besidePicture struct{ fits bool } // whether both stand beside each other

// The measures of a first start.
const (
	waysWide    = 400 // what there is to begin with, beside the picture
	waysWider   = 560 // and above it
	leastBeside = 780 // from which both stand beside each other
	pictureGap  = 32
	sampleGap   = 16
	pictureHigh = 820. / 1280 // of how wide it is
)

// MinSize is as high as all at the width that they had last.
func (b *besidePicture) MinSize(objects []fyne.CanvasObject) fyne.Size {
	ways, sample, picture := objects[0].MinSize(), objects[1].MinSize(), objects[2].Size()
	if b.fits {
		return fyne.NewSize(ways.Width, max(ways.Height, picture.Height+sampleGap+sample.Height))
	}
	return fyne.NewSize(ways.Width, ways.Height+sampleGap+sample.Height+pictureGap+waysWide*pictureHigh)
}

// Layout puts them where there is room for them.
func (b *besidePicture) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	ways, sample, picture := objects[0], objects[1], objects[2]
	place := func(o fyne.CanvasObject, x, y, wide float32) (high float32) {
		o.Resize(fyne.NewSize(wide, o.MinSize().Height))
		high = o.MinSize().Height // wrapped text knows it once it has a width
		o.Resize(fyne.NewSize(wide, high))
		o.Move(fyne.NewPos(x, y))
		return high
	}
	if b.fits = size.Width >= leastBeside; b.fits {
		wide := size.Width - waysWide - pictureGap
		picture.Resize(fyne.NewSize(wide, wide*pictureHigh))
		picture.Move(fyne.NewPos(waysWide+pictureGap, 0))
		place(ways, 0, 0, waysWide)
		place(sample, waysWide+pictureGap, wide*pictureHigh+sampleGap, wide)
		return
	}
	wide := min(size.Width, waysWider)
	left := (size.Width - wide) / 2
	high := place(ways, left, 0, wide)
	high += sampleGap + place(sample, left, high+sampleGap, wide)
	picture.Resize(fyne.NewSize(wide, wide*pictureHigh))
	picture.Move(fyne.NewPos(left, high+pictureGap))
}

// filesToFetch leads to the pages of the admin center that export the two files which an
// import begins with.
func (w *Window) filesToFetch() (lines []fyne.CanvasObject) {
	for _, file := range []struct{ name, page string }{
		{"users", data.PageOfUsers},
		{"licenses", data.PageOfLicenses},
	} {
		lines = append(lines, parts.NewLink(w.Words.Text("first.file."+file.name), func() {
			address, err := url.Parse(file.page)
			if err == nil {
				err = w.App.OpenURL(address)
			}
			if err != nil {
				w.Notices.CantOpen(file.page)
			}
		}))
	}
	return append(lines, parts.NewFaint(w.Words.Text("first.drop")))
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
