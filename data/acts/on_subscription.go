package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// seen lists one subscription as it was seen.
func seen(ref data.SubscriptionRef) []data.Ref { return []data.Ref{ref.Seen()} }

// buys is the need of an act that buys, cancels, reactivates, renews or ends a
// subscription (R19).
func buys(id data.SubscriptionID) ([]ledger.Need, error) {
	return []ledger.Need{{Right: data.RightBuy, On: id}}, nil
}

// changeSubscription writes what work makes of a subscription, its dated prices
// with it.
func changeSubscription(
	w *ledger.Writing, id data.SubscriptionID, work func(data.Subscription) (data.Subscription, error),
) error {
	s, err := ledger.Subscription(w, id)
	if err != nil {
		return err
	}
	w.Step.Subject, w.Step.From = s.Product, s.PaidTotal()
	after, err := work(s)
	if err != nil {
		return err
	}
	w.Step.To = after.PaidTotal()
	after = data.MoveAnnounced(s, after, w.Today())
	if err := after.Validate(); err != nil {
		return err
	}
	if err := checkOwn(w, s, after); err != nil {
		return err
	}
	if err := keepPrices(w, after); err != nil {
		return err
	}
	if after, err = followRecord(w, s, after); err != nil {
		return err
	}
	return w.Change(after)
}

// addSubscription adds a subscription with its dated prices, to the first
// organization where it names none.
func addSubscription(w *ledger.Writing, s data.Subscription) (data.Subscription, error) {
	if err := s.Validate(); err != nil {
		return s, err
	}
	if err := checkOwn(w, data.Subscription{}, s); err != nil {
		return s, err
	}
	if s.Organization == 0 {
		first, err := ledger.FirstOrganization(w)
		if err != nil {
			return s, err
		}
		s.Organization = first
	}
	row, err := w.Add(s)
	if err != nil {
		return s, err
	}
	added := row.(data.Subscription)
	added.PriceChanges = s.PriceChanges
	return added, keepPrices(w, added)
}

// keepPrices makes the dated prices of a subscription those that it has.
func keepPrices(w *ledger.Writing, s data.Subscription) error {
	there, err := ledger.Of[data.DatedPrice](w, s.ID)
	if err != nil {
		return err
	}
	type place struct{ from, announced data.Date }
	wanted := map[place]data.PriceChange{}
	for _, change := range s.PriceChanges {
		wanted[place{change.From, change.Announced}] = change
	}
	for _, p := range there {
		at := place{p.From, p.Announced}
		change, keep := wanted[at]
		delete(wanted, at)
		if p.PriceChange = change; keep {
			err = w.Change(p)
		} else {
			err = removeRow(w, p.Key())
		}
		if err != nil {
			return err
		}
	}
	for _, change := range s.PriceChanges {
		if _, missing := wanted[place{change.From, change.Announced}]; missing {
			if _, err := w.Add(data.DatedPrice{Subscription: s.ID, PriceChange: change}); err != nil {
				return err
			}
		}
	}
	return nil
}

// removeRow removes a row as it is now.
func removeRow(w *ledger.Writing, key data.Key) error {
	row, err := w.Row(key)
	if err != nil || row == nil {
		return err
	}
	return w.Remove(row)
}

// noteChange keeps a confirmed change of a total that was not ordered here. One that was, and is
// made by that, is kept as what was ordered.
func noteChange(w *ledger.Writing, before, after data.Subscription, kind data.ChangeKind, on data.Date) error {
	open, err := ledger.OpenChange(w, before.ID)
	if err != nil || open != nil && !open.Ends && open.Follow(before, after, on).State == data.ChangeConfirmed {
		return err
	}
	_, err = w.Add(data.Change{
		Subscription: before.ID, Kind: kind, State: data.ChangeConfirmed, From: before.PaidTotal(), To: after.Total,
		When: data.WhenNow, SubmittedOn: on, ConfirmedOn: on,
		EstimateFull: data.Money{Currency: before.Price.Currency},
	})
	return err
}

// endChange confirms or withdraws an open change, without the draft beside it (R21).
func endChange(w *ledger.Writing, c data.Change, on data.Date, withdrawn bool) error {
	if withdrawn {
		if err := dropFreed(w, c, on); err != nil {
			return err
		}
		if err := nobodyWaits(w, c.Subscription); err != nil {
			return err
		}
	}
	if c.State = data.ChangeWithdrawn; !withdrawn {
		c.State, c.ConfirmedOn = data.ChangeConfirmed, on
	}
	c.DraftTo, c.DraftOn = 0, data.Date{}
	return w.Change(c)
}
