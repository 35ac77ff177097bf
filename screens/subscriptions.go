package screens

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// subscriptions is the list of subscriptions with the panel of the one that is
// selected.
type subscriptions struct {
	*desk.Desk
	content *fyne.Container
	split   *container.Split
	welcome *fyne.Container // in place of the list while the record is empty
	table   *parts.Table
	foot    *parts.Foot
	panel   *subscriptionPanel
	tools   *fyne.Container
	filters *listFilters
	empty   *fyne.Container
	list    *fyne.Container

	query         data.SubscriptionQuery
	rows          *desk.Pages[data.SubscriptionRow]
	summary       data.SubscriptionSummary // of what the question asks for
	heads         []int                    // the rows of the table over which a group begins
	selected      data.SubscriptionID
	asked         desk.Place // the organizations
	summed        desk.Place // the summary
	own           ownFilter
	menu          desk.Place // the subscription that a menu is for
	editing       desk.Place // the subscription whose total is edited in place
	organizations []data.Organization
	columns       []subscriptionColumn
}

func newSubscriptions(d *desk.Desk) *subscriptions {
	s := &subscriptions{Desk: d, query: data.SubscriptionQuery{Filter: data.FilterAll, Sort: data.SortProduct}}
	book := d.Book
	s.rows = &desk.Pages[data.SubscriptionRow]{Desk: d, Changed: s.arrived, Question: func(offset, limit int) func(context.Context) (data.Page[data.SubscriptionRow], error) {
		query := s.query
		query.Offset, query.Limit, query.On = offset, limit, s.day()
		return func(ctx context.Context) (data.Page[data.SubscriptionRow], error) {
			return book.Subscriptions(ctx, query)
		}
	}}
	s.panel = newSubscriptionPanel(d, s)
	s.tools = container.New(&parts.Stacked{Gap: 8})
	s.empty = container.NewStack()
	s.list = container.NewStack()
	s.filters = newListFilters(s)
	left := container.NewBorder(container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), s.tools), nil, nil, nil, container.NewStack(s.list, s.empty))
	s.split = container.NewHSplit(parts.NewGround(parts.ColorSurface, left), s.panel.content)
	s.split.Offset = 0.56
	s.welcome = container.NewStack()
	s.content = container.NewStack(s.split, s.welcome)
	s.buildTable()
	s.buildTools()
	s.askOrganizations()
	s.askLabels()
	return s
}

// goOn shows what the same list showed in another language: what was selected, and what
// it was narrowed and sorted by.
func (s *subscriptions) goOn(before *subscriptions) {
	search := s.query.Search
	s.query = before.query
	s.query.Search = search
	s.buildTable()
	s.buildTools()
	if before.selected != 0 {
		s.selectSubscription(before.selected)
	}
}

// knowOrganizations shows organizations only once there are two.
func (s *subscriptions) knowOrganizations(all []data.Organization) {
	if slices.Equal(all, s.organizations) {
		return // making the tools anew would take the keyboard from them
	}
	several := len(s.organizations) > 1
	s.organizations = all
	if several != (len(all) > 1) {
		s.buildTable()
	}
	s.buildTools()
}

func (s *subscriptions) buildTable() {
	s.columns = subscriptionColumns(len(s.organizations) > 1 && s.query.Group != data.GroupOrganization)
	var shown []parts.Column
	for _, column := range s.columns {
		shape := column.shape
		shape.Key, shape.Title = string(column.sort), s.Text("column."+column.key)
		shown = append(shown, shape)
	}
	s.table = parts.NewTable(shown, s.Window.Widths("subscriptions", len(shown)))
	s.table.RowHeight = parts.HighRow
	s.table.Rows = s.length
	s.table.Cell = s.cell
	s.table.OnSelect = s.selectRow
	s.table.OnOpen = func(int) { s.panel.focusTotal() }
	s.table.OnEdit = s.editCell
	s.table.OnMenu = func(row int, at fyne.Position) {
		record, _ := s.place(row)
		if record < 0 {
			return
		}
		s.rows.WhenThere(record, func(r data.SubscriptionRow) {
			s.choose(row, r.ID)
			s.showMenu(r.ID, at)
		})
	}
	s.table.OnWidths = func(widths []float32) { s.Window.RememberWidths("subscriptions", widths) }
	s.table.OnSort = func(key string) {
		s.query.Descending = s.query.Sort == data.SubscriptionSort(key) && !s.query.Descending
		s.query.Sort = data.SubscriptionSort(key)
		s.table.ShowSort(key, s.query.Descending)
		s.reload()
	}
	s.table.ShowSort(string(s.query.Sort), s.query.Descending)
	s.foot = parts.NewFoot(s.table)
	s.list.Objects = []fyne.CanvasObject{container.NewBorder(nil, s.foot, nil, nil, s.table)}
	s.list.Refresh()
}

// footHeight is how much of the window's foot the totals take.
func (s *subscriptions) footHeight() float32 { return s.foot.MinSize().Height }

// cell is what stands in a cell of the table.
func (s *subscriptions) cell(row, column int) parts.CellText {
	record, group := s.place(row)
	if group >= 0 {
		return s.groupCell(group, column)
	}
	if r, there := s.rows.Row(record); there {
		return s.columns[column].cell(s.Words, r, s.day())
	}
	return parts.CellText{}
}

func (s *subscriptions) buildTools() {
	add := parts.NewMainButton(s.Text("button.add"), s.add)
	load := parts.NewButton(s.Text("button.import"), s.Go.ChooseImport)
	past := parts.NewChip(s.Text("list.today"), false, s.openPast)
	acts := container.NewHBox(load, add)
	first := container.NewBorder(nil, nil, container.NewHBox(past), acts)
	if len(s.organizations) > 1 {
		every := parts.Option[data.OrganizationID]{Label: s.Text("organization.all")}
		whose := parts.NewChoice(append([]parts.Option[data.OrganizationID]{every}, desk.OrganizationOptions(s.organizations)...),
			s.query.Organization, func(id data.OrganizationID) {
				s.query.Organization = id
				s.reload()
			})
		first = container.NewBorder(nil, nil, container.NewHBox(past), acts, whose)
	}
	s.tools.Objects = []fyne.CanvasObject{first}
	if !s.query.AsOf.IsZero() {
		s.tools.Objects = append(s.tools.Objects, s.buildPastBanner())
	}
	s.tools.Objects = append(s.tools.Objects, s.filters.content)
	s.filters.show()
	if tool := s.ownTool(); tool != nil {
		s.tools.Objects = append(s.tools.Objects, tool)
	}
	s.tools.Refresh()
}

// reload asks for the list anew, and for its sums.
func (s *subscriptions) reload() {
	s.rows.Reload()
	s.askSummary()
}

// askSummary asks what the whole list comes to. That it can't be had is told by the
// list, which can't be had either.
func (s *subscriptions) askSummary() {
	book, query := s.Book, s.query
	query.On = s.day()
	desk.AskOr(s.Desk, &s.summed, func(ctx context.Context) (data.SubscriptionSummary, error) {
		return book.Summary(ctx, query)
	}, s.knowSummary, func(error) {})
}

// knowSummary shows the sums under the list, and how many each filter keeps.
func (s *subscriptions) knowSummary(summary data.SubscriptionSummary) {
	s.summary = summary
	var totals []parts.FootText
	for i, column := range s.columns {
		totals = append(totals, parts.FootText{
			Lines: column.total(s.Words, summary.SubscriptionSums), Right: column.shape.Right, Indent: i == 0,
		})
	}
	if len(summary.PerMonth) > 0 {
		totals[0].Lines = append(totals[0].Lines, s.Text("list.without_vat"))
	}
	s.foot.ShowTotals(totals)
	s.filters.show()
	s.knowGroups()
	s.list.Refresh() // the foot may have become higher
	s.mark()
}

func (s *subscriptions) setSearch(text string) {
	if text == s.query.Search && s.rows.HasAsked() {
		return
	}
	s.query.Search = text
	s.reload()
}

func (s *subscriptions) refresh() {
	s.askOrganizations()
	s.askLabels()
	s.reload()
	s.panel.refresh()
}

func (s *subscriptions) askOrganizations() {
	desk.Ask(s.Desk, &s.asked, s.Book.Organizations, s.knowOrganizations)
}

// arrived shows rows that have come in, with the selected one marked.
func (s *subscriptions) arrived() {
	s.knowGroups()
	s.table.Fit(s.shownAt(s.rows.From), s.shownAt(s.rows.From)+s.rows.Came)
	s.mark()
	s.empty.Objects, s.welcome.Objects = nil, nil
	s.split.Show()
	switch {
	case s.rows.Count > 0:
	case s.query.AsOf.IsZero() && s.query.Search == "" && s.filters.chosen() == listFilter{filter: data.FilterAll} && s.query.Organization == 0 && s.query.Own == (data.OwnFilter{}):
		s.split.Hide()
		s.welcome.Objects = []fyne.CanvasObject{s.Go.FirstStart()}
	default:
		s.empty.Objects = []fyne.CanvasObject{s.buildNothingFound()}
	}
	s.content.Refresh()
}

// mark shows which row is selected.
func (s *subscriptions) mark() {
	s.table.Mark(s.shownAt(s.rows.Find(func(row data.SubscriptionRow) bool { return row.ID == s.selected })))
}

// buildNothingFound offers the way back to the whole list.
func (s *subscriptions) buildNothingFound() fyne.CanvasObject {
	all := parts.NewButton(s.Text("empty.show_all"), func() {
		s.query.Filter, s.query.Vendor, s.query.Organization, s.query.AsOf, s.query.Own = data.FilterAll, "", 0, data.Date{}, data.OwnFilter{}
		s.buildTools()
		s.Go.ClearSearch()
		s.reload()
	})
	return container.NewCenter(container.NewVBox(parts.NewCentered(s.Text("empty.nothing_found")), all))
}

func (s *subscriptions) selectRow(row int) {
	if !s.query.AsOf.IsZero() {
		return // the past is there to be read
	}
	if record, _ := s.place(row); record >= 0 {
		s.rows.WhenThere(record, func(r data.SubscriptionRow) { s.choose(row, r.ID) })
	}
}

// choose selects the subscription of a row.
func (s *subscriptions) choose(row int, id data.SubscriptionID) {
	if s.query.AsOf.IsZero() && (id != s.selected || s.panel.unread) {
		s.selectSubscription(id)
	}
	s.table.Mark(row)
}

// selectSubscription shows a subscription in the panel.
func (s *subscriptions) selectSubscription(id data.SubscriptionID) {
	s.rows.ForgetWanted()
	s.menu.Leave()
	s.selected = id
	s.panel.show(id)
}

func (s *subscriptions) add() { s.Go.OpenSubscriptionForm(nil, s.query.Organization) }

// edit opens the form of the subscription that is selected, which the panel may
// not show yet.
func (s *subscriptions) edit() {
	switch shown := s.panel.shown; {
	case shown != nil && shown.ID == s.selected:
		s.Go.OpenSubscriptionForm(shown, 0)
	case s.selected != 0:
		s.Detail(&s.Window.ToOpen, s.selected, func(detail data.SubscriptionDetail) { s.Go.OpenSubscriptionForm(&detail, 0) })
	}
}
