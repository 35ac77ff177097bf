package changes

import "seatbook/data"

// Left is how the page of changes was left: what of the past is on view, and what the
// history is narrowed to.
type Left struct {
	View     pastView
	Topic    data.Topic
	Period   period
	From, To data.Date // of a period that was chosen by its days
}

// Left returns how the page is left.
func (c *Screen) Left() Left {
	left := Left{View: c.View.Value(), Topic: c.History.Query.Topic, Period: c.History.period}
	if left.Period == periodOther {
		left.From, left.To = c.History.Query.From, c.History.Query.To
	}
	return left
}

// GoOn shows the page as it was left.
func (c *Screen) GoOn(left Left) {
	h := c.History
	h.Query.Topic, h.period, h.Query.From, h.Query.To = left.Topic, left.Period, left.From, left.To
	if left.Period.days() > 0 {
		h.Query.From = h.Today().AddDays(-left.Period.days())
	}
	h.buildTools()
	c.View.Pick(left.View)
}
