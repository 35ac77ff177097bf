package home

import (
	"context"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/overview"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// Ticked are the lines that are ticked, by their keys, where several are done together.
type Ticked struct {
	notices map[data.NoticeKey]bool
	savings map[savings.Key]bool // of the first row of each line
}

func noneTicked() Ticked { return Ticked{map[data.NoticeKey]bool{}, map[savings.Key]bool{}} }

// Picked are the lines of what needs attention that are ticked.
func (h *Home) Picked() []data.NoticeKey { return slices.Collect(maps.Keys(h.picks.notices)) }

// Ticked are the lines that are ticked.
func (h *Home) Ticked() Ticked { return h.picks }

// TickAgain ticks lines that were ticked before.
func (h *Home) TickAgain(lines Ticked) {
	maps.Copy(h.picks.notices, lines.notices)
	maps.Copy(h.picks.savings, lines.savings)
}

// dropGone unticks lines that are there no more.
func (h *Home) dropGone() {
	was := h.picks
	h.picks = noneTicked()
	for _, n := range h.overview.Notices {
		if was.notices[n.Key()] {
			h.picks.notices[n.Key()] = true
		}
	}
	for _, s := range h.overview.ToSave {
		if key := s.Rows[0].Key(); was.savings[key] {
			h.picks.savings[key] = true
		}
	}
}

// pickedNotices are the ticked ones of a group.
func (h *Home) pickedNotices(group data.ConcernGroup) (of []data.Notice) {
	for _, n := range h.overview.Notices {
		if n.Concern.Group() == group && h.picks.notices[n.Key()] {
			of = append(of, n)
		}
	}
	return of
}

// pickedSavings are the rows of the ticked lines.
func (h *Home) pickedSavings() (lines []overview.Saving, rows []savings.Row) {
	for _, s := range h.overview.ToSave {
		if h.picks.savings[s.Rows[0].Key()] {
			lines, rows = append(lines, s), append(rows, s.Rows...)
		}
	}
	return lines, rows
}

// noticeBar is what is done together for the ticked lines of a group.
func (h *Home) noticeBar(group data.ConcernGroup) (n int, acts []fyne.CanvasObject) {
	of := h.pickedNotices(group)
	off := parts.NewButton(h.Text("snooze.several"), func() { h.openSnooze(h.pickedNotices(group)) })
	if h.Book.ReadOnly() {
		off.Disable()
	}
	copies := func() {
		var keys []data.NoticeKey
		for _, n := range of {
			keys = append(keys, n.Key())
		}
		h.Go.CopyNotices(keys)
	}
	return len(of), []fyne.CanvasObject{off, parts.NewIconButton(theme.ContentCopyIcon(), h.Text("menu.copy_table"), copies)}
}

// savingsBar is likewise of what can be saved.
func (h *Home) savingsBar() (n int, acts []fyne.CanvasObject) {
	lines, rows := h.pickedSavings()
	free := parts.NewButton(h.Text("home.act.free"), func() { h.Go.FreeSavings(rows) })
	keep := parts.NewButton(h.Text("savings.keep"), func() { h.Go.KeepSavings(rows) })
	can := false
	for _, row := range rows {
		can = can || h.Go.CanFreeSaving(row)
	}
	if !can {
		free.Disable()
	}
	if h.Book.ReadOnly() {
		keep.Disable()
	}
	copies := func() {
		var keys []savings.Key
		for _, row := range rows {
			keys = append(keys, row.Key())
		}
		h.Go.CopySavings(keys)
	}
	return len(lines), []fyne.CanvasObject{keep, free, parts.NewIconButton(theme.ContentCopyIcon(), h.Text("menu.copy_table"), copies)}
}

// showBar says in the head of a card how many of its lines are ticked, with what is done
// for them. The head is as high without it, so that nothing moves.
func (c *card) showBar() {
	c.bar.Objects = nil
	if n, acts := c.acts(); n > 0 {
		c.bar.Add(container.NewCenter(parts.NewDim(c.home.Count("people.selected", n), parts.SizeSmall).Line()))
		for _, act := range acts {
			c.bar.Add(act)
		}
		c.bar.Add(parts.NewIconButton(theme.CancelIcon(), c.home.Text("people.select_none"), func() { c.tickAll(false) }))
	}
	c.top.Refresh()
}

// tickAll ticks every line of the card that can be, or none.
func (c *card) tickAll(ticked bool) {
	for _, check := range c.checks {
		check.SetChecked(ticked)
	}
}

// turnAll ticks every line, or none where all are.
func (c *card) turnAll() {
	all := true
	for _, check := range c.checks {
		all = all && check.Checked
	}
	c.tickAll(!all)
}

// copyTicked copies what is ticked.
func (c *card) copyTicked() {
	if n, acts := c.acts(); n > 0 {
		for _, act := range acts {
			if button, is := act.(*parts.Button); is && button.Icon != nil {
				button.OnTapped()
			}
		}
	}
}

// tick is the box before a line.
func (c *card) tick(l line) fyne.CanvasObject {
	if l.ticked == nil {
		return container.NewWithoutLayout()
	}
	check := parts.NewCheck("", l.ticked(), func(ticked bool) {
		l.tick(ticked)
		c.showBar()
	})
	check.Label = l.text
	check.OnAll, check.OnCopy = c.turnAll, c.copyTicked
	c.checks = append(c.checks, check)
	return check
}

// tickedBy has a line be ticked by its key in a map.
func tickedBy[K comparable](l line, in func() map[K]bool, key K) line {
	l.ticked = func() bool { return in()[key] }
	l.tick = func(ticked bool) {
		if ticked {
			in()[key] = true
		} else {
			delete(in(), key)
		}
	}
	return l
}

// openSnooze asks until when some notices need not be shown.
func (h *Home) openSnooze(of []data.Notice) {
	title := h.Count("snooze.title_many", len(of))
	if len(of) == 1 {
		title = h.Text("snooze.title", "Product", h.NoticeSubject(of[0]))
	}
	f := h.NewForm(title)
	f.Topic = desk.TopicAttention
	act := acts.Snooze{}
	for i, n := range of {
		if i < saidNotices {
			f.Say(h.NoticeText(n))
		}
		if n.Concern == data.ConcernOverBudget {
			act.Budgets = append(act.Budgets, n.Budget.Budget)
			continue
		}
		act.Of = append(act.Of, acts.Snoozed{Subscription: n.Subscription.Subscription.Ref(), Concern: n.Concern})
	}
	if more := len(of) - saidNotices; more > 0 {
		f.Column.Add(parts.NewFaint(h.Count("home.more", more)))
	}
	until := f.AddDate("until", true, h.Today().AddDays(snoozeDays))
	f.Show(h.Text("snooze.button"), func(read *desk.Reading) func(context.Context) error {
		act.Until = read.Date(h.Words, "until", until)
		return h.Does(act)
	}, nil)
}

// saidNotices is how many notices are named that are put off together.
const saidNotices = 5
