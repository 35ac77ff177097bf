package importing

import "seatbook/data"

// noteOpen says what becomes of the open change of a subscription by what files tell of it
// (R18, R21).
func (p *planner) noteOpen(w *workingSubscription) {
	open, waits := p.record.Open[w.before.ID]
	if !waits || w.isNew {
		return
	}
	now := open.Follow(w.before, w.after, p.on)
	deleted := data.CurrentStatus(w.after, p.on).Status == data.StatusDeleted
	var note *data.Error
	switch {
	case open.Ends && now.State == data.ChangeConfirmed:
		note = data.NewError(data.CodeEndMade)
	case open.Ends && now.State == data.ChangeWithdrawn:
		note = data.NewError(data.CodeEndOff)
	case open.Ends && now.DueOn != open.DueOn:
		note = data.NewError(data.CodeEndMoved, "Date", now.DueOn)
	case now.State == data.ChangeConfirmed && now.To != open.To && now.To != open.DraftTo:
		note = data.NewError(data.CodeChangePassed, "Count", now.To)
	case now.State == data.ChangeConfirmed:
		note = data.NewError(data.CodeChangeMade, "Count", now.To)
	case now.State == data.ChangeWithdrawn && deleted:
		note = data.NewError(data.CodeChangeDeleted, "Count", now.To)
	case now.State == data.ChangeWithdrawn:
		note = data.NewError(data.CodeChangeOff, "Count", now.To)
	case now.DueOn != open.DueOn:
		note = data.NewError(data.CodeChangeMoved, "Count", now.To, "Date", now.DueOn)
	default:
		return
	}
	w.notes = append(w.notes, note)
}
