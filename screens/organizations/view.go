package organizations

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/data/overview"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/merging"
	"seatbook/screens/parts"
)

// order is by what the organizations are sorted.
type order string

const (
	byName     order = "name"
	byCost     order = "cost"
	bySavings  order = "savings"
	byWaiting  order = "waiting"
	byRenewals order = "renewals"
)

func orders() []order { return []order{byName, byCost, bySavings, byWaiting, byRenewals} }

// view is the dialog with a line an organization.
type view struct {
	*desk.Form
	all    []overview.Organization
	list   *parts.List
	order  *parts.Choice[order]
	totals *parts.Text
	asked  desk.Place
}

// Open shows what each organization costs, can save, has to attend to and renews. The one
// that is looked at, 0 for none, is the one into which another is merged from here.
func Open(d *desk.Desk, looked data.OrganizationID) {
	v := &view{Form: d.NewForm(d.Text("organizations.title"))}
	v.Topic, v.Size = desk.TopicOrganizations, fyne.NewSize(1000, mostHigh)
	v.Light = true // what is looked at
	v.Dismiss.SetText(d.Text("button.close"))
	v.totals = parts.NewFaint("")
	v.order = parts.NewChoice(desk.OptionsOf(d.Words, "organizations.by", orders()), byName, func(order) { v.arrange() })
	v.list = parts.NewList(func() int { return len(v.all) }, v.newLine, v.showLine)
	v.list.OnSelected = func(i int) {
		v.list.UnselectAll()
		v.lead(desk.TabSubscriptions, v.all[i], data.FilterAll)
	}
	v.First = v.list
	head := container.NewVBox(container.NewBorder(nil, nil, nil, container.NewCenter(v.order), container.New(&parts.InMiddle{}, parts.NewEdged(v.totals))), parts.NewOut(v.newHeader()))
	merge := parts.NewButton(d.Text("menu.merge_organizations"), func() { merging.OpenOrganizations(v.Desk, looked) })
	if d.Book.ReadOnly() || len(d.Go.Organizations()) < 2 {
		merge.Disable()
	}
	v.Back = v.ask // two may have become one
	v.ShowWith(container.NewBorder(head, nil, nil, nil, parts.NewOut(v.list)), merge)
	v.ask()
}

// How high the dialog is at most, without its lines, and with each of them.
const (
	mostHigh    = 620
	aroundLines = 260
	lineHigh    = 40
)

// ask works the figures out, of today.
func (v *view) ask() {
	book, on, known := v.Book, v.Today(), v.Known()
	desk.AskOr(v.Desk, &v.asked, func(ctx context.Context) ([]overview.Organization, error) {
		return figures(ctx, book, known, on)
	}, func(all []overview.Organization) {
		v.all = all
		v.ShowRead()
		v.arrange()
		v.Size.Height = min(mostHigh, aroundLines+lineHigh*float32(len(all)))
		v.Fit()
	}, func(err error) { v.ShowUnread(err, v.ask) })
}

// figures works out what every organization comes to on a day.
func figures(ctx context.Context, book source, known savings.Known, on data.Date) ([]overview.Organization, error) {
	all, err := book.Organizations(ctx)
	if err != nil {
		return nil, err
	}
	day, err := overview.AskDay(ctx, book, known, on)
	return overview.Organizations(all, day), err
}

// source is a record as far as the view asks it.
type source interface {
	overview.Source
	Organizations(ctx context.Context) ([]data.Organization, error)
}

// arrange sorts the lines as is chosen, the most first.
func (v *view) arrange() {
	worth := map[order]func(overview.Organization) int64{
		byCost:     func(o overview.Organization) int64 { return highest(o.PerMonth) },
		bySavings:  func(o overview.Organization) int64 { return highest(o.ToSave) },
		byWaiting:  func(o overview.Organization) int64 { return int64(o.Urgent)<<32 + int64(o.Waiting) },
		byRenewals: func(o overview.Organization) int64 { return int64(o.Renewals) },
	}[v.order.Value()]
	slices.SortStableFunc(v.all, func(a, b overview.Organization) int {
		if worth == nil {
			return 0
		}
		return int(min(1, max(-1, worth(b)-worth(a))))
	})
	if worth == nil {
		slices.SortStableFunc(v.all, func(a, b overview.Organization) int {
			return slices.Compare([]string{data.Fold(a.Name)}, []string{data.Fold(b.Name)})
		})
	}
	var month, save []data.Money
	for _, o := range v.all {
		for _, m := range o.PerMonth {
			month = data.AddMoney(month, m)
		}
		for _, m := range o.ToSave {
			save = data.AddMoney(save, m)
		}
	}
	v.totals.SetText(v.totalsText(month, save))
	v.list.Refresh()
}

// totalsText says how many organizations there are and what they come to, as far as prices
// are known.
func (v *view) totalsText(month, save []data.Money) string {
	if len(v.all) == 0 {
		return v.Text("organizations.none")
	}
	var sums []string
	if len(month) > 0 {
		sums = append(sums, v.Text("organizations.a_month", "Sum", v.Sum(month)))
	}
	if len(save) > 0 {
		sums = append(sums, v.Text("organizations.to_save", "Sum", v.Sum(save)))
	}
	said := v.Count("organizations.totals", len(v.all))
	if len(sums) > 0 {
		said += " " + v.Text("organizations.sums", "Sums", strings.Join(sums, ", "))
	}
	return said
}

// highest orders by amounts, which are not converted.
func highest(amounts []data.Money) (minor int64) {
	for _, m := range amounts {
		minor = max(minor, m.Minor)
	}
	return minor
}

// figureKeys are the columns beside the name, each with the tab that it leads to.
func figureKeys() []string { return []string{"month", "save", "waiting", "renewals"} }

func (v *view) newHeader() fyne.CanvasObject {
	row := container.New(&columns{})
	row.Add(parts.NewFaint(v.Text("organizations.column.name")))
	for _, key := range figureKeys() {
		title := parts.NewFaint(v.Text("organizations.column." + key))
		title.Alignment = fyne.TextAlignTrailing
		row.Add(title)
	}
	return row
}

func (v *view) newLine() fyne.CanvasObject {
	name := parts.NewLine("")
	row := container.New(&columns{}, name)
	for range figureKeys() {
		row.Add(container.NewHBox(layout.NewSpacer(), parts.NewQuietButton("", nil, nil)))
	}
	return row
}

func (v *view) showLine(i int, cell fyne.CanvasObject) {
	o, objects := v.all[i], cell.(*fyne.Container).Objects
	name := o.Name
	if name == "" {
		name = v.Text("organizations.unnamed")
	}
	objects[0].(*parts.Text).SetText(name)
	for n, figure := range []struct {
		text string
		tab  desk.Tab
		only data.SubscriptionFilter
	}{
		{v.Sum(o.PerMonth), desk.TabCosts, data.FilterAll},
		{v.Sum(o.ToSave), desk.TabSavings, data.FilterAll},
		{v.waitingText(o), desk.TabHome, data.FilterAll},
		{v.renewalText(o), desk.TabSubscriptions, renewing(o)},
	} {
		button := objects[n+1].(*fyne.Container).Objects[1].(*parts.Button)
		button.SetText(figure.text)
		button.OnTapped = func() { v.lead(figure.tab, o, figure.only) }
		parts.ShowIf(figure.text != "", button)
	}
}

func (v *view) waitingText(o overview.Organization) string {
	switch {
	case o.Waiting == 0:
		return ""
	case o.Urgent == 0:
		return v.Number(o.Waiting)
	default:
		return v.Text("organizations.urgent", "Count", v.Number(o.Waiting), "Urgent", v.Number(o.Urgent))
	}
}

func (v *view) renewalText(o overview.Organization) string {
	switch {
	case o.RenewsOn.IsZero():
		return ""
	case o.Renewals < 2:
		return v.ShortDate(o.RenewsOn)
	default:
		return v.Text("organizations.renewals", "Count", v.Number(o.Renewals), "Date", v.ShortDate(o.RenewsOn))
	}
}

// renewing is what the list has behind the number of renewals: those, or everything where
// the day alone is told, which is a later one.
func renewing(o overview.Organization) data.SubscriptionFilter {
	if o.Renewals == 0 {
		return data.FilterAll
	}
	return data.FilterRenewsSoon
}

// lead goes to the list behind a figure, of that organization only.
func (v *view) lead(tab desk.Tab, o overview.Organization, only data.SubscriptionFilter) {
	v.Hide()
	v.Go.ShowOrganization(tab, o.ID, only)
}

// columns gives the name what the figures leave. Each figure has the same room.
type columns struct{}

// figureWidth is what the largest sum of a month takes.
const figureWidth = 168

// MinSize implements fyne.Layout.
func (*columns) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range objects {
		size.Height = max(size.Height, o.MinSize().Height)
	}
	size.Width = 160 + figureWidth*float32(len(objects)-1)
	return size
}

// Layout implements fyne.Layout.
func (*columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := size.Width - figureWidth*float32(len(objects)-1)
	for i, o := range objects {
		width, at := float32(figureWidth), x+figureWidth*float32(i-1)
		if i == 0 {
			width, at = x, 0
		}
		height := min(size.Height, max(o.MinSize().Height, size.Height))
		o.Resize(fyne.NewSize(width, height))
		o.Move(fyne.NewPos(at, (size.Height-height)/2))
	}
}
