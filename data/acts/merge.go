package acts

import (
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
)

// twin is one of several rows that are one: what its act compares and says of it.
type twin struct {
	key   data.Key
	of    data.OrganizationID
	name  string // by which an error names it
	words string // by which the step names it
}

// merge makes one row of several: the others are found, checked, and given to the one
// that stays, one after the other. The step names them all. Errors: CodeNotFound for the
// row itself, CodeOtherOrganization for one of another organization.
func merge[T data.Row](w *ledger.Writing, keep data.Key, others []data.Key, find func(data.Key) (T, error), as func(T) twin, into func(keep, other T) (T, error)) error {
	stays, err := find(keep)
	if err != nil {
		return err
	}
	all := []string{as(stays).words}
	for _, key := range others {
		other, err := find(key)
		switch {
		case err != nil:
			return err
		case as(other).key == as(stays).key:
			return data.NewError(data.CodeNotFound)
		case as(other).of != as(stays).of:
			return data.NewError(data.CodeOtherOrganization, "Name", as(other).name)
		}
		all = append(all, as(other).words)
		if stays, err = into(stays, other); err != nil {
			return err
		}
	}
	w.Step.To, w.Step.Subject = len(all), data.ListNames(all)
	return nil
}

// mergeRows gives a subscription the rows of another; one that both have, as alike tells,
// is one. move returns a row as it is there, beside those that are there by then.
func mergeRows[T data.Row](w *ledger.Writing, keep, other data.SubscriptionID, alike func(a, b T) bool, move func(there []T, row T) (T, error)) error {
	own, err := ledger.Of[T](w, keep)
	if err != nil {
		return err
	}
	theirs, err := ledger.Of[T](w, other)
	if err != nil {
		return err
	}
	there := slices.Clone(own)
	for _, row := range theirs {
		if slices.ContainsFunc(own, func(o T) bool { return alike(o, row) }) {
			if err := w.Remove(row); err != nil {
				return err
			}
			continue
		}
		moved, err := move(there, row)
		if err == nil {
			err = w.Change(moved)
		}
		if err != nil {
			return err
		}
		there = append(there, moved)
	}
	return nil
}

// keysOf are the keys of what an act saw.
func keysOf[T interface{ Seen() data.Ref }](refs []T) (keys []data.Key) {
	for _, ref := range refs {
		keys = append(keys, ref.Seen().Key)
	}
	return keys
}
