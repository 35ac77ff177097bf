package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Fold is a title with something below it that can be folded away.
type Fold struct {
	widget.BaseWidget
	title   *Button
	content fyne.CanvasObject
	// OnFold is told that it was opened or folded away, so that whoever holds it gives it
	// other room; nil tells nobody.
	OnFold func()
}

// NewFold returns a fold, open or not.
func NewFold(title string, open bool, content fyne.CanvasObject) *Fold {
	f := &Fold{content: content}
	f.title = NewQuietButton(title, nil, func() { f.SetOpen(!f.Open()) })
	f.title.Alignment = widget.ButtonAlignLeading
	f.ExtendBaseWidget(f)
	f.SetOpen(open)
	return f
}

// Open tells whether what is below the title is to be seen.
func (f *Fold) Open() bool { return f.content.Visible() }

// Title returns the words of the title.
func (f *Fold) Title() string { return f.title.Text }

// SetOpen opens the fold or folds it away.
func (f *Fold) SetOpen(open bool) {
	if open {
		f.title.SetIcon(theme.MenuDropDownIcon())
		f.content.Show()
	} else {
		f.title.SetIcon(theme.MenuExpandIcon())
		f.content.Hide()
	}
	f.Refresh()
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(f); canvas != nil {
		canvas.Content().Refresh()
	}
	if f.OnFold != nil {
		f.OnFold()
	}
}

// CreateRenderer puts the title above the content.
func (f *Fold) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewVBox(container.New(atEdge{fills: true}, f.title), f.content))
}

// Held is what can be folded away.
func (f *Fold) Held() []fyne.CanvasObject { return []fyne.CanvasObject{f.content} }
