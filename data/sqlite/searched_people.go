package sqlite

import "strings"

// searchedPeople are the texts of all people, by text and ID, as lists show them. What is
// held of each has no pointer: of a hundred thousand people the collector of garbage would
// follow half a million at every key. They are never changed.
type searchedPeople struct {
	all         []searchedPerson
	joined      string   // the texts, each with betweenTexts after it
	departments []string // each once, as it was written
	holds       []int64  // the subscriptions of one after another
}

// searchedPerson is where what is searched of a person begins; it ends where that of the
// next one begins.
type searchedPerson struct {
	id, organization        int64
	text, holds, department uint32
}

// personText is what is searched of a person, as it is read.
type personText struct {
	id, organization int64
	text             string
	department       string
	holds            []int64
}

// betweenTexts stands between two texts: nobody can type it.
const betweenTexts = "\x00"

// text is the text of the person at a place.
func (p *searchedPeople) text(place int) string {
	end := len(p.joined)
	if place+1 < len(p.all) {
		end = int(p.all[place+1].text)
	}
	return p.joined[p.all[place].text : end-len(betweenTexts)]
}

// held are the subscriptions that the person at a place holds. They are not to be changed.
func (p *searchedPeople) held(place int) []int64 {
	end := len(p.holds)
	if place+1 < len(p.all) {
		end = int(p.all[place+1].holds)
	}
	return p.holds[p.all[place].holds:end:end]
}

// department is that of the person at a place.
func (p *searchedPeople) department(place int) string {
	return p.departments[p.all[place].department]
}

// at is what is searched of the person at a place.
func (p *searchedPeople) at(place int) personText {
	of := p.all[place]
	return personText{
		id: of.id, organization: of.organization,
		text: p.text(place), department: p.department(place), holds: p.held(place),
	}
}

// with puts texts that were read again in the place of those of the same people. They are
// in order.
func (p *searchedPeople) with(again map[int64]bool, written []personText) searchedPeople {
	into := newPacking(len(p.all)+len(written), len(p.joined), len(p.holds))
	for place := range p.all {
		old := p.at(place)
		for len(written) > 0 && byText(written[0], old) < 0 {
			into.add(written[0])
			written = written[1:]
		}
		if !again[old.id] {
			into.add(old)
		}
	}
	return into.packed(written)
}

// pack holds texts that are in order.
func pack(all []personText) searchedPeople {
	size, holds := 0, 0
	for i := range all {
		size += len(all[i].text) + len(betweenTexts)
		holds += len(all[i].holds)
	}
	return newPacking(len(all), size, holds).packed(all)
}

// packing is how texts are put together: one look through all of them as one takes a tenth
// of the time of a look into each.
type packing struct {
	people searchedPeople
	joined strings.Builder
	places map[string]uint32 // of departments
}

func newPacking(people, size, holds int) *packing {
	p := &packing{places: map[string]uint32{}}
	p.people.all = make([]searchedPerson, 0, people)
	p.people.holds = make([]int64, 0, holds)
	p.joined.Grow(size)
	return p
}

func (p *packing) add(person personText) {
	place, known := p.places[person.department]
	if !known {
		place = uint32(len(p.people.departments))
		p.people.departments = append(p.people.departments, strings.Clone(person.department))
		p.places[person.department] = place
	}
	p.people.all = append(p.people.all, searchedPerson{
		id: person.id, organization: person.organization,
		text: uint32(p.joined.Len()), holds: uint32(len(p.people.holds)), department: place,
	})
	p.people.holds = append(p.people.holds, person.holds...)
	p.joined.WriteString(person.text)
	p.joined.WriteString(betweenTexts)
}

// packed adds the last ones and returns all.
func (p *packing) packed(last []personText) searchedPeople {
	for _, person := range last {
		p.add(person)
	}
	p.people.joined = p.joined.String()
	return p.people
}
