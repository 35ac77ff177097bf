package main

import (
	"errors"

	"seatbook/data"
	"seatbook/data/costs"
)

// costsCommand tells what the statements of some months will carry: an estimate
// (R16).
type costsCommand struct {
	JSON   bool
	From   monthFlag `placeholder:"MONTH"` // ISO; this month where it is not given
	Months int       `default:"12"`
}

// monthCost is a month in one currency as --json writes it, amounts in minor
// units.
type monthCost struct {
	Month    data.Month `json:"month"`
	Currency string     `json:"currency"`
	Amount   int64      `json:"amount_minor"`
	Lines    []costLine `json:"lines"`
}

type costLine struct {
	On           data.Date           `json:"on"`
	Kind         costs.Kind          `json:"kind"`
	Subscription data.SubscriptionID `json:"subscription"`
	Product      string              `json:"product"`
	Licenses     int                 `json:"licenses"`
	Price        int64               `json:"price_minor"`
	Amount       int64               `json:"amount_minor"`
	Charged      bool                `json:"charged"` // before today
}

// Validate refuses a number of months that is none (kong calls it).
func (c costsCommand) Validate() error {
	const most = 120
	if c.Months < 1 || c.Months > most {
		return &usageError{"bad_months", []any{"Max", most}}
	}
	return nil
}

// Run writes the months. It only reads, so that it works beside an open window.
func (c costsCommand) Run(p *program) error {
	from := c.From.Month
	if from == (data.Month{}) {
		from = data.MonthOf(p.today())
	}
	book, err := p.openToRead()
	if err != nil {
		return err
	}
	answer, err := costs.Of(p.ctx, book, costs.Query{From: from, Months: c.Months, On: p.today()})
	if err := errors.Join(err, book.Close()); err != nil {
		return err
	}
	if n := len(costs.Undated(answer.Rows, p.today())); n > 0 {
		p.tell(p.words.Count("costs.undated", n))
	}
	months := costs.Months(answer.Lines, from, c.Months)
	if c.JSON {
		return p.sayJSON(monthsForJSON(months))
	}
	for _, m := range months {
		if err := p.say(m.Month.String() + "  " + p.words.Money(m.Amount.Minor, m.Amount.Currency)); err != nil {
			return err
		}
	}
	return nil
}

func monthsForJSON(months []costs.Month) []monthCost {
	all := []monthCost{}
	for _, m := range months {
		written := monthCost{Month: m.Month, Currency: m.Amount.Currency, Amount: m.Amount.Minor, Lines: []costLine{}}
		for _, l := range m.Lines {
			written.Lines = append(written.Lines, costLine{
				l.On, l.Kind, l.Subscription.ID, l.Subscription.Product, l.Licenses, l.Price.Minor, l.Amount.Minor, l.Charged,
			})
		}
		all = append(all, written)
	}
	return all
}
