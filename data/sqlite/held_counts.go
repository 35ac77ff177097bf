package sqlite

import "fmt"

// mostCounts is how many counts of a moment are held: some for each list and filter of a
// window.
const mostCounts = 100

// longestCount is how long a question is whose count is held: none with a list of thousands.
const longestCount = 2000

// countKept is count, of which the answer is held until something is written: a page of a
// list costs a page then, and not a look at all that there are.
func (v *view) countKept(query string, args []any) (int, error) {
	at, err := v.Moment()
	now, is := at.(seenMoment)
	if err != nil || !is {
		return v.count(query, args)
	}
	key := fmt.Sprintf("%s %#v", query, args)
	if len(key) > longestCount {
		return v.count(query, args)
	}
	if n, known := v.held.countOf(now, key); known {
		return n, nil
	}
	n, err := v.count(query, args)
	if err == nil {
		v.held.keepCount(now, key, n)
	}
	return n, err
}

func (h *heldRows) countOf(at seenMoment, key string) (n int, known bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.counted != at {
		return 0, false
	}
	n, known = h.counts[key]
	return n, known
}

func (h *heldRows) keepCount(at seenMoment, key string, n int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.counted != at || len(h.counts) >= mostCounts {
		h.counted, h.counts = at, map[string]int{}
	}
	h.counts[key] = n
}
