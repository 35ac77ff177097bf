package data

import (
	"context"
	"io"
)

// Book is the record of an admin: every subscription, who holds its licenses,
// what was changed and why.
//
// Every write is one transaction in which the rule is checked again, with its
// rows of history, and names the version it saw: a write on a stale version is
// an [Error] with CodeConflict and changes nothing. A row that is gone is
// CodeNotFound. A Book that was opened to read answers every write with
// CodeReadOnly. Fields that can't be as they are come back as [Mistakes]. Any
// other error is a fault of the store.
type Book interface {
	Reader
	SubscriptionWriter
	TotalWriter
	PeopleWriter

	// SaveSettings writes the settings. Errors: Mistakes, CodeConflict.
	SaveSettings(ctx context.Context, s Settings) error
	// SaveOrganization adds an organization without an ID, and changes one with
	// an ID. Errors: Mistakes, CodeTaken for a name that is there already,
	// CodeConflict.
	SaveOrganization(ctx context.Context, o Organization) (Organization, error)
	// Snooze keeps a concern of a subscription out of what needs attention before a
	// day (R25). Errors: CodeNotFound, CodeDateOrder as Mistakes for a day that is
	// not ahead of on.
	Snooze(ctx context.Context, id SubscriptionID, concern Concern, until, on Date) error
	// Undo reverses the last step that is not reversed yet, by adding the
	// opposite (R22), and returns it. Errors: CodeNothingToUndo, those of UndoStep.
	Undo(ctx context.Context) (Step, error)
	// UndoStep reverses one of the last UndoReach steps, whatever was done since,
	// and returns it; a step that undid another is done again. Errors:
	// CodeCantUndo with the step in the way, CodeUndoneAlready, CodeTooLongAgo,
	// CodeUndoAssigned, and what the rules say of the reverse: CodeBlocked,
	// CodeOpenChange, CodeCantBuy, CodeCantAssign.
	UndoStep(ctx context.Context, id StepID) (Step, error)
	// Redo does again what the last Undo took back, as long as nothing else was
	// done since (R22), and returns that step. Errors: CodeNothingToRedo,
	// CodeCantUndo.
	Redo(ctx context.Context) (Step, error)

	// Listen calls a function after every step, until the returned stop is
	// called. It runs on the goroutine that wrote.
	Listen(heard func(Event)) (stop func())
	// ReadOnly tells whether the record was opened to read.
	ReadOnly() bool
	// Close closes the record.
	Close() error
}

// Reader asks the record.
type Reader interface {
	Settings(ctx context.Context) (Settings, error)
	// Organizations returns every organization, by name.
	Organizations(ctx context.Context) ([]Organization, error)
	Subscriptions(ctx context.Context, q SubscriptionQuery) (Page[SubscriptionRow], error)
	// Subscription returns one with all that its panel shows on a day.
	Subscription(ctx context.Context, id SubscriptionID, on Date) (SubscriptionDetail, error)
	People(ctx context.Context, q PersonQuery) (Page[PersonRow], error)
	Person(ctx context.Context, id PersonID) (PersonRow, error)
	// RemovedPeople returns one page of the people who were removed and whom history
	// still names, as they were then; a limit of 0 is every one.
	RemovedPeople(ctx context.Context, search string, offset, limit int) (Page[Person], error)
	// PersonData returns all that the record holds of a person, also of one who was
	// removed.
	PersonData(ctx context.Context, id PersonID) (PersonData, error)
	// Holdings returns what a person holds, by product.
	Holdings(ctx context.Context, id PersonID) ([]Holding, error)
	// Changes returns the changes of a subscription's total, latest first.
	Changes(ctx context.Context, id SubscriptionID) ([]Change, error)
	// AllChanges returns one page of the changes of every subscription: those that
	// are open first, by the day they are due, then the others, latest first (R21).
	AllChanges(ctx context.Context, q ChangeQuery) (Page[ChangeRow], error)
	// Attention returns what needs attention on a day, most urgent first (R24,
	// R25).
	Attention(ctx context.Context, on Date) ([]Notice, error)
	// AttentionOn returns the same for each of several days.
	AttentionOn(ctx context.Context, days []Date) ([][]Notice, error)
	// CostBasis returns what package costs works out costs from (R16).
	CostBasis(ctx context.Context) (CostBasis, error)
	// Usage returns how many licenses were paid for and assigned in the last months
	// up to the one of a day, as far back as history goes (R22).
	Usage(ctx context.Context, months int, on Date) ([]Usage, error)
	// Products returns the names of products that imports brought (F7).
	Products(ctx context.Context) ([]Product, error)
	// Steps returns the latest steps, latest first.
	Steps(ctx context.Context, limit int) ([]Step, error)
	// History returns one page of all steps, latest first (R22).
	History(ctx context.Context, q HistoryQuery) (Page[Step], error)
	// AllHoldings returns who holds a license of what, by product and name; 0 is
	// every organization.
	AllHoldings(ctx context.Context, id OrganizationID) ([]NamedHolding, error)
	// WriteJSON writes the whole record as JSON, to be moved or read by other
	// programs.
	WriteJSON(ctx context.Context, w io.Writer) error
}

// SubscriptionWriter adds and changes subscriptions.
type SubscriptionWriter interface {
	// AddSubscription writes a new subscription and returns it with its ID.
	AddSubscription(ctx context.Context, s Subscription) (Subscription, error)
	// EditSubscription writes every field of a form, the dated prices with them.
	EditSubscription(ctx context.Context, s Subscription) error
	// RemoveSubscription removes one. Errors: CodeStillAssigned while people
	// hold its licenses.
	RemoveSubscription(ctx context.Context, ref SubscriptionRef) error
	// BuyTrial makes a trial a paid subscription (R6).
	BuyTrial(ctx context.Context, ref SubscriptionRef, bought TrialPurchase) error
	// Reactivate brings an expired or disabled subscription back, with a new end
	// or renewal date (R8). Errors: CodeDeleted.
	Reactivate(ctx context.Context, ref SubscriptionRef, renewsOn Date) error
	// Cancel turns recurring billing off, so that it ends, and withdraws what was
	// scheduled for its renewal (R18, R23). Errors: CodeCantBuy, CodeWrongChannel,
	// Mistakes.
	Cancel(ctx context.Context, ref SubscriptionRef, on Date) error
	// Resume turns recurring billing on again (R23). Errors: CodeCantBuy,
	// CodeWrongChannel.
	Resume(ctx context.Context, ref SubscriptionRef, on Date) error
	// ChangePrice dates a change of the price. Errors: Mistakes.
	ChangePrice(ctx context.Context, ref SubscriptionRef, change PriceChange) error
	// BuyExtra adds the second subscription beside a prepaid one (R10).
	BuyExtra(ctx context.Context, ref SubscriptionRef, extra ExtraPurchase) (Subscription, error)
	// AddReplacement adds the subscription that takes the place of one at its
	// end of sale (R7).
	AddReplacement(ctx context.Context, ref SubscriptionRef, replacement Subscription) (Subscription, error)
}

// TotalWriter changes how many licenses there are.
type TotalWriter interface {
	// SubmitChange records a change of the total (R12 to R21). It is confirmed
	// at once, waits for its credit check, or is scheduled for the renewal, as
	// FirstState says. Errors: CodeBlocked, CodeOpenChange.
	SubmitChange(ctx context.Context, order Order) (Change, error)
	// FinishCreditCheck ends a pending credit check: done confirms the change
	// that waits for it, refused withdraws it (R2, R21).
	FinishCreditCheck(ctx context.Context, ref SubscriptionRef, on Date, refused bool) error
	// ConfirmChange confirms an open change: "I have already done this" (R21).
	ConfirmChange(ctx context.Context, id ChangeID, on Date) error
	// WithdrawChange takes an open change back (R21).
	WithdrawChange(ctx context.Context, id ChangeID, on Date) error
	// RedeemKey adds the licenses of a product key; the key itself is checked
	// and not kept (R9). Errors: CodeProductKey, CodeOutOfRange, CodeCantBuy.
	RedeemKey(ctx context.Context, ref SubscriptionRef, key string, licenses int, on Date) error
	// RecordPartnerTotal records the total that a partner or VLSC made of it
	// (R4, R5). Errors: CodeOutOfRange.
	RecordPartnerTotal(ctx context.Context, ref SubscriptionRef, total int, on Date) error
}

// PeopleWriter changes people and what they hold.
type PeopleWriter interface {
	// SavePerson adds a person without an ID, and changes one with an ID.
	// Errors: Mistakes, with CodeTaken for an address that is there already.
	SavePerson(ctx context.Context, p Person) (Person, error)
	// RemovePerson removes a person. Errors: CodeStillHolds.
	RemovePerson(ctx context.Context, id PersonID, version int64) error
	// Forget takes a person's name and address out of the record, its history and
	// its file; what they hold stays, under a number. It can't be undone. Errors:
	// CodeNotFound, CodeConflict.
	Forget(ctx context.Context, id PersonID, version int64) error
	// Assign gives each person a license of the subscription's product; they sit
	// on its subscriptions oldest first (R13b, R19). Errors: CodeCantAssign,
	// CodeNoneAvailable, CodeAlreadyHolds, CodeNotActive.
	Assign(ctx context.Context, id SubscriptionID, people []PersonID, on Date) error
	// AssignProducts gives one person a license of each subscription's product,
	// as one step. Errors: as Assign.
	AssignProducts(ctx context.Context, person PersonID, ids []SubscriptionID, on Date) error
	// Unassign takes the subscription's licenses back from people (R13, R19).
	// Errors: CodeCantAssign, CodeNotFound.
	Unassign(ctx context.Context, id SubscriptionID, people []PersonID, on Date) error
}

// SubscriptionRef names a subscription and the version of it that was seen.
type SubscriptionRef struct {
	ID      SubscriptionID
	Version int64
}

// Ref returns the reference of a subscription as it was seen.
func (s Subscription) Ref() SubscriptionRef { return SubscriptionRef{s.ID, s.Version} }

// Order is a change of a total that an admin submits.
type Order struct {
	SubscriptionRef
	NewTotal int
	When     When
	On       Date
	Note     string
	Done     bool // "I have already done this": confirms at once (R21)
}

// TrialPurchase is what is known once a trial is bought (R6).
type TrialPurchase struct {
	Total   int
	Payment Payment
	Price   Money
	On      Date
}

// ExtraPurchase is what is bought beside a prepaid subscription (R10).
type ExtraPurchase struct {
	Licenses int
	Payment  Payment // by card or bank account
	Price    Money
	On       Date
}
