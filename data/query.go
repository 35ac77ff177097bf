package data

import "slices"

// Page is one page of a list and how many rows the whole list has.
type Page[T any] struct {
	Rows  []T
	Count int
}

// SubscriptionSort is the column by which the list is sorted; an own field is one by
// its OwnFieldName.
type SubscriptionSort string

// The columns.
const (
	SortProduct      SubscriptionSort = "product"
	SortOrganization SubscriptionSort = "organization"
	SortAssigned     SubscriptionSort = "assigned"
	SortRenews       SubscriptionSort = "renews"
	SortCost         SubscriptionSort = "cost"
	SortOwner        SubscriptionSort = "owner"
	SortVendor       SubscriptionSort = "vendor"
	SortTags         SubscriptionSort = "tags"
	SortTotal        SubscriptionSort = "total"
	SortPrice        SubscriptionSort = "price"
)

// SubscriptionQuery asks for one page of subscriptions.
type SubscriptionQuery struct {
	// Search finds any part of product, vendor, part number, organization, owner,
	// tags, own fields, numbers of orders and invoices, names of attached files, and
	// name, address or department of who holds a license, ignoring case and accents. Of
	// the domain of an address it finds the beginnings of names and what has an @ or a dot.
	Search       string
	IDs          []SubscriptionID // only these, whatever the filter; nil does not narrow
	Filter       SubscriptionFilter
	Also         []SubscriptionFilter `json:",omitempty"` // other filters that a row passes, too
	Organization OrganizationID       // 0 is every organization
	Vendor       string               // exactly this one; empty is every vendor
	Own          OwnFilter            // what the user keeps of them
	Group        SubscriptionGrouping // groups first, each sorted by Sort
	Sort         SubscriptionSort
	Descending   bool
	Offset       int
	Limit        int // 0 is every row
	On           Date
	// AsOf asks for the record as it was at the end of a past day (R22): totals and
	// how many were assigned. Such rows can't be written. Zero is as it is.
	AsOf Date
}

// SubscriptionRow is one subscription as the list shows it.
type SubscriptionRow struct {
	Subscription
	OrganizationName string
	Owner            string  // the name of who owns it, of a person as it is now; empty for nobody
	Open             *Change // the change that waits, nil when none does (R21)
}

// SubscriptionDetail is one subscription with all that its panel shows.
type SubscriptionDetail struct {
	SubscriptionRow
	Country string // of its organization, or of the record (R14)
	Movable int    // assigned licenses that fit on the product's other subscriptions (R13b)
	Shared  []Subscription
	// OtherBusinessSeats are the seats of Business plans that its organization has
	// beside it, where it is one itself (R28).
	OtherBusinessSeats int
	Answered           Review          // the answer to its next renewal that stands; the zero value for none (R39)
	Waiting            []WaitingPerson // who is to be given a license once there is one, in the order noted (R17)
	// ResolveBy is the day until which more may be assigned than is paid for; zero where
	// that is not so, or not known since when (R24).
	ResolveBy Date
}

// ChangeQuery asks for one page of changes.
type ChangeQuery struct {
	IDs    []ChangeID // only these; nil does not narrow
	Search string     // any part of the product, the organization, or the number of the order or invoice, ignoring case and accents
	Open   bool       // only those that are open
	Past   bool       // only those that are not
	Beside bool       // only those beside which a draft stands (R21)
	Offset int
	Limit  int // 0 is every row
}

// ChangeRow is one change as the list shows it.
type ChangeRow struct {
	Change
	Product          string
	Cloud            Cloud
	OrganizationName string
	Actor            string // who recorded it, empty when the user had no name
	Subject          SubscriptionRef
	First, Last      ChangeCause     // what it was recorded for, and what was done with it last
	Waiting          []WaitingPerson // who is to be given a license by it, of one that is open (R17)
	// Of is the subscription, of a draft that lowers its total at once (R18); nil for others.
	Of *SubscriptionRow
}

// ChangeCause is the step in which a change was written, as far as that says what it is for: that
// somebody leaves, comes or moves (R36 to R38).
type ChangeCause struct {
	Kind    StepKind
	Subject string
}

// DraftWindow is what the removal window has to do with it (R18, R21).
func (c ChangeRow) DraftWindow(on Date) DraftWindow {
	if c.Of == nil {
		return DraftWindow{}
	}
	return c.Of.DraftWindow(on)
}

// CostBasis is what costs are worked out from, as it stands on record.
type CostBasis struct {
	Rows    []SubscriptionRow           // every subscription
	Changes map[SubscriptionID][]Change // of each, in the order recorded; not the withdrawn ones
	Holders Holders
}

// SavingsBasis is what the savings list is worked out from, as it stands on record
// (R35).
type SavingsBasis struct {
	Settings    Settings
	Rows        []SubscriptionRow // every subscription, its purchases with it
	People      []Person
	Assignments []Assignment
	Savings     []Saving  // what was decided, in the order recorded
	Products    []Product // with their service plans, where those are known (F7)
	// Awaited is how many people are to be given a license of a subscription once there is
	// one: so many of those that nobody holds were bought for them (R17).
	Awaited map[SubscriptionID]int
}

// HistoryQuery asks for one page of history.
type HistoryQuery struct {
	IDs []StepID // only these; nil does not narrow
	// Search finds any part of what a step was about, who did it and why,
	// ignoring case and accents.
	Search string
	Topic  Topic // empty is all of them
	// Subscription and Person keep only the steps that wrote something of them; 0
	// does not narrow.
	Subscription SubscriptionID
	Person       PersonID
	// From and To are the first and the last day; zero does not narrow.
	From, To Date
	Offset   int
	Limit    int // 0 is every step
}

// PersonSort is the column by which a list of people is sorted.
type PersonSort string

// The columns.
const (
	SortName       PersonSort = "name"
	SortAddress    PersonSort = "address"
	SortDepartment PersonSort = "department"
	SortLicenses   PersonSort = "licenses"
	SortLastActive PersonSort = "last_active" // never active before every day; of whom no report knows last, whatever the direction
	SortMadeOn     PersonSort = "made_on"     // the account; unknown last, whatever the direction
	SortPersonCost PersonSort = "cost"        // of a month by the prices of CostsOn; the user's own currency first, as amounts are not converted
)

// PersonQuery asks for one page of people.
type PersonQuery struct {
	Search       string     // any part of name, address and department, ignoring case and accents; of the domain as in SubscriptionQuery
	IDs          []PersonID // only these; nil does not narrow
	Organization OrganizationID
	// Holding keeps only who holds a license of this subscription, NotHolding
	// only who holds none of its product; 0 does not narrow.
	Holding    SubscriptionID
	NotHolding SubscriptionID
	Filter     PersonFilter
	Department string // only of this one; empty does not narrow
	// NoDepartment keeps only who belongs to none.
	NoDepartment bool
	Kind         PersonKind // only of this one; empty does not narrow
	// CostsOn asks for what each person costs a month by the prices of a day; zero
	// does not.
	CostsOn    Date
	Sort       PersonSort
	Descending bool
	// BlockedLast has who may not sign in come after everybody who may.
	BlockedLast bool
	Offset      int
	Limit       int // 0 is every row
}

// PersonFilter narrows the list of people.
type PersonFilter string

// The filters.
const (
	PeopleAll        PersonFilter = "all"
	PeopleBlocked    PersonFilter = "blocked"
	PeopleUnlicensed PersonFilter = "unlicensed"
	PeopleInactive   PersonFilter = "inactive" // longer than the limit of Settings, or never active (R32)
)

// PersonFilters lists every filter in the order in which a screen offers them.
func PersonFilters() []PersonFilter {
	return []PersonFilter{PeopleAll, PeopleBlocked, PeopleUnlicensed, PeopleInactive}
}

// Parted is the question as it is asked now: earlier, what people are (R30) was one of
// the filters, which could not be combined with the others.
func (q PersonQuery) Parted() PersonQuery {
	if kind := PersonKind(q.Filter); slices.Contains(PersonKinds(), kind) {
		q.Filter, q.Kind = PeopleAll, kind
	}
	return q
}

// PeopleSums is what people hold together.
type PeopleSums struct {
	Licenses int
	PerMonth []Money // what the licenses cost a month, by currency
}

// PersonRow is one person as the list shows it.
type PersonRow struct {
	Person
	OrganizationName string
	Licenses         int              // how many the person holds
	Products         string           // their names, joined by the list separator of the record
	Held             []SubscriptionID // of which they hold a license, in no order
	// PerMonth is what the licenses cost a month, by currency, where it was asked for.
	PerMonth []Money
}

// PersonData is all that the record holds of a person.
type PersonData struct {
	PersonRow
	Removed  bool     // from the record; history still has what is here
	Aliases  []string // other addresses by which files know them
	Holdings []NamedHolding
	Waits    []Awaited      // licenses that they wait for (R17)
	Savings  []PersonSaving // what was decided about licenses of theirs, in the order recorded (R35)
	Steps    []Step         // what was done about them, latest first
}

// PersonSaving is what was decided about a license that somebody had.
type PersonSaving struct {
	Saving
	Product string
}

// PersonMarks are where a person stands in what the user keeps of subscriptions.
type PersonMarks struct {
	Owns []SubscriptionRow // that they own
	// Named are those in whose own words their name or address stands, and Files the
	// attached files in whose names or words it does. Unlooked are those that could not be
	// looked into, such as scans and pictures.
	Named    []SubscriptionRow
	Files    []NamedAttachment
	Unlooked []NamedAttachment
}

// NamedHolding is one license with the name of who holds it.
type NamedHolding struct {
	Assignment
	SubscriptionVersion int64
	PersonVersion       int64
	Product             string
	Cloud               Cloud // of its subscription, for who may take it back (R19)
	OrganizationName    string
	Name                string
	Address             string
	Department          string
}

// SubscriptionRef returns the subscription that the license sits on, as it was seen.
func (h NamedHolding) SubscriptionRef() SubscriptionRef {
	return SubscriptionRef{h.Subscription, h.SubscriptionVersion}
}

// PersonRef returns who holds the license, as they were seen.
func (h NamedHolding) PersonRef() PersonRef { return PersonRef{h.Person, h.PersonVersion} }
