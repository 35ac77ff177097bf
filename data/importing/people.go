package importing

import (
	"slices"
	"strings"

	"seatbook/data"
)

// heldLicense is a license in one person's hands while a plan is made.
type heldLicense struct {
	on            *workingSubscription
	recorded      *data.Assignment // nil for one that the plan gives
	row           int              // of the plan's assignments that gives it, -1 for one of the record
	person        data.PersonID
	takenBack     bool
	next          *heldLicense // of the same person
	address, name string
}

// hold notes who holds what in the record, on the subscriptions themselves and by
// person.
func (p *planner) hold() map[data.PersonID]*heldLicense {
	byID := make(map[data.SubscriptionID]*workingSubscription, len(p.subscriptions))
	for _, w := range p.subscriptions {
		byID[w.after.ID] = w
	}
	people := make(map[data.PersonID]int, len(p.record.People))
	for i, person := range p.record.People {
		people[person.ID] = i
	}
	held := make(map[data.PersonID]*heldLicense, len(p.record.People))
	licenses := make([]heldLicense, 0, len(p.record.Assignments)) // never grown: they are pointed at
	for i := range p.record.Assignments {
		a := &p.record.Assignments[i]
		w := byID[a.Subscription]
		if w == nil {
			continue
		}
		license := heldLicense{on: w, recorded: a, row: -1, person: a.Person}
		if i, there := people[a.Person]; there {
			license.address, license.name = data.AddressKey(p.record.People[i].Address), p.record.People[i].Name
		}
		licenses = append(licenses, license)
		last := &licenses[len(licenses)-1]
		w.held = append(w.held, last)
		last.next, held[a.Person] = held[a.Person], last
	}
	return held
}

// heldOf is the license of a product among those of one person, the last one where the
// record has two; nil for none.
func heldOf(held *heldLicense, of *product) *heldLicense {
	for license := held; license != nil; license = license.next { // the last one stands first
		if license.on.product == of {
			return license
		}
	}
	return nil
}

// people takes in the rows of people (F1): who there is and what they hold.
func (p *planner) people(facts []PersonFact) {
	held := p.hold()
	if len(facts) == 0 {
		return
	}
	rows := p.readable(facts)
	p.plannedPeople = make([]PlannedPerson, 0, len(rows))
	spoken := p.spokenOf(rows)
	p.assignments = make([]PlannedAssignment, 0, countLicenses(rows)+p.foreseenTaken(rows, held, spoken))
	for _, row := range rows {
		person := p.planPerson(row)
		wanted, by := p.wanted(row, spoken)
		p.takeBack(row, person, held[person.ID], wanted, spoken)
		for i, of := range wanted {
			p.give(by[i], person, heldOf(held[person.ID], of), of)
		}
	}
	p.noteDisputes()
}

// wanted returns the products that some rows name for one person, each once, with
// the row that does, until it is asked the next time. What a list that is better believed would name and does not, is
// not held: the two contradict each other, which is noted.
func (p *planner) wanted(row []*PersonFact, spoken map[string]map[*product]bool) (all []*product, by []*PersonFact) {
	all, by = p.wantedProducts[:0], p.wantedBy[:0]
	defer func() { p.wantedProducts, p.wantedBy = all, by }()
	take := func(of *product, fact *PersonFact) {
		if len(of.subscriptions) == 0 { // a product that the record does not have (F1)
			p.add(of, fact.Source)
		}
		all, by = append(all, of), append(by, fact)
	}
	if len(row) == 1 {
		for _, of := range p.productsOf(row[0]) {
			take(of, row[0])
		}
		return all, by
	}
	names := make([][]*product, len(row))
	for i, fact := range row {
		names[i] = p.productsOf(fact)
	}
	for i, fact := range row {
		for _, of := range names[i] {
			if slices.Contains(all, of) {
				continue
			}
			against := -1
			for j, other := range row {
				if j != i && !slices.Contains(names[j], of) && other.speaksOf(of, spoken[other.File]) {
					against = j
					break
				}
			}
			if against >= 0 {
				p.dispute(row[min(i, against)], row[max(i, against)])
			}
			if against < 0 || against > i {
				take(of, fact)
			}
		}
	}
	return all, by
}

// foreseenTaken is about how many licenses will be taken back, by a sample of the rows:
// room for a hundred thousand that grows would be held twice while it does.
func (p *planner) foreseenTaken(rows [][]*PersonFact, held map[data.PersonID]*heldLicense, spoken map[string]map[*product]bool) int {
	const sample = 1000
	every := max(1, len(rows)/sample)
	looked, taken := 0, 0
	for i := 0; i < len(rows); i += every {
		looked++
		row := rows[i]
		before := p.findPerson(row[0])
		if before == nil {
			continue
		}
		for license := held[before.ID]; license != nil; license = license.next {
			of := license.on.product
			named := slices.ContainsFunc(row, func(fact *PersonFact) bool { return slices.Contains(p.productsOf(fact), of) })
			if !named && slices.ContainsFunc(row, func(fact *PersonFact) bool { return fact.speaksOf(of, spoken[fact.File]) }) {
				taken++
			}
		}
	}
	return min(taken*every*21/20+len(rows)/100, len(p.record.Assignments)) // a twentieth more, so that it is seldom too little
}

func countLicenses(rows [][]*PersonFact) (n int) {
	for _, row := range rows {
		for _, fact := range row {
			n += len(fact.Products)
		}
	}
	return n
}

// readable leaves out the rows without an address and the second of two for one
// person in one file (F1), and gathers what several files tell of a person, the
// file that knows people best first.
func (p *planner) readable(facts []PersonFact) [][]*PersonFact {
	index := make(map[string]int, len(facts))
	rows := make([][]*PersonFact, 0, len(facts))
	alone := make([]*PersonFact, 0, len(facts)) // room for the first row of each
	for i := range facts {
		fact := &facts[i]
		address := data.AddressKey(fact.Address)
		switch at, there := index[address]; {
		case address == "":
			p.reject(fact.Source, data.NewError(data.CodeNoAddress, "Name", fact.Name))
		case !data.ValidAddress(fact.Address):
			p.reject(fact.Source, data.NewError(data.CodeAddress, "Address", fact.Address))
		case there && slices.ContainsFunc(rows[at], fact.sameSheet):
			p.reject(fact.Source, data.NewError(data.CodeTwice, "Address", fact.Address))
		case there:
			rows[at] = append(rows[at], fact)
		default:
			index[address] = len(rows)
			alone = append(alone, fact)
			rows = append(rows, alone[len(alone)-1:len(alone):len(alone)])
		}
	}
	for _, row := range rows {
		slices.SortStableFunc(row, p.byBelief)
	}
	return rows
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
	return p.written[b.File].Compare(p.written[a.File])
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
	p.rejected = append(p.rejected, Rejection{source, reason})
}

// planPerson adds or changes the person of some rows and returns how they will be.
func (p *planner) planPerson(row []*PersonFact) data.Person {
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
	return after
}

func samePerson(a, b data.Person) bool { return a.Kept(0, 0) == b.Kept(0, 0) }

// withActivity adds to a person what a file tells of their activity and their account
// (R30, R32). A report that knows one service only never makes anybody inactive: it
// counts where it tells the latest activity that is known.
func (f *PersonFact) withActivity(p data.Person) data.Person {
	if !f.MadeOn.IsZero() {
		p.MadeOn = f.MadeOn
	}
	if f.PersonKind != "" && (p.Kind == "" || p.Kind == data.KindPerson) { // the user knows better
		p.Kind = f.PersonKind
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
	if p.peopleByAddress == nil {
		p.peopleByAddress = make(map[string]int, len(p.record.People))
		for i := range p.record.People {
			p.peopleByAddress[data.AddressKey(p.record.People[i].Address)] = i
		}
	}
	if i, there := p.peopleByAddress[data.AddressKey(fact.Address)]; there {
		return &p.record.People[i]
	}
	return nil
}

// vendor is whose licenses the file lists, empty for anybody's.
func (f *PersonFact) vendor() string {
	if f.Vendor == "" && !f.AnyVendor {
		return data.Microsoft
	}
	return f.Vendor
}

// productsOf returns the products that a row's person holds, each once.
func (p *planner) productsOf(fact *PersonFact) (all []*product) {
	if fact.LicensesUntold {
		return nil
	}
	for _, name := range fact.Products {
		for _, of := range p.products.ofName(name, fact.vendor()) {
			if !slices.Contains(all, of) {
				all = append(all, of)
			}
		}
	}
	return all
}

// spokenOf returns the products that each file of people names. A file that may
// name anybody's products speaks of no others.
func (p *planner) spokenOf(rows [][]*PersonFact) map[string]map[*product]bool {
	spoken := map[string]map[*product]bool{}
	for _, row := range rows {
		for _, fact := range row {
			if fact.vendor() != "" {
				continue
			}
			if spoken[fact.File] == nil {
				spoken[fact.File] = map[*product]bool{}
			}
			for _, of := range p.productsOf(fact) {
				spoken[fact.File][of] = true
			}
		}
	}
	return spoken
}

// takeBack plans to take back what a person holds of a product that a file speaks
// of and does not name for them, unless another file does.
func (p *planner) takeBack(row []*PersonFact, person data.Person, held *heldLicense, wanted []*product, spoken map[string]map[*product]bool) {
	var products []*product // each once
	for license := held; license != nil; license = license.next {
		if of := license.on.product; !slices.Contains(wanted, of) && !slices.Contains(products, of) {
			products = append(products, of)
		}
	}
	slices.SortFunc(products, func(a, b *product) int { return strings.Compare(a.name(), b.name()) })
	for _, of := range products {
		i := slices.IndexFunc(row, func(fact *PersonFact) bool { return fact.speaksOf(of, spoken[fact.File]) })
		if i < 0 {
			continue
		}
		license := heldOf(held, of)
		w := license.on
		license.takenBack, w.tookBack = true, true
		p.speakOf(w, row[i].Source)
		p.assignments = append(p.assignments, PlannedAssignment{
			Source: row[i].Source, Action: ActionRemove, Assignment: *license.recorded, Product: w.after.Product, Person: person.Name,
		})
	}
}

// speaksOf tells whether a file would name a product if the person held it.
func (f *PersonFact) speaksOf(of *product, named map[*product]bool) bool {
	switch {
	case f.LicensesUntold:
		return false
	case f.vendor() == "":
		return named[of]
	}
	return of.Vendor != "" && sameVendor(of.Vendor, f.vendor())
}

// give plans to give a person a license of a product; settle says on which of its
// subscriptions it sits.
func (p *planner) give(fact *PersonFact, person data.Person, license *heldLicense, of *product) {
	if license != nil {
		w := license.on
		p.speakOf(w, fact.Source)
		p.assignments = append(p.assignments, PlannedAssignment{
			Source: fact.Source, Action: ActionLeave, Assignment: *license.recorded, Product: w.after.Product, Person: person.Name,
		})
		return
	}
	w := of.subscriptions[0]
	w.held = append(w.held, &heldLicense{
		on: w, person: person.ID,
		row: len(p.assignments), address: data.AddressKey(person.Address), name: person.Name,
	})
	p.assignments = append(p.assignments, PlannedAssignment{
		Source: fact.Source, Action: ActionAdd, Product: w.after.Product, Person: person.Name,
		Assignment: data.Assignment{Subscription: w.after.ID, Person: person.ID, On: p.on},
	})
}
