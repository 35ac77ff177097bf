package savings

import (
	"cmp"
	"slices"

	"seatbook/data"
)

// Row is one row of the savings list (R35).
type Row struct {
	Leak         data.Leak
	Subscription data.SubscriptionRow
	Person       data.Person // the zero value for LeakUnused
	Within       string      // the product that includes this one, for LeakOverlap
	WithinEnds   data.Date   // when that one ends by itself, from which day this one is needed; zero where it goes on
	Licenses     int
	Drafted      int              // of the licenses that nobody holds, those that an open draft lowers (R21)
	Window       data.DraftWindow // of Drafted: until when that draft can be ordered (R18)
	Whole        bool             // nobody needs any license of the subscription; only of Parted
	Kept         int              // licenses that nobody holds and that are kept beside those of an open row
	PerYear      data.Money       // what they cost a year; the zero Money where no price is known
	Way          Way
	State        data.SavingState
	Saving       data.Saving // what was decided; the zero value while it is open
	OldReport    bool        // what is known of the activity is old (R32)
}

// License names the license that a row is about.
type License struct {
	Subscription data.SubscriptionID
	Person       data.PersonID
}

// License returns the license that the row is about; the licenses that nobody holds
// of one subscription are one.
func (r Row) License() License { return License{r.Subscription.ID, r.Person.ID} }

// Key names a row of the list.
type Key struct {
	Leak data.Leak
	License
	Done data.SavingID // of what was freed; 0 while it is open
}

// Key returns the key of the row.
func (r Row) Key() Key { return Key{r.Leak, r.License(), r.Saving.ID} }

// List returns the savings list on a day: a row for each leak of what people hold and
// for each subscription with unused licenses, by leak, the costliest first (R31 to
// R35); then what was freed in the year of the day. Products that are free, trials,
// and subscriptions that are not active cost nothing and have no row.
func List(basis data.SavingsBasis, included Inclusions, on data.Date) []Row {
	l := lister{basis: basis, included: included, on: on, kept: map[keptKey]data.Saving{}}
	for _, s := range basis.Savings {
		if s.Holds(on) {
			l.kept[keptKey{s.Leak, s.Subscription, s.Person}] = s
		}
	}
	rows := l.open()
	slices.SortStableFunc(rows, func(a, b Row) int {
		return cmp.Or(
			slices.Index(data.Leaks(), a.Leak)-slices.Index(data.Leaks(), b.Leak), cmp.Compare(b.PerYear.Minor, a.PerYear.Minor),
			cmp.Compare(data.Fold(a.Subscription.Product), data.Fold(b.Subscription.Product)), cmp.Compare(data.Fold(a.Person.Name), data.Fold(b.Person.Name)),
		)
	})
	InTurn(rows, on)
	return append(rows, l.done()...)
}

type keptKey struct {
	leak         data.Leak
	subscription data.SubscriptionID
	person       data.PersonID
}

type lister struct {
	basis    data.SavingsBasis
	included Inclusions
	on       data.Date
	kept     map[keptKey]data.Saving
}

// Costs tells whether the licenses of a subscription cost something on a day, as far
// as is known (R31).
func Costs(s data.Subscription, on data.Date) bool {
	return !s.Free && !s.Trial && data.CurrentStatus(s, on).Status == data.StatusActive
}

func (l *lister) open() (rows []Row) {
	byID := make(map[data.SubscriptionID]*data.SubscriptionRow, len(l.basis.Rows))
	for i := range l.basis.Rows {
		byID[l.basis.Rows[i].ID] = &l.basis.Rows[i]
	}
	held := map[data.PersonID][]*data.SubscriptionRow{}
	for _, a := range l.basis.Assignments {
		if s := byID[a.Subscription]; s != nil {
			held[a.Person] = append(held[a.Person], s)
		}
	}
	for i := range l.basis.People {
		if p := &l.basis.People[i]; len(held[p.ID]) > 0 {
			rows = append(rows, l.ofPerson(*p, held[p.ID])...)
		}
	}
	for _, s := range l.basis.Rows {
		if n := s.Unused() - l.basis.Awaited[s.ID]; n > 0 && Costs(s.Subscription, l.on) {
			rows = append(rows, l.unused(s, n)...)
		}
	}
	return rows
}

// unused are the rows of licenses that nobody holds: of those that are kept, and of those
// that are open. A draft lowers these first.
func (l *lister) unused(s data.SubscriptionRow, n int) (rows []Row) {
	decided := l.kept[keptKey{data.LeakUnused, s.ID, 0}]
	kept, drafted := data.KeptUnused(decided, n, l.on), s.Drafted()
	for _, part := range []struct {
		licenses int
		keeps    bool
	}{{n - kept, false}, {kept, true}} {
		if part.licenses == 0 {
			continue
		}
		row := l.row(data.LeakUnused, s, data.Person{}, part.licenses)
		if !part.keeps {
			row.State, row.Saving, row.Kept = data.SavingOpen, data.Saving{}, kept
		}
		row.Drafted = min(part.licenses, drafted)
		drafted -= row.Drafted
		rows = append(rows, row)
	}
	return rows
}

func (l *lister) ofPerson(p data.Person, subscriptions []*data.SubscriptionRow) (rows []Row) {
	held := make([]Held, len(subscriptions))
	for i, s := range subscriptions {
		held[i] = l.included.heldOf(s.Subscription, l.on)
	}
	for _, found := range LeaksOf(p, held, l.basis.Settings.InactiveAfter(), l.included) {
		row := l.row(found.Leak, *subscriptions[found.At], p, 1)
		if found.Leak == data.LeakOverlap {
			row.Within, row.WithinEnds = subscriptions[found.Within].Product, held[found.Within].Ends
			if !row.WithinEnds.IsZero() && !row.Way.From.Before(row.WithinEnds) {
				continue // by then it is the one of the two that is left
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func (l *lister) row(leak data.Leak, s data.SubscriptionRow, p data.Person, licenses int) Row {
	way := WayOf(s.Subscription, licenses, l.on).For(l.basis.Settings.Admin(), s.Subscription)
	row := Row{
		Leak: leak, Subscription: s, Person: p, Licenses: licenses, Window: s.DraftWindow(l.on), State: data.SavingOpen,
		PerYear: s.PerYear(licenses, way.priced(l.on)), Way: way,
		OldReport: (leak == data.LeakInactive || leak == data.LeakNever) && Old(p, l.on),
	}
	if kept, is := l.kept[keptKey{leak, s.ID, p.ID}]; is {
		row.State, row.Saving = data.SavingKept, kept
	}
	return row
}

// done returns what was freed in the year of the day, latest first.
func (l *lister) done() (rows []Row) {
	people := map[data.PersonID]data.Person{}
	for _, p := range l.basis.People {
		people[p.ID] = p
	}
	for _, s := range slices.Backward(l.basis.Savings) {
		i := slices.IndexFunc(l.basis.Rows, func(r data.SubscriptionRow) bool { return r.ID == s.Subscription })
		if s.State != data.SavingDone || s.Waits() || i < 0 || !l.countsThisYear(s) {
			continue
		}
		rows = append(rows, Row{
			Leak: s.Leak, Subscription: l.basis.Rows[i], Person: people[s.Person], Licenses: s.Licenses, PerYear: s.PerYear,
			Way: Way{From: s.SavesFrom}, State: data.SavingDone, Saving: s,
		})
	}
	return rows
}

// countsThisYear tells whether what was freed counts as saved in the year of the day: from
// the day on which it was done, and what ends as a whole from the day on which it does.
func (l *lister) countsThisYear(s data.Saving) bool {
	if s.Leak == data.LeakEnded && !s.SavesFrom.IsZero() {
		return !l.on.Before(s.SavesFrom) && s.SavesFrom.Year == l.on.Year
	}
	return s.DoneOn.Year == l.on.Year
}

// Total adds up what the licenses of some rows cost a year, by currency: those that are
// Counted. unpriced is how many licenses are left out because no price is known.
func Total(rows []Row, state data.SavingState) (perYear []data.Money, unpriced int) {
	return total(rows, Counted(rows, state))
}

// Counted tells of each row whether it is in the total of a state: each license once,
// however many reasons it has (R35). What ends by itself is left out of what is open:
// there is nothing to lower, and so nothing to save. So is what is included in a product that
// does: it is needed from then on.
func Counted(rows []Row, state data.SavingState) []bool {
	return counted(rows, func(r Row) bool {
		return r.State == state && (state != data.SavingOpen || !r.Way.Ends && r.WithinEnds.IsZero())
	})
}

// Ending adds up, as Total does, what the open rows cost a year whose subscription ends
// by itself.
func Ending(rows []Row) (perYear []data.Money, unpriced int) {
	return total(rows, counted(rows, func(r Row) bool { return r.State == data.SavingOpen && r.Way.Ends }))
}

// Barred adds up, as Total does, what the open rows cost a year that the user's role can't
// lower (R19).
func Barred(rows []Row) (perYear []data.Money, unpriced int) {
	return total(rows, counted(rows, func(r Row) bool {
		return r.State == data.SavingOpen && !r.Way.Ends && r.WithinEnds.IsZero() && r.Way.Barred
	}))
}

func counted(rows []Row, keeps func(Row) bool) []bool {
	all, there := make([]bool, len(rows)), map[License]bool{}
	for i, r := range rows {
		if keeps(r) && (r.State == data.SavingDone || !there[r.License()]) {
			there[r.License()], all[i] = true, true
		}
	}
	return all
}

func total(rows []Row, counts []bool) (perYear []data.Money, unpriced int) {
	for i, r := range rows {
		switch {
		case !counts[i]:
		case r.PerYear.Known():
			perYear = data.AddMoney(perYear, r.PerYear)
		default:
			unpriced += r.Licenses
		}
	}
	return perYear, unpriced
}

// Notices folds the open rows of R31 to R34 into one notice for each leak and
// subscription, with what they cost a month (R25).
func Notices(rows []Row) (notices []data.Notice) {
	type about struct {
		leak data.Leak
		id   data.SubscriptionID
	}
	at := map[about]int{}
	for _, r := range rows {
		if r.State != data.SavingOpen || r.Leak == data.LeakUnused || !r.WithinEnds.IsZero() {
			continue
		}
		i, there := at[about{r.Leak, r.Subscription.ID}]
		if !there {
			i = len(notices)
			at[about{r.Leak, r.Subscription.ID}] = i
			notices = append(notices, data.Notice{Subscription: r.Subscription, Concern: data.Concern(r.Leak)})
		}
		notices[i].Licenses += r.Licenses
		if r.PerYear.Known() {
			notices[i].Cost = r.PerYear.Plus(notices[i].Cost)
		}
	}
	for i := range notices {
		notices[i].Cost = notices[i].Cost.Share(1, 12) // rounded once, whatever it adds up
	}
	return notices
}
