package home

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/data/overview"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// Home is the first page.
type Home struct {
	*desk.Desk
	Content  *fyne.Container
	notifier Notifier
	whose    Filter
	asked    desk.Place // what needs attention
	looked   desk.Place // the figures, which are asked only while they are looked at

	month, unused, renewal *parts.FigureCard
	saving, prices         *parts.Button
	cards                  *fyne.Container
	stop                   *parts.Stop // of the figures and the lines of all cards
	page                   *container.Scroll
	first                  fyne.CanvasObject // what an empty record shows, nil until it does
	overview               overview.Overview
	shown                  map[data.ConcernGroup]int // how many lines of each
	picks                  Ticked
	toLines                bool // what needs attention is to be in view once it has come
}

// Notifier is told what needs attention, for the desktop: on the day when the user
// last looked, today, and the days ahead.
type Notifier interface {
	Days(today data.Date) []data.Date
	Plan(d *desk.Desk, days []data.Date, notices [][]data.Notice)
}

// Filter narrows the page to one organization.
type Filter interface {
	Know()                   // offers the organizations that there are now
	Of() data.OrganizationID // 0 is every one
}

// New returns a page that shows nothing yet.
func New(d *desk.Desk, notifier Notifier, whose Filter) *Home {
	h := &Home{Desk: d, notifier: notifier, whose: whose, cards: container.New(&parts.Stacked{Gap: 16}), Content: container.NewStack()}
	h.reset()
	savings := func() { d.Go.ShowTab(desk.TabSavings); d.Go.FocusList() }
	h.saving = parts.NewMainButton(d.Text("home.unused.button"), savings)
	h.prices = parts.NewMainButton(d.Text("prices.button"), h.openPrices)
	h.month = parts.NewFigureCard(d.Text("home.month.title"), h.prices, func() { d.Go.ShowTab(desk.TabCosts); d.Go.FocusList() })
	h.unused = parts.NewFigureCard(d.Text("home.unused.title"), h.saving, savings)
	h.renewal = parts.NewFigureCard(d.Text("home.renewal.title"), nil, h.showRenewal)
	figures := container.New(&parts.Columns{Least: 216, Gap: 16}, h.month, h.unused, h.renewal)
	column := container.New(&parts.Stacked{Gap: 16}, figures, h.cards)
	h.page = parts.NewPageScroll(container.New(&parts.AtMost{Width: 1240}, container.New(layout.NewCustomPaddedLayout(16, 24, parts.PageEdge, parts.PageEdge), column)))
	return h
}

func (h *Home) reset() { h.shown, h.picks = map[data.ConcernGroup]int{}, noneTicked() }

// Refresh asks what needs attention today, which the rail and the title count, and
// with it what will in the days ahead and what did when the user last looked, for the
// notifications.
func (h *Home) Refresh() {
	book, days := h.Book, h.notifier.Days(h.Today())
	type answer struct {
		notices [][]data.Notice
		waiting int
	}
	desk.Ask(h.Desk, &h.asked, func(ctx context.Context) (found answer, err error) {
		if found.notices, err = book.AttentionOn(ctx, days); err != nil {
			return found, err
		}
		found.waiting, err = overview.Waiting(ctx, book, found.notices[1], days[1])
		return found, err
	}, func(found answer) {
		h.Go.CountTab(desk.TabHome, found.waiting)
		h.Go.Retitle(found.waiting)
		h.notifier.Plan(h.Desk, days, found.notices)
	})
}

// looked at is an overview, and whether the record has subscriptions at all.
type looked struct {
	overview.Overview
	empty bool
	all   []data.Money // what can be saved in every organization
}

// Look asks for the figures and the lines of today: they are worked out of everybody,
// and so only while they are looked at.
func (h *Home) Look() {
	h.whose.Know()
	book, on, known, of := h.Book, h.Today(), h.Known(), h.whose.Of()
	desk.Ask(h.Desk, &h.looked, func(ctx context.Context) (found looked, err error) {
		charged, err := book.CostBasis(ctx)
		if err != nil {
			return found, err
		}
		day, err := overview.AskDay(ctx, book, known, on)
		found.empty = len(charged.Rows) == 0
		found.all, _ = savings.Total(day.Leaks, data.SavingOpen)
		found.Overview = overview.Of(charged, day.Of(of), of)
		return found, err
	}, h.show)
}

// FocusLines gives the keyboard to the first line of what there is to do, or to nothing
// where there is none.
func (h *Home) FocusLines() {
	if !h.stop.Begin(h.Canvas(), 1) {
		h.Canvas().Unfocus()
	}
}

// ShowLines brings what needs attention into view, wherever the page was left, once it has
// been asked for again.
func (h *Home) ShowLines() { h.toLines = true }

// scrollToLines brings the first of the groups into view.
func (h *Home) scrollToLines() {
	h.toLines = false
	at := h.cards.Position().Y
	if len(h.cards.Objects) > 0 {
		at += h.cards.Objects[h.groupsFrom()].Position().Y
	}
	h.page.Offset = fyne.NewPos(0, max(0, min(at, h.page.Content.MinSize().Height-h.page.Size().Height)))
	h.page.Refresh()
}

// groupsFrom is which of the cards is the first of a group: the one before it asks for prices.
func (h *Home) groupsFrom() int {
	if len(h.overview.Incomplete) > 0 && !h.prices.Visible() && len(h.cards.Objects) > 1 {
		return 1
	}
	return 0
}

// FocusFirst gives the keyboard to the first figure, and tells whether there is one.
func (h *Home) FocusFirst() bool {
	return len(h.Content.Objects) > 0 && h.Content.Objects[0] == h.page && h.stop.Begin(h.Canvas(), 0)
}

// Leave drops what is still asked for: nobody looks at it.
func (h *Home) Leave() {
	h.looked.Leave()
	h.reset()
}

func (h *Home) show(found looked) {
	h.overview = found.Overview
	h.dropGone()
	h.Go.CountSavings(found.all)
	if found.empty {
		if h.first == nil {
			h.first = h.Go.FirstStart()
		}
		h.Content.Objects = []fyne.CanvasObject{h.first}
		h.Content.Refresh()
		return
	}
	h.Content.Objects = []fyne.CanvasObject{h.page}
	h.showFigures()
	h.showCards()
	h.Content.Refresh()
	if h.toLines {
		h.scrollToLines()
	}
}

// openPrices asks for what is missing in the sums.
func (h *Home) openPrices() { h.Go.OpenPrices(h.overview.Incomplete) }

func (h *Home) showRenewal() {
	if next := h.overview.Renewal; !next.On.IsZero() {
		h.Go.ShowSubscription(next.Subscription.ID)
		return
	}
	h.Go.ShowTab(desk.TabSubscriptions)
	h.Go.FocusList()
}
