package sqlite

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"

	"seatbook/data"
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
	people        []personText // by text and ID, as lists show them
	joined        string       // the texts of the people, one after another
	starts        []int        // where each begins in it
	subscriptions map[int64]subscriptionText
	owned         map[int64][]int64 // by who owns them
	organizations map[int64]string
	counted       *countedHolders
}

type personText struct {
	id, organization int64
	text             string
	department       string  // as it was written
	holds            []int64 // subscriptions
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
		for i := range t.people {
			p := &t.people[i]
			for _, id := range p.holds {
				of := all[data.SubscriptionID(id)]
				if of == nil {
					of = map[string]int{}
					all[data.SubscriptionID(id)] = of
				}
				of[p.department]++
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

// betweenTexts stands between two texts: nobody can type it.
const betweenTexts = "\x00"

// join puts the texts of the people together: one look through all of them takes a
// tenth of the time of a look into each.
func (t *searchTexts) join() {
	size := 0
	for i := range t.people {
		size += len(t.people[i].text) + len(betweenTexts)
	}
	var all strings.Builder
	all.Grow(size)
	t.starts = make([]int, len(t.people))
	for i := range t.people {
		t.starts[i] = all.Len()
		all.WriteString(t.people[i].text)
		all.WriteString(betweenTexts)
	}
	t.joined = all.String()
	for i, start := range t.starts {
		t.people[i].text = t.joined[start : start+len(t.people[i].text)]
	}
}

// masks tells which of the parts the text of each of the people has.
func (t searchTexts) masks(of []string) []uint16 {
	found := make([]uint16, len(t.people))
	for i, part := range of {
		person := 0
		for at := 0; at < len(t.joined); {
			next := strings.Index(t.joined[at:], part)
			if next < 0 {
				break
			}
			at += next
			if person+1 < len(t.starts) && at >= t.starts[person+1] {
				person += sort.Search(len(t.starts)-person, func(n int) bool { return t.starts[person+n] > at }) - 1
			}
			found[person] |= 1 << i
			at = len(t.joined)
			if person+1 < len(t.starts) {
				at = t.starts[person+1]
			}
			person++
		}
	}
	return found
}

// peopleFound returns where the people are whose text has every part, in the order of
// their texts; without a part it is everybody.
func (t searchTexts) peopleFound(search string, organization int64) (places []int) {
	of := parts(search)
	found, all := t.masks(of), every(of)
	for i := range t.people {
		if found[i] == all && (organization == 0 || t.people[i].organization == organization) {
			places = append(places, i)
		}
	}
	return places
}

// byLicenses sorts people by how many licenses they hold, those with as many by their
// texts.
func (t searchTexts) byLicenses(places []int, descending bool) []int {
	var of [][]int
	for _, place := range places {
		n := len(t.people[place].holds)
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

// ids are those of the people at some places.
func (t searchTexts) ids(places []int) []int64 {
	ids := make([]int64, len(places))
	for i, place := range places {
		ids[i] = t.people[place].id
	}
	return ids
}

// subscriptionsFound returns the subscriptions that have every part themselves, with
// their organization, or together with one of those who hold a license.
func (t searchTexts) subscriptionsFound(search string) (ids []int64) {
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
		ids = together(ids, t.people[i].holds, own, found, all)
		if len(t.owned) > 0 {
			ids = together(ids, t.owned[t.people[i].id], own, found, all)
		}
	}
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

// texts returns the texts of the record as this transaction sees it.
func (v *view) texts() (searchTexts, error) {
	v.search.mu.Lock()
	defer v.search.mu.Unlock()
	now := v.search.told
	var last int64
	if err := v.q.QueryRowContext(v.ctx, "SELECT coalesce(max(id), 0) FROM step").Scan(&last); err != nil {
		return now, fmt.Errorf("reading what is searched: %w", err)
	}
	if now.read && now.step == last {
		return now, nil
	}
	fresh, err := v.newerTexts(now, last)
	if err != nil {
		return now, fmt.Errorf("reading what is searched: %w", err)
	}
	if fresh.step > now.step || !now.read {
		v.search.told = fresh
	}
	return fresh, nil
}

// mostPatched is how many rows that steps wrote are looked up one by one.
const mostPatched = 2000

// newerTexts brings texts up to a later step, or reads them all.
func (v *view) newerTexts(old searchTexts, step int64) (searchTexts, error) {
	runs, err := v.runs("h.step > ?", old.step)
	if err != nil {
		return old, err
	}
	if !old.read || step < old.step || len(runs) > 0 {
		return v.allTexts(step)
	}
	wrote, err := collect(v, `SELECT DISTINCT entity, entity_id, coalesce(person, 0)
		FROM history WHERE step > ? AND entity IN ('person', 'assignment', 'subscription', 'organization', 'change', 'attachment') LIMIT ?`, []any{old.step, mostPatched + 1},
		func(scan func(...any) error) (w wroteText, err error) { return w, scan(&w.entity, &w.id, &w.person) })
	if err != nil {
		return old, err
	}
	if len(wrote) > mostPatched {
		return v.allTexts(step)
	}
	people, rest := map[int64]bool{}, false
	for _, w := range wrote {
		switch w.entity {
		case data.EntityPerson, data.EntityAssignment:
			people[w.person] = true
		default:
			rest = true
		}
	}
	fresh := old
	fresh.step, fresh.counted = step, &countedHolders{}
	if rest {
		if err := v.subscriptionTexts(&fresh); err != nil {
			return old, err
		}
	}
	if len(people) > 0 {
		ids := make([]int64, 0, len(people))
		for id := range people {
			ids = append(ids, id)
		}
		written, err := v.personTexts(ids)
		if err != nil {
			return old, err
		}
		fresh.people = merge(old.people, people, written)
		fresh.join()
	}
	return fresh, nil
}

// wroteText is a row that a step wrote, and the person whose text it is about.
type wroteText struct {
	entity     data.Entity
	id, person int64
}

func byText(a, b personText) int {
	if order := strings.Compare(a.text, b.text); order != 0 {
		return order
	}
	return int(a.id - b.id)
}

// merge puts texts that were read again in place of those of the same people. Both
// are in order.
func merge(old []personText, again map[int64]bool, written []personText) []personText {
	all := make([]personText, 0, len(old)+len(written))
	for _, p := range old {
		for len(written) > 0 && byText(written[0], p) < 0 {
			all, written = append(all, written[0]), written[1:]
		}
		if !again[p.id] {
			all = append(all, p)
		}
	}
	return append(all, written...)
}

func (v *view) allTexts(step int64) (t searchTexts, err error) {
	t.step, t.read, t.counted = step, true, &countedHolders{}
	if err := v.subscriptionTexts(&t); err != nil {
		return t, err
	}
	t.people, err = v.personTexts(nil)
	t.join()
	return t, err
}

// subscriptionTexts reads the texts of subscriptions, with what stands beside them, and
// of organizations.
func (v *view) subscriptionTexts(t *searchTexts) error {
	t.subscriptions, t.organizations, t.owned = map[int64]subscriptionText{}, map[int64]string{}, map[int64][]int64{}
	_, err := collect(v, "SELECT id, organization, search, owner FROM subscription", nil, func(scan func(...any) error) (struct{}, error) {
		var id, owner int64
		var s subscriptionText
		err := scan(&id, &s.organization, &s.text, &owner)
		t.subscriptions[id] = s
		if owner != 0 {
			t.owned[owner] = append(t.owned[owner], id)
		}
		return struct{}{}, err
	})
	if err != nil {
		return err
	}
	_, err = collect(v, besideTexts, nil, func(scan func(...any) error) (struct{}, error) {
		var id int64
		var text string
		err := scan(&id, &text)
		s := t.subscriptions[id]
		s.text += "\n" + text
		t.subscriptions[id] = s
		return struct{}{}, err
	})
	if err != nil {
		return err
	}
	_, err = collect(v, "SELECT id, search FROM organization", nil, func(scan func(...any) error) (struct{}, error) {
		var id int64
		var text string
		err := scan(&id, &text)
		t.organizations[id] = text
		return struct{}{}, err
	})
	return err
}

// besideTexts are what a subscription is found by that stands in other rows: the numbers
// of orders and invoices, and the names of files.
const besideTexts = `SELECT subscription, fold(order_number || char(10) || invoice_number) FROM change WHERE invoice_number <> '' OR order_number <> ''
	UNION ALL SELECT subscription, fold(name) FROM attachment`

// textsAtOnce is how many people's texts are read as one value.
const textsAtOnce = 5000

// personTexts reads the texts of everybody, or of some people, in the order in which
// they are held.
func (v *view) personTexts(some []int64) (all []personText, err error) {
	where, last := "", int64(-1)
	if some != nil {
		where = " AND p.id IN (SELECT value FROM json_each('" + listed(some) + "'))"
	}
	departments := map[string]string{} // each is held once
	query := `SELECT coalesce(json_group_array(json_array(p.id, p.organization, p.search, p.department,
		coalesce((SELECT group_concat(a.subscription) FROM assignment AS a WHERE a.person = p.id), ''))), '[]')
		FROM (SELECT * FROM person AS p WHERE p.id > ?` + where + ` ORDER BY p.id LIMIT ?) AS p`
	for {
		var text string
		if err := v.q.QueryRowContext(v.ctx, query, last, textsAtOnce).Scan(&text); err != nil {
			return nil, fmt.Errorf("reading what is searched: %w", err)
		}
		before := len(all)
		if all, err = appendTexts(all, text, departments); err != nil {
			return nil, err
		}
		if len(all) < before+textsAtOnce {
			break
		}
		last = all[len(all)-1].id
	}
	slices.SortFunc(all, byText)
	return all, nil
}

// appendTexts reads what personTexts asks for: a value a column would take several
// times as long.
func appendTexts(all []personText, text string, departments map[string]string) ([]personText, error) {
	in := tokens{text: text}
	in.expect('[')
	for in.fault == nil && in.is('[') {
		var p personText
		var held string
		for i, field := range []any{&p.id, &p.organization, &p.text, &p.department, &held} {
			if i > 0 {
				in.expect(',')
			}
			if err := fill(field, in.next(), nil); err != nil {
				return nil, err
			}
		}
		in.expect(']')
		in.is(',')
		if _, known := departments[p.department]; !known {
			departments[p.department] = strings.Clone(p.department)
		}
		p.department = departments[p.department]
		for id := range strings.SplitSeq(held, ",") {
			p.holds = appendNumber(p.holds, id)
		}
		all = append(all, p)
	}
	in.expect(']')
	return all, in.fault
}

func appendNumber(all []int64, digits string) []int64 {
	n := int64(0)
	for i := range len(digits) {
		n = 10*n + int64(digits[i]-'0')
	}
	if digits == "" {
		return all
	}
	return append(all, n)
}

// listed writes numbers down for json_each.
func listed(ids []int64) string {
	var out strings.Builder
	out.WriteByte('[')
	for i, id := range ids {
		if i > 0 {
			out.WriteByte(',')
		}
		fmt.Fprint(&out, id)
	}
	out.WriteByte(']')
	return out.String()
}
