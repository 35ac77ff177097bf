package importing

import (
	"reflect"
	"sort"
	"strings"

	"seatbook/data"
)

// PlanImport compares what files tell with the record and says what an import
// will do. It writes nothing. Where files disagree, the order of the FileKind
// constants decides, not the order of the files, so that one import of several
// files always comes out the same.
func NewPlan(record Snapshot, facts Facts, catalog data.Catalog, on data.Date) Plan {
	p := newPlanner(record, catalog.With(facts.Products), on)
	p.rejected = append(p.rejected, facts.Rejected...)
	p.mappings, p.products = facts.Mappings, catalog.Unknown(facts.Products)
	if len(facts.Products) > 0 {
		p.nameProducts()
	}
	one, whole, tables := splitFacts(facts.Subscriptions)
	for _, fact := range tables {
		p.tableRow(fact)
	}
	for _, fact := range one {
		p.oneSubscription(fact)
	}
	for _, group := range p.groupByProduct(whole) {
		p.wholeProduct(group)
	}
	p.people(facts.People)
	return p.plan()
}

// planner works out one import. Subscriptions and people of the record that no
// file speaks of stay out of the plan.
type planner struct {
	record  Snapshot
	catalog data.Catalog
	on      data.Date

	subscriptions   []*workingSubscription
	byProduct       map[string][]*workingSubscription
	nextID          data.SubscriptionID
	nextPerson      data.PersonID
	plannedPeople   []PlannedPerson
	peopleByAddress map[string]data.Person
	keyByName       map[string]string // of the products that the files of subscriptions left
	assignments     []PlannedAssignment
	products        []data.Product
	mappings        []Mapping
	rejected        []Rejection
}

// workingSubscription is a subscription while the plan is made; after counts the
// assignments as the plan leaves them.
type workingSubscription struct {
	before, after data.Subscription
	isNew         bool
	spokenOf      bool
	oneByOne      bool // a row of its own told of it (F4, F6)
	source        Source
	notes         []*data.Error
}

func newPlanner(record Snapshot, catalog data.Catalog, on data.Date) *planner {
	p := &planner{
		record: record, catalog: catalog, on: on,
		byProduct: map[string][]*workingSubscription{}, nextID: -1, nextPerson: -1,
	}
	ordered := append([]data.Subscription(nil), record.Subscriptions...)
	data.OldestFirst(ordered)
	for _, s := range ordered {
		p.keep(&workingSubscription{before: s, after: s})
	}
	return p
}

func (p *planner) keep(w *workingSubscription) {
	p.subscriptions = append(p.subscriptions, w)
	key := p.keyOf(w.after) // another vendor's product is none of Microsoft's files' business
	p.byProduct[key] = append(p.byProduct[key], w)
}

// productKey names a product the same way whether a file gives its part number
// or its name.
func (p *planner) productKey(sku, name string) string {
	if sku != "" {
		return strings.ToUpper(sku)
	}
	if known, there := p.catalog.ByName(name); there {
		return strings.ToUpper(known.SKU)
	}
	return data.Fold(name)
}

// splitFacts parts the rows that are one subscription each from those that
// stand for all subscriptions of a product, and from those of mapped tables.
func splitFacts(facts []SubscriptionFact) (one, whole, tables []SubscriptionFact) {
	for _, fact := range facts {
		switch {
		case fact.Kind == FileTable:
			tables = append(tables, fact)
		case fact.ExternalID != "":
			one = append(one, fact)
		default:
			whole = append(whole, fact)
		}
	}
	return one, whole, tables
}

// groupByProduct gathers the rows of each product, those to believe first first.
func (p *planner) groupByProduct(facts []SubscriptionFact) [][]SubscriptionFact {
	rank := map[FileKind]int{FileGraphSubscriptions: 0, FileGraphSKUs: 1, FileLicenses: 2, FilePowerShell: 3}
	index := map[string]int{}
	var groups [][]SubscriptionFact
	for _, fact := range facts {
		key := p.productKey(fact.SKU, fact.Product)
		at, there := index[key]
		if !there {
			at = len(groups)
			index[key] = at
			groups = append(groups, nil)
		}
		groups[at] = append(groups[at], fact)
	}
	for _, group := range groups {
		sort.SliceStable(group, func(i, j int) bool { return rank[group[i].Kind] < rank[group[j].Kind] })
	}
	return groups
}

// add puts a new subscription into the plan, with what a purchase that only a
// file knows of can be taken to be.
func (p *planner) add(product, sku, skuID string, source Source) *workingSubscription {
	w := p.newSubscription(product, sku, skuID, source)
	p.keep(w)
	return w
}

func (p *planner) newSubscription(product, sku, skuID string, source Source) *workingSubscription {
	name, free := product, false
	if known, there := p.catalog.BySKU(sku); there {
		name, free = known.Name, known.Free
	} else if known, there := p.catalog.ByName(product); there {
		sku, skuID, free = known.SKU, known.SKUID, known.Free
	}
	if name == "" {
		name = sku
	}
	w := &workingSubscription{isNew: true, spokenOf: true, source: source, after: data.Subscription{
		ID: p.nextID, Organization: p.record.Organization,
		Product: name, SKU: sku, SKUID: skuID, Vendor: "Microsoft", Free: free,
		Cloud: data.CloudWorldwide, Channel: data.ChannelDirect, Payment: data.PaymentNone,
		Agreement: data.AgreementClassic, Offer: data.OfferStandard, TotalUnknown: true,
		BillingPeriod: data.BillingMonthly, Term: data.TermYearly,
	}}
	p.nextID--
	return w
}

// plan gathers what was worked out.
func (p *planner) plan() Plan {
	plan := Plan{
		Organization: p.record.Organization, On: p.on,
		People: p.plannedPeople, Assignments: p.assignments, Products: p.products, Mappings: p.mappings, Rejected: p.rejected,
	}
	for _, w := range p.subscriptions {
		if w.spokenOf {
			plan.Subscriptions = append(plan.Subscriptions, w.planned())
		}
	}
	return plan
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

// sameOnRecord tells whether two states of a subscription would be written the
// same.
func sameOnRecord(a, b data.Subscription) bool {
	a.NamedAssigned, b.NamedAssigned = 0, 0
	a.Purchases, b.Purchases = nil, nil
	return reflect.DeepEqual(a, b)
}
