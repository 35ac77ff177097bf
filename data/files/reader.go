package files

import (
	"context"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// reader reads the rows of a table into facts. What it does not understand of a
// cell it notes with its line, column and text, and goes on with the row (F0).
type reader struct {
	*table
	facts importing.Facts
	order importing.DateOrder // of day and month, where a column does not show it
	asked bool                // the user has chosen the order
	days  map[string][]pendingDay
	// activities are the columns that hold a day of activity.
	activities []int
	prices     map[string][]pendingPrice
	marks      map[string]bool // columns of whole numbers of which a mark was noted
	people     map[string]int  // the place of a person among the facts, by address
	untold     []string        // people whose licenses could not be read, each once
	isUntold   map[string]bool
	splits     map[string][]string // products by the cell that names them: most people hold what others do

	licensed             []licensedColumn // the columns that say whether somebody has a license
	deletedBy, deletedOn []int            // the columns that say whether somebody is deleted
	blanks               []int            // people in whose cell of licenses nothing stands
	saysNone             bool             // others have a word for none there
	heldIn               []string         // what the column of licenses may be called
	also                 []int            // further columns of the name of that of licenses
	concealed            bool             // a report that hides who it is about
	told                 bool             // columns of their own tell of licenses
	deleted              int              // people of it who are deleted
	ofWhom               string           // the organization of the present row, where the list tells it
	synonyms             []synonymous     // columns of which the table has another that holds the same
}

func (t *table) reader(order importing.DateOrder) *reader {
	t.places = map[string]int{} // what the forms asked that it is not of
	return &reader{table: t, order: order, days: map[string][]pendingDay{}, prices: map[string][]pendingPrice{}, marks: map[string]bool{}, people: map[string]int{}, splits: map[string][]string{}, isUntold: map[string]bool{}}
}

// cell is what stands in one column of the present row.
type cell struct {
	column, text string
	lacking      bool // the row is too short to hold it
}

// at returns the cell of the first of the named columns that the table has.
func (r *reader) at(names ...string) cell {
	name, there := r.has(names...)
	if !there {
		return cell{}
	}
	at := r.column(name)
	return cell{column: r.header[at], text: r.text(name), lacking: r.lacks(at)}
}

// lacks tells whether the present row is too short to hold a column, where an empty cell
// would tell something.
func (t *table) lacks(column int) bool { return t.ragged && column >= len(t.fields) }

// nothingStands is what people and programs write where nothing is known, folded.
var nothingStands = folded(
	"-", "--", "---", "–", "—", ".", "n/a", "n.a.", "n.v.t.", "nvt", "null", "nil", "none", "(none)", "(blank)", "unknown", "onbekend", "unbekannt", "inconnu", "desconocido", "sconosciuto", "k.a.", "s.o.", "tbd", "not set", "not available",
)

// empty tells whether nothing is said in a cell: nothing stands there, or a word for it.
func (c cell) empty() bool { return c.text == "" || nothingStands[data.Fold(c.text)] }

// told returns a text, empty where it is a word for nothing: two rows with a dash for
// their part number are not one product.
func told(text string) string {
	if (cell{text: text}).empty() {
		return ""
	}
	return text
}

// unread notes that a cell was not understood.
func (r *reader) unread(c cell, code data.Code) {
	r.facts.Unread = append(r.facts.Unread, importing.Unread{
		Source: r.where(), Column: c.column, Text: importing.Shown(c.text), Code: code,
	})
}

// note says something of the file as a whole.
func (r *reader) note(code data.Code, params ...any) {
	r.facts.Notes = append(r.facts.Notes, importing.Note{File: r.name, Reason: data.NewError(code, params...)})
}

// read reads every row, and then what only a whole column settles.
func (r *reader) read(ctx context.Context, row func() *data.Error) (importing.Facts, error) {
	r.lookForSynonyms()
	rows := 0
	err := r.rows(ctx, &r.facts, func() *data.Error {
		rows++
		r.compareSynonyms()
		return row()
	})
	if err != nil {
		return r.facts, err
	}
	r.settleDays()
	r.settlePrices()
	r.settleBlanks()
	r.facts.Unread = eachOnce(r.facts.Unread)
	if room := cap(r.facts.People) - len(r.facts.People); room > mostHeld { // it stays for as long as the import
		r.facts.People = slices.Clone(r.facts.People)
	}
	r.noteTwice()
	r.noteSynonyms(r.wasRead)
	if rows == 0 && len(r.facts.Rejected) == 0 {
		r.note(data.CodeNoRows)
	}
	if r.pages {
		r.note(data.CodeMorePages)
	}
	if r.deleted > 0 {
		r.note(data.CodeDeletedPeople, "Count", r.deleted)
	}
	if n := len(r.untold); n > 0 {
		r.note(data.CodeLicensesUntold, "Count", n, "Names", r.untold[:min(n, importing.NamedInANote)])
	}
	return r.facts, nil
}

var withoutMarks = strings.NewReplacer(".", "", ",", "", " ", "", "\u00A0", "", "\u202F", "", "'", "", "’", "")

// status reads a state by its words, none where the cell is empty or holds another.
func (r *reader) status(c cell, own map[string]data.Status) data.Status {
	if c.empty() {
		return ""
	}
	if status, there := own[data.Fold(c.text)]; there {
		return status
	}
	if status, there := statusWords[data.Fold(c.text)]; there {
		return status
	}
	r.unread(c, data.CodeBadStatus)
	return ""
}

// statusWords are what vendors and people call the states of a subscription (R23),
// folded.
var statusWords = map[string]data.Status{
	"active": data.StatusActive, "enabled": data.StatusActive, "actief": data.StatusActive, "aktiv": data.StatusActive, "actif": data.StatusActive, "active.": data.StatusActive,
	"ok": data.StatusActive, "current": data.StatusActive, "in use": data.StatusActive, "in gebruik": data.StatusActive, "lopend": data.StatusActive, "activo": data.StatusActive, "attivo": data.StatusActive,
	"activa": data.StatusActive, "active subscription": data.StatusActive, "attiva": data.StatusActive, "ativo": data.StatusActive, "ativa": data.StatusActive, "aktywna": data.StatusActive, "aktywny": data.StatusActive, "valid": data.StatusActive, "geldig": data.StatusActive, "proef": data.StatusActive, "proefversie": data.StatusActive, "testversion": data.StatusActive, "essai": data.StatusActive,
	"paid": data.StatusActive, "renewed": data.StatusActive, "trial": data.StatusActive, "in trial": data.StatusActive,
	"warning": data.StatusExpired, "expired": data.StatusExpired, "verlopen": data.StatusExpired, "abgelaufen": data.StatusExpired, "expire": data.StatusExpired, "ended": data.StatusExpired, "past due": data.StatusExpired,
	"caducado": data.StatusExpired, "caducada": data.StatusExpired, "vencida": data.StatusExpired, "scaduta": data.StatusExpired, "expirado": data.StatusExpired, "expirada": data.StatusExpired, "expiree": data.StatusExpired, "wygasla": data.StatusExpired, "upphort": data.StatusExpired, "udlobet": data.StatusExpired, "utlopt": data.StatusExpired,
	"in grace period": data.StatusExpired, "grace period": data.StatusExpired, "vencido": data.StatusExpired, "scaduto": data.StatusExpired,
	"suspended": data.StatusDisabled, "disabled": data.StatusDisabled, "lockedout": data.StatusDisabled, "locked out": data.StatusDisabled, "uitgeschakeld": data.StatusDisabled, "opgeschort": data.StatusDisabled,
	"deaktiviert": data.StatusDisabled, "gesperrt": data.StatusDisabled, "desactive": data.StatusDisabled, "suspendu": data.StatusDisabled, "inactive": data.StatusDisabled, "inactief": data.StatusDisabled, "inaktiv": data.StatusDisabled, "inactif": data.StatusDisabled,
	"deleted": data.StatusDeleted, "verwijderd": data.StatusDeleted, "geloscht": data.StatusDeleted, "supprime": data.StatusDeleted, "cancelled": data.StatusDeleted, "canceled": data.StatusDeleted,
	"terminated": data.StatusDeleted, "opgezegd": data.StatusDeleted, "gekundigt": data.StatusDeleted, "resilie": data.StatusDeleted, "annule": data.StatusDeleted, "beeindigd": data.StatusDeleted,
}

// licenses returns what a person holds by the parts of a cell. Where one of them is
// no product, what the person holds is not told at all (F0).
func (r *reader) licenses(c cell, parts []string, who string) (products []string, untold bool) {
	if c.lacking { // the row is named already
		r.untoldOf(who)
		return nil, true
	}
	for _, part := range parts {
		part = strings.TrimSpace(part)
		if part == "" || importing.SaysNoLicenses(part) {
			continue
		}
		if importing.NamesNone(part) {
			r.unread(c, data.CodeNotProducts)
			r.untoldOf(who)
			return nil, true
		}
		products = append(products, r.hold(part))
	}
	return products, false
}

// untoldOf notes that the licenses of somebody could not be read.
func (r *reader) untoldOf(who string) {
	if !r.isUntold[who] {
		r.isUntold[who] = true
		r.untold = append(r.untold, who)
	}
}

// held is licenses of a cell that split parts, worked out once for all who hold the
// same.
func (r *reader) held(c cell, split func(*reader, string) []string, who string) (products []string, untold bool) {
	key := c.text + "\x00" + r.text("LicensesDisplay")
	if products, there := r.splits[key]; there && !c.lacking {
		return products, false
	}
	products, untold = r.licenses(c, split(r, c.text), who)
	if !untold && len(r.splits) < mostHeld {
		r.splits[key] = slices.Clip(products) // a row more of somebody must not write into it
	}
	return products, untold
}

// addressesIn notes in which of some columns addresses stand.
func (r *reader) addressesIn(column string) {
	if r.facts.AddressColumns == nil && column != "" {
		r.facts.AddressColumns = map[importing.Source]string{{File: r.name, Sheet: r.sheet}: column}
	}
}

// person takes in what a row tells of a person. Where a list has a row for each
// license, the rows of one address are one person.
func (r *reader) person(fact importing.PersonFact, rowPerLicense bool) {
	if strings.ContainsAny(fact.Name, "\r\n\t") {
		fact.Name = data.OneLine(fact.Name)
	}
	key := data.AddressKey(fact.Address)
	if r.ofWhom != "" && key != "" {
		key += "\x00" + r.ofWhom
	}
	if at, there := r.people[key]; there && rowPerLicense && key != "" {
		before := &r.facts.People[at]
		before.Products = append(before.Products, fact.Products...)
		before.LicensesUntold = before.LicensesUntold || fact.LicensesUntold
		return
	}
	if rowPerLicense {
		r.people[key] = len(r.facts.People)
	}
	r.facts.People = append(r.facts.People, fact)
}

// firstText returns the first text that is not empty.
func firstText(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}
