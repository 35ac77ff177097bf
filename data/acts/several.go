package acts

import (
	"errors"

	"seatbook/data"
	"seatbook/data/ledger"
)

// seenSubscriptions lists several subscriptions with their versions.
func seenSubscriptions(of []data.SubscriptionRef) (refs []data.Ref) {
	for _, ref := range of {
		refs = append(refs, ref.Seen())
	}
	return refs
}

// severalDone says of a step that it was about several subscriptions, which are counted
// rather than named.
func severalDone(w *ledger.Writing, kind data.StepKind, of []data.SubscriptionRef) {
	w.Step.Kind, w.Step.Subject, w.Step.From, w.Step.To = kind, "", 0, len(of)
}

// ofProduct has an error of one subscription among several say which one it is about.
func ofProduct(err error, s data.Subscription) error {
	refused, ok := errors.AsType[*data.Error](err)
	if !ok {
		return err
	}
	params := map[string]any{"Product": s.Product}
	for name, value := range refused.Params {
		params[name] = value
	}
	return &data.Error{Code: refused.Code, Params: params, Err: refused.Err}
}
