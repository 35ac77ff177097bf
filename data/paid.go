package data

// PaidFor tells whether the licenses of a subscription are paid for on a day: it is active
// and costs something. A trial does once it has become paid by itself (R6); what is expired,
// disabled or deleted is charged no more (R23), and a free product never is.
func (s Subscription) PaidFor(on Date) bool {
	return !s.Free && (!s.Trial || BecamePaid(s, on)) && CurrentStatus(s, on).Status == StatusActive
}

// AvailableOn returns how many licenses can still be given on a day, negative when
// over-assigned (R24), and whether that is known: it is not where the total is not (F1). In
// what is disabled or deleted nothing can be assigned (R23).
func (s Subscription) AvailableOn(on Date) (licenses int, known bool) {
	if s.TotalUnknown {
		return 0, false
	}
	if available := s.Available(); available <= 0 || CurrentStatus(s, on).Status.CanAssignIn() {
		return available, true
	}
	return 0, true
}

// Countless tells that nobody has told how many licenses there are, not even how many are
// assigned: what they cost is not known then, which is not nothing.
func (s Subscription) Countless() bool { return s.TotalUnknown && s.Assigned() == 0 }

// LacksTotal tells whether a subscription is paid for on a day, and nobody has told how
// many licenses it has: in the sums it is what is assigned, if anything is (F1).
func (s Subscription) LacksTotal(on Date) bool { return s.TotalUnknown && s.PaidFor(on) }
