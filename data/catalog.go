package data

import "strings"

// Product is one product of the catalog.
type Product struct {
	SKU   string // part number, such as SPB
	SKUID string // GUID
	Name  string
	Free  bool // costs nothing and comes with thousands of seats
}

// Catalog knows the names of products by their part number and the other way
// round. The zero value knows none.
type Catalog struct {
	bySKU  map[string]Product
	byName map[string]Product
	names  []string
}

// NewCatalog returns a catalog of the given products; the first of two with one
// name or part number counts.
func NewCatalog(products []Product) Catalog {
	c := Catalog{bySKU: map[string]Product{}, byName: map[string]Product{}}
	for _, p := range products {
		if _, there := c.bySKU[strings.ToUpper(p.SKU)]; !there {
			c.bySKU[strings.ToUpper(p.SKU)] = p
		}
		if _, there := c.byName[Fold(p.Name)]; !there {
			c.byName[Fold(p.Name)] = p
			c.names = append(c.names, p.Name)
		}
	}
	return c
}

// With returns the catalog with other names, which go before its own.
func (c Catalog) With(named []Product) Catalog {
	if len(named) == 0 {
		return c
	}
	var all []Product
	for _, p := range named {
		known, _ := c.BySKU(p.SKU)
		p.Free = p.Free || known.Free
		all = append(all, p)
	}
	for _, name := range c.names {
		all = append(all, c.byName[Fold(name)])
	}
	return NewCatalog(all)
}

// Unknown returns those of some products whose name the catalog does not know by
// their part number.
func (c Catalog) Unknown(named []Product) (unknown []Product) {
	for _, p := range named {
		if known, there := c.BySKU(p.SKU); !there || known.Name != p.Name {
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

// ByName finds a product by its name, ignoring case and accents.
func (c Catalog) ByName(name string) (Product, bool) {
	p, there := c.byName[Fold(name)]
	return p, there
}

// Names lists the names of all products, in the catalog's order.
func (c Catalog) Names() []string { return c.names }

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
