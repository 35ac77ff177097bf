package parts

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// ColumnWords are what the menu of a header says; NoRoom stands behind a column that is
// wanted and has no room.
type ColumnWords struct{ Left, Right, All, NoRoom string }

// arranging is which columns of a table are shown, in which order.
type arranging struct {
	all   []Column
	shown []int // places in all
}

// name is by what a column is kept.
func (c Column) name() string {
	if c.Name != "" {
		return c.Name
	}
	return c.Key
}

// arrangedAs returns the columns as they are shown at first.
func arrangedAs(all []Column) arranging {
	a := arranging{all: all}
	for i, column := range all {
		if !column.Hidden {
			a.shown = append(a.shown, i)
		}
	}
	return a
}

// columns are those that are shown.
func (a arranging) columns() (shown []Column) {
	for _, i := range a.shown {
		shown = append(shown, a.all[i])
	}
	return shown
}

// Shown returns the names of the columns that are shown, in their order.
func (t *Table) Shown() (names []string) {
	for _, column := range t.columns {
		names = append(names, column.name())
	}
	return names
}

// Sees tells whether a column is shown, and has room.
func (t *Table) Sees(name string) bool {
	at := slices.IndexFunc(t.columns, func(c Column) bool { return c.name() == name })
	return at >= 0 && t.widths[at] > 0
}

// ShownTitles are the titles of the columns that are shown, in their order.
func (t *Table) ShownTitles() (titles []string) {
	for _, column := range t.columns {
		titles = append(titles, column.Title)
	}
	return titles
}

// ShownPlaces are their places among all columns.
func (t *Table) ShownPlaces() []int { return slices.Clone(t.arranging.shown) }

// Arrange shows the columns of some names in their order. A name that is not there is
// left out; none at all shows the columns as at first. widths are those that the user
// gave them, nil for none.
func (t *Table) Arrange(names []string, widths []float32) {
	a := arranging{all: t.arranging.all}
	for _, name := range names {
		at := slices.IndexFunc(a.all, func(c Column) bool { return c.name() == name })
		if at >= 0 && !slices.Contains(a.shown, at) {
			a.shown = append(a.shown, at)
		}
	}
	first := arrangedAs(a.all)
	if len(a.shown) == 0 {
		a = first
	}
	t.arranging, t.columns, t.chosen = a, a.columns(), !slices.Equal(a.shown, first.shown)
	t.widths, t.dragged = make([]float32, len(t.columns)), false
	if len(widths) == len(t.columns) {
		copy(t.widths, widths)
		t.dragged = true
	}
	if size := t.Size(); size.Width > 0 {
		t.fitWidths(size.Width)
	}
	t.applyWidths()
	t.Refresh()
}

// arranged takes in that the user has arranged the columns.
func (t *Table) arranged(names []string) {
	t.Arrange(names, nil)
	if t.OnColumns != nil {
		t.OnColumns(t.Shown())
	}
}

// CreateRenderer has the foot follow the columns when they are scrolled sideways.
func (t *Table) CreateRenderer() fyne.WidgetRenderer {
	r := t.Table.CreateRenderer()
	for _, o := range r.Objects() {
		if scroll, is := o.(*container.Scroll); is {
			t.scroll = scroll
			scrolled := scroll.OnScrolled
			scroll.OnScrolled = func(at fyne.Position) {
				scrolled(at)
				t.fitDrawn()
				t.footFollows()
			}
		}
	}
	return keepAtTop(r, t.scroll, func() { t.ScrollToOffset(t.scroll.Offset) })
}

// aside is how far the columns are scrolled sideways.
func (t *Table) aside() float32 {
	if t.scroll == nil {
		return 0
	}
	return t.scroll.Offset.X
}

func (t *Table) footFollows() {
	if t.foot != nil {
		t.foot.Refresh()
	}
}

// ColumnMenu returns the menu in which columns are shown, hidden and moved; at is the
// one that is moved, -1 for none.
func (t *Table) ColumnMenu(at int) *fyne.Menu {
	menu := fyne.NewMenu("")
	shown := t.Shown()
	if at >= 0 && at < len(shown) {
		for _, move := range []struct {
			label string
			to    int
		}{{t.ColumnWords.Left, at - 1}, {t.ColumnWords.Right, at + 1}} {
			item := fyne.NewMenuItem(move.label, func() {
				names := slices.Clone(shown)
				names[at], names[move.to] = names[move.to], names[at]
				t.arranged(names)
			})
			item.Disabled = move.to < 0 || move.to >= len(shown)
			menu.Items = append(menu.Items, item)
		}
		menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
	}
	for i, column := range t.arranging.all {
		name := column.name()
		is := slices.Contains(shown, name)
		title := column.Title
		if is && t.Size().Width > 0 && !t.Sees(name) {
			title += " · " + t.ColumnWords.NoRoom
		}
		item := fyne.NewMenuItem(title, func() { t.arranged(t.turned(name)) })
		item.Checked, item.Disabled = is, i == 0 // the first one says what the row is
		menu.Items = append(menu.Items, item)
	}
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(t.ColumnWords.All, func() { t.arranged(nil) }))
	return menu
}

// turned returns the shown columns with one more, at its place, or one less.
func (t *Table) turned(name string) (names []string) {
	shown := t.Shown()
	if slices.Contains(shown, name) {
		return slices.DeleteFunc(shown, func(other string) bool { return other == name })
	}
	at := len(shown)
	for i, column := range t.arranging.all { // behind the last one shown that stands before it
		if column.name() == name {
			break
		}
		if place := slices.Index(shown, t.arranging.all[i].name()); place >= 0 {
			at = place + 1
		}
	}
	return slices.Insert(shown, at, name)
}

// ShowColumnMenu shows the menu of the columns.
func (t *Table) ShowColumnMenu(at fyne.Position) { t.showColumnMenu(-1, at) }

func (t *Table) showColumnMenu(column int, at fyne.Position) {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(t); canvas != nil && t.OnColumns != nil {
		ShowMenu(canvas, t.ColumnMenu(column), at, nil)
	}
}

// TappedSecondary asks which columns there are.
func (h *header) TappedSecondary(at *fyne.PointEvent) {
	h.table.showColumnMenu(h.column, at.AbsolutePosition)
}
