package importing

import (
	"maps"
	"slices"
	"strings"

	"seatbook/data"
)

// heldLicense is a license in one person's hands while a plan is made.
type heldLicense struct {
	on         *workingSubscription
	assignment data.Assignment
}

// people takes in the rows of people exports (F1): who there is and what they
// hold. Removals go first, so that their licenses can be given out again.
func (p *planner) people(facts []PersonFact) {
	if len(facts) == 0 {
		return
	}
	rows := p.readable(facts)
	held := p.licensesHeld()
	p.plannedPeople = make([]PlannedPerson, 0, len(rows))
	p.assignments = make([]PlannedAssignment, 0, countProducts(rows))
	persons := make([]data.Person, len(rows))
	wanted := make([][]string, len(rows))
	for i, fact := range rows {
		persons[i] = p.planPerson(fact)
		if fact.LicensesUntold {
			continue
		}
		wanted[i] = p.productsOf(fact)
		p.dropUnwanted(fact, persons[i], held, wanted[i])
	}
	for i, fact := range rows {
		for _, product := range wanted[i] {
			p.giveProduct(fact, persons[i], held, product)
		}
	}
}

// countProducts counts what some rows hold.
func countProducts(rows []PersonFact) (n int) {
	for _, fact := range rows {
		n += len(fact.Products)
	}
	return n
}

// readable leaves out the rows without an address and the second of two for one
// person in one file (F1).
func (p *planner) readable(facts []PersonFact) []PersonFact {
	seen := map[[2]string]bool{}
	anyFile := map[string]bool{}
	var rows []PersonFact
	for _, fact := range facts {
		address := data.AddressKey(fact.Address)
		inFile := [2]string{fact.File, address}
		switch {
		case address == "":
			p.reject(fact.Source, data.NewError(data.CodeNoAddress, "Name", fact.Name))
		case !data.ValidAddress(fact.Address):
			p.reject(fact.Source, data.NewError(data.CodeAddress, "Address", fact.Address))
		case seen[inFile]:
			p.reject(fact.Source, data.NewError(data.CodeTwice, "Address", fact.Address))
		case anyFile[address]:
			// A second file of the same import tells of the same person: the
			// first one counts.
		default:
			rows = append(rows, fact)
		}
		seen[inFile], anyFile[address] = true, true
	}
	return rows
}

func (p *planner) reject(source Source, reason *data.Error) {
	p.rejected = append(p.rejected, Rejection{source, reason})
}

// licensesHeld maps each person of the record to what they hold, by product.
func (p *planner) licensesHeld() map[data.PersonID]map[string]heldLicense {
	byID := map[data.SubscriptionID]*workingSubscription{}
	for _, w := range p.subscriptions {
		byID[w.after.ID] = w
	}
	held := map[data.PersonID]map[string]heldLicense{}
	for _, a := range p.record.Assignments {
		w := byID[a.Subscription]
		if w == nil {
			continue
		}
		if held[a.Person] == nil {
			held[a.Person] = map[string]heldLicense{}
		}
		held[a.Person][p.keyOf(w.after)] = heldLicense{w, a}
	}
	return held
}

// otherVendor begins the keys of products that Microsoft's files say nothing of.
const otherVendor = "other vendor: "

// keyOf names the product of a subscription, another vendor's apart.
func (p *planner) keyOf(s data.Subscription) string {
	if s.Cloud == data.CloudNone {
		return otherVendor + data.Fold(s.Product)
	}
	return p.productKey(s.SKU, s.Product)
}

// planPerson adds or changes the person of a row and returns how they will be.
func (p *planner) planPerson(fact PersonFact) data.Person {
	before, there := p.findPerson(fact)
	after := before
	if !there {
		after = data.Person{ID: p.nextPerson, Organization: p.record.Organization, Address: fact.Address}
		p.nextPerson--
	}
	after.Name = firstOf(fact.Name, after.Name, fact.Address)
	after.Department = firstOf(fact.Department, after.Department)
	after.ExternalID = firstOf(fact.ExternalID, after.ExternalID)
	after.Blocked = fact.Blocked
	row := PlannedPerson{Source: fact.Source, Before: before, After: after, Action: ActionLeave}
	switch {
	case !there:
		row.Action = ActionAdd
	case before != after:
		row.Action = ActionChange
	}
	p.plannedPeople = append(p.plannedPeople, row)
	return after
}

func (p *planner) findPerson(fact PersonFact) (data.Person, bool) {
	if p.peopleByAddress == nil {
		p.peopleByAddress = map[string]data.Person{}
		for _, person := range p.record.People {
			p.peopleByAddress[data.AddressKey(person.Address)] = person
		}
	}
	person, there := p.peopleByAddress[data.AddressKey(fact.Address)]
	return person, there
}

// productsOf returns the keys of the products that a row's person holds, each
// once, and adds a subscription for one that the record does not have (F1).
func (p *planner) productsOf(fact PersonFact) []string {
	var keys []string
	seen := map[string]bool{}
	for _, name := range fact.Products {
		key := p.productKey("", name)
		if len(p.byProduct[key]) == 0 {
			key = p.productNamed(name, key)
		}
		if other := otherVendor + data.Fold(name); fact.AnyVendor && len(p.byProduct[other]) > 0 {
			key = other
		}
		if len(p.byProduct[key]) == 0 {
			p.add(name, "", "", fact.Source).after.RecurringBilling = true
		}
		if !seen[key] {
			seen[key] = true
			keys = append(keys, key)
		}
	}
	return keys
}

// productNamed finds a product of the record by its name alone, for one whose
// part number the catalog does not know.
func (p *planner) productNamed(name, fallback string) string {
	if p.keyByName == nil {
		p.keyByName = map[string]string{}
		for _, w := range p.subscriptions {
			if w.after.Cloud != data.CloudNone {
				p.keyByName[data.Fold(w.after.Product)] = p.productKey(w.after.SKU, w.after.Product)
			}
		}
	}
	if key, there := p.keyByName[data.Fold(name)]; there {
		return key
	}
	return fallback
}

// dropUnwanted plans to take back what a person holds but the file does not name.
func (p *planner) dropUnwanted(fact PersonFact, person data.Person, held map[data.PersonID]map[string]heldLicense, wanted []string) {
	for _, key := range slices.Sorted(maps.Keys(held[person.ID])) { // in a fixed order
		if slices.Contains(wanted, key) || strings.HasPrefix(key, otherVendor) {
			continue
		}
		license := held[person.ID][key]
		license.on.after.NamedAssigned--
		p.planAssignment(ActionRemove, fact, person, license.on, license.assignment)
	}
}

// giveProduct plans to give a person a license of a product, on the oldest of
// its subscriptions that has room; where none has, on the oldest, which is then
// over-assigned (R13b, R24).
func (p *planner) giveProduct(fact PersonFact, person data.Person, held map[data.PersonID]map[string]heldLicense, key string) {
	if license, holds := held[person.ID][key]; holds {
		p.planAssignment(ActionLeave, fact, person, license.on, license.assignment)
		return
	}
	product := p.byProduct[key]
	place := product[0]
	for _, w := range product {
		if data.CurrentStatus(w.after, p.on).Status.CanAssignIn() && (w.after.TotalUnknown || w.after.Room() > 0) {
			place = w
			break
		}
	}
	place.after.NamedAssigned++
	p.planAssignment(ActionAdd, fact, person, place, data.Assignment{Subscription: place.after.ID, Person: person.ID, On: p.on})
}

func (p *planner) planAssignment(action Action, fact PersonFact, person data.Person, w *workingSubscription, a data.Assignment) {
	if !w.spokenOf {
		w.spokenOf, w.source = true, fact.Source
	}
	p.assignments = append(p.assignments, PlannedAssignment{
		Source: fact.Source, Action: action, Assignment: a, Product: w.after.Product, Person: person.Name,
	})
}
