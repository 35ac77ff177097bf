package main

import (
	"log/slog"
	"runtime/debug"
	"time"

	"seatbook/screens/desk"
)

// A window is open all day beside other programs. What takes long takes memory, and the
// runtime keeps what it took for minutes, in case there is more of that kind to come.

// long is how long work beside the window takes that memory is given back after.
const long = 200 * time.Millisecond

// quiet is how long nothing must have run beside the window before it is.
const quiet = 500 * time.Millisecond

// givingBack gives memory back to the system once what took long is done: the opening of a
// record, an import. All of it but what is given back happens on the UI goroutine.
type givingBack struct {
	going int
	after bool // something took long since memory was given back last
	timer *time.Timer
	back  func() // gives it back
}

func newGivingBack(back func()) *givingBack { return &givingBack{after: true, back: back} }

// giveBack gives back what the record's connections hold of its file, and what Go's and C's
// memory have free.
func (b *backups) giveBack() {
	if file := b.file.Load(); file != nil {
		if err := file.Rest(b.program.ctx); err != nil {
			slog.Warn("memory of the record is not given back", "error", err)
		}
	}
	debug.FreeOSMemory()
	trim()
}

// around returns what runs work beside the window as run does.
func (g *givingBack) around(run desk.Runner) desk.Runner {
	return func(work, then func()) {
		g.going++
		begun := time.Now()
		run(work, func() {
			g.after = g.after || time.Since(begun) > long
			then()
			g.going--
			if g.going == 0 && g.after {
				g.rest()
			}
		})
	}
}

// rest gives memory back once it has been quiet, beside the window.
func (g *givingBack) rest() {
	if g.timer != nil {
		g.timer.Stop()
	}
	g.after = false
	g.timer = time.AfterFunc(quiet, g.back)
}
