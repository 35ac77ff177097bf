package ledger

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"seatbook/data"
	"seatbook/data/importing"
)

// Mappings returns what the columns of tables hold that were imported before (F6).
func (b *Book) Mappings(ctx context.Context) ([]importing.Mapping, error) {
	return read(ctx, b, func(v View) ([]importing.Mapping, error) {
		rows, err := All[data.KeptMapping](v, RowQuery{Entity: data.EntityMapping})
		if err != nil {
			return nil, err
		}
		var all []importing.Mapping
		for _, row := range rows {
			var m importing.Mapping
			if err := json.Unmarshal([]byte(row.Columns), &m); err != nil {
				return nil, fmt.Errorf("reading a mapping: %w", err)
			}
			all = append(all, m)
		}
		return all, nil
	})
}

// SnapshotWithDays is [Book.Snapshot] with the days on which each subscription and
// person was changed last.
func (b *Book) SnapshotWithDays(ctx context.Context, id data.OrganizationID) (importing.Snapshot, error) {
	return read(ctx, b, func(v View) (importing.Snapshot, error) {
		snapshot, err := snapshotOf(v, id)
		if err != nil {
			return snapshot, err
		}
		return snapshot, b.lastChanged(v, &snapshot)
	})
}

// Snapshot returns everything an import compares its files with, without the days of
// the last changes; 0 is the first organization.
func (b *Book) Snapshot(ctx context.Context, id data.OrganizationID) (importing.Snapshot, error) {
	return read(ctx, b, func(v View) (importing.Snapshot, error) { return snapshotOf(v, id) })
}

func snapshotOf(v View, id data.OrganizationID) (importing.Snapshot, error) {
	snapshot := importing.Snapshot{Organization: id}
	own, err := settings(v)
	if err != nil {
		return snapshot, err
	}
	snapshot.Currency = own.Currency
	if snapshot.OwnFields, err = OwnFields(v); err != nil {
		return snapshot, err
	}
	if id == 0 {
		if snapshot.Organization, err = FirstOrganization(v); err != nil {
			return snapshot, err
		}
	}
	all, err := organizations(v)
	if err != nil {
		return snapshot, err
	}
	for _, of := range all {
		if of.ID == snapshot.Organization {
			snapshot.Name = of.Name
		}
	}
	rows, err := subscriptionRows(v, SubscriptionQuery{Organization: snapshot.Organization})
	if err != nil {
		return snapshot, err
	}
	of := map[data.SubscriptionID]bool{}
	for _, row := range rows {
		of[row.ID] = true
		snapshot.Subscriptions = append(snapshot.Subscriptions, row.Subscription)
	}
	organization := data.Organization{ID: snapshot.Organization}.Key()
	if snapshot.People, err = All[data.Person](v, RowQuery{Entity: data.EntityPerson, Of: organization}); err != nil {
		return snapshot, err
	}
	held, err := All[data.Assignment](v, RowQuery{Entity: data.EntityAssignment})
	if err != nil {
		return snapshot, err
	}
	snapshot.Assignments = slices.DeleteFunc(held, func(a data.Assignment) bool { return !of[a.Subscription] })
	return snapshot, nil
}

// lastChanged fills in the days on which each subscription and person was changed
// last.
func (b *Book) lastChanged(v View, snapshot *importing.Snapshot) error {
	subscriptions, err := v.LastWritten(data.EntitySubscription)
	if err != nil {
		return err
	}
	people, err := v.LastWritten(data.EntityPerson)
	snapshot.ChangedSubscriptions = days[data.SubscriptionID](b.clock, subscriptions)
	snapshot.ChangedPeople = days[data.PersonID](b.clock, people)
	return err
}

// days turns instants into the days on which they were where the user is.
func days[ID ~int64](clock Clock, at map[int64]time.Time) map[ID]data.Date {
	on := make(map[ID]data.Date, len(at))
	for id, instant := range at {
		on[ID(id)] = clock.dayOf(instant)
	}
	return on
}
