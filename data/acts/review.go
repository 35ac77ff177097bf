package acts

import (
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/savings"
)

// Review answers what becomes of a subscription at its renewal or its end, and schedules it
// (R39): a lower total changes the open change's where there is one (R21), an end turns
// recurring billing off, and what would end can be renewed, or go on month by month (R26).
// What either saves is kept as such (R35). A total that somebody else changes, and an end
// that they make, they are asked for, which is a change of theirs (R13, R21, R35). Errors: Mistakes, CodeBlocked,
// CodeWrongChannel, CodeCantBuy.
type Review struct {
	Subscription data.SubscriptionRef
	Answer       data.ReviewAnswer // one of data.ReviewChoices
	Total        int               // to renew with, for data.ReviewLower and data.ReviewRenew
	Draft        bool              // the order of the lower total is not placed, or the end not asked for yet (R21); an open change stays what it is
	Note         string
	On           data.Date // today when it is zero
}

// Saw implements ledger.Act.
func (a Review) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act: to leave it as it is, or to move people later, takes no right;
// to withdraw that it is ended does (R19).
func (a Review) Needs(w *ledger.Writing) ([]ledger.Need, error) {
	s, err := ledger.Subscription(w, a.Subscription.ID)
	if err != nil {
		return nil, err
	}
	open, err := ledger.OpenChange(w, s.ID)
	if err != nil {
		return nil, err
	}
	if a.endsNoMore(open) {
		return buys(s.ID)
	}
	if a.Answer == data.ReviewMove || happens(s, a.Answer, w.Day(a.On)) {
		return nil, nil
	}
	return buys(a.Subscription.ID)
}

// Do implements ledger.Act.
func (a Review) Do(w *ledger.Writing) error {
	on := w.Day(a.On)
	s, err := ledger.Subscription(w, a.Subscription.ID)
	if err != nil {
		return err
	}
	answer := data.Review{Subscription: s.ID, Renewal: s.NextRenewal(on), Answer: a.kept(s), On: on, Note: a.Note}
	open, err := ledger.OpenChange(w, s.ID)
	if err != nil {
		return err
	}
	if err := a.check(s, open, on); err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject, w.Step.From, w.Step.Note = data.StepReviewed, s.Product, s.PaidTotal(), a.Note
	if err := a.schedule(w, s, on); err != nil {
		return err
	}
	answer.Total = a.Total
	if answer.Answer != data.ReviewLower {
		if answer.Total, err = renewsWith(w, s.ID); err != nil {
			return err
		}
	}
	w.Step.To = answer.Total
	if answer.Answer == data.ReviewEnd { // nothing is renewed
		w.Step.To = 0
	}
	if err := a.tellStep(w, s); err != nil {
		return err
	}
	return keepNamed(w, answer)
}

// tellStep has the step say that what was answered is a draft, and that what would end goes on.
func (a Review) tellStep(w *ledger.Writing, s data.Subscription) error {
	if a.Answer == data.ReviewExtend {
		w.Step.Kind = data.StepReviewedExtends
		return nil
	}
	open, err := ledger.OpenChange(w, s.ID)
	draft, there := open.Draft()
	switch {
	case err != nil || !there || a.Answer == data.ReviewKeep || a.Answer == data.ReviewMove:
	case draft.Asked():
		w.Step.Kind = data.StepReviewedToAsk
	default:
		w.Step.Kind = data.StepReviewedDraft
	}
	return err
}

// kept is the answer that the record has: what renews, or goes on, after all says so itself.
func (a Review) kept(s data.Subscription) data.ReviewAnswer {
	switch {
	case a.Answer == data.ReviewRenew && a.Total < s.PaidTotal() && !s.TotalUnknown:
		return data.ReviewLower
	case a.Answer == data.ReviewRenew, a.Answer == data.ReviewExtend:
		return data.ReviewKeep
	}
	return a.Answer
}

// check holds the answer against what can be answered.
func (a Review) check(s data.Subscription, open *data.Change, on data.Date) error {
	var mistakes data.Mistakes
	if s.NextRenewal(on).IsZero() {
		mistakes.Add("renews_on", data.CodeRequired, nil)
	}
	if !slices.Contains(data.ReviewChoices(s, on), a.Answer) {
		mistakes.Add("answer", data.CodeRequired, nil)
	}
	ordered := open != nil && open.State != data.ChangeScheduled && a.Total < open.To // of which fewer are wanted (R21)
	switch {
	case s.TotalUnknown || ordered:
	case a.Answer == data.ReviewLower && a.Total >= s.PaidTotal(), a.Answer == data.ReviewRenew && a.Total > s.PaidTotal():
		mistakes.Add("review_total", notMore(a.Answer), map[string]any{"Total": s.PaidTotal()})
	}
	return mistakes.Err()
}

// notMore is why a total is refused: what renews is lowered, and what would end can be
// renewed with as many licenses as it has.
func notMore(answer data.ReviewAnswer) data.Code {
	if answer == data.ReviewRenew {
		return data.CodeNotMore
	}
	return data.CodeNotLower
}

// renewsWith returns the total that a subscription comes to with its open change, which is
// what it was answered for.
func renewsWith(w *ledger.Writing, id data.SubscriptionID) (int, error) {
	s, err := ledger.Subscription(w, id)
	if err != nil {
		return 0, err
	}
	open, err := ledger.OpenChange(w, id)
	return data.RenewsWith(s, open), err
}

// schedule has the renewal, or the end, be as it was answered.
func (a Review) schedule(w *ledger.Writing, s data.Subscription, on data.Date) error {
	way := savings.WayOf(s, 1, on)
	asked := way.Ask
	totals := a.Answer == data.ReviewLower || a.Answer == data.ReviewRenew
	if asked && totals && (a.Total < data.MinTotal || a.Total > data.MaxTotal) { // R12
		return data.NewError(data.CodeBlocked, "Blocks", []data.Block{data.BlockInvalidTotal})
	}
	if err := a.goesOnInstead(w, s.ID, on); err != nil {
		return err
	}
	switch {
	case a.Answer == data.ReviewEnd && way.Asks() && s.RecurringBilling:
		return a.askEnd(w, s, on)
	case a.Answer == data.ReviewRenew:
		if err := endTerm(w, s.ID, data.TermRenew, on); err != nil || asked {
			return err
		}
		return a.renewWith(w, on)
	case a.Answer == data.ReviewLower && (way.Asks() || !asked):
		return a.scheduleTotal(w, s, way.Asks(), on)
	case a.Answer == data.ReviewMove || happens(s, a.Answer, on) || asked && s.RecurringBilling:
		return nil
	case a.Answer == data.ReviewExtend:
		return endTerm(w, s.ID, data.TermExtend, on)
	}
	if err := endTerm(w, s.ID, data.TermCancel, on); err != nil || !s.RecurringBilling && !s.GoesOn() {
		return err // what ends by itself saves nothing that was not saved before
	}
	return noteEnded(w, s, s.NextRenewal(on), on)
}

// happens tells whether nothing is to be done for an answer: it is what was chosen before.
func happens(s data.Subscription, answer data.ReviewAnswer, on data.Date) bool {
	return answer == data.ReviewChoices(s, on)[0] && !data.EndUndecided(s, on)
}

// renewWith gives what is renewed after all another total than it comes to.
func (a Review) renewWith(w *ledger.Writing, on data.Date) error {
	s, err := ledger.Subscription(w, a.Subscription.ID)
	if err != nil {
		return err
	}
	if total, err := renewsWith(w, s.ID); err != nil || total == a.Total {
		return err
	}
	return a.scheduleTotal(w, s, false, on)
}

// scheduleTotal gives a subscription the total of the answer at its renewal, or notes that as
// a draft; what somebody else changes is asked of them. An open change is given it instead (R21); where the rules don't allow that, it is refused with that
// change named.
func (a Review) scheduleTotal(w *ledger.Writing, s data.Subscription, asked bool, on data.Date) error {
	open, err := ledger.OpenChange(w, s.ID)
	if err != nil {
		return err
	}
	total := a.Total
	order := data.Order{SubscriptionRef: s.Ref(), NewTotal: total, When: data.WhenRenewal, On: on, Draft: a.Draft && open == nil, Asked: asked}
	switch {
	case open == nil:
	case open.State == data.ChangeCreditCheck && !a.Draft: // R2
		return noneOpen(w, s.ID)
	case open.State != data.ChangeDraft && a.Draft && total < open.To:
		return a.noteInstead(w, s, min(open.Comes(), s.PaidTotal()), draftBeside, *open, on)
	case open.State != data.ChangeScheduled:
		open.When = data.WhenRenewal
		return a.noteInstead(w, s, min(open.To, s.PaidTotal()), lowerOpen, *open, on)
	}
	p, err := preview(w, s, order)
	if err != nil {
		return err
	}
	change, before := newChange(s, order, p), s.PaidTotal()
	if open == nil {
		_, err = w.Add(change)
	} else {
		if before, err = a.besideOrdered(w, s, *open, change); err != nil {
			return err
		}
		change.ID, change.Version, change.SubmittedOn, change.Note = open.ID, open.Version, open.SubmittedOn, open.Note
		err = w.Change(change)
	}
	if err != nil {
		return err
	}
	return noteLowered(w, s, before, min(total, s.PaidTotal()), loweredBy(change, p), on)
}

// noteInstead has an open change, or the draft beside it, be of the total of the answer, as
// change does it. before is what it came to.
func (a Review) noteInstead(
	w *ledger.Writing, s data.Subscription, before int,
	change func(*ledger.Writing, data.Subscription, data.Change, int, data.Date) (lowered, error), open data.Change, on data.Date,
) error {
	went, err := change(w, s, open, a.Total, on)
	if err == nil && !went.Noted {
		err = noneOpen(w, s.ID)
	}
	if err != nil {
		return err
	}
	return noteLowered(w, s, before, min(a.Total, s.PaidTotal()), went, on)
}

// besideOrdered has the draft beside an order be done with that is given the total of the
// answer: ordered with it, as far as that goes. It returns the total down to which it is known
// what is saved.
func (a Review) besideOrdered(w *ledger.Writing, s data.Subscription, open, change data.Change) (int, error) {
	before := min(open.To, s.PaidTotal())
	switch {
	case open.DraftTo == 0:
		return before, nil
	case a.Total > open.DraftTo:
		return before, dropWaiting(w, s.ID)
	}
	return min(open.DraftTo, before), orderFreed(w, change)
}
