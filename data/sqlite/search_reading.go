package sqlite

import (
	"fmt"
	"slices"
	"strings"

	"seatbook/data"
)

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
	fresh.step, fresh.counted, fresh.last, fresh.listed, fresh.having = step, &countedHolders{}, &lastSearch{}, &lastPeople{}, &peopleHaving{}
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
		fresh.people = old.people.with(people, written)
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

func (v *view) allTexts(step int64) (t searchTexts, err error) {
	t.step, t.read, t.counted, t.last, t.listed, t.having = step, true, &countedHolders{}, &lastSearch{}, &lastPeople{}, &peopleHaving{}
	if err := v.subscriptionTexts(&t); err != nil {
		return t, err
	}
	people, err := v.personTexts(nil)
	t.people = pack(people)
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
	var wanted []any
	if some != nil {
		where, wanted = " AND p.id IN (SELECT value FROM json_each(?))", []any{listed(some)}
	}
	departments := map[string]string{} // each is held once
	query := `SELECT coalesce(json_group_array(json_array(p.id, p.organization, p.search, p.department,
		coalesce((SELECT group_concat(a.subscription) FROM assignment AS a WHERE a.person = p.id), ''))), '[]')
		FROM (SELECT * FROM person AS p WHERE p.id > ?` + where + ` ORDER BY p.id LIMIT ?) AS p`
	for {
		var text string
		if err := v.q.QueryRowContext(v.ctx, query, slices.Concat([]any{last}, wanted, []any{textsAtOnce})...).Scan(&text); err != nil {
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
		p.holds = appendNumbers(p.holds, held)
		all = append(all, p)
	}
	in.expect(']')
	return all, in.fault
}

// appendNumbers reads numbers that have a comma between them.
func appendNumbers[ID ~int64](all []ID, text string) []ID {
	if text == "" {
		return all
	}
	all = slices.Grow(all, strings.Count(text, ",")+1)
	for digits := range strings.SplitSeq(text, ",") {
		n := ID(0)
		for i := range len(digits) {
			n = 10*n + ID(digits[i]-'0')
		}
		all = append(all, n)
	}
	return all
}

// listed writes numbers down for json_each.
func listed[ID ~int64](ids []ID) string {
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
