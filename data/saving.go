package data

import "strings"

// Leak is why a license may be paid for without use (R31 to R35).
type Leak string

// The leaks, in the order in which they are listed. Of one license, at most one of
// the first four holds.
const (
	LeakBlocked  Leak = "blocked_holder"  // R31: who holds it may not sign in
	LeakShared   Leak = "shared_holder"   // R33: a shared mailbox or room holds it
	LeakNever    Leak = "never_active"    // R32: a report knows who holds it, and no activity
	LeakInactive Leak = "inactive_holder" // R32: who holds it was not active for long
	LeakOverlap  Leak = "overlap"         // R34: they hold a product that includes it
	LeakUnused   Leak = "unused"          // R35: nobody holds it
)

// What freed a license that need not have leaked. Only what is done is listed for these.
const (
	LeakLeft  Leak = "left"  // R36: who held it left
	LeakMoved Leak = "moved" // R38: who held it has another plan
	LeakEnded Leak = "ended" // R39: a review ended the whole subscription
)

// Leaks lists every leak in the order in which they are listed.
func Leaks() []Leak {
	return []Leak{LeakBlocked, LeakShared, LeakNever, LeakInactive, LeakOverlap, LeakUnused}
}

// FreedBy lists everything by which a license can have been freed, in the order in which
// it is listed.
func FreedBy() []Leak { return append(Leaks(), LeakLeft, LeakMoved, LeakEnded) }

// SavingState is what the user made of a row of the savings list (R35).
type SavingState string

// The states. A row without a saving is open.
const (
	SavingOpen SavingState = "open"
	SavingKept SavingState = "kept"
	SavingDone SavingState = "done"
)

// SavingID names a decision in one record.
type SavingID int64

// Saving is what the user made of one row of the savings list (R35): to keep the
// license, or that it was freed.
type Saving struct {
	ID           SavingID
	Version      int64
	Leak         Leak
	Subscription SubscriptionID
	Person       PersonID // 0 for LeakUnused
	State        SavingState

	Reason string // why it is kept; of LeakUnused, so many Licenses
	Until  Date   // up to which day, not included, it is kept; zero is for good

	// What was freed, and when: licenses, what they cost a year, and the first day
	// on which that is saved. DoneOn is zero while the order of the lower total is not
	// placed: it waits with the subscription's one open draft, and saves nothing yet (R21).
	Licenses  int
	PerYear   Money
	DoneOn    Date
	SavesFrom Date
}

// Waits tells whether it was freed by a draft that is not ordered yet (R21).
func (s Saving) Waits() bool { return s.State == SavingDone && s.DoneOn.IsZero() }

// Holds tells whether a license is kept on a day.
func (s Saving) Holds(on Date) bool {
	return s.State == SavingKept && (s.Until.IsZero() || on.Before(s.Until))
}

// KeptUnused returns how many of the unused licenses of a subscription are kept on a day
// (R35): as many as there were when that was decided, so that more are open again. What
// was kept before they were counted is all of them.
func KeptUnused(kept Saving, unused int, on Date) int {
	switch {
	case kept.Leak != LeakUnused || !kept.Holds(on):
		return 0
	case kept.Licenses == 0:
		return max(0, unused)
	}
	return max(0, min(kept.Licenses, unused))
}

// Key names the saving.
func (s Saving) Key() Key { return Key{EntitySaving, int64(s.ID)} }

// Written is how often it was written.
func (s Saving) Written() int64 { return s.Version }

// Kept implements Row.
func (s Saving) Kept(id, version int64) Row { s.ID, s.Version = SavingID(id), version; return s }

// Lowering says what becomes of a total when licenses are no longer used (R35, R36,
// R38).
type Lowering string

// The ways.
const (
	LowerNot     Lowering = "stay"    // the total stays
	LowerFirst   Lowering = "first"   // from the first day that R18 allows
	LowerRenewal Lowering = "renewal" // at the renewal
)

// Lowerings lists every way in the order in which a form offers them.
func Lowerings() []Lowering { return []Lowering{LowerFirst, LowerRenewal, LowerNot} }

// LicenseSetID names a set in one record.
type LicenseSetID int64

// LicenseSet is a set of licenses with a name that a new person is given (R37).
type LicenseSet struct {
	ID       LicenseSetID
	Version  int64
	Name     string
	Products string // their names, a line each
}

// ProductNames lists the products of the set.
func (s LicenseSet) ProductNames() (names []string) {
	for _, name := range strings.Split(s.Products, "\n") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// Validate returns a mistake for each field that can't be as it is.
func (s LicenseSet) Validate() error {
	var mistakes Mistakes
	if strings.TrimSpace(s.Name) == "" {
		mistakes.Add("name", CodeRequired, nil)
	}
	if len(s.ProductNames()) == 0 {
		mistakes.Add("products", CodeRequired, nil)
	}
	return mistakes.Err()
}

// Key names the set.
func (s LicenseSet) Key() Key { return Key{EntityLicenseSet, int64(s.ID)} }

// Written is how often it was written.
func (s LicenseSet) Written() int64 { return s.Version }

// Kept implements Row.
func (s LicenseSet) Kept(id, version int64) Row {
	s.ID, s.Version = LicenseSetID(id), version
	return s
}

// ReviewAnswer is what the user decided before a renewal (R39).
type ReviewAnswer string

// The answers.
const (
	ReviewKeep  ReviewAnswer = "keep"
	ReviewLower ReviewAnswer = "lower"
	ReviewMove  ReviewAnswer = "move" // to another plan (R38)
	ReviewEnd   ReviewAnswer = "end"

	// What can be answered of what would not renew. Once it was, the subscription says so
	// itself, and the record has ReviewKeep, or ReviewLower with fewer licenses.
	ReviewRenew  ReviewAnswer = "renew"
	ReviewExtend ReviewAnswer = "extend" // month by month (R26)
)

// ReviewAnswers lists every answer that is kept.
func ReviewAnswers() []ReviewAnswer {
	return []ReviewAnswer{ReviewKeep, ReviewLower, ReviewMove, ReviewEnd}
}

// ReviewID names a review in one record.
type ReviewID int64

// Review is the answer that was given before a renewal (R39).
type Review struct {
	ID           ReviewID
	Version      int64
	Subscription SubscriptionID
	Renewal      Date // the renewal that it was given for
	Answer       ReviewAnswer
	Total        int // that the subscription should renew with
	On           Date
	Note         string
}

// Key names the review.
func (r Review) Key() Key { return Key{EntityReview, int64(r.ID)} }

// Written is how often it was written.
func (r Review) Written() int64 { return r.Version }

// Kept implements Row.
func (r Review) Kept(id, version int64) Row { r.ID, r.Version = ReviewID(id), version; return r }
