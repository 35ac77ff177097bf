package importing

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"seatbook/data"
)

// product is one product of the record or of the files, however it is named there
// (F0).
type product struct {
	data.Product
	subscriptions []*workingSubscription
}

// products tells which product a file means (F0): by its GUID, by its part number,
// by its name in the record, by its name in the catalog; only then is it a new one.
type products struct {
	catalog data.Catalog
	all     []*product
	byGUID  map[string]*product
	bySKU   map[string]*product
	byName  map[string][]*product // of several vendors
	written map[named][]*product  // as lists of people write them, over and over
}

func newProducts(catalog data.Catalog) *products {
	return &products{catalog: catalog, byGUID: map[string]*product{}, bySKU: map[string]*product{}, byName: map[string][]*product{}, written: map[named][]*product{}}
}

// named is what a file or the record calls a product. An empty vendor is one that
// is not told.
type named struct{ guid, sku, name, vendor string }

var guidForm = regexp.MustCompile(`(?i)^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$`)

// IsGUID tells whether text is a GUID.
func IsGUID(text string) bool { return guidForm.MatchString(strings.TrimSpace(text)) }

// guidOf returns a GUID as two are compared, empty for what is none. Graph calls a
// product of a tenant by both their GUIDs, with a low line between them.
func guidOf(text string) string {
	text = strings.TrimSpace(text)
	if tenant, product, there := strings.Cut(text, "_"); there && guidForm.MatchString(tenant) {
		text = product
	}
	if !guidForm.MatchString(text) || strings.Trim(text, "0-{}") == "" {
		return ""
	}
	return strings.ToLower(strings.Trim(text, "{}"))
}

var (
	tenantSKU  = regexp.MustCompile(`^[\w.-]+:([A-Za-z0-9][A-Za-z0-9_]*)$`)
	partNumber = regexp.MustCompile(`^[A-Z0-9]+(_[A-Za-z0-9]+)+$`)
)

// inPlace moves what stands in the wrong place: a GUID or a part number where a
// name belongs, a tenant before a part number.
func (p *products) inPlace(n named) named {
	n.name, n.sku = data.CleanName(n.name), p.withoutTenant(data.CleanName(n.sku))
	if n.sku == "" {
		name := p.withoutTenant(n.name)
		_, known := p.catalog.BySKU(name)
		if known || name != n.name || p.bySKU[strings.ToUpper(name)] != nil || partNumber.MatchString(name) {
			n.name, n.sku = name, name
		}
	}
	if guid := guidOf(n.name); guid != "" && n.guid == "" {
		n.guid = guid
	}
	if guid := guidOf(n.sku); guid != "" {
		n.guid, n.sku = firstOf(n.guid, guid), ""
	}
	n.guid = guidOf(n.guid)
	return n
}

// withoutTenant returns a part number without the tenant before it. Some of Microsoft's
// have signs that names have, too: those are known by the record and the catalog.
func (p *products) withoutTenant(text string) string {
	if m := tenantSKU.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	if tenant, rest, there := strings.Cut(text, ":"); there && tenant != "" && !strings.Contains(tenant, " ") {
		if _, known := p.catalog.BySKU(rest); known || p.bySKU[strings.ToUpper(rest)] != nil || guidOf(rest) != "" {
			return rest
		}
	}
	return text
}

// find returns the product that is meant, nil where neither the record, nor the
// files before, nor the catalog know it.
func (p *products) find(n named) *product {
	if found := p.byGUID[n.guid]; found != nil && n.guid != "" {
		return found
	}
	if known, there := p.catalog.ByGUID(n.guid); there && n.guid != "" {
		return p.fromCatalog(known)
	}
	if found := p.bySKU[strings.ToUpper(n.sku)]; found != nil && n.sku != "" {
		return found
	}
	if known, there := p.catalog.BySKU(n.sku); there && n.sku != "" {
		return p.fromCatalog(known)
	}
	for _, name := range []string{n.name, n.sku} {
		if name == "" {
			continue
		}
		for _, found := range p.byName[data.NameKey(name)] {
			if sameVendor(found.Vendor, n.vendor) {
				return found
			}
		}
	}
	if known, there := p.catalog.ByName(n.name); there && sameVendor(known.Vendor, n.vendor) {
		return p.fromCatalog(known)
	}
	if plain := strings.TrimSpace(termBehind.ReplaceAllString(n.name, "")); plain != "" && plain != n.name {
		return p.find(named{name: plain, vendor: n.vendor})
	}
	return nil
}

// termBehind is how resellers write behind a product's name for how long and how often
// it is bought: (NCE COM ANN), [Annual, monthly], - NCE.
var termBehind = regexp.MustCompile(`(?i)\s*(?:[(\[](?:[^()\[\]]*\bNCE\b[^()\[\]]*|(?:(?:annual|monthly|yearly|1 year|3 years?|p1y|p1m|p3y|com|mth|ann|commitment|billing|billed|term|jaarlijks|maandelijks|jahrlich|monatlich)[\s,/&-]*)+)[)\]]|\s[-–]\s*NCE)$`)

// sameVendor tells whether two names may be one vendor's: one that is not told may
// be anybody, and "Microsoft Corporation" is Microsoft.
func sameVendor(a, b string) bool {
	a, b = data.Fold(a), data.Fold(b)
	return a == "" || b == "" || a == b || strings.HasPrefix(a, b+" ") || strings.HasPrefix(b, a+" ")
}

func (p *products) fromCatalog(known data.Product) *product {
	if there := p.bySKU[strings.ToUpper(known.SKU)]; there != nil && known.SKU != "" {
		return there
	}
	added := &product{Product: known}
	p.all = append(p.all, added)
	p.learn(added, named{known.SKUID, known.SKU, known.Name, known.Vendor})
	for _, older := range known.Older {
		p.learn(added, named{name: older})
	}
	return added
}

// learn notes by what else a product is known; what another one is known by
// already stays its.
func (p *products) learn(to *product, n named) {
	if n.guid != "" && p.byGUID[n.guid] == nil {
		p.byGUID[n.guid] = to
		to.SKUID = firstOf(to.SKUID, n.guid)
	}
	if n.sku != "" && p.bySKU[strings.ToUpper(n.sku)] == nil {
		p.bySKU[strings.ToUpper(n.sku)] = to
		to.SKU = firstOf(to.SKU, n.sku)
	}
	to.Vendor = firstOf(to.Vendor, n.vendor)
	if n.name == "" {
		return
	}
	to.Name = firstOf(to.Name, n.name)
	key := data.NameKey(n.name)
	for _, there := range p.byName[key] {
		if there == to {
			return
		}
	}
	p.byName[key] = append(p.byName[key], to)
}

// of returns the product that is meant, a new one where it is not known.
func (p *products) of(n named) *product {
	n = p.inPlace(n)
	found := p.find(n)
	if found == nil {
		found = &product{}
		p.all = append(p.all, found)
	}
	p.learn(found, n)
	return found
}

// ofName returns the products that a name alone means: one as a rule, several where a
// list joins them by commas or pluses, none where it is no name.
func (p *products) ofName(name, vendor string) []*product {
	n := named{name: name, vendor: vendor}
	found, known := p.written[n]
	if !known && !NoProduct(name) && !SaysNoLicenses(name) { // a reader has said so
		for _, part := range p.parts(name, vendor) {
			found = append(found, p.of(named{name: part, vendor: vendor}))
		}
	}
	if !known {
		p.written[n] = found
	}
	return found
}

// knows tells whether a name means a product of the record or the catalog, or is a part
// number.
func (p *products) knows(name, vendor string) bool {
	n := p.inPlace(named{name: strings.TrimSpace(name), vendor: vendor})
	return n.sku != "" || n.guid != "" || p.find(n) != nil
}

// parts splits a name that joins several products by lines, by commas, or by pluses with
// blanks around them; all of these stand in names, too, so that what is known decides.
func (p *products) parts(name, vendor string) []string {
	if p.knows(name, vendor) {
		return []string{name}
	}
	if before := strings.TrimRight(name, "+,; "); before != name && before != "" && p.knows(before, vendor) {
		return []string{before}
	}
	for _, joint := range []string{"\n", ",", " + "} {
		if parts := p.parted(name, joint, vendor); len(parts) > 1 && p.allKnown(parts, vendor) {
			return parts
		}
	}
	switch {
	case strings.Contains(name, "\n"):
		var all []string
		for _, line := range p.parted(name, "\n", vendor) {
			all = append(all, p.parts(line, vendor)...)
		}
		return all
	case strings.Contains(name, ","):
		return p.parted(name, ",", vendor)
	}
	return []string{name}
}

// parted splits a name at a joint, but for where what is known goes on behind one.
func (p *products) parted(name, joint, vendor string) (parts []string) {
	segments := strings.Split(name, joint)
	for at := 0; at < len(segments); {
		end := at + 1
		for try := len(segments); try > at+1; try-- {
			if p.knows(strings.Join(segments[at:try], joint), vendor) {
				end = try
				break
			}
		}
		part := strings.TrimSpace(strings.Join(segments[at:end], joint))
		if len(parts) > 0 && joint != "\n" && goesOn(part) && !p.knows(part, vendor) {
			parts[len(parts)-1] += joint + segments[at]
			part, end = "", at+1
		}
		if part != "" {
			parts = append(parts, part)
		}
		at = end
	}
	return parts
}

func (p *products) allKnown(parts []string, vendor string) bool {
	for _, part := range parts {
		if !p.knows(part, vendor) {
			return false
		}
	}
	return true
}

// goesOn tells whether a text behind a comma goes on with the name before it, as in
// "Windows 365 Business 2 vCPU, 4 GB, 128 GB" or "..., Enterprise Edition".
func goesOn(part string) bool {
	first, _ := utf8.DecodeRuneInString(part)
	return unicode.IsDigit(first) && len(part) < 12 && (strings.Contains(part, " ") || strings.Trim(part, "0123456789.") == "") || unicode.IsLower(first) && !strings.Contains(part, ":") || strings.HasPrefix(part, "Enterprise Edition")
}

// name is how the product is shown: by its part number where no name is known.
func (p *product) name() string { return firstOf(p.Name, p.SKU, p.SKUID) }

// isMicrosofts tells whether the product is under the rules that speak of
// Microsoft.
func (p *product) isMicrosofts() bool { return p.Vendor != "" && sameVendor(p.Vendor, data.Microsoft) }
