package importing

import "seatbook/data"

// noteNamesakes says which of the people who are added have the name of somebody of the
// record, under another address: they may be the same. It blocks nothing; two who are one
// can be merged.
func (p *planner) noteNamesakes() {
	if len(p.record.People) == 0 {
		return
	}
	added := map[string][]int{} // places in the plan, by folded name
	for i, planned := range p.plannedPeople {
		if planned.Action == ActionAdd && unlessAddress(*planned.person) != "" {
			name := data.Fold(planned.person.Name)
			added[name] = append(added[name], i)
		}
	}
	if len(added) == 0 {
		return
	}
	for i := range p.record.People {
		there := &p.record.People[i]
		for _, at := range added[data.Fold(there.Name)] {
			if planned := &p.plannedPeople[at]; planned.Namesake == nil {
				planned.Namesake = there
			}
		}
	}
	type group struct {
		names []string
		n     int
	}
	files := map[string]*group{}
	var order []string
	for _, planned := range p.plannedPeople {
		if planned.Namesake == nil {
			continue
		}
		if files[planned.Source().File] == nil {
			files[planned.Source().File] = &group{}
			order = append(order, planned.Source().File)
		}
		of := files[planned.Source().File]
		if of.n++; len(of.names) < NamedInANote {
			of.names = append(of.names, planned.person.Name)
		}
	}
	for _, file := range order {
		p.notes = append(p.notes, Note{File: file, Reason: data.NewError(data.CodeNamesakes, "Count", files[file].n, "Names", files[file].names)})
	}
}
