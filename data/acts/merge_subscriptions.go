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
// prices, reviews, and what was decided follow; sets of licenses are told its name, and so
// is every file that still has the name or the number of one that went (F0).
// Errors: CodeOtherOrganization, CodeOtherPurchase, CodeOpenChange where both have one.
type MergeSubscriptions struct {
	Keep   data.SubscriptionRef
	Others []data.SubscriptionRef
	// Catalog knows which names are of other products.
	Catalog data.Catalog
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
	return merge(w, a.Keep.Seen().Key, keysOf(a.Others), func(key data.Key) (data.Subscription, error) {
		return ledger.Subscription(w, data.SubscriptionID(key.ID))
	}, func(s data.Subscription) twin {
		return twin{s.Key(), s.Organization, s.Product, s.Product}
	}, func(keep, other data.Subscription) (data.Subscription, error) {
		return a.one(w, keep, other)
	})
}

// one is one subscription of two, unless they are two purchases.
func (a MergeSubscriptions) one(w *ledger.Writing, keep, other data.Subscription) (data.Subscription, error) {
	if !keep.CanBeOne(other, a.Catalog) {
		return keep, data.NewError(data.CodeOtherPurchase, "Name", other.Product, "Other", keep.Product)
	}
	return mergeSubscription(w, keep, other)
}

// mergeSubscription gives one subscription what belongs to another, and removes the
// other.
func mergeSubscription(w *ledger.Writing, keep, other data.Subscription) (data.Subscription, error) {
	follows := keep // whose open change stays
	if open, err := ledger.OpenChange(w, other.ID); err != nil {
		return keep, err
	} else if open != nil {
		follows = other
	}
	if err := moveChanges(w, keep, other); err != nil {
		return keep, err
	}
	for _, entity := range []data.Entity{data.EntityAssignment, data.EntityPrice, data.EntitySnooze, data.EntitySaving, data.EntityReview, data.EntityWaiting, data.EntityOtherName} {
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
	if err := movesFromInstead(w, other.ID, keep.ID); err != nil {
		return keep, err
	}
	if err := given(w); err != nil {
		return keep, err
	}
	if err := moveFiles(w, keep, other); err != nil {
		return keep, err
	}
	if err := renameInSets(w, other.Product, keep.Product); err != nil {
		return keep, err
	}
	if _, err := w.Add(other.NamedAs(keep.ID)); err != nil {
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
	if err != nil {
		return keep, err
	}
	merged, err := followRecord(w, follows, data.MergeSubscription(now, other))
	if err == nil {
		err = changeOrTouch(w, now, merged)
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
	case data.Waiting:
		r.Subscription = id
		return r
	case data.OtherName:
		r.Subscription = id
		return r
	}
	return row
}

// moveChanges gives a subscription the changes of another; one that both have is one.
// Only one change can be open (R21).
func moveChanges(w *ledger.Writing, keep, other data.Subscription) error {
	return mergeRows(w, keep.ID, other.ID, data.SameChange, func(_ []data.Change, c data.Change) (data.Change, error) {
		if c.State.Open() {
			if err := noneOpen(w, keep.ID); err != nil {
				return c, about(err, keep.Product)
			}
		}
		c.Subscription = keep.ID
		return c, nil
	})
}

// moveFiles gives a subscription the files of another; one that both have is one, and
// another one of that name gets a number.
func moveFiles(w *ledger.Writing, keep, other data.Subscription) error {
	same := func(a, b data.Attachment) bool { return a.Sum == b.Sum && a.Name == b.Name }
	return mergeRows(w, keep.ID, other.ID, same, func(there []data.Attachment, file data.Attachment) (data.Attachment, error) {
		if len(there) >= data.MaxAttachments {
			return file, data.NewError(data.CodeTooManyFiles, "Max", data.MaxAttachments)
		}
		var names []string
		for _, o := range there {
			names = append(names, o.Name)
		}
		file.Subscription, file.Name = keep.ID, data.FreeFileName(file.Name, names)
		return file, nil
	})
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
