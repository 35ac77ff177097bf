package subscriptions

import (
	"strconv"

	"seatbook/data"
)

// typedTotal is what stands in the fields of a change that is not sent: looking at another
// subscription meanwhile, as to compare the two, loses nothing of it.
type typedTotal struct {
	total string
	when  data.When
	why   string
}

// keepTyped keeps what was typed of the subscription that goes from view.
func (p *panel) keepTyped() {
	e := p.Editor
	if e == nil {
		return
	}
	typed := typedTotal{e.number.Entry.Text, e.when.Value(), e.why.Text}
	if typed.total == strconv.Itoa(e.detail.PaidTotal()) && typed.why == "" {
		delete(p.typed, e.detail.ID)
		return
	}
	if p.typed == nil {
		p.typed = map[data.SubscriptionID]typedTotal{}
	}
	p.typed[e.detail.ID] = typed
}

// typeKept puts it into the fields again.
func (p *panel) typeKept() {
	typed, there := p.typed[p.Editor.detail.ID]
	if !there {
		return
	}
	p.Editor.number.Entry.SetText(typed.total)
	p.Editor.when.Pick(typed.when)
	p.Editor.why.SetText(typed.why)
}
