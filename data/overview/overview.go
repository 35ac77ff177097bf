package overview

import (
	"cmp"
	"slices"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/savings"
)

// Overview is what the home page shows of a record on one day.
type Overview struct {
	Month    []costs.Month // what this month's statements carry, a currency each, the largest first
	Savings  []data.Money  // what the open rows of the savings list cost a year, by currency
	Unpriced int           // how many licenses are left out there because no price is known
	Renewal  Renewal       // the next one
	Notices  []data.Notice // what needs attention now and soon, most urgent first
	ToSave   []Saving      // what can be saved, the costliest first
	SaveRows int           // how many open rows the savings list has, of which ToSave is what stands out
	// Incomplete are the subscriptions that are in no sum, because nobody has told their
	// price, of which there are NoPrice, or then when they are billed.
	Incomplete []data.SubscriptionRow
	NoPrice    int
}

// Of works an overview out of a day of an organization, 0 for every one, and of what
// costs are worked out from.
func Of(basis data.CostBasis, day Day, organization data.OrganizationID) Overview {
	if organization != 0 {
		basis.Rows = slices.DeleteFunc(slices.Clone(basis.Rows), func(r data.SubscriptionRow) bool { return r.Organization != organization })
	}
	o := Overview{Month: monthOf(basis, day.On), Renewal: NextRenewal(basis.Rows, day.On), ToSave: toSave(day.Leaks, day.Notices)}
	o.SaveRows = savings.OpenRows(day.Leaks)
	o.Savings, o.Unpriced = savings.Total(day.Leaks, data.SavingOpen)
	o.Incomplete, o.NoPrice = Incomplete(basis.Rows, day.On)
	largestFirst(o.Savings, func(m data.Money) int64 { return m.Minor })
	for _, n := range data.SortNotices(day.Notices) {
		if n.Concern.Group() != data.GroupToSave {
			o.Notices = append(o.Notices, n)
		}
	}
	soonByDay(o.Notices, day.On)
	return o
}

// soonByDay has what can wait in the order of its days, what has none to come last: what is
// urgent stands by what it is about.
func soonByDay(all []data.Notice, on data.Date) {
	from := slices.IndexFunc(all, func(n data.Notice) bool { return n.Concern.Group() == data.GroupSoon })
	if from < 0 {
		return
	}
	last := func(n data.Notice) bool { return n.By.IsZero() || n.Since(on) }
	slices.SortStableFunc(all[from:], func(a, b data.Notice) int {
		switch {
		case last(a) && last(b):
			return 0
		case last(a):
			return 1
		case last(b):
			return -1
		}
		return b.By.DaysUntil(a.By)
	})
}

// Incomplete lists what is in no sum, by name, first what has no price, and how many those
// are.
func Incomplete(rows []data.SubscriptionRow, on data.Date) (all []data.SubscriptionRow, noPrice int) {
	byName := func(a, b data.SubscriptionRow) int { return cmp.Compare(data.Fold(a.Product), data.Fold(b.Product)) }
	for _, row := range rows {
		if row.LacksPrice(on) {
			all = append(all, row)
		}
	}
	noPrice = len(all)
	for _, row := range costs.Undated(rows, on) {
		all = append(all, *row)
	}
	slices.SortStableFunc(all[:noPrice], byName)
	slices.SortStableFunc(all[noPrice:], byName)
	return all, noPrice
}

func monthOf(basis data.CostBasis, on data.Date) []costs.Month {
	month := data.MonthOf(on)
	all := costs.Months(costs.Statements(basis.Rows, basis.Changes, month, 1, on), month, 1)
	largestFirst(all, func(m costs.Month) int64 { return m.Amount.Minor })
	return all
}

func largestFirst[T any](all []T, amount func(T) int64) {
	slices.SortStableFunc(all, func(a, b T) int { return cmp.Compare(amount(b), amount(a)) })
}

// Renewal is when a subscription is renewed or ends. The zero value is none.
type Renewal struct {
	Subscription data.SubscriptionRow
	On           data.Date
	DecideBy     data.Date // the day before which its total or its end is better decided
	Licenses     int       // that it is renewed with, or had
	Ends         bool      // it is not renewed
}

// decideDays is how long before a renewal it is better decided: from then on it is
// urgent (R25), and a credit check may take some of them (R14).
const decideDays = 7

// NextRenewal returns the next renewal or end of a term longer than a month, of what is
// active, no trial and not free (R25); the one with the most licenses where several
// have the same day.
func NextRenewal(rows []data.SubscriptionRow, on data.Date) (next Renewal) {
	for _, row := range rows {
		if r, there := renewalOf(row, on); there && (next.On.IsZero() || r.before(next)) {
			next = r
		}
	}
	return next
}

// Renewals are the next ones, at most so many, as NextRenewal has them.
func Renewals(rows []data.SubscriptionRow, on data.Date, most int) (all []Renewal) {
	for _, row := range rows {
		if r, there := renewalOf(row, on); there {
			all = append(all, r)
		}
	}
	slices.SortStableFunc(all, func(a, b Renewal) int {
		switch {
		case a.before(b):
			return -1
		case b.before(a):
			return 1
		}
		return 0
	})
	return all[:min(most, len(all))]
}

// before tells whether a renewal is told before another one.
func (r Renewal) before(other Renewal) bool {
	return r.On.Before(other.On) || r.On == other.On && r.Licenses > other.Licenses
}

// renewalOf returns when a subscription is renewed or ends, if it is told at all.
func renewalOf(row data.SubscriptionRow, on data.Date) (r Renewal, there bool) {
	s := row.Subscription
	day := s.NextRenewal(on)
	simply := s.Term == data.TermMonthly && s.RecurringBilling
	if s.Free || s.Trial || simply || day.IsZero() || day.Before(on) || data.CurrentStatus(s, on).Status != data.StatusActive {
		return Renewal{}, false
	}
	r = Renewal{Subscription: row, On: day, DecideBy: day.AddDays(-decideDays), Licenses: s.PaidTotal(), Ends: !s.RecurringBilling}
	if row.Open != nil && row.Open.State == data.ChangeScheduled {
		r.Licenses = row.Open.To
	}
	if !on.Before(r.DecideBy) {
		r.DecideBy = day
	}
	return r, true
}

// Saving is what can be saved for one reason: on several people who hold a license of one
// subscription, on one person, or on the licenses of a subscription that nobody has.
type Saving struct {
	Rows    []savings.Row // of the savings list
	PerYear []data.Money  // what they cost, by currency; empty where no price is known
	From    data.Date     // the first day on which one of them saves; zero when none is known
	Until   data.Date     // the last day on which all that go today can, by the removal window; zero for none (R18)
}

// People returns how many people it is about.
func (s Saving) People() int {
	people := map[data.PersonID]bool{}
	for _, row := range s.Rows {
		if row.Person.ID != 0 {
			people[row.Person.ID] = true
		}
	}
	return len(people)
}

// Held is why nothing of it can go down now, empty where something can (R1).
func (s Saving) Held() (why data.Reason) {
	for _, row := range s.Rows {
		if why = row.Way.Held; why == "" {
			break
		}
	}
	return why
}

// Leak returns why it leaks.
func (s Saving) Leak() data.Leak { return s.Rows[0].Leak }

// Licenses returns how many licenses it is about.
func (s Saving) Licenses() (n int) {
	for _, row := range s.Rows {
		n += row.Licenses
	}
	return n
}

// toSave puts the open rows of the savings list together: those of one leak on one
// subscription, and what is left of one leak by person. Licenses that nobody has are among
// them once they need attention (R25, R35). Where something does, those that can go down today
// stand beside it, so that what is worth most comes first; by themselves they need none.
func toSave(rows []savings.Row, notices []data.Notice) (all []Saving) {
	unused := map[data.SubscriptionID]bool{}
	for _, n := range notices {
		if n.Concern == data.ConcernUnused {
			unused[n.Subscription.ID] = true
		}
	}
	calls := func(row savings.Row) bool {
		return row.State == data.SavingOpen && row.WithinEnds.IsZero() && (row.Leak != data.LeakUnused || unused[row.Subscription.ID])
	}
	if !slices.ContainsFunc(rows, calls) {
		return nil
	}
	rows = slices.DeleteFunc(slices.Clone(rows), func(row savings.Row) bool {
		return !calls(row) && (row.State != data.SavingOpen || row.Leak != data.LeakUnused || !row.Way.Today())
	})
	type about struct {
		leak         data.Leak
		subscription data.SubscriptionID
		person       data.PersonID
	}
	of := func(row savings.Row) about { return about{leak: row.Leak, subscription: row.Subscription.ID} }
	several := map[about]int{}
	for _, row := range rows {
		several[of(row)]++
	}
	at := map[about]int{}
	for _, row := range rows {
		key := of(row)
		if row.Person.ID != 0 && several[key] == 1 {
			key = about{leak: row.Leak, person: row.Person.ID}
		}
		i, there := at[key]
		if !there {
			i = len(all)
			at[key] = i
			all = append(all, Saving{})
		}
		all[i].add(row)
	}
	largestFirst(all, Saving.worth)
	return all
}

func (s *Saving) add(row savings.Row) {
	s.Rows = append(s.Rows, row)
	s.PerYear = data.AddMoney(s.PerYear, row.PerYear)
	if from := row.Way.From; s.From.IsZero() || !from.IsZero() && from.Before(s.From) {
		s.From = from
	}
	if until := row.Way.Until; s.Until.IsZero() || !until.IsZero() && until.Before(s.Until) {
		s.Until = until
	}
}

// worth is by how much a saving comes before others. Currencies are not converted: it
// only orders.
func (s Saving) worth() (minor int64) {
	for _, m := range s.PerYear {
		minor = max(minor, m.Minor)
	}
	return minor
}
