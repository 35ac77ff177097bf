package lookup

import (
	"cmp"
	"slices"
	"strings"

	"seatbook/data"
)

// mainPlans are the products that a small business buys before all others, by their part
// numbers, in the order in which they are offered.
func mainPlans() []string {
	return []string{"O365_BUSINESS_ESSENTIALS", "O365_BUSINESS_PREMIUM", "SPB", "O365_BUSINESS"}
}

// offer is a product with what its place among others depends on.
type offer struct {
	name           string
	quality, class int
}

// Products returns the names of the products that are meant by what was typed: by parts of
// the name and the vendor in any order, the best first. Of those that answer equally well,
// Microsoft's plans for small businesses come first, then what the record has, then the
// others in the catalog's order, what is free last.
func Products(catalog data.Catalog, held []data.Product, typed string) (names []string) {
	words := Words(typed)
	var all []offer
	seen := map[string]bool{}
	for i, p := range slices.Concat(held, catalog.Products()) {
		key, quality := data.Fold(p.Name), Quality(p.Name+" "+p.Vendor, words)
		if quality == 0 || seen[key] {
			continue
		}
		seen[key] = true
		all = append(all, offer{p.Name, quality, classOf(catalog, p, i < len(held))})
	}
	slices.SortStableFunc(all, func(a, b offer) int {
		return cmp.Or(cmp.Compare(b.quality, a.quality), cmp.Compare(a.class, b.class))
	})
	for _, o := range all {
		names = append(names, o.name)
	}
	return names
}

// classOf is how early a product comes among those that answer equally well: the main plans
// in their order, what is held, the others, what is free.
func classOf(catalog data.Catalog, p data.Product, isHeld bool) int {
	known, _ := catalog.ByName(p.Name)
	plans := mainPlans()
	switch main := slices.Index(plans, known.SKU); {
	case main >= 0:
		return main
	case isHeld:
		return len(plans)
	case known.Free:
		return len(plans) + 2
	default:
		return len(plans) + 1
	}
}

// Quality tells how well a text answers all of some words, from 1 to 100, however many
// others it has; 0 is that one of them is not answered.
func Quality(text string, words []string) int {
	folded := data.Fold(text)
	of := wordsOf(folded)
	sum := 0
	for _, word := range words {
		best, _ := bestOf(of, word)
		if best == 0 && strings.Contains(folded, word) {
			best = inside
		}
		if best == 0 {
			return 0
		}
		sum += best
	}
	return sum / max(1, len(words))
}
