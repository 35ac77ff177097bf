package screens

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

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
	panel   *subscriptionPanel
	left    *fyne.Container
	tools   *fyne.Container
	empty   *fyne.Container
	list    *fyne.Container

	query         data.SubscriptionQuery
	rows          *desk.Pages[data.SubscriptionRow]
	selected      data.SubscriptionID
	asked         desk.Place // the organizations
	menu          desk.Place // the subscription that a menu is for
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
	s.tools = container.NewVBox()
	s.empty = container.NewStack()
	s.list = container.NewStack()
	s.left = container.NewBorder(s.tools, nil, nil, nil, container.NewStack(s.list, s.empty))
	s.split = container.NewHSplit(s.left, s.panel.content)
	s.split.Offset = 0.52
	s.welcome = container.NewStack()
	s.content = container.NewStack(s.split, s.welcome)
	s.buildTable()
	s.buildTools()
	s.askOrganizations()
	return s
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
	s.columns = subscriptionColumns(len(s.organizations) > 1)
	var shown []parts.Column
	for _, column := range s.columns {
		shown = append(shown, parts.Column{
			Key: string(column.sort), Title: s.Text("column." + column.key), Width: column.width, Right: column.right,
		})
	}
	s.table = parts.NewTable(shown, s.Window.Widths("subscriptions", len(shown)))
	s.table.Rows = func() int { return s.rows.Count }
	s.table.Cell = func(row, column int) parts.CellText {
		if r, there := s.rows.Row(row); there {
			return s.columns[column].cell(s.Words, r, s.day())
		}
		return parts.CellText{}
	}
	s.table.OnSelect = s.selectRow
	s.table.OnOpen = func(int) { s.panel.focusTotal() }
	s.table.OnMenu = func(row int, at fyne.Position) {
		s.rows.WhenThere(row, func(r data.SubscriptionRow) {
			s.choose(row, r.ID)
			s.showMenu(r.ID, at)
		})
	}
	s.table.OnWidths = func(widths []float32) { s.Window.RememberWidths("subscriptions", widths) }
	s.table.OnSort = func(key string) {
		s.query.Descending = s.query.Sort == data.SubscriptionSort(key) && !s.query.Descending
		s.query.Sort = data.SubscriptionSort(key)
		s.table.ShowSort(key, s.query.Descending)
		s.rows.Reload()
	}
	s.table.ShowSort(string(s.query.Sort), s.query.Descending)
	s.list.Objects = []fyne.CanvasObject{s.table}
	s.list.Refresh()
}

func (s *subscriptions) buildTools() {
	filter := parts.NewChoice(desk.OptionsOf(s.Words, "filter", data.SubscriptionFilters()), s.query.Filter, func(f data.SubscriptionFilter) {
		s.query.Filter = f
		s.rows.Reload()
	})
	add := parts.NewButton(s.Text("button.add"), s.add)
	add.SetIcon(theme.ContentAddIcon())
	load := parts.NewButton(s.Text("button.import"), s.Go.ChooseImport)
	past := parts.NewIconButton(theme.HistoryIcon(), s.Text("past.choose"), s.openPast)
	s.tools.Objects = []fyne.CanvasObject{container.NewBorder(nil, nil, nil, container.NewHBox(past, add, load), filter)}
	if !s.query.AsOf.IsZero() {
		s.tools.Objects = append(s.tools.Objects, s.buildPastBanner())
	}
	if len(s.organizations) > 1 {
		every := parts.Option[data.OrganizationID]{Label: s.Text("organization.all")}
		whose := parts.NewChoice(append([]parts.Option[data.OrganizationID]{every}, organizationOptions(s.organizations)...),
			s.query.Organization, func(id data.OrganizationID) {
				s.query.Organization = id
				s.rows.Reload()
			})
		s.tools.Objects = append(s.tools.Objects, whose)
	}
	s.tools.Refresh()
}

func (s *subscriptions) setSearch(text string) {
	if text == s.query.Search && s.rows.HasAsked() {
		return
	}
	s.query.Search = text
	s.rows.Reload()
}

func (s *subscriptions) refresh() {
	s.askOrganizations()
	s.rows.Reload()
	s.panel.refresh()
}

func (s *subscriptions) askOrganizations() {
	desk.Ask(s.Desk, &s.asked, s.Book.Organizations, s.knowOrganizations)
}

// arrived shows rows that have come in, with the selected one marked.
func (s *subscriptions) arrived() {
	s.table.Mark(s.rows.Find(func(row data.SubscriptionRow) bool { return row.ID == s.selected }))
	s.empty.Objects, s.welcome.Objects = nil, nil
	s.split.Show()
	switch {
	case s.rows.Count > 0:
	case s.query.AsOf.IsZero() && s.query.Search == "" && s.query.Filter == data.FilterAll && s.query.Organization == 0:
		s.split.Hide()
		s.welcome.Objects = []fyne.CanvasObject{s.Go.FirstStart()}
	default:
		s.empty.Objects = []fyne.CanvasObject{s.buildNothingFound()}
	}
	s.content.Refresh()
}

// buildNothingFound offers the way back to the whole list.
func (s *subscriptions) buildNothingFound() fyne.CanvasObject {
	all := parts.NewButton(s.Text("empty.show_all"), func() {
		s.query.Filter, s.query.Organization, s.query.AsOf = data.FilterAll, 0, data.Date{}
		s.buildTools()
		s.Go.ClearSearch()
		s.rows.Reload()
	})
	return container.NewCenter(container.NewVBox(parts.NewCentered(s.Text("empty.nothing_found")), all))
}

func (s *subscriptions) selectRow(row int) {
	if !s.query.AsOf.IsZero() {
		return // the past is there to be read
	}
	s.rows.WhenThere(row, func(r data.SubscriptionRow) { s.choose(row, r.ID) })
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
