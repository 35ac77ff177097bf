package importing

import (
	"cmp"
	"slices"

	"seatbook/data"
)

// Row names one row of a plan: the nth of its subscriptions, people or
// assignments.
type Row struct {
	Kind  RowKind
	Index int
}

// RowKind is what a row of a plan is about.
type RowKind string

// The kinds.
const (
	RowSubscription RowKind = "subscription"
	RowPerson       RowKind = "person"
	RowAssignment   RowKind = "assignment"
)

// Side is the record or the file.
type Side string

// The sides. SideUnknown is where it can't be told.
const (
	SideRecord  Side = "record"
	SideFile    Side = "file"
	SideUnknown Side = ""
)

// Difference is one thing that the record and the files tell otherwise.
type Difference struct {
	Row
	Source
	Action  Action
	Subject string // the product or the person
	Fields  []FieldDifference
	Newer   Side // which was told later, by day
}

// Gone is a person of the record whom an export of people does not have any more,
// with what they still hold.
type Gone struct {
	Person   data.Person
	Products []string
}

// Reconciliation is the record against the files of a tenant.
type Reconciliation struct {
	Differences Differences
	Gone        []Gone
	// Unclear are those who would be gone, but that a row of the files that was left out
	// is theirs, or may be.
	Unclear []Gone
	Lacking []data.Subscription // of the record, which the files of purchases don't have
}

// Missing is how many people and subscriptions of the record no row of the files speaks
// of.
func (r Reconciliation) Missing() int { return len(r.Gone) + len(r.Unclear) + len(r.Lacking) }

// Reconcile compares what a plan would write with the record it was made for. told
// are the days of the files, by path; a file that is newer than the last change of a
// row is taken to know better.
func Reconcile(record Snapshot, facts Facts, plan Plan, told map[string]data.Date) Reconciliation {
	r := reconciler{record: record, told: told, differences: Differences{plan: plan, kept: keptBy(record, plan)}}
	for i := range plan.Subscriptions {
		if row := &plan.Subscriptions[i]; row.Action != ActionLeave {
			r.note(Row{RowSubscription, i}, row.Source, record.ChangedSubscriptions[row.Before.ID])
		}
	}
	for i := range plan.People {
		if row := &plan.People[i]; row.Action != ActionLeave {
			r.note(Row{RowPerson, i}, row.Source(), record.ChangedPeople[row.person.ID])
		}
	}
	for i := range plan.Assignments {
		if row := &plan.Assignments[i]; !row.Moved {
			r.note(Row{RowAssignment, i}, row.Source, record.ChangedPeople[row.Assignment.Person])
		}
	}
	if plan.Called != nil { // of the others no file tells
		r.record = record.ofThose(plan)
	}
	missing := r.missing(facts, plan)
	gone, unclear := partUnclear(missing, facts, plan)
	return Reconciliation{r.differences, gone, unclear, r.lacking(facts, plan)}
}

type reconciler struct {
	record      Snapshot
	told        map[string]data.Date
	differences Differences
}

// note takes a row for one that differs, which was changed last on a day.
func (r *reconciler) note(row Row, source Source, changed data.Date) {
	newer := SideUnknown
	switch told := r.told[source.File]; {
	case told.IsZero() || changed.IsZero():
	case told.Before(changed):
		newer = SideRecord
	default:
		newer = SideFile
	}
	r.differences.add(row, newer)
}

// missing lists the people of the record whom no row speaks of, where the files have
// people at all that could be read, with what they still hold; those who hold most first.
// A list of one vendor's users, which is no directory, misses only who holds a license of
// it.
func (r *reconciler) missing(facts Facts, plan Plan) []Gone {
	if len(plan.People) == 0 || len(r.record.People) == 0 {
		return nil
	}
	vendors, directory := map[string]bool{}, false
	for i := range facts.People {
		fact := &facts.People[i]
		directory = directory || !fact.Aside || fact.vendor() == data.Microsoft
		vendors[fact.vendor()] = true
	}
	untold := r.notSpokenOf(facts, plan)
	products, listed := map[data.SubscriptionID]string{}, map[data.SubscriptionID]bool{}
	for _, s := range r.record.Subscriptions {
		products[s.ID], listed[s.ID] = s.Product, vendors[s.Vendor] && s.Vendor != ""
	}
	held, missed := map[data.PersonID][]string{}, map[data.PersonID]bool{}
	for _, a := range r.record.Assignments {
		if untold[a.Person] {
			held[a.Person] = append(held[a.Person], products[a.Subscription])
			missed[a.Person] = missed[a.Person] || listed[a.Subscription]
		}
	}
	var missing []Gone
	for _, person := range r.record.People {
		if untold[person.ID] && (directory || missed[person.ID]) {
			slices.Sort(held[person.ID])
			missing = append(missing, Gone{person, held[person.ID]})
		}
	}
	slices.SortStableFunc(missing, func(a, b Gone) int { return cmp.Compare(len(b.Products), len(a.Products)) })
	return missing
}

// notSpokenOf are the people of the record of whom no row tells, not even one that was
// left out. Of a hundred thousand who are imported again there are few: no address of the
// others is looked at.
func (r *reconciler) notSpokenOf(facts Facts, plan Plan) map[data.PersonID]bool {
	planned := make(map[data.PersonID]bool, len(plan.People))
	for i := range plan.People {
		planned[plan.People[i].person.ID] = true
	}
	type at struct {
		whose   data.OrganizationID // 0 where all are of one
		address string
	}
	whose := func(data.OrganizationID) data.OrganizationID { return 0 }
	if plan.Called != nil { // two of them can know one person
		whose = func(of data.OrganizationID) data.OrganizationID { return of }
	}
	missing, byAddress := map[data.PersonID]bool{}, map[at]data.PersonID{}
	for i := range r.record.People {
		if person := &r.record.People[i]; !planned[person.ID] {
			missing[person.ID], byAddress[at{whose(person.Organization), data.AddressKey(person.Address)}] = true, person.ID
		}
	}
	if len(missing) > 0 {
		of := r.record.rowsOf(facts)
		for i := range facts.People {
			if id, there := byAddress[at{whose(of(facts.People[i].Source)), data.AddressKey(facts.People[i].Address)}]; there {
				delete(missing, id)
			}
		}
	}
	return missing
}

// lacking lists the subscriptions of the record that the files do not have, of the
// vendors whose purchases they list: all of Microsoft's for its own exports, and those of
// the vendors that a table names, or of all where it names none.
func (r *reconciler) lacking(facts Facts, plan Plan) (lacking []data.Subscription) {
	told, vendors, all := false, []string{}, false
	for i := range facts.Subscriptions {
		fact := &facts.Subscriptions[i]
		told = true
		vendor := fact.named().vendor
		all = all || vendor == ""
		if !slices.Contains(vendors, vendor) {
			vendors = append(vendors, vendor)
		}
	}
	if !told || len(plan.Subscriptions) == 0 {
		return nil
	}
	there, whose := map[data.SubscriptionID]bool{}, map[data.OrganizationID]bool{}
	for i := range plan.Subscriptions {
		there[plan.Subscriptions[i].Before.ID] = true
		whose[plan.Subscriptions[i].After.Organization] = true
	}
	for _, s := range r.record.Subscriptions {
		listed := all || s.Vendor != "" && slices.ContainsFunc(vendors, func(vendor string) bool { return sameVendor(vendor, s.Vendor) })
		listed = listed && (plan.Called == nil || whose[s.Organization])
		if listed && !there[s.ID] && data.CurrentStatus(s, plan.On).Status != data.StatusDeleted {
			lacking = append(lacking, s)
		}
	}
	return lacking
}
