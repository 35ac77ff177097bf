package booktest

import (
	"context"
	"errors"
	"testing"

	"pgregory.net/rapid"

	"seatbook/data"
	"seatbook/data/ledger"
)

// testPreviewAgrees holds that a preview never allows what submitting refuses,
// nor the other way round (R12 to R19).
func testPreviewAgrees(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	rapid.Check(t, func(r *rapid.T) {
		s := Office(rapid.IntRange(1, 60).Draw(r, "total"))
		s.SKU, s.Product = "", rapid.StringMatching("[a-z]{12}").Draw(r, "product")
		s.Channel = rapid.SampledFrom(data.Channels()).Draw(r, "channel")
		s.Payment = rapid.SampledFrom(data.Payments()).Draw(r, "payment")
		s.Agreement = rapid.SampledFrom(data.Agreements()).Draw(r, "agreement")
		s.RecurringBilling = rapid.Bool().Draw(r, "recurring billing")
		s.ReportedAssigned = rapid.IntRange(0, 65).Draw(r, "assigned")
		s.TermStart = Today().AddDays(-rapid.IntRange(0, 300).Draw(r, "term started"))
		s.RenewsOn = s.TermStart.AddDays(365)
		added, err := AddSubscription(book, s)
		if err != nil {
			r.Fatal(err)
		}
		d, err := book.Subscription(ctx, added.ID, Today())
		if err != nil {
			r.Fatal(err)
		}
		order := data.Order{
			SubscriptionRef: added.Ref(), On: Today(),
			NewTotal: rapid.IntRange(0, 70).Draw(r, "new total"),
			When:     rapid.SampledFrom([]data.When{data.WhenNow, data.WhenRenewal}).Draw(r, "when"),
		}
		preview := data.PreviewChange(d.Subscription, data.Wish{
			NewTotal: order.NewTotal, When: order.When, On: order.On,
			Admin: data.Admin{Role: data.GlobalAdmin}, Country: d.Country, Movable: d.Movable,
		})
		_, err = SubmitOrder(book, order)
		var refused *data.Error
		if err != nil && (!errors.As(err, &refused) || refused.Code != data.CodeBlocked) {
			r.Fatal(err)
		}
		if preview.Allowed() != (err == nil) {
			r.Fatalf("preview blocks %v, submitting says %v", preview.Blocks, err)
		}
	})
}
