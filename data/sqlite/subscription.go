package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"seatbook/data"
)

func subscriptionColumns(s data.Subscription) columns {
	return columns{
		"organization": int64(s.Organization), "product": s.Product, "sku": s.SKU, "sku_id": s.SKUID,
		"vendor": s.Vendor, "external_id": s.ExternalID, "free": s.Free,
		"cloud": string(s.Cloud), "channel": string(s.Channel), "trial": s.Trial,
		"payment": string(s.Payment), "agreement": string(s.Agreement), "offer": string(s.Offer), "cancelled": s.Cancelled,
		"total": s.Total, "total_unknown": s.TotalUnknown,
		"reported_assigned": s.ReportedAssigned, "reported_on": s.ReportedOn.String(),
		"price_minor": s.Price.Minor, "currency": s.Price.Currency,
		"billing_period": string(s.BillingPeriod), "period_start": s.PeriodStart.String(), "next_billing": s.NextBilling.String(),
		"term": string(s.Term), "started_on": s.StartedOn.String(), "term_start": s.TermStart.String(),
		"renews_on": s.RenewsOn.String(), "recurring_billing": s.RecurringBilling,
		"credit_check_since": s.CreditCheckSince.String(), "end_of_sale": s.EndOfSale,
		"reported_status": string(s.ReportedStatus), "status_on": s.StatusOn.String(),
		"notice_days": s.NoticeDays, "lowest_available": s.LowestAvailable,
		"partner_name": s.PartnerName, "partner_contact": s.PartnerContact, "portal": s.Portal, "notes": s.Notes,
		"total_from": s.TotalFrom, "total_on": s.TotalOn.String(), "assigned_from": s.AssignedFrom,
		"search": folded(s.Product, data.ShortName(s.Product), s.Vendor, s.SKU),
	}
}

const subscriptionSelect = `s.id, s.version, s.organization, s.product, s.sku, s.sku_id, s.vendor, s.external_id, s.free,
	s.cloud, s.channel, s.trial, s.payment, s.agreement, s.offer, s.cancelled, s.total, s.total_unknown,
	s.reported_assigned, s.reported_on, s.price_minor, s.currency, s.billing_period, s.period_start, s.next_billing,
	s.term, s.started_on, s.term_start, s.renews_on, s.recurring_billing, s.credit_check_since, s.end_of_sale,
	s.reported_status, s.status_on, s.partner_name, s.partner_contact, s.portal, s.notes, s.notice_days, s.lowest_available,
	s.total_from, s.total_on, s.assigned_from,
	(SELECT count(*) FROM assignment AS a WHERE a.subscription = s.id)`

// subscriptionPlaces returns where the columns of subscriptionSelect go.
func subscriptionPlaces(s *data.Subscription) []any {
	return []any{
		&s.ID, &s.Version, &s.Organization, &s.Product, &s.SKU, &s.SKUID, &s.Vendor, &s.ExternalID, &s.Free,
		&s.Cloud, &s.Channel, &s.Trial, &s.Payment, &s.Agreement, &s.Offer, &s.Cancelled, &s.Total, &s.TotalUnknown,
		&s.ReportedAssigned,
		scanDate{&s.ReportedOn},
		&s.Price.Minor, &s.Price.Currency,
		&s.BillingPeriod,
		scanDate{&s.PeriodStart},
		scanDate{&s.NextBilling},
		&s.Term,
		scanDate{&s.StartedOn},
		scanDate{&s.TermStart},
		scanDate{&s.RenewsOn},
		&s.RecurringBilling,
		scanDate{&s.CreditCheckSince},
		&s.EndOfSale, &s.ReportedStatus,
		scanDate{&s.StatusOn},
		&s.PartnerName, &s.PartnerContact, &s.Portal, &s.Notes, &s.NoticeDays, &s.LowestAvailable, &s.TotalFrom,
		scanDate{&s.TotalOn},
		&s.AssignedFrom, &s.NamedAssigned,
	}
}

// subscriptionsWhere reads the subscriptions that a condition on s keeps.
func subscriptionsWhere(ctx context.Context, q queryer, condition string, args ...any) ([]data.Subscription, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+subscriptionSelect+" FROM subscription AS s WHERE "+condition, args...)
	if err != nil {
		return nil, fmt.Errorf("reading subscriptions: %w", err)
	}
	defer rows.Close()
	var all []data.Subscription
	for rows.Next() {
		var s data.Subscription
		if err := rows.Scan(subscriptionPlaces(&s)...); err != nil {
			return nil, fmt.Errorf("reading subscriptions: %w", err)
		}
		all = append(all, s)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("reading subscriptions: %w", err)
	}
	return all, nil
}

// readSubscription reads one subscription with the purchases that R18 asks for.
func readSubscription(ctx context.Context, q queryer, id data.SubscriptionID) (data.Subscription, error) {
	found, err := subscriptionsWhere(ctx, q, "s.id = ?", int64(id))
	if err != nil {
		return data.Subscription{}, err
	}
	if len(found) == 0 {
		return data.Subscription{}, data.NewError(data.CodeNotFound)
	}
	s := found[0]
	changes, err := changesWhere(ctx, q, "subscription = ? AND state = 'confirmed' ORDER BY confirmed_on, id", int64(id))
	if err != nil {
		return s, err
	}
	s.Purchases = data.NetPurchases(changes)
	prices, err := pricesWhere(ctx, q, "subscription = ?", int64(id))
	for _, p := range prices {
		s.PriceChanges = append(s.PriceChanges, p.PriceChange)
	}
	return s, err
}

// sharing returns the subscriptions that share their licenses with s, s among
// them, oldest first (R13b).
func sharing(ctx context.Context, q queryer, s data.Subscription) ([]data.Subscription, error) {
	all, err := subscriptionsWhere(ctx, q, "s.organization = ? AND s.cloud = ?", int64(s.Organization), string(s.Cloud))
	if err != nil {
		return nil, err
	}
	var product []data.Subscription
	for _, other := range all {
		if s.SameProduct(other) {
			product = append(product, other)
		}
	}
	data.OldestFirst(product)
	return product, nil
}

// Subscription returns one subscription with all that its panel shows on a day.
func (b *Book) Subscription(ctx context.Context, id data.SubscriptionID, on data.Date) (data.SubscriptionDetail, error) {
	var detail data.SubscriptionDetail
	tx, err := b.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return detail, fmt.Errorf("reading a subscription: %w", err)
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	if detail.SubscriptionRow.Subscription, err = readSubscription(ctx, tx, id); err != nil {
		return detail, err
	}
	s := detail.SubscriptionRow.Subscription
	if detail.Shared, err = sharing(ctx, tx, s); err != nil {
		return detail, err
	}
	detail.Movable = data.MovableElsewhere(s, detail.Shared, on)
	if detail.Open, err = openChange(ctx, tx, id); err != nil {
		return detail, err
	}
	if detail.Country, err = country(ctx, tx, s.Organization); err != nil {
		return detail, err
	}
	err = tx.QueryRowContext(ctx, "SELECT name FROM organization WHERE id = ?", int64(s.Organization)).
		Scan(&detail.OrganizationName)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return detail, err
}

// AddSubscription writes a new subscription and returns it with its ID.
func (b *Book) AddSubscription(ctx context.Context, s data.Subscription) (data.Subscription, error) {
	err := b.write(ctx, &data.Step{Kind: data.StepSubscriptionAdded, Subject: s.Product, To: s.Total}, func(t *tx) error {
		var err error
		s, err = t.addSubscription(s)
		return err
	})
	return s, err
}

func (t *tx) addSubscription(s data.Subscription) (data.Subscription, error) {
	if err := s.Validate(); err != nil {
		return s, err
	}
	if s.Organization == 0 {
		if err := t.QueryRowContext(t.ctx, "SELECT min(id) FROM organization").Scan(&s.Organization); err != nil {
			return s, fmt.Errorf("reading the organization: %w", err)
		}
	}
	id, err := t.insert("subscription", subscriptionColumns(s))
	s.ID, s.Version = data.SubscriptionID(id), 1
	return s, err
}

// EditSubscription writes every field of a form. A total that the form puts
// right is kept as a corrected change, so that the past stays readable.
func (b *Book) EditSubscription(ctx context.Context, s data.Subscription) error {
	if err := s.Validate(); err != nil {
		return err
	}
	step := data.Step{Kind: data.StepSubscriptionEdited, Subject: s.Product, To: s.Total}
	return b.write(ctx, &step, func(t *tx) error {
		before, err := readSubscription(ctx, t, s.ID)
		if err != nil {
			return err
		}
		step.From = before.PaidTotal()
		if err := t.keepPrices(s); err != nil {
			return err
		}
		if before.TotalUnknown == s.TotalUnknown && before.Total == s.Total || s.TotalUnknown {
			return t.updateSubscription(s)
		}
		if err := t.noteChange(before, s, data.KindCorrected, data.DateOf(t.at)); err != nil {
			return err
		}
		return t.updateSubscription(s)
	})
}

// updateSubscription writes a subscription over the version of it that was seen.
func (t *tx) updateSubscription(s data.Subscription) error {
	return t.update("subscription", int64(s.ID), s.Version, subscriptionColumns(s))
}

// RemoveSubscription removes one that nobody holds a license of.
func (b *Book) RemoveSubscription(ctx context.Context, ref data.SubscriptionRef) error {
	step := data.Step{Kind: data.StepSubscriptionRemoved}
	return b.write(ctx, &step, func(t *tx) error {
		s, err := readSubscription(ctx, t, ref.ID)
		if err != nil {
			return err
		}
		step.Subject, step.From = s.Product, s.Total
		if s.NamedAssigned > 0 {
			return data.NewError(data.CodeStillAssigned, "Count", s.NamedAssigned)
		}
		if err := t.removeSnoozes(ref.ID); err != nil {
			return err
		}
		s.PriceChanges = nil
		if err := t.keepPrices(s); err != nil {
			return err
		}
		changes, err := changesWhere(ctx, t, "subscription = ?", int64(ref.ID))
		if err != nil {
			return err
		}
		for _, c := range changes {
			if err := t.remove("change", int64(c.ID), c.Version); err != nil {
				return err
			}
		}
		return t.remove("subscription", int64(ref.ID), ref.Version)
	})
}
