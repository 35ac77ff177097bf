package data

import (
	"cmp"
	"slices"
	"strings"
)

// Microsoft is the vendor whose rules the record knows.
const Microsoft = "Microsoft"

// Product is one product of the catalog.
type Product struct {
	SKU    string // part number, such as SPB
	SKUID  string // GUID
	Name   string
	Free   bool // costs nothing and comes with thousands of seats
	Vendor string
	Older  []string // the names that it had before
	// Plans are the names of the service plans that it consists of (F7), sorted and
	// joined by blanks; empty when not known.
	Plans string
}

// Inclusion says that one suite includes another, by their names of today (R34).
type Inclusion struct{ Part, Whole string }

// Catalog knows the names of products by their part number and GUID and the
// other way round. The zero value knows none.
type Catalog struct {
	bySKU  map[string]Product
	byGUID map[string]Product
	byName map[string]Product
	all    []Product
}

// NewCatalog returns a catalog of the given products; the first of two with one
// name, part number or GUID counts, and a name of today before an older one.
func NewCatalog(products []Product) Catalog {
	c := Catalog{bySKU: map[string]Product{}, byGUID: map[string]Product{}, byName: map[string]Product{}, all: products}
	put := func(by map[string]Product, key string, p Product) {
		if _, there := by[key]; key != "" && !there {
			by[key] = p
		}
	}
	for _, p := range products {
		put(c.bySKU, strings.ToUpper(p.SKU), p)
		put(c.byGUID, strings.ToLower(p.SKUID), p)
		put(c.byName, NameKey(p.Name), p)
	}
	for _, p := range products {
		for _, name := range p.Older {
			put(c.byName, NameKey(name), p)
		}
	}
	return c
}

// With returns the catalog with other names, which go before its own, unless they
// are older than those.
func (c Catalog) With(named []Product) Catalog {
	if len(named) == 0 {
		return c
	}
	var all []Product
	seen := map[string]bool{}
	for _, p := range named {
		if known, there := c.BySKU(p.SKU); there {
			plans := cmp.Or(p.Plans, known.Plans)
			p = known.named(p.Name)
			p.Plans = plans
		} else if p.Vendor == "" { // only Microsoft publishes such names
			p.Vendor = Microsoft
		}
		seen[strings.ToUpper(p.SKU)] = true
		all = append(all, p)
	}
	for _, p := range c.all {
		if p.SKU == "" || !seen[strings.ToUpper(p.SKU)] {
			all = append(all, p)
		}
	}
	return NewCatalog(all)
}

// named returns the product under another name, or as it is where that is an
// older one of its own.
func (p Product) named(name string) Product {
	for _, own := range append([]string{p.Name}, p.Older...) {
		if Fold(own) == Fold(name) {
			return p
		}
	}
	p.Older = append([]string{p.Name}, p.Older...)
	p.Name = name
	return p
}

// Unknown returns those of some products whose name or service plans the catalog does
// not know by their part number.
func (c Catalog) Unknown(named []Product) (unknown []Product) {
	for _, p := range named {
		if known, there := c.BySKU(p.SKU); !there || known.named(p.Name).Name != known.Name || p.Plans != "" && p.Plans != known.Plans {
			unknown = append(unknown, p)
		}
	}
	return unknown
}

// BySKU finds a product by its part number.
func (c Catalog) BySKU(sku string) (Product, bool) {
	p, there := c.bySKU[strings.ToUpper(sku)]
	return p, there
}

// ByGUID finds a product by its GUID.
func (c Catalog) ByGUID(guid string) (Product, bool) {
	p, there := c.byGUID[strings.ToLower(guid)]
	return p, there
}

// ByName finds a product by a name of today or an older one, as [NameKey] compares
// them.
func (c Catalog) ByName(name string) (Product, bool) {
	p, there := c.byName[NameKey(name)]
	return p, there
}

// Names lists the names of all products, each once, in the catalog's order.
func (c Catalog) Names() (names []string) {
	seen := map[string]bool{}
	for _, p := range c.all {
		if !seen[p.Name] {
			seen[p.Name] = true
			names = append(names, p.Name)
		}
	}
	return names
}

// Products lists all products, in the catalog's order. Several can have one name.
func (c Catalog) Products() []Product { return slices.Clone(c.all) }

// NameOf returns the product's name, or the part number where the catalog does
// not know it.
func (c Catalog) NameOf(sku string) string {
	if p, there := c.BySKU(sku); there {
		return p.Name
	}
	return sku
}

// ShortName returns a product's name as a narrow column shows it: without the
// vendor's, and M365 for Microsoft 365, as the trade writes it.
func ShortName(product string) string {
	if rest, there := strings.CutPrefix(product, "Microsoft 365 "); there {
		return "M365 " + rest
	}
	return strings.TrimPrefix(product, "Microsoft ")
}
