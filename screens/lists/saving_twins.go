package lists

import (
	"strings"

	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/desk"
)

// SavingTwins says of each row that would read as another one does what tells it apart: the
// address of who has a namesake, and the licenses and the renewal of a subscription of which
// there is another to the same product. Of the other rows it says nothing.
func SavingTwins(w desk.Words, rows []savings.Row, on data.Date) map[savings.License]string {
	said := map[savings.License]string{}
	for license, twin := range twinsOf(rows) {
		said[license] = twin.text(w, on)
	}
	return said
}

// twin is a row that reads as another one, whose person or subscription is another one.
type twin struct {
	row                    *savings.Row
	namesake, subscription bool
}

// text tells it from the other; empty for the zero value.
func (t twin) text(w desk.Words, on data.Date) string {
	var said []string
	if t.namesake && t.row.Person.Address != "" {
		said = append(said, t.row.Person.Address)
	}
	if t.subscription {
		said = append(said, w.SeatsLine(t.row.Subscription.Subscription, on))
	}
	return strings.Join(said, " · ")
}

// twinsOf are the licenses of which a row reads as one of another does: of the same product,
// organization and name, for the same reason.
func twinsOf(rows []savings.Row) map[savings.License]twin {
	type reads struct {
		leak          data.Leak
		state         data.SavingState
		organization  data.OrganizationID
		product, name string
		licenses      int
	}
	first, twins := map[reads]*savings.Row{}, map[savings.License]twin{}
	for i := range rows {
		row := &rows[i]
		key := reads{row.Leak, row.State, row.Subscription.Organization, row.Subscription.Product, row.Person.Name, row.Licenses}
		other, there := first[key]
		if !there {
			first[key] = row
			continue
		}
		for _, r := range []*savings.Row{other, row} {
			t := twins[r.License()]
			t.row, t.namesake = r, t.namesake || other.Person.ID != row.Person.ID
			t.subscription = t.subscription || other.Subscription.ID != row.Subscription.ID
			if t.namesake || t.subscription {
				twins[r.License()] = t
			}
		}
	}
	return twins
}
