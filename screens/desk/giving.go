package desk

import (
	"context"
	"strings"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/savings"
)

// Give gives some people a license of one subscription at once, by the act that does so, and
// tells with the step of whom it is paid for nothing (R31 to R34).
func (d *Desk) Give(people []data.PersonRow, s data.SubscriptionRow, by ledger.Act) {
	book, known, settings, on := d.Book, d.Known(), d.Settings, d.Today()
	Ask(d, &Place{}, func(ctx context.Context) (wasted []savings.Row, err error) {
		giving, err := savings.AskGiving(ctx, book, known, settings, on)
		if err != nil {
			return nil, err
		}
		holds, err := book.HoldingsOf(ctx, PersonIDs(people))
		for _, p := range people {
			wasted = append(wasted, giving.Wasted(p.Person, holds, s)...)
		}
		return wasted, err
	}, func(wasted []savings.Row) {
		d.Write(d.Does(by), func() {
			if len(wasted) > 0 {
				d.Window.Notices.Also(strings.ReplaceAll(d.WasteText(wasted), "\n", " "))
			}
		})
	})
}
