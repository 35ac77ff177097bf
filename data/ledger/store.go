package ledger

import (
	"context"
	"errors"
	"io"
	"time"

	"seatbook/data"
)

// What a store says of a write that its rows don't allow.
var (
	// ErrTwin is another row with the same unique name; see [View.Twin].
	ErrTwin = errors.New("another row has this name")
	// ErrLinked is a row that others refer to, or that refers to one that is gone.
	// A store may find it only when the transaction ends.
	ErrLinked = errors.New("rows refer to one that is not there")
)

// Store keeps the rows of a record and its history. It knows no rule: not who may
// do what, not what a step means, not what can be undone. A second store beside
// SQLite is this interface, and the suite of package booktest run on it.
//
// Each entity of [data.Entities] is a set of rows by ID, each a value of its type
// in package data. Unique among the rows of an entity are: an organization by its
// folded name; a person by organization and address key; a subscription by
// organization and external ID, where it has one; an assignment by subscription and
// person; a price by subscription and day; a snooze by subscription and concern; a
// product by part number, ignoring case; a mapping by header; a saving that is kept
// by leak, subscription and person; a set of licenses by its folded name; a review by
// subscription and renewal; a budget by organization, folded department and currency; an
// own field by its folded name; who waits by subscription and person; an alias by person
// and address key. Other names are not: several rows of a file may have one. The settings are one
// row with ID 1 and there from the beginning, as is organization 1, without a name.
//
// Errors are a [data.Error] where the user can do something about them
// (CodeReadOnly, CodeInUse, CodeDiskFull, CodeDamaged, CodeNoAccess), ErrTwin or
// ErrLinked, the error of work, or a fault of the store.
type Store interface {
	// Read runs work on the record as it is at one moment, whatever is written
	// meanwhile, and never waits for a write. Several may read at once. It ends early
	// when ctx does.
	Read(ctx context.Context, work func(View) error) error
	// Write runs work as one transaction: all of it is kept when work returns nil,
	// and nothing otherwise. One writes at a time; others wait.
	Write(ctx context.Context, work func(Tx) error) error
	// Scrub writes the record anew, so that nothing is left in it of what was
	// rewritten or removed.
	Scrub(ctx context.Context) error
	// WriteJSON writes the whole record, its history included, as JSON.
	WriteJSON(ctx context.Context, w io.Writer, at time.Time) error
	// ReadOnly tells whether the record was opened to read.
	ReadOnly() bool
	// Close closes the record.
	Close() error
}

// View reads the record.
type View interface {
	// Row returns one row, nil when it is not there. A subscription has its number
	// of named assignments filled in.
	Row(key data.Key) (data.Row, error)
	// Rows returns the rows of an entity that a question keeps, by ID.
	Rows(q RowQuery) ([]data.Row, error)
	// EachRow calls each for the same rows, in no order, until it returns an error: of a
	// hundred thousand only those are held that it keeps.
	EachRow(q RowQuery, each func(data.Row) error) error
	// CountRows counts them.
	CountRows(q RowQuery) (int, error)
	// Twin returns the row that has the unique name of a given one, nil when none
	// has. It may be that row itself.
	Twin(row data.Row) (data.Row, error)
	// Alike returns the subscriptions of the organization of s that have its part
	// number, or its product's name, case and accents aside; s among them.
	Alike(s data.Subscription) ([]data.Subscription, error)

	// Moment tells which moment of the record is seen, so that what was worked out of it
	// can be kept: nil where that can't be told, as inside a transaction that writes.
	// WrittenSince tells of what steps wrote something since an earlier moment; few is
	// false where it can't tell, or where that is so much that all is read as fast.
	Moment() (Moment, error)
	WrittenSince(earlier Moment) (of Written, few bool, err error)

	// Subscriptions returns subscriptions with their organization's name and their number
	// of named assignments, by ID. Found returns those that a search finds, by ID: each
	// part of the text anywhere in product, vendor, part number, organization, owner, tags,
	// own fields, numbers of orders and invoices and names of attached files, or else in
	// name, address or department of somebody who holds a license, ignoring case and
	// accents. The domain of an address, which is the same for many, has a part only as it
	// can be meant: as the beginning of one of its names, from five letters on, or with an @
	// or a dot.
	Subscriptions(q SubscriptionQuery) ([]data.SubscriptionRow, error)
	Found(search string) ([]data.SubscriptionID, error)
	// People returns one page of people.
	People(q PersonQuery) (data.Page[data.PersonRow], error)
	// Removed returns one page of the people who are gone from the record and still
	// have a name in its history, as they were, by name.
	Removed(q RemovedQuery) (data.Page[data.Person], error)
	// Changes returns one page of changes: those that are open first, by the day
	// they are due, then the others, latest first.
	Changes(q data.ChangeQuery) (data.Page[data.ChangeRow], error)
	// Held counts the licenses that people hold, of each subscription. A page does not
	// narrow it.
	Held(PersonQuery) (map[data.SubscriptionID]int, error)
	// Departments returns the departments of people, each once, by name.
	Departments() ([]string, error)
	// Holdings returns who holds what, by product and name.
	Holdings(q HoldingQuery) ([]data.NamedHolding, error)
	// Holders counts the people of each department who hold a license of each
	// subscription.
	Holders() (map[data.SubscriptionID]map[string]int, error)

	// Steps returns one page of steps, latest first.
	Steps(q StepQuery) (data.Page[data.Step], error)
	// EachWrite calls each for the writes of history that a question keeps, with the
	// instant of their step, until it returns an error.
	EachWrite(q WriteQuery, each func(w data.Write, at time.Time) error) error
	// Names returns what some people are called; who is not there is left out.
	Names(people []data.PersonID) (map[data.PersonID]string, error)
	// ReadFile writes the bytes of an attached file, a part at a time; FileSize is how
	// many of them are kept, 0 for none.
	ReadFile(id data.AttachmentID, to io.Writer) error
	FileSize(id data.AttachmentID) (int64, error)
	// LooseFiles returns the files whose bytes are kept while their row is gone, with the
	// last step that wrote that row, 0 for none.
	LooseFiles() (map[data.AttachmentID]data.StepID, error)
	// FilesWith returns the files in whose words one of some phrases stands, and those that
	// could not be looked into as a whole, also of those whose row is gone.
	FilesWith(phrases []string) (found, unlooked map[data.AttachmentID]bool, err error)
	// FilesWithoutWords returns the attached files whose words are not kept.
	FilesWithoutWords() ([]data.AttachmentID, error)

	// LastWritten calls each with when each row of an entity was written last; of one that
	// it is called for twice the later instant counts.
	LastWritten(entity data.Entity, each func(id int64, at time.Time)) error
}

// Tx reads and writes the record inside a transaction.
type Tx interface {
	View
	// NextID returns a number that no row of an entity has or had.
	NextID(entity data.Entity) (int64, error)
	// Put adds a row, or writes it over the one with its key. Errors: ErrTwin.
	Put(row data.Row) error
	// Change writes a row over the one that is there, which is as before says. Errors:
	// ErrTwin.
	Change(before, after data.Row) error
	// Delete removes rows of one entity. Errors: ErrLinked.
	Delete(keys ...data.Key) error
	// Remove removes rows of one entity and adds to history that a step did, one after
	// another in the order of the keys. Errors: ErrLinked.
	Remove(step data.StepID, keys ...data.Key) error
	// WriteFile keeps the bytes of a file under the number that its row has or will have,
	// and DropFile removes them. They are no part of history, and stay when their row
	// goes, until they are dropped. An error of from is returned as it is.
	WriteFile(id data.AttachmentID, from io.Reader) error
	DropFile(id data.AttachmentID) error
	// KeepWords keeps the words of a file. They go with its bytes.
	KeepWords(id data.AttachmentID, words data.FileWords) error
	// AddWrite adds to history what a step did to a row, after it was done. Of rows that
	// are added by the hundred a store needs no copy: each is the row itself, until the
	// next write of it holds what it was.
	AddWrite(w data.Write) error
	// AddStep adds a step to history, after its writes. Its ID is the caller's: one
	// more than the latest.
	AddStep(s data.Step) error
	// Rewrite writes a step over the one with its ID, and writes over those with
	// theirs: the one thing that may change history, for who must be forgotten.
	Rewrite(steps []data.Step, writes []data.Write) error
}

// RowQuery asks for rows of an entity: all of them, or those that refer to another
// row.
type RowQuery struct {
	Entity data.Entity
	Of     data.Key // zero is every one
	Open   bool     // only changes that wait
	Latest int      // only so many with the highest IDs, highest first; 0 is all
}

// Moment is the record at one moment: two views of the same moment see the same rows.
// Moments of one store are compared with ==; nil is none.
type Moment any

// Written is of what steps wrote something.
type Written struct {
	// Subscriptions are those of which, or of whose changes, prices, licenses or other
	// rows, something was written. One may come twice, or be gone.
	Subscriptions []data.SubscriptionID
	People        []data.PersonID
	Organizations bool // any of them
}

// SubscriptionQuery asks for subscriptions.
type SubscriptionQuery struct {
	Organization data.OrganizationID // 0 is every one
	Owner        data.PersonID       // only those that this person owns; 0 does not narrow
	// Before asks for the subscriptions as they were before an instant; zero is now. Owner
	// does not narrow the past, and it comes in no order. Search does: each part of it is
	// anywhere in the subscription itself, or in its organization's name.
	Before time.Time
	Search string
}

// PersonQuery asks for one page of people.
type PersonQuery struct {
	ID           data.PersonID   // only this one; 0 is everybody
	IDs          []data.PersonID // only these; nil does not narrow
	Search       string          // finds the parts of a text in name, address and department, as View.Found does
	Organization data.OrganizationID
	Holding      data.SubscriptionID   // only who holds a license of it
	HoldingNone  []data.SubscriptionID // only who holds a license of none of them
	Department   string                // only of this one; empty does not narrow
	NoDepartment bool                  // only who belongs to none
	Blocked      bool                  // only who may not sign in
	Unlicensed   bool                  // only who holds no license
	Kind         data.PersonKind       // only of this one; empty does not narrow
	// InactiveDays keeps only whom a report knows to have been active more days before
	// it, or never; 0 does not narrow.
	InactiveDays int
	Sort         data.PersonSort
	Descending   bool
	BlockedLast  bool          // who may not sign in comes after everybody who may
	Costs        []LicenseCost // by what SortPersonCost sorts; of what is not there nothing is known
	Offset       int
	Limit        int // 0 is every row
}

// LicenseCost is what a license of a subscription costs a month, in minor units.
type LicenseCost struct {
	Subscription data.SubscriptionID
	Home         int64 // in the user's own currency
	Others       int64 // in any other, which comes after it
}

// RemovedQuery asks for people who were removed.
type RemovedQuery struct {
	ID     data.PersonID // only this one; 0 is everybody
	Search string
	Offset int
	Limit  int // 0 is every row
}

// HoldingQuery asks for who holds what.
type HoldingQuery struct {
	Person       data.PersonID       // only this one's; 0 is everybody
	People       []data.PersonID     // only theirs; nil does not narrow
	Organization data.OrganizationID // 0 is every one
}

// StepQuery asks for one page of steps, or only for how many there are.
type StepQuery struct {
	ID     data.StepID   // only this one; 0 does not narrow
	IDs    []data.StepID // only these; nil does not narrow
	After  data.StepID   // only later ones
	Search string        // finds the parts of a text, each anywhere in what it was about, who did it and why, ignoring case and accents
	// Kinds keeps only steps of these kinds, About only those that are, or take back
	// one, of these; Not leaves kinds out.
	Kinds, About, Not []data.StepKind
	// Standing keeps only those that no later step reverses, Forward only those that
	// reverse none.
	Standing, Forward bool
	// Reversing keeps only those that reverse one.
	Reversing bool
	Of        data.Key // a subscription or person that it wrote something of; zero does not narrow
	From, To  time.Time
	Offset    int
	Limit     int  // 0 is every step
	Uncounted bool // the page need not tell how many there are, which takes a look at each
}

// WriteQuery asks for writes of history in the order in which they were made.
type WriteQuery struct {
	Step      data.StepID   // only of this step; 0 does not narrow
	After     data.StepID   // only of later steps
	Of        data.Key      // only of this row
	Entities  []data.Entity // only of these; none is all
	Mentions  string        // only those in whose copies a word stands, ignoring case and accents; see Tx.AddWrite
	Backwards bool          // the latest first
	Standing  bool          // tell of writes whether their rows stand as they left them
}
