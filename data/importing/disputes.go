package importing

import (
	"slices"

	"seatbook/data"
)

// dispute is two lists of one import that contradict each other about some people:
// winner is believed.
type dispute struct {
	winner, loser string // files
	people        []string
}

// dispute notes that two rows about one person contradict each other.
func (p *planner) dispute(winner, loser *PersonFact) {
	if winner.File == loser.File {
		return
	}
	at := slices.IndexFunc(p.disputes, func(d dispute) bool { return d.winner == winner.File && d.loser == loser.File })
	if at < 0 {
		at = len(p.disputes)
		p.disputes = append(p.disputes, dispute{winner: winner.File, loser: loser.File})
	}
	d := &p.disputes[at]
	if name := firstOf(winner.Name, loser.Name, winner.Address); len(d.people) == 0 || d.people[len(d.people)-1] != name {
		d.people = append(d.people, name)
	}
}

// noteDisputes says which lists contradict each other, about whom, and which counts.
func (p *planner) noteDisputes() {
	for _, d := range p.disputes {
		n := len(d.people)
		p.notes = append(p.notes, Note{File: d.winner, Reason: data.NewError(
			data.CodePeopleDisagree, "Count", n, "Names", d.people[:min(n, NamedInANote)], "File", d.winner, "Other", d.loser,
		)})
	}
}
