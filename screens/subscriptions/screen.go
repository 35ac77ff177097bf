package subscriptions

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/parts"
)

// Screen is the list of subscriptions with the panel of the one that is
// selected.
type Screen struct {
	*desk.Desk
	Content *fyne.Container
	split   *parts.Split
	welcome *fyne.Container // in place of the list while the record is empty
	Table   *parts.Table
	foot    *parts.Foot
	Panel   *panel
	tools   *fyne.Container
	calm    fyne.CanvasObject // the first line of the tools while no others are selected
	head    *fyne.Container   // that line, or what can be done for all that are
	picks   *picks
	filters *listFilters
	empty   *fyne.Container
	list    *fyne.Container

	Query         data.SubscriptionQuery
	Rows          *desk.Pages[data.SubscriptionRow]
	summary       data.SubscriptionSummary // of what the question asks for
	heads         []int                    // the rows of the table over which a group begins
	Selected      data.SubscriptionID
	reveals       bool       // what is selected comes into view as soon as it is there
	picked        desk.Place // those that are selected, as they are now
	asked         desk.Place // the organizations
	summed        desk.Place // the summary
	own           ownFilter
	menu          desk.Place // the subscription that a menu is for
	editing       desk.Place // the subscription whose total is edited in place
	Organizations []data.Organization
	columns       []column
	fields        []data.OwnField // that have a column
}

func New(d *desk.Desk) *Screen {
	s := &Screen{Desk: d, Query: data.SubscriptionQuery{Filter: data.FilterAll, Sort: data.SortProduct}}
	book := d.Book
	s.Rows = &desk.Pages[data.SubscriptionRow]{Desk: d, Changed: s.Arrived, Question: func(offset, limit int) func(context.Context) (data.Page[data.SubscriptionRow], error) {
		query := s.Query
		query.Offset, query.Limit, query.On = offset, limit, s.Day()
		return func(ctx context.Context) (data.Page[data.SubscriptionRow], error) {
			return book.Subscriptions(ctx, query)
		}
	}}
	s.picks = desk.NewPicks(d, s.Rows, subscriptionID, s.showPicked)
	s.Panel = newSubscriptionPanel(d, s)
	s.tools = container.New(&parts.Stacked{Gap: 8})
	s.empty, s.head = container.NewStack(), container.NewStack()
	s.list = container.NewStack()
	s.filters = newListFilters(s)
	left := container.NewBorder(container.New(layout.NewCustomPaddedLayout(8, 4, parts.PageEdge, 12), s.tools), nil, nil, nil, container.NewStack(s.list, s.empty))
	s.split = parts.NewHSplit(parts.NewGround(parts.ColorSurface, left), s.Panel.Content)
	s.split.Offset = 0.61
	s.welcome = container.NewStack()
	s.welcome.Hide()
	s.Content = container.NewStack(s.split, s.welcome)
	s.buildTable()
	s.BuildTools()
	s.askOrganizations()
	s.askLabels()
	return s
}

// knowOrganizations shows organizations only once there are two.
func (s *Screen) knowOrganizations(all []data.Organization) {
	if of := s.Query.Organization; of != 0 && !slices.ContainsFunc(all, func(o data.Organization) bool { return o.ID == of }) {
		s.NarrowTo(0) // it is gone
		s.reload()
	}
	if slices.Equal(all, s.Organizations) {
		return // making the tools anew would take the keyboard from them
	}
	several := len(s.Organizations) > 1
	s.Organizations = all
	if several != (len(all) > 1) {
		s.buildTable()
	}
	s.BuildTools()
}

// NarrowTo has the list be of one organization, 0 for every one. Of one, the list need not
// say in each row which it is.
func (s *Screen) NarrowTo(organization data.OrganizationID) {
	s.Query.Organization = organization
	s.buildTable()
}

func (s *Screen) buildTable() {
	s.buildColumns()
	s.Table.RowHeight = parts.HighRow
	s.Table.Rows = s.length
	s.Table.Cell = s.cell
	s.Table.OnSelect = s.selectRow
	s.Table.OnOpen = func(int) { s.Panel.FocusTotal() }
	s.Table.OnEdit = s.editCell
	s.Table.Picks = rowPicks{s}
	s.Table.OnCopy = s.copyPicked
	s.Table.OnMenu = func(row int, at fyne.Position) {
		record, _ := s.place(row)
		if s.picks.Len() > 1 && s.Table.Picks.Has(row) {
			s.showPickedMenu(at)
			return
		}
		if record < 0 {
			return
		}
		s.Rows.WhenThere(record, func(r data.SubscriptionRow) {
			s.choose(row, r.ID)
			s.showMenu(r.ID, at)
		})
	}
	s.Table.OnSort = func(key string) {
		s.Query.Descending = s.Query.Sort == data.SubscriptionSort(key) && !s.Query.Descending
		s.Query.Sort = data.SubscriptionSort(key)
		s.Table.ShowSort(key, s.Query.Descending)
		s.reload()
	}
	s.Table.ShowSort(string(s.Query.Sort), s.Query.Descending)
	s.foot = parts.NewFoot(s.Table)
	s.list.Objects = []fyne.CanvasObject{container.NewBorder(nil, s.foot, nil, nil, parts.NewPageList(s.Table))}
	s.list.Refresh()
}

// FootHeight is how much of the window's foot the totals take.
func (s *Screen) FootHeight() float32 { return s.foot.MinSize().Height }

// cell is what stands in a cell of the table.
func (s *Screen) cell(row, column int) parts.CellText {
	record, group := s.place(row)
	if group >= 0 {
		return s.groupCell(group, column)
	}
	if r, there := s.Rows.Row(record); there {
		shown := s.columns[column].Shown(lists.In{Words: s.Words, On: s.Day()}, r)
		if column == 0 && shown.Below != "" && s.namesOrganization() {
			shown.Below = r.OrganizationName + " · " + shown.Below
		}
		return shown
	}
	return parts.CellText{}
}

// namesOrganization tells whether a row says whose it is beside where it comes from: where
// there are several organizations and their column has no room.
func (s *Screen) namesOrganization() bool {
	return len(s.Organizations) > 1 && s.Query.Organization == 0 && s.Query.Group != data.GroupOrganization && !s.Table.Sees("organization")
}

func (s *Screen) BuildTools() {
	add := parts.NewMainButton(s.Text("button.add"), s.Add)
	load := parts.NewButton(s.Text("button.import"), s.Go.ChooseImport)
	past := parts.NewChip(s.Text("list.look_back"), false, s.openPast)
	acts := container.NewHBox(load, add)
	first := container.NewBorder(nil, nil, container.NewHBox(past), acts)
	if len(s.Organizations) > 1 {
		first = container.New(&parts.Tools{}, container.NewHBox(past), container.New(&parts.CutChoice{}, s.organizationChoice()), acts)
	}
	s.calm = first
	s.tools.Objects = []fyne.CanvasObject{s.head}
	s.showPicked()
	if !s.Query.AsOf.IsZero() {
		s.tools.Objects = append(s.tools.Objects, s.buildPastBanner())
	}
	s.tools.Objects = append(s.tools.Objects, s.filters.content)
	s.filters.show()
	s.tools.Refresh()
}

// organizationChoice narrows the list to one organization.
func (s *Screen) organizationChoice() fyne.CanvasObject {
	every := parts.Option[data.OrganizationID]{Label: s.Text("organization.all")}
	options := append([]parts.Option[data.OrganizationID]{every}, desk.OrganizationOptions(s.Organizations)...)
	return parts.NewChoice(options, s.Query.Organization, func(id data.OrganizationID) {
		s.NarrowTo(id)
		s.narrowed()
	})
}

// narrowed asks for the list that is narrowed to something else: what can't be seen any
// more is not selected either.
func (s *Screen) narrowed() {
	if s.picks.Len() > 0 {
		s.picks.Clear()
		s.Selected = 0
		s.Panel.forget()
		s.mark()
	}
	s.Table.ToTop() // what is found first is what is meant
	s.reload()
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
	s.summary = summary
	var totals []parts.FootText
	for i, column := range s.columns {
		totals = append(totals, parts.FootText{
			Lines: totalOf(s.Words, column.Key, summary.SubscriptionSums), Right: rightOf(column), Indent: i == 0,
		})
	}
	if len(summary.PerMonth) > 0 {
		totals[0].Lines = append(totals[0].Lines, s.Text("list.without_vat"))
	}
	high := s.FootHeight()
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

func (s *Screen) SetSearch(text string) {
	if text == s.Query.Search && s.Rows.HasAsked() {
		return
	}
	s.Query.Search = text
	s.narrowed()
}

func (s *Screen) Refresh() {
	s.askOrganizations()
	s.askLabels()
	s.reload()
	s.askPicked()
	s.Panel.refresh()
}

func (s *Screen) askOrganizations() {
	desk.Ask(s.Desk, &s.asked, s.Book.Organizations, s.knowOrganizations)
}

// Arrived shows rows that have come in, with the selected one marked.
func (s *Screen) Arrived() {
	s.knowGroups()
	s.Rows.Each(s.picks.See)
	if s.picks.Len() > 0 {
		s.Panel.showMany(s.picks.Rows())
	}
	s.Table.Fit(s.shownAt(s.Rows.From), s.shownAt(s.Rows.From)+s.Rows.Came)
	s.mark()
	s.showWhetherAny()
}

// showWhetherAny shows the list, or what there is in place of one without a row. Only
// what was not so before is drawn anew: the panel beside the list is no part of a search.
func (s *Screen) showWhetherAny() {
	first := s.Rows.Count == 0 && !s.isNarrowed()
	if first && len(s.welcome.Objects) == 0 {
		s.welcome.Objects = []fyne.CanvasObject{s.Go.FirstStart()}
	}
	if first != s.welcome.Visible() {
		parts.ShowIf(!first, s.split)
		parts.ShowIf(first, s.welcome)
		s.Content.Refresh()
	}
	if nothing := s.Rows.Count == 0 && !first; nothing != (len(s.empty.Objects) > 0) {
		s.empty.Objects = nil
		if nothing {
			s.empty.Objects = []fyne.CanvasObject{s.buildNothingFound()}
		}
		s.empty.Refresh()
	}
}

// isNarrowed tells whether the list is of less than the whole record of today.
func (s *Screen) isNarrowed() bool {
	return !s.Query.AsOf.IsZero() || s.Query.Search != "" || s.filters.chosen() != listFilter{filter: data.FilterAll} ||
		s.Query.Organization != 0 || s.Query.Own != (data.OwnFilter{})
}

// mark shows which row is selected.
func (s *Screen) mark() {
	at := s.Selected
	if last, several := s.picks.Last(); several { // the keyboard stays with those that are selected
		at = last
	}
	row := s.shownAt(s.Rows.Find(func(row data.SubscriptionRow) bool { return row.ID == at }))
	if s.reveals && row >= 0 {
		s.reveals = false
		s.Table.Reveal(row)
		return
	}
	s.Table.Mark(row)
}

// buildNothingFound offers the way back to the whole list.
func (s *Screen) buildNothingFound() fyne.CanvasObject {
	all := parts.NewButton(s.Text("empty.show_all"), func() {
		s.Query.Filter, s.Query.Vendor, s.Query.Organization, s.Query.AsOf, s.Query.Own = data.FilterAll, "", 0, data.Date{}, data.OwnFilter{}
		s.BuildTools()
		s.Go.ClearSearch()
		s.reload()
	})
	return parts.NewNothing(theme.SearchIcon(), s.Text("empty.nothing_found"), all)
}

func (s *Screen) selectRow(row int) {
	if !s.Query.AsOf.IsZero() {
		return // the past is there to be read
	}
	if record, _ := s.place(row); record >= 0 {
		s.Rows.WhenThere(record, func(r data.SubscriptionRow) { s.choose(row, r.ID) })
	}
}

// choose selects the subscription of a row.
func (s *Screen) choose(row int, id data.SubscriptionID) {
	if s.Query.AsOf.IsZero() && (id != s.Selected || s.Panel.unread) {
		s.SelectSubscription(id)
	}
	s.Table.Mark(row)
}

// SelectSubscription shows a subscription in the panel.
func (s *Screen) SelectSubscription(id data.SubscriptionID) {
	s.Rows.ForgetWanted()
	s.menu.Leave()
	s.picks.Clear()
	s.Selected, s.reveals = id, false
	s.Panel.show(id)
}

// Reveal selects a subscription from elsewhere, and brings its row into view.
func (s *Screen) Reveal(id data.SubscriptionID) {
	s.SelectSubscription(id)
	s.reveals = true
	s.mark()
}

func (s *Screen) Add() { s.Go.OpenSubscriptionForm(nil, s.Query.Organization) }

// Edit opens the form of the subscription that is selected, which the panel may
// not show yet.
func (s *Screen) Edit() {
	switch shown := s.Panel.Shown; {
	case shown != nil && shown.ID == s.Selected:
		s.Go.OpenSubscriptionForm(shown, 0)
	case s.Selected != 0:
		s.Detail(&s.Window.ToOpen, s.Selected, func(detail data.SubscriptionDetail) { s.Go.OpenSubscriptionForm(&detail, 0) })
	}
}
