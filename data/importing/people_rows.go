package importing

// peopleRows are the rows of each person, who nearly all have one: of a hundred thousand
// a number is held for each.
type peopleRows struct {
	facts   []PersonFact
	first   []int32               // of each person
	several map[int][]*PersonFact // all the rows of those who have more than one
	room    [1]*PersonFact        // for what at returns
}

func newPeopleRows(facts []PersonFact) *peopleRows {
	return &peopleRows{facts: facts, first: make([]int32, 0, len(facts)), several: map[int][]*PersonFact{}}
}

// Len is how many people there are.
func (r *peopleRows) Len() int { return len(r.first) }

// at are the rows of the nth, until it is asked for others.
func (r *peopleRows) at(n int) []*PersonFact {
	if rows, there := r.several[n]; there {
		return rows
	}
	r.room[0] = &r.facts[r.first[n]]
	return r.room[:]
}

// add takes the nth row for the first of somebody.
func (r *peopleRows) add(row int) { r.first = append(r.first, int32(row)) }

// addTo takes a row for one more of the nth person.
func (r *peopleRows) addTo(n int, fact *PersonFact) {
	rows, there := r.several[n]
	if !there {
		rows = []*PersonFact{&r.facts[r.first[n]]}
	}
	r.several[n] = append(rows, fact)
}
