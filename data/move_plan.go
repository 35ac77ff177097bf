package data

import "slices"

// MoveBar is why people can't move to a plan (R38).
type MoveBar string

// The bars, in the order in which they are asked.
const (
	MoveBarSelfService MoveBar = "self_service"  // R5c: a user bought it for himself or herself
	MoveBarNotActive   MoveBar = "not_active"    // R23: it has ended
	MoveBarUnknown     MoveBar = "total_unknown" // F1: nobody knows how many there are
	MoveBarOpenChange  MoveBar = "open_change"   // R21: full, and another change of its total is open
	MoveBarFull        MoveBar = "full"          // R1: full, and no licenses can be added
)

// MoveBars lists every bar.
func MoveBars() []MoveBar {
	return []MoveBar{MoveBarSelfService, MoveBarNotActive, MoveBarUnknown, MoveBarOpenChange, MoveBarFull}
}

// CanReplace tells whether one product's people can move to another of the same
// organization and vendor at all (R38): a plan of another vendor, or of another cloud, is
// another purchase and no other plan.
func (s Subscription) CanReplace(from Subscription) bool {
	if s.Organization != from.Organization || s.SameProduct(from) {
		return false
	}
	if s.ofMicrosoft() && from.ofMicrosoft() {
		return s.Cloud == from.Cloud || s.Cloud == CloudNone || from.Cloud == CloudNone
	}
	return s.ofMicrosoft() == from.ofMicrosoft() && Fold(s.Vendor) == Fold(from.Vendor)
}

func (s Subscription) ofMicrosoft() bool {
	return s.Cloud != CloudNone || Fold(s.Vendor) == Fold(Microsoft)
}

// Moving is a move of people to a plan, to be asked whether it can be made (R38).
type Moving struct {
	To      Subscription
	Product []Subscription // the subscriptions that share the plan's licenses, itself among them (R13b)
	People  int            // how many need a license of it
	Open    bool           // a change of the plan's total is open (R21)
	Admin   Admin
	Country string // whose holidays count (R14)
	On      Date
}

// Missing returns for how many of the people there is no license of the plan.
func (m Moving) Missing() int { return MissingFor(m.Product, m.People, m.On) }

// ToBuy returns by how many licenses the plan's total has to go up.
func (m Moving) ToBuy() int { return m.To.ToBuy(m.Product, m.People, m.On) }

// Available returns how many licenses of the plan are available.
func (m Moving) Available() int { return SpareOf(m.Product, m.On).Available }

// Bar returns why the move can't be made, empty where it can, and for MoveBarFull the
// reasons why no licenses can be added (R1).
func (m Moving) Bar() (MoveBar, []Reason) {
	switch {
	case !m.To.CanAssignOn():
		return MoveBarSelfService, nil
	case CurrentStatus(m.To, m.On).Status != StatusActive:
		return MoveBarNotActive, nil
	case m.To.TotalUnknown:
		return MoveBarUnknown, nil
	}
	return m.barToBuy()
}

// GiveBar returns why nobody can be given a license of it who comes new, empty where they
// can, and the reasons as Bar does (R1, R5c, R37): one that has expired still takes people
// where it has room, and so does one whose total nobody knows.
func (m Moving) GiveBar() (MoveBar, []Reason) {
	switch {
	case !m.To.CanAssignOn():
		return MoveBarSelfService, nil
	case !CurrentStatus(m.To, m.On).Status.CanAssignIn():
		return MoveBarNotActive, nil
	}
	return m.barToBuy()
}

// barToBuy is why what is missing can't be bought, empty where nothing is missing.
func (m Moving) barToBuy() (MoveBar, []Reason) {
	if m.Missing() == 0 {
		return "", nil
	}
	if reasons := AddRemove(m.To, m.On, m.Admin).Reasons; len(reasons) > 0 {
		return MoveBarFull, reasons
	}
	switch {
	case m.Open:
		return MoveBarOpenChange, nil
	case len(slices.DeleteFunc(m.purchase().Blocks, func(b Block) bool { return b == BlockAssigned })) > 0: // R24: what is over stays so
		return MoveBarFull, nil
	}
	return "", nil
}

// CheckedUntil returns until which day what has to be bought waits for a credit check, and
// those for whom it is bought for their license; zero where nothing waits (R14).
func (m Moving) CheckedUntil() Date {
	if m.ToBuy() == 0 {
		return Date{}
	}
	return m.purchase().CreditCheckUntil
}

func (m Moving) purchase() Preview {
	return PreviewChange(m.To, Wish{NewTotal: m.To.PaidTotal() + m.ToBuy(), When: WhenNow, On: m.On, Admin: m.Admin, Country: m.Country})
}
