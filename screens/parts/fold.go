package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Fold is a title with something below it that can be folded away.
type Fold struct {
	widget.BaseWidget
	title   *Area
	words   *Plain // which go on on the next line
	mark    *widget.Icon
	content fyne.CanvasObject
	// OnFold is told that it was opened or folded away, so that whoever holds it gives it
	// other room; nil tells nobody.
	OnFold func()
}

// foldRoom is above and below the title of a fold.
const foldRoom = 8

// NewFold returns a fold, open or not.
func NewFold(title string, open bool, content fyne.CanvasObject) *Fold {
	f := &Fold{content: content, words: NewPlain(title, SizeText).Strong(), mark: widget.NewIcon(nil)}
	line := container.New(layout.NewCustomPaddedLayout(foldRoom, foldRoom, 0, 0), container.NewBorder(nil, nil, f.mark, nil, f.words))
	f.title = NewArea(line, title, func() { f.SetOpen(!f.Open()) })
	f.ExtendBaseWidget(f)
	f.SetOpen(open)
	return f
}

// Open tells whether what is below the title is to be seen.
func (f *Fold) Open() bool { return f.content.Visible() }

// Title returns the words of the title.
func (f *Fold) Title() string { return f.words.Text() }

// SetOpen opens the fold or folds it away.
func (f *Fold) SetOpen(open bool) {
	if open {
		f.mark.SetResource(theme.MenuDropDownIcon())
		f.content.Show()
	} else {
		f.mark.SetResource(theme.MenuExpandIcon())
		f.content.Hide()
	}
	f.Refresh()
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(f); canvas != nil {
		canvas.Content().Refresh()
	}
	if f.OnFold != nil {
		f.OnFold()
	}
	if open {
		IntoView(f) // what was asked for is below the title
	}
}

// CreateRenderer puts the title above the content.
func (f *Fold) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewVBox(f.title, f.content))
}

// Held is what can be folded away.
func (f *Fold) Held() []fyne.CanvasObject { return []fyne.CanvasObject{f.content} }
