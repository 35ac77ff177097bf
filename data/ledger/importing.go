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
		snapshot, err := snapshotOf(v, id, false)
		if err != nil {
			return snapshot, err
		}
		return snapshot, b.lastChanged(v, &snapshot)
	})
}

// Snapshot returns everything an import compares its files with, without the days of
// the last changes; 0 is the first organization.
func (b *Book) Snapshot(ctx context.Context, id data.OrganizationID) (importing.Snapshot, error) {
	return read(ctx, b, func(v View) (importing.Snapshot, error) { return snapshotOf(v, id, false) })
}

// SnapshotOfAll is [Book.SnapshotWithDays] of all organizations, for lists that tell whose
// their rows are; id is the one whose those are of which they don't.
func (b *Book) SnapshotOfAll(ctx context.Context, id data.OrganizationID) (importing.Snapshot, error) {
	return read(ctx, b, func(v View) (importing.Snapshot, error) {
		snapshot, err := snapshotOf(v, id, true)
		if err != nil {
			return snapshot, err
		}
		return snapshot, b.lastChanged(v, &snapshot)
	})
}

// snapshotOf is the record of one organization, or that of all.
func snapshotOf(v View, id data.OrganizationID, whole bool) (importing.Snapshot, error) {
	snapshot := importing.Snapshot{Organization: id, Open: map[data.SubscriptionID]data.Change{}}
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
	only := snapshot.Organization
	if whole {
		only = 0
	}
	if err := nameOrganizations(v, &snapshot, whole); err != nil {
		return snapshot, err
	}
	rows, err := subscriptionRows(v, SubscriptionQuery{Organization: only})
	if err != nil {
		return snapshot, err
	}
	of := map[data.SubscriptionID]bool{}
	for _, row := range rows {
		of[row.ID] = true
		snapshot.Subscriptions = append(snapshot.Subscriptions, row.Subscription)
		if row.Open != nil {
			snapshot.Open[row.ID] = *row.Open
		}
	}
	people := RowQuery{Entity: data.EntityPerson}
	if !whole {
		people.Of = data.Organization{ID: only}.Key()
	}
	departments := map[string]string{} // each held once
	if snapshot.People, err = Many(v, people, func(p *data.Person) bool {
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
	snapshot.Assignments, err = Many(v, RowQuery{Entity: data.EntityAssignment}, func(a *data.Assignment) bool { return of[a.Subscription] })
	return snapshot, err
}

// nameOrganizations says what the organization of a record is called, and all of them
// where it is the record of all.
func nameOrganizations(v View, snapshot *importing.Snapshot, whole bool) error {
	all, err := organizations(v)
	if err != nil {
		return err
	}
	called, err := All[data.OrganizationName](v, RowQuery{Entity: data.EntityOrganizationName})
	if err != nil {
		return err
	}
	for _, of := range all {
		names := []string{of.Name}
		for _, name := range called {
			if name.Organization == of.ID {
				names = append(names, name.Name)
			}
		}
		if of.ID == snapshot.Organization {
			snapshot.Name, snapshot.AlsoCalled, snapshot.Country = of.Name, names[1:], of.Country
		}
		if whole {
			snapshot.Organizations = append(snapshot.Organizations, importing.Called{ID: of.ID, Names: names})
		}
	}
	return nil
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
