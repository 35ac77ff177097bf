package screens_test

import (
	"database/sql"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/data/booktest"
	"seatbook/screens"
	"seatbook/screens/desk"
)

// held is a runner that keeps what is sent beside the window until a test lets it
// be done and answered: late, in another order, or never.
type held struct {
	sent   []*sent
	timers []*timer
}

// sent is work that was sent beside the window.
type sent struct {
	work, then func()
	done       bool
}

type timer struct {
	wait time.Duration
	f    func()
}

func (h *held) run(work, then func()) { h.sent = append(h.sent, &sent{work: work, then: then}) }

func (h *held) do(f func()) { f() }

func (h *held) after(wait time.Duration, f func()) (stop func()) {
	t := &timer{wait, f}
	h.timers = append(h.timers, t)
	return func() { t.f = nil }
}

// pass lets as much time go by as progress is shown after.
func (h *held) pass() {
	timers := h.timers
	h.timers = nil
	for _, t := range timers {
		switch {
		case t.f == nil:
		case t.wait <= shownAfter:
			t.f()
		default:
			h.timers = append(h.timers, t)
		}
	}
}

// shownAfter is how long something takes before the windows of these tests say so.
const shownAfter = time.Second

// work does the work of what was sent, and keeps the answer back.
func (s *sent) doWork() {
	if !s.done {
		s.done = true
		s.work()
	}
}

// release does the work of what was sent and answers it.
func (h *held) release(s *sent) {
	s.doWork()
	for i, other := range h.sent {
		if other == s {
			h.sent = append(h.sent[:i:i], h.sent[i+1:]...)
			s.then()
			return
		}
	}
}

// forget takes out all that was sent, to be answered later or never.
func (h *held) forget() []*sent {
	kept := h.sent
	h.sent = nil
	return kept
}

// remember puts back what was taken out.
func (h *held) remember(kept []*sent) { h.sent = append(kept, h.sent...) }

// last is what was sent last.
func (h *held) last() *sent { return h.sent[len(h.sent)-1] }

// settle answers all that was sent and what that sends, the oldest first.
func (h *held) settle() {
	for len(h.sent) > 0 {
		h.release(h.sent[0])
	}
}

// settleBackwards answers the newest first.
func (h *held) settleBackwards() {
	for len(h.sent) > 0 {
		h.release(h.last())
	}
}

// lookLate opens a window on a record whose answers a test lets come.
func lookLate(t *testing.T, book *record, change ...func(*desk.Options)) (*seen, *held) {
	t.Helper()
	return lookLateIn(t, test.NewTempApp(t), book, change...)
}

func lookLateIn(t *testing.T, app fyne.App, book *record, change ...func(*desk.Options)) (*seen, *held) {
	t.Helper()
	h := &held{}
	s := &seen{t: t, book: book, late: h}
	options := desk.Options{
		Now: booktest.Now, Run: h.run, Do: h.do, After: h.after, ProgressAfter: shownAfter,
		Catalog: catalog, Path: book.Path(), Language: "en",
		ChooseFiles: func(chosen func([]string)) { chosen(s.files) },
		ChooseSave:  func(_ string, chosen func(string)) { chosen(s.savePath) },
	}
	for _, c := range change {
		c(&options)
	}
	s.window = screens.New(app, options)
	s.window.Fyne().Resize(fyne.NewSize(1300, 900))
	s.canvas = s.window.Fyne().Canvas()
	return s, h
}

// show opens the record and waits for all that it shows.
func (s *seen) show(h *held) {
	s.window.Open(s.book.Book)
	h.settle()
}

// unreadable makes a table of the record unreadable until mend is called, as a
// broken disk would.
func (s *seen) unreadable(table string) (mend func()) {
	s.t.Helper()
	other, err := sql.Open("sqlite3", "file:"+s.book.Path()+"?_busy_timeout=5000")
	if err != nil {
		s.t.Fatal(err)
	}
	rename := func(from, to string) {
		s.t.Helper()
		if _, err := other.Exec("PRAGMA legacy_alter_table = ON; ALTER TABLE " + from + " RENAME TO " + to); err != nil {
			s.t.Fatal(err)
		}
	}
	rename(table, table+"_away")
	return func() {
		s.t.Helper()
		rename(table+"_away", table)
		if err := other.Close(); err != nil {
			s.t.Fatal(err)
		}
	}
}
