package data

// What a year costs by how it is bought, in percent of a yearly term that is paid at
// once (R27).
const (
	yearlyPaidMonthlyPercent = 105
	monthlyTermPercent       = 120
)

// TermCost is what a subscription costs in a year with a term and a billing period.
type TermCost struct {
	Term      Term
	Billing   BillingPeriod
	Year      Money
	Estimated bool // by R27's percentages
	Present   bool // as it is bought now
}

// CompareTerms returns what a year of a Microsoft subscription costs as a yearly term
// paid at once, one paid monthly, and a monthly term: what is known, and the others as
// estimates of that (R27), at the price of the day from which another term would hold. A
// term of three years that it has now is the first of them. It is empty where no price
// is known.
func CompareTerms(s Subscription, on Date) []TermCost {
	price := s.PriceOn(s.NextTermFrom(on))
	if s.Cloud == CloudNone || s.Trial || s.Free || !price.Known() || s.PaidTotal() == 0 {
		return nil
	}
	all := []TermCost{
		{Term: TermYearly, Billing: BillingYearly}, {Term: TermYearly, Billing: BillingMonthly}, {Term: TermMonthly, Billing: BillingMonthly},
	}
	if s.Term == TermThreeYears {
		all = append([]TermCost{{Term: TermThreeYears, Billing: s.BillingPeriod}}, all...)
	}
	present := s.termPercent()
	for i := range all {
		c := &all[i]
		plan := Subscription{Term: c.Term, BillingPeriod: c.Billing}
		c.Present = s.Term == c.Term && s.BillingPeriod == c.Billing
		switch {
		case c.Present:
			c.Year = s.YearAt(price)
		case c.Term == TermMonthly && s.MonthlyPlan.Known():
			c.Year = s.MonthlyPlan.Times(12).Times(s.PaidTotal())
		default:
			c.Year, c.Estimated = s.YearAt(price).Share(plan.termPercent(), present), true
		}
	}
	return all
}

// NextTermFrom returns the day from which another term would hold: the renewal, or the
// day itself where none is known.
func (s Subscription) NextTermFrom(on Date) Date {
	if renewal := s.NextRenewal(on); !renewal.IsZero() && on.Before(renewal) {
		return renewal
	}
	return on
}

// termPercent is what a year costs by the term and the billing period, in percent of a
// yearly term paid at once. A longer term is taken for a yearly one.
func (s Subscription) termPercent() int {
	switch {
	case s.Term == TermMonthly:
		return monthlyTermPercent
	case s.BillingPeriod == BillingMonthly:
		return yearlyPaidMonthlyPercent
	default:
		return 100
	}
}
