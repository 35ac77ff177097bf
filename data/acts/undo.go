package acts

import (
	"errors"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Undo reverses the last step that is not reversed yet, by adding the opposite
// (R22). Errors: CodeNothingToUndo, those of UndoStep.
type Undo struct{}

// Redo does again what the last undo took back, as long as nothing else was done
// since (R22). Errors: CodeNothingToRedo, those of UndoStep.
type Redo struct{}

// UndoStep reverses one of the last data.UndoReach steps, whatever was done since;
// a step that undid another is done again. Errors: CodeNotFound, CodeCantUndo with
// the step in the way, CodeUndoneAlready, CodeTooLongAgo, CodeForgotten, CodeRescued,
// CodeUndoAssigned, and what the rules say of the reverse: CodeBlocked,
// CodeOpenChange.
type UndoStep struct{ Step data.StepID }

// reversal is a step that is to be reversed. first is what it was about: itself,
// or where it is an undo, the step that it took back.
type reversal struct {
	chosen, first data.Step
	writes        []data.Write // the last one first
}

// Saw implements ledger.Act.
func (Undo) Saw() []data.Ref { return nil }

// Saw implements ledger.Act.
func (Redo) Saw() []data.Ref { return nil }

// Saw implements ledger.Act.
func (UndoStep) Saw() []data.Ref { return nil }

// Needs implements ledger.Act: the rights of the step, on what it touched.
func (a Undo) Needs(w *ledger.Writing) ([]ledger.Need, error) { return needsOf(w, a.choose) }

// Needs implements ledger.Act.
func (a Redo) Needs(w *ledger.Writing) ([]ledger.Need, error) { return needsOf(w, a.choose) }

// Needs implements ledger.Act.
func (a UndoStep) Needs(w *ledger.Writing) ([]ledger.Need, error) { return needsOf(w, a.choose) }

// Do implements ledger.Act.
func (a Undo) Do(w *ledger.Writing) error { return reverse(w, a.choose) }

// Do implements ledger.Act.
func (a Redo) Do(w *ledger.Writing) error { return reverse(w, a.choose) }

// Do implements ledger.Act.
func (a UndoStep) Do(w *ledger.Writing) error { return reverse(w, a.choose) }

// choose returns the last step that stands.
func (Undo) choose(w *ledger.Writing) (data.Step, error) { return ledger.LastStanding(w) }

// choose returns the last undo that stands.
func (Redo) choose(w *ledger.Writing) (data.Step, error) { return ledger.LastUndone(w) }

// choose returns the step that was asked for, when it can be reversed.
func (a UndoStep) choose(w *ledger.Writing) (data.Step, error) {
	step, err := ledger.Step(w, a.Step)
	if err != nil {
		return step, err
	}
	later, err := w.Steps(ledger.StepQuery{After: step.ID, Forward: true, Limit: 1})
	switch {
	case err != nil:
		return step, err
	case step.Kind == data.StepForgotten:
		return step, data.NewError(data.CodeForgotten)
	case step.Kind == data.StepRescued:
		return step, data.NewError(data.CodeRescued)
	case step.Reversed:
		return step, data.NewError(data.CodeUndoneAlready)
	case later.Count >= data.UndoReach:
		return step, data.NewError(data.CodeTooLongAgo, "Count", data.UndoReach)
	}
	return step, nil
}

// chosen is the step that choose returns, and what it was about; its writes are not
// read yet.
func chosen(w *ledger.Writing, choose func(*ledger.Writing) (data.Step, error)) (r reversal, err error) {
	if r.chosen, err = choose(w); err != nil {
		return r, err
	}
	if r.first = r.chosen; r.chosen.Kind == data.StepUndone {
		r.first, err = ledger.Step(w, r.chosen.Undoes)
	}
	return r, err
}

// read reads what the step wrote.
func (r *reversal) read(w *ledger.Writing) (err error) {
	r.writes, err = writesOf(w, ledger.WriteQuery{Step: r.chosen.ID, Backwards: true, Standing: true})
	return err
}

// reversalOf reads the step that choose returns, and what it wrote.
func reversalOf(w *ledger.Writing, choose func(*ledger.Writing) (data.Step, error)) (reversal, error) {
	r, err := chosen(w, choose)
	if err != nil {
		return r, err
	}
	return r, r.read(w)
}

// reverse adds the step that is the opposite of the one that choose returns. The
// opposite of an undo is of the kind of the first step, so that it can be undone
// like it.
func reverse(w *ledger.Writing, choose func(*ledger.Writing) (data.Step, error)) error {
	r, err := reversalOf(w, choose)
	if err != nil {
		return err
	}
	again := r.chosen.Kind == data.StepUndone
	w.Step.Kind, w.Step.Undid = data.StepUndone, r.first.Kind
	w.Step.Undoes, w.Step.Subject, w.Step.From, w.Step.To = r.chosen.ID, r.first.Subject, r.first.To, r.first.From
	if again {
		w.Step.Kind, w.Step.Undid = r.first.Kind, ""
		w.Step.From, w.Step.To, w.Step.Note = r.first.From, r.first.To, r.first.Note
	}
	w.Reverses(r.chosen)
	if err := r.allowed(w); err != nil {
		return err
	}
	if err := r.nothingSince(w); err != nil {
		return err
	}
	over, err := r.overAssigned(w)
	if err != nil {
		return err
	}
	if err := r.readAhead(w); err != nil {
		return err
	}
	for writes := r.writes; len(writes) > 0; {
		n := addedTogether(writes)
		if n > 1 {
			err = r.removeAdded(w, writes[:n])
		} else {
			n, err = 1, r.putBack(w, writes[0])
		}
		if err != nil {
			return err
		}
		writes = writes[n:]
	}
	if err := r.followRecord(w); err != nil {
		return err
	}
	return r.checkAssigned(w, over)
}

// manyWrites is how many rows of an entity a step wrote for all of them to be read at
// once, instead of one by one.
const manyWrites = 1000

// readAhead reads what a step wrote thousands of, but for what was read with its writes.
func (r reversal) readAhead(w *ledger.Writing) error {
	written := map[data.Entity]int{}
	for _, write := range r.writes {
		if write.Stands {
			w.Known(write.After)
		} else {
			written[write.Key.Entity]++
		}
	}
	for _, entity := range []data.Entity{data.EntityPerson, data.EntityAssignment} {
		if written[entity] >= manyWrites {
			if err := w.ReadAhead(entity); err != nil {
				return err
			}
		}
	}
	return nil
}

// addedTogether is how many of some writes, from the first on, added rows of the same
// entity; manyWrites at most, so that an undo can be cancelled.
func addedTogether(writes []data.Write) (n int) {
	for n < len(writes) && n < manyWrites && writes[n].Before == nil && writes[n].Key.Entity == writes[0].Key.Entity {
		n++
	}
	return n
}

// removeAdded removes the rows that writes added.
func (r reversal) removeAdded(w *ledger.Writing, added []data.Write) error {
	rows := make([]data.Row, len(added))
	for i, write := range added {
		now, err := r.asLeft(w, write)
		if err != nil {
			return err
		}
		rows[i] = now
	}
	return r.cantUndo(w.RemoveAll(rows))
}

// asLeft returns a row that is as the step left it. Errors: CodeCantUndo.
func (r reversal) asLeft(w *ledger.Writing, write data.Write) (data.Row, error) {
	now, err := w.Row(write.Key)
	if err == nil && !ledger.Same(now, write.After) {
		err = r.inTheWay(w, write)
	}
	return now, err
}

// cantUndo says of a row that the record can't take or let go which step it stands in
// the way of.
func (r reversal) cantUndo(err error) error {
	if errors.Is(err, ledger.ErrTwin) || errors.Is(err, ledger.ErrLinked) {
		return data.NewError(data.CodeCantUndo, "Step", r.chosen)
	}
	return err
}

// putBack writes one row as it was before the step.
func (r reversal) putBack(w *ledger.Writing, write data.Write) error {
	if write.Before != nil && write.After != nil && ledger.Same(write.Before, write.After) {
		return nil // it was only touched, to take its next version
	}
	now, err := r.asLeft(w, write)
	if err != nil {
		return err
	}
	switch {
	case write.Before == nil:
		err = w.Remove(now)
	case now == nil:
		if err := bytesKept(w, write.Before); err != nil {
			return err
		}
		err = w.Restore(write.Before)
	default:
		err = w.Change(write.Before.Kept(write.Key.ID, now.Written()))
	}
	return r.cantUndo(err)
}

// inTheWay names the last step that wrote a row since, the step itself when none
// did.
func (r reversal) inTheWay(w *ledger.Writing, write data.Write) error {
	later, err := writesOf(w, ledger.WriteQuery{After: r.chosen.ID, Of: write.Key, Backwards: true})
	if err != nil {
		return err
	}
	step := r.chosen
	if len(later) > 0 {
		if step, err = ledger.Step(w, later[0].Step); err != nil {
			return err
		}
	}
	return data.NewError(data.CodeCantUndo, "Step", step)
}
