package files

import "seatbook/data"

// sampleFile is the sample as its file writes it; days count from today.
type sampleFile struct {
	Organization string
	User         string
	Domain       string
	Begins       int
	Departments  []string
	People       []string
	Subscription []sampleSubscription
	Change       []sampleChange
	Price        []samplePrice
	Assign       []sampleAssign
	Person       []samplePerson
	Keep         []sampleKeep
	OwnField     []sampleOwnField `toml:"own_field"`
	Label        []sampleLabel
	File         []sampleAttached
	Invoice      []sampleInvoice
	Budget       []sampleBudget
	Set          []sampleSet
	Double       []sampleDouble
	Free         []sampleFree
	Review       []sampleReview
	Another      []sampleOrganization `toml:"organization_beside"`
}

// sampleOrganization is an organization beside the first, with its people and
// subscriptions, of which holders are counted among those people.
type sampleOrganization struct {
	Name, Domain string
	Department   string
	Day          int
	People       []string
	Subscription []sampleSubscription
}

// sampleReview is the answer that was given before a renewal.
type sampleReview struct {
	Product, Answer, Note string
	Day                   int
}

type sampleFree struct {
	Product       string
	Day, Licenses int
}

type sampleBudget struct {
	Department string
	PerYear    int64 `toml:"per_year"` // in cents
	Day        int
}

type sampleSet struct {
	Name     string
	Products []string
	Day      int
}

// sampleDouble is somebody whom an old import added a second time.
type sampleDouble struct {
	Name, Address string
	Day           int
}

type samplePerson struct {
	Name                   string
	Kind                   data.PersonKind
	Blocked                bool
	NeedsWhy               string `toml:"needs_why"`
	Active, Reported, Made *int
}

type sampleKeep struct {
	Product, Reason string
	Day             int
}

type sampleChange struct {
	Product, Note string
	Day, Total    int
	AtRenewal     bool `toml:"at_renewal"`
	Undone        bool
	Draft         bool // the order was not placed (R21)
}

type samplePrice struct {
	Product   string
	Day, From int
	Price     int64
	Currency  string
}

type sampleAssign struct {
	Product string
	Day     int
	Holders [2]int
}

type sampleSubscription struct {
	Product, Vendor, Notes, Partner, Contact, Portal, Currency string

	Cloud        data.Cloud
	Channel      data.Channel
	Payment      data.Payment
	Agreement    data.Agreement
	Offer        data.Offer
	Term         data.Term
	Billing      data.BillingPeriod
	Trial        bool
	TrialPays    bool `toml:"trial_pays"` // it becomes paid by itself (R6)
	EndOfSale    bool `toml:"end_of_sale"`
	RecurringOff bool `toml:"recurring_off"`
	TotalUnknown bool `toml:"total_unknown"`
	Total        int
	Reported     int
	Reserve      int // so many should be available
	Price        int64
	Holders      [2]int
	Started      *int
	TermStart    *int `toml:"term_start"`
	Renews       *int
	PeriodStart  *int `toml:"period_start"`
	NextBilling  *int `toml:"next_billing"`
	Extended     *int // since when it has been in an extended service term (R26)
}
