package ledger

import (
	"errors"

	"seatbook/data"
)

// named has an error of the user's say of which product it speaks, where an act saw
// the subscription of one: whoever reads it may look at another by then. What names
// its product itself, or is about several, stays as it is.
func (w *Writing) named(err error, saw []data.Ref) error {
	known, ok := errors.AsType[*data.Error](err)
	if !ok || known.Params["Product"] != nil {
		return err
	}
	product := ""
	for _, ref := range saw {
		s, there := w.subscriptionOf(ref)
		switch {
		case !there:
		case product == "":
			product = s.Product
		case product != s.Product:
			return err
		}
	}
	if product == "" {
		return err
	}
	if known.Params == nil {
		known.Params = map[string]any{}
	}
	known.Params["Product"] = product
	return err
}

// subscriptionOf returns the subscription that a row is, or that it waits for.
func (w *Writing) subscriptionOf(ref data.Ref) (s data.Subscription, there bool) {
	row, err := w.View.Row(ref.Key)
	if change, is := row.(data.Change); is && err == nil {
		row, err = w.View.Row(data.Subscription{ID: change.Subscription}.Key())
	}
	s, there = row.(data.Subscription)
	return s, there && err == nil
}
