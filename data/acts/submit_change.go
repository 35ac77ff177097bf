package acts

import (
	"cmp"

	"seatbook/data"
	"seatbook/data/ledger"
)

// SubmitChange records a change of the total (R12 to R21): a draft while its order is
// not placed. Otherwise it is confirmed at once, waits for its credit check, or is
// scheduled for the renewal, as data.FirstState says. What it lowers is kept as what was
// saved (R35). Errors: CodeBlocked, CodeOpenChange, CodePastDate as Mistakes for a day of
// the order that is still to come.
type SubmitChange struct{ data.Order }

// PlaceOrder records that the order of a draft was placed, which goes on as any other
// that is submitted that day (R21). That of a draft beside an order replaces its total. Errors: CodeBlocked, CodeNotFound for what is no
// draft, CodePastDate as Mistakes for a day that is still to come.
type PlaceOrder struct {
	Change      data.ChangeRef
	OrderNumber string
	OrderedOn   data.Date // today when it is zero
	Done        bool      // it is confirmed already
}

// Saw implements ledger.Act.
func (a SubmitChange) Saw() []data.Ref { return seen(a.SubscriptionRef) }

// Needs implements ledger.Act: none here, since the preview blocks who may not buy,
// with what else blocks the change (R19).
func (SubmitChange) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a SubmitChange) Do(w *ledger.Writing) error {
	a.On = w.Day(a.On)
	if err := notAhead(w, "ordered_on", a.OrderedOn); err != nil {
		return err
	}
	s, err := ledger.Priced(w, a.ID)
	if err == nil && a.NewTotal < s.PaidTotal() { // only then R18 asks what was bought of late
		s, err = ledger.Subscription(w, a.ID)
	}
	if err != nil {
		return err
	}
	if err := noneOpen(w, s.ID); err != nil {
		return err
	}
	p, err := preview(w, s, a.Order)
	if err != nil {
		return err
	}
	change := newChange(s, a.Order, p)
	if _, err := w.Add(change); err != nil {
		return err
	}
	if change.To < change.From {
		if err := noteLowered(w, s, change.From, change.To, loweredBy(change, p), a.On); err != nil {
			return err
		}
	}
	return goOn(w, s, change)
}

// Saw implements ledger.Act.
func (a PlaceOrder) Saw() []data.Ref { return []data.Ref{a.Change.Seen()} }

// Needs implements ledger.Act: none here, as of SubmitChange, but for what no preview looks
// at: the end of a subscription, and the draft beside an order, which can withdraw it (R19).
func (a PlaceOrder) Needs(w *ledger.Writing) ([]ledger.Need, error) {
	c, err := ledger.One[data.Change](w, a.Change.Seen().Key)
	if err != nil || !c.Ends && c.DraftTo == 0 {
		return nil, err
	}
	return buys(c.Subscription)
}

// Do implements ledger.Act.
func (a PlaceOrder) Do(w *ledger.Writing) error {
	if err := notAhead(w, "ordered_on", a.OrderedOn); err != nil {
		return err
	}
	draft, s, err := openChange(w, a.Change)
	if err != nil {
		return err
	}
	if _, is := draft.Draft(); !is {
		return data.NewError(data.CodeNotFound)
	}
	if draft.Ends {
		return askedEnd(w, draft, s, a)
	}
	if draft.State == data.ChangeCreditCheck { // R2
		return data.NewError(data.CodeBlocked, "Blocks", []data.Block{data.BlockLinkMissing})
	}
	if draft.DraftTo > 0 && draft.DraftTo == s.PaidTotal() { // no more are bought after all
		return withdrawBought(w, draft, s)
	}
	w.Step.To = draft.Comes()
	order := data.Order{
		SubscriptionRef: s.Ref(), NewTotal: draft.Comes(), When: draft.When, On: w.Day(a.OrderedOn), Note: draft.Note,
		Done: a.Done, OrderNumber: cmp.Or(a.OrderNumber, draft.OrderNumber), OrderedOn: w.Day(a.OrderedOn), Asked: draft.Asked(),
	}
	p, err := preview(w, s, order)
	if err != nil {
		return err
	}
	change := newChange(s, order, p)
	change.ID, change.Version = draft.ID, draft.Version
	if err := orderFreed(w, change); err != nil {
		return err
	}
	if draft.DraftTo > 0 { // what was ordered first counts from then
		change.SubmittedOn = draft.SubmittedOn
	}
	if err := w.Change(change); err != nil {
		return err
	}
	return goOn(w, s, change)
}

// withdrawBought withdraws a purchase that was ordered for the renewal, and of which a draft
// leaves the total as it is.
func withdrawBought(w *ledger.Writing, c data.Change, s data.Subscription) error {
	w.Step.Kind = data.StepChangeWithdrawn
	if err := dropWaiting(w, s.ID); err != nil {
		return err
	}
	if err := endChange(w, c, w.Today(), true); err != nil {
		return err
	}
	return w.Change(s)
}

// goOn says what the step did, and does to the subscription what a change brings that
// was written.
func goOn(w *ledger.Writing, s data.Subscription, change data.Change) error {
	w.Step.Kind, w.Step.Note = stepOfState(change.State), change.Note
	w.Step.Subject, w.Step.From, w.Step.To = s.Product, change.From, change.To
	switch change.State {
	case data.ChangeConfirmed:
		return applyTotal(w, s, change.To, change.ConfirmedOn)
	case data.ChangeCreditCheck:
		s.CreditCheckSince = change.SubmittedOn
		return w.Change(s)
	default:
		return nil
	}
}

// noneOpen refuses a second change while one is open (R21).
func noneOpen(w *ledger.Writing, id data.SubscriptionID) error {
	open, err := ledger.OpenChange(w, id)
	if err == nil && open != nil {
		err = data.OpenChangeError(*open)
	}
	return err
}

// preview asks the rules inside the transaction and refuses what they block.
func preview(w *ledger.Writing, s data.Subscription, order data.Order) (data.Preview, error) {
	wish := data.Wish{NewTotal: order.NewTotal, When: order.When, On: order.On, Admin: w.Settings.Admin(), Asked: order.Asked}
	var err error
	if wish.Country, err = ledger.Country(w, s.Organization); err != nil {
		return data.Preview{}, err
	}
	if order.NewTotal < s.Assigned() {
		product, err := ledger.Sharing(w, s)
		if err != nil {
			return data.Preview{}, err
		}
		wish.Movable = data.MovableElsewhere(s, product, order.On)
	}
	p := data.PreviewChange(s, wish)
	if !p.Allowed() {
		refused := data.NewError(data.CodeBlocked, "Blocks", p.Blocks, "Agreement", s.Agreement)
		if p.UnassignFirst > 0 { // R13
			refused.Params["Count"], refused.Params["Assigned"], refused.Params["Total"] = p.UnassignFirst, s.Assigned()-p.MovesByItself, order.NewTotal
		}
		return p, refused
	}
	return p, nil
}

func newChange(s data.Subscription, order data.Order, p data.Preview) data.Change {
	c := data.Change{
		Subscription: s.ID, Kind: data.KindTotal, State: data.FirstState(p, order),
		From: s.PaidTotal(), To: order.NewTotal, When: order.When, SubmittedOn: order.On, Note: order.Note,
		OrderNumber: order.OrderNumber, OrderedOn: order.OrderedOn, EstimatePart: p.Part, EstimateFull: p.Full,
	}
	if order.Asked {
		c.Kind = data.KindPartner
	}
	switch c.State {
	case data.ChangeConfirmed:
		c.ConfirmedOn = order.On
	case data.ChangeCreditCheck:
		c.DueOn = p.CreditCheckUntil
	case data.ChangeScheduled:
		c.DueOn = p.Effective
	}
	return c
}

func stepOfState(state data.ChangeState) data.StepKind {
	switch state {
	case data.ChangeDraft:
		return data.StepChangeDrafted
	case data.ChangeConfirmed:
		return data.StepTotalChanged
	case data.ChangeScheduled:
		return data.StepChangeScheduled
	default:
		return data.StepChangeSubmitted
	}
}
