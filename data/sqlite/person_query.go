package sqlite

import (
	"fmt"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/ledger"
)

// besidePerson is what is read beside the person: their organization, and what they hold.
const besidePerson = `, o.name, coalesce((SELECT group_concat(a.subscription) FROM assignment AS a WHERE a.person = p.id), '')`

// People returns one page of people.
func (v *view) People(q ledger.PersonQuery) (data.Page[data.PersonRow], error) {
	var result data.Page[data.PersonRow]
	c := peopleWanted(q)
	alone := searchedAlone(q)
	if strings.TrimSpace(q.Search) != "" || alone && q.Sort == data.SortLicenses {
		texts, err := v.texts()
		if err != nil {
			return result, err
		}
		if alone && sortedByTexts(q.Sort) && !q.BlockedLast { // what sorts them is known here
			found := texts.peopleListed(q)
			result.Count = len(found)
			result.Rows, err = v.peopleOf(texts.ids(pageOf(found, q)))
			return result, err
		}
		found := texts.peopleFound(q.Search, int64(q.Organization))
		c.add("p.id IN (SELECT value FROM json_each(?))", listed(texts.ids(found)))
	}
	var err error
	if result.Count, err = v.countKept("FROM person AS p"+c.where(), c.args); err != nil {
		return result, err
	}
	if q.Sort == data.SortPersonCost {
		ids, err := v.peopleByCost(c, q)
		if err != nil {
			return result, err
		}
		result.Rows, err = v.peopleOf(ids)
		return result, err
	}
	if q.Limit <= 0 && q.Offset <= 0 {
		result.Rows, err = v.peopleRows(c.where()+peopleOrder(q), c.args)
		if q.BlockedLast {
			slices.SortStableFunc(result.Rows, func(a, b data.PersonRow) int { return order(a.Blocked) - order(b.Blocked) })
		}
		return result, err
	}
	// The page is cut before what stands beside each person is looked up.
	ids, err := v.peoplePage(c, q)
	if err != nil {
		return result, err
	}
	result.Rows, err = v.peopleOf(ids)
	return result, err
}

// order is after false for true.
func order(last bool) int {
	if last {
		return 1
	}
	return 0
}

// peoplePage returns the IDs of one page.
func (v *view) peoplePage(c conditions, q ledger.PersonQuery) ([]int64, error) {
	walk := ""
	switch {
	case q.BlockedLast:
		return v.peopleBySignIn(c, q)
	case q.Sort == data.SortDepartment && len(c.all) == 0:
		walk = " INDEXED BY person_department" // SQLite would rather sort everybody
	}
	limit, limitArgs := page(q.Limit, q.Offset)
	return collect(v, "SELECT p.id FROM person AS p"+walk+c.where()+peopleOrder(q)+limit, append(c.args, limitArgs...),
		func(scan func(...any) error) (id int64, err error) { return id, scan(&id) })
}

// peopleBySignIn returns the IDs of a page of those who may sign in and, behind them, of
// those who may not. Each part is in the order of an index; sorting by both would read
// everybody for a page.
func (v *view) peopleBySignIn(c conditions, q ledger.PersonQuery) (ids []int64, err error) {
	limit, offset := q.Limit, q.Offset
	q.BlockedLast = false
	for _, blocked := range []bool{false, true} {
		part := conditions{slices.Clone(c.all), slices.Clone(c.args)}
		part.add("p.blocked = ?", blocked)
		if q.Limit, q.Offset = limit, offset; limit > 0 {
			q.Limit = limit - len(ids)
		}
		found, err := v.peoplePage(part, q)
		if err != nil {
			return nil, err
		}
		if ids = append(ids, found...); limit > 0 && len(ids) >= limit {
			break
		}
		count, err := v.countKept("FROM person AS p"+part.where(), part.args)
		if err != nil {
			return nil, err
		}
		offset = max(0, offset-count)
	}
	return ids, nil
}

// peopleOf returns the people of some IDs, in their order.
func (v *view) peopleOf(ids []int64) ([]data.PersonRow, error) {
	found, err := v.peopleRows(" WHERE p.id IN (SELECT value FROM json_each(?))", []any{listed(ids)})
	if err != nil {
		return nil, err
	}
	places := make(map[data.PersonID]int, len(found))
	for place := range found {
		places[found[place].ID] = place
	}
	rows := make([]data.PersonRow, 0, len(found))
	for _, id := range ids {
		if place, there := places[data.PersonID(id)]; there {
			rows = append(rows, found[place])
		}
	}
	return rows, nil
}

// peopleRows reads people with what stands beside them.
func (v *view) peopleRows(wanted string, args []any) ([]data.PersonRow, error) {
	named, err := v.productNames()
	if err != nil {
		return nil, err
	}
	query := "SELECT " + people.selected() + besidePerson + " FROM person AS p JOIN organization AS o ON o.id = p.organization" + wanted
	return collect(v, query, args, func(scan func(...any) error) (row data.PersonRow, err error) {
		var held string
		if err := scan(people.place(&row.Person), &row.OrganizationName, &held); err != nil {
			return row, err
		}
		row.Held = appendNumbers(row.Held, held)
		row.Licenses = len(row.Held)
		row.Products, err = named.list(row.Held)
		return row, err
	})
}

// searchedAlone tells whether a question is narrowed by nothing but what is searched and
// whose they are, which the searched texts tell.
func searchedAlone(q ledger.PersonQuery) bool {
	return q.ID == 0 && q.IDs == nil && q.Holding == 0 && len(q.HoldingNone) == 0 &&
		q.Department == "" && !q.NoDepartment && q.Kind == "" && !q.Blocked && !q.Unlicensed && q.InactiveDays == 0
}

// sortedByTexts tells whether what sorts people is known of the searched texts.
func sortedByTexts(by data.PersonSort) bool {
	return by == "" || by == data.SortName || by == data.SortLicenses
}

func peopleWanted(q ledger.PersonQuery) (c conditions) {
	if q.ID != 0 {
		c.add("p.id = ?", int64(q.ID))
	}
	if q.IDs != nil {
		c.add("p.id IN (SELECT value FROM json_each(?))", listed(q.IDs))
	}
	if q.Organization != 0 {
		c.add("p.organization = ?", int64(q.Organization))
	}
	if q.Holding != 0 {
		c.add("p.id IN (SELECT person FROM assignment WHERE subscription = ?)", int64(q.Holding))
	}
	for _, id := range q.HoldingNone {
		c.add("p.id NOT IN (SELECT person FROM assignment WHERE subscription = ?)", int64(id))
	}
	if q.Department != "" {
		c.add("p.department = ?", q.Department)
	}
	if q.NoDepartment {
		c.add("p.department = ''")
	}
	if q.Blocked {
		c.add("p.blocked = 1")
	}
	if q.Unlicensed {
		c.add("NOT EXISTS (SELECT 1 FROM assignment AS held WHERE held.person = p.id)")
	}
	if q.Kind != "" {
		c.add("p.kind = ?", string(q.Kind))
	}
	if q.InactiveDays > 0 {
		c.add("p.reported_on <> '' AND (p.last_active_on = '' OR julianday(p.reported_on) - julianday(p.last_active_on) > ?)", q.InactiveDays)
	}
	return c
}

// Departments returns the departments of people.
func (v *view) Departments() ([]string, error) {
	return collect(v, "SELECT DISTINCT department FROM person WHERE department <> '' ORDER BY fold(department)", nil,
		func(scan func(...any) error) (name string, err error) { return name, scan(&name) })
}

// pageOf cuts one page.
func pageOf(places []int, q ledger.PersonQuery) []int {
	places = places[min(max(q.Offset, 0), len(places)):]
	if q.Limit > 0 {
		places = places[:min(q.Limit, len(places))]
	}
	return places
}

// peopleOrder is an order that an index has, but by how many licenses they hold and by days.
func peopleOrder(q ledger.PersonQuery) string {
	direction := ""
	if q.Descending {
		direction = " DESC"
	}
	switch q.Sort {
	case data.SortAddress:
		return " ORDER BY p.address_key" + direction + ", p.id" + direction
	case data.SortDepartment:
		return " ORDER BY p.department" + direction + ", p.search" + direction + ", p.id" + direction
	case data.SortLicenses:
		return " ORDER BY (SELECT count(*) FROM assignment AS a WHERE a.person = p.id)" + direction + ", p.search, p.id"
	case data.SortLastActive:
		return " ORDER BY p.reported_on = '' AND p.last_active_on = '', p.last_active_on" + direction + ", p.search, p.id"
	case data.SortMadeOn:
		return " ORDER BY p.made_on = '', p.made_on" + direction + ", p.search, p.id"
	default:
		return " ORDER BY p.search" + direction + ", p.id" + direction
	}
}

// removedFrom are the last images of the people who are gone from the record and
// still have a name in its history.
const removedFrom = `FROM history AS h WHERE h.entity = 'person' AND h.before IS NOT NULL
	AND h.id = (SELECT max(id) FROM history WHERE entity = 'person' AND entity_id = h.entity_id)
	AND h.entity_id NOT IN (SELECT id FROM person)
	AND json_extract(h.before, '$.name') <> ? || h.entity_id`

// removedText is in what a search for who was removed looks.
const removedText = `fold(json_extract(h.before, '$.name') || char(10) || json_extract(h.before, '$.address') || char(10) || json_extract(h.before, '$.department'))`

// Removed returns one page of the people who were removed, by name.
func (v *view) Removed(q ledger.RemovedQuery) (data.Page[data.Person], error) {
	var result data.Page[data.Person]
	query, args := removedFrom, []any{data.ForgottenMark}
	if q.ID != 0 {
		query, args = query+" AND h.entity_id = ?", append(args, int64(q.ID))
	}
	var c conditions
	c.contains(q.Search, removedText)
	query, args = query+strings.Replace(c.where(), " WHERE ", " AND ", 1), append(args, c.args...)
	var err error
	if result.Count, err = v.count(query, args); err != nil {
		return result, err
	}
	limit, limitArgs := page(q.Limit, q.Offset)
	query = fmt.Sprintf("SELECT h.before %s ORDER BY %s, h.entity_id%s", query, removedText, limit)
	result.Rows, err = collect(v, query, append(args, limitArgs...), func(scan func(...any) error) (data.Person, error) {
		var image string
		if err := scan(&image); err != nil {
			return data.Person{}, err
		}
		row, err := people.fromImage(image)
		if err != nil {
			return data.Person{}, err
		}
		return row.(data.Person), nil
	})
	return result, err
}
