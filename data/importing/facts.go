package importing

import (
	"slices"
	"time"
	"unicode/utf8"

	"seatbook/data"
)

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

// rank is the place of a form in the order in which forms are believed.
func (k FileKind) rank() int {
	order := []FileKind{FileGraphSubscriptions, FileGraphSKUs, FileLicenses, FilePowerShell, FileUsers}
	if i := slices.Index(order, k); i >= 0 {
		return i
	}
	return len(order)
}

// SubscriptionFact is what one row of a file tells of a subscription. A nil
// pointer or a zero value means that the file does not tell.
type SubscriptionFact struct {
	Source
	Kind       FileKind
	Product    string
	SKU        string
	SKUID      string
	ExternalID string // the vendor's name for the purchase, where the row is one subscription (F4)
	OtherID    string // another such name
	Total      *int
	Assigned   *int
	Trial      bool
	Partner    bool // a partner created it: the channel is reseller
	Status     data.Status
	RenewsOn   data.Date
	// NextStateOn is the day on which the state after Status begins, where the
	// file tells that instead of the day of the end (F4).
	NextStateOn data.Date
	StartedOn   data.Date

	// What tables tell (F6).
	Vendor      string
	Billing     data.BillingPeriod
	NextBilling data.Date
	Term        data.Term
	Recurring   *bool // recurring billing
	Channel     data.Channel
	Payment     data.Payment
	Agreement   data.Agreement
	Price       *data.Money // in the currency of the record where the currency is empty; or in [Krone]
	PartnerName string
	Notes       string
	Owner       string
	Tags        []string
	Own         []OwnFact
	// Back says that the row is read back from a list that Seatbook wrote: that as many are
	// assigned as the record knows is no news.
	Back bool
}

// Krone is the currency of an amount that is written in kr, which several countries
// have: the record's tells which.
const Krone = "kr"

// OwnFact is what a cell tells of one of the record's own fields: the text, and the day
// and the amount that it can be read as, zero where it is none. The record knows which
// counts.
type OwnFact struct {
	Name   string // of the field
	Column string
	Text   string
	Day    data.Date
	Amount *data.Money // in the currency of the record where the currency is empty
}

// OneByOne tells whether the row is one subscription, and does not stand for all of
// a product.
func (f SubscriptionFact) OneByOne() bool {
	return f.ExternalID != "" || f.Kind == FileGraphSubscriptions
}

// PersonFact is what one row of a list of people tells (F1). There may be a hundred
// thousand: its fields stand in the order that takes the least memory.
type PersonFact struct {
	Source
	Name       string
	Address    string
	Department string
	ExternalID string
	// Vendor is whose licenses the file lists: Microsoft's, unless AnyVendor says
	// that it may be anybody's (F6).
	Vendor   string
	Products []string     // names, part numbers or GUIDs of the products held; empty when unlicensed
	Mailbox  *MailboxFact // nil where the file tells nothing of it
	Blocked  *bool        // whether signing in is blocked; nil where the file does not tell

	// What a usage report tells (F8, F9): the day of the report, and the latest
	// activity, zero where it knows of none. InPart says that it knows one service
	// only, so that who was not active there may be elsewhere.
	ReportedOn data.Date
	LastActive data.Date
	MadeOn     data.Date // the day on which the account was made (F1); zero where not told
	InPart     bool

	// LicensesUntold says that the file tells nothing of licenses, or nothing that
	// can be read: who holds some keeps them (F0).
	LicensesUntold bool
	// Deleted says that they are deleted where the file comes from: nobody is added for
	// it, and who is in the record can't sign in any more.
	Deleted   bool
	AnyVendor bool
	// Aside says that the list is not the directory that people sign in to: their
	// names and whether they are blocked are better known elsewhere (F8, F12, F13).
	Aside bool
}

// MailboxFact is what a file tells of what a mailbox is (F9).
type MailboxFact struct {
	Kind data.PersonKind // empty where the file does not tell
	// NeedsWhy is what it needs a license for, such as its size (R33); empty where the file
	// does not tell.
	NeedsWhy string
}

// Rejection is a row that an import leaves out, and why.
type Rejection struct {
	Source
	Reason *data.Error
	// Said is what stands in the row and may name somebody; none where it could not be
	// taken apart.
	Said []string
}

// Unread is a cell that was not understood; the rest of its row still goes (F0).
type Unread struct {
	Source
	Column, Text string
	Code         data.Code
}

// Reason says why it was not understood. It is made when it is asked for: a column of
// a hundred thousand such cells is held while the plan is looked at.
func (u Unread) Reason() *data.Error {
	if u.Code == data.CodeNumberTooLarge {
		return data.NewError(u.Code, "Column", u.Column, "Text", u.Text, "Max", data.MaxTotal)
	}
	return data.NewError(u.Code, "Column", u.Column, "Text", u.Text)
}

// mostShown is how many letters of a text are told: a cell may hold a book.
const mostShown = 120

// Shown returns as much of a text as is told of it.
func Shown(text string) string {
	if utf8.RuneCountInString(text) <= mostShown {
		return text
	}
	return string([]rune(text)[:mostShown]) + "…"
}

// NamedInANote is how many people a note names; of the others it says how many they are.
const NamedInANote = 3

// Note is what the admin should know of a file as a whole.
type Note struct {
	File   string
	Reason *data.Error
}

// Facts are what the files of one import tell.
type Facts struct {
	Subscriptions []SubscriptionFact
	People        []PersonFact
	Products      []data.Product // names of products by part number (F7)
	Mappings      []Mapping      // by which tables were read, to be remembered (F6)
	Rejected      []Rejection
	Unread        []Unread
	Notes         []Note
	// AddressColumns are the columns in which the addresses of people stand, by file and
	// sheet.
	AddressColumns map[Source]string
	// Organizations are the names of those whose rows are, of lists that tell it.
	Organizations map[Source]string
	// SameAs are the organizations that the user says are the same as another one, by the key
	// of whoseKey of their name: the name of that. nil where nobody was asked.
	SameAs  map[string]string
	Written map[string]time.Time // when each file was written, by its name; one that is not known is missing
}

// Add takes the facts of another file in.
func (f *Facts) Add(other Facts) {
	f.Subscriptions = append(f.Subscriptions, other.Subscriptions...)
	if len(f.People) == 0 { // of one file, as a rule: a hundred thousand are not copied
		f.People = other.People
	} else {
		f.People = append(f.People, other.People...)
	}
	f.Products = append(f.Products, other.Products...)
	f.Mappings = append(f.Mappings, other.Mappings...)
	f.Rejected = append(f.Rejected, other.Rejected...)
	f.Unread = append(f.Unread, other.Unread...)
	f.Notes = append(f.Notes, other.Notes...)
	for place, column := range other.AddressColumns {
		if f.AddressColumns == nil {
			f.AddressColumns = map[Source]string{}
		}
		f.AddressColumns[place] = column
	}
	for place, name := range other.Organizations {
		if f.Organizations == nil {
			f.Organizations = map[Source]string{}
		}
		f.Organizations[place] = name
	}
	for file, at := range other.Written {
		if f.Written == nil {
			f.Written = map[string]time.Time{}
		}
		f.Written[file] = at
	}
}

// Snapshot is all of one organization's record that an import compares with, or of all
// organizations'.
type Snapshot struct {
	Organization  data.OrganizationID
	Name          string // of the organization
	Currency      string // that a new subscription starts with
	Subscriptions []data.Subscription
	Open          map[data.SubscriptionID]data.Change // of its total, where one waits (R21)
	People        []data.Person                       // by ID
	Assignments   []data.Assignment
	OwnFields     []data.OwnField
	Aliases       []data.Alias     // other addresses of people, of any organization
	OtherNames    []data.OtherName // of subscriptions, of any organization
	AlsoCalled    []string         // other names of the organization
	// Organizations are all of the record, of whom the rows are then too; none where it is
	// the record of one. Organization is the one whose what a list tells of nobody is.
	Organizations []Called
	Country       string // of an organization that is made
	// The days on which each was changed last, as history tells; empty where nobody
	// asked for them.
	ChangedSubscriptions map[data.SubscriptionID]data.Date
	ChangedPeople        map[data.PersonID]data.Date

	addresses *addressIndex // of the people, once Share made it
}
