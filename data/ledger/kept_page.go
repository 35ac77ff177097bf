package ledger

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"seatbook/data"
)

// searchFound is what a search found.
type searchFound struct {
	searched bool                  // whether anything was searched for
	ids      []data.SubscriptionID // by ID
}

// has tells whether a question's search and its organization find a row.
func (f *searchFound) has(q *data.SubscriptionQuery, row *keptRow) bool {
	if q.Organization != 0 && row.organization != q.Organization {
		return false
	}
	if !f.searched {
		return true
	}
	_, found := slices.BinarySearch(f.ids, row.id)
	return found
}

// ownKeeps tells whether a row passes a question's filter of what the user keeps.
func (k *keptRow) ownKeeps(q *data.SubscriptionQuery) bool {
	return q.Own == data.OwnFilter{} || q.Own.Keeps(k.subscription.(data.Subscription))
}

// mostNarrowed is how many lists as questions narrow them are kept: those on view, with
// some room.
const mostNarrowed = 8

// narrowing is all of a question that tells which rows it keeps, in which order.
type narrowing struct {
	summed
	listOrder
}

// page returns one page of the rows that a question keeps.
func (l *keptList) page(q data.SubscriptionQuery, find func() (searchFound, error)) (page data.Page[data.SubscriptionRow], err error) {
	kept, err := l.narrowed(q, find)
	if err != nil {
		return page, err
	}
	page.Count = len(kept)
	kept = kept[min(max(q.Offset, 0), len(kept)):]
	if q.Limit > 0 {
		kept = kept[:min(q.Limit, len(kept))]
	}
	page.Rows = make([]data.SubscriptionRow, len(kept))
	for i, row := range kept {
		page.Rows[i] = row.row()
	}
	return page, nil
}

// narrowed returns the rows that a question keeps, in its order. They are not to be changed.
func (l *keptList) narrowed(q data.SubscriptionQuery, find func() (searchFound, error)) ([]*keptRow, error) {
	of := narrowing{summedBy(q), listOrder{q.Group, q.Sort, q.Descending}}
	l.mu.Lock()
	kept, known := l.kept[of]
	l.mu.Unlock()
	if known && q.IDs == nil {
		return kept, nil
	}
	found, err := find()
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	keeps := data.KeepsStanding(q)
	kept = nil
	for _, p := range l.order(of.listOrder) {
		if found.has(&q, p.keptRow) && keeps(&p.standing, p.ownKeeps(&q)) {
			kept = append(kept, p.keptRow)
		}
	}
	if q.IDs == nil {
		keep(&l.kept, of, kept, mostNarrowed)
	}
	return kept, nil
}

// keep keeps something of a list, and forgets the rest where it gets too much.
func keep[K comparable, V any](in *map[K]V, key K, value V, most int) {
	if *in == nil || len(*in) >= most {
		*in = map[K]V{}
	}
	(*in)[key] = value
}

// mostSums is how many sums a list keeps: some for each list and filter of a window.
const mostSums = 32

// summed is of what sums are, without what does not change them.
type summed struct {
	search, filters string
	organization    data.OrganizationID
	vendor          string
	own             data.OwnFilter
	group           data.SubscriptionGrouping
}

func summedBy(q data.SubscriptionQuery) summed {
	return summed{q.Search, filtersOf(q), q.Organization, q.Vendor, q.Own, q.Group}
}

// summary sums up the rows that a question keeps.
func (l *keptList) summary(q data.SubscriptionQuery, find func() (searchFound, error)) (sums data.SubscriptionSummary, err error) {
	of := summedBy(q)
	l.mu.Lock()
	sums, known := l.sums[of]
	l.mu.Unlock()
	if !known || q.IDs != nil {
		found, err := find()
		if err != nil {
			return sums, err
		}
		sums = data.Summarize(l.each(&q, &found), q)
	}
	if q.IDs == nil {
		l.mu.Lock()
		keep(&l.sums, of, sums, mostSums)
		l.mu.Unlock()
	}
	sums.PerMonth, sums.Filters = slices.Clone(sums.PerMonth), maps.Clone(sums.Filters)
	sums.Vendors, sums.Groups = slices.Clone(sums.Vendors), slices.Clone(sums.Groups)
	for i := range sums.Groups {
		sums.Groups[i].PerMonth = slices.Clone(sums.Groups[i].PerMonth)
	}
	return sums, nil
}

// filtersOf names the filters of a question, in one order.
func filtersOf(q data.SubscriptionQuery) string {
	var names []string
	for _, filter := range q.Filters() {
		names = append(names, string(filter))
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

// each yields what a question's search and its organization find, and whether it passes its
// filter of what the user keeps.
func (l *keptList) each(q *data.SubscriptionQuery, found *searchFound) iter.Seq2[*data.Standing, bool] {
	return func(yield func(*data.Standing, bool) bool) {
		for _, row := range l.rows {
			if found.has(q, row) && !yield(&row.standing, row.ownKeeps(q)) {
				return
			}
		}
	}
}
