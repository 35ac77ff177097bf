package costs

import (
	"slices"

	"seatbook/data"
	"seatbook/screens/exports"
)

// Left is how the costs were left: what they are split up by, in which currency, whose.
type Left struct {
	View     costView
	Currency string
	Whose    data.OrganizationID
	Split    parted
}

// parted is how the page is parted: the chart above the table, and the table beside its
// lines.
type parted struct{ Chart, Table float64 }

// How it is at first: the chart is what one looks at, and a month needs less room than the
// name of a product.
const (
	firstChart = 0.55
	firstTable = 0.42
)

// parted is how the page is parted now.
func (c *Screen) parted() parted {
	now := c.was
	if c.split != nil {
		now.Chart = c.split.Offset
	}
	if c.beside != nil {
		now.Table = c.beside.Offset
	}
	return now
}

// Left returns how the costs are left.
func (c *Screen) Left() Left { return Left{c.view, c.currency, c.Whose.Of(), c.parted()} }

// List is the view as a list, and its currency.
func (c *Screen) List() (list exports.List, currency string) {
	if len(c.currencies()) > 1 {
		currency = c.currency
	}
	return exports.List(c.view), currency
}

// GoOn shows the costs as they were left.
func (c *Screen) GoOn(left Left) {
	c.Whose.Take(left.Whose)
	c.currency = left.Currency
	if slices.Contains(costViews(), left.View) {
		c.view = left.View
	}
	if left.Split.Chart > 0 && left.Split.Table > 0 {
		c.split, c.beside = nil, nil
		c.was = left.Split
	}
	c.buildTable()
}
