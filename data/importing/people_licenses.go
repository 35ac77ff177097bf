package importing

import (
	"cmp"
	"slices"
	"strings"

	"seatbook/data"
)

// heldLicense is a license in one person's hands while a plan is made.
type heldLicense struct {
	on        *workingSubscription
	recorded  *data.Assignment // nil for one that the plan gives
	person    *data.Person     // who holds it
	next      *heldLicense     // of the same person
	row       int32            // of the plan's assignments that gives it, -1 for one of the record
	takenBack bool
}

// hold notes who holds what in the record, on the subscriptions themselves and by the
// place of the person in the record.
func (p *planner) hold() []*heldLicense {
	byID := make(map[data.SubscriptionID]*workingSubscription, len(p.subscriptions))
	for _, w := range p.subscriptions {
		byID[w.after.ID] = w
	}
	held := make([]*heldLicense, len(p.record.People))
	licenses := make([]heldLicense, 0, len(p.record.Assignments)) // never grown: they are pointed at
	for i := range p.record.Assignments {
		a := &p.record.Assignments[i]
		w := byID[a.Subscription]
		place, there := slices.BinarySearchFunc(p.record.People, a.Person, func(of data.Person, id data.PersonID) int { return cmp.Compare(of.ID, id) })
		if w == nil || !there {
			continue
		}
		licenses = append(licenses, heldLicense{on: w, recorded: a, row: -1, person: &p.record.People[place], next: held[place]})
		held[place] = &licenses[len(licenses)-1]
		w.held = append(w.held, held[place])
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

// foreseen is about how many licenses will be given or taken back, by a sample of the
// rows: room for a hundred thousand that grows would be held twice while it does.
func (p *planner) foreseen(rows *peopleRows, held []*heldLicense, spoken map[string]map[*product]bool) int {
	const sample = 1000
	every := max(1, rows.Len()/sample)
	moved := 0
	for n := 0; n < rows.Len(); n += every {
		row := rows.at(n)
		moved += p.foreseenOf(row, p.heldBy(held, row[0]), spoken)
	}
	return moved*every*21/20 + rows.Len()/100 // a twentieth more, so that it is seldom too little
}

// foreseenOf is how many of one person are given or taken back.
func (p *planner) foreseenOf(row []*PersonFact, held *heldLicense, spoken map[string]map[*product]bool) (moved int) {
	var named []*product
	for _, fact := range row {
		named = append(named, p.productsOf(fact)...)
	}
	for _, of := range named {
		if heldOf(held, of) == nil {
			moved++
		}
	}
	for license := held; license != nil; license = license.next {
		of := license.on.product
		if !slices.Contains(named, of) && slices.ContainsFunc(row, func(fact *PersonFact) bool { return fact.speaksOf(of, spoken[fact.File]) }) {
			moved++
		}
	}
	return moved
}

// heldBy is what the person of a row holds in the record, nil for nothing.
func (p *planner) heldBy(held []*heldLicense, fact *PersonFact) *heldLicense {
	if place, there := p.placeOf(fact); there {
		return held[place]
	}
	return nil
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
func (p *planner) spokenOf(rows *peopleRows) map[string]map[*product]bool {
	spoken := map[string]map[*product]bool{}
	for n := range rows.Len() {
		for _, fact := range rows.at(n) {
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
func (p *planner) takeBack(row []*PersonFact, name string, held *heldLicense, wanted []*product, spoken map[string]map[*product]bool) {
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
			Source: row[i].Source, Action: ActionRemove, Assignment: *license.recorded, Product: w.after.Product, Person: name,
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
// subscriptions it sits. name is what the import calls them.
func (p *planner) give(fact *PersonFact, person *data.Person, name string, license *heldLicense, of *product) {
	if license != nil {
		p.speakOf(license.on, fact.Source)
		p.staying.add(license, fact.Source)
		return
	}
	w := of.subscriptions[0]
	w.held = append(w.held, &heldLicense{on: w, person: person, row: int32(len(p.assignments))})
	p.assignments = append(p.assignments, PlannedAssignment{
		Source: fact.Source, Action: ActionAdd, Product: w.after.Product, Person: name,
		Assignment: data.Assignment{Subscription: w.after.ID, Person: person.ID, On: p.on},
	})
}
