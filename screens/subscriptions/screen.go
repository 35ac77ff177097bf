package subscriptions

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

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
	holders *parts.Stop     // of the people in the panel
	left    *fyne.Container // the tools and the list below them
	tools   *fyne.Container
	calm    fyne.CanvasObject // the first line of the tools while no others are selected
	head    *fyne.Container   // that line, or what can be done for all that are
	picks   *picks
	filters *listFilters
	empty   *fyne.Container
	nothing string // what is said there
	leftOut *desk.LeftOut
	list    *fyne.Container

	Query         data.SubscriptionQuery
	Rows          *desk.Pages[data.SubscriptionRow]
	summary       data.SubscriptionSummary // of what the question asks for
	heads         []int                    // the rows of the table over which a group begins
	Selected      data.SubscriptionID
	past          data.SubscriptionID // the one that is chosen of a past day, 0 for none
	reveals       bool                // what is selected comes into view as soon as it is there
	picked        desk.Place          // those that are selected, as they are now
	asked         desk.Place          // the organizations
	summed        desk.Place          // the summary
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
	s.leftOut = desk.NewLeftOut(d, s.showAll)
	s.tools = container.New(&parts.Stacked{Gap: 8})
	s.empty, s.head = container.NewStack(), container.NewStack()
	s.list = container.NewStack()
	s.left = container.NewWithoutLayout()
	s.filters = newListFilters(s)
	tools := container.New(layout.NewCustomPaddedLayout(8, 4, parts.PageEdge, 12), s.tools)
	// What stands above the list comes before it by Tab as well, and the panel after it.
	s.left.Layout, s.left.Objects = layout.NewBorderLayout(tools, nil, nil, nil), []fyne.CanvasObject{tools, container.NewStack(s.list, s.empty)}
	s.split = parts.NewHSplit(parts.NewGround(parts.ColorSurface, s.left), s.leftOut.Over(s.Panel.Content))
	s.split.Offset, s.split.Least = 0.61, parts.LeastPanel
	s.welcome = container.NewStack()
	s.welcome.Hide()
	s.Content = container.NewStack(s.split, s.welcome)
	s.buildTable()
	s.BuildTools()
	s.askOrganizations()
	s.askLabels()
	return s
}

func (s *Screen) buildTable() {
	s.buildColumns()
	s.Table.SetDense(s.Window.Low)
	s.Table.Rows = s.length
	s.Table.Cell = s.cell
	s.Table.OnSelect = s.selectRow
	s.Table.OnOpen = func(int) { s.Panel.FocusTotal() }
	s.Table.OnEdit = s.editCell
	s.Table.Picks = rowPicks{s}
	s.Table.OnCopy = s.copyPicked
	s.Table.OnRemove = s.removeMeant
	s.Table.OnMoved = func() { s.Window.Notices.Clear() }
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
	s.foot.SetDense(s.Window.Low)
	s.list.Objects = []fyne.CanvasObject{container.NewBorder(nil, s.foot, nil, nil, parts.NewPageList(s.Table))}
	s.list.Refresh()
}

// Leave is told that another page comes into view.
func (s *Screen) Leave() { s.Panel.Leave() }

// NoticesLie is what a notice lies over, above its foot.
func (s *Screen) NoticesLie() (over fyne.CanvasObject, foot float32) {
	if s.welcome.Visible() {
		return nil, 0
	}
	return s.list, s.FootHeight()
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
			if s.Words.CalmWaits(r, s.Day()) != "" { // which is not what gives way
				shown.Below += " · " + r.OrganizationName
			} else {
				shown.Below = r.OrganizationName + " · " + shown.Below
			}
		}
		if column == 0 {
			s.markTyped(&shown, r.ID)
		}
		return shown
	}
	return parts.CellText{}
}
