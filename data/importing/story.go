package importing

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"seatbook/data"
)

// Files are the files that a plan was made of, in the order of its rows.
func (p Plan) Files() (paths []string) {
	seen := map[string]bool{}
	note := func(path string) {
		if path != "" && !seen[path] {
			seen[path] = true
			paths = append(paths, path)
		}
	}
	for _, row := range p.People {
		note(row.Source().File)
	}
	for _, row := range p.Subscriptions {
		note(row.File)
	}
	for _, row := range p.Assignments {
		note(row.File)
	}
	for _, place := range p.Staying.places {
		note(place.File)
	}
	for _, r := range p.Rejected {
		note(r.File)
	}
	return paths
}

// Subject names the files of a plan as the step of an import keeps them.
func (p Plan) Subject() string {
	var names []string
	for _, path := range p.Files() {
		if name := filepath.Base(path); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// Brought counts what an import brought, as its step keeps it: people who came or
// changed, and licenses given.
func (p Plan) Brought() (people, licenses int) {
	c := p.CountPeople()
	return c.Added + c.Changed, p.CountAssignments().Added
}

// CountProducts counts the products that the plan speaks of.
func (p Plan) CountProducts() int {
	names := map[string]bool{}
	for _, row := range p.Subscriptions {
		names[data.Fold(row.After.Product)] = true
	}
	return len(names)
}

// NeedsTotals tells whether the licenses export or a Graph answer is still needed: the
// total of a subscription of Microsoft is not known, and no file of this import was one
// of these (F1).
func (p Plan) NeedsTotals() bool {
	return !p.TotalsTold && slices.ContainsFunc(p.Subscriptions, func(row PlannedSubscription) bool {
		return row.After.TotalUnknown && row.After.Cloud != data.CloudNone
	})
}

// WithoutTotal are the products of other vendors whose total no file has told: only
// the user can say it.
func (p Plan) WithoutTotal() (products []string) {
	for _, row := range p.Subscriptions {
		if row.After.TotalUnknown && row.After.Cloud == data.CloudNone && !slices.Contains(products, row.After.Product) {
			products = append(products, row.After.Product)
		}
	}
	return products
}

// NeedsPeople tells whether the export of users is still needed: nobody's name stands
// beside some assigned licenses of Microsoft, and no file of this import lists people (F2).
func (p Plan) NeedsPeople() bool {
	return len(p.People) == 0 && slices.ContainsFunc(p.Subscriptions, func(row PlannedSubscription) bool {
		return row.After.NotNamed() > 0 && row.After.Cloud != data.CloudNone
	})
}

// RowError says which file and which product or person an error is about.
type RowError struct {
	Source
	Subject string
	Err     error
}

// Error says it for the log.
func (e *RowError) Error() string {
	return fmt.Sprintf("%q, line %d, %q: %v", e.File, e.Line, e.Subject, e.Err) // what is quoted stays out of the log
}

// Unwrap returns what went wrong.
func (e *RowError) Unwrap() error { return e.Err }

// Check returns a RowError for the first row that the record would refuse.
func (p Plan) Check() error {
	for _, row := range p.Subscriptions {
		if err := row.After.Validate(); err != nil && row.Action != ActionLeave {
			return &RowError{row.Source, row.After.Product, err}
		}
	}
	for i := range p.People {
		row := &p.People[i]
		if row.Action == ActionLeave {
			continue
		}
		if err := row.After().Validate(); err != nil {
			return &RowError{row.Source(), row.person.Address, err}
		}
	}
	return nil
}
