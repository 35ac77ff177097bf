package importing

import (
	"maps"
	"slices"

	"seatbook/data"
)

// Called is what an organization of the record is called, in files too: its own name first.
type Called struct {
	ID    data.OrganizationID
	Names []string
}

// NamesOrganizations tells whether a list says whose its rows are: it is compared with the
// record of each of them.
func (f Facts) NamesOrganizations() bool { return len(f.Organizations) > 0 }

// share is what files tell of one organization, with the record of that.
type share struct {
	record Snapshot
	facts  Facts
	isNew  bool
}

// planEach plans the import of lists of several organizations into a record of all of
// them: each row into that of the one which it names, which is made where the record has
// none of that name. Rows that name none are those of the one which is imported into.
func planEach(record Snapshot, facts Facts, catalog data.Catalog, on data.Date) Plan {
	whole := Plan{Organization: record.Organization, On: on, Rejected: facts.Rejected, Unread: facts.Unread, Notes: facts.Notes, Called: map[data.OrganizationID]string{}}
	subscription, person := data.SubscriptionID(-1), data.PersonID(-1)
	d := record.shares(facts)
	for _, s := range d.all {
		p := newPlanner(s.record, catalog.With(facts.Products), on)
		p.nextID, p.nextPerson, p.ofWhom = subscription, person, s.record.Name
		part := p.planOf(s.facts, catalog)
		subscription, person = p.nextID, p.nextPerson
		whole.Called[s.record.Organization] = s.record.Name
		if s.isNew {
			whole.New = append(whole.New, data.Organization{ID: s.record.Organization, Name: s.record.Name, Country: record.Country})
		}
		whole.join(part)
	}
	whole.noteWhole(record, facts)
	whole.Near, whole.AlsoCalled = d.near, d.called
	for _, near := range d.near {
		whole.Notes = append(whole.Notes, Note{near.File, data.NewError(data.CodeOrganizationNear, "Name", near.Name, "Known", near.Known)})
	}
	return whole
}

// join takes in the plan of one organization more.
func (p *Plan) join(part Plan) {
	p.Subscriptions = append(p.Subscriptions, part.Subscriptions...)
	p.People = append(p.People, part.People...)
	p.Assignments = append(p.Assignments, part.Assignments...)
	p.Staying = p.Staying.with(part.Staying)
	p.Rejected, p.Unread = append(p.Rejected, part.Rejected...), append(p.Unread, part.Unread...)
	p.Products, p.TotalsTold = part.Products, p.TotalsTold || part.TotalsTold
	for _, note := range part.Notes {
		if !slices.ContainsFunc(p.Notes, note.same) {
			p.Notes = append(p.Notes, note)
		}
	}
	for i := range part.Mappings {
		if i < len(p.Mappings) { // what was said of each organization
			part.Mappings[i].Said = append(slices.Clone(p.Mappings[i].Said), part.Mappings[i].Said...)
			part.Mappings[i].Said = part.Mappings[i].Said[:min(len(part.Mappings[i].Said), mostSaid)]
		}
	}
	p.Mappings = part.Mappings
}

// same tells whether two notes say one thing of a file.
func (n Note) same(other Note) bool {
	return n.File == other.File && n.Reason.Error() == other.Reason.Error()
}

// noteWhole says of each file how many of its rows name no organization, beside others that
// do, and into whose record they go.
func (p *Plan) noteWhole(record Snapshot, facts Facts) {
	naming, without := map[string]bool{}, map[string]int{}
	for source := range facts.Organizations {
		naming[source.File] = true
	}
	note := func(source Source) {
		if _, named := facts.Organizations[source]; !named && naming[source.File] {
			without[source.File]++
		}
	}
	for i := range facts.People {
		note(facts.People[i].Source)
	}
	if len(facts.People) == 0 { // a table of people tells of subscriptions beside them
		for i := range facts.Subscriptions {
			note(facts.Subscriptions[i].Source)
		}
	}
	for _, file := range slices.Sorted(maps.Keys(without)) {
		p.Notes = append(p.Notes, Note{file, data.NewError(data.CodeRowsOfNobody, "Count", without[file], "Name", record.Name)})
	}
}

// shares parts what files tell, and the record, by organization: in the order in which the
// files name them.
func (s Snapshot) shares(facts Facts) *divider {
	d := divider{record: s, told: map[string]map[string]bool{}, at: map[data.OrganizationID]*share{}, known: map[string]Called{}, added: map[string]data.OrganizationID{}, spelled: map[string]string{}}
	d.files = Facts{Products: facts.Products, Mappings: facts.Mappings, AddressColumns: facts.AddressColumns, Written: facts.Written}
	for _, known := range s.Organizations {
		for _, name := range known.Names {
			d.known[whoseKey(name)] = known
			d.spell(name, known.Names[0])
		}
	}
	for source, name := range facts.Organizations {
		if d.told[source.File] == nil {
			d.told[source.File] = map[string]bool{}
		}
		d.told[source.File][whoseKey(name)] = true
	}
	for _, fact := range facts.Subscriptions {
		to := d.of(fact.Source, facts)
		to.facts.Subscriptions = append(to.facts.Subscriptions, fact)
	}
	for i := range facts.People {
		to := d.of(facts.People[i].Source, facts)
		to.facts.People = append(to.facts.People, facts.People[i])
	}
	if len(d.all) == 0 { // nothing but names
		d.take(s.Organization, s.Name)
	}
	d.deal()
	return &d
}

// divider parts facts and a record by organization.
type divider struct {
	record Snapshot
	files  Facts                      // what is told of files, and not by row
	told   map[string]map[string]bool // the names in each file, by their keys
	all    []*share
	at     map[data.OrganizationID]*share
	known  map[string]Called              // those of the record, by the key of each name
	added  map[string]data.OrganizationID // those that are made, by the key of their name

	spelled map[string]string // what those that there are, or that are made, are called, by data.NearName
	near    []NearOrganization
	called  []data.OrganizationName
}

// spell notes how an organization is spelled; the first one counts.
func (d *divider) spell(name, called string) {
	if near := data.NearName(name); near != "" && d.spelled[near] == "" {
		d.spelled[near] = called
	}
}

// of is the share of the organization whose a row is. One that the record doesn't know is
// made; but a record of one organization, and a file that names one, are one another's,
// whatever it is called there.
func (d *divider) of(source Source, facts Facts) *share {
	name, told := facts.Organizations[source]
	if !told {
		return d.take(d.record.Organization, d.record.Name)
	}
	key := whoseKey(name)
	if known, there := d.known[key]; there {
		return d.take(known.ID, known.Names[0])
	}
	if len(d.record.Organizations) == 1 && len(d.told[source.File]) == 1 {
		return d.take(d.record.Organization, d.record.Name)
	}
	if same, said := facts.SameAs[key]; said {
		return d.same(source, data.OneLine(name), same, facts)
	}
	id, there := d.added[key]
	if !there {
		name = data.OneLine(name)
		if known := d.spelled[data.NearName(name)]; known != "" && facts.SameAs == nil {
			d.near = append(d.near, NearOrganization{source, name, known})
		}
		d.spell(name, name)
		id = data.OrganizationID(-1 - len(d.added))
		d.added[key] = id
	}
	return d.take(id, data.OneLine(name))
}

// same is the share of the organization that another name is said to be one of, too.
func (d *divider) same(source Source, name, same string, facts Facts) *share {
	facts.SameAs = map[string]string{} // no further
	facts.Organizations = map[Source]string{source: same}
	to := d.of(source, facts)
	called := data.OrganizationName{Organization: to.record.Organization, Name: name}
	if !slices.Contains(d.called, called) {
		d.called = append(d.called, called)
	}
	return to
}

// rowsOf returns what tells of which organization of a record a row is; 0 for one that the
// record doesn't know.
func (s Snapshot) rowsOf(facts Facts) func(Source) data.OrganizationID {
	known := map[string]data.OrganizationID{}
	for _, of := range s.Organizations {
		for _, name := range of.Names {
			known[whoseKey(name)] = of.ID
		}
	}
	return func(source Source) data.OrganizationID {
		name, told := facts.Organizations[source]
		key := whoseKey(name)
		if same, said := facts.SameAs[key]; said {
			key = whoseKey(same)
		}
		if id, there := known[key]; told && (there || len(s.Organizations) != 1) {
			return id
		}
		return s.Organization
	}
}

// Same returns facts of which each organization is the one that it is said to be, by name;
// the others are others.
func (f Facts) Same(as map[string]string) Facts {
	f.SameAs = map[string]string{}
	for name, known := range as {
		f.SameAs[whoseKey(name)] = known
	}
	return f
}

// whoseKey is the name of an organization as rows are told apart by it: on one line, as it is
// made by.
func whoseKey(name string) string { return data.Fold(data.OneLine(name)) }

// take is the share of an organization, by its ID, which is negative for one that is made.
func (d *divider) take(id data.OrganizationID, name string) *share {
	there := d.at[id]
	if there == nil {
		there = &share{isNew: id < 0, record: d.record, facts: d.files}
		there.record.Organization, there.record.Name = id, name
		there.record.Subscriptions, there.record.People, there.record.Assignments = nil, nil, nil
		there.record.Organizations, there.record.addresses = nil, nil
		d.at[id] = there
		d.all = append(d.all, there)
	}
	return there
}

// deal gives each share its part of the record.
func (d *divider) deal() {
	if only := d.all[0]; len(d.all) == 1 && len(d.record.Organizations) == 1 && !only.isNew { // all of it, as it is
		only.record.Subscriptions, only.record.People, only.record.Assignments = d.record.Subscriptions, d.record.People, d.record.Assignments
		only.record.addresses = d.record.addresses
		return
	}
	of := map[data.SubscriptionID]*share{}
	for _, s := range d.record.Subscriptions {
		if to := d.at[s.Organization]; to != nil {
			to.record.Subscriptions = append(to.record.Subscriptions, s)
			of[s.ID] = to
		}
	}
	for i := range d.record.People {
		if to := d.at[d.record.People[i].Organization]; to != nil {
			to.record.People = append(to.record.People, d.record.People[i])
		}
	}
	for _, a := range d.record.Assignments {
		if to := of[a.Subscription]; to != nil {
			to.record.Assignments = append(to.record.Assignments, a)
		}
	}
}

// ofThose is the part of a record that the organizations of a plan have: the people of those
// of whose people the files tell.
func (s Snapshot) ofThose(plan Plan) Snapshot {
	people := map[data.OrganizationID]bool{}
	for i := range plan.People {
		people[plan.People[i].person.Organization] = true
	}
	s.Subscriptions = slices.DeleteFunc(slices.Clone(s.Subscriptions), func(o data.Subscription) bool { _, there := plan.Called[o.Organization]; return !there })
	s.People = slices.DeleteFunc(slices.Clone(s.People), func(o data.Person) bool { return !people[o.Organization] })
	return s
}
