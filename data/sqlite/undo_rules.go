package sqlite

import (
	"errors"

	"seatbook/data"
)

// mayReverse refuses the reverse of a step that the rules would refuse if it was
// made now (R22).
func (t *tx) mayReverse(chosen, first data.Step, writes []pastWrite) error {
	switch first.Kind {
	case data.StepTotalChanged:
		if chosen.Kind == data.StepUndone {
			return t.mayBuy()
		}
		return t.mayReverseTotal(writes)
	case data.StepChangeSubmitted, data.StepChangeScheduled, data.StepKeyRedeemed, data.StepExtraBought,
		data.StepCancelled, data.StepResumed:
		return t.mayBuy()
	case data.StepAssigned, data.StepUnassigned:
		return t.mayAssign()
	}
	return nil
}

// mayReverseTotal asks the rules for the reverse of a change of a total that was
// ordered and confirmed at once (R13, R18, R19, R21).
func (t *tx) mayReverseTotal(writes []pastWrite) error {
	for _, w := range writes {
		if w.table != "change" || w.before != nil || w.after["kind"] != string(data.KindTotal) {
			continue
		}
		s, err := readSubscription(t.ctx, t, data.SubscriptionID(w.after["subscription"].(int64)))
		if known, ok := errors.AsType[*data.Error](err); ok && known.Code == data.CodeNotFound {
			return nil // putting it back says what is in the way
		}
		if err != nil {
			return err
		}
		from := int(w.after["from_total"].(int64))
		if from < data.MinTotal || s.PaidTotal() == from {
			continue
		}
		order := data.Order{SubscriptionRef: s.Ref(), NewTotal: from, When: data.WhenNow, On: data.DateOf(t.at)}
		if _, err := t.preview(s, order); err != nil {
			return err
		}
	}
	return nil
}

// touched returns the subscriptions whose licenses some writes may change.
func touched(writes []pastWrite) []data.SubscriptionID {
	seen := map[data.SubscriptionID]bool{}
	var ids []data.SubscriptionID
	note := func(value any) {
		if id, ok := value.(int64); ok && !seen[data.SubscriptionID(id)] {
			seen[data.SubscriptionID(id)] = true
			ids = append(ids, data.SubscriptionID(id))
		}
	}
	for _, w := range writes {
		switch w.table {
		case "subscription":
			note(w.id)
		case "assignment":
			note(w.before["subscription"])
			note(w.after["subscription"])
		}
	}
	return ids
}

// overAssigned returns how many licenses more than paid for the subscriptions of
// some writes have assigned now.
func (t *tx) overAssigned(writes []pastWrite) (map[data.SubscriptionID]int, error) {
	over := map[data.SubscriptionID]int{}
	for _, id := range touched(writes) {
		found, err := subscriptionsWhere(t.ctx, t, "s.id = ?", int64(id))
		if err != nil {
			return nil, err
		}
		for _, s := range found {
			over[id] = max(0, -s.Available())
		}
	}
	return over, nil
}

// checkAssigned refuses a reverse that would leave more licenses assigned than
// paid for than there were (R13).
func (t *tx) checkAssigned(writes []pastWrite, before map[data.SubscriptionID]int) error {
	after, err := t.overAssigned(writes)
	if err != nil {
		return err
	}
	for id, over := range after {
		if was, there := before[id]; there && over > was {
			return data.NewError(data.CodeUndoAssigned, "Count", over)
		}
	}
	return nil
}
