package data

// Reason says why Add/Remove licenses is missing.
type Reason string

// The reasons, in the order in which they are shown.
const (
	ReasonCreditCheck     Reason = "credit_check_pending" // R2
	ReasonProductKey      Reason = "product_key"          // R3
	ReasonVolumeLicensing Reason = "volume_licensing"     // R4
	ReasonReseller        Reason = "reseller"             // R5
	ReasonRepresentative  Reason = "representative"       // R5b
	ReasonSelfService     Reason = "self_service"         // R5c
	ReasonTrial           Reason = "trial"                // R6
	ReasonEndOfSale       Reason = "end_of_sale"          // R7
	ReasonNotActive       Reason = "not_active"           // R8
	ReasonExtendedTerm    Reason = "extended_term"        // R8a
	ReasonRole            Reason = "role"                 // R8b
)

// Reasons lists every reason in R2 to R8b order.
func Reasons() []Reason {
	return []Reason{
		ReasonCreditCheck, ReasonProductKey, ReasonVolumeLicensing, ReasonReseller, ReasonRepresentative,
		ReasonSelfService, ReasonTrial, ReasonEndOfSale, ReasonNotActive, ReasonExtendedTerm, ReasonRole,
	}
}

// Decision says whether Add/Remove licenses is there, and if not, why not.
type Decision struct {
	Available bool
	Reasons   []Reason // all that apply, in R2 to R8b order; empty when available
}

// AddRemove decides whether the admin center shows Add/Remove licenses for a
// subscription on a day to an admin (R1 to R8b).
func AddRemove(s Subscription, on Date, admin Admin) Decision {
	applies := func(reason Reason) bool {
		switch reason {
		case ReasonCreditCheck:
			return !s.CreditCheckSince.IsZero()
		case ReasonProductKey:
			return s.Channel == ChannelProductKey
		case ReasonVolumeLicensing:
			return s.Channel == ChannelVolumeLicensing
		case ReasonReseller:
			return s.Channel == ChannelReseller
		case ReasonRepresentative:
			return s.Channel == ChannelRepresentative
		case ReasonSelfService:
			return s.Channel == ChannelSelfService
		case ReasonTrial:
			return s.Trial
		case ReasonEndOfSale:
			return s.EndOfSale
		case ReasonNotActive:
			return CurrentStatus(s, on).Status != StatusActive
		case ReasonExtendedTerm:
			return s.Extended(on)
		case ReasonRole:
			return !admin.May(RightBuy, s)
		default: // its condition is missing here
			return false
		}
	}
	var decision Decision
	for _, reason := range Reasons() {
		if applies(reason) {
			decision.Reasons = append(decision.Reasons, reason)
		}
	}
	decision.Available = len(decision.Reasons) == 0
	return decision
}

// OfSeller tells whether a reason is only who sold it, who makes a change that they are asked
// for (R3 to R5c).
func (r Reason) OfSeller() bool {
	switch r {
	case ReasonProductKey, ReasonVolumeLicensing, ReasonReseller, ReasonRepresentative, ReasonSelfService:
		return true
	}
	return false
}

// missingLink tells whether any reason but the admin's own role takes the link
// away; the role is a block of its own. Of whoever sold it a change can be asked that they
// make, of a product that is no longer sold as well: it renews (R7).
func (d Decision) missingLink(asked bool) bool {
	for _, reason := range d.Reasons {
		if reason != ReasonRole && (!asked || !reason.OfSeller() && reason != ReasonEndOfSale) {
			return true
		}
	}
	return false
}
