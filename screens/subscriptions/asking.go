package subscriptions

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// narrowed asks for the list that is narrowed to something else: what can't be seen any
// more is not selected either.
func (s *Screen) narrowed() {
	if s.picks.Len() > 0 || s.leavesOut() {
		s.picks.Clear()
		s.Selected = 0
		s.Panel.forget()
		s.mark()
	}
	s.Table.ToTop() // what is found first is what is meant
	s.reload()
}

// leavesOut tells whether what the list is narrowed to leaves out the subscription in the
// panel. A search does not count: it is typed key by key.
func (s *Screen) leavesOut() bool {
	shown, query := s.Panel.Shown, s.Query
	if shown == nil || s.Selected != shown.ID {
		return false
	}
	query.On = s.Day()
	return query.Organization != 0 && shown.Organization != query.Organization || !query.Keeps(shown.SubscriptionRow, s.Settings.Admin())
}

// reload asks for the list anew, and for its sums.
func (s *Screen) reload() {
	s.Rows.Reload()
	s.askSummary()
}

// askSummary asks what the whole list comes to. That it can't be had is told by the
// list, which can't be had either.
func (s *Screen) askSummary() {
	book, query := s.Book, s.Query
	query.On = s.Day()
	desk.AskOr(s.Desk, &s.summed, func(ctx context.Context) (data.SubscriptionSummary, error) {
		return book.Summary(ctx, query)
	}, s.knowSummary, func(error) {})
}

// knowSummary shows the sums under the list, and how many each filter keeps.
func (s *Screen) knowSummary(summary data.SubscriptionSummary) {
	s.inOrder(&summary.SubscriptionSums)
	for i := range summary.Groups {
		s.inOrder(&summary.Groups[i].SubscriptionSums)
	}
	s.summary = summary
	var totals []parts.FootText
	for i, column := range s.columns {
		total := parts.FootText{Lines: totalOf(s.Words, column.Key, summary.SubscriptionSums), Right: rightOf(column), Indent: i == 0}
		if column.Key == "cost" && summary.Unpriced > 0 && len(summary.PerMonth) < 2 {
			total.Notes = 1
		}
		totals = append(totals, total)
	}
	if beside := s.besideSums(summary.SubscriptionSums); beside != "" || summary.Unknown > 0 {
		totals[0].Lines = append(totals[0].Lines, beside)
	}
	high := s.FootHeight()
	if s.fitsAnew() { // else its rows were measured when they came
		s.fitColumns() // without what the sums were before
	}
	s.foot.ShowTotals(totals)
	s.filters.show()
	parted := s.parted()
	s.knowGroups()
	if s.FootHeight() != high {
		s.list.Refresh()
	}
	if parted || s.parted() { // else the rows are what they were
		s.mark()
	}
}

// besideSums says what the sums are of, the weightiest first: what is in none where there is
// no room for it below the money, that they are without VAT, and how many licenses are paid
// for where that are others than stand in the list, as trials and what is over do.
func (s *Screen) besideSums(sums data.SubscriptionSums) string {
	var said []string
	if len(sums.PerMonth) > 1 {
		said = append(said, unpricedOf(s.Words, sums)...)
	}
	paid := desk.IfAny(sums.Paid-sums.Total, s.Count("list.paid", sums.Paid))
	switch {
	case len(sums.PerMonth) == 0:
	case len(said)+len(paid) == 0:
		said = append(said, s.Text("list.without_vat"))
	default:
		said = append(said, s.Text("list.vat_beside"))
	}
	return strings.Join(append(said, paid...), " · ")
}

// inOrder has the sum in the user's own currency be the first.
func (s *Screen) inOrder(sums *data.SubscriptionSums) {
	sums.PerMonth = s.HomeFirst(sums.PerMonth)
}

func (s *Screen) SetSearch(text string) {
	if text == s.Query.Search && s.Rows.HasAsked() {
		return
	}
	s.Query.Search = text
	s.narrowed()
	s.reveals = text == "" && s.Selected != 0 // what was found is still there once all is
}

func (s *Screen) Refresh() {
	s.askOrganizations()
	s.askLabels()
	s.reload()
	s.PickAgain(nil)
	s.Panel.refresh()
}

// Arrived shows rows that have come in, with the selected one marked.
func (s *Screen) Arrived() {
	s.knowGroups()
	s.Rows.Each(s.picks.See)
	if s.picks.Len() > 0 {
		s.Panel.showMany(s.picks.Rows())
	}
	s.fitColumns()
	s.foot.FitTotals()
	s.mark()
	s.showPastAgain()
	s.showWhetherAny()
}

// fitColumns gives the columns the room that the rows at hand need.
func (s *Screen) fitColumns() {
	if s.fitsAnew() {
		s.Table.Unfit()
	}
	s.Table.Fit(s.shownAt(s.Rows.From), s.shownAt(s.Rows.From)+s.Rows.Came)
}

// fitsAnew tells whether the columns take no more room than the rows at hand need: where
// these begin from the first, but for a search, with each letter of which the columns would
// move.
func (s *Screen) fitsAnew() bool { return s.Rows.From == 0 && s.Query.Search == "" }

// showWhetherAny shows the list, or what there is in place of one without a row. Only
// what was not so before is drawn anew: the panel beside the list is no part of a search.
func (s *Screen) showWhetherAny() {
	if !s.Rows.Answered() {
		return
	}
	first := s.Rows.Count == 0 && !s.isNarrowed()
	if first && len(s.welcome.Objects) == 0 {
		s.welcome.Objects = []fyne.CanvasObject{s.Go.FirstStart()}
	}
	if first != s.welcome.Visible() {
		parts.ShowIf(!first, s.split)
		parts.ShowIf(first, s.welcome)
		s.Content.Refresh()
		s.Window.Notices.Over.Refresh() // what is told lies over another part of the page now
		s.Window.After(isDrawn, s.Window.Notices.Over.Refresh)
	}
	said := ""
	if s.Rows.Count == 0 && !first {
		said = s.NothingFound(s.Query.Search)
	}
	if said != s.nothing {
		s.nothing, s.empty.Objects = said, nil
		if said != "" {
			s.empty.Objects = []fyne.CanvasObject{s.buildNothingFound()}
		}
		s.empty.Refresh()
	}
}

// isNarrowed tells whether the list is of less than the whole record of today.
func (s *Screen) isNarrowed() bool {
	return !s.Query.AsOf.IsZero() || s.Query.Search != "" || len(s.Query.Filters()) > 0 || s.Query.Vendor != "" ||
		s.Query.Organization != 0 || s.Query.Own != (data.OwnFilter{})
}

// buildNothingFound offers the way back to the whole list.
func (s *Screen) buildNothingFound() fyne.CanvasObject {
	return parts.NewNothing(theme.SearchIcon(), s.nothing, parts.NewButton(s.Text("empty.show_all"), s.showAll))
}

// showAll goes back to the whole list.
func (s *Screen) showAll() {
	s.Query = s.Query.Whole()
	s.BuildTools()
	s.Go.ClearSearch()
	s.reload()
}

// knowListed tells whether what the panel shows is in the list.
func (s *Screen) knowListed() {
	if s.Selected == 0 || s.picks.Len() > 0 || !s.isNarrowed() || !s.Query.AsOf.IsZero() ||
		s.Rows.Find(func(row data.SubscriptionRow) bool { return row.ID == s.Selected }) >= 0 {
		s.leftOut.Tell(false)
		return
	}
	book, query, admin, id := s.Book, s.Query, s.Settings.Admin(), s.Selected
	query.Offset, query.Limit, query.On = 0, 1, s.Day()
	desk.AskListed(s.leftOut, func(ctx context.Context) (data.Page[data.SubscriptionRow], error) {
		found := query
		found.IDs = []data.SubscriptionID{id} // whatever the filter, which is asked of the row
		page, err := book.Subscriptions(ctx, found)
		page.Rows = slices.DeleteFunc(page.Rows, func(row data.SubscriptionRow) bool { return !query.Keeps(row, admin) })
		return page, err
	})
}
