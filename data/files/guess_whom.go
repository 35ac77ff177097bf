package files

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// called finds the column that is called as one of a field, and can be one; -1 for none.
func (g *guesser) called(field importing.Field) int {
	for i, name := range g.m.Header {
		if len(g.cells[i]) > 0 && named(field, columnKey(name), true) > 0 && plausible(field, g.cells[i]) {
			return i
		}
	}
	return -1
}

// namesHolders tells whether the people in a table of purchases are who holds the licenses: a
// product comes again with somebody else, or each total is of one license. Where each product
// is there once, with several licenses, its one name is whom to ask.
func (g *guesser) namesHolders() bool {
	address, product := g.addresses(), g.called(importing.FieldProduct)
	if address < 0 || product < 0 {
		return false
	}
	if total := g.called(importing.FieldTotal); total >= 0 && mostly(g.cells[total], func(cell string) bool { return cell == "1" }) {
		return true
	}
	customer := g.customers()
	seen := map[string]string{}
	for _, row := range g.rows {
		if max(address, product, customer) >= len(row) {
			continue
		}
		of, who := data.Fold(strings.TrimSpace(row[product])), data.Fold(strings.TrimSpace(row[address]))
		if customer >= 0 {
			of += "\x00" + data.Fold(strings.TrimSpace(row[customer]))
		}
		if before, there := seen[of]; there && before != who {
			return true
		}
		seen[of] = who
	}
	return false
}

// whoseWords are what a column of customers is called where the table is plainly one of
// purchases: of people it can be anything that they are of.
var whoseWords = []string{"organization", "organisation", "organisatie", "organizationname", "organisationname", "organisatienaam"}

// customers finds the column of the organizations whose the purchases are, -1 for none.
func (g *guesser) customers() int {
	for i, name := range g.m.Header {
		if key := columnKey(name); len(g.cells[i]) > 0 && !mostly(g.cells[i], isNoName) && (slices.Contains(whoseWords, key) || named(importing.FieldWhose, key, true) > 0) {
			return i
		}
	}
	return -1
}

// takeWhose takes a column of organizations for those whose the purchases are.
func (g *guesser) takeWhose() {
	if g.used[importing.FieldWhose] || !g.used[importing.FieldProduct] || !g.purchases {
		return
	}
	if at := g.customers(); at >= 0 && g.m.Fields[at] == importing.FieldNone {
		g.take(at, importing.FieldWhose)
	}
}

// contactWords are what a column of whom to ask is called.
var contactWords = []string{"contact", "contactperson", "contactpersoon", "contactname", "contactnaam", "contactemail", "contactmail", "emailcontact", "ansprechpartner", "personnecontact", "contactopersona"}

// accounts is how many columns are called as the addresses or accounts of people.
func (g *guesser) accounts() (n int) {
	for i, name := range g.m.Header {
		if len(g.cells[i]) > 0 && named(importing.FieldAddress, columnKey(name), true) > 0 {
			n++
		}
	}
	return n
}

// takeOwner takes whoever stands beside a purchase for who owns it: by name, where there is
// one, else by address. It returns the column. A name is that of somebody only where an address
// stands beside it.
func (g *guesser) takeOwner() (column string) {
	if g.used[importing.FieldOwner] || g.used[importing.FieldAddress] || !g.used[importing.FieldProduct] || !g.purchases {
		return ""
	}
	if g.accounts() > 1 { // of people who work with it, as a list of assets has them
		return ""
	}
	address := g.addresses()
	free := func(i int) bool { return g.m.Fields[i] == importing.FieldNone && len(g.cells[i]) > 0 }
	isName := func(i int) bool { return free(i) && !mostly(g.cells[i], isNoName) }
	isAny := func(i int) bool { return free(i) && (i == address || isName(i)) }
	for _, of := range []struct {
		can func(i int) bool
		is  func(key string) bool
	}{
		{isName, func(key string) bool { return slices.Contains(contactWords, key) }},
		{isName, func(key string) bool { return address >= 0 && named(importing.FieldName, key, true) > 0 }},
		{isAny, func(key string) bool {
			return slices.Contains(contactWords, key) || named(importing.FieldAddress, key, true) > 0
		}},
	} {
		for i, name := range g.m.Header {
			if of.can(i) && of.is(columnKey(name)) {
				g.take(i, importing.FieldOwner)
				return name
			}
		}
	}
	return ""
}
