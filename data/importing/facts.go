package importing

import "seatbook/data"

// Source is where in a file something stands: the file's name and the line, 1
// for the first, 0 for the file as a whole.
type Source struct {
	File  string
	Sheet string // of a workbook
	Line  int
}

// FileKind is a form of file that an import knows (F1 to F5).
type FileKind string

// The kinds, the one to believe first where files disagree first.
const (
	FileGraphSubscriptions FileKind = "graph_subscriptions" // F4, one row a subscription
	FileGraphSKUs          FileKind = "graph_skus"          // F3
	FileLicenses           FileKind = "licenses"            // F2
	FilePowerShell         FileKind = "powershell"          // F5
	FileUsers              FileKind = "users"               // F1
	FileTable              FileKind = "table"               // F6, one row a subscription
)

// SubscriptionFact is what one row of a file tells of a subscription. A nil
// pointer or a zero value means that the file does not tell.
type SubscriptionFact struct {
	Source
	Kind       FileKind
	Product    string
	SKU        string
	SKUID      string
	ExternalID string // set where the row is one subscription (F4), empty where it stands for all of a product
	Total      *int
	Assigned   *int
	Trial      bool
	Partner    bool // a partner created it: the channel is reseller
	Status     data.Status
	RenewsOn   data.Date
	StartedOn  data.Date

	// What only a mapped table tells (F6).
	Vendor      string
	Billing     data.BillingPeriod
	Price       *data.Money // in the currency of the record where the currency is empty
	PartnerName string
	Notes       string
}

// PersonFact is what one row of a people export tells (F1).
type PersonFact struct {
	Source
	Name       string
	Address    string
	Department string
	ExternalID string
	Blocked    bool
	Products   []string // names of the products held; empty when unlicensed
	// LicensesUntold says that the file tells nothing of licenses: who holds some
	// keeps them.
	LicensesUntold bool
	// AnyVendor says that the products may be another vendor's (F6).
	AnyVendor bool
}

// Rejection is a row that an import leaves out, and why.
type Rejection struct {
	Source
	Reason *data.Error
}

// Facts are what the files of one import tell.
type Facts struct {
	Subscriptions []SubscriptionFact
	People        []PersonFact
	Products      []data.Product // names of products by part number (F7)
	Mappings      []Mapping      // by which tables were read, to be remembered (F6)
	Rejected      []Rejection
}

// Add takes the facts of another file in.
func (f *Facts) Add(other Facts) {
	f.Subscriptions = append(f.Subscriptions, other.Subscriptions...)
	f.People = append(f.People, other.People...)
	f.Products = append(f.Products, other.Products...)
	f.Mappings = append(f.Mappings, other.Mappings...)
	f.Rejected = append(f.Rejected, other.Rejected...)
}

// Snapshot is all of one organization's record that an import compares with.
type Snapshot struct {
	Organization  data.OrganizationID
	Currency      string // that a new subscription starts with
	Subscriptions []data.Subscription
	People        []data.Person
	Assignments   []data.Assignment
	// The days on which each was changed last, as history tells.
	ChangedSubscriptions map[data.SubscriptionID]data.Date
	ChangedPeople        map[data.PersonID]data.Date
}
