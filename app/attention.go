package main

import (
	"errors"
	"slices"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/savings"
	"seatbook/screens/desk"
)

// attentionCommand lists what needs attention (R24, R25).
type attentionCommand struct {
	JSON bool
	On   dateFlag `placeholder:"DATE"` // ISO; today where it is not given
}

// notice is one concern as --json writes it. By is empty where there is no day,
// and the cost is that of a month, in minor units, or what a year costs over its budget, of
// which there is no subscription and no product.
type notice struct {
	Concern      data.Concern        `json:"concern"`
	Subscription data.SubscriptionID `json:"subscription"`
	Organization string              `json:"organization"`
	Product      string              `json:"product"`
	By           data.Date           `json:"by"`
	Licenses     int                 `json:"licenses"`
	CostMinor    int64               `json:"cost_minor"`
	Currency     string              `json:"currency"`
	Department   string              `json:"department,omitempty"` // whose budget is passed
}

// attention lists all that needs attention, most urgent first: of subscriptions, of what
// leaks, and of budgets.
func (p *program) attention(book *record, on data.Date) ([]data.Notice, error) {
	notices, err := book.Attention(p.ctx, on)
	if err != nil {
		return nil, err
	}
	_, rows, err := p.savings(book, on)
	if err != nil {
		return nil, err
	}
	spent, err := costs.SpendingOf(p.ctx, book, on)
	return data.SortNotices(slices.Concat(notices, savings.Notices(rows), costs.BudgetNotices(spent, on))), err
}

// Run writes the list. It only reads, so that it works beside an open window.
func (c attentionCommand) Run(p *program) error {
	on := c.On.Date
	if on.IsZero() {
		on = p.today()
	}
	book, err := p.openToRead()
	if err != nil {
		return err
	}
	notices, err := p.attention(book, on)
	organizations, failed := book.Organizations(p.ctx)
	if err := errors.Join(err, failed, book.Close()); err != nil {
		return err
	}
	if !c.JSON {
		words := desk.Words{Translator: p.words}
		for _, n := range notices {
			about := words.NoticeSubject(n)
			if len(organizations) > 1 && n.Concern != data.ConcernOverBudget { // which says whose it is
				about += ", " + printable(n.Subscription.OrganizationName)
			}
			if err := p.say(about + ": " + words.NoticeText(n)); err != nil {
				return err
			}
		}
		return nil
	}
	all := []notice{}
	for _, n := range notices {
		all = append(all, notice{
			n.Concern, n.Subscription.ID, n.Subscription.OrganizationName, n.Subscription.Product,
			n.By, n.Licenses, n.Cost.Minor, n.Cost.Currency, n.Budget.Department,
		})
	}
	return p.sayJSON(all)
}
