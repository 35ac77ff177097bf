package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Completing is a line of text that offers, below it and as one types, what could
// stand there, and takes anything. The arrows choose, Enter takes what is chosen.
type Completing struct {
	widget.BaseWidget
	Entry *Entry
	// OnGrown is told that there are more or fewer offers, which take room.
	OnGrown   func()
	OnChanged func(text string) // what stands there is another
	// Only says that nothing but one of the offers is of use: Enter takes the only one, and
	// waits for what is asked for.
	Only bool
	// Says is how an offer is shown; nil shows it as it is taken.
	Says func(offer string) PaletteRow
	// Takes is what stands in the line once an offer is taken; nil is the offer itself.
	Takes func(offer string) string
	// OnTaken is told what was taken from the offers; nil for nobody.
	OnTaken func(text string)

	shelf   *Shelf // in which the offers lie, nil where they stand below the text
	pointed bool   // the pointer is on an offer
	offers  func(text string) []string
	list    *fyne.Container
	box     *fyne.Container // the text, and the offers below it
	fits    []string
	chosen  int
	quiet   bool
	waits   bool // for offers to what was typed
	late    bool // Enter was pressed meanwhile
}

// NewCompleting returns one with what it holds; offers returns what could stand there
// for what is typed, the best first.
func NewCompleting(text, placeholder string, offers func(text string) []string) *Completing {
	c := &Completing{Entry: NewEntry(text, placeholder), offers: offers, list: container.New(&tightColumn{}), chosen: -1}
	c.Entry.OnChanged = func(string) { c.typed() }
	c.Entry.OnKey = c.key
	c.Entry.OnLeft = c.left
	c.box = container.New(&tightColumn{}, c.Entry, c.list)
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer puts the offers below the text, where they don't lie on a shelf.
func (c *Completing) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(c.box)
}

// LieOn has the offers lie on a shelf, over what is below the line.
func (c *Completing) LieOn(shelf *Shelf) {
	c.shelf = shelf
	c.box.Objects = []fyne.CanvasObject{c.Entry}
}

// left takes the offers away that lie over other fields, unless one is being pressed.
func (c *Completing) left() {
	if c.shelf != nil && !c.pointed {
		c.show(nil)
	}
}

// Offered is what is offered now.
func (c *Completing) Offered() []string { return c.fits }

// Text is what stands there.
func (c *Completing) Text() string { return c.Entry.Text }

// SetText puts text there without offering anything.
func (c *Completing) SetText(text string) {
	c.quiet, c.waits, c.late = true, false, false
	c.Entry.SetText(text)
	c.quiet = false
	c.show(nil)
}

// Wait says that offers to what was typed are on their way.
func (c *Completing) Wait() { c.waits, c.late = true, false }

// Offer offers what was found for what stands there, where that took a while.
func (c *Completing) Offer(fits []string) {
	late := c.late
	c.waits, c.late = false, false
	if c.Entry.Text == "" {
		return
	}
	c.show(c.fitting(fits))
	if late && !c.takeOnly() && len(c.fits) == 0 {
		passEnter(c.Entry, &fyne.KeyEvent{Name: fyne.KeyReturn}) // there is nothing to choose from
	}
}

// takeOnly takes the only offer where nothing else is of use, and tells whether it did.
func (c *Completing) takeOnly() bool {
	if !c.Only || len(c.fits) != 1 {
		return false
	}
	c.take(c.fits[0])
	return true
}

// enter is Enter while no offer is chosen. It tells whether it was used.
func (c *Completing) enter() bool {
	if c.Only && c.waits && !c.late {
		c.late = true
		return true
	}
	return c.takeOnly()
}

// fitting are the first of what could stand there and does not yet.
func (c *Completing) fitting(offers []string) (fits []string) {
	for _, offer := range offers {
		if offer != c.Entry.Text && len(fits) < offered {
			fits = append(fits, offer)
		}
	}
	return fits
}

func (c *Completing) typed() {
	if c.OnChanged != nil {
		c.OnChanged(c.Entry.Text)
	}
	if c.quiet {
		return
	}
	var fits []string
	if c.Entry.Text != "" {
		fits = c.fitting(c.offers(c.Entry.Text))
	}
	c.show(fits)
}

func (c *Completing) show(fits []string) {
	if len(fits) == 0 && len(c.fits) == 0 {
		return
	}
	c.fits, c.list.Objects = fits, nil
	for i, fit := range fits {
		row := newPaletteRow(c.says(fit), func() { c.take(fit) }, func() {
			c.choose(i)
			c.pointed = true
		})
		row.fit(c.Entry.Size().Width) // a long one takes a second line: those of one family differ at their ends
		c.list.Objects = append(c.list.Objects, row)
	}
	c.choose(-1)
	if c.shelf != nil {
		c.showOnShelf()
		return
	}
	c.list.Refresh()
	c.Refresh()
	if c.OnGrown != nil {
		c.OnGrown()
	}
	if len(fits) > 0 {
		IntoView(c) // what is offered lies below the line, and below the edge of a small window
	}
}

func (c *Completing) says(offer string) PaletteRow {
	if c.Says == nil {
		return PaletteRow{Title: offer}
	}
	return c.Says(offer)
}

// showOnShelf shows the offers, or takes them away.
func (c *Completing) showOnShelf() {
	if len(c.fits) == 0 {
		c.shelf.clear(c.list)
		return
	}
	c.shelf.put(c.Entry, c.list)
	IntoView(c.list)
}

// choose marks an offer; before the first one is none.
func (c *Completing) choose(at int) {
	c.pointed = false
	c.chosen = max(-1, min(at, len(c.fits)-1))
	for i, row := range c.list.Objects {
		row.(*paletteRow).setChosen(i == c.chosen)
	}
}

// take puts an offer into the line.
func (c *Completing) take(text string) {
	if c.Takes != nil {
		text = c.Takes(text)
	}
	c.SetText(text)
	if c.Entry.CursorColumn = len([]rune(text)); c.Only { // its beginning says who or what it is
		c.Entry.CursorColumn = 0
	}
	c.Entry.Refresh()
	if c.OnTaken != nil {
		c.OnTaken(text)
	}
}

func (c *Completing) key(key *fyne.KeyEvent) bool {
	if c.chosen < 0 && (key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter) {
		return c.enter()
	}
	if len(c.fits) == 0 {
		return false
	}
	switch key.Name {
	case fyne.KeyDown:
		c.choose(c.chosen + 1)
	case fyne.KeyUp:
		c.choose(c.chosen - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		c.take(c.fits[c.chosen])
	case fyne.KeyEscape:
		c.show(nil)
	default:
		return false
	}
	return true
}
