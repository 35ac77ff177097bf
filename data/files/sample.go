package files

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"

	"seatbook/data"
	"seatbook/data/importing"
)

// Sample is a record made up to look around in, with a past of its own.
type Sample struct {
	Organization string
	User         string
	Begins       data.Date      // when the record was begun
	Plan         importing.Plan // what it was begun with
	Events       []SampleEvent  // what was done since, by day
}

// SampleEvent is one thing that was done in the sample's past. Of its fields one
// is filled in, beside the day and the product.
type SampleEvent struct {
	On      data.Date
	Product string
	Added   *data.Subscription
	Holders []string // addresses of who was assigned a license then
	Order   *data.Order
	Price   *data.PriceChange
	Kept    string       // why unused licenses are kept (R35)
	Review  *data.Review // its answer, without the subscription (R39)
	Undone  bool         // the order was a mistake, and taken back
	SampleOwn
	Budget *data.Budget     // of the organization, or a department of it
	Set    *data.LicenseSet // that a new colleague gets (R37)
	Person *data.Person     // somebody who was added
	// Of names the organization of what is added, the first where it is empty;
	// Organization is one that was added itself.
	Of           string
	Organization *data.Organization
	Freed        int // how many unused licenses were freed (R35)
}

// ReadSample reads a sample with its days counted from a day, and its free texts in a
// language, by its BCP 47 tag.
func ReadSample(content []byte, catalog data.Catalog, today data.Date, language string) (Sample, error) {
	content, err := inLanguage(content, language)
	if err != nil {
		return Sample{}, err
	}
	var file sampleFile
	if err := toml.Unmarshal(content, &file); err != nil {
		return Sample{}, fmt.Errorf("reading the sample record: %w", err)
	}
	begins := today.AddDays(file.Begins)
	sample := Sample{Organization: file.Organization, User: file.User, Begins: begins, Plan: importing.Plan{Organization: 1, On: begins}}
	for i, name := range file.People {
		person := data.Person{
			ID: data.PersonID(-1 - i), Organization: 1, Name: name, Address: addressOf(name, file.Domain),
			Department: file.Departments[i%len(file.Departments)],
		}
		file.know(&person, today)
		sample.Plan.People = append(sample.Plan.People, importing.AddedPerson(person))
	}
	for i, s := range file.Subscription {
		after := s.subscription(catalog, today)
		if after.StartedOn.After(begins) {
			sample.Events = append(sample.Events, SampleEvent{On: after.StartedOn, Product: s.Product, Added: &after, Holders: file.addresses(s.Holders)})
			continue
		}
		after.ID = data.SubscriptionID(-1 - i)
		sample.Plan.Subscriptions = append(sample.Plan.Subscriptions, importing.PlannedSubscription{Action: importing.ActionAdd, After: after})
		for p := s.Holders[0]; p < s.Holders[0]+s.Holders[1]; p++ {
			sample.Plan.Assignments = append(sample.Plan.Assignments, importing.PlannedAssignment{
				Action:     importing.ActionAdd,
				Assignment: data.Assignment{Subscription: after.ID, Person: data.PersonID(-1 - p), On: begins},
			})
		}
	}
	sample.Events = append(sample.Events, file.events(catalog, today)...)
	slices.SortStableFunc(sample.Events, func(a, b SampleEvent) int { return b.On.DaysUntil(a.On) })
	return sample, nil
}

// know fills in what is known of a person beside their name.
func (f sampleFile) know(person *data.Person, today data.Date) {
	for _, p := range f.Person {
		if p.Name != person.Name {
			continue
		}
		person.Kind, person.Blocked = p.Kind, p.Blocked
		person.NeedsLicense, person.NeedsLicenseWhy = p.NeedsWhy != "", p.NeedsWhy
		person.LastActive, person.ReportedOn, person.MadeOn = dayOffset(today, p.Active), dayOffset(today, p.Reported), dayOffset(today, p.Made)
		if p.Kind.NobodyInPerson() {
			person.Department = ""
		}
	}
}

// dayOffset is a day so far from today; none is no day.
func dayOffset(today data.Date, offset *int) data.Date {
	if offset == nil {
		return data.Date{}
	}
	return today.AddDays(*offset)
}

func (f sampleFile) addresses(holders [2]int) (addresses []string) {
	for _, name := range f.People[holders[0] : holders[0]+holders[1]] {
		addresses = append(addresses, addressOf(name, f.Domain))
	}
	return addresses
}

// events are what was done since the record was begun.
func (f sampleFile) events(catalog data.Catalog, today data.Date) (events []SampleEvent) {
	for _, c := range f.Change {
		order := &data.Order{NewTotal: c.Total, When: data.WhenNow, On: today.AddDays(c.Day), Note: c.Note, Draft: c.Draft}
		if c.AtRenewal {
			order.When = data.WhenRenewal
		}
		events = append(events, SampleEvent{On: order.On, Product: c.Product, Order: order, Undone: c.Undone})
	}
	for _, p := range f.Price {
		price := data.Money{Minor: p.Price, Currency: orElse(p.Currency, "EUR")}
		events = append(events, SampleEvent{On: today.AddDays(p.Day), Product: p.Product, Price: &data.PriceChange{From: today.AddDays(p.From), Price: price}})
	}
	for _, a := range f.Assign {
		events = append(events, SampleEvent{On: today.AddDays(a.Day), Product: a.Product, Holders: f.addresses(a.Holders)})
	}
	for _, b := range f.Budget {
		events = append(events, SampleEvent{On: today.AddDays(b.Day), Budget: &data.Budget{
			Organization: 1, Department: b.Department, PerYear: data.Money{Minor: b.PerYear, Currency: "EUR"},
		}})
	}
	for _, s := range f.Set {
		events = append(events, SampleEvent{On: today.AddDays(s.Day), Set: &data.LicenseSet{Name: s.Name, Products: strings.Join(s.Products, "\n")}})
	}
	for _, d := range f.Double {
		events = append(events, SampleEvent{On: today.AddDays(d.Day), Person: &data.Person{Organization: 1, Name: d.Name, Address: d.Address}})
	}
	for _, k := range f.Keep {
		events = append(events, SampleEvent{On: today.AddDays(k.Day), Product: k.Product, Kept: k.Reason})
	}
	for _, r := range f.Review {
		events = append(events, SampleEvent{On: today.AddDays(r.Day), Product: r.Product, Review: &data.Review{Answer: data.ReviewAnswer(r.Answer), Note: r.Note}})
	}
	for _, free := range f.Free {
		events = append(events, SampleEvent{On: today.AddDays(free.Day), Product: free.Product, Freed: free.Licenses})
	}
	for _, o := range f.Another {
		events = append(o.events(catalog, today), events...)
	}
	return append(events, f.ownEvents(today)...)
}

// events are how an organization came into the record: itself, its people, and what it
// had by then.
func (o sampleOrganization) events(catalog data.Catalog, today data.Date) []SampleEvent {
	on := today.AddDays(o.Day)
	events := []SampleEvent{{On: on, Organization: &data.Organization{Name: o.Name}}}
	for _, name := range o.People {
		events = append(events, SampleEvent{On: on, Of: o.Name, Person: &data.Person{Name: name, Address: addressOf(name, o.Domain), Department: o.Department}})
	}
	for _, s := range o.Subscription {
		added := s.subscription(catalog, today)
		var holders []string
		for _, name := range o.People[s.Holders[0] : s.Holders[0]+s.Holders[1]] {
			holders = append(holders, addressOf(name, o.Domain))
		}
		events = append(events, SampleEvent{On: on, Of: o.Name, Product: s.Product, Added: &added, Holders: holders})
	}
	return events
}

// addressOf makes an address of a name: Zoë Kuipers is zoe.kuipers.
func addressOf(name, domain string) string {
	return strings.NewReplacer(" ", ".", "'", "").Replace(data.Fold(name)) + "@" + domain
}

func (s sampleSubscription) subscription(catalog data.Catalog, today data.Date) data.Subscription {
	day := func(offset *int) data.Date { return dayOffset(today, offset) }
	known, _ := catalog.ByName(s.Product)
	after := data.Subscription{
		Organization: 1, Product: s.Product, SKU: known.SKU, SKUID: known.SKUID, Free: known.Free,
		Vendor: orElse(s.Vendor, "Microsoft"), Cloud: orElse(s.Cloud, data.CloudWorldwide),
		Channel: orElse(s.Channel, data.ChannelDirect), Trial: s.Trial, Payment: orElse(s.Payment, data.PaymentCreditCard),
		Agreement: orElse(s.Agreement, data.AgreementClassic), Offer: orElse(s.Offer, data.OfferStandard),
		Total: s.Total, TotalUnknown: s.TotalUnknown, ReportedAssigned: s.Reported, LowestAvailable: s.Reserve,
		BillingPeriod: orElse(s.Billing, data.BillingMonthly), PeriodStart: day(s.PeriodStart), NextBilling: day(s.NextBilling),
		Term: orElse(s.Term, data.TermYearly), StartedOn: day(s.Started), TermStart: day(s.TermStart), RenewsOn: day(s.Renews),
		RecurringBilling: !s.RecurringOff && (!s.Trial || s.TrialPays), EndOfSale: s.EndOfSale,
		ExtendedFrom: day(s.Extended),
		PartnerName:  s.Partner, PartnerContact: s.Contact, Portal: s.Portal, Notes: s.Notes,
	}
	if next := after.NextBilling; !next.IsZero() && !after.PeriodStart.IsZero() { // a period of the calendar, however many days it has
		months := 1
		if after.BillingPeriod == data.BillingYearly {
			months = 12
		}
		after.PeriodStart = monthsBefore(next, months)
	}
	if s.Price > 0 {
		after.Price = data.Money{Minor: s.Price, Currency: orElse(s.Currency, "EUR")}
	}
	if s.Reported > 0 {
		after.ReportedOn = today
	}
	return after
}

// monthsBefore is the same day some months before, or the last one of a shorter month.
func monthsBefore(day data.Date, months int) data.Date {
	first := data.DateOf(time.Date(int(day.Year), time.Month(day.Month)-time.Month(months), 1, 0, 0, 0, 0, time.UTC))
	last := data.DateOf(first.Time().AddDate(0, 1, -1))
	return first.AddDays(min(int(day.Day), int(last.Day)) - 1)
}

func orElse[T ~string](value, fallback T) T {
	if value == "" {
		return fallback
	}
	return value
}
