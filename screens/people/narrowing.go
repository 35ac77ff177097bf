package people

import (
	"cmp"
	"context"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func (p *Screen) SetSearch(text string) {
	if text == p.Query.Search && p.Rows.HasAsked() {
		return
	}
	p.Query.Search = text
	p.reveals = text == "" && p.Selected != 0 && p.picks.Len() == 0 // who was found is still there once all are
	p.narrowed()
}

// buildNothing says that there are no people, or offers the way back to everybody.
func (p *Screen) buildNothing() fyne.CanvasObject {
	if !p.isNarrowed() {
		return parts.NewNothing(theme.AccountIcon(), p.Text("empty.people"))
	}
	return parts.NewNothing(theme.SearchIcon(), p.NothingFound(p.Query.Search), parts.NewButton(p.Text("empty.show_all"), p.showAll))
}

// showAll goes back to everybody.
func (p *Screen) showAll() {
	p.Go.ClearSearch()
	p.filters.narrow(func(q *data.PersonQuery) {
		q.Filter = data.PeopleAll
		keepState(q, data.PeopleAll)
	})
}

// knowListed tells whether who is in the panel is in the list.
func (p *Screen) knowListed() {
	if p.Selected == 0 || p.Selected == p.Panel.gone || p.picks.Len() > 0 || !p.isNarrowed() || p.Rows.Find(func(row data.PersonRow) bool { return row.ID == p.Selected }) >= 0 {
		p.leftOut.Tell(false)
		return
	}
	book, query := p.Book, p.Query
	query.IDs, query.Offset, query.Limit = []data.PersonID{p.Selected}, 0, 1
	desk.AskListed(p.leftOut, func(ctx context.Context) (data.Page[data.PersonRow], error) { return book.People(ctx, query) })
}

// isNarrowed tells whether the list is of less than everybody.
func (p *Screen) isNarrowed() bool {
	q := p.Query
	return q.Search != "" || cmp.Or(q.Filter, data.PeopleAll) != data.PeopleAll || p.isNarrowedBeside()
}

// isNarrowedBeside tells whether it is narrowed by what people are, and not by how they
// stand.
func (p *Screen) isNarrowedBeside() bool {
	q := p.Query
	return q.Kind != "" || q.Department != "" || q.NoDepartment || q.Holding != 0 || q.Organization != 0
}
