package desk

import "seatbook/data"

func PersonID(row data.PersonRow) data.PersonID { return row.ID }

// PersonLabel tells two people of one name apart.
func PersonLabel(row data.PersonRow) string {
	label := row.Name
	if row.Address != "" {
		label += " · " + row.Address
	}
	if row.Department != "" {
		label += ", " + row.Department
	}
	return label
}

// OfferedPerson is that for one who is offered something: it says of who may not sign in that
// they can't.
func OfferedPerson(w Words) func(data.PersonRow) string {
	return func(row data.PersonRow) string {
		if row.Blocked {
			return PersonLabel(row) + blockedMark(w)
		}
		return PersonLabel(row)
	}
}

func blockedMark(w Words) string { return " · " + w.Text("holders.blocked") }

func PersonRefs(rows []data.PersonRow) (refs []data.PersonRef) {
	for _, row := range rows {
		refs = append(refs, row.Ref())
	}
	return refs
}

// PersonIDs are the IDs of people.
func PersonIDs(rows []data.PersonRow) (ids []data.PersonID) {
	for _, row := range rows {
		ids = append(ids, row.ID)
	}
	return ids
}
