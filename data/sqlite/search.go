package sqlite

import (
	"slices"
	"strings"
	"sync"

	"seatbook/data"
	"seatbook/data/ledger"
)

// What a search looks in is held in memory, some 100 bytes a person: a look through
// all of it takes a few milliseconds at 100,000 people, whatever part of a name was
// typed and in whatever order, where SQLite would read every row of the file. It is
// read with the first search, and later only what steps wrote since.

// searchIndex is what searches of one record share.
type searchIndex struct {
	mu   sync.Mutex
	told searchTexts // as the record was after a step
}

// searchTexts are the texts of a record as it is after a step. They are never
// changed, only replaced, so that several may look in them at once.
type searchTexts struct {
	step          int64
	read          bool
	people        searchedPeople
	subscriptions map[int64]subscriptionText
	owned         map[int64][]int64 // by who owns them
	organizations map[int64]string
	counted       *countedHolders
	last          *lastSearch
	listed        *lastPeople
	having        *peopleHaving
}

// lastSearch is what was found last: a list, its sums and its next page ask the same.
type lastSearch struct {
	mu     sync.Mutex
	search string
	ids    []int64 // of subscriptions, nil until something was searched
}

// lastPeople are where the people are that were listed last, in the order of the list: its
// next page asks the same.
type lastPeople struct {
	mu     sync.Mutex
	of     listedPeople
	places []int // nil until some were listed
}

// listedPeople is all of a question that tells whom it lists and in which order.
type listedPeople struct {
	search                 string
	organization           int64
	byLicenses, descending bool
}

// countedHolders are the holders of a record, counted when somebody asks first.
type countedHolders struct {
	once sync.Once
	all  map[data.SubscriptionID]map[string]int
}

// holders counts who holds licenses, by department.
func (t searchTexts) holders() map[data.SubscriptionID]map[string]int {
	t.counted.once.Do(func() {
		all := map[data.SubscriptionID]map[string]int{}
		for i := range t.people.all {
			department := t.people.department(i)
			for _, id := range t.people.held(i) {
				of := all[data.SubscriptionID(id)]
				if of == nil {
					of = map[string]int{}
					all[data.SubscriptionID(id)] = of
				}
				of[department]++
			}
		}
		t.counted.all = all
	})
	return t.counted.all
}

type subscriptionText struct {
	organization int64
	text         string
}

// parts splits what was typed into what is searched for: every part must be found,
// anywhere and in any order.
func parts(search string) []string {
	all := strings.Fields(data.Fold(search))
	if len(all) > 16 { // more than a mask takes; the rest is one part
		all = append(all[:15:15], strings.Join(all[15:], " "))
	}
	return all
}

// mask tells which of the parts a text has.
func mask(text string, of []string) (found uint16) {
	for i, part := range of {
		if strings.Contains(text, part) {
			found |= 1 << i
		}
	}
	return found
}

// every is the mask of a text that has all the parts.
func every(of []string) uint16 { return ^uint16(0) >> (16 - len(of)) }

// has tells whether a text has every part.
func has(text string, of []string) bool { return mask(text, of) == every(of) }

// peopleFound returns where the people are whose text has every part, in the order of
// their texts; without a part it is everybody.
func (t searchTexts) peopleFound(search string, organization int64) (places []int) {
	of := parts(search)
	found, all := t.masks(of), every(of)
	count := 0
	for _, mask := range found {
		if mask == all {
			count++
		}
	}
	places = make([]int, 0, count)
	for i := range t.people.all {
		if found[i] == all && (organization == 0 || t.people.all[i].organization == organization) {
			places = append(places, i)
		}
	}
	return places
}

// peopleListed returns where the people are whom a question finds, in its order, which is
// by their texts or by how many licenses they hold. They are not to be changed.
func (t searchTexts) peopleListed(q ledger.PersonQuery) []int {
	of := listedPeople{q.Search, int64(q.Organization), q.Sort == data.SortLicenses, q.Descending}
	t.listed.mu.Lock() // who asks the same meanwhile waits for the answer
	defer t.listed.mu.Unlock()
	if t.listed.places != nil && t.listed.of == of {
		return t.listed.places
	}
	found := t.peopleFound(q.Search, int64(q.Organization))
	if of.byLicenses {
		found = t.byLicenses(found, q.Descending)
	} else if q.Descending {
		slices.Reverse(found)
	}
	t.listed.of, t.listed.places = of, found
	return found
}

// byLicenses sorts people by how many licenses they hold, those with as many by their
// texts.
func (t searchTexts) byLicenses(places []int, descending bool) []int {
	var of [][]int
	for _, place := range places {
		n := len(t.people.held(place))
		for len(of) <= n {
			of = append(of, nil)
		}
		of[n] = append(of[n], place)
	}
	if descending {
		slices.Reverse(of)
	}
	return slices.Concat(of...)
}

// holdings counts the licenses that the people at some places hold, of each subscription.
func (t searchTexts) holdings(places []int) map[data.SubscriptionID]int {
	held := map[data.SubscriptionID]int{}
	for _, place := range places {
		for _, id := range t.people.held(place) {
			held[data.SubscriptionID(id)]++
		}
	}
	return held
}

// ids are those of the people at some places.
func (t searchTexts) ids(places []int) []int64 {
	ids := make([]int64, len(places))
	for i, place := range places {
		ids[i] = t.people.all[place].id
	}
	return ids
}

// subscriptionsFound returns the subscriptions that have every part themselves, with
// their organization, or together with one of those who hold a license, by ID. They are
// not to be changed.
func (t searchTexts) subscriptionsFound(search string) []int64 {
	t.last.mu.Lock() // who asks the same meanwhile waits for the answer
	defer t.last.mu.Unlock()
	if t.last.ids == nil || t.last.search != search {
		t.last.search, t.last.ids = search, t.lookForSubscriptions(search)
	}
	return t.last.ids
}

func (t searchTexts) lookForSubscriptions(search string) []int64 {
	ids := []int64{}
	of := parts(search)
	all := every(of)
	organizations := make(map[int64]uint16, len(t.organizations))
	for id, text := range t.organizations {
		organizations[id] = mask(text, of)
	}
	own := make(map[int64]uint16, len(t.subscriptions))
	for id, s := range t.subscriptions {
		own[id] = mask(s.text, of) | organizations[s.organization]
		if own[id] == all {
			ids = append(ids, id)
		}
	}
	for i, found := range t.masks(of) {
		if found == 0 {
			continue
		}
		ids = together(ids, t.people.held(i), own, found, all)
		if len(t.owned) > 0 {
			ids = together(ids, t.owned[t.people.all[i].id], own, found, all)
		}
	}
	slices.Sort(ids)
	return ids
}

// together adds the subscriptions that have every part together with somebody who has
// some of them.
func together(ids, theirs []int64, own map[int64]uint16, found, all uint16) []int64 {
	for _, id := range theirs {
		if has := own[id]; has != all && has|found == all {
			own[id] = all
			ids = append(ids, id)
		}
	}
	return ids
}
