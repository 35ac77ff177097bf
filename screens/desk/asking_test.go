package desk

import (
	"context"
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/i18n"
)

// askingDesk is a desk, and what was sent from it beside the window.
func askingDesk(t *testing.T) (d *Desk, sent *[]func()) {
	t.Helper()
	sent = &[]func(){}
	w := NewWindow(test.NewTempApp(t), Options{
		Now: time.Now,
		Run: func(work, then func()) { *sent = append(*sent, func() { work(); then() }) },
		// What takes any time at all is said to be going on.
		ProgressAfter: 1, After: func(_ time.Duration, f func()) func() { f(); return func() {} },
	})
	w.Words = Words{Translator: i18n.New("en")}
	w.Notices = NewNotices(w)
	return w.Begin(nil), sent
}

// asks asks at a place, and returns the context of the question and its answers.
func asks(d *Desk, at *Place) (ctx *context.Context, answers *[]error) {
	ctx, answers = new(context.Context), &[]error{}
	AskOr(d, at, func(given context.Context) (int, error) {
		*ctx = given
		return 0, given.Err()
	}, func(int) { *answers = append(*answers, nil) }, func(err error) { *answers = append(*answers, err) })
	return ctx, answers
}

// A newer question at the same place, and the end of the screen, end a question
// and drop its answer; one at another place does not.
func TestQuestionsThatAreStale(t *testing.T) {
	d, sent := askingDesk(t)
	here, there, part := &Place{}, &Place{}, d.Under()
	first, firstAnswers := asks(d, here)
	other, otherAnswers := asks(d, there)
	second, secondAnswers := asks(d, here)
	gone, goneAnswers := asks(part, &Place{})
	part.End()
	_, lateAnswers := asks(part, &Place{}) // nobody looks there any more
	if !here.Waits() || len(d.Window.going()) != 2 {
		t.Errorf("%d questions are said to be going on, want 2", len(d.Window.going()))
	}
	if len(*sent) != 4 {
		t.Fatalf("%d questions were sent, want 4", len(*sent))
	}
	for _, s := range *sent {
		s()
	}
	for name, q := range map[string]struct {
		answers []error
		ctx     context.Context
		ended   bool // before its answer
	}{
		"first": {*firstAnswers, *first, true}, "gone": {*goneAnswers, *gone, true},
		"second": {*secondAnswers, *second, false}, "other": {*otherAnswers, *other, false},
	} {
		if q.ended != (len(q.answers) == 0) {
			t.Errorf("%s: answered %v", name, q.answers)
		}
		if q.ctx.Err() == nil {
			t.Errorf("%s: its context was left", name)
		}
		for _, err := range q.answers {
			if err != nil {
				t.Errorf("%s: it was ended: %v", name, err)
			}
		}
	}
	if len(*lateAnswers) != 0 || here.Waits() || len(d.Window.errands) != 0 {
		t.Errorf("left: %v, %d errands", *lateAnswers, len(d.Window.errands))
	}
}

// Stop ends a question at once, and says so to who asked; what is being written it
// ends as well, but there what came of it counts.
func TestStopEndsWhatIsGoingOn(t *testing.T) {
	d, sent := askingDesk(t)
	_, answers := asks(d, &Place{})
	var written, kept []error
	Write(d, func(ctx context.Context) (int, error) { return 0, errors.Join(errors.New("interrupted"), ctx.Err()) }, func(_ int, err error) { written = append(written, err) })
	Write(d, func(context.Context) (int, error) { return 0, nil }, func(_ int, err error) { kept = append(kept, err) })
	refused := data.NewError(data.CodeConflict)
	var told []error
	Write(d, func(context.Context) (int, error) { return 0, refused }, func(_ int, err error) { told = append(told, err) })
	d.Window.stopGoing()
	if len(*answers) != 1 || !IsStopped((*answers)[0]) || len(written)+len(kept) != 0 {
		t.Fatalf("answers %v, written %v", *answers, written)
	}
	for _, s := range *sent {
		s()
	}
	if len(*answers) != 1 {
		t.Errorf("answered twice: %v", *answers)
	}
	if len(written) != 1 || !IsStopped(written[0]) || len(kept) != 1 || kept[0] != nil || len(told) != 1 || !errors.Is(told[0], refused) {
		t.Errorf("written %v, kept %v, told %v", written, kept, told)
	}
}

// What is being written goes on when its screen goes.
func TestWritingOutlivesItsScreen(t *testing.T) {
	d, sent := askingDesk(t)
	part := d.Under()
	var ended error
	answered := false
	Write(part, func(ctx context.Context) (int, error) {
		ended = ctx.Err()
		return 0, errors.New("disk full")
	}, func(int, error) { answered = true })
	part.End()
	(*sent)[0]()
	if ended != nil || answered {
		t.Errorf("ended %v, answered %v", ended, answered)
	}
	if told := d.Window.Notices.line.Text(); told != d.Text("error.unexpected") {
		t.Errorf("told %q", told)
	}
}
