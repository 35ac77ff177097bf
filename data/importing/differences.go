package importing

import (
	"iter"
	"slices"

	"seatbook/data"
)

// Differences are the rows of a plan that the record and the files tell otherwise. There
// may be hundreds of thousands, of which a few are looked at: each is made when it is
// asked for.
type Differences struct {
	plan Plan
	kept kept
	rows []differing
}

// differing is a row that differs, in as little memory as can be.
type differing struct {
	index int32
	kind  uint8 // its place among the kinds
	newer uint8 // its place among the sides
}

func rowKinds() []RowKind { return []RowKind{RowSubscription, RowPerson, RowAssignment} }

func sides() []Side { return []Side{SideUnknown, SideRecord, SideFile} }

func (d *Differences) add(row Row, newer Side) {
	kind, side := slices.Index(rowKinds(), row.Kind), slices.Index(sides(), newer)
	d.rows = append(d.rows, differing{int32(row.Index), uint8(kind), uint8(side)})
}

// Len is how many there are.
func (d Differences) Len() int { return len(d.rows) }

// Bare is the nth without its subject and its fields.
func (d Differences) Bare(n int) Difference {
	row := d.rows[n]
	bare := Difference{Row: Row{rowKinds()[row.kind], int(row.index)}, Newer: sides()[row.newer]}
	switch bare.Kind {
	case RowSubscription:
		of := &d.plan.Subscriptions[bare.Index]
		bare.Source, bare.Action = of.Source, of.Action
	case RowPerson:
		of := &d.plan.People[bare.Index]
		bare.Source, bare.Action = of.Source(), of.Action
	default:
		of := &d.plan.Assignments[bare.Index]
		bare.Source, bare.Action = of.Source, of.Action
	}
	return bare
}

// At is the nth, whole.
func (d Differences) At(n int) Difference {
	whole := d.Bare(n)
	switch whole.Kind {
	case RowSubscription:
		row := d.plan.Subscriptions[whole.Index]
		whole.Subject, whole.Fields = row.After.Product, subscriptionFields(row, d.kept, d.plan.On)
	case RowPerson:
		row := d.plan.People[whole.Index]
		whole.Subject, whole.Fields = row.After().Name, personFields(row)
	default:
		row := d.plan.Assignments[whole.Index]
		held, holds := row.Action == ActionRemove, row.Action == ActionAdd
		whole.Subject = row.Person + " – " + data.ShortName(row.Product)
		whole.Fields = []FieldDifference{{Field: DiffLicense, Record: Value{Yes: &held}, File: Value{Yes: &holds}}}
	}
	return whole
}

// All are all of them, whole.
func (d Differences) All() iter.Seq[Difference] {
	return func(yield func(Difference) bool) {
		for n := range d.rows {
			if !yield(d.At(n)) {
				return
			}
		}
	}
}
