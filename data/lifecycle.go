package data

// Status is where a subscription is in its life (R23).
type Status string

// The statuses, in the order of a life.
const (
	StatusActive   Status = "active"
	StatusExpired  Status = "expired"  // everyone still works
	StatusDisabled Status = "disabled" // only admins get in, no assigning
	StatusDeleted  Status = "deleted"
)

// Statuses lists every status in the order of a life.
func Statuses() []Status {
	return []Status{StatusActive, StatusExpired, StatusDisabled, StatusDeleted}
}

// Offer is what was bought, as far as it decides how long a subscription stays
// expired and disabled after its end (R23).
type Offer string

// The offers of R23 that can be bought.
const (
	OfferStandard            Offer = "standard"
	OfferVolumeEnterprise    Offer = "volume_enterprise"
	OfferVolumeOpen          Offer = "volume_open"
	OfferEnterpriseMultiyear Offer = "enterprise_multiyear"
)

// What StatusOn takes beside what was bought (R23). No subscription has one of
// these as its offer: it has Trial or Cancelled.
const (
	OfferTrial            Offer = "trial"
	OfferMonthlyCancelled Offer = "monthly_cancelled" // inside its 7-day window, or at the end of a term (R26)
)

// Offers lists every offer that can be bought, in the order in which a form offers
// them.
func Offers() []Offer {
	return []Offer{OfferStandard, OfferVolumeEnterprise, OfferVolumeOpen, OfferEnterpriseMultiyear}
}

// graceDays returns how many days a subscription stays expired and then
// disabled (R23).
func (o Offer) graceDays() (expired, disabled int) {
	switch o {
	case OfferVolumeEnterprise:
		return 90, 60
	case OfferEnterpriseMultiyear:
		return 90, 90
	case OfferTrial:
		return 30, 0
	case OfferMonthlyCancelled:
		return 0, DisabledDays
	default: // most offers, and volume licensing, open
		return 30, 90
	}
}

// Stage is a status and the first day of the next one; Until is zero when
// nothing follows or no date is known.
type Stage struct {
	Status Status
	Until  Date
}

// StatusOn returns where a subscription that ends on endsOn is on a day. The
// end date itself is the first expired day (R23).
func StatusOn(offer Offer, endsOn, on Date) Stage {
	if endsOn.IsZero() {
		return Stage{Status: StatusActive}
	}
	expired, disabled := offer.graceDays()
	disabledFrom := endsOn.AddDays(expired)
	deletedFrom := disabledFrom.AddDays(disabled)
	switch {
	case on.Before(endsOn):
		return Stage{StatusActive, endsOn}
	case on.Before(disabledFrom):
		return Stage{StatusExpired, disabledFrom}
	case on.Before(deletedFrom):
		return Stage{StatusDisabled, deletedFrom}
	default:
		return Stage{Status: StatusDeleted}
	}
}

// CurrentStatus returns where a subscription is on a day. With recurring
// billing its renewal keeps it active. What a file or the user reported holds
// until the dates bring the next step of its life (R23).
func CurrentStatus(s Subscription, on Date) Stage {
	byDate := StatusByDate(s, on)
	if s.ReportedStatus == "" || StatusByDate(s, s.StatusOn).Status != byDate.Status {
		return byDate
	}
	if s.ReportedStatus == byDate.Status {
		return byDate
	}
	return Stage{Status: s.ReportedStatus}
}

// StatusByDate returns where a subscription is on a day by its dates alone,
// whatever was reported of it (R23).
func StatusByDate(s Subscription, on Date) Stage {
	if s.renewsByItself() || s.Extended(on) {
		return Stage{Status: StatusActive}
	}
	return StatusOn(s.effectiveOffer(), s.RenewsOn, on)
}

// StaysActive tells whether a subscription is active on every day, for it renews by
// itself and nobody reported anything else (R23).
func StaysActive(s *Subscription) bool {
	return s.RecurringBilling && s.ReportedStatus == "" && s.renewsByItself()
}

// LifeStage is one stage of a subscription's life and the day on which it begins;
// From is zero for the first.
type LifeStage struct {
	Status   Status
	From     Date
	Extended bool // an extended service term (R26)
	Present  bool
}

// Life lists the stages of a subscription that has an end date, as the dates
// have it, with the one that it is in on a day (R23). It is empty for one that
// renews by itself or whose end is not known, and for one that is deleted before its end.
func Life(s Subscription, on Date) []LifeStage {
	extended := s.ExtendedTerm()
	if s.renewsByItself() || s.RenewsOn.IsZero() && extended.Start.IsZero() {
		return nil
	}
	present, inExtended := CurrentStatus(s, on).Status, s.Extended(on)
	if present == StatusDeleted && StatusByDate(s, on).Status != StatusDeleted {
		return nil // its dates are those of a life that it has no more
	}
	life := []LifeStage{{Status: StatusActive, Present: present == StatusActive && !inExtended}}
	if !extended.Start.IsZero() {
		life = append(life, LifeStage{StatusActive, extended.Start, true, present == StatusActive && inExtended})
		if extended.Next.IsZero() {
			return life // it goes on until it is ended or renewed
		}
	}
	for day := s.RenewsOn; !day.IsZero(); {
		stage := StatusOn(s.effectiveOffer(), s.RenewsOn, day)
		life = append(life, LifeStage{Status: stage.Status, From: day, Present: present == stage.Status})
		day = stage.Until
	}
	return life
}

// renewsByItself tells whether a subscription stays active without anyone's doing:
// with recurring billing, and a trial with it where there is something to pay it
// with (R6, R23).
func (s Subscription) renewsByItself() bool {
	return s.RecurringBilling && (!s.Trial || s.Payment != PaymentNone)
}

// effectiveOffer is what decides how a subscription ends: that it is a trial or was
// cancelled, before what was bought (R23, R26).
func (s Subscription) effectiveOffer() Offer {
	switch {
	case s.Trial:
		return OfferTrial
	case s.Cancelled, s.EndChosen() == AtEndCancel:
		return OfferMonthlyCancelled
	default:
		return s.Offer
	}
}

// CanReactivate tells whether a subscription can come back from a status: not
// once it is deleted (R8, R23).
func (s Status) CanReactivate() bool { return s == StatusExpired || s == StatusDisabled }

// CanAssignIn tells whether licenses can be assigned in a status (R23).
func (s Status) CanAssignIn() bool { return s == StatusActive || s == StatusExpired }
