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
	p.plannedPeople = make([]PlannedPerson, 0, rows.Len())
	spoken := p.spokenOf(rows)
	p.assignments = make([]PlannedAssignment, 0, p.foreseen(rows, held, spoken))
	for n := range rows.Len() {
		row := rows.at(n)
		person, name := p.planPerson(row)
		holds := p.heldBy(held, row[0])
		wanted, by := p.wanted(row, spoken)
		p.takeBack(row, name, holds, wanted, spoken)
		for i, of := range wanted {
			p.give(by[i], person, name, heldOf(holds, of), of)
		}
	}
	p.noteDisputes()
}

// readable leaves out the rows without an address and the second of two for one
// person in one file (F1), and gathers what several files tell of a person, the
// file that knows people best first.
func (p *planner) readable(facts []PersonFact) *peopleRows {
	index := newRowIndex(len(p.record.People))
	rows := newPeopleRows(facts)
	for i := range facts {
		fact := &facts[i]
		place, known := p.placeOf(fact)
		address := ""
		if !known {
			place, address = -1, data.AddressKey(fact.Address)
		}
		switch at, there := index.find(place, address); {
		case fact.Deleted && !known: // nobody is added for it
		case strings.TrimSpace(fact.Address) == "":
			p.rejectPerson(fact, data.NewError(data.CodeNoAddress, "Name", fact.Name))
		case !data.ValidAddress(fact.Address):
			column := p.addressColumns[Source{File: fact.File, Sheet: fact.Sheet}]
			p.rejectPerson(fact, data.NewError(data.CodeNotAnAddress, "Text", Shown(fact.Address), "Column", column))
		case there && fact.joins(rows.at(at)): // two addresses of one person
		case there && slices.ContainsFunc(rows.at(at), fact.sameSheet):
			p.reject(fact.Source, data.NewError(data.CodeTwice, "Address", fact.Address))
		case there:
			rows.addTo(at, fact)
		default:
			index.set(place, address, rows.Len())
			rows.add(i)
		}
	}
	for n, row := range rows.several {
		slices.SortStableFunc(row, p.byBelief)
		rows.several[n] = withoutDeleted(row)
	}
	return rows
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

// planPerson adds or changes the person of some rows and returns them, as the record has
// them where it does, and what they will be called.
func (p *planner) planPerson(row []*PersonFact) (person *data.Person, name string) {
	before := p.findPerson(row[0])
	after := data.Person{ID: p.nextPerson, Organization: p.record.Organization, Address: row[0].Address}
	if before != nil {
		after = *before
	} else {
		p.nextPerson--
	}
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
			if !fact.Aside || after.ExternalID == "" {
				after.Blocked = *fact.Blocked
			}
		}
	}
	if row[0].Deleted {
		after.Blocked = true
	}
	after.Name = firstOf(after.Name, after.Address)
	for _, fact := range row {
		after = fact.withActivity(after)
	}
	planned := PlannedPerson{Action: ActionLeave, place: p.placeIn(row[0].Source), line: row[0].Line, person: before}
	switch {
	case before == nil:
		added := after // only these are held of a hundred thousand
		planned.Action, planned.person = ActionAdd, &added
	case !samePerson(*before, after):
		planned.Action, planned.change = ActionChange, p.personChanges.of(before, after)
	}
	p.plannedPeople = append(p.plannedPeople, planned)
	return planned.person, after.Name
}

// placeIn is the file and the sheet of a row, one for all who stand there.
func (p *planner) placeIn(source Source) *Source {
	source.Line = 0
	if p.places[source] == nil {
		if p.places == nil {
			p.places = map[Source]*Source{}
		}
		p.places[source] = &source
	}
	return p.places[source]
}

func samePerson(a, b data.Person) bool { return a.Kept(0, 0) == b.Kept(0, 0) }

// withActivity adds to a person what a file tells of their activity and their account
// (R30, R32). A report that knows one service only never makes anybody inactive: it
// counts where it tells the latest activity that is known.
func (f *PersonFact) withActivity(p data.Person) data.Person {
	if !f.MadeOn.IsZero() && (!f.InPart || p.MadeOn.IsZero()) { // a mailbox may be younger than its account
		p.MadeOn = f.MadeOn
	}
	if m := f.Mailbox; m != nil {
		if m.Kind != "" && (p.Kind == "" || p.Kind == data.KindPerson) { // the user knows better
			p.Kind = m.Kind
		}
		if m.NeedsWhy != "" && p.Kind.NobodyInPerson() && !p.NeedsLicense {
			p.NeedsLicense, p.NeedsLicenseWhy = true, m.NeedsWhy
		}
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
		if p.peopleByAddress = p.record.addresses; p.peopleByAddress == nil {
			p.peopleByAddress = newAddressIndex(p.record.People)
		}
		p.addAliases()
	}
	if place, there = p.peopleByAddress.find(fact.Address); !there {
		place, there = p.peopleByAlias[data.AddressKey(fact.Address)]
	}
	return place, there
}

// vendor is whose licenses the file lists, empty for anybody's.
func (f *PersonFact) vendor() string {
	if f.Vendor == "" && !f.AnyVendor {
		return data.Microsoft
	}
	return f.Vendor
}
