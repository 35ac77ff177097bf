package exports

import (
	"cmp"
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/files"
	"seatbook/data/overview"
	"seatbook/screens/desk"
)

// reported is what a report is made of: a record on one day, of one organization or of all.
type reported struct {
	*Exporter
	rows    []data.SubscriptionRow // the list of subscriptions
	day     overview.Day
	shown   overview.Overview // what the home page says
	undated []*data.SubscriptionRow
	months  []costs.Month // what statements carry, a year back and a year ahead
	known   []costs.Month // those of them that the record knows of
	several bool          // it is of several organizations
}

// Report is the license report of one organization, or of all where it is the zero one,
// to be printed: its figures, what is renewed next, what the months cost, its
// subscriptions, what needs attention, what can be saved, and who holds what (R24, R25,
// R35).
func (e *Exporter) Report(ctx context.Context, organization data.Organization, made time.Time) (files.Report, error) {
	e.NarrowTo(organization.ID)
	report := e.document(e.Text("report.title"), made)
	if organization.Name != "" {
		report.Title = e.Text("report.title_of", "Organization", organization.Name)
		report.Running = organization.Name + " · " + report.Running
	}
	r, err := e.reported(ctx)
	if err != nil {
		return report, err
	}
	holders, err := r.holdersSection(ctx)
	if err != nil {
		return report, err
	}
	report.Figures = r.figures()
	report.Sections = []files.Section{r.renewalsSection(), r.monthsSection(), r.seatsSection(), r.attentionSection(), r.savingsSection(), holders}
	for i := range report.Sections {
		report.Sections[i].Empty = e.Text("report.nothing")
		report.Sections[i] = report.Sections[i].Told()
	}
	return report, nil
}

// document is a report without anything in it.
func (e *Exporter) document(title string, made time.Time) files.Report {
	return files.Report{
		Title: title, Subtitle: e.Text("report.subtitle", "Date", e.Date(e.on)), Running: title + " · " + e.Date(e.on),
		Page: e.Text("report.page"), GoesOn: e.Text("report.goes_on"), Made: made,
		Regular: theme.DefaultTextFont().Content(), Bold: theme.DefaultTextBoldFont().Content(),
	}
}

// reported asks the record what a report of it is made of.
func (e *Exporter) reported(ctx context.Context) (*reported, error) {
	settings, err := e.book.Settings(ctx)
	if err != nil {
		return nil, err
	}
	e.Home = settings.Currency
	page, err := e.book.Subscriptions(ctx, e.question())
	if err != nil {
		return nil, err
	}
	basis, err := e.book.CostBasis(ctx)
	if err != nil {
		return nil, err
	}
	day, err := overview.AskDay(ctx, e.book, e.known, e.on)
	if err != nil {
		return nil, err
	}
	if e.Subscriptions.Sort == data.SortProduct && !e.Subscriptions.Descending { // by the names that paper prints whole, as who has what
		slices.SortStableFunc(page.Rows, func(a, b data.SubscriptionRow) int { return cmp.Compare(data.Fold(a.Product), data.Fold(b.Product)) })
	}
	r := &reported{Exporter: e, rows: page.Rows, day: day.Of(e.Organization)}
	r.shown = overview.Of(basis, r.day, e.Organization)
	if e.Organization != 0 {
		basis.Rows = slices.DeleteFunc(slices.Clone(basis.Rows), func(row data.SubscriptionRow) bool { return row.Organization != e.Organization })
	}
	from, months := data.MonthOf(e.on).Add(-costs.PastMonths), costs.PastMonths+costs.ForecastMonths
	lines := costs.Statements(basis.Rows, basis.Changes, from, months, e.on)
	r.months = costs.Months(lines, from, months)
	r.known = costs.Since(r.months, lines, e.on)
	r.undated = costs.Undated(basis.Rows, e.on)
	r.several = slices.ContainsFunc(r.rows, func(row data.SubscriptionRow) bool { return row.Organization != r.rows[0].Organization })
	return r, nil
}

// whose names the organization beside a product in a report of several.
func (r *reported) whose(s data.SubscriptionRow) string {
	if !r.several || s.OrganizationName == "" || s.Product == "" {
		return cmp.Or(s.Product, s.OrganizationName)
	}
	return s.Product + " · " + s.OrganizationName
}

func (e *Exporter) section(list List, columns ...string) files.Section {
	var section files.Section
	section.Title, section.Columns = desk.Coded(e.Words, "export.list", list), e.Titles(columns...)
	return section
}

// parted is rows of a report with what each of them is of.
type parted struct {
	of     string
	totals func(of string) [][]files.Cell // of all rows that are of the same; nil has none
	cells  []files.Cell
}

// part puts rows into a section, in groups where there are at least so many: those of one
// below each other, in the order in which each comes first. A group of one row needs no
// totals of its own.
func part(section *files.Section, rows []parted, least int) {
	var order []string
	groups := map[string][]parted{}
	for _, row := range rows {
		if _, there := groups[row.of]; !there {
			order = append(order, row.of)
		}
		groups[row.of] = append(groups[row.of], row)
	}
	for _, of := range order {
		group := files.Group{Title: of, Rows: len(groups[of])}
		if totals := groups[of][0].totals; totals != nil && group.Rows > 1 {
			group.Totals = totals(of)
		}
		if len(order) >= least {
			section.Groups = append(section.Groups, group)
		}
		for _, row := range groups[of] {
			section.Rows = append(section.Rows, row.cells)
		}
	}
}
