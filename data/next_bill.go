package data

// Bill is the next one that a subscription is charged by; On is zero where its day is
// not known, or Nothing is charged any more. Amount is the zero Money where no price or
// no number of licenses is known.
type Bill struct {
	On        Date
	Amount    Money
	Estimated bool // the price of an extended service term is one (R26)
	Nothing   bool
}

// NextBill returns what a subscription is charged next, from a day on, that day included, as
// the statements ahead count it: a billing period, a
// month of an extended service term (R26), or the first period of a trial that becomes
// paid by itself (R6). What ends before that is charged nothing any more. A change that
// is scheduled for the renewal counts from that day (R18); open is nil where there is
// none.
func NextBill(s Subscription, open *Change, on Date) Bill {
	switch {
	case s.Free, CurrentStatus(s, on).Status != StatusActive, s.Trial && !BecomesPaid(s):
		return Bill{Nothing: true}
	case s.Trial && s.RenewsOn.Before(on): // it has become paid: when it is charged was not told
		return Bill{}
	case s.Trial:
		return billOn(s, s.RenewsOn, s.PaidTotal())
	case s.Extended(on):
		return s.nextExtendedBill(on)
	}
	if s.BillingPeriodOn(on).Start == on { // today
		licenses := s.PaidTotal()
		if open != nil && open.State == ChangeScheduled && !open.DueOn.After(on) {
			licenses = open.To
		}
		return billOn(s, on, licenses)
	}
	next := s.BillingPeriodOn(on).Next
	switch term := s.TermOn(on); {
	case next.IsZero():
		return Bill{}
	case term.Next.IsZero() || next.Before(term.Next):
		return billOn(s, next, s.PaidTotal())
	case !s.RecurringBilling && s.EndChosen() == AtEndExtend:
		return s.extendedBill(s.ExtendedTerm().Start)
	case !s.RecurringBilling:
		return Bill{Nothing: true}
	case open != nil && open.State == ChangeScheduled && open.Ends:
		return Bill{Nothing: true}
	case open != nil && open.State == ChangeScheduled:
		return billOn(s, next, open.To)
	}
	return billOn(s, next, s.PaidTotal())
}

func billOn(s Subscription, day Date, licenses int) Bill {
	bill := Bill{On: day}
	if price := s.PriceOn(day); price.Known() && !day.IsZero() && (licenses != 0 || !s.Countless()) {
		bill.Amount = price.Times(licenses)
	}
	return bill
}

// nextExtendedBill is the first month of its extended service term that begins on a day or
// after it.
func (s Subscription) nextExtendedBill(on Date) Bill {
	n := 0
	for s.ExtendedMonth(n).Start.Before(on) {
		n++
	}
	day, until := s.ExtendedMonth(n).Start, s.ExtendedTerm().Next
	if !until.IsZero() && !day.Before(until) {
		return Bill{Nothing: true}
	}
	return s.extendedBill(day)
}

func (s Subscription) extendedBill(day Date) Bill {
	cost, estimated := s.ExtendedCost(s.PaidTotal())
	if !cost.Known() || s.Countless() {
		return Bill{On: day}
	}
	return Bill{On: day, Amount: cost, Estimated: estimated}
}
