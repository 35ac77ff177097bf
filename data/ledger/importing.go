package ledger

import (
	"context"
	"encoding/json"
	"fmt"
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
	departments := map[string]string{} // each held once
	if snapshot.People, err = Many(v, RowQuery{Entity: data.EntityPerson, Of: organization}, func(p *data.Person) bool {
		if _, there := departments[p.Department]; !there {
			departments[p.Department] = p.Department
		}
		p.Department = departments[p.Department]
		return true
	}); err != nil {
		return snapshot, err
	}
	if snapshot.Aliases, err = All[data.Alias](v, RowQuery{Entity: data.EntityAlias}); err != nil {
		return snapshot, err
	}
	if snapshot.OtherNames, err = All[data.OtherName](v, RowQuery{Entity: data.EntityOtherName}); err != nil {
		return snapshot, err
	}
	called, err := All[data.OrganizationName](v, RowQuery{Entity: data.EntityOrganizationName, Of: organization})
	if err != nil {
		return snapshot, err
	}
	for _, name := range called {
		snapshot.AlsoCalled = append(snapshot.AlsoCalled, name.Name)
	}
	snapshot.Assignments, err = Many(v, RowQuery{Entity: data.EntityAssignment}, func(a *data.Assignment) bool { return of[a.Subscription] })
	return snapshot, err
}

// lastChanged fills in the days on which each subscription and person was changed
// last.
func (b *Book) lastChanged(v View, snapshot *importing.Snapshot) error {
	var err error
	if snapshot.ChangedSubscriptions, err = changedOn[data.SubscriptionID](v, b.clock, data.EntitySubscription, len(snapshot.Subscriptions)); err != nil {
		return err
	}
	snapshot.ChangedPeople, err = changedOn[data.PersonID](v, b.clock, data.EntityPerson, len(snapshot.People))
	return err
}

// changedOn are the days, where the user is, on which each row of an entity was written
// last; about are how many of them there are.
func changedOn[ID ~int64](v View, clock Clock, entity data.Entity, about int) (map[ID]data.Date, error) {
	on := make(map[ID]data.Date, about)
	err := v.LastWritten(entity, func(id int64, at time.Time) {
		if day := clock.dayOf(at); on[ID(id)].Before(day) {
			on[ID(id)] = day
		}
	})
	return on, err
}
