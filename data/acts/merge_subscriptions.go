package acts

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/ledger"
)

// MergeSubscriptions makes one subscription of several that are the same purchase,
// doubled by old imports. The total stays that of the one that stays, unless it is not
// known there: it is one purchase, not the sum. Who holds a license, changes, dated
// prices, reviews, and what was decided follow; sets of licenses are told its name.
// Errors: CodeOtherOrganization, CodeOpenChange where both have one.
type MergeSubscriptions struct {
	Keep   data.SubscriptionRef
	Others []data.SubscriptionRef
}

// Saw implements ledger.Act.
func (a MergeSubscriptions) Saw() []data.Ref {
	refs := seen(a.Keep)
	for _, s := range a.Others {
		refs = append(refs, s.Seen())
	}
	return refs
}

// Needs implements ledger.Act: putting the record right takes no right.
func (MergeSubscriptions) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a MergeSubscriptions) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepSubscriptionsMerged
	keep, err := ledger.Subscription(w, a.Keep.ID)
	if err != nil {
		return err
	}
	names := []string{keep.Product}
	for _, ref := range a.Others {
		other, err := ledger.Subscription(w, ref.ID)
		switch {
		case err != nil:
			return err
		case other.ID == keep.ID:
			return data.NewError(data.CodeNotFound)
		case other.Organization != keep.Organization:
			return data.NewError(data.CodeOtherOrganization, "Name", other.Product)
		}
		names = append(names, other.Product)
		if keep, err = mergeSubscription(w, keep, other); err != nil {
			return err
		}
	}
	w.Step.To, w.Step.Subject = len(names), strings.Join(names, ", ")
	return nil
}

// mergeSubscription gives one subscription what belongs to another, and removes the
// other.
func mergeSubscription(w *ledger.Writing, keep, other data.Subscription) (data.Subscription, error) {
	if err := moveChanges(w, keep, other); err != nil {
		return keep, err
	}
	for _, entity := range []data.Entity{data.EntityAssignment, data.EntityPrice, data.EntitySnooze, data.EntitySaving, data.EntityReview} {
		rows, err := w.Rows(ledger.RowQuery{Entity: entity, Of: other.Key()})
		if err != nil {
			return keep, err
		}
		for _, row := range rows {
			if price, is := row.(data.DatedPrice); is && keep.Price.Known() && price.Price.Currency != keep.Price.Currency {
				err = w.Remove(row) // costs never add currencies up
			} else {
				err = moveOrDrop(w, row, ofSubscription(row, keep.ID))
			}
			if err != nil {
				return keep, err
			}
		}
	}
	if err := moveFiles(w, keep, other); err != nil {
		return keep, err
	}
	if err := renameInSets(w, other.Product, keep.Product); err != nil {
		return keep, err
	}
	gone, err := ledger.One[data.Subscription](w, other.Key())
	if err == nil {
		err = w.Remove(gone)
	}
	if err != nil {
		return keep, err
	}
	now, err := ledger.One[data.Subscription](w, keep.Key())
	if err == nil {
		err = changeOrTouch(w, now, data.MergeSubscription(now, other))
	}
	if err != nil {
		return keep, err
	}
	return ledger.Subscription(w, keep.ID)
}

// ofSubscription is a row of another subscription.
func ofSubscription(row data.Row, id data.SubscriptionID) data.Row {
	switch r := row.(type) {
	case data.Assignment:
		r.Subscription = id
		return r
	case data.DatedPrice:
		r.Subscription = id
		return r
	case data.Snooze:
		r.Subscription = id
		return r
	case data.Saving:
		r.Subscription = id
		return r
	case data.Review:
		r.Subscription = id
		return r
	case data.Change:
		r.Subscription = id
		return r
	}
	return row
}

// moveChanges gives a subscription the changes of another; one that both have is one.
// Only one change can be open (R21).
func moveChanges(w *ledger.Writing, keep, other data.Subscription) error {
	own, err := ledger.Of[data.Change](w, keep.ID)
	if err != nil {
		return err
	}
	theirs, err := ledger.Of[data.Change](w, other.ID)
	if err != nil {
		return err
	}
	for _, c := range theirs {
		if slices.ContainsFunc(own, func(o data.Change) bool { return data.SameChange(o, c) }) {
			if err := w.Remove(c); err != nil {
				return err
			}
			continue
		}
		if c.State.Open() {
			if err := noneOpen(w, keep.ID); err != nil {
				return about(err, keep.Product)
			}
		}
		if err := w.Change(ofSubscription(c, keep.ID)); err != nil {
			return err
		}
	}
	return nil
}

// moveFiles gives a subscription the files of another; one that both have is one, and
// another one of that name gets a number.
func moveFiles(w *ledger.Writing, keep, other data.Subscription) error {
	own, err := ledger.Of[data.Attachment](w, keep.ID)
	if err != nil {
		return err
	}
	theirs, err := ledger.Of[data.Attachment](w, other.ID)
	if err != nil {
		return err
	}
	for _, file := range theirs {
		if slices.ContainsFunc(own, func(o data.Attachment) bool { return o.Sum == file.Sum && o.Name == file.Name }) {
			if err := w.Remove(file); err != nil {
				return err
			}
			continue
		}
		if len(own) >= data.MaxAttachments {
			return data.NewError(data.CodeTooManyFiles, "Max", data.MaxAttachments)
		}
		var names []string
		for _, o := range own {
			names = append(names, o.Name)
		}
		file.Subscription, file.Name = keep.ID, data.FreeFileName(file.Name, names)
		if err := w.Change(file); err != nil {
			return err
		}
		own = append(own, file)
	}
	return nil
}

// renameInSets has sets of licenses name the product that stays.
func renameInSets(w *ledger.Writing, from, to string) error {
	sets, err := ledger.All[data.LicenseSet](w, ledger.RowQuery{Entity: data.EntityLicenseSet})
	if err != nil || data.Fold(from) == data.Fold(to) {
		return err
	}
	for _, set := range sets {
		var names []string
		for _, name := range set.ProductNames() {
			if data.Fold(name) == data.Fold(from) {
				name = to
			}
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		set.Products = strings.Join(names, "\n")
		if err := w.Change(set); err != nil {
			return err
		}
	}
	return nil
}
