package savings

import "seatbook/data"

// InTurn judges the open rows of each subscription together: the removal window lets so
// many licenses go today, which the first of them do, each license once. The others save
// from the renewal (R18, R35). Where only some of the licenses that nobody holds go today,
// Way.Now is how many.
func InTurn(rows []Row, on data.Date) {
	left, judged := map[data.SubscriptionID]int{}, map[License]Way{}
	for i := range rows {
		r := &rows[i]
		if r.State != data.SavingOpen || r.Way.Held != "" || !goesByWindow(r.Subscription.Subscription, on) {
			continue
		}
		if _, is := left[r.Subscription.ID]; !is {
			left[r.Subscription.ID] = letGoBeside(r.Subscription, on)
		}
		way, is := judged[r.License()]
		if !is {
			way = r.wayOf(left[r.Subscription.ID], on)
			left[r.Subscription.ID] -= way.Now
			if way.Lower == data.WhenNow { // all of them, which is said without a number
				left[r.Subscription.ID] -= r.Licenses - r.Drafted
			}
			judged[r.License()] = way
		}
		r.Way = way
	}
}

// wayOf is how the licenses of a row can stop costing where the window still lets so many
// go today.
func (r Row) wayOf(left int, on data.Date) Way {
	n, way := r.Licenses-r.Drafted, r.Way
	if n == 0 { // a draft lowers all of them
		return way
	}
	s := r.Subscription.Subscription
	closes := lastDay(s, on)
	if left >= n {
		return Way{From: on, Lower: data.WhenNow, Until: closes, Barred: way.Barred}
	}
	s.Purchases = nil // which others take
	after := WayOf(s, n, on)
	after.Barred, after.Now = way.Barred, max(0, left)
	if after.Now > 0 {
		after.Until = closes
	}
	return after
}

// goesByWindow tells whether the removal window is what decides how many licenses of a
// subscription can go today (R18).
func goesByWindow(s data.Subscription, on data.Date) bool {
	return s.Channel == data.ChannelDirect && s.HasRemovalWindow() && s.RecurringBilling && !s.Extended(on)
}

// letGoBeside is how many licenses the window lets go today beside those that a draft takes.
func letGoBeside(row data.SubscriptionRow, on data.Date) int {
	n, _ := data.RemovableNow(row.Subscription, on)
	if row.Open != nil && row.Open.When == data.WhenNow {
		n -= row.Drafted()
	}
	return max(0, n)
}

// InTurn parts what is freed where the window lets only some of the licenses go today:
// first those, then the others, from the renewal (R18, R35). A change that is open, or is
// to be a draft, stays one (R21).
func (f Freeing) InTurn() []Freeing {
	s := f.Row.Subscription
	if f.How != data.LowerFirst || f.Draft || f.Row.Open != nil || s.TotalUnknown || s.TotalHeld(f.On) != "" || !goesByWindow(s, f.On) {
		return []Freeing{f}
	}
	now, _ := data.RemovableNow(s, f.On)
	if now == 0 || now >= f.Licenses || s.PaidTotal()-f.Licenses < data.MinTotal {
		return []Freeing{f}
	}
	first, rest := f, f
	first.Licenses, rest.Licenses = now, f.Licenses-now
	rest.Row.Total -= now
	rest.Row.NamedAssigned -= min(now, s.NamedAssigned)
	rest.Row.ReportedAssigned -= min(now, s.ReportedAssigned)
	rest.Row.Purchases = nil
	return []Freeing{first, rest}
}
