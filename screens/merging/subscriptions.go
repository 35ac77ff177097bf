package merging

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// OpenSubscriptions picks what is the same purchase as a subscription, which stays.
func OpenSubscriptions(d *desk.Desk, keep data.SubscriptionDetail) {
	book, on, words, catalog := d.Book, d.Today(), d.Words, d.Catalog
	text := d.Text("merge.subscription_text", "Product", keep.Product, "Total", d.Number(keep.PaidTotal()))
	if keep.TotalUnknown {
		text = d.Text("merge.subscription_text_unknown", "Product", keep.Product)
	}
	p := desk.NewPicker(d, d.Text("merge.subscription_title", "Product", keep.Product), text,
		func(row data.SubscriptionRow) data.SubscriptionID { return row.ID },
		nil,
		func(ctx context.Context, search string, offset, limit int) (data.Page[data.SubscriptionRow], error) {
			page, err := book.Subscriptions(ctx, data.SubscriptionQuery{Search: search, Organization: keep.Organization, Sort: data.SortProduct, On: on})
			likeFirst(catalog, keep.SubscriptionRow, page.Rows)
			return desk.PageOf(page.Rows, offset, limit), err
		})
	p.Topic = desk.TopicMerge
	p.Lines = func(row data.SubscriptionRow) parts.PickText {
		says := parts.PickText{Name: row.Product, Below: words.SeatsLine(row.Subscription, on)}
		if len(d.Go.Organizations()) > 1 && row.OrganizationName != "" {
			says.Below += " · " + row.OrganizationName
		}
		switch {
		case row.ID == keep.ID:
			says.Name = words.Text("merge.stays", "Who", row.Product)
		case !row.CanBeOne(keep.Subscription, catalog):
			says.Name = words.Text("merge.other_purchase", "What", row.Product)
		}
		return says
	}
	p.Choosable = func(row data.SubscriptionRow) bool {
		return row.ID != keep.ID && row.CanBeOne(keep.Subscription, d.Catalog)
	}
	p.Counted = counted(d)
	p.Tells = func(picked []data.SubscriptionRow) string {
		return subscriptionsEffect(d.Words, keep.SubscriptionRow, picked)
	}
	p.Enough = func(n int) bool { return n > 0 }
	p.Open(func(picked []data.SubscriptionRow) func(context.Context) error {
		act := acts.MergeSubscriptions{Keep: keep.Subscription.Ref(), Catalog: d.Catalog}
		for _, row := range picked {
			act.Others = append(act.Others, row.Ref())
		}
		return d.Does(act)
	}, nil)
}

// subscriptionsEffect says how many licenses come to what stays, nothing where nothing goes.
func subscriptionsEffect(w desk.Words, keep data.SubscriptionRow, others []data.SubscriptionRow) string {
	if len(others) == 0 {
		return ""
	}
	assigned := 0
	for _, other := range others {
		assigned += other.NamedAssigned
	}
	if assigned == 0 {
		return w.Text("merge.subscriptions_none", "Keep", data.ShortName(keep.Product))
	}
	return w.Count("merge.subscriptions_gets", assigned, "Keep", data.ShortName(keep.Product))
}

// likeFirst sorts what may be the same purchase as a subscription first, and of that what is
// called most alike: old imports spelled names in several ways. The rest stays in order.
func likeFirst(catalog data.Catalog, keep data.SubscriptionRow, rows []data.SubscriptionRow) {
	wanted := wordsOf(keep.Product)
	rank := func(row data.SubscriptionRow) int {
		switch {
		case row.ID == keep.ID:
			return -1000
		case !row.CanBeOne(keep.Subscription, catalog):
			return 1000
		}
		shared := 0
		for word := range wordsOf(row.Product) {
			if wanted[word] {
				shared++
			}
		}
		return -shared
	}
	slices.SortStableFunc(rows, func(a, b data.SubscriptionRow) int { return cmp.Compare(rank(a), rank(b)) })
}

// wordsOf are the words of a name.
func wordsOf(name string) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.Fields(data.Fold(name)) {
		words[word] = true
	}
	return words
}

// OpenPickedSubscriptions asks which of several, which are one purchase, stays.
func OpenPickedSubscriptions(d *desk.Desk, rows []data.SubscriptionRow) {
	var offered []parts.Option[data.SubscriptionID]
	for _, row := range rows {
		offered = append(offered, parts.Option[data.SubscriptionID]{Value: row.ID, Label: row.Product + " · " + d.SeatsLine(row.Subscription, d.Today())})
	}
	tells := func(keep data.SubscriptionID) string {
		others := slices.DeleteFunc(slices.Clone(rows), func(row data.SubscriptionRow) bool { return row.ID == keep })
		return subscriptionsEffect(d.Words, rows[slices.IndexFunc(rows, func(row data.SubscriptionRow) bool { return row.ID == keep })], others)
	}
	askWhichStays(d, d.Count("merge.subscriptions_title", len(rows)), d.Text("merge.subscriptions_text"), offered, tells, func(keep data.SubscriptionID) ledger.Act {
		act := acts.MergeSubscriptions{Catalog: d.Catalog}
		for _, row := range rows {
			if row.ID == keep {
				act.Keep = row.Ref()
			} else {
				act.Others = append(act.Others, row.Ref())
			}
		}
		return act
	})
}
