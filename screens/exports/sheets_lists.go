package exports

import (
	"cmp"
	"context"
	"slices"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/overview"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
)

// savings are the rows of the savings list, with what is in the total (R35).
func (e *Exporter) savings(ctx context.Context, sheet *files.Sheet) error {
	rows, err := e.savingRows(ctx)
	if err != nil {
		return err
	}
	written := lists.SavingRows(rows, cmp.Or(e.SavingState, data.SavingOpen))
	e.fill(sheet, lists.Sheet(e.in(e.on), lists.Savings(), e.Columns, written))
	return nil
}

// savingRows are the rows of the savings that the list is narrowed to.
func (e *Exporter) savingRows(ctx context.Context) (rows []savings.Row, err error) {
	_, all, err := savings.Ask(ctx, e.book, e.known, e.on)
	for _, row := range all {
		if (e.Organization == 0 || row.Subscription.Organization == e.Organization) &&
			(e.SavingState == "" || row.State == e.SavingState && slices.Contains(e.Savings, row.Key())) {
			rows = append(rows, row)
		}
	}
	return rows, err
}

func (e *Exporter) holders(ctx context.Context, sheet *files.Sheet) error {
	all, err := e.book.AllHoldings(ctx, e.Organization)
	if err != nil {
		return err
	}
	sheet.Columns = e.Titles(columnsOf(ListHolders)...)
	for _, h := range all {
		sheet.Rows = append(sheet.Rows, []files.Cell{
			Text(h.Product), Text(h.Name), Text(h.Address), Text(h.Department), Text(h.OrganizationName), e.Day(h.On),
		})
	}
	return nil
}

func (e *Exporter) changes(ctx context.Context, sheet *files.Sheet) error {
	query := e.Changes
	query.Offset, query.Limit = 0, 0
	page, err := e.book.AllChanges(ctx, query)
	if err != nil {
		return err
	}
	of, err := e.organization(ctx, e.Organization)
	if err != nil {
		return err
	}
	sheet.Columns = e.Titles(columnsOf(ListChanges)...)
	for _, row := range page.Rows {
		if of.ID != 0 && row.OrganizationName != of.Name {
			continue
		}
		sheet.Rows = append(sheet.Rows, []files.Cell{
			e.Day(row.SubmittedOn), Text(row.Product), Text(row.OrganizationName), e.number(row.From), e.number(row.To),
			Text(desk.Coded(e.Words, "change_state", row.State)), e.Day(row.DueOn), Text(row.OrderNumber), Text(row.Invoice), Text(row.Actor), Text(e.WhyText(row)),
		})
	}
	return nil
}

func (e *Exporter) history(ctx context.Context, sheet *files.Sheet) error {
	query := e.History
	query.Offset, query.Limit = 0, 0
	page, err := e.book.History(ctx, query)
	if err != nil {
		return err
	}
	sheet.Columns = e.Titles(columnsOf(ListHistory)...)
	for _, step := range page.Rows {
		at := step.At.Local()
		sheet.Rows = append(sheet.Rows, []files.Cell{
			e.Day(data.DateOf(at)), Text(at.Format("15:04")), Text(e.StepText(step)), Text(step.Actor), Text(step.Note),
		})
	}
	return nil
}

func (e *Exporter) attention(ctx context.Context, sheet *files.Sheet) error {
	day, err := overview.AskDay(ctx, e.book, e.known, e.on)
	if err != nil {
		return err
	}
	sheet.Columns = e.Titles(columnsOf(ListAttention)...)
	// What costs a month and what a year costs over its budget have no sum.
	for _, n := range data.SortNotices(slices.Concat(day.Notices, savings.Notices(day.Leaks))) {
		if e.Organization != 0 && n.Subscription.Organization != e.Organization || e.Notices != nil && !slices.Contains(e.Notices, n.Key()) {
			continue
		}
		licenses, cost := files.Cell{}, n.Cost
		if n.Licenses != 0 {
			licenses = e.number(n.Licenses)
		}
		if n.Concern == data.ConcernOverBudget { // of a year, which its words tell
			cost = data.Money{}
		}
		sheet.Rows = append(sheet.Rows, []files.Cell{
			Text(e.NoticeSubject(n)), Text(n.Subscription.OrganizationName), Text(e.NoticeText(n)), e.Day(n.By), licenses, e.amount(cost), currencyOf(cost),
		})
	}
	return nil
}
