package people

import (
	"context"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// openAssignMany gives several people a license of one product (R17, R19).
func (p *Screen) openAssignMany(rows []data.PersonRow) {
	p.askMany(rows, func(held heldByMany) {
		products := held.toGive(p.Words, p.Settings.Admin(), p.Today())
		if !slices.ContainsFunc(products, givable.can) {
			p.sayNoProduct(p.newManyForm(p.Count("people.assign_title", len(rows)), rows), p.Text("people.assign_none"))
			return
		}
		p.pickProduct(held, products)
	})
}

// pickProduct picks the product that they get: nobody is given what nobody chose.
func (p *Screen) pickProduct(held heldByMany, products []givable) {
	d := desk.NewPicker(p.Desk, p.Count("people.assign_title", len(held.people)), p.Text("people.assign_which"),
		func(row givable) data.SubscriptionID { return row.ID }, func(row givable) string { return row.Product },
		func(_ context.Context, search string, offset, limit int) (data.Page[givable], error) {
			found := slices.DeleteFunc(slices.Clone(products), func(row givable) bool {
				return !strings.Contains(data.Fold(row.Product), data.Fold(data.OneLine(search)))
			})
			return desk.PageOf(found, offset, limit), nil
		})
	d.Only = true
	d.Narrow = desk.NewPeopleNamed(p.Desk, desk.NamesOfPeople(held.people), d.Fit)
	d.Choosable, d.Size.Height = givable.can, desk.HighPicker
	d.Lines = func(row givable) parts.PickText {
		says := parts.PickText{Name: p.withOrganization(row.Product, row.SubscriptionRow), Below: p.Spare(held.joining.Spare(row.SubscriptionRow))}
		if !row.can() {
			says.Below = row.why
		}
		return says
	}
	d.Tells = func(picked []givable) string {
		if len(picked) == 0 {
			return ""
		}
		return p.givenText(held, picked[0].SubscriptionRow)
	}
	d.Counted = func(int) string { return p.Text("people.assign_button") }
	d.Enough = func(n int) bool {
		return n == 1 && !slices.ContainsFunc(products, func(row givable) bool {
			_, picked := d.Picked[row.ID]
			return picked && held.missing(row.SubscriptionRow) > 0
		})
	}
	d.Open(func(picked []givable) func(context.Context) error {
		row := picked[0].SubscriptionRow
		return p.Does(acts.Assign{Subscriptions: []data.SubscriptionRef{row.Subscription.Ref()}, People: desk.PersonRefs(held.without(row))})
	}, nil)
}

// missing is for how many of those who hold none of a product there is no license.
func (h heldByMany) missing(row data.SubscriptionRow) int {
	if row.TotalUnknown {
		return 0
	}
	return max(0, len(h.without(row))-h.joining.Spare(row).Room())
}

// wasted is what would be paid for nothing once those who hold none of a product have one
// (R31 to R34).
func (h heldByMany) wasted(given data.SubscriptionRow) (all []savings.Row) {
	for _, person := range h.without(given) {
		all = append(all, h.giving.Wasted(person.Person, h.holds, given)...)
	}
	return all
}

// givenText says who is given a license, whether there are enough, and whose would be paid
// for nothing.
func (p *Screen) givenText(held heldByMany, row data.SubscriptionRow) string {
	without := held.without(row)
	lines := []string{p.Count("people.given", len(without), "Product", data.ShortName(row.Product))}
	if holders := held.holders(row); len(holders) > 0 {
		lines = append(lines, p.Count("people.given_has", len(holders), "Names", p.namesOf(holders)))
	}
	if others := held.ofOthers(row); len(others) > 0 {
		lines = append(lines, p.Count("people.given_other", len(others), "Names", p.namesOf(others)))
	}
	wasted := held.wasted(row)
	blocked := 0
	for _, person := range without {
		if person.Blocked && len(wasted) == 0 { // of a free product
			blocked++
		}
	}
	if blocked > 0 {
		lines = append(lines, p.Count("people.given_blocked", blocked))
	}
	if missing := held.missing(row); missing > 0 {
		lines = append(lines, p.Count("people.given_missing", missing))
	}
	return strings.TrimSpace(strings.Join(append(lines, p.WasteText(wasted)), "\n"))
}

// namesOf are the names of some people, the first of many.
func (p *Screen) namesOf(rows []data.PersonRow) string {
	names := desk.NamesOfPeople(rows)
	return p.NamesOf(names[:min(len(names), desk.NamedAtMost)], len(names))
}
