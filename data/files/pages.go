package files

import (
	"seatbook/data"
	"seatbook/data/importing"
)

// withoutPages drops what was said of answers in pages where the last page is among
// the files.
func withoutPages(all importing.Facts) (left []importing.Note) {
	more, kinds := map[string]bool{}, map[string]importing.FileKind{}
	for _, note := range all.Notes {
		more[note.File] = more[note.File] || note.Reason.Code == data.CodeMorePages
	}
	complete := map[importing.FileKind]bool{}
	for _, fact := range all.Subscriptions {
		kinds[fact.File] = fact.Kind
		if !more[fact.File] {
			complete[fact.Kind] = true
		}
	}
	for _, fact := range all.People {
		kinds[fact.File] = importing.FileUsers
		if !more[fact.File] {
			complete[importing.FileUsers] = true
		}
	}
	for _, note := range all.Notes {
		if note.Reason.Code != data.CodeMorePages || !complete[kinds[note.File]] {
			left = append(left, note)
		}
	}
	return left
}
