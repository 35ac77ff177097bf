package parts

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
)

// What a screen reader says of our own widgets. The toolkit asks for a name and one of
// four roles and knows no states, so that a state stands in the name.

// AccessibilityLabel is what was typed, and what it is taken for.
func (a *Amount) AccessibilityLabel() string {
	return strings.TrimSpace(a.Entry.AccessibilityLabel() + " " + a.echo.AccessibilityLabel())
}

// AccessibilityRole is a text's.
func (a *Amount) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what was typed, and the day that it is taken for.
func (f *DateField) AccessibilityLabel() string {
	return strings.TrimSpace(f.Entry.AccessibilityLabel() + " " + f.echo.AccessibilityLabel())
}

// AccessibilityRole is a text's.
func (f *DateField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the number.
func (f *NumberField) AccessibilityLabel() string {
	return strings.TrimSpace(f.Entry.AccessibilityLabel() + " " + f.echo.AccessibilityLabel())
}

// AccessibilityRole is a text's.
func (f *NumberField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the title.
func (f *Fold) AccessibilityLabel() string { return f.Title() }

// AccessibilityRole is a button's: it opens.
func (f *Fold) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is the row that is selected, and how many there are; or the title
// that has the keyboard.
func (t *Table) AccessibilityLabel() string {
	if at := t.headingAt(); at >= 0 && at < len(t.columns) {
		return t.columns[at].Title
	}
	if t.selected < 0 || t.selected >= t.Rows() {
		return strconv.Itoa(t.Rows())
	}
	var cells []string
	for column := range t.columns {
		if text := t.Cell(t.selected, column).Text; text != "" {
			cells = append(cells, text)
		}
	}
	return strings.Join(cells, ", ") + " (" + strconv.Itoa(t.selected+1) + "/" + strconv.Itoa(t.Rows()) + ")"
}

// AccessibilityRole is a text's.
func (t *Table) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is how many rows there are.
func (l *List) AccessibilityLabel() string { return strconv.Itoa(l.Length()) }

// AccessibilityRole is a text's.
func (l *List) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the column's title.
func (h *header) AccessibilityLabel() string { return h.title.Text }

// AccessibilityRole is a button's: it sorts.
func (h *header) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is what was typed or taken.
func (c *Completing) AccessibilityLabel() string { return c.Entry.AccessibilityLabel() }

// AccessibilityRole is a text's.
func (c *Completing) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the figure.
func (f *Figure) AccessibilityLabel() string { return f.text }

// AccessibilityRole is a text's.
func (f *Figure) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the text.
func (p *Plain) AccessibilityLabel() string { return p.label.Text }

// AccessibilityRole is a text's.
func (p *Plain) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is how many licenses are assigned of how many.
func (s *Seats) AccessibilityLabel() string {
	return strconv.Itoa(s.assigned) + "/" + strconv.Itoa(s.total)
}

// AccessibilityRole is a text's.
func (s *Seats) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is whose monogram it is.
func (m *Monogram) AccessibilityLabel() string { return m.of }

// AccessibilityRole is a text's.
func (m *Monogram) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what was typed into the palette.
func (p *Palette) AccessibilityLabel() string { return p.Entry.AccessibilityLabel() }

// AccessibilityRole is a text's.
func (p *Palette) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is all that stands on the card: on Windows the toolkit looks into no
// widget.
func (c *Card) AccessibilityLabel() string { return spokenIn(c.content) }

// AccessibilityRole is a text's.
func (c *Card) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Held is what stands on the card.
func (c *Card) Held() []fyne.CanvasObject { return []fyne.CanvasObject{c.content} }

// AccessibilityLabel is all that stands on the ground.
func (g *Ground) AccessibilityLabel() string { return spokenIn(g.content) }

// AccessibilityRole is a text's.
func (g *Ground) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Held is what stands on the ground.
func (g *Ground) Held() []fyne.CanvasObject { return []fyne.CanvasObject{g.content} }

// AccessibilityLabel is the titles of the menus.
func (b *MenuBar) AccessibilityLabel() string {
	var titles []string
	for _, menu := range b.menus {
		titles = append(titles, menu.Label)
	}
	return strings.Join(titles, ", ")
}

// AccessibilityRole is a text's.
func (b *MenuBar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what is dragged.
func (g *ghost) AccessibilityLabel() string { return g.label.Text }

// AccessibilityRole is a text's.
func (g *ghost) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what a drop does.
func (d *DropTarget) AccessibilityLabel() string { return d.label.Text }

// AccessibilityRole is a text's.
func (d *DropTarget) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// spokenIn is what a screen reader hears of a part of the window: of what scrolls and of
// what is parted, too, into which the toolkit does not look.
func spokenIn(o fyne.CanvasObject) string {
	if o == nil || !o.Visible() {
		return ""
	}
	_, isContainer := o.(*fyne.Container)
	if spoken, is := o.(fyne.Accessible); is && !isContainer {
		return spoken.AccessibilityLabel()
	}
	var all []string
	for _, child := range insideOf(o) {
		if text := spokenIn(child); text != "" {
			all = append(all, text)
		}
	}
	return strings.Join(all, ". ")
}
