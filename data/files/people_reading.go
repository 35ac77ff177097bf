package files

import (
	"context"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// toldBest puts the column in which most rows name products before the others of its
// kind: some lists have one with the names of objects beside it (F0).
func (r *reader) toldBest(names []string) []string {
	var there []string
	for _, name := range names {
		if r.column(name) >= 0 {
			there = append(there, name)
		}
	}
	if len(there) < 2 {
		return names
	}
	told := map[string]int{}
	r.peek(looksAt, func(fields []string) {
		for _, name := range there {
			if at := r.column(name); at < len(fields) {
				if text := strings.TrimSpace(fields[at]); text != "" && !importing.NoProduct(text) && !isCount(text) {
					told[name]++
				}
			}
		}
	})
	slices.SortStableFunc(there, func(a, b string) int { return told[b] - told[a] })
	return there
}

// read reads the people of a list. A list without a column of licenses says so
// once.
func (f peopleForm) read(ctx context.Context, t *table, order importing.DateOrder) (importing.Facts, error) {
	r := t.reader(order)
	if !f.keepsDeleted {
		r.lookForDeleted()
	}
	if f.begin != nil {
		f.begin(r)
	}
	f.licenses = r.toldBest(f.licenses)
	_, tells := t.has(f.licenses...)
	if r.heldIn = f.licenses; tells {
		r.lookForLicensed(f.licenses)
	}
	facts, err := r.read(ctx, func() *data.Error { return f.person(r, tells) })
	if err == nil && !tells && !r.told && len(facts.People) > 0 {
		facts.Notes = append(facts.Notes, importing.Note{File: t.name, Reason: data.NewError(data.CodeNoLicensesTold, "Vendor", f.vendor)})
	}
	return facts, err
}

func (f peopleForm) person(r *reader, tells bool) *data.Error {
	if f.skip != nil && f.skip(r) {
		return nil
	}
	r.addressesIn(r.at(f.address...).column)
	fact := importing.PersonFact{
		Source: r.where(), Address: oneAddress(r.firstAddress(f.address)), Name: r.firstFilled(f.name), Department: r.text(f.department...),
		ExternalID: r.text(f.id...), Vendor: f.vendor, Aside: f.aside, LicensesUntold: !tells,
	}
	fact.Name = firstText(fact.Name, strings.TrimSpace(r.text(f.first...)+" "+r.text(f.last...)))
	if fact.Department == "" && f.vendor == vendorGoogle {
		unit := r.text(columnGoogleUnit...)
		fact.Department = unit[strings.LastIndex(unit, "/")+1:]
	}
	if r.isDeleted() { // what the row says besides is of before
		fact.Deleted, fact.LicensesUntold = true, true
		r.deleted++
		r.person(fact, false)
		return nil
	}
	if f.blocked != nil {
		fact.Blocked = f.blocked(r)
	}
	if f.products != nil {
		products, told := f.products(r)
		fact.Products, fact.LicensesUntold = products, !told
		r.told = r.told || told
	}
	if tells {
		c := r.at(f.licenses...)
		fact.Products, fact.LicensesUntold = r.heldByPerson(c, f.split, firstText(fact.Name, fact.Address))
		if c.text == "" && !f.row && !fact.LicensesUntold && len(fact.Products) == 0 {
			r.blanks = append(r.blanks, len(r.facts.People))
		}
	}
	known := len(r.facts.People)
	_, ofProducts := r.has(columnActivated...)
	if r.person(fact, f.row || ofProducts); len(r.facts.People) > known {
		r.activity(known)
	}
	return nil
}

// firstFilled returns the text of the first of some columns in which there is one.
func (r *reader) firstFilled(names []string) string {
	for _, name := range names {
		if text := r.text(name); text != "" {
			return text
		}
	}
	return ""
}

// firstAddress returns what stands in the first of some columns that holds an address;
// where none does, what stands in the first that is filled in.
func (r *reader) firstAddress(names []string) string {
	for _, name := range names {
		if text := r.text(name); strings.Contains(text, "@") {
			return text
		}
	}
	return r.firstFilled(names)
}

// lookForConcealed sees whether a report hides names: its addresses are none.
func lookForConcealed(r *reader) {
	address := r.column(firstNamed(r.table, columnUPN))
	total, shown := 0, 0
	r.peek(looksAt, func(fields []string) {
		if address < len(fields) && strings.TrimSpace(fields[address]) != "" {
			total++
			if strings.Contains(fields[address], "@") {
				shown++
			}
		}
	})
	if total > 0 && shown == 0 {
		r.concealed = true
		r.note(data.CodeConcealed)
	}
}

// looksAt is how many rows are looked at to tell what stands in a column.
const looksAt = 50

func firstNamed(t *table, names []string) string {
	name, _ := t.has(names...)
	return name
}
