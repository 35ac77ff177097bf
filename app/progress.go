package main

import (
	"context"
	"os"
	"sync"
	"time"

	"golang.org/x/term"

	"seatbook/data/stages"
	"seatbook/i18n"
	"seatbook/screens/desk"
)

// quietFor is how long a command may take before it says what it is doing.
const quietFor = 2 * time.Second

// progress says at a terminal what a command is doing that takes long.
type progress struct {
	words *i18n.Translator
	tell  func(line string)

	mu    sync.Mutex
	shown bool   // it has taken long by now
	now   string // what it is doing
}

// withProgress has what takes long under the returned context be told to whoever sits at
// the terminal; a script is told nothing.
func (p *program) withProgress(ctx context.Context) (told context.Context, stop func()) {
	screen, is := p.errors.(*os.File)
	if !is || !term.IsTerminal(int(screen.Fd())) {
		return ctx, func() {}
	}
	shows := &progress{words: p.words, tell: func(line string) { p.tell(line) }}
	timer := time.AfterFunc(quietFor, shows.show)
	return stages.Told(ctx, shows.enter), func() { timer.Stop() }
}

// enter notes what is being done, and says it where it has taken long by now.
func (s *progress) enter(stage stages.Stage, done, of int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.now = (desk.Words{Translator: s.words}).StageText(stage, done, of); s.shown {
		s.tell(s.now)
	}
}

// show says what is being done from now on.
func (s *progress) show() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.shown = true; s.now != "" {
		s.tell(s.now)
	}
}
