package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Carried is a part of a page that can be dragged elsewhere, as a row of a table can.
type Carried struct {
	widget.BaseWidget
	Name     string // of what is carried, by which it is found
	content  fyne.CanvasObject
	begin    func() *RowDrag
	carrying carrying
}

// NewCarried returns one around something; begin returns what is done with it, nil where
// it can't be dragged now.
func NewCarried(content fyne.CanvasObject, name string, begin func() *RowDrag) *Carried {
	c := &Carried{Name: name, content: content, begin: begin}
	c.ExtendBaseWidget(c)
	return c
}

// Dragged takes it along with the pointer.
func (c *Carried) Dragged(at *fyne.DragEvent) { c.carrying.drag(c, at, c.begin) }

// DragEnd drops it where the pointer is.
func (c *Carried) DragEnd() { c.carrying.drop() }

// AccessibilityLabel is the name of what is carried; its content tells the rest.
func (c *Carried) AccessibilityLabel() string { return c.Name }

// AccessibilityRole is a text's: there is nothing to press.
func (c *Carried) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws what is carried.
func (c *Carried) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.content) }
