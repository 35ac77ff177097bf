package importing

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"time"

	"seatbook/data"
)

// NewPlan compares what files tell with the record and says what an import
// will do. It writes nothing. Where files disagree, the order of the FileKind
// constants decides, not the order of the files, so that several files come out
// the same whether they are imported at once or one by one on a day, in any order. Where
// the record is that of all organizations, each row goes to the one that it names.
func NewPlan(record Snapshot, facts Facts, catalog data.Catalog, on data.Date) Plan {
	if len(record.Organizations) > 0 {
		return planEach(record, facts, catalog, on)
	}
	p := newPlanner(record, catalog.With(facts.Products), on)
	p.rejected, p.unread, p.notes = facts.Rejected, facts.Unread, facts.Notes
	if facts.NamesOrganizations() {
		facts = p.ofOrganization(facts)
	}
	return p.planOf(facts, catalog)
}

// planOf works out what the files tell of one organization.
func (p *planner) planOf(facts Facts, catalog data.Catalog) Plan {
	p.written, p.addressColumns = facts.Written, facts.AddressColumns
	p.mappings, p.names = facts.Mappings, catalog.Unknown(facts.Products)
	if len(facts.Products) > 0 {
		p.nameProducts()
	}
	p.totalsTold = slices.ContainsFunc(facts.Subscriptions, func(f SubscriptionFact) bool { return (f.Kind != FileTable || f.Back) && f.Total != nil })
	one, whole, tables := splitFacts(p.nameable(p.inOrder(facts.Subscriptions)))
	p.oneByOne(one)
	for _, group := range p.groupByProduct(whole) {
		p.wholeProduct(group)
	}
	for _, fact := range tables {
		p.tableRow(fact)
	}
	p.people(facts.People)
	p.nameOwners()
	p.noteNamesakes()
	p.settle()
	p.noteGUIDs()
	p.askAboutSeats()
	return p.plan()
}

// planner works out one import. Subscriptions and people of the record that no
// file speaks of stay out of the plan.
type planner struct {
	record Snapshot
	on     data.Date

	products        *products
	subscriptions   []*workingSubscription
	nextID          data.SubscriptionID
	nextPerson      data.PersonID
	plannedPeople   []PlannedPerson
	personChanges   personChanges
	places          map[Source]*Source // files and sheets, without a line
	peopleByAddress *addressIndex
	peopleByAlias   map[string]int           // by their other addresses, their places in the record
	peopleByName    map[string]data.PersonID // by name and address, 0 for one that several have
	assignments     []PlannedAssignment
	staying         stayingLicenses
	names           []data.Product
	mappings        []Mapping
	said            []string // what tables tell otherwise than the record
	ofWhom          string   // the customer of a list of several; empty where it is of one
	rejected        []Rejection
	unread          []Unread
	notes           []Note
	addressColumns  map[Source]string
	written         map[string]time.Time // when each file was written
	disputes        []dispute
	totalsTold      bool
	wantedProducts  []*product // room for what wanted returns
	wantedBy        []*PersonFact
}

// workingSubscription is a subscription while the plan is made; after counts the
// assignments as the plan leaves them.
type workingSubscription struct {
	before, after data.Subscription
	product       *product
	isNew         bool
	spokenOf      bool
	claimed       map[FileKind]bool // a row of its own told of it (F4, F6)
	source        Source
	notes         []*data.Error
	others        []*otherName
	held          []*heldLicense
	tookBack      bool
}

func newPlanner(record Snapshot, catalog data.Catalog, on data.Date) *planner {
	p := &planner{record: record, on: on, products: newProducts(catalog), nextID: -1, nextPerson: -1}
	ordered := slices.Clone(record.Subscriptions)
	data.OldestFirst(ordered)
	// Those with a part number first: a name alone is then theirs.
	for _, withSKU := range []bool{true, false} {
		for _, s := range ordered {
			if (s.SKU != "" || s.SKUID != "") == withSKU {
				p.keep(&workingSubscription{before: s, after: s}, named{s.SKUID, s.SKU, s.Product, s.KnownVendor()})
			}
		}
	}
	p.learnOtherNames()
	return p
}

func (p *planner) keep(w *workingSubscription, n named) {
	w.product = p.products.of(n)
	p.subscriptions = append(p.subscriptions, w)
	w.product.subscriptions = append(w.product.subscriptions, w)
}

// inOrder puts the rows of several files into one order whichever was chosen first: that
// of the newer file first. The rows of a file stay as they stand in it.
func (p *planner) inOrder(facts []SubscriptionFact) []SubscriptionFact {
	facts = slices.Clone(facts)
	slices.SortStableFunc(facts, func(a, b SubscriptionFact) int { return p.newerFirst(a.File, b.File) })
	p.lastOther(facts)
	return facts
}

// nameable leaves out the rows whose product nothing names but what is no product (F0),
// and takes away what is none beside a name. A part number may be a number alone, beside
// a name.
func (p *planner) nameable(facts []SubscriptionFact) (rows []SubscriptionFact) {
	for _, fact := range facts {
		fact.Product = data.CleanName(fact.Product)
		byName := fact.Product != "" && !NoProduct(fact.Product)
		if isNumber := strings.Trim(fact.SKU, "0123456789-.") == ""; NoProduct(fact.SKU) && !(byName && isNumber) {
			if !byName && guidOf(fact.SKUID) == "" {
				p.reject(fact.Source, data.NewError(data.CodeNotAProduct, "Text", Shown(firstOf(fact.Product, fact.SKU, fact.SKUID))))
				continue
			}
			fact.SKU = ""
		}
		rows = append(rows, fact)
	}
	return rows
}

// splitFacts parts the rows that are one subscription each from those that
// stand for all subscriptions of a product, and from those of mapped tables.
func splitFacts(facts []SubscriptionFact) (one, whole, tables []SubscriptionFact) {
	for _, fact := range facts {
		switch {
		case fact.Kind == FileTable:
			tables = append(tables, fact)
		case fact.OneByOne():
			one = append(one, fact)
		default:
			whole = append(whole, fact)
		}
	}
	return one, whole, tables
}

// named is what a row calls its product.
func (f SubscriptionFact) named() named {
	vendor := f.Vendor
	if f.Kind != FileTable {
		vendor = firstOf(vendor, data.Microsoft)
	}
	return named{f.SKUID, f.SKU, f.Product, vendor}
}

// groupByProduct gathers the rows of each product, those to believe first first: of two
// forms the better one, of two files of one form the newer.
func (p *planner) groupByProduct(facts []SubscriptionFact) [][]SubscriptionFact {
	index := map[*product]int{}
	var groups [][]SubscriptionFact
	for _, fact := range facts {
		of := p.products.of(fact.named())
		at, there := index[of]
		if !there {
			at = len(groups)
			index[of] = at
			groups = append(groups, nil)
		}
		groups[at] = append(groups[at], fact)
	}
	for _, group := range groups {
		slices.SortStableFunc(group, func(a, b SubscriptionFact) int {
			return cmp.Or(a.Kind.rank()-b.Kind.rank(), p.newerFirst(a.File, b.File))
		})
	}
	return groups
}

// add puts a new subscription of a product into the plan, with what a purchase
// that only a file knows of can be taken to be. No file tells the agreement: it is the new
// one, as of what is bought today, which promises nothing that the classic one would not
// keep.
func (p *planner) add(of *product, source Source) *workingSubscription {
	w := &workingSubscription{isNew: true, spokenOf: true, source: source, product: of, after: data.Subscription{
		ID: p.nextID, Organization: p.record.Organization,
		Product: of.name(), SKU: of.SKU, SKUID: of.SKUID, Vendor: of.Vendor, Free: of.Free,
		Cloud: data.CloudWorldwide, Channel: data.ChannelDirect, Payment: data.PaymentNone,
		Agreement: data.AgreementNew, Offer: data.OfferStandard, TotalUnknown: true,
		BillingPeriod: data.BillingMonthly, Term: data.TermYearly, RecurringBilling: true,
	}}
	if !of.isMicrosofts() {
		w.after.Cloud, w.after.Agreement = data.CloudNone, data.AgreementClassic // which says nothing there (R18)
	}
	p.nextID--
	p.subscriptions = append(p.subscriptions, w)
	of.subscriptions = append(of.subscriptions, w)
	return w
}

// plan gathers what was worked out.
func (p *planner) plan() Plan {
	plan := Plan{
		Organization: p.record.Organization, On: p.on,
		People: p.plannedPeople, Assignments: p.assignments, Staying: p.staying.Staying, Products: p.names, Mappings: p.withSaid(),
		Rejected: p.rejected, Unread: p.unread, Notes: p.notes, TotalsTold: p.totalsTold,
	}
	for _, w := range p.subscriptions {
		if w.spokenOf {
			p.billByRenewal(w)
			p.noteOpen(w)
			plan.Subscriptions = append(plan.Subscriptions, w.planned())
		}
	}
	return plan
}

// billByRenewal has what files have just given a price, or a renewal, be billed by the day of
// that renewal: tables tell it far more often than bills.
func (p *planner) billByRenewal(w *workingSubscription) {
	told := w.isNew || !w.before.PriceOn(p.on).Known() || w.before.RenewsOn.IsZero()
	if told && w.after.PriceOn(p.on).Known() {
		w.after = w.after.BilledByRenewal(p.on)
	}
}

func (w *workingSubscription) planned() PlannedSubscription {
	row := PlannedSubscription{Source: w.source, Action: ActionLeave, Before: w.before, After: w.after, Notes: w.notes}
	switch {
	case w.isNew:
		row.Action = ActionAdd
	case !sameOnRecord(w.before, w.after):
		row.Action = ActionChange
	}
	return row
}

// sameOnRecord tells whether two states of a subscription are one to the user.
// Which file told the same once more is no change.
func sameOnRecord(a, b data.Subscription) bool {
	for _, s := range []*data.Subscription{&a, &b} {
		s.NamedAssigned, s.Purchases = 0, nil
		s.TotalFrom, s.TotalOn, s.AssignedFrom = "", data.Date{}, ""
	}
	return reflect.DeepEqual(a, b)
}
