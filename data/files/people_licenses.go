package files

import (
	"cmp"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// licensedColumn is a column that says whether somebody has a license: any, or one of a
// certain kind, which another list need not name.
type licensedColumn struct {
	at  int
	any bool
}

// licensedKeys are what a column is called that says whether somebody has any license,
// as columnKey has it.
var licensedKeys = []string{"islicensed", "licensed", "haslicense", "haslicenses", "haslicence", "heeftlicentie", "gelicentieerd", "lizenziert"}

// lookForLicensed finds the columns that say whether somebody has a license, and those
// that have the name of the one of licenses once more.
func (r *reader) lookForLicensed(licenses []string) {
	place := r.column(firstNamed(r.table, licenses))
	for i, name := range r.header {
		key := columnKey(name)
		switch {
		case i > place && place >= 0 && key == columnKey(r.header[place]):
			r.also = append(r.also, i)
		case slices.Contains(licensedKeys, key):
			r.licensed = append(r.licensed, licensedColumn{i, true})
		case strings.HasPrefix(key, "has") && strings.HasSuffix(key, "license"):
			r.licensed = append(r.licensed, licensedColumn{i, false})
		}
	}
}

// heldByPerson reads what the present row says of licenses. untold is true where that
// can't be read, or contradicts itself: nothing is taken back then (F0).
func (r *reader) heldByPerson(c cell, split func(*reader, string) []string, who string) (products []string, untold bool) {
	products, untold = r.held(c, split, who)
	for _, i := range r.also {
		if i >= len(r.fields) {
			continue
		}
		more, unread := r.held(cell{column: r.header[i], text: strings.TrimSpace(r.fields[i])}, split, who)
		products, untold = append(slices.Clip(products), more...), untold || unread
	}
	for _, column := range r.licensed {
		if untold || column.at >= len(r.fields) {
			continue
		}
		says := cell{column: r.header[column.at], text: strings.TrimSpace(r.fields[column.at])}
		yes, known := yesOrNo(says.text)
		if known && (yes && len(products) == 0 || !yes && column.any && len(products) > 0) {
			r.unread(says, data.CodeLicensesContradict)
			r.untoldOf(who)
			return nil, true
		}
	}
	if untold {
		return nil, true
	}
	if len(products) == 0 && c.text != "" && importing.SaysNoLicenses(c.text) {
		r.saysNone = true
	}
	return products, false
}

// settleBlanks leaves the licenses of those untold in whose cell nothing stands, in a
// list that has a word for who has none (F1).
func (r *reader) settleBlanks() {
	if !r.saysNone || len(r.blanks) == 0 {
		return
	}
	column := r.header[r.column(firstNamed(r.table, r.heldIn))]
	for _, at := range r.blanks {
		person := &r.facts.People[at]
		person.LicensesUntold = true
		r.unreadAt(person.Source, cell{column: column}, data.CodeLicensesEmpty)
		r.untoldOf(cmp.Or(person.Name, person.Address))
	}
	r.sortUnread()
}

// noteTwice says which of the columns that were read are there several times: only the
// first one of them counts, but for licenses, which are read from all.
func (r *reader) noteTwice() {
	told := map[string]bool{}
	for _, name := range sortedKeys(r.places) {
		place := r.places[name]
		if place < 0 || len(r.also) > 0 && columnKey(r.header[place]) == columnKey(r.header[r.also[0]]) {
			continue
		}
		r.noteTwiceAt(place, told)
	}
}

func (r *reader) noteTwiceAt(place int, told map[string]bool) {
	key := columnKey(r.header[place])
	same := func(name string) bool { return columnKey(name) == key }
	if key == "" || told[key] || !slices.ContainsFunc(r.header[place+1:], same) {
		return
	}
	told[key] = true
	r.note(data.CodeColumnTwice, "Column", r.header[place])
}
