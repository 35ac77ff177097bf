package subscriptions

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/own"
	"seatbook/screens/parts"
	"seatbook/screens/reasons"
	"seatbook/screens/renewals"
)

// panel shows the selected subscription: what it is, its total or
// why that can't be changed, and who holds it.
type panel struct {
	*desk.Desk
	list    *Screen
	Content *container.Scroll
	column  *fyne.Container

	Shown   *data.SubscriptionDetail
	Editor  *totalEditor  // kept while the same subscription is on view, with what was typed
	unread  bool          // what is selected could not be shown
	many    bool          // several are selected, and are on view in its place
	atEnd   *parts.Fold   // what can be chosen for the end of the term, nil where nothing can
	bought  bought        // licenses just bought that could be assigned (R17)
	offer   *parts.Button // which assigns them, nil while none are offered
	offered bool          // it gets the keyboard as soon as it is there
	typed   map[data.SubscriptionID]Typed
	asked   desk.Place
	holds   desk.Place // who holds it
	keeps   desk.Place // what the user keeps of it
	wanted  struct {   // a total that is to be typed, once its subscription is on view
		of    data.SubscriptionID
		total int
		send  bool // and recorded
	}
}

func newSubscriptionPanel(d *desk.Desk, list *Screen) *panel {
	p := &panel{Desk: d, list: list, column: container.New(&parts.Stacked{Gap: 16})}
	p.Content = parts.NewScroll(container.New(layout.NewCustomPaddedLayout(16, 16, 20, 8), p.column))
	p.build(nil)
	return p
}

// show asks for a subscription and shows it from the top.
func (p *panel) show(id data.SubscriptionID) {
	if p.Shown != nil && p.Shown.ID == id {
		p.asked.Leave() // of another that was selected in between
		return
	}
	p.load(id)
}

// refresh asks again for the selected subscription.
func (p *panel) refresh() {
	if p.list.Selected != 0 && (p.Shown != nil || p.asked.Waits() || p.unread) {
		p.load(p.list.Selected)
	}
}

// load asks for a subscription. One that is gone leaves the panel empty, and so
// does one that can't be read, rather than show another than the list.
func (p *panel) load(id data.SubscriptionID) {
	book, on := p.Book, p.Today()
	desk.AskOr(p.Desk, &p.asked, func(ctx context.Context) (data.SubscriptionDetail, error) {
		return book.Subscription(ctx, id, on)
	}, p.take, func(err error) {
		if known, ok := errors.AsType[*data.Error](err); ok && known.Code == data.CodeNotFound {
			p.build(nil)
			return
		}
		if p.Shown != nil && p.Shown.ID != id {
			p.build(nil)
		}
		p.unread = p.Shown == nil
		asked := p.asked.Last
		p.Failed(err, func() {
			if p.asked.Last == asked {
				p.load(id)
			}
		})
	})
}

// take shows a subscription that was asked for: from the top unless it is the one
// that was on view.
func (p *panel) take(detail data.SubscriptionDetail) {
	if p.Shown != nil && p.Shown.ID == detail.ID {
		p.build(&detail)
		return
	}
	p.keepTyped()
	p.Editor, p.bought, p.atEnd = nil, bought{}, nil
	p.Content.ScrollToTop() // before a total is typed, which comes into view
	p.build(&detail)
	p.list.Table.Refresh() // where a total is typed and not ordered, it says so
}

// forget shows nothing: what was selected is not any more.
func (p *panel) forget() {
	p.asked.Leave()
	p.build(nil)
}

func (p *panel) build(detail *data.SubscriptionDetail) {
	if now, is := arrived(p.Shown, detail); is {
		p.bought = now
	}
	p.Shown, p.unread = detail, false
	if detail == nil {
		p.keepTyped()
		p.Editor, p.bought = nil, bought{}
		p.holds.Leave()
		p.keeps.Leave()
	}
	if p.many {
		return // several are on view, and this one once they are not any more
	}
	if detail == nil {
		nothing := p.Text("panel.nothing_selected")
		if past := p.list.Query.AsOf; !past.IsZero() {
			nothing = p.Text("panel.past", "Date", p.Date(past))
		}
		p.column.Objects = []fyne.CanvasObject{parts.NewFaint(nothing)}
		p.column.Refresh()
		return
	}
	p.column.Objects = []fyne.CanvasObject{p.buildTitle()}
	decision := data.AddRemove(detail.Subscription, p.Today(), p.Settings.Admin())
	if data.OverAssigned(detail.Subscription) {
		p.column.Add(p.buildOver(decision.Available))
	}
	if !decision.Available { // what to do about it comes before what it is
		p.keepTyped()
		p.Editor = nil
		p.column.Add(parts.NewCardOf(reasons.NewPanel(p.Desk, detail)))
	}
	p.column.Add(p.buildFacts())
	if detail.Open != nil && detail.Open.State != data.ChangeCreditCheck {
		p.column.Add(p.buildOpenChange(*detail.Open))
		if draft, there := detail.Open.Beside(); there {
			p.column.Add(p.buildOpenChange(draft))
		}
	}
	p.atEnd = renewals.NewAtEnd(p.Desk, *detail, p.atEnd != nil && p.atEnd.Open())
	if p.atEnd != nil {
		p.column.Add(p.atEnd)
	}
	if offer := newReviewOffer(p.Desk, *detail); offer != nil {
		p.column.Add(offer)
	}
	if len(detail.Waiting) > 0 {
		p.column.Add(p.buildWaiting())
	}
	p.offer = nil
	if left := p.bought.left(*detail) - len(detail.Waiting); left > 0 {
		p.column.Add(p.buildAssignOffer(left))
	}
	switch {
	case !decision.Available:
	case p.Editor == nil:
		p.Editor = newTotalEditor(p.Desk, p, *detail)
		p.typeKept()
		p.column.Add(p.Editor.content)
	default:
		p.Editor.update(*detail)
		p.column.Add(p.Editor.content)
	}
	p.column.Add(parts.NewCardOf(newHolders(p.Desk, p.list, &p.holds, *detail, p.Content.Refresh).content))
	p.column.Add(parts.NewCardOf(own.NewSection(p.Desk, &p.keeps, *detail, p.list.narrowOwn, p.Content.Refresh).Content))
	p.column.Refresh()
	p.Content.Refresh()
	if p.offered && p.offer != nil {
		p.offered = false
		p.Canvas().Focus(p.offer)
	}
	p.TypeWanted()
}

// TypeTotal types a total once its subscription is on view.
func (p *panel) TypeTotal(id data.SubscriptionID, total int) {
	p.wanted.of, p.wanted.total = id, total
}

// TypeWanted types the total that is waited for, and gives it the keyboard.
func (p *panel) TypeWanted() {
	if p.wanted.of == 0 || p.Shown == nil || p.Shown.ID != p.wanted.of {
		return
	}
	p.wanted.of = 0
	if p.Editor != nil {
		p.Editor.number.SetNumber(p.wanted.total)
		p.FocusTotal()
		if p.wanted.send {
			p.Editor.send()
		}
	}
	p.wanted.send = false
}

// buildLife shows where in its life the subscription is, and the days ahead (R23).
func (p *panel) buildLife(life []data.LifeStage) fyne.CanvasObject {
	strip := container.New(parts.NewRows(4, 2))
	for _, stage := range life {
		text := desk.Coded(p.Words, "status", stage.Status)
		if stage.Extended {
			text = p.Text("status.extended")
		}
		if !stage.From.IsZero() {
			text = p.Text("life.from", "Status", text, "Date", p.ShortDate(stage.From))
		}
		badge := parts.BadgeText{Text: text}
		switch {
		case stage.Present && stage.Status == data.StatusActive:
			badge.Urgency = parts.Good
		case stage.Present:
			badge.Urgency = parts.Urgent
		}
		strip.Add(parts.NewBadge(badge))
	}
	return container.New(layout.NewCustomPaddedLayout(12, 12, 0, 0), strip)
}

// bought are licenses that were just bought and are still to be assigned (R17).
type bought struct {
	licenses int
	before   int // the total that they came to
	named    int // how many of the product were assigned when they were bought
}

// buy notes that licenses were bought.
func buy(licenses, before int, detail data.SubscriptionDetail) bought {
	return bought{max(0, licenses), before, named(detail)}
}

// arrived tells that licenses of a change that was open are there now: its order was
// placed, its check or its renewal is over.
func arrived(was, now *data.SubscriptionDetail) (bought, bool) {
	if was == nil || now == nil || was.ID != now.ID || was.Open == nil || now.Open != nil ||
		now.PaidTotal() != was.Open.To || now.PaidTotal() <= was.PaidTotal() {
		return bought{}, false
	}
	return buy(now.PaidTotal()-was.PaidTotal(), was.PaidTotal(), *was), true
}

// left is how many of them are there still, and not assigned yet.
func (b bought) left(now data.SubscriptionDetail) int {
	return min(b.licenses-max(0, named(now)-b.named), now.PaidTotal()-b.before, now.Room())
}

// named is how many licenses of the product are assigned by name: they sit on the
// oldest of its subscriptions first (R13b).
func named(detail data.SubscriptionDetail) (n int) {
	for _, s := range detail.Shared {
		n += s.NamedAssigned
	}
	return n
}

// buildAssignOffer offers to assign what was just bought (R17).
func (p *panel) buildAssignOffer(left int) fyne.CanvasObject {
	assign := parts.NewMainButton(p.Text("button.assign"), func() { p.Go.OpenAssign(*p.Shown) })
	p.offer = assign
	later := parts.NewButton(p.Text("button.later"), func() {
		p.bought = bought{}
		p.build(p.Shown)
	})
	says := p.Count("editor.assign_now", left)
	if left < p.bought.licenses { // some of them are assigned by now
		says = p.Count("editor.assign_rest", left, "Bought", p.Count("editor.bought", p.bought.licenses))
	}
	return container.New(&parts.Stacked{Gap: 8}, parts.NewPlain(says, parts.SizeText).Strong(), container.New(parts.NewRows(4, 4), assign, later))
}

// FocusTotal moves the keyboard to the total, where it can be changed.
func (p *panel) FocusTotal() {
	if p.many || p.Editor == nil || p.Shown.ID != p.list.Selected {
		return
	}
	editor := p.Editor
	p.Canvas().Focus(editor.number.Entry)
	p.Window.After(isDrawn, func() {
		if p.Editor == editor && p.Canvas().Focused() == editor.number.Entry {
			editor.intoView()
		}
	})
}

// isDrawn is after how long something is drawn that was made or shown just now: before, the
// toolkit knows no place of it.
const isDrawn = 80 * time.Millisecond
