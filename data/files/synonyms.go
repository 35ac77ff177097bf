package files

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// mailNames are what a column of addresses is called beside those of Microsoft's.
var mailNames = []string{
	"Mail", "Email", "E-mail", "Email address", "E-mail address", "E-mailadres", "Mailadres", "E-Mail-Adresse", "Adresse e-mail", "Adresse mail", "Courriel", "Correo electrónico", "Dirección de correo electrónico", "Correo", "Posta elettronica", "Indirizzo e-mail", "Endereço de e-mail", "Adres e-mail", "Adres email", "E-postadress",
}

// synonyms are names of columns that hold one thing: of several in a table one is read.
func synonyms() [][]string {
	return [][]string{
		columnUserPrincipal, mailNames, columnName, columnDepartment, columnBlocked, columnEnabled2, columnSignIn,
		columnProduct, columnTotal, columnAssigned, columnExpired, columnRenewal, columnLicenses, columnGoogleHeld,
	}
}

// synonymous are two columns that hold one thing, and the rows in which they contradict
// each other.
type synonymous struct {
	one, other  int
	rows, first int // how many, and the line of the first one
}

// lookForSynonyms finds the columns of which the table has another that holds the same.
func (r *reader) lookForSynonyms() {
	for _, names := range synonyms() {
		one := -1
		for _, name := range names {
			at, there := r.columns[columnKey(name)]
			switch {
			case !there:
			case one < 0:
				one = at
			case at != one && !slices.ContainsFunc(r.synonyms, func(p synonymous) bool { return p.one == one && p.other == at }) && columnKey(r.header[at]) == columnKey(name): // not by what stands before a remark
				r.synonyms = append(r.synonyms, synonymous{one: one, other: at})
			}
		}
	}
}

// compareSynonyms compares what the present row has in columns that hold one thing.
func (r *reader) compareSynonyms() {
	for i := range r.synonyms {
		pair := &r.synonyms[i]
		if pair.one >= len(r.fields) || pair.other >= len(r.fields) || sameCell(r.fields[pair.one], r.fields[pair.other]) {
			continue
		}
		if pair.rows++; pair.rows == 1 {
			pair.first = r.line
		}
	}
}

// sameCell tells whether two cells say the same, or one of them nothing. Products in their
// numbers are not compared with their names.
func sameCell(a, b string) bool {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	if (cell{text: a}).empty() || (cell{text: b}).empty() || data.Fold(a) == data.Fold(b) || importing.IsGUID(a) != importing.IsGUID(b) || isNoProduct(a) != isNoProduct(b) {
		return true
	}
	m, isCount := parseCount(a)
	n, isOther := parseCount(b)
	yes, isYes := yesOrNo(a)
	no, isNo := yesOrNo(b)
	return isCount && isOther && m == n || isYes && isNo && yes == no
}

// noteSynonyms says which columns contradict each other, and which of them counts (F0):
// the one that was read.
func (r *reader) noteSynonyms(isRead func(column int) bool) {
	for _, pair := range r.synonyms {
		read, other := pair.one, pair.other
		if !isRead(read) {
			read, other = other, read
		}
		if pair.rows > 0 && isRead(read) {
			r.note(data.CodeColumnsDiffer, "Count", pair.rows, "Line", pair.first, "Column", r.header[read], "Other", r.header[other])
		}
	}
}

// wasRead tells whether a column was asked for by the form.
func (r *reader) wasRead(column int) bool {
	for _, place := range r.places {
		if place == column {
			return true
		}
	}
	return false
}
