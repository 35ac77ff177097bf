package importing

import (
	"cmp"
	"slices"
	"strings"

	"seatbook/data"
)

// people takes in the rows of people (F1): who there is and what they hold.
func (p *planner) people(facts []PersonFact) {
	held := p.hold()
	if len(facts) == 0 {
		return
	}
	rows := p.readable(facts)
	p.plannedPeople = make([]PlannedPerson, 0, len(rows))
	spoken := p.spokenOf(rows)
	p.assignments = make([]PlannedAssignment, 0, p.foreseen(rows, held, spoken))
	for _, row := range rows {
		person, holds := p.planPerson(row), p.heldBy(held, row[0])
		wanted, by := p.wanted(row, spoken)
		p.takeBack(row, person, holds, wanted, spoken)
		for i, of := range wanted {
			p.give(by[i], person, heldOf(holds, of), of)
		}
	}
	p.noteDisputes()
}

// readable leaves out the rows without an address and the second of two for one
// person in one file (F1), and gathers what several files tell of a person, the
// file that knows people best first.
func (p *planner) readable(facts []PersonFact) [][]*PersonFact {
	index := newRowIndex(len(p.record.People))
	rows := make([][]*PersonFact, 0, len(facts))
	alone := make([]*PersonFact, 0, len(facts)) // room for the first row of each
	for i := range facts {
		fact := &facts[i]
		address := data.AddressKey(fact.Address)
		place, known := p.placeOf(fact)
		if known {
			fact.share(&p.record.People[place])
		} else {
			place = -1
		}
		switch at, there := index.find(place, address); {
		case fact.Deleted && !known: // nobody is added for it
		case address == "":
			p.rejectPerson(fact, data.NewError(data.CodeNoAddress, "Name", fact.Name))
		case !data.ValidAddress(fact.Address):
			column := p.addressColumns[Source{File: fact.File, Sheet: fact.Sheet}]
			p.rejectPerson(fact, data.NewError(data.CodeNotAnAddress, "Text", Shown(fact.Address), "Column", column))
		case there && slices.ContainsFunc(rows[at], fact.sameSheet):
			p.reject(fact.Source, data.NewError(data.CodeTwice, "Address", fact.Address))
		case there:
			rows[at] = append(rows[at], fact)
		default:
			index.set(place, address, len(rows))
			alone = append(alone, fact)
			rows = append(rows, alone[len(alone)-1:len(alone):len(alone)])
		}
	}
	for i, row := range rows {
		slices.SortStableFunc(row, p.byBelief)
		rows[i] = withoutDeleted(row)
	}
	return rows
}

// share lets go of the texts of a row that the record has as well: of a hundred thousand
// people who are imported again all are held already.
func (f *PersonFact) share(known *data.Person) {
	for _, text := range []struct{ told, known *string }{
		{&f.Name, &known.Name}, {&f.Address, &known.Address}, {&f.Department, &known.Department}, {&f.ExternalID, &known.ExternalID},
	} {
		if *text.told == *text.known {
			*text.told = *text.known
		}
	}
}

// rowIndex tells which row is about whom: by the place of a person in the record, and by
// the address of one who is not in it.
type rowIndex struct {
	known []int32 // one more than the row, 0 for none
	added map[string]int
}

func newRowIndex(known int) rowIndex { return rowIndex{make([]int32, known), map[string]int{}} }

// find returns the row of somebody; place is -1 for one who is not in the record.
func (x rowIndex) find(place int, address string) (row int, there bool) {
	if place < 0 {
		row, there = x.added[address]
		return row, there
	}
	return int(x.known[place]) - 1, x.known[place] > 0
}

func (x rowIndex) set(place int, address string, row int) {
	if place < 0 {
		x.added[address] = row
		return
	}
	x.known[place] = int32(row + 1)
}

// withoutDeleted leaves out what says that somebody is deleted where another file of the
// import knows them: they were made anew.
func withoutDeleted(row []*PersonFact) []*PersonFact {
	if len(row) < 2 || !slices.ContainsFunc(row, func(fact *PersonFact) bool { return !fact.Deleted }) {
		return row
	}
	return slices.DeleteFunc(row, func(fact *PersonFact) bool { return fact.Deleted })
}

// sameSheet tells whether two rows stand in one file, and there on one sheet.
func (f *PersonFact) sameSheet(other *PersonFact) bool {
	return f.File == other.File && f.Sheet == other.Sheet
}

// byBelief orders what is told of one person: the directory that people sign in to
// first, and of two such the file that was written last.
func (p *planner) byBelief(a, b *PersonFact) int {
	if a.rank() != b.rank() {
		return a.rank() - b.rank()
	}
	return p.newerFirst(a.File, b.File)
}

// newerFirst orders two files: that which was written last first, and of two that were
// written at once by their names, so that it does not matter which was chosen first.
func (p *planner) newerFirst(a, b string) int {
	return cmp.Or(p.written[b].Compare(p.written[a]), strings.Compare(a, b))
}

// rank orders what is told of one person: the directory that people sign in to
// first.
func (f *PersonFact) rank() int {
	if f.Aside {
		return 1
	}
	return 0
}

func (p *planner) reject(source Source, reason *data.Error) {
	p.rejected = append(p.rejected, Rejection{Source: source, Reason: reason})
}

func (p *planner) rejectPerson(fact *PersonFact, reason *data.Error) {
	p.rejected = append(p.rejected, Rejection{fact.Source, reason, []string{fact.Address, fact.Name}})
}

// planPerson adds or changes the person of some rows and returns how they will be.
func (p *planner) planPerson(row []*PersonFact) *data.Person {
	before := p.findPerson(row[0])
	after := data.Person{ID: p.nextPerson, Organization: p.record.Organization, Address: row[0].Address}
	if before != nil {
		after = *before
	} else {
		p.nextPerson--
	}
	told := false
	for _, fact := range row[1:] {
		if !row[0].Aside && !fact.Aside && row[0].Blocked != nil && fact.Blocked != nil && *row[0].Blocked != *fact.Blocked {
			p.dispute(row[0], fact)
		}
	}
	for i := len(row) - 1; i >= 0; i-- { // who knows best has the last word
		fact := row[i]
		if fact.Aside { // it may have another name for them, and bar them elsewhere only
			after.Name = firstOf(unlessAddress(after), fact.Name, after.Name)
			after.Department = firstOf(after.Department, fact.Department)
		} else {
			after.Name = firstOf(fact.Name, after.Name)
			after.Department = firstOf(fact.Department, after.Department)
			after.ExternalID = firstOf(fact.ExternalID, after.ExternalID)
		}
		if fact.Blocked != nil {
			told = true
			if !fact.Aside || after.ExternalID == "" {
				after.Blocked = *fact.Blocked
			}
		}
	}
	if row[0].Deleted {
		after.Blocked, told = true, true
	}
	after.Name = firstOf(after.Name, after.Address)
	for _, fact := range row {
		after = fact.withActivity(after)
	}
	planned := PlannedPerson{Source: row[0].Source, Before: before, After: before, Action: ActionLeave, SignInTold: told}
	switch {
	case before == nil:
		planned.Action = ActionAdd
	case !samePerson(*before, after):
		planned.Action = ActionChange
	}
	if planned.Action != ActionLeave {
		kept := after // only these are kept of a hundred thousand
		planned.After = &kept
	}
	p.plannedPeople = append(p.plannedPeople, planned)
	return planned.After
}

func samePerson(a, b data.Person) bool { return a.Kept(0, 0) == b.Kept(0, 0) }

// withActivity adds to a person what a file tells of their activity and their account
// (R30, R32). A report that knows one service only never makes anybody inactive: it
// counts where it tells the latest activity that is known.
func (f *PersonFact) withActivity(p data.Person) data.Person {
	if !f.MadeOn.IsZero() && (!f.InPart || p.MadeOn.IsZero()) { // a mailbox may be younger than its account
		p.MadeOn = f.MadeOn
	}
	if f.PersonKind != "" && (p.Kind == "" || p.Kind == data.KindPerson) { // the user knows better
		p.Kind = f.PersonKind
	}
	if f.NeedsWhy != "" && p.Kind.NobodyInPerson() && !p.NeedsLicense {
		p.NeedsLicense, p.NeedsLicenseWhy = true, f.NeedsWhy
	}
	if f.ReportedOn.IsZero() || f.InPart && (f.LastActive.IsZero() || f.LastActive.Before(p.LastActive)) {
		return p
	}
	if f.ReportedOn.After(p.ReportedOn) {
		p.ReportedOn = f.ReportedOn
	}
	if f.LastActive.After(p.LastActive) {
		p.LastActive = f.LastActive
	}
	return p
}

// unlessAddress is a person's name where it is one, and not the address that stands
// in for it.
func unlessAddress(person data.Person) string {
	if data.AddressKey(person.Name) == data.AddressKey(person.Address) {
		return ""
	}
	return person.Name
}

// findPerson returns the person of the record that a row is about, nil for none.
func (p *planner) findPerson(fact *PersonFact) *data.Person {
	if place, there := p.placeOf(fact); there {
		return &p.record.People[place]
	}
	return nil
}

// placeOf is where the person that a row is about stands in the record.
func (p *planner) placeOf(fact *PersonFact) (place int, there bool) {
	if p.peopleByAddress == nil {
		p.peopleByAddress = make(map[string]int, len(p.record.People))
		for i := range p.record.People {
			p.peopleByAddress[data.AddressKey(p.record.People[i].Address)] = i
		}
	}
	place, there = p.peopleByAddress[data.AddressKey(fact.Address)]
	return place, there
}

// vendor is whose licenses the file lists, empty for anybody's.
func (f *PersonFact) vendor() string {
	if f.Vendor == "" && !f.AnyVendor {
		return data.Microsoft
	}
	return f.Vendor
}
