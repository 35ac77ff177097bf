package main

import (
	"errors"
	"io"
	"strings"
	"syscall"
)

// mostUnsaid is how many bytes of an answer that could not be written are kept.
const mostUnsaid = 4096

// answer is standard output, which may be full or closed: then what was to be said is
// kept, for what a command did is done all the same.
type answer struct {
	io.Writer
	fault  error
	unsaid strings.Builder
}

// Write writes a part of the answer.
func (a *answer) Write(text []byte) (n int, err error) {
	if a.fault == nil {
		if n, err = a.Writer.Write(text); err == nil {
			return n, nil
		}
		a.fault = err
	}
	if a.unsaid.Len() < mostUnsaid {
		a.unsaid.Write(text[n:])
	}
	return n, a.fault
}

// failed tells whether an error of a command is none but that its answer could not be
// written.
func (a *answer) failed(err error) bool {
	return a.fault != nil && (err == nil || errors.Is(err, a.fault) || errors.Is(err, errPartly))
}

// tellUnsaid says what a command did whose answer could not be written, and why not.
// Where it changed nothing and whoever would read has ended, nothing is said.
func (p *program) tellUnsaid(asked commands, command string) {
	name, _, _ := strings.Cut(command, " ")
	done := p.words.Has("command.unsaid."+name) && !(name == "import" && asked.Import.DryRun)
	if nobodyReads(p.out.fault) && !done {
		return
	}
	if done {
		p.tell(p.words.Text("command.unsaid." + name))
	}
	why := p.words.Text("command.unsaid.system", "Detail", p.out.fault.Error())
	switch {
	case errors.Is(p.out.fault, syscall.ENOSPC), errors.Is(p.out.fault, syscall.EDQUOT):
		why = p.words.Text("command.unsaid.full")
	case errors.Is(p.out.fault, syscall.EBADF), nobodyReads(p.out.fault):
		why = p.words.Text("command.unsaid.closed")
	}
	p.tell(p.words.Text("command.unsaid.why", "Why", why))
	if done && !asked.Import.JSON {
		p.tell(strings.TrimRight(p.out.unsaid.String(), "\n"))
	}
}
