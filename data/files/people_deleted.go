package files

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// Columns that say that somebody is deleted, as columnKey has them: by yes or no, and by
// the day, of which parts of the name tell in the languages of the admin center.
var (
	deletedKeys    = []string{"isdeleted", "issoftdeleted", "softdeleted", "deleted", "isverwijderd", "verwijderd"}
	deletedDayKeys = []string{
		"deleteddate", "deleteddatetime", "deletedon", "deletiondate", "deletiontime", "datedeleted", "softdelet", "voorlopigverwijder", "voorlopigeverwijder", "vorlaufigesloschen", "vorlaufigeloschung", "suppressionreversible", "suppressiontemporaire",
		"eliminaciontemporal", "eliminazionetemporanea", "exclusaoreversivel", "eliminacaorecuperavel",
	}
)

// lookForDeleted finds those columns.
func (r *reader) lookForDeleted() {
	for i, name := range r.header {
		key := columnKey(name)
		switch {
		case slices.Contains(deletedKeys, key):
			r.deletedBy = append(r.deletedBy, i)
		case slices.ContainsFunc(deletedDayKeys, func(part string) bool { return strings.Contains(key, part) }):
			r.deletedOn = append(r.deletedOn, i)
		}
	}
}

// isDeleted tells whether the present row is about somebody who is deleted, of whom the
// admin center and reports go on for a while. What says neither is named, once for a row.
func (r *reader) isDeleted() bool {
	for _, i := range r.deletedBy {
		c := r.cellOf(i)
		if is := r.yes(c); is != nil && *is {
			return true
		}
	}
	for _, i := range r.deletedOn {
		c := r.cellOf(i)
		if c.empty() || isNoDay(c.text) {
			continue
		}
		_, dayFirst := ParseDay(c.text, importing.DayFirst)
		_, monthFirst := ParseDay(c.text, importing.MonthFirst)
		if dayFirst || monthFirst {
			return true
		}
		if yes, known := yesOrNo(c.text); known {
			if yes {
				return true
			}
			continue
		}
		r.unread(c, data.CodeBadDate)
	}
	return false
}

// cellOf returns the cell of a column, by its place.
func (r *reader) cellOf(i int) cell {
	c := cell{column: r.header[i], lacking: r.lacks(i)}
	if i < len(r.fields) {
		c.text = r.hold(strings.TrimSpace(r.fields[i]))
	}
	return c
}
