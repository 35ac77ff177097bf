package desk

import (
	"cmp"

	"seatbook/data"
	"seatbook/screens/parts"
)

// OrganizationOptions offers organizations, also one that has no name yet.
func OrganizationOptions(w Words, all []data.Organization) []parts.Option[data.OrganizationID] {
	var offered []parts.Option[data.OrganizationID]
	for _, o := range all {
		offered = append(offered, parts.Option[data.OrganizationID]{Value: o.ID, Label: cmp.Or(o.Name, w.Text("organizations.unnamed"))})
	}
	return offered
}

// FirstOrganization returns the organization that was chosen, or the only one
// there is.
func FirstOrganization(chosen data.OrganizationID, all []data.Organization) data.OrganizationID {
	if chosen == 0 && len(all) > 0 {
		return all[0].ID
	}
	return chosen
}
