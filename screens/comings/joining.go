package comings

import (
	"cmp"
	"context"
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Joining is what a new person can be given: the licenses of a colleague, or of a set.
type Joining struct {
	like          *Person // nil where no colleague was chosen
	other         *Person // another one, named in the form; nil for nobody
	organizations []data.Organization
	sets          []data.LicenseSet
	services      []data.Product // with their service plans (R34, F7)
	Rows          map[data.SubscriptionID]data.SubscriptionRow
	waiting       map[data.SubscriptionID][]data.WaitingPerson // for what is ordered, or is there by now (R17)
	On            data.Date
}

// AskJoining asks for it; like is 0 for no colleague.
func AskJoining(ctx context.Context, book *ledger.Book, like data.PersonID, on data.Date) (j Joining, err error) {
	j.On = on
	if like != 0 {
		held, err := askHeldBy(ctx, book, []data.PersonID{like}, on)
		if err != nil {
			return j, err
		}
		j.like, j.Rows, j.services = &held.people[0], held.rows, held.services
	} else if j.Rows, err = everySubscription(ctx, book, on); err != nil {
		return j, err
	} else if j.services, err = book.Products(ctx); err != nil {
		return j, err
	}
	if j.sets, err = book.LicenseSets(ctx); err != nil {
		return j, err
	}
	if j.waiting, err = book.WhoWaits(ctx); err != nil {
		return j, err
	}
	j.organizations, err = book.Organizations(ctx)
	return j, err
}

// The ways to choose what a new person is given, beside the number of a set.
const (
	joinWithNothing = -1
	joinLike        = -2 // who was selected
	joinOther       = -3 // who is named in the form
)

// products returns the subscriptions of a choice in an organization, of each product the
// one that takes a new person best, the oldest of several (R13b).
func (j Joining) products(choice int, organization data.OrganizationID, admin data.Admin) (rows []data.SubscriptionRow) {
	var names []string
	switch {
	case choice == joinLike && j.like != nil:
		names = j.like.products()
	case choice == joinOther && j.other != nil:
		names = j.other.products()
	case choice >= 0 && choice < len(j.sets):
		names = j.sets[choice].ProductNames()
	}
	for _, name := range names {
		if row, there := j.bestOf(name, organization, admin); there {
			rows = append(rows, row)
		}
	}
	return rows
}

func (j Joining) bestOf(product string, organization data.OrganizationID, admin data.Admin) (best data.SubscriptionRow, there bool) {
	fits := func(row data.SubscriptionRow) int {
		bar, _ := j.giving(row, admin).GiveBar()
		switch {
		case bar == "":
			return 2
		case row.CanAssignOn() && data.CurrentStatus(row.Subscription, j.On).Status.CanAssignIn():
			return 1
		}
		return 0
	}
	for _, row := range j.Rows {
		if row.Organization != organization || data.Fold(row.Product) != data.Fold(product) {
			continue
		}
		if !there || cmp.Or(cmp.Compare(fits(best), fits(row)), cmp.Compare(row.ID, best.ID)) < 0 {
			best, there = row, true
		}
	}
	return best, there
}

// giving is that one new person is given a license of a product.
func (j Joining) giving(row data.SubscriptionRow, admin data.Admin) data.Moving {
	return data.Moving{To: row.Subscription, Product: j.product(row), People: 1, Open: row.Open != nil, Admin: admin, On: j.On}
}

// Available is how many licenses of a product are available on its subscriptions: those
// of what has ended are not.
func (j Joining) Available(of data.SubscriptionRow) int { return j.Spare(of).Available }

// Spare is what of a product can be given on its subscriptions.
func (j Joining) Spare(of data.SubscriptionRow) data.Spare { return data.SpareOf(j.product(of), j.On) }

func (j Joining) product(of data.SubscriptionRow) (product []data.Subscription) {
	for _, row := range j.sharing(of) {
		product = append(product, row.Subscription)
	}
	return product
}

// waitFor are the names of those who wait for a license of a product (R13b, R17).
func (j Joining) waitFor(of data.SubscriptionRow) (names []string) {
	for _, row := range j.sharing(of) {
		for _, waits := range j.waiting[row.ID] {
			names = append(names, waits.Name)
		}
	}
	return names
}

// sharing are the subscriptions of a product, oldest first (R13b).
func (j Joining) sharing(of data.SubscriptionRow) (rows []data.SubscriptionRow) {
	for _, row := range j.Rows {
		if row.ID == of.ID || row.SameProduct(of.Subscription) {
			rows = append(rows, row)
		}
	}
	slices.SortFunc(rows, func(a, b data.SubscriptionRow) int { return cmp.Compare(a.ID, b.ID) })
	return rows
}

// toBuy is by how many licenses the total of a product has to go up for one more person.
func (j Joining) toBuy(of data.SubscriptionRow) int { return of.ToBuy(j.product(of), 1, j.On) }
