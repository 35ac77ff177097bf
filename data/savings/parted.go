package savings

import "seatbook/data"

// Parted returns rows by what is to be done about them: the licenses that nobody holds and
// that an open draft lowers are a row of their own, which waits for its order, beside those
// that it leaves (R21, R35). Where nobody needs any of the licenses that a subscription is
// paid for, its rows say so: a total can't be 0, so that it is ended (R12).
func Parted(rows []Row) (parted []Row) {
	whole := whole(rows)
	for _, r := range rows {
		r.Whole = r.State == data.SavingOpen && whole[r.Subscription.ID]
		if r.State != data.SavingOpen || r.Drafted == 0 || r.Drafted == r.Licenses {
			parted = append(parted, r)
			continue
		}
		drafted, rest := r, r
		drafted.Licenses, rest.Licenses, rest.Drafted = r.Drafted, r.Licenses-r.Drafted, 0
		drafted.PerYear, rest.PerYear = r.PerYear.Share(drafted.Licenses, r.Licenses), r.PerYear.Share(rest.Licenses, r.Licenses)
		parted = append(parted, rest, drafted)
	}
	return parted
}

// OpenRows is how many of some rows are open, parted as the list shows them.
func OpenRows(rows []Row) (n int) {
	for _, r := range rows {
		switch {
		case r.State != data.SavingOpen:
		case r.Drafted > 0 && r.Drafted < r.Licenses:
			n += 2
		default:
			n++
		}
	}
	return n
}

// whole are the subscriptions of which every license that is paid for is in an open row.
func whole(rows []Row) map[data.SubscriptionID]bool {
	needless, of := map[data.SubscriptionID]int{}, map[data.SubscriptionID]bool{}
	counted := map[License]bool{}
	for _, r := range rows {
		if r.State == data.SavingOpen && !counted[r.License()] {
			counted[r.License()] = true
			needless[r.Subscription.ID] += r.Licenses
		}
	}
	for _, r := range rows {
		of[r.Subscription.ID] = r.Subscription.Open == nil && !r.Subscription.TotalUnknown && needless[r.Subscription.ID] >= r.Subscription.PaidTotal()
	}
	return of
}
