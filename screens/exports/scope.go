package exports

import (
	"context"
	"errors"
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
	case ListHistory, ListUsage: // a step may be of several, and the licenses over time are all there are
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
	if err != nil {
		return nil, err
	}
	var narrowed []string
	search := ""
	switch list {
	case ListSubscriptions:
		search = e.Subscriptions.Search
		narrowed, err = e.narrowedSubscriptions(ctx)
	case ListPeople:
		search = e.People.Search
		narrowed, err = e.narrowedPeople(ctx)
	case ListChanges:
		search = e.Changes.Search
	case ListHistory:
		search = e.History.Search
		narrowed, err = e.narrowedHistory(ctx)
	case ListMonths, ListYears, ListProducts, ListOrganizations, ListDepartments:
		narrowed = append(narrowed, e.Currency)
	case ListSavings:
		if e.SavingState != "" {
			narrowed = []string{desk.Coded(e.Words, "savings.state", e.SavingState)}
		}
	}
	said := append([]string{of.Name}, narrowed...)
	if search = strings.TrimSpace(search); search != "" {
		said = append(said, e.Text("export.searched", "Text", search))
	}
	if e.Selected > 0 {
		said = append(said, strings.TrimSuffix(e.Count("export.selected", e.Selected), "."))
	}
	return slices.DeleteFunc(said, func(text string) bool { return text == "" }), err
}

func (e *Exporter) narrowedSubscriptions(ctx context.Context) (said []string, err error) {
	q := e.Subscriptions
	fields, err := e.book.OwnFields(ctx)
	if err != nil {
		return nil, err
	}
	for _, filter := range q.Filters() {
		said = append(said, desk.Coded(e.Words, "filter", filter))
	}
	if !q.AsOf.IsZero() {
		said = append(said, e.Text("export.as_of", "Date", e.Date(q.AsOf)))
	}
	return append(said, q.Vendor, desk.OwnFilterText(e.Words, q.Own, fields)), nil
}

func (e *Exporter) narrowedPeople(ctx context.Context) (said []string, err error) {
	q := e.People
	if said, err = e.productOf(ctx, q.Holding); err != nil {
		return nil, err
	}
	if q.Filter != "" && q.Filter != data.PeopleAll {
		said = append(said, desk.Coded(e.Words, "person.filter", q.Filter))
	}
	if q.Kind != "" {
		said = append(said, desk.Coded(e.Words, "person.kind", q.Kind))
	}
	if q.NoDepartment {
		said = append(said, e.Text("costs.no_department"))
	}
	return append(said, q.Department), nil
}

func (e *Exporter) narrowedHistory(ctx context.Context) (said []string, err error) {
	q := e.History
	if said, err = e.productOf(ctx, q.Subscription); err != nil {
		return nil, err
	}
	if q.Person != 0 {
		person, err := e.book.Person(ctx, q.Person)
		if err != nil && !isGone(err) {
			return nil, err
		}
		said = append(said, person.Name)
	}
	if q.Topic != "" && q.Topic != data.TopicAll {
		said = append(said, desk.Coded(e.Words, "history.topic", q.Topic))
	}
	if !q.From.IsZero() {
		to := q.To
		if to.IsZero() {
			to = e.on
		}
		said = append(said, strings.TrimSuffix(e.Text("history.between", "From", e.Date(q.From), "To", e.Date(to)), "."))
	}
	return said, nil
}

// productOf is the product of a subscription that a list is narrowed to, nothing for none or
// for one that is gone.
func (e *Exporter) productOf(ctx context.Context, id data.SubscriptionID) ([]string, error) {
	if id == 0 {
		return nil, nil
	}
	s, err := e.book.Subscription(ctx, id, e.on)
	if isGone(err) {
		return nil, nil
	}
	return []string{s.Product}, err
}

func isGone(err error) bool {
	known, is := errors.AsType[*data.Error](err)
	return is && known.Code == data.CodeNotFound
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
