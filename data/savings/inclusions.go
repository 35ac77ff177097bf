package savings

import (
	"slices"
	"strings"

	"seatbook/data"
)

// Product is a product as two are compared: by its name of today where the catalog
// knows it, and by its part number where one is known.
type Product struct{ Name, SKU string }

// Inclusions know which product includes which (R34): suites by a table, products
// that stand alone by their service plans, where those were loaded (F7). The zero
// value knows none.
type Inclusions struct {
	catalog data.Catalog
	suites  map[string]bool     // those of the table, by folded name
	wholes  map[string][]string // the suites that include one, by folded name
	plans   map[string][]string // service plans, sorted, by part number and by folded name
}

// foundation is a service plan that gives nothing by itself: it stands where no
// mailbox plan does, so that two products would differ by it alone.
const foundation = "EXCHANGE_S_FOUNDATION"

// NewInclusions returns what a table of suites and the service plans of products tell.
// A suite that includes one which includes a third includes that one, too.
func NewInclusions(pairs []data.Inclusion, catalog data.Catalog, named []data.Product) Inclusions {
	i := Inclusions{catalog: catalog, suites: map[string]bool{}, wholes: map[string][]string{}, plans: map[string][]string{}}
	for _, pair := range pairs {
		part := data.Fold(pair.Part)
		whole := data.Fold(pair.Whole)
		i.wholes[part] = append(i.wholes[part], whole)
		i.suites[part], i.suites[whole] = true, true
	}
	for _, p := range named {
		plans := slices.DeleteFunc(strings.Fields(p.Plans), func(plan string) bool { return plan == foundation })
		if len(plans) == 0 {
			continue
		}
		i.plans[skuKey(p.SKU)] = plans
		if known, there := catalog.BySKU(p.SKU); there {
			p.Name = known.Name
		}
		if name := data.Fold(p.Name); i.plans[name] == nil {
			i.plans[name] = plans
		}
	}
	return i
}

func skuKey(sku string) string { return "sku " + strings.ToUpper(sku) }

// ProductOf returns the product of a subscription.
func (i Inclusions) ProductOf(s data.Subscription) Product { return i.Product(s.Product, s.SKU) }

// Product returns the product of a name and a part number, which may be empty.
func (i Inclusions) Product(name, sku string) Product {
	known, there := i.catalog.BySKU(sku)
	if !there || sku == "" {
		known, there = i.catalog.ByName(name)
	}
	if there {
		return Product{known.Name, known.SKU}
	}
	return Product{name, sku}
}

// Includes tells whether one product includes all of another, and more.
func (i Inclusions) Includes(whole, part Product) bool {
	larger, smaller := data.Fold(whole.Name), data.Fold(part.Name)
	if i.suites[larger] && i.suites[smaller] {
		return i.suiteIncludes(larger, smaller) // whatever a list of service plans says
	}
	more, fewer := i.plansOf(whole), i.plansOf(part)
	if len(fewer) == 0 || len(fewer) >= len(more) {
		return false
	}
	return !slices.ContainsFunc(fewer, func(plan string) bool {
		_, there := slices.BinarySearch(more, plan)
		return !there
	})
}

func (i Inclusions) suiteIncludes(whole, part string) bool {
	for _, larger := range i.wholes[part] {
		if larger == whole || i.suiteIncludes(whole, larger) {
			return true
		}
	}
	return false
}

func (i Inclusions) plansOf(p Product) []string {
	if plans := i.plans[skuKey(p.SKU)]; plans != nil && p.SKU != "" {
		return plans
	}
	return i.plans[data.Fold(p.Name)]
}
