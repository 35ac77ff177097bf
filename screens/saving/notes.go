package saving

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/lists"
	"seatbook/screens/parts"
)

// newNotes puts what explains the total beside each other: a figure leads to what it is of.
func (s *Screen) newNotes(notes []lists.SavingLine) fyne.CanvasObject {
	row := container.New(parts.NewRows(4, -theme.Size(theme.SizeNameInnerPadding)))
	var said []string
	for _, note := range notes {
		text := strings.TrimSuffix(note.Text, ".")
		follow := s.follow(note.Of)
		if follow == nil {
			said = append(said, text)
			continue
		}
		link := parts.NewLink(text, follow)
		link.Wrapping = fyne.TextWrapOff // beside another one
		row.Add(link)
	}
	if len(said) == 0 {
		return atEdge(-theme.Size(theme.SizeNameInnerPadding), row)
	}
	explained := parts.NewFaint(strings.Join(said, " · "))
	if len(row.Objects) == 0 {
		return explained
	}
	return atEdge(-theme.Size(theme.SizeNameInnerPadding), container.New(&parts.Stacked{Gap: -theme.Size(theme.SizeNameInnerPadding)}, explained, row))
}

// atEdge has the words in something begin at the edge of the page, as the toolkit leaves room
// beside them, with so much more room above and below.
func atEdge(high float32, of fyne.CanvasObject) fyne.CanvasObject {
	side := -theme.Size(theme.SizeNameInnerPadding)
	return container.New(layout.NewCustomPaddedLayout(high, high, side, side), of)
}

// follow leads to what a figure is of, nil where it leads nowhere.
func (s *Screen) follow(of lists.SavingFigure) func() {
	switch {
	case of == lists.SavingDone:
		return func() { s.state.Pick(data.SavingDone) }
	case of == lists.SavingEnding:
		return func() { s.showGroup(savings.TodoEnds) }
	case of == lists.SavingBarred:
		return func() { s.showGroup(savings.TodoAsk) }
	case of == lists.SavingUnpriced && !s.Book.ReadOnly():
		return func() { s.Go.OpenPrices(unpriced(s.rows)) }
	}
	return nil
}

// showGroup brings the open rows into view of which one thing is to be done.
func (s *Screen) showGroup(todo savings.Todo) {
	s.state.Pick(data.SavingOpen)
	at := slices.IndexFunc(s.items, func(item savingItem) bool { return item.head != "" && item.todo == todo })
	if at < 0 {
		return
	}
	s.List.ScrollToTop() // the head of the group comes to stand first where the list is long enough
	s.List.ScrollTo(min(at+groupShown, len(s.items)-1))
	s.List.Highlight(at)
	s.List.ScrollTo(at)
	s.Canvas().Focus(s.List)
}

// groupShown is how many rows of a group come into view with its head.
const groupShown = 4

// unpriced are the subscriptions of the open rows whose price nobody has told.
func unpriced(rows []savings.Row) (of []data.SubscriptionRow) {
	for _, row := range rows {
		there := slices.ContainsFunc(of, func(s data.SubscriptionRow) bool { return s.ID == row.Subscription.ID })
		if row.State == data.SavingOpen && !row.PerYear.Known() && !there {
			of = append(of, row.Subscription)
		}
	}
	return of
}
