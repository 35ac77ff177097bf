package subscriptions

import (
	"maps"
	"strconv"

	"seatbook/data"
	"seatbook/screens/parts"
)

// Typed is what stands in the fields of a change that is not sent: looking at another
// subscription or page meanwhile, or closing the window, loses nothing of it.
type Typed struct {
	Total string
	When  data.When
	Why   string
	Waits bool // for the change that was open then: it is refused until that one is over
}

// typedNow is what stands in the fields of the subscription on view, if that is a change.
func (p *panel) typedNow() (typed Typed, is bool) {
	e := p.Editor
	if e == nil {
		return typed, false
	}
	unchanged := strconv.Itoa(e.detail.PaidTotal())
	typed = Typed{e.number.Entry.Text, e.when.Value(), e.why.Text, e.detail.Open != nil}
	if !e.isTotal() { // nobody comes back to that
		typed.Total, typed.When = unchanged, data.WhenNow
	}
	return typed, typed.Total != unchanged || typed.Why != ""
}

// Leave drops a total that can't be one, as another page comes into view.
func (p *panel) Leave() {
	if p.Editor != nil && !p.Editor.isTotal() {
		p.Editor.drop()
	}
}

// markTyped says in a row of the list that a total is typed there and not ordered, unless
// the panel shows it. A past day has nothing of it: it was typed today.
func (s *Screen) markTyped(cell *parts.CellText, id data.SubscriptionID) {
	typed, is := s.Panel.typed[id]
	if !is || !s.Query.AsOf.IsZero() || s.Panel.Editor != nil && s.Panel.Editor.detail.ID == id {
		return
	}
	says := s.Text("list.typed", "Total", typed.Total)
	if len(cell.Badges) > 0 {
		cell.Badges = append(cell.Badges, parts.BadgeText{Text: says})
		return
	}
	cell.Below, cell.Yields = says, false
}

// keepTyped keeps what was typed of the subscription that goes from view.
func (p *panel) keepTyped() {
	if p.Editor == nil {
		return
	}
	typed, is := p.typedNow()
	if !is {
		delete(p.typed, p.Editor.detail.ID)
		return
	}
	if p.typed == nil {
		p.typed = map[data.SubscriptionID]Typed{}
	}
	p.typed[p.Editor.detail.ID] = typed
}

// allTyped is what was typed of every subscription and is not sent, nil for nothing.
func (p *panel) allTyped() map[data.SubscriptionID]Typed {
	all := maps.Clone(p.typed)
	if typed, is := p.typedNow(); is {
		if all == nil {
			all = map[data.SubscriptionID]Typed{}
		}
		all[p.Editor.detail.ID] = typed
	} else if p.Editor != nil {
		delete(all, p.Editor.detail.ID)
	}
	return all
}

// typeKept puts it into the fields again, but for what was refused for a change that is over
// by now, as update does.
func (p *panel) typeKept() {
	typed, there := p.typed[p.Editor.detail.ID]
	if !there || typed.Waits && p.Editor.detail.Open == nil {
		return
	}
	p.Editor.number.Entry.SetText(typed.Total)
	p.Editor.when.Pick(typed.When)
	p.Editor.why.SetText(typed.Why)
}
