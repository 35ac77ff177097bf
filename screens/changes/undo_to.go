package changes

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// mostAtOnce is how many steps are undone at once: each undo is a step itself, and all
// must stay within [data.UndoReach].
const mostAtOnce = data.UndoReach / 2

// saidSteps is how many of the steps the question names.
const saidSteps = 5

// askUndoTo asks about the selected step and all that were made since, and undoes them,
// the newest first (R22). What the list is narrowed to does not count.
func (h *history) askUndoTo() {
	chosen, there := h.Steps.Row(h.table.Selected())
	if !there {
		return
	}
	book := h.Book
	desk.Ask(h.Desk, &h.since, func(ctx context.Context) (data.Page[data.Step], error) {
		return book.History(ctx, data.HistoryQuery{Limit: data.UndoReach, Topic: data.TopicAll})
	}, func(page data.Page[data.Step]) { h.showUndoTo(stepsSince(page.Rows, chosen.ID)) })
}

// stepsSince are the steps from the newest to one that can still be undone: not those
// that were undone since, nor the undoing. None is where that one is too far back.
func stepsSince(newestFirst []data.Step, id data.StepID) (since []data.Step) {
	for at, step := range newestFirst {
		if canUndo(step) {
			since = append(since, step)
		}
		if step.ID == id && at+len(since) <= data.UndoReach {
			return since
		}
	}
	return nil
}

func (h *history) showUndoTo(steps []data.Step) {
	if len(steps) == 0 || len(steps) > mostAtOnce {
		h.Window.Notices.Warn(h.Text("history.undo_to_far", "Count", mostAtOnce))
		return
	}
	f := h.NewForm(h.Count("history.undo_to_title", len(steps)))
	f.Light = true // what is looked at
	f.Say(h.Text("history.undo_to_text"))
	for _, step := range steps[:min(len(steps), saidSteps)] {
		f.Column.Add(parts.NewWrapped(h.StepText(step)))
	}
	if more := len(steps) - saidSteps; more > 0 {
		f.Column.Add(parts.NewFaint(h.Count("subscriptions.more", more)))
	}
	f.Show(h.Count("history.undo_to_button", len(steps)), func(*desk.Reading) func(context.Context) error {
		return func(context.Context) error { return nil }
	}, func() { h.undoTo(steps) })
}

// undoTo undoes steps, each by itself. Where one can't be, those before it are undone.
func (h *history) undoTo(steps []data.Step) {
	h.forgetPicked()
	var undoing, redoing []ledger.Act
	for _, step := range steps {
		undoing, redoing = append(undoing, acts.UndoStep{Step: step.ID}), append(redoing, acts.Redo{})
	}
	inTurn(h.Desk, undoing, "undone", parts.Act{Label: h.Text("button.redo"), Do: func() {
		inTurn(h.Desk, redoing, "redone", parts.Act{Label: h.Text("button.undo"), Do: h.Go.UndoStep})
	}})
}

// inTurn does acts one after the other, says how many were done, and offers what comes
// next.
func inTurn(d *desk.Desk, all []ledger.Act, said string, next parts.Act) {
	book := d.Book
	desk.Write(d, func(ctx context.Context) (done int, err error) {
		for _, act := range all {
			if _, err := book.Do(ctx, act); err != nil {
				return done, err
			}
			done++
		}
		return done, nil
	}, func(done int, err error) {
		if err != nil {
			d.Window.Notices.Warn(d.Text("history."+said+"_stopped", "Done", done, "Of", len(all), "Why", d.ErrorText(err)))
			return
		}
		d.Window.Notices.Say(d.Count("notice."+said+"_many", done), next)
	})
}
