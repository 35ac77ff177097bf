package files

import (
	"fmt"
	"strings"

	"github.com/BurntSushi/toml"

	"seatbook/data"
)

// Sample is a record made up to look around in.
type Sample struct {
	Organization string
	User         string
	Plan         data.ImportPlan
	// Orders are the changes that wait, by product: an invoice that waits for
	// its credit check, a removal scheduled for the renewal.
	Orders map[string]data.Order
}

// sampleFile is the sample as its file writes it; days count from today.
type sampleFile struct {
	Organization string
	User         string
	Domain       string
	Departments  []string
	People       []string
	Subscription []sampleSubscription
}

type sampleSubscription struct {
	Product, Vendor, Notes, Partner, Contact, Portal, Currency string

	Cloud          data.Cloud
	Channel        data.Channel
	Payment        data.Payment
	Agreement      data.Agreement
	Offer          data.Offer
	Term           data.Term
	Billing        data.BillingPeriod
	Trial          bool
	EndOfSale      bool `toml:"end_of_sale"`
	RecurringOff   bool `toml:"recurring_off"`
	TotalUnknown   bool `toml:"total_unknown"`
	OrderAtRenewal bool `toml:"order_at_renewal"`
	Total          int
	Reported       int
	Price          int64
	Order          int
	Holders        [2]int
	Started        *int
	TermStart      *int `toml:"term_start"`
	Renews         *int
	PeriodStart    *int `toml:"period_start"`
	NextBilling    *int `toml:"next_billing"`
}

// ReadSample reads a sample with its days counted from a day.
func ReadSample(content []byte, catalog data.Catalog, today data.Date) (Sample, error) {
	var file sampleFile
	if err := toml.Unmarshal(content, &file); err != nil {
		return Sample{}, fmt.Errorf("reading the sample record: %w", err)
	}
	sample := Sample{
		Organization: file.Organization, User: file.User,
		Plan: data.ImportPlan{Organization: 1, On: today}, Orders: map[string]data.Order{},
	}
	for i, name := range file.People {
		sample.Plan.People = append(sample.Plan.People, data.PlannedPerson{Action: data.ActionAdd, After: data.Person{
			ID: data.PersonID(-1 - i), Organization: 1, Name: name, Address: addressOf(name, file.Domain),
			Department: file.Departments[i%len(file.Departments)],
		}})
	}
	for i, s := range file.Subscription {
		after := s.subscription(catalog, today)
		after.ID = data.SubscriptionID(-1 - i)
		sample.Plan.Subscriptions = append(sample.Plan.Subscriptions, data.PlannedSubscription{Action: data.ActionAdd, After: after})
		for p := s.Holders[0]; p < s.Holders[0]+s.Holders[1]; p++ {
			sample.Plan.Assignments = append(sample.Plan.Assignments, data.PlannedAssignment{
				Action:     data.ActionAdd,
				Assignment: data.Assignment{Subscription: after.ID, Person: data.PersonID(-1 - p), On: today.AddDays(-30)},
			})
		}
		if s.Order > 0 {
			sample.Orders[s.Product] = s.order(today)
		}
	}
	return sample, nil
}

// addressOf makes an address of a name: Zoë Kuipers is zoe.kuipers.
func addressOf(name, domain string) string {
	return strings.NewReplacer(" ", ".", "'", "").Replace(data.Fold(name)) + "@" + domain
}

func (s sampleSubscription) order(today data.Date) data.Order {
	order := data.Order{NewTotal: s.Order, When: data.WhenNow, On: today}
	if s.OrderAtRenewal {
		order.When = data.WhenRenewal
	}
	return order
}

func (s sampleSubscription) subscription(catalog data.Catalog, today data.Date) data.Subscription {
	day := func(offset *int) data.Date {
		if offset == nil {
			return data.Date{}
		}
		return today.AddDays(*offset)
	}
	known, _ := catalog.ByName(s.Product)
	after := data.Subscription{
		Organization: 1, Product: s.Product, SKU: known.SKU, SKUID: known.SKUID, Free: known.Free,
		Vendor: orElse(s.Vendor, "Microsoft"), Cloud: orElse(s.Cloud, data.CloudWorldwide),
		Channel: orElse(s.Channel, data.ChannelDirect), Trial: s.Trial, Payment: orElse(s.Payment, data.PaymentCreditCard),
		Agreement: orElse(s.Agreement, data.AgreementClassic), Offer: orElse(s.Offer, data.OfferStandard),
		Total: s.Total, TotalUnknown: s.TotalUnknown, ReportedAssigned: s.Reported,
		BillingPeriod: orElse(s.Billing, data.BillingMonthly), PeriodStart: day(s.PeriodStart), NextBilling: day(s.NextBilling),
		Term: orElse(s.Term, data.TermYearly), StartedOn: day(s.Started), TermStart: day(s.TermStart), RenewsOn: day(s.Renews),
		RecurringBilling: !s.RecurringOff && !s.Trial, EndOfSale: s.EndOfSale,
		PartnerName: s.Partner, PartnerContact: s.Contact, Portal: s.Portal, Notes: s.Notes,
	}
	if s.Price > 0 {
		after.Price = data.Money{Minor: s.Price, Currency: orElse(s.Currency, "EUR")}
	}
	if s.Trial {
		after.Offer = data.OfferTrial
	}
	if s.Reported > 0 {
		after.ReportedOn = today
	}
	return after
}

func orElse[T ~string](value, fallback T) T {
	if value == "" {
		return fallback
	}
	return value
}
