package acts

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/data/ledger"
)

// Import writes a plan as one step (R22). Errors: CodeConflict when the record has
// changed since the plan was made.
type Import struct{ Plan importing.Plan }

// Saw implements ledger.Act: the plan names the versions that it saw row by row, and
// writing a row compares them.
func (Import) Saw() []data.Ref { return nil }

// Needs implements ledger.Act: writing down what files tell takes no right.
func (Import) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a Import) Do(w *ledger.Writing) error {
	if a.Plan.Empty() {
		return a.keepColumns(w)
	}
	i := importer{
		w: w, organizations: map[data.OrganizationID]data.OrganizationID{},
		subscriptions: map[data.SubscriptionID]data.SubscriptionID{}, people: map[data.PersonID]data.PersonID{},
	}
	if err := i.write(a.Plan); err != nil {
		known, ok := errors.AsType[*data.Error](err)
		if errors.Is(err, ledger.ErrTwin) || ok && known.Code == data.CodeNotFound {
			conflict := &data.Error{Code: data.CodeConflict, Err: err}
			if row, is := errors.AsType[*importing.RowError](err); is {
				return &importing.RowError{Source: row.Source, Subject: row.Subject, Err: conflict}
			}
			return conflict
		}
		return err
	}
	if len(i.organizations) > 0 {
		if err := dropNameless(w); err != nil {
			return err
		}
	}
	w.Step.Kind, w.Step.Subject = data.StepImported, a.Plan.Subject()
	w.Step.From, w.Step.To = a.Plan.Brought()
	switch {
	case w.Step.Subject == "":
		w.Step.From, w.Step.To = 0, i.written
	case w.Step.From+w.Step.To == 0:
		c := a.Plan.CountSubscriptions()
		w.Step.Kind, w.Step.From, w.Step.To = data.StepImportedTotals, len(a.Plan.Products), c.Added+c.Changed
	}
	return nil
}

// keepColumns remembers what the columns of tables hold that change nothing else, and what
// was said of them: it is neither asked nor said once more.
func (a Import) keepColumns(w *ledger.Writing) error {
	kept := 0
	for _, mapping := range a.Plan.Mappings {
		row, err := keptMapping(mapping)
		if err != nil {
			return err
		}
		there, err := w.Twin(row)
		if err != nil {
			return err
		}
		if before, is := there.(data.KeptMapping); is && before.Columns == row.Columns {
			continue
		}
		if err := keepNamed(w, row); err != nil {
			return fmt.Errorf("keeping a mapping: %w", err)
		}
		kept++
	}
	if kept > 0 {
		w.Step.Kind, w.Step.Subject = data.StepColumnsKept, a.Plan.Subject()
	}
	return nil
}

// keptMapping is what the columns of a table hold, as a row.
func keptMapping(mapping importing.Mapping) (data.KeptMapping, error) {
	text, err := json.Marshal(mapping)
	if err != nil {
		return data.KeptMapping{}, fmt.Errorf("writing a mapping: %w", err)
	}
	return data.KeptMapping{Header: mapping.Key(), Columns: string(text)}, nil
}

// importer writes one plan; the maps hold the IDs that the plan's new organizations,
// subscriptions and people have been given.
type importer struct {
	w             *ledger.Writing
	organizations map[data.OrganizationID]data.OrganizationID
	subscriptions map[data.SubscriptionID]data.SubscriptionID
	people        map[data.PersonID]data.PersonID
	written       int
}

func (i *importer) write(plan importing.Plan) error {
	for _, o := range plan.NewOrganizations() {
		if err := i.organization(o.Organization); err != nil {
			return err
		}
	}
	for _, called := range plan.AlsoCalled {
		if id, isNew := i.organizations[called.Organization]; isNew {
			called.Organization = id
		}
		if called.Organization < 0 { // nothing is added for it
			continue
		}
		if _, err := i.w.Add(called); err != nil {
			return fmt.Errorf("keeping another name of an organization: %w", err)
		}
	}
	// People go first: some own what the same files tell of.
	for _, row := range plan.People {
		if err := i.person(row); err != nil {
			return &importing.RowError{Source: row.Source(), Subject: row.After().Address, Err: err}
		}
	}
	for _, row := range plan.Subscriptions {
		if err := i.subscription(row); err != nil {
			return &importing.RowError{Source: row.Source, Subject: row.After.Product, Err: err}
		}
	}
	// What is taken back goes first, so that nobody holds a license twice.
	for _, action := range []importing.Action{importing.ActionRemove, importing.ActionAdd} {
		for _, row := range plan.Assignments {
			if row.Action != action {
				continue
			}
			if err := i.assignment(row); err != nil {
				return &importing.RowError{Source: row.Source, Subject: row.Product, Err: err}
			}
		}
	}
	if len(plan.Assignments) > 0 {
		if err := given(i.w); err != nil {
			return err
		}
	}
	for _, product := range plan.Products {
		i.written++
		if err := keepNamed(i.w, data.NamedProduct{Product: product}); err != nil {
			return fmt.Errorf("keeping the name of %s: %w", product.SKU, err)
		}
	}
	for _, mapping := range plan.Mappings {
		row, err := keptMapping(mapping)
		if err != nil {
			return err
		}
		if err := keepNamed(i.w, row); err != nil {
			return fmt.Errorf("keeping a mapping: %w", err)
		}
	}
	return nil
}

func (i *importer) organization(o data.Organization) error {
	if err := o.Validate(); err != nil {
		return err
	}
	added, err := i.w.Add(o)
	if err != nil {
		return err
	}
	i.organizations[o.ID] = added.(data.Organization).ID
	return nil
}

func (i *importer) subscription(row importing.PlannedSubscription) error {
	if id, isNew := i.people[row.After.OwnerPerson]; isNew {
		row.After.OwnerPerson = id
	}
	if id, isNew := i.organizations[row.After.Organization]; isNew {
		row.After.Organization = id
	}
	switch row.Action {
	case importing.ActionAdd:
		i.written++
		added, err := addSubscription(i.w, row.After)
		i.subscriptions[row.After.ID] = added.ID
		return err
	case importing.ActionChange:
		i.written++
		if err := row.After.Validate(); err != nil {
			return err
		}
		if err := checkOwn(i.w, row.Before, row.After); err != nil {
			return err
		}
		after, err := i.withAnnouncedMoved(row.After)
		if err != nil {
			return err
		}
		if err := keepPrices(i.w, after); err != nil {
			return err
		}
		if after, err = followRecord(i.w, row.Before, after); err != nil {
			return err
		}
		return i.w.Change(after)
	default:
		return nil
	}
}

// withAnnouncedMoved moves announced prices along with a renewal that a file has moved
// (R27).
func (i *importer) withAnnouncedMoved(after data.Subscription) (data.Subscription, error) {
	announced := slices.ContainsFunc(after.PriceChanges, func(c data.PriceChange) bool { return !c.Announced.IsZero() })
	if !announced {
		return after, nil
	}
	before, err := ledger.Subscription(i.w, after.ID)
	return data.MoveAnnounced(before, after, i.w.Today()), err
}

func (i *importer) person(row importing.PlannedPerson) error {
	switch row.Action {
	case importing.ActionAdd:
		i.written++
		after := row.After()
		if id, isNew := i.organizations[after.Organization]; isNew {
			after.Organization = id
		}
		added, err := i.w.Add(after)
		if err != nil {
			return err
		}
		i.people[after.ID] = added.(data.Person).ID
		return nil
	case importing.ActionChange:
		i.written++
		return i.w.Change(row.After())
	default:
		return nil
	}
}

func (i *importer) assignment(row importing.PlannedAssignment) error {
	i.written++
	a := row.Assignment
	if row.Action == importing.ActionRemove {
		return i.w.Remove(a)
	}
	if id, isNew := i.subscriptions[a.Subscription]; isNew {
		a.Subscription = id
	}
	if id, isNew := i.people[a.Person]; isNew {
		a.Person = id
	}
	_, err := i.w.Add(a)
	return err
}
