package data

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Validate returns a mistake for each field that can't be as it is. A vendor may be
// unknown. The field
// names are those of the form.
func (s Subscription) Validate() error {
	var m Mistakes
	if strings.TrimSpace(s.Product) == "" {
		m.Add("product", CodeRequired, nil)
	}
	if !s.TotalUnknown && (s.Total < MinTotal || s.Total > MaxTotal) {
		m.Add("total", CodeOutOfRange, map[string]any{"Min": MinTotal, "Max": MaxTotal})
	}
	if s.NoticeDays < 0 || s.NoticeDays > MaxNoticeDays {
		m.Add("own_notice_days", CodeOutOfRange, map[string]any{"Min": 0, "Max": MaxNoticeDays})
	}
	if s.LowestAvailable < 0 || s.LowestAvailable > MaxTotal {
		m.Add("own_lowest_available", CodeOutOfRange, map[string]any{"Min": 0, "Max": MaxTotal})
	}
	if s.OwnerPerson != 0 && s.OwnerName != "" {
		m.Add("owner", CodeOneOfTwo, nil)
	}
	if utf8.RuneCountInString(s.OwnerName) > MaxOwnText {
		m.Add("owner", CodeTooLong, map[string]any{"Max": MaxOwnText})
	}
	s.Tags.validate(&m)
	s.validateKinds(&m)
	validatePrice(s.Price, &m)
	s.validateMonthlyPlan(&m)
	s.validateDates(&m)
	return m.Err()
}

func (s Subscription) validateKinds(m *Mistakes) {
	if !slices.Contains(Clouds(), s.Cloud) {
		m.Add("cloud", CodeRequired, nil)
	}
	if !slices.Contains(Channels(), s.Channel) {
		m.Add("channel", CodeRequired, nil)
	}
	if !slices.Contains(Payments(), s.Payment) {
		m.Add("payment", CodeRequired, nil)
	}
	if !slices.Contains(Agreements(), s.Agreement) {
		m.Add("agreement", CodeRequired, nil)
	}
	if !slices.Contains(Offers(), s.Offer) {
		m.Add("offer", CodeRequired, nil)
	}
	if !slices.Contains(BillingPeriods(), s.BillingPeriod) {
		m.Add("billing_period", CodeRequired, nil)
	}
	if !slices.Contains(AtEnds(), s.AtEnd) {
		m.Add("at_end", CodeRequired, nil)
	}
	if !slices.Contains(Terms(), s.Term) {
		m.Add("term", CodeRequired, nil)
	}
}

func validatePrice(price Money, m *Mistakes) {
	if !price.Known() {
		return
	}
	if !ValidCurrency(price.Currency) {
		m.Add("currency", CodeCurrency, nil)
	}
	if price.Minor < 0 || price.Minor > MaxPriceMinor {
		m.Add("price", CodeNotAnAmount, nil)
	}
}

// validateMonthlyPlan: costs never add currencies up, so both prices are in one.
func (s Subscription) validateMonthlyPlan(m *Mistakes) {
	plan := s.MonthlyPlan
	if !plan.Known() {
		return
	}
	if plan.Minor < 0 || plan.Minor > MaxPriceMinor {
		m.Add("monthly_plan", CodeNotAnAmount, nil)
	}
	if s.Price.Known() && s.Price.Currency != plan.Currency || !ValidCurrency(plan.Currency) {
		m.Add("monthly_plan", CodeCurrency, nil)
	}
}

// after are the params of CodeDateOrder: the name of the day after which another must come,
// and that day.
func after(name string, day Date) map[string]any { return map[string]any{"After": name, "Day": day} }

func (s Subscription) validateDates(m *Mistakes) {
	if !s.PeriodStart.IsZero() && !s.NextBilling.IsZero() && !s.PeriodStart.Before(s.NextBilling) {
		m.Add("next_billing", CodeDateOrder, after("period_start", s.PeriodStart))
	}
	if !s.TermStart.IsZero() && !s.RenewsOn.IsZero() && !s.TermStart.Before(s.RenewsOn) {
		m.Add("renews_on", CodeDateOrder, after("term_start", s.TermStart))
	}
	if !s.ExtendedUntil.IsZero() && !s.ExtendedFrom.Before(s.ExtendedUntil) && s.ExtendedFrom != s.ExtendedUntil {
		m.Add("renews_on", CodeDateOrder, after("extended", s.ExtendedFrom))
	}
}
