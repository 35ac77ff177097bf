package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// ConfirmChange confirms an open change: "I have already done this" (R21). Errors:
// CodeNotFound for one that is not open, CodeBlocked.
type ConfirmChange struct {
	Change data.ChangeRef
	On     data.Date // today when it is zero
}

// WithdrawChange takes an open change back (R21). The draft beside an order that is
// withdrawn stays a draft. Errors: CodeNotFound for one that is not open, or of which a draft
// is to be withdrawn that there is not.
type WithdrawChange struct {
	Change data.ChangeRef
	Draft  bool      // only what of it is not ordered: an order beside it stays
	On     data.Date // today when it is zero
}

// Saw implements ledger.Act.
func (a ConfirmChange) Saw() []data.Ref { return []data.Ref{a.Change.Seen()} }

// Needs implements ledger.Act.
func (a ConfirmChange) Needs(w *ledger.Writing) ([]ledger.Need, error) { return endsOrder(w, a.Change) }

// Do implements ledger.Act.
func (a ConfirmChange) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepTotalChanged
	on := w.Day(a.On)
	c, s, err := openChange(w, a.Change)
	if err == nil && c.State == data.ChangeDraft {
		err = data.NewError(data.CodeNotFound) // its order is placed first
	}
	if err != nil {
		return err
	}
	if c.Ends {
		return confirmEnd(w, c, s, on)
	}
	if needed := s.Assigned() - c.To; needed > 0 {
		product, err := ledger.Sharing(w, s)
		if err != nil {
			return err
		}
		if movable := data.MovableElsewhere(s, product, on); needed > movable {
			return data.NewError(data.CodeBlocked, "Blocks", []data.Block{data.BlockAssigned}, "Count", needed-movable, "Assigned", s.Assigned()-movable, "Total", c.To)
		}
	}
	if err := endChange(w, c, on, false); err != nil {
		return err
	}
	if c.State == data.ChangeCreditCheck {
		s.CreditCheckSince = data.Date{}
	}
	if _, err := keepBeside(w, s, c, c.To); err != nil {
		return err
	}
	return applyTotal(w, s, c.To, on)
}

// Saw implements ledger.Act.
func (a WithdrawChange) Saw() []data.Ref { return []data.Ref{a.Change.Seen()} }

// Needs implements ledger.Act.
func (a WithdrawChange) Needs(w *ledger.Writing) ([]ledger.Need, error) {
	return endsOrder(w, a.Change)
}

// Do implements ledger.Act.
func (a WithdrawChange) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepChangeWithdrawn
	c, s, err := openChange(w, a.Change)
	if err != nil {
		return err
	}
	draft, is := c.Draft()
	if a.Draft && !is {
		return data.NewError(data.CodeNotFound)
	}
	if a.Draft && c.State != data.ChangeDraft {
		w.Step.From, w.Step.To = draft.From, draft.To
		return dropBeside(w, c)
	}
	if err := endChange(w, c, w.Day(a.On), true); err != nil {
		return err
	}
	kept, err := keepBeside(w, s, c, s.PaidTotal())
	if err != nil {
		return err
	}
	if kept != nil {
		w.Step.Kind, w.Step.From, w.Step.To = data.StepOrderWithdrawn, kept.From, kept.To
	}
	if c.State == data.ChangeCreditCheck {
		s.CreditCheckSince = data.Date{}
	}
	return w.Change(s)
}

// endsOrder is the need of an act that ends an order (R19).
func endsOrder(w *ledger.Writing, ref data.ChangeRef) ([]ledger.Need, error) {
	c, err := ledger.One[data.Change](w, ref.Seen().Key)
	if err != nil {
		return nil, err
	}
	return buys(c.Subscription)
}

// openChange returns a change that is open with its subscription, and tells the
// step what it is about.
func openChange(w *ledger.Writing, ref data.ChangeRef) (data.Change, data.Subscription, error) {
	c, err := ledger.One[data.Change](w, ref.Seen().Key)
	if err == nil && !c.State.Open() {
		err = data.NewError(data.CodeNotFound)
	}
	if err != nil {
		return c, data.Subscription{}, err
	}
	s, err := ledger.Subscription(w, c.Subscription)
	w.Step.Subject, w.Step.From, w.Step.To = s.Product, c.From, c.To
	if c.Ends { // nothing is left of it
		w.Step.To = 0
	}
	return c, s, err
}
