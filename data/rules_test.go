package data_test

import (
	"cmp"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"seatbook/data"
)

// ownCases is the folder of our own, which has every kind of case.
var ownCases = filepath.Join("testdata", "cases")

// casesDir is a folder of rule cases in the form of testdata/cases.
var casesDir = flag.String("cases", ownCases, "folder with the rule cases")

// caseSubscription is a subscription as the case files write it.
type caseSubscription struct {
	Cloud            data.Cloud         `json:"cloud"` // worldwide where it is not told
	Channel          data.Channel       `json:"channel"`
	Trial            bool               `json:"trial"`
	Payment          data.Payment       `json:"payment"`
	Agreement        data.Agreement     `json:"agreement"`
	Total            int                `json:"total"`
	Assigned         int                `json:"assigned"`
	PriceMinor       int64              `json:"price_minor"`
	Currency         string             `json:"currency"`
	PeriodStart      data.Date          `json:"period_start"`
	NextBilling      data.Date          `json:"next_billing"`
	BillingPeriod    data.BillingPeriod `json:"billing_period"`
	TermStart        data.Date          `json:"term_start"`
	RenewsOn         data.Date          `json:"renews_on"`
	Term             data.Term          `json:"term"`
	RecurringBilling bool               `json:"recurring_billing"`
	Purchases        []data.Purchase    `json:"purchases"`
	CreditCheckSince data.Date          `json:"credit_check_since"`
	EndOfSale        bool               `json:"end_of_sale"`
	Status           data.Status        `json:"status"`
	Extended         bool               `json:"extended"`
	AccountRole      data.AccountRole   `json:"account_role"`
	Country          string             `json:"country"`
}

// subscription reads the case as a subscription on a day. A case names its
// status outright, so it is taken as reported on that day.
func (c caseSubscription) subscription(on data.Date) data.Subscription {
	s := data.Subscription{
		Product: "Product", Vendor: "Microsoft", Cloud: cmp.Or(c.Cloud, data.CloudWorldwide),
		Channel: c.Channel, Trial: c.Trial, Payment: c.Payment, Agreement: c.Agreement, Offer: data.OfferStandard,
		Total: c.Total, NamedAssigned: c.Assigned, Price: data.Money{Minor: c.PriceMinor, Currency: c.Currency},
		BillingPeriod: c.BillingPeriod, PeriodStart: c.PeriodStart, NextBilling: c.NextBilling,
		Term: c.Term, TermStart: c.TermStart, RenewsOn: c.RenewsOn, RecurringBilling: c.RecurringBilling,
		Purchases: c.Purchases, CreditCheckSince: c.CreditCheckSince, EndOfSale: c.EndOfSale,
		ReportedStatus: c.Status, StatusOn: on,
	}
	if c.Extended {
		s.ExtendedFrom = on
	}
	if s.BillingPeriod == "" {
		s.BillingPeriod = data.BillingMonthly
		if c.PeriodStart.DaysUntil(c.NextBilling) > 31 {
			s.BillingPeriod = data.BillingYearly
		}
	}
	if s.Term == "" {
		s.Term = termBetween(c.TermStart, c.RenewsOn)
	}
	if c.Status == "" {
		s.StatusOn = data.Date{}
	}
	return s
}

// termBetween is the term that a case means which names only its days, a yearly one
// where it does not name its start.
func termBetween(start, end data.Date) data.Term {
	switch days := start.DaysUntil(end); {
	case days <= 31:
		return data.TermMonthly
	case start.IsZero() || days <= 366:
		return data.TermYearly
	default:
		return data.TermThreeYears
	}
}

// readCases reads every file of the cases folder whose name starts with prefix.
func readCases[T any](t *testing.T, prefix string) []T {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(*casesDir, prefix+"*.json"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no %s cases in %s", prefix, *casesDir)
	}
	var all []T
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var cases []T
		if err := json.Unmarshal(text, &cases); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		all = append(all, cases...)
	}
	return all
}

// R1 R2 R3 R4 R5 R6 R7 R8 R8b: whether Add/Remove licenses is there, and if
// not, every reason in order.
func TestAvailabilityCases(t *testing.T) {
	type availabilityCase struct {
		Name         string
		Subscription caseSubscription
		On           data.Date
		Role         data.Role
		Want         struct {
			Available bool
			Reasons   []data.Reason
		}
	}
	for _, c := range readCases[availabilityCase](t, "availability") {
		t.Run(c.Name, func(t *testing.T) {
			on := c.On
			if on.IsZero() {
				on = c.Subscription.PeriodStart
			}
			got := data.AddRemove(c.Subscription.subscription(on), on, data.Admin{Role: c.Role, Account: c.Subscription.AccountRole})
			if got.Available != c.Want.Available {
				t.Errorf("available %v, want %v", got.Available, c.Want.Available)
			}
			if !slices.Equal(got.Reasons, c.Want.Reasons) {
				t.Errorf("reasons %v, want %v", got.Reasons, c.Want.Reasons)
			}
		})
	}
}

type changeWant struct {
	Allowed          *bool         `json:"allowed"`
	Blocks           *[]data.Block `json:"blocks"`
	Difference       *int          `json:"difference"`
	UnassignFirst    *int          `json:"unassign_first"`
	PartMinor        *int64        `json:"part_minor"`
	FullMinor        *int64        `json:"full_minor"`
	Charged          *string       `json:"charged"`
	CreditCheckUntil *string       `json:"credit_check_until"`
	Effective        *string       `json:"effective"`
}

// R11 R12 R13 R14 R15 R16 R18 R19: what a change of the total does and what
// blocks it.
func TestChangeCases(t *testing.T) {
	type changeCase struct {
		Name         string
		Subscription caseSubscription
		NewTotal     int `json:"new_total"`
		When         data.When
		On           data.Date
		Role         data.Role
		Want         changeWant
	}
	for _, c := range readCases[changeCase](t, "change") {
		t.Run(c.Name, func(t *testing.T) {
			got := data.PreviewChange(c.Subscription.subscription(c.On), data.Wish{
				NewTotal: c.NewTotal, When: c.When, On: c.On, Admin: data.Admin{Role: c.Role, Account: c.Subscription.AccountRole}, Country: c.Subscription.Country,
			})
			c.Want.check(t, got)
		})
	}
}

func (w changeWant) check(t *testing.T, got data.Preview) {
	t.Helper()
	allowed, part, full := got.Allowed(), got.Part.Minor, got.Full.Minor
	charged, until, effective := chargedText(got.Charged), got.CreditCheckUntil.String(), got.Effective.String()
	if w.Blocks != nil {
		slices.Sort(got.Blocks)
		slices.Sort(*w.Blocks)
		if !slices.Equal(got.Blocks, *w.Blocks) {
			t.Errorf("blocks %v, want %v", got.Blocks, *w.Blocks)
		}
	}
	checkField(t, "allowed", allowed, w.Allowed)
	checkField(t, "difference", got.Difference, w.Difference)
	checkField(t, "unassign_first", got.UnassignFirst, w.UnassignFirst)
	checkField(t, "part_minor", part, w.PartMinor)
	checkField(t, "full_minor", full, w.FullMinor)
	checkField(t, "charged", charged, w.Charged)
	checkField(t, "credit_check_until", until, w.CreditCheckUntil)
	checkField(t, "effective", effective, w.Effective)
}

// checkField compares one field; one that the case does not name is not checked.
func checkField[T comparable](t *testing.T, name string, got T, want *T) {
	t.Helper()
	if want != nil && got != *want {
		t.Errorf("%s %v, want %v", name, got, *want)
	}
}

func chargedText(c data.Charge) string {
	if c.NextStatement {
		return "next_statement"
	}
	if c.By.IsZero() {
		return ""
	}
	return "by " + c.By.String()
}

// R23: the status by date for every offer.
func TestLifecycleCases(t *testing.T) {
	type lifecycleCase struct {
		Name   string
		Offer  data.Offer
		EndsOn data.Date `json:"ends_on"`
		On     data.Date
		Want   struct {
			Status data.Status
			Until  data.Date
		}
	}
	for _, c := range readCases[lifecycleCase](t, "lifecycle") {
		t.Run(c.Name, func(t *testing.T) {
			got := data.StatusOn(c.Offer, c.EndsOn, c.On)
			want := data.Stage{Status: c.Want.Status, Until: c.Want.Until}
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// R26: what is at and after the end of a term that is not renewed.
func TestEndOfTermCases(t *testing.T) {
	type endOfTermCase struct {
		Name             string
		Agreement        data.Agreement
		Channel          data.Channel
		Trial            bool
		Term             data.Term
		TermStart        data.Date  `json:"term_start"`
		EndsOn           data.Date  `json:"ends_on"`
		AtEnd            data.AtEnd `json:"at_end"`
		MonthMinor       int64      `json:"month_minor"`
		MonthlyPlanMinor int64      `json:"monthly_plan_minor"`
		On               data.Date
		Want             struct {
			Status     *data.Status
			Until      *data.Date
			Extended   *bool
			MonthMinor *int64 `json:"month_minor"`
		}
	}
	for _, c := range readCases[endOfTermCase](t, "end_of_term") {
		t.Run(c.Name, func(t *testing.T) {
			s := data.Subscription{
				Cloud: data.CloudWorldwide, Channel: c.Channel, Agreement: c.Agreement, Offer: data.OfferStandard, Trial: c.Trial,
				Payment: data.PaymentCreditCard, Total: 1, BillingPeriod: data.BillingMonthly,
				Price: data.Money{Minor: c.MonthMinor, Currency: "EUR"},
				Term:  c.Term, TermStart: c.TermStart, RenewsOn: c.EndsOn, AtEnd: c.AtEnd,
			}
			if s.Term == "" {
				s.Term = termBetween(c.TermStart, c.EndsOn)
			}
			if c.MonthlyPlanMinor > 0 {
				s.MonthlyPlan = data.Money{Minor: c.MonthlyPlanMinor, Currency: "EUR"}
			}
			stage := data.CurrentStatus(s, c.On)
			price, _ := s.ExtendedPrice()
			checkField(t, "status", stage.Status, c.Want.Status)
			checkField(t, "until", stage.Until, c.Want.Until)
			checkField(t, "extended", s.Extended(c.On), c.Want.Extended)
			checkField(t, "month_minor", price.Minor, c.Want.MonthMinor)
		})
	}
}

// R27: from which renewal a price that was announced holds, and what it is; from is empty
// where it can't apply.
func TestPriceRiseCases(t *testing.T) {
	type priceRiseCase struct {
		Name         string
		Subscription caseSubscription
		Announced    data.Date
		Percent      int   // in hundredths
		PriceMinor   int64 `json:"price_minor"`
		Want         struct {
			From       data.Date
			PriceMinor int64 `json:"price_minor"`
		}
	}
	if own := filepath.Join(*casesDir, "price_rise.json"); *casesDir != ownCases {
		if _, err := os.Stat(own); err != nil {
			t.Skip("the folder has none of these")
		}
	}
	for _, c := range readCases[priceRiseCase](t, "price_rise") {
		t.Run(c.Name, func(t *testing.T) {
			s, rise := c.Subscription.subscription(c.Subscription.PeriodStart), data.Rise{Announced: c.Announced, Percent: c.Percent}
			if c.PriceMinor > 0 {
				rise.Price = data.Money{Minor: c.PriceMinor, Currency: c.Subscription.Currency}
			}
			got, err := data.Announce(s, rise)
			if c.Want.From.IsZero() {
				if err == nil {
					t.Errorf("it applies: %+v", got.PriceChanges)
				}
				return
			}
			want := []data.PriceChange{{From: c.Want.From, Price: data.Money{Minor: c.Want.PriceMinor, Currency: c.Subscription.Currency}, Announced: c.Announced, Percent: c.Percent}}
			if diff := gocmp.Diff(want, got.PriceChanges); err != nil || diff != "" {
				t.Errorf("error %v (-want +got)\n%s", err, diff)
			}
		})
	}
}
