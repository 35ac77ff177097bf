package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"seatbook/data"
)

func assignmentColumns(a data.Assignment) columns {
	return columns{"subscription": int64(a.Subscription), "person": int64(a.Person), "assigned_on": a.On.String()}
}

// Assign gives each person a license of the subscription's product, oldest
// subscription first (R13b, R17, R19).
func (b *Book) Assign(ctx context.Context, id data.SubscriptionID, people []data.PersonID, on data.Date) error {
	step := data.Step{Kind: data.StepAssigned, To: len(people)}
	return b.write(ctx, &step, func(t *tx) error { return t.assign(id, people, &step, on) })
}

// AssignProducts gives one person a license of each product, as one step.
func (b *Book) AssignProducts(ctx context.Context, person data.PersonID, ids []data.SubscriptionID, on data.Date) error {
	step := data.Step{Kind: data.StepAssigned, To: len(ids)}
	return b.write(ctx, &step, func(t *tx) error {
		for _, id := range ids {
			if err := t.assign(id, []data.PersonID{person}, &step, on); err != nil {
				return err
			}
		}
		return nil
	})
}

func (t *tx) assign(id data.SubscriptionID, people []data.PersonID, step *data.Step, on data.Date) error {
	product, err := t.productToAssign(id, step, on)
	if err != nil {
		return err
	}
	for _, person := range people {
		if err := t.holdsNone(product, person); err != nil {
			return err
		}
	}
	places, err := data.PlaceAssignments(product, len(people), on)
	if err != nil {
		return err
	}
	for i, person := range people {
		a := data.Assignment{Subscription: places[i], Person: person, On: on}
		if _, err := t.insert("assignment", assignmentColumns(a)); err != nil {
			return err
		}
	}
	return nil
}

// productToAssign returns the subscriptions of a product whose licenses the
// user's role may give out, on a day on which they can be.
func (t *tx) productToAssign(id data.SubscriptionID, step *data.Step, on data.Date) ([]data.Subscription, error) {
	if err := t.mayAssign(); err != nil {
		return nil, err
	}
	s, err := readSubscription(t.ctx, t, id)
	if err != nil {
		return nil, err
	}
	step.Subject = s.Product
	if !data.CurrentStatus(s, on).Status.CanAssignIn() {
		return nil, data.NewError(data.CodeNotActive)
	}
	return sharing(t.ctx, t, s)
}

// holdsNone refuses a person who has a license of the product already.
func (t *tx) holdsNone(product []data.Subscription, person data.PersonID) error {
	for _, s := range product {
		var name string
		err := t.QueryRowContext(t.ctx, `SELECT p.name FROM assignment AS a JOIN person AS p ON p.id = a.person
			WHERE a.subscription = ? AND a.person = ?`, int64(s.ID), int64(person)).Scan(&name)
		switch {
		case err == nil:
			return data.NewError(data.CodeAlreadyHolds, "Name", name)
		case !errors.Is(err, sql.ErrNoRows):
			return fmt.Errorf("reading assignments: %w", err)
		}
	}
	return nil
}

func (t *tx) mayAssign() error {
	role, err := t.role()
	if err != nil {
		return err
	}
	if !role.CanAssign() {
		return data.NewError(data.CodeCantAssign)
	}
	return nil
}

// Unassign takes the subscription's licenses back from people (R13, R19). A
// number that a file reported goes down with them, or they would go on counting.
func (b *Book) Unassign(ctx context.Context, id data.SubscriptionID, people []data.PersonID, on data.Date) error {
	step := data.Step{Kind: data.StepUnassigned, To: len(people)}
	return b.write(ctx, &step, func(t *tx) error {
		if err := t.mayAssign(); err != nil {
			return err
		}
		s, err := readSubscription(ctx, t, id)
		if err != nil {
			return err
		}
		step.Subject = s.Product
		for _, person := range people {
			a, err := t.assignment(id, person)
			if err != nil {
				return err
			}
			if err := t.remove("assignment", a.ID, a.Version); err != nil {
				return err
			}
		}
		if s.ReportedAssigned == 0 {
			return nil
		}
		s.ReportedAssigned = max(0, s.Assigned()-len(people))
		return t.updateSubscription(s)
	})
}

func (t *tx) assignment(id data.SubscriptionID, person data.PersonID) (data.Assignment, error) {
	a := data.Assignment{Subscription: id, Person: person}
	err := t.QueryRowContext(t.ctx, "SELECT id, version, assigned_on FROM assignment WHERE subscription = ? AND person = ?",
		int64(id), int64(person)).Scan(&a.ID, &a.Version, scanDate{&a.On})
	if errors.Is(err, sql.ErrNoRows) {
		return a, data.NewError(data.CodeNotFound)
	}
	return a, err
}

// moveAway moves the latest n assignments of a subscription to the product's
// other subscriptions (R13b). The rules have checked that they fit.
func (t *tx) moveAway(s data.Subscription, n int, on data.Date) error {
	if n <= 0 {
		return nil
	}
	product, err := sharing(t.ctx, t, s)
	if err != nil {
		return err
	}
	var others []data.Subscription
	for _, other := range product {
		if other.ID != s.ID && other.Available() > 0 {
			others = append(others, other)
		}
	}
	places, err := data.PlaceAssignments(others, n, on)
	if err != nil {
		return err
	}
	latest, err := assignmentsWhere(t.ctx, t, "subscription = ? ORDER BY id DESC LIMIT ?", int64(s.ID), n)
	if err != nil {
		return err
	}
	for i, a := range latest {
		a.Subscription = places[i]
		if err := t.update("assignment", a.ID, a.Version, assignmentColumns(a)); err != nil {
			return err
		}
	}
	return nil
}

// moveReported counts n assigned licenses that have no name yet with the
// product's other subscriptions, as far as those have room (R13b).
func (t *tx) moveReported(s data.Subscription, n int, on data.Date) error {
	if n <= 0 {
		return nil
	}
	product, err := sharing(t.ctx, t, s)
	if err != nil {
		return err
	}
	for _, other := range product {
		taken := min(n, other.Available())
		if other.ID == s.ID || taken <= 0 || !data.CurrentStatus(other, on).Status.CanAssignIn() {
			continue
		}
		other.ReportedAssigned, other.ReportedOn = other.Assigned()+taken, s.ReportedOn
		if err := t.updateSubscription(other); err != nil {
			return err
		}
		n -= taken
	}
	return nil
}

func assignmentsWhere(ctx context.Context, q queryer, condition string, args ...any) ([]data.Assignment, error) {
	rows, err := q.QueryContext(ctx,
		"SELECT id, version, subscription, person, assigned_on FROM assignment WHERE "+condition, args...)
	if err != nil {
		return nil, fmt.Errorf("reading assignments: %w", err)
	}
	defer rows.Close()
	var all []data.Assignment
	for rows.Next() {
		var a data.Assignment
		if err := rows.Scan(&a.ID, &a.Version, &a.Subscription, &a.Person, scanDate{&a.On}); err != nil {
			return nil, fmt.Errorf("reading assignments: %w", err)
		}
		all = append(all, a)
	}
	return all, rows.Err()
}
