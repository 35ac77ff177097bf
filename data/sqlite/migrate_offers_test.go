package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"seatbook/data"
	"seatbook/data/booktest"
)

// upTo returns the migrations up to a schema.
func upTo(t *testing.T, schema int) fs.FS {
	t.Helper()
	some := fstest.MapFS{}
	names, err := fs.Glob(migrations, "*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if name[:5] > fmt.Sprintf("%05d", schema) {
			continue
		}
		content, err := fs.ReadFile(migrations, name)
		if err != nil {
			t.Fatal(err)
		}
		some[name] = &fstest.MapFile{Data: content}
	}
	return some
}

// offerOfOld is a subscription as a record of schema 4 has it.
type offerOfOld struct {
	product   string
	offer     string
	trial     bool
	recurring bool
	want      data.Subscription // the offer and the marks that become of it
}

// columns are its row in the schema of then.
func (o offerOfOld) columns(id int) rawRow {
	return rawRow{
		"id": id, "organization": 1, "product": o.product, "sku": "", "sku_id": "", "vendor": "Microsoft", "external_id": "",
		"free": 0, "cloud": "worldwide", "channel": "direct", "trial": o.trial, "payment": "credit_card", "agreement": "new",
		"offer": o.offer, "total": 10, "total_unknown": 0, "reported_assigned": 0, "reported_on": "", "price_minor": 1170,
		"currency": "EUR", "billing_period": "monthly", "period_start": "2026-03-01", "next_billing": "2026-04-01",
		"term": "monthly", "started_on": "2026-03-01", "term_start": "2026-03-01", "renews_on": "2026-03-05",
		"recurring_billing": o.recurring, "credit_check_since": "", "end_of_sale": 0, "reported_status": "", "status_on": "",
		"partner_name": "", "partner_contact": "", "portal": "", "notes": "", "search": strings.ToLower(o.product),
		"notice_days": 0, "lowest_available": 0, "version": 2,
	}
}

// fillOld writes subscriptions as a Seatbook of schema 4 did: each was added with
// other notes in step 1 and edited in a step of its own.
func fillOld(t *testing.T, path string, all []offerOfOld) {
	t.Helper()
	if err := openMigrated(t, path, upTo(t, 4)); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	do := func(statement string, args ...any) {
		t.Helper()
		if _, err := db.Exec(statement, args...); err != nil {
			t.Fatal(err)
		}
	}
	do(`INSERT INTO step VALUES (1, '2026-03-01T10:00:00Z', '', 'imported', '', 0, 0, '', NULL)`)
	for i, old := range all {
		id := i + 1
		statement, args := old.columns(id).insertInto("subscription")
		do(statement, args...)
		var members []string
		for _, name := range slices.Sorted(maps.Keys(old.columns(id))) {
			members = append(members, "'"+name+"', "+name)
		}
		image := "(SELECT json_object(" + strings.Join(members, ", ") + ") FROM subscription WHERE id = ?)"
		do(`INSERT INTO history (step, entity, entity_id, after) VALUES (1, 'subscription', ?, json_set(`+image+`, '$.version', 1, '$.notes', 'old'))`, id, id)
		do(`INSERT INTO step VALUES (?, '2026-03-05T10:00:00Z', '', 'subscription_edited', '', 0, 0, '', NULL)`, id+1)
		do(`INSERT INTO history (step, entity, entity_id, before, after)
			SELECT ?, 'subscription', ?, (SELECT after FROM history WHERE step = 1 AND entity_id = ?), `+image, id+1, id, id, id)
	}
}

// R23: a record of schema 4 keeps a trial and a cancel inside the window in the
// offer. What was bought, and that it was cancelled, are parted in its rows and in
// its history, and a step of then can still be undone.
func TestOffersOfSchema4AreParted(t *testing.T) {
	all := []offerOfOld{
		{"Cancelled", "monthly_cancelled", false, false, data.Subscription{Offer: data.OfferStandard, Cancelled: true}},
		{"Reactivated since", "monthly_cancelled", false, true, data.Subscription{Offer: data.OfferStandard}},
		{"A trial", "trial", true, false, data.Subscription{Offer: data.OfferStandard, Trial: true}},
		{"No trial any more", "trial", false, true, data.Subscription{Offer: data.OfferStandard}},
		{"Volume", "volume_enterprise", false, false, data.Subscription{Offer: data.OfferVolumeEnterprise}},
	}
	path := filepath.Join(t.TempDir(), "record.seatbook")
	fillOld(t, path, all)
	ctx := context.Background()
	book := openRecord(t, path)
	defer book.Close()
	today := data.NewDate(2026, 3, 11)
	read := func(id int) data.Subscription {
		t.Helper()
		detail, err := book.Subscription(ctx, data.SubscriptionID(id), today)
		if err != nil {
			t.Fatal(err)
		}
		return detail.Subscription
	}
	parted := func(when string, got data.Subscription, old offerOfOld) {
		t.Helper()
		if got.Offer != old.want.Offer || got.Cancelled != old.want.Cancelled || got.Trial != old.want.Trial {
			t.Errorf("%s %s: offer %s, cancelled %t, trial %t", old.product, when, got.Offer, got.Cancelled, got.Trial)
		}
	}
	then, err := book.Subscriptions(ctx, data.SubscriptionQuery{On: today, AsOf: data.NewDate(2026, 3, 2)})
	if err != nil || then.Count != len(all) {
		t.Fatalf("%d subscriptions on 2 March, error %v", then.Count, err)
	}
	for i, old := range all {
		id := i + 1
		parted("now", read(id), old)
		for _, row := range then.Rows {
			if row.Product == old.product {
				parted("on 2 March", row.Subscription, old)
			}
		}
		if _, err := booktest.UndoStep(book.Book, data.StepID(id+1)); err != nil {
			t.Errorf("%s: undoing the step of then: %v", old.product, err)
		}
		got := read(id)
		parted("undone", got, old)
		if got.Notes != "old" {
			t.Errorf("%s: undoing left the notes %q", old.product, got.Notes)
		}
	}
	if got := data.CurrentStatus(read(1), today); got.Status != data.StatusDisabled || got.Until != data.NewDate(2026, 6, 3) {
		t.Errorf("cancelled inside its window it is %+v", got)
	}
	if _, err := book.store.writer.ExecContext(ctx, "UPDATE history SET before = after"); err == nil {
		t.Error("history can be rewritten")
	}
}
