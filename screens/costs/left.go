package costs

import (
	"slices"

	"seatbook/data"
)

// Left is how the costs were left: what they are split up by, in which currency, whose.
type Left struct {
	View     costView
	Currency string
	Whose    data.OrganizationID
}

// Left returns how the costs are left.
func (c *Screen) Left() Left { return Left{c.view, c.currency, c.Whose.Of()} }

// GoOn shows the costs as they were left.
func (c *Screen) GoOn(left Left) {
	c.Whose.Take(left.Whose)
	c.currency = left.Currency
	if slices.Contains(costViews(), left.View) && left.View != c.view {
		c.view = left.View
		c.buildTable()
	}
}
