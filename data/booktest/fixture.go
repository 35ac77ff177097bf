package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// The subscriptions of the fixture, by product: one for each state that an act asks
// for.
const (
	office    = "Microsoft 365 Business Standard" // bought directly, 2 of 40 assigned
	invoiced  = "Invoiced"                        // waits for its credit check
	scheduled = "Scheduled"                       // a change waits for the renewal
	trial     = "Trial"
	keyed     = "Prepaid"
	partnered = "Reseller"
	expired   = "Expired"
	endOfSale = "End of sale"
	ending    = "Ending" // without recurring billing
	unheld    = "Nobody's"
	drafted   = "Drafted"       // a change that is not ordered yet
	choosing  = "Choosing"      // its end is a choice (R26)
	extended  = "Extended"      // in an extended service term
	ownBought = "Bought by one" // self-service, held by one
	lapsed    = "Lapsed"        // expired under the new agreement
)

// fixture fills a record with a subscription in each state, and with people.
func fixture(t *testing.T, book *ledger.Book) {
	t.Helper()
	with := func(product string, change func(*data.Subscription)) data.Subscription {
		s := named(product, 40)
		change(&s)
		return add(t, book, s)
	}
	first := with(office, func(*data.Subscription) {})
	second := with(invoiced, func(s *data.Subscription) { s.Payment = data.PaymentInvoice })
	_, err := submit(book, second, 45)
	must(t, err)
	third := with(scheduled, func(*data.Subscription) {})
	_, err = SubmitOrder(book, data.Order{SubscriptionRef: third.Ref(), NewTotal: 45, When: data.WhenRenewal, On: Today()})
	must(t, err)
	with(trial, func(s *data.Subscription) {
		s.Trial, s.RecurringBilling, s.Payment = true, false, data.PaymentNone
	})
	with(keyed, func(s *data.Subscription) { s.Channel, s.Payment = data.ChannelProductKey, data.PaymentNone })
	with(partnered, func(s *data.Subscription) { s.Channel = data.ChannelReseller })
	with(expired, func(s *data.Subscription) { s.RecurringBilling, s.RenewsOn = false, Today().AddDays(-5) })
	with(endOfSale, func(s *data.Subscription) { s.EndOfSale = true })
	with(ending, func(s *data.Subscription) { s.RecurringBilling = false })
	with(unheld, func(*data.Subscription) {})
	fourth := with(drafted, func(*data.Subscription) {})
	_, err = SubmitOrder(book, data.Order{SubscriptionRef: fourth.Ref(), NewTotal: 45, When: data.WhenNow, On: Today(), Draft: true})
	must(t, err)
	with(choosing, func(s *data.Subscription) {
		s.Agreement, s.TermStart, s.RenewsOn = data.AgreementNew, Today().AddDays(-9), Today().AddDays(356)
	})
	with(extended, func(s *data.Subscription) {
		s.RecurringBilling, s.ExtendedFrom = false, Today().AddDays(-3)
	})
	with(lapsed, func(s *data.Subscription) {
		s.Agreement, s.RecurringBilling, s.RenewsOn = data.AgreementNew, false, Today().AddDays(-5)
	})
	must(t, Assign(t, book, first.ID, addPeople(t, book, 5)[:2]))
	own := with(ownBought, func(*data.Subscription) {})
	must(t, Assign(t, book, own.ID, []data.PersonID{fixed{t, book}.person(4).ID}))
	own = detail(t, book, own.ID).Subscription
	own.Channel = data.ChannelSelfService // as it turns out to be
	must(t, Try(book, acts.EditSubscription{Subscription: own}))
}

// picker chooses the rows that an act is about: always the same ones of the fixture,
// or any.
type picker interface {
	subscription(product string) data.Subscription
	person(n int) data.Person // the fixture's first two hold a license of office
	change(product string) data.Change
	step(kind data.StepKind) data.StepID
	number(fixed, least, most int) int
	fresh() string // a name that nothing has yet
	settings() data.Settings
	kept() []data.SavingRef
	set() data.LicenseSet
	budget() data.Budget
	ownField() data.OwnField
	file() data.AttachmentRef
	waiting() (data.SubscriptionRef, data.PersonRef) // somebody who waits, and for what
	otherName() data.OtherNameRef                    // of a subscription
	twoOrganizations() (one, other data.Organization)
}

// leaking is a row of the savings list about office.
func leaking(p picker, leak data.Leak, person data.Person) acts.Leaking {
	row := acts.Leaking{Leak: leak, Subscription: p.subscription(office).Ref()}
	if person.ID != 0 {
		row.Person = person.Ref()
	} else {
		row.Licenses = p.number(3, 1, 9)
	}
	return row
}

// keepUnused has licenses be kept that nobody holds.
func keepUnused(t *testing.T, book *ledger.Book) {
	must(t, Try(book, acts.KeepLicense{Rows: []acts.Leaking{leaking(fixed{t, book}, data.LeakUnused, data.Person{})}, Reason: "why"}))
}

// addOrganization adds a second organization.
func addOrganization(t *testing.T, book *ledger.Book) {
	must(t, Try(book, acts.SaveOrganization{Organization: data.Organization{Name: "Second"}}))
}

// addSet adds a set of licenses.
func addSet(t *testing.T, book *ledger.Book) {
	must(t, Try(book, acts.SaveLicenseSet{Set: data.LicenseSet{Name: "Office", Products: office}}))
}

// keptOf are the licenses that are kept in a record.
func keptOf(t fatal, book *ledger.Book) (refs []data.SavingRef) {
	basis, err := book.SavingsBasis(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range basis.Savings {
		if s.State == data.SavingKept {
			refs = append(refs, s.Ref())
		}
	}
	return refs
}

// setOf is the last set of licenses of a record.
func setOf(t fatal, book *ledger.Book) (last data.LicenseSet) {
	sets, err := book.LicenseSets(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sets {
		last = s
	}
	return last
}

// addBudget has the record have a budget.
func addBudget(t *testing.T, book *ledger.Book) {
	must(t, Try(book, acts.SaveBudget{Budget: newBudget(fixed{t, book}, "Verkoop")}))
}

// newBudget is one that can be saved.
func newBudget(p picker, department string) data.Budget {
	return data.Budget{
		Organization: p.subscription(office).Organization, Department: department,
		PerYear: data.Money{Minor: int64(p.number(100000, 1, 200000)), Currency: "EUR"},
	}
}

// addTwin has the record have a second organization, with somebody who is in the first
// one, too, and a subscription of its own.
func addTwin(t *testing.T, book *ledger.Book) {
	must(t, Try(book, acts.SaveOrganization{Organization: data.Organization{Name: "Twin"}}))
	_, twin := organizationsOf(t, book)
	same := fixed{t, book}.person(0)
	must(t, Try(book, acts.SavePerson{Person: data.Person{Name: same.Name, Address: same.Address, Organization: twin.ID, Department: "Inkoop"}}))
	s := named("Of the twin", 3)
	s.Organization = twin.ID
	must(t, Try(book, acts.AddSubscription{Subscription: s}))
	must(t, Try(book, acts.SaveBudget{Budget: data.Budget{Organization: twin.ID, PerYear: data.Money{Minor: 5000, Currency: "EUR"}}}))
}

// organizationsOf are the first and the last organization of a record.
func organizationsOf(t fatal, book *ledger.Book) (one, other data.Organization) {
	all, err := book.Organizations(context.Background())
	if err != nil || len(all) == 0 {
		t.Fatal(err)
	}
	for i, o := range all {
		if i == 0 || o.ID < one.ID {
			one = o
		}
		if o.ID > other.ID {
			other = o
		}
	}
	return one, other
}

// budgetOf is the last budget of a record.
func budgetOf(t fatal, book *ledger.Book) (last data.Budget) {
	budgets, err := book.Budgets(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range budgets {
		last = b.Budget
	}
	return last
}

// fixed chooses the rows of the fixture.
type fixed struct {
	t    *testing.T
	book *ledger.Book
}

func (f fixed) subscription(product string) data.Subscription {
	page, err := f.book.Subscriptions(context.Background(), data.SubscriptionQuery{On: Today()})
	must(f.t, err)
	for _, row := range page.Rows {
		if row.Product == product {
			return detail(f.t, f.book, row.ID).Subscription
		}
	}
	f.t.Fatalf("no subscription to %s", product)
	return data.Subscription{}
}

func (f fixed) person(n int) data.Person {
	page, err := f.book.People(context.Background(), data.PersonQuery{Sort: data.SortName})
	must(f.t, err)
	return page.Rows[n].Person
}

func (f fixed) change(product string) data.Change {
	changes, err := f.book.Changes(context.Background(), f.subscription(product).ID)
	must(f.t, err)
	return changes[0]
}

func (f fixed) step(kind data.StepKind) data.StepID { return latest(f.t, f.book, kind).ID }

func (f fixed) number(fixed, _, _ int) int { return fixed }

func (f fixed) fresh() string { return "Fresh" }

func (f fixed) kept() []data.SavingRef { return keptOf(f.t, f.book) }

func (f fixed) set() data.LicenseSet { return setOf(f.t, f.book) }

func (f fixed) twoOrganizations() (one, other data.Organization) { return organizationsOf(f.t, f.book) }

func (f fixed) budget() data.Budget { return budgetOf(f.t, f.book) }

func (f fixed) ownField() data.OwnField { return ownFieldOf(f.t, f.book) }

func (f fixed) file() data.AttachmentRef { return fileOf(f.t, f.book) }

func (f fixed) waiting() (data.SubscriptionRef, data.PersonRef) { return waitingOf(f.t, f.book) }

func (f fixed) otherName() data.OtherNameRef { return otherNameOf(f.t, f.book) }

func (f fixed) settings() data.Settings {
	s, err := f.book.Settings(context.Background())
	must(f.t, err)
	return s
}

// newSubscription is one that can be added. It is under the classic agreement: under
// the new one and without recurring billing, what was bought can't be let go again,
// so that the reverse is refused (R18).
func newSubscription(p picker) data.Subscription {
	s := data.NewSubscription(Today())
	s.Product, s.Total, s.Agreement = p.fresh(), p.number(5, 1, 12), data.AgreementClassic
	return s
}

// people are refs of people.
func refs(people ...data.Person) (all []data.PersonRef) {
	for _, p := range people {
		all = append(all, p.Ref())
	}
	return all
}
