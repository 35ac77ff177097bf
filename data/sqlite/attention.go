package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"time"

	"seatbook/data"
)

// Attention returns what needs attention on a day, most urgent first.
func (b *Book) Attention(ctx context.Context, on data.Date) ([]data.Notice, error) {
	all, err := b.AttentionOn(ctx, []data.Date{on})
	if err != nil {
		return nil, err
	}
	return all[0], nil
}

// AttentionOn reads the record once for all the days.
func (b *Book) AttentionOn(ctx context.Context, days []data.Date) ([][]data.Notice, error) {
	rows, err := b.searchSubscriptions(ctx, data.SubscriptionQuery{})
	if err != nil {
		return nil, err
	}
	settings, err := readSettings(ctx, b.reader)
	if err != nil {
		return nil, err
	}
	purchases, err := b.changesBySubscription(ctx, "state = 'confirmed'")
	if err != nil {
		return nil, err
	}
	snoozed, err := b.snoozed(ctx)
	if err != nil {
		return nil, err
	}
	countries, err := b.countries(ctx, settings)
	if err != nil {
		return nil, err
	}
	since, err := b.availabilitySince(ctx, rows)
	if err != nil {
		return nil, err
	}
	all := make([]data.Seen, len(rows))
	for i, row := range rows {
		row.Purchases = data.NetPurchases(purchases[row.ID])
		all[i] = data.Seen{
			Row: row, Country: countries[row.Organization], Since: since[row.ID],
			Defaults: settings, Snoozed: snoozed[row.ID],
		}
	}
	var notices [][]data.Notice
	for _, day := range days {
		notices = append(notices, data.Attention(all, day))
	}
	return notices, nil
}

// countries returns whose holidays count for each organization (R14).
func (b *Book) countries(ctx context.Context, settings data.Settings) (map[data.OrganizationID]string, error) {
	organizations, err := b.Organizations(ctx)
	if err != nil {
		return nil, err
	}
	countries := map[data.OrganizationID]string{}
	for _, o := range organizations {
		countries[o.ID] = cmp.Or(o.Country, settings.Country)
	}
	return countries, nil
}

// snoozed returns until when the concerns of each subscription are snoozed.
func (b *Book) snoozed(ctx context.Context) (map[data.SubscriptionID]map[data.Concern]data.Date, error) {
	rows, err := snoozesWhere(ctx, b.reader, "1 = 1")
	snoozed := map[data.SubscriptionID]map[data.Concern]data.Date{}
	for _, s := range rows {
		if snoozed[s.subscription] == nil {
			snoozed[s.subscription] = map[data.Concern]data.Date{}
		}
		snoozed[s.subscription][s.concern] = s.until
	}
	return snoozed, err
}

// seatEvent is one row of history that may have changed how many licenses of a
// subscription are available, as it was before and after.
type seatEvent struct {
	at             time.Time
	entity         string
	id             data.SubscriptionID
	wasOn, isOn    sql.NullInt64 // of an assignment: the subscriptions it sat and sits on
	total          sql.NullInt64 // of a subscription: as it was before, NULL when it is new
	unknown        sql.NullBool
	reportedBefore sql.NullInt64
	free, removed  bool // of a subscription: as it was before, and whether it is gone since
}

// availabilitySince walks history back and returns the day since which each
// subscription has been over-assigned, all in use, or with licenses available,
// as it is now (R24, R25).
func (b *Book) availabilitySince(ctx context.Context, rows []data.SubscriptionRow) (map[data.SubscriptionID]data.Date, error) {
	past := map[data.SubscriptionID]*data.Subscription{}
	for _, row := range rows {
		s := row.Subscription
		past[row.ID] = &s
	}
	now := map[data.SubscriptionID]int{}
	for id, s := range past {
		now[id] = cmp.Compare(s.Available(), 0)
	}
	since := map[data.SubscriptionID]data.Date{}
	err := b.eachSeatEvent(ctx, func(e seatEvent) {
		for _, id := range e.takeBack(past) {
			if _, known := since[id]; known || past[id] == nil {
				continue
			}
			if e.isCreation(id) || cmp.Compare(past[id].Available(), 0) != now[id] {
				since[id] = data.DateOf(e.at)
			}
		}
	})
	return since, err
}

// takeBack puts the subscriptions that an event touched back as they were before
// it, and returns them.
func (e seatEvent) takeBack(past map[data.SubscriptionID]*data.Subscription) (touched []data.SubscriptionID) {
	if e.entity == "subscription" {
		if s := past[e.id]; s != nil && e.total.Valid {
			s.Total, s.TotalUnknown, s.ReportedAssigned = int(e.total.Int64), e.unknown.Bool, int(e.reportedBefore.Int64)
		}
		return []data.SubscriptionID{e.id}
	}
	for place, by := range map[sql.NullInt64]int{e.isOn: -1, e.wasOn: 1} {
		id := data.SubscriptionID(place.Int64)
		if s := past[id]; place.Valid && s != nil && e.isOn != e.wasOn {
			s.NamedAssigned += by
			touched = append(touched, id)
		}
	}
	return touched
}

// isCreation tells whether a subscription came into the record with the event.
func (e seatEvent) isCreation(id data.SubscriptionID) bool {
	return e.entity == "subscription" && e.id == id && !e.total.Valid
}

// eachSeatEvent reads history backwards.
func (b *Book) eachSeatEvent(ctx context.Context, each func(seatEvent)) error {
	rows, err := b.reader.QueryContext(ctx, `SELECT p.at, h.entity, h.entity_id,
			CASE h.entity WHEN 'assignment' THEN json_extract(h.before, '$.subscription') END,
			CASE h.entity WHEN 'assignment' THEN json_extract(h.after, '$.subscription') END,
			CASE h.entity WHEN 'subscription' THEN json_extract(h.before, '$.total') END,
			CASE h.entity WHEN 'subscription' THEN json_extract(h.before, '$.total_unknown') END,
			CASE h.entity WHEN 'subscription' THEN json_extract(h.before, '$.reported_assigned') END,
			coalesce(CASE h.entity WHEN 'subscription' THEN json_extract(h.before, '$.free') END, 0), h.after IS NULL
		FROM history AS h JOIN step AS p ON p.id = h.step
		WHERE h.entity IN ('subscription', 'assignment') ORDER BY h.id DESC`)
	if err != nil {
		return fmt.Errorf("reading history: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var e seatEvent
		var at string
		if err := rows.Scan(&at, &e.entity, &e.id, &e.wasOn, &e.isOn, &e.total, &e.unknown, &e.reportedBefore, &e.free, &e.removed); err != nil {
			return fmt.Errorf("reading history: %w", err)
		}
		if e.at, err = time.Parse(time.RFC3339, at); err != nil {
			return fmt.Errorf("reading history: %w", err)
		}
		each(e)
	}
	return rows.Err()
}
