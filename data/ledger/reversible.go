package ledger

import (
	"context"
	"errors"

	"seatbook/data"
)

// Reversible is what Undo would take back now, and what Redo would do again; nil where
// there is nothing.
type Reversible struct{ Undo, Redo *data.Step }

// Reversible returns what can be undone and done again (R22). That the rules allow it is
// only looked at when it is done.
func (b *Book) Reversible(ctx context.Context) (Reversible, error) {
	return read(ctx, b, func(v View) (next Reversible, err error) {
		undo, err := LastStanding(v)
		switch {
		case err == nil:
			next.Undo = &undo
		case !isCode(err, data.CodeNothingToUndo):
			return next, err
		}
		redo, err := LastUndone(v)
		if isCode(err, data.CodeNothingToRedo) {
			return next, nil
		}
		if err != nil {
			return next, err
		}
		first, err := Step(v, redo.Undoes)
		next.Redo = &first
		return next, err
	})
}

func isCode(err error, code data.Code) bool {
	known, is := errors.AsType[*data.Error](err)
	return is && known.Code == code
}

// NeverUndone are the steps that Undo passes by.
func NeverUndone() []data.StepKind {
	return []data.StepKind{data.StepUndone, data.StepForgotten, data.StepRescued}
}

// LastStanding returns the last step that Undo would take back. Errors:
// CodeNothingToUndo.
func LastStanding(v View) (data.Step, error) {
	page, err := v.Steps(StepQuery{Not: NeverUndone(), Standing: true, Limit: 1, Uncounted: true})
	if err == nil && len(page.Rows) == 0 {
		err = data.NewError(data.CodeNothingToUndo)
	}
	if err != nil {
		return data.Step{}, err
	}
	return page.Rows[0], nil
}

// LastUndone returns the last undo that stands. Once something else was done there is
// none. Errors: CodeNothingToRedo.
func LastUndone(v View) (data.Step, error) {
	undone, err := v.Steps(StepQuery{Kinds: []data.StepKind{data.StepUndone}, Standing: true, Limit: 1, Uncounted: true})
	if err != nil {
		return data.Step{}, err
	}
	forward, err := v.Steps(StepQuery{Forward: true, Limit: 1, Uncounted: true})
	if err != nil {
		return data.Step{}, err
	}
	if len(undone.Rows) == 0 || len(forward.Rows) > 0 && forward.Rows[0].ID > undone.Rows[0].ID {
		return data.Step{}, data.NewError(data.CodeNothingToRedo)
	}
	return undone.Rows[0], nil
}
