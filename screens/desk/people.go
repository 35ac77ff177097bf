package desk

import "seatbook/data"

func PersonID(row data.PersonRow) data.PersonID { return row.ID }

// PersonLabel tells two people of one name apart.
func PersonLabel(row data.PersonRow) string {
	label := row.Name
	if row.Address != "" {
		label += " — " + row.Address
	}
	if row.Department != "" {
		label += ", " + row.Department
	}
	return label
}

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
