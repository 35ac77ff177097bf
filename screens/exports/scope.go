package exports

import (
	"context"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/screens/desk"
)

// Of is the organization that a list is narrowed to, 0 for every one.
func (e *Exporter) Of(list List) data.OrganizationID {
	switch list {
	case ListSubscriptions:
		return e.Subscriptions.Organization
	case ListPeople:
		return e.People.Organization
	case ListHistory: // a step may be of several
		return 0
	}
	return e.Organization
}

// NarrowTo narrows every list to one organization, or with 0 to none.
func (e *Exporter) NarrowTo(of data.OrganizationID) {
	e.Organization, e.Subscriptions.Organization, e.People.Organization = of, of, of
}

// organization returns the one of some ID, the zero one for every one.
func (e *Exporter) organization(ctx context.Context, id data.OrganizationID) (data.Organization, error) {
	if id == 0 {
		return data.Organization{}, nil
	}
	all, err := e.book.Organizations(ctx)
	for _, of := range all {
		if of.ID == id {
			return of, err
		}
	}
	return data.Organization{}, err
}

// scope says what a list is narrowed to, its organization first; nothing where it is all
// there is.
func (e *Exporter) scope(ctx context.Context, list List) ([]string, error) {
	of, err := e.organization(ctx, e.Of(list))
	said := []string{of.Name}
	search := ""
	switch list {
	case ListSubscriptions:
		said, search = append(said, e.narrowedSubscriptions()...), e.Subscriptions.Search
	case ListPeople:
		said, search = append(said, e.narrowedPeople()...), e.People.Search
	case ListChanges:
		search = e.Changes.Search
	case ListHistory:
		said, search = append(said, e.narrowedHistory()...), e.History.Search
	case ListSavings:
		if e.SavingState != "" {
			said = append(said, desk.Coded(e.Words, "savings.state", e.SavingState))
		}
	}
	if search = strings.TrimSpace(search); search != "" {
		said = append(said, e.Text("export.searched", "Text", search))
	}
	if e.Selected > 0 {
		said = append(said, strings.TrimSuffix(e.Count("export.selected", e.Selected), "."))
	}
	return slices.DeleteFunc(said, func(text string) bool { return text == "" }), err
}

func (e *Exporter) narrowedSubscriptions() (said []string) {
	q := e.Subscriptions
	for _, filter := range q.Filters() {
		said = append(said, desk.Coded(e.Words, "filter", filter))
	}
	if !q.AsOf.IsZero() {
		said = append(said, e.Text("export.as_of", "Date", e.Date(q.AsOf)))
	}
	return append(said, q.Vendor, q.Own.Tag, q.Own.Owner.Name, q.Own.Value)
}

func (e *Exporter) narrowedPeople() (said []string) {
	q := e.People
	if q.Filter != "" && q.Filter != data.PeopleAll {
		said = append(said, desk.Coded(e.Words, "person.filter", q.Filter))
	}
	if q.Kind != "" {
		said = append(said, desk.Coded(e.Words, "person.kind", q.Kind))
	}
	if q.NoDepartment {
		said = append(said, e.Text("costs.no_department"))
	}
	return append(said, q.Department)
}

func (e *Exporter) narrowedHistory() (said []string) {
	q := e.History
	if q.Topic != "" {
		said = append(said, desk.Coded(e.Words, "history.topic", q.Topic))
	}
	if !q.From.IsZero() && !q.To.IsZero() {
		said = append(said, strings.TrimSuffix(e.Text("history.between", "From", e.Date(q.From), "To", e.Date(q.To)), "."))
	}
	return said
}

// aboutSheet says of what a workbook is that is not of everything, a row a list; there is
// none where it is.
func (e *Exporter) aboutSheet(ctx context.Context, lists []List) ([]files.Sheet, error) {
	about := files.Sheet{Title: e.Text("export.about"), Columns: []string{e.Text("export.about_list"), e.Text("export.about_only")}}
	for _, list := range lists {
		said, err := e.scope(ctx, list)
		if err != nil {
			return nil, err
		}
		if len(said) > 0 {
			about.Rows = append(about.Rows, []files.Cell{Text(desk.Coded(e.Words, "export.list", list)), Text(strings.Join(said, " · "))})
		}
	}
	if len(about.Rows) == 0 {
		return nil, nil
	}
	return []files.Sheet{about}, nil
}
