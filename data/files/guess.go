package files

import (
	"slices"
	"strings"

	"seatbook/data/importing"
)

// guess says what the columns of a table most likely hold, by what stands in them
// first and by their names second (F6): a column of addresses, GUIDs, days or free
// text is never a product, whatever its name.
//
// owner is the column of people that is taken for who owns the purchases, though it is only
// called a name; empty for none.
func guess(header []string, rows [][]string) (m importing.Mapping, owner string) {
	g := guesser{rows: rows, m: importing.Mapping{Header: header, Dates: guessDates(rows), Licenses: true}, used: map[importing.Field]bool{}}
	for i := range header {
		g.m.Fields = append(g.m.Fields, importing.FieldNone)
		g.cells = append(g.cells, column(rows, i))
	}
	if g.purchases = g.ofPurchases(); !g.purchases || g.namesHolders() {
		g.takeAddress()
	}
	if at := g.m.Column(importing.FieldAddress); at >= 0 {
		g.whose = header[at][:strings.LastIndex(header[at], ".")+1]
	}
	for _, exact := range []bool{true, false} {
		for i, name := range header {
			g.byName(i, columnKey(strings.TrimPrefix(name, g.whose)), exact)
		}
	}
	g.nameIsProduct()
	g.takeWhose()
	if at := g.m.Column(importing.FieldPrice); at >= 0 && g.m.Column(importing.FieldBilling) < 0 {
		g.m.Billing = periodIn(header[at])
	}
	return g.m, g.takeOwner()
}

// guesser is a mapping that is being guessed.
type guesser struct {
	m         importing.Mapping
	rows      [][]string
	cells     [][]string // by column
	used      map[importing.Field]bool
	purchases bool   // it is plainly one of purchases
	whose     string // what stands before the names of all that is told of a person, as in assignee.email
}

func (g *guesser) take(i int, field importing.Field) { g.m.Fields[i], g.used[field] = field, true }

// ofPurchases tells whether the table is plainly one of purchases: an address in it is
// only whom to ask.
func (g *guesser) ofPurchases() bool {
	found := 0
	for _, field := range []importing.Field{
		importing.FieldTotal, importing.FieldAssigned, importing.FieldAvailable, importing.FieldPrice, importing.FieldRenewsOn, importing.FieldStartedOn, importing.FieldNextBilling,
	} {
		for i, name := range g.m.Header {
			if len(g.cells[i]) > 0 && named(field, columnKey(name), true) > 0 && plausible(field, g.cells[i]) {
				found++
				break
			}
		}
	}
	return found >= 2 || found == 1 && g.called(importing.FieldProduct) >= 0 && g.called(importing.FieldTotal) >= 0
}

// takeAddress takes the column of addresses.
func (g *guesser) takeAddress() {
	if at := g.addresses(); at >= 0 {
		g.take(at, importing.FieldAddress)
	}
}

// addresses finds the column of addresses, by its name among several; -1 for none.
func (g *guesser) addresses() int {
	for _, word := range append(slices.Clone(headerWords[importing.FieldAddress]), "") {
		for i, name := range g.m.Header {
			if len(g.cells[i]) > 0 && mostly(g.cells[i], isAddress) && strings.Contains(columnKey(name), word) {
				return i
			}
		}
	}
	return -1
}

// ofPeople are the fields that only a list of people has, ofPurchases those that only
// one of purchases has.
var (
	ofPeople    = []importing.Field{importing.FieldName, importing.FieldFirstName, importing.FieldLastName, importing.FieldDepartment, importing.FieldBlocked, importing.FieldEnabled}
	ofPurchases = []importing.Field{
		importing.FieldVendor, importing.FieldID, importing.FieldTotal, importing.FieldAssigned, importing.FieldAvailable, importing.FieldStatus, importing.FieldPrice,
		importing.FieldCurrency, importing.FieldBilling, importing.FieldNextBilling, importing.FieldRenewsOn, importing.FieldStartedOn, importing.FieldTerm, importing.FieldRecurring, importing.FieldChannel, importing.FieldPayment, importing.FieldAgreement, importing.FieldPartner, importing.FieldNotes, importing.FieldOwner, importing.FieldTags,
	}
)

func (g *guesser) byName(i int, key string, exact bool) {
	if g.m.Fields[i] != importing.FieldNone || key == "" {
		return
	}
	best, longest := importing.FieldNone, 0
	for _, field := range importing.Fields() {
		people := g.used[importing.FieldAddress]
		if g.used[field] || field == importing.FieldAddress || people && !g.purchases && slices.Contains(ofPurchases, field) || field == importing.FieldProduct && g.isDepartment(key) || g.saysMoreElsewhere(i, key, field) {
			continue
		}
		if n := named(field, key, exact); n > longest && plausible(field, g.cells[i]) && (exact || len(g.cells[i]) > 0) {
			best, longest = field, n
		}
	}
	if best != importing.FieldNone {
		g.take(i, best)
	}
}

// weakWords are words for a field that stand for something else where another column is
// called by one of plainWords: the type of a license, the plan, the number of an order.
var (
	weakWords = map[importing.Field][]string{
		importing.FieldProduct: {"licensetype", "plan", "description", "omschrijving", "titel", "service", "dienst"},
		importing.FieldName:    {"name", "user", "username"},
		importing.FieldID:      {"contractnumber", "contractid", "contractnummer", "ordernumber", "ordernummer"},
	}
	plainWords = map[importing.Field][]string{
		importing.FieldProduct: {"product", "productname", "productnaam", "productdisplayname", "software", "softwarename", "produkt", "produit", "producto", "prodotto", "produto"},
		importing.FieldName:    {"displayname", "fullname", "realname", "weergavenaam", "volledigenaam", "anzeigename"},
		importing.FieldID:      {"subscriptionid", "abonnementid"},
	}
)

// saysMoreElsewhere tells whether a column is called by a weak word for a field, and
// another one by a plain one.
func (g *guesser) saysMoreElsewhere(i int, key string, field importing.Field) bool {
	if !slices.Contains(weakWords[field], key) {
		return false
	}
	for at, name := range g.m.Header {
		if at != i && slices.Contains(plainWords[field], columnKey(name)) && len(g.cells[at]) > 0 && plausible(field, g.cells[at]) {
			return true
		}
	}
	return field == importing.FieldID && strings.HasPrefix(key, "order") && mostly(g.cells[i], isArticle) && len(g.cells[i]) > 0
}

// nameIsProduct takes a column of names for the products where the table is of
// purchases, and has nobody's address.
func (g *guesser) nameIsProduct() {
	if g.used[importing.FieldAddress] {
		return
	}
	for i, field := range g.m.Fields {
		switch {
		case !slices.Contains(ofPeople, field):
		case field == importing.FieldName && !g.used[importing.FieldProduct] && !g.used[importing.FieldSKU] && plausible(importing.FieldProduct, g.cells[i]):
			g.take(i, importing.FieldProduct)
		case g.used[importing.FieldProduct] || g.used[importing.FieldSKU]: // somebody's, but nobody can be told
			g.m.Fields[i] = importing.FieldNone
		}
	}
}
