package exports

import (
	"context"
	"slices"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/ledger"
	"seatbook/data/savings"
	"seatbook/i18n"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
)

// List is a list that can be exported.
type List string

// The lists.
const (
	ListSubscriptions List = "subscriptions"
	ListPeople        List = "people"
	ListHolders       List = "holders"
	ListChanges       List = "changes"
	ListHistory       List = "history"
	ListAttention     List = "attention"
	ListCosts         List = "costs"
	ListSavings       List = "savings"
)

// The lists that the views of the costs are.
const (
	ListMonths        List = "months"
	ListYears         List = "years"
	ListProducts      List = "products"
	ListOrganizations List = "organizations"
	ListDepartments   List = "departments"
	ListUsage         List = "usage"
)

// CostLists lists those that the views of the costs are. A workbook of everything has the lines that
// they are the sums of.
func CostLists() []List {
	return []List{ListMonths, ListYears, ListProducts, ListOrganizations, ListDepartments, ListUsage}
}

// Lists lists every list in the order of a workbook's sheets.
func Lists() []List {
	return []List{ListSubscriptions, ListPeople, ListHolders, ListChanges, ListHistory, ListAttention, ListSavings, ListCosts}
}

// columnsOf are the keys of the columns of a list that has always the same.
func columnsOf(list List) []string {
	switch list {
	case ListHolders:
		return []string{"product", "name", "address", "department", "organization", "since"}
	case ListChanges:
		return []string{"date", "product", "organization", "from_total", "to_total", "state", "due", "order", "invoice", "who", "why"}
	case ListHistory:
		return []string{"date", "time", "change", "who", "why"}
	case ListAttention:
		return []string{"product", "organization", "what", "date", "licenses", "cost", "currency"}
	case ListCosts:
		return []string{"date", "product", "organization", "kind", "licenses", "price", "amount", "currency"}
	case ListMonths:
		return []string{"date", "amount", "currency", "why"}
	case ListYears:
		return []string{"date", "amount", "currency"}
	case ListProducts, ListOrganizations, ListDepartments:
		return []string{"product", "cost", "year_ahead", "currency"}
	case ListUsage:
		return []string{"date", "total", "assigned"}
	}
	return nil
}

// Exporter puts what the record holds into sheets, a report and a calendar, in the
// words of a language. The window and the commands use it.
type Exporter struct {
	desk.Words
	book  *ledger.Book
	known savings.Known
	on    data.Date // today
	// What the lists are narrowed to; zero is all of them.
	Subscriptions data.SubscriptionQuery
	People        data.PersonQuery
	Changes       data.ChangeQuery
	History       data.HistoryQuery
	Organization  data.OrganizationID // of what has no question of its own
	Currency      string              // of a view of the costs; empty is each
	// SavingState keeps only the rows of the savings list in one state, and of them those of
	// some keys; zero is all of them.
	SavingState data.SavingState
	Savings     []savings.Key
	// Notices are the lines of what needs attention that are meant; nil is all of them.
	Notices []data.NoticeKey
	// Selected is how many rows of the list on view are selected, to which it is narrowed;
	// 0 is none, and all of it.
	Selected int
	// Columns are the names of those that subscriptions and people are written in, in
	// their order; nil is those of a file.
	Columns []string
}

// NewExporter returns an exporter of a whole record.
func NewExporter(t *i18n.Translator, book *ledger.Book, known savings.Known, on data.Date) *Exporter {
	return &Exporter{Words: desk.Words{Translator: t}, book: book, known: known, on: on, Subscriptions: data.SubscriptionQuery{Sort: data.SortProduct}}
}

// Sheet returns a list as a sheet.
func (e *Exporter) Sheet(ctx context.Context, list List) (files.Sheet, error) {
	sheet := files.Sheet{Title: desk.Coded(e.Words, "export.list", list)}
	var err error
	switch list {
	case ListSubscriptions:
		err = e.subscriptions(ctx, &sheet)
	case ListPeople:
		err = e.people(ctx, &sheet)
	case ListHolders:
		err = e.holders(ctx, &sheet)
	case ListChanges:
		err = e.changes(ctx, &sheet)
	case ListHistory:
		err = e.history(ctx, &sheet)
	case ListAttention:
		err = e.attention(ctx, &sheet)
	case ListSavings:
		err = e.savings(ctx, &sheet)
	case ListCosts:
		err = e.costs(ctx, &sheet)
	case ListUsage:
		err = e.usage(ctx, &sheet)
	default:
		err = e.costsSplitUp(ctx, &sheet, list)
	}
	return sheet, err
}

// Sheets returns every list.
func (e *Exporter) Sheets(ctx context.Context) (all []files.Sheet, err error) {
	for _, list := range Lists() {
		sheet, err := e.Sheet(ctx, list)
		if err != nil {
			return nil, err
		}
		all = append(all, sheet)
	}
	return all, nil
}

// Titles are the words of a sheet's columns.
func (e *Exporter) Titles(keys ...string) (titles []string) {
	for _, key := range keys {
		titles = append(titles, e.Text("column."+key))
	}
	return titles
}

func Text(s string) files.Cell { return files.Cell{Text: s} }

func (e *Exporter) number(n int) files.Cell { return files.Cell{Text: e.Number(n), Number: &n} }

func (e *Exporter) Day(d data.Date) files.Cell { return files.Cell{Text: e.ShortDate(d), Day: d} }

func (e *Exporter) amount(m data.Money) files.Cell { return files.Cell{Text: e.Money(m), Money: m} }

// currencyOf is the currency of an amount, in a column of its own.
func currencyOf(m data.Money) files.Cell { return Text(m.Currency) }

// question is what the list of subscriptions is narrowed to, all of it at once.
func (e *Exporter) question() data.SubscriptionQuery {
	query := e.Subscriptions
	query.Offset, query.Limit = 0, 0
	if query.On.IsZero() {
		query.On = e.on
	}
	if query.Filter == "" {
		query.Filter = data.FilterAll
	}
	return query
}

func (e *Exporter) subscriptions(ctx context.Context, sheet *files.Sheet) error {
	query := e.question()
	page, err := e.book.Subscriptions(ctx, query)
	if err != nil {
		return err
	}
	free, err := e.free(ctx, query)
	if err != nil {
		return err
	}
	fields, err := e.book.OwnFields(ctx)
	if err != nil {
		return err
	}
	e.fill(sheet, lists.Sheet(e.in(query.On), lists.Subscriptions(fields), e.Columns, append(page.Rows, free...)))
	if sheet.Apart = len(free); sheet.Apart > 0 {
		sheet.Total = e.Text("export.total_free")
	}
	sheet.Total = e.withUnknown(sheet.Total, data.SumUp(page.Rows, query.On))
	return nil
}

// withUnknown is what a row of totals is called, with how many of what it adds up are not
// known (F1).
func (e *Exporter) withUnknown(total string, sums data.SubscriptionSums) string {
	if sums.Unknown == 0 {
		return total
	}
	return total + ", " + e.Count("list.unknown", sums.Unknown)
}

// free are the free products of a list that is not narrowed: the filter for all of them
// leaves those out, and a file has all there are.
func (e *Exporter) free(ctx context.Context, query data.SubscriptionQuery) ([]data.SubscriptionRow, error) {
	if e.Subscriptions.Filter != "" || query.IDs != nil {
		return nil, nil
	}
	query.Filter, query.Also = data.FilterFree, nil
	page, err := e.book.Subscriptions(ctx, query)
	return page.Rows, err
}

// in are the words on a day.
func (e *Exporter) in(on data.Date) lists.In { return lists.In{Words: e.Words, On: on} }

// fill puts a list into a sheet, with the word for its totals.
func (e *Exporter) fill(sheet *files.Sheet, list files.Sheet) {
	title := sheet.Title
	*sheet = list
	sheet.Title, sheet.Total = title, e.Text("export.total")
	if sheet.Currency > 0 {
		sheet.Total = e.Text("export.total_money")
	}
}

func (e *Exporter) people(ctx context.Context, sheet *files.Sheet) error {
	query := e.People
	query.Offset, query.Limit, query.CostsOn = 0, 0, e.on
	page, err := e.book.People(ctx, query)
	if err != nil {
		return err
	}
	var paid []data.Money // in each currency that there is
	for _, row := range page.Rows {
		for _, amount := range row.PerMonth {
			paid = data.AddMoney(paid, amount)
		}
	}
	var codes []string
	for _, amount := range paid {
		codes = append(codes, amount.Currency)
	}
	slices.Sort(codes)
	e.fill(sheet, lists.Sheet(e.in(e.on), lists.PeopleIn(codes), e.Columns, page.Rows))
	if len(codes) > 1 {
		sheet.Total = e.Text("export.total_money")
	}
	return nil
}
