package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"text/tabwriter"

	"seatbook/data"
)

// listCommand lists the subscriptions, free products too: what another program
// leaves out is its own affair.
type listCommand struct {
	JSON bool
}

// listed is one subscription as --json writes it.
type listed struct {
	ID           data.SubscriptionID `json:"id"`
	Organization string              `json:"organization"`
	Product      string              `json:"product"`
	SKU          string              `json:"sku"`
	Channel      data.Channel        `json:"channel"`
	Trial        bool                `json:"trial"`
	Status       data.Status         `json:"status"`
	Total        *int                `json:"total"` // null where it is not known
	Assigned     int                 `json:"assigned"`
	Available    *int                `json:"available"` // likewise
	AddRemove    struct {
		Available bool          `json:"available"`
		Reasons   []data.Reason `json:"reasons"`
	} `json:"add_remove"`
}

// Run writes the list. It only reads, so that it works beside an open window.
func (c listCommand) Run(p *program) error {
	book, err := p.openToRead()
	if err != nil {
		return err
	}
	rows, err := c.rows(p, book)
	if err != nil {
		return errors.Join(err, book.Close())
	}
	settings, err := book.Settings(p.ctx)
	if err := errors.Join(err, book.Close()); err != nil {
		return err
	}
	all := []listed{}
	for _, row := range rows {
		all = append(all, p.listed(row, settings.Admin()))
	}
	if c.JSON {
		return p.sayJSON(all)
	}
	return p.sayTable(all)
}

func (c listCommand) rows(p *program, book *record) ([]data.SubscriptionRow, error) {
	var rows []data.SubscriptionRow
	for _, filter := range []data.SubscriptionFilter{data.FilterAll, data.FilterFree} {
		page, err := book.Subscriptions(p.ctx, data.SubscriptionQuery{Filter: filter, Sort: data.SortProduct, On: p.today()})
		if err != nil {
			return nil, err
		}
		rows = append(rows, page.Rows...)
	}
	return rows, nil
}

func (p *program) listed(row data.SubscriptionRow, admin data.Admin) listed {
	decision := data.AddRemove(row.Subscription, p.today(), admin)
	l := listed{
		ID: row.ID, Organization: row.OrganizationName, Product: row.Product, SKU: row.SKU, Channel: row.Channel,
		Trial: row.Trial, Status: data.CurrentStatus(row.Subscription, p.today()).Status,
		Assigned: row.Assigned(),
	}
	if !row.TotalUnknown {
		total, available := row.PaidTotal(), row.Available()
		l.Total, l.Available = &total, &available
	}
	l.AddRemove.Available = decision.Available
	l.AddRemove.Reasons = append([]data.Reason{}, decision.Reasons...) // never null
	return l
}

// sayJSON writes an answer for another program.
func (p *program) sayJSON(answer any) error {
	p.answered = true
	encoder := json.NewEncoder(p.out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(answer); err != nil {
		return fmt.Errorf("writing the answer: %w", err)
	}
	return nil
}

// sayTable writes the list for a person to read.
func (p *program) sayTable(all []listed) error {
	table := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "%s\t%s\t%s\n", p.words.Text("column.product"), p.words.Text("column.assigned"), p.words.Text("filter.link_missing"))
	for _, l := range all {
		reasons := ""
		for i, reason := range l.AddRemove.Reasons {
			if i > 0 {
				reasons += ", "
			}
			reasons += p.words.Text("reason." + string(reason) + ".title")
		}
		total := p.words.Text("list.total_unknown")
		if l.Total != nil {
			total = p.words.Number(*l.Total)
		}
		fmt.Fprintf(table, "%s\t%s/%s\t%s\n", oneLine(l.Product), p.words.Number(l.Assigned), total, reasons)
	}
	return table.Flush()
}
