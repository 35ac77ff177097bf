package sqlite

import (
	"context"
	"fmt"
	"time"

	"seatbook/data"
	"seatbook/data/importing"
)

// Snapshot returns everything an import compares its files with.
func (b *Book) Snapshot(ctx context.Context, id data.OrganizationID) (importing.Snapshot, error) {
	snapshot := importing.Snapshot{Organization: id}
	tx, err := b.reader.BeginTx(ctx, nil)
	if err != nil {
		return snapshot, fmt.Errorf("reading the record: %w", err)
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	settings, err := readSettings(ctx, tx)
	if err != nil {
		return snapshot, err
	}
	snapshot.Currency = settings.Currency
	if id == 0 {
		if err := tx.QueryRowContext(ctx, "SELECT min(id) FROM organization").Scan(&snapshot.Organization); err != nil {
			return snapshot, fmt.Errorf("reading the organization: %w", err)
		}
	}
	of := int64(snapshot.Organization)
	if snapshot.Subscriptions, err = subscriptionsWhere(ctx, tx, "s.organization = ?", of); err != nil {
		return snapshot, err
	}
	prices, err := pricesWhere(ctx, tx, "subscription IN (SELECT id FROM subscription WHERE organization = ?)", of)
	if err != nil {
		return snapshot, err
	}
	for i := range snapshot.Subscriptions {
		for _, p := range prices {
			if s := &snapshot.Subscriptions[i]; s.ID == p.subscription {
				s.PriceChanges = append(s.PriceChanges, p.PriceChange)
			}
		}
	}
	if snapshot.People, err = peopleOf(ctx, tx, of); err != nil {
		return snapshot, err
	}
	if err := readChanged(ctx, tx, &snapshot); err != nil {
		return snapshot, err
	}
	snapshot.Assignments, err = assignmentsWhere(ctx, tx,
		"subscription IN (SELECT id FROM subscription WHERE organization = ?)", of)
	return snapshot, err
}

// readChanged fills in when each subscription and person was changed last.
func readChanged(ctx context.Context, q queryer, snapshot *importing.Snapshot) error {
	snapshot.ChangedSubscriptions, snapshot.ChangedPeople = map[data.SubscriptionID]data.Date{}, map[data.PersonID]data.Date{}
	rows, err := q.QueryContext(ctx, `SELECT h.entity, h.entity_id, max(p.at) FROM history AS h JOIN step AS p ON p.id = h.step
		WHERE h.entity IN ('subscription', 'person') GROUP BY h.entity, h.entity_id`)
	if err != nil {
		return fmt.Errorf("reading what was changed when: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var entity, at string
		var id int64
		if err := rows.Scan(&entity, &id, &at); err != nil {
			return fmt.Errorf("reading what was changed when: %w", err)
		}
		changed, err := time.Parse(time.RFC3339, at)
		if err != nil {
			return fmt.Errorf("reading what was changed when: %w", err)
		}
		if entity == "person" {
			snapshot.ChangedPeople[data.PersonID(id)] = data.DateOf(changed.Local())
		} else {
			snapshot.ChangedSubscriptions[data.SubscriptionID(id)] = data.DateOf(changed.Local())
		}
	}
	return rows.Err()
}

func peopleOf(ctx context.Context, q queryer, organization int64) ([]data.Person, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+personSelect+" FROM person AS p WHERE p.organization = ?", organization)
	if err != nil {
		return nil, fmt.Errorf("reading people: %w", err)
	}
	defer rows.Close()
	var people []data.Person
	for rows.Next() {
		var p data.Person
		if err := rows.Scan(personPlaces(&p)...); err != nil {
			return nil, fmt.Errorf("reading people: %w", err)
		}
		people = append(people, p)
	}
	return people, rows.Err()
}

// Import writes a plan as one step.
func (b *Book) Import(ctx context.Context, plan importing.Plan) error {
	if plan.Empty() {
		return nil
	}
	step := data.Step{Kind: data.StepImported}
	return b.write(ctx, &step, func(t *tx) error {
		w := planWriter{tx: t, subscriptions: map[data.SubscriptionID]data.SubscriptionID{}, people: map[data.PersonID]data.PersonID{}}
		for _, row := range plan.Subscriptions {
			if err := w.subscription(row); err != nil {
				return fmt.Errorf("importing %s: %w", row.After.Product, err)
			}
		}
		for _, row := range plan.People {
			if err := w.person(row); err != nil {
				return fmt.Errorf("importing a person of line %d: %w", row.Line, err)
			}
		}
		// What is taken back goes first, so that nobody holds a license twice.
		for _, action := range []importing.Action{importing.ActionRemove, importing.ActionAdd} {
			for _, row := range plan.Assignments {
				if row.Action != action {
					continue
				}
				if err := w.assignment(row); err != nil {
					return fmt.Errorf("importing an assignment of line %d: %w", row.Line, err)
				}
			}
		}
		for _, product := range plan.Products {
			w.written++
			if err := w.keepProduct(product); err != nil {
				return fmt.Errorf("keeping the name of %s: %w", product.SKU, err)
			}
		}
		for _, mapping := range plan.Mappings {
			if err := w.keepMapping(mapping); err != nil {
				return err
			}
		}
		step.To = w.written
		return nil
	})
}

// planWriter writes one plan; the maps hold the IDs that the plan's new
// subscriptions and people have been given.
type planWriter struct {
	*tx
	subscriptions map[data.SubscriptionID]data.SubscriptionID
	people        map[data.PersonID]data.PersonID
	written       int
}

func (w *planWriter) subscription(row importing.PlannedSubscription) error {
	switch row.Action {
	case importing.ActionAdd:
		w.written++
		added, err := w.addSubscription(row.After)
		w.subscriptions[row.After.ID] = added.ID
		return err
	case importing.ActionChange:
		w.written++
		if err := w.keepPrices(row.After); err != nil {
			return err
		}
		return w.updateSubscription(row.After)
	default:
		return nil
	}
}

func (w *planWriter) person(row importing.PlannedPerson) error {
	switch row.Action {
	case importing.ActionAdd:
		w.written++
		id, err := w.insert("person", personColumns(row.After))
		w.people[row.After.ID] = data.PersonID(id)
		return err
	case importing.ActionChange:
		w.written++
		return w.update("person", int64(row.After.ID), row.Before.Version, personColumns(row.After))
	default:
		return nil
	}
}

func (w *planWriter) assignment(row importing.PlannedAssignment) error {
	w.written++
	a := row.Assignment
	if row.Action == importing.ActionRemove {
		return w.remove("assignment", a.ID, a.Version)
	}
	if id, isNew := w.subscriptions[a.Subscription]; isNew {
		a.Subscription = id
	}
	if id, isNew := w.people[a.Person]; isNew {
		a.Person = id
	}
	_, err := w.insert("assignment", assignmentColumns(a))
	return err
}
