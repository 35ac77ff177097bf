package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// PostponeDraft has a draft of a lower total wait for the renewal, once the removal window
// does not let it be made at once any more (R18, R21). It stays a draft. Errors: CodeBlocked,
// CodeNotFound for what is no draft that is to be made at once.
type PostponeDraft struct {
	Change data.ChangeRef
	On     data.Date // today when it is zero
}

// Saw implements ledger.Act.
func (a PostponeDraft) Saw() []data.Ref { return []data.Ref{a.Change.Seen()} }

// Needs implements ledger.Act: none here, as of SubmitChange.
func (PostponeDraft) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a PostponeDraft) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepChangePostponed
	draft, s, err := openChange(w, a.Change)
	if err != nil {
		return err
	}
	if draft.State != data.ChangeDraft || draft.When != data.WhenNow {
		return data.NewError(data.CodeNotFound)
	}
	order := data.Order{SubscriptionRef: s.Ref(), NewTotal: draft.To, When: data.WhenRenewal, On: w.Day(a.On), Note: draft.Note, Draft: true}
	p, err := preview(w, s, order)
	if err != nil {
		return err
	}
	change := newChange(s, order, p)
	change.ID, change.Version, change.SubmittedOn = draft.ID, draft.Version, draft.SubmittedOn
	return w.Change(change)
}
