package data

// When says when a change of the total is to be made (R18).
type When string

// The two times a change can be made.
const (
	WhenNow     When = "now"
	WhenRenewal When = "renewal"
)

// Block says why a change of the total can't be made.
type Block string

// The blocks.
const (
	BlockInvalidTotal        Block = "invalid_total"         // R12: not a whole number from 1 to 99,999,999
	BlockNoChange            Block = "no_change"             // R12: the same total
	BlockAssigned            Block = "assigned"              // R13: fewer than are assigned
	BlockRole                Block = "role"                  // R19: the role can't buy
	BlockLinkMissing         Block = "link_missing"          // R1: Add/Remove licenses is missing
	BlockRemovalWindow       Block = "removal_window"        // R18: outside the 7 days
	BlockRecurringBillingOff Block = "recurring_billing_off" // R18: needs recurring billing
	// BlockNoRenewalDate is ours: a change can't be scheduled for a date that
	// the record does not know.
	BlockNoRenewalDate Block = "no_renewal_date"
)

// Wish is a change of the total that an admin has in mind.
type Wish struct {
	NewTotal int // the new total, never the difference (R12)
	When     When
	On       Date // today
	Admin    Admin
	Country  string // whose holidays count (R14)
	// Movable is how many of the assigned licenses fit on other subscriptions of
	// the same product, so that they need not be unassigned (R13b).
	Movable int
	// Asked tells that whoever sold it is asked for the change, and makes it: neither that they
	// did nor the user's role is in the way (R3 to R5c, R35).
	Asked bool
	// OtherBusinessSeats are the seats of Business plans that the organization has
	// beside this subscription (R28).
	OtherBusinessSeats int
}

// Preview is what a change of the total does, before it is made.
type Preview struct {
	Blocks        []Block // empty when the change can be made
	Difference    int     // new total - present total
	UnassignFirst int     // how many assigned licenses are in the way (R13)
	MovesByItself int     // assigned licenses that move to the product's other subscriptions (R13b)

	Estimate                // Part and Full (R16)
	Charged          Charge // when it is charged (R15); zero for a removal
	CreditCheckUntil Date   // when a credit check is done at the latest (R14); zero when there is none
	Effective        Date   // the day the total changes if nothing delays it
	// BusinessSeats is how many seats of Business plans the organization will have,
	// where that is worth saying; 0 elsewhere (R28).
	BusinessSeats int
}

// Allowed tells whether nothing blocks the change.
func (p Preview) Allowed() bool { return len(p.Blocks) == 0 }

// BlockedBy tells whether a block is among those that apply.
func (p Preview) BlockedBy(block Block) bool {
	for _, b := range p.Blocks {
		if b == block {
			return true
		}
	}
	return false
}

// PreviewChange works out what a wished change of the total does and what
// blocks it (R12 to R16, R18, R19). It is the one place that decides: the Book
// asks it again when the change is submitted.
func PreviewChange(s Subscription, w Wish) Preview {
	p := Preview{Difference: w.NewTotal - s.PaidTotal(), Effective: w.On}
	if w.NewTotal < MinTotal || w.NewTotal > MaxTotal {
		p.Blocks = []Block{BlockInvalidTotal}
		return p
	}
	if !w.Asked && !w.Admin.May(RightBuy, s) {
		p.Blocks = append(p.Blocks, BlockRole)
	}
	if AddRemove(s, w.On, w.Admin).missingLink(w.Asked) {
		p.Blocks = append(p.Blocks, BlockLinkMissing)
	}
	if p.Difference == 0 && !s.TotalUnknown {
		p.Blocks = append(p.Blocks, BlockNoChange)
		return p
	}
	if over := s.Assigned() - w.NewTotal; over > 0 {
		p.MovesByItself = min(over, w.Movable)
		p.UnassignFirst = over - p.MovesByItself
	}
	if p.UnassignFirst > 0 {
		p.Blocks = append(p.Blocks, BlockAssigned)
	}
	p.Blocks = append(p.Blocks, timeBlocks(s, w, p.Difference)...)
	if w.When == WhenRenewal {
		p.Effective = s.NextRenewal(w.On)
	}
	p.settleMoney(s, w)
	if seats := w.OtherBusinessSeats + w.NewTotal; IsBusinessPlan(s) && !s.Trial && BusinessSeatsConcern(seats) != "" {
		p.BusinessSeats = seats
	}
	return p
}

// timeBlocks returns what keeps a change from being made at the wished time (R18).
func timeBlocks(s Subscription, w Wish, difference int) []Block {
	switch {
	case w.When == WhenRenewal && !s.RecurringBilling:
		return []Block{BlockRecurringBillingOff}
	case w.When == WhenRenewal && s.RenewsOn.IsZero():
		return []Block{BlockNoRenewalDate}
	case w.When != WhenRenewal && difference < 0:
		return removalBlocks(s, -difference, w.On)
	default:
		return nil
	}
}

// settleMoney fills in what the change costs and when that is charged.
func (p *Preview) settleMoney(s Subscription, w Wish) {
	p.Estimate = EstimateChange(s, p.Difference, p.Effective)
	if p.Difference <= 0 {
		if w.When == WhenRenewal {
			p.Part.Minor = 0 // R18: no credit
		}
		return
	}
	if price := s.PriceOn(p.Effective); w.When == WhenRenewal && price.Known() {
		p.Part = price.Times(p.Difference) // R18: a period starts there
	}
	if s.Cloud == CloudNone {
		return // R14 and R15 speak of Microsoft
	}
	p.Charged = ChargeOn(s.Payment, p.Effective)
	if s.Payment == PaymentInvoice && w.When != WhenRenewal {
		p.CreditCheckUntil = CreditCheckUntil(w.On, w.Country)
	}
}
