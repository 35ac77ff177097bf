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
	drag     func() *RowDrag
	dragging *dragging // nil while it is not
}

// NewCarried returns one around something; drag returns what is done with it, nil where
// it can't be dragged now.
func NewCarried(content fyne.CanvasObject, name string, drag func() *RowDrag) *Carried {
	c := &Carried{Name: name, content: content, drag: drag}
	c.ExtendBaseWidget(c)
	return c
}

// Dragged takes it along with the pointer.
func (c *Carried) Dragged(at *fyne.DragEvent) {
	if c.dragging == nil {
		drag, on := c.drag(), fyne.CurrentApp().Driver().CanvasForObject(c)
		if drag == nil || on == nil {
			return
		}
		c.dragging = &dragging{RowDrag: drag, ghost: newGhost(drag.Label, on)}
	}
	c.dragging.at = at.AbsolutePosition
	c.dragging.ghost.moveTo(at.AbsolutePosition)
	c.dragging.Over(at.AbsolutePosition)
}

// DragEnd drops it where the pointer is.
func (c *Carried) DragEnd() {
	if drag := c.dragging; drag != nil {
		c.dragging = nil
		drag.ghost.leave()
		drag.Drop(drag.at)
	}
}

// AccessibilityLabel is the name of what is carried; its content tells the rest.
func (c *Carried) AccessibilityLabel() string { return c.Name }

// AccessibilityRole is a text's: there is nothing to press.
func (c *Carried) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws what is carried.
func (c *Carried) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.content) }
