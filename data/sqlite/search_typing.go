package sqlite

import (
	"sort"
	"strings"
	"sync"
)

// peopleHaving are where the people are whose texts have each part of the last search.
// Who types on asks for longer parts: they are looked for in these alone, so that no
// key but the first of a word looks through everybody.
type peopleHaving struct {
	mu    sync.Mutex
	parts map[string][]int32
}

// masks tells which of the parts the text of each of the people has.
func (t searchTexts) masks(of []string) []uint16 {
	t.having.mu.Lock()
	before := t.having.parts
	t.having.mu.Unlock()
	now := make(map[string][]int32, len(of))
	found := make([]uint16, len(t.people.all))
	for i, part := range of {
		now[part] = t.placesOf(part, before)
		for _, place := range now[part] {
			found[place] |= 1 << i
		}
	}
	t.having.mu.Lock()
	t.having.parts = now
	t.having.mu.Unlock()
	return found
}

// placesOf returns where the people are whose text has a part, in order. before is not
// changed.
func (t searchTexts) placesOf(part string, before map[string][]int32) []int32 {
	var among []int32
	narrower := ""
	for known, places := range before {
		if known == part {
			return places
		}
		if keepsTo(known, part) && (narrower == "" || len(places) < len(among)) {
			narrower, among = known, places
		}
	}
	if narrower == "" {
		return t.lookThroughAll(part)
	}
	var places []int32
	for _, place := range among {
		if findIn(t.people.text(int(place)), part, 0) >= 0 {
			places = append(places, place)
		}
	}
	return places
}

// lookThroughAll finds a part in the texts of all people, which stand one after
// another.
func (t searchTexts) lookThroughAll(part string) (places []int32) {
	all, joined := t.people.all, t.people.joined
	person := 0
	for at := 0; at < len(joined); {
		next := strings.Index(joined[at:], part)
		if next < 0 {
			break
		}
		at += next
		if person+1 < len(all) && at >= int(all[person+1].text) {
			person += sort.Search(len(all)-person, func(n int) bool { return int(all[person+n].text) > at }) - 1
		}
		if findIn(t.people.text(person), part, at-int(all[person].text)) >= 0 {
			places = append(places, int32(person))
		}
		at = len(joined)
		if person+1 < len(all) {
			at = int(all[person+1].text)
		}
		person++
	}
	return places
}
