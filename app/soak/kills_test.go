//go:build linux

package soak

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
)

// writer is a command that writes, and what it is given.
type writer struct {
	name string
	args func(s *site) []string
	// elsewhere is set where it leaves the record alone and writes another file.
	elsewhere bool
	// older has the record be of an older schema first.
	older bool
}

func writers() []writer {
	return []writer{
		{name: "import", args: func(*site) []string { return []string{"import", sample("graph-directory-subscriptions.json")} }},
		{name: "restore a backup", args: func(s *site) []string { return []string{"restore", s.backup()} }},
		{name: "restore JSON", args: func(s *site) []string { return []string{"restore", s.path("kept.json")} }},
		{name: "restore an older schema", args: func(s *site) []string { return []string{"restore", s.path("older.seatbook")} }},
		{name: "migrate and import", older: true, args: func(*site) []string { return []string{"import", sample("users-export.csv")} }},
		{name: "backup", elsewhere: true, args: func(s *site) []string { return []string{"backup", s.path("kept")} }},
		{name: "export", elsewhere: true, args: func(s *site) []string {
			return []string{"export", "--format", "json", s.path("kept.json")}
		}},
		{name: "rescue", elsewhere: true, args: func(s *site) []string { return []string{"rescue", s.path("rescued.seatbook")} }},
	}
}

// trial is a writer with what the record holds before it and after it.
type trial struct {
	writer
	from          *site
	before, after string
}

// prepare makes the site of each writer, and tries it once undisturbed.
func (s *soak) prepare() []trial {
	s.t.Helper()
	filled := newSite(s.t)
	filled.fill()
	var all []trial
	for _, w := range writers() {
		tried := trial{writer: w, from: filled}
		if w.older {
			tried.from = filled.copy()
			if err := os.Rename(tried.from.path("older.seatbook"), tried.from.record); err != nil {
				s.t.Fatal(err)
			}
		}
		tried.before = s.stateOf(tried.from)
		once := tried.from.copy()
		once.must(w.args(once)...)
		tried.after = s.stateOf(once)
		once.done()
		all = append(all, tried)
	}
	return all
}

func (s *soak) stateOf(of *site) string {
	s.t.Helper()
	said, err := state(of.record)
	if err != nil {
		s.t.Fatal(err)
	}
	return said
}

// calls are the system calls at which a file changes.
const calls = "write,pwrite64,writev,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,link,linkat,ftruncate,fallocate,openat,fchmod,mkdirat"

// killsAtCalls kills each writer at its first such call, its second, and so on.
func (s *soak) killsAtCalls(row *tally, until time.Time) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		s.t.Log("there is no strace: kills at each call are left to those at random moments")
		return
	}
	trials := s.prepare()
	ended := make([]bool, len(trials))
	step := 1
	if time.Until(until) < 10*time.Minute {
		step = 3 // the short form tries every third call
	}
	for at := 1; time.Now().Before(until); at += step {
		running := false
		for i, tried := range trials {
			if ended[i] || time.Now().After(until) {
				continue
			}
			running = true
			place := tried.from.copy()
			args := append([]string{
				"-f", "-qq", "-o", os.DevNull, "-e", "trace=" + calls,
				"-e", "inject=" + calls + ":signal=SIGKILL:when=" + strconv.Itoa(at), program, "--record", place.record,
			}, tried.args(place)...)
			ctx, stop := context.WithTimeout(context.Background(), patience)
			cmd := exec.CommandContext(ctx, strace, args...)
			cmd.Env = append(place.environment(), "GOMAXPROCS=1") // its calls come from as few threads as can be
			r := finish(ctx, cmd)
			stop()
			ended[i] = r.code == 0
			s.afterKill(row, place, tried, fmt.Sprintf("%s, killed at call %d", tried.name, at))
			place.done()
		}
		if !running {
			return
		}
	}
}

// killsAtRandom kills writers at random moments.
func (s *soak) killsAtRandom(row *tally, until time.Time) {
	trials := s.prepare()
	for time.Now().Before(until) {
		tried := trials[s.rng.IntN(len(trials))]
		place := tried.from.copy()
		after := time.Duration(s.rng.IntN(150_000)) * time.Microsecond
		cmd := place.command(context.Background(), tried.args(place)...)
		cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
		if err := cmd.Start(); err != nil {
			s.t.Fatal(err)
		}
		timer := time.AfterFunc(after, func() { kill(cmd) })
		_ = cmd.Wait()
		timer.Stop()
		s.afterKill(row, place, tried, fmt.Sprintf("%s, killed after %v", tried.name, after))
		place.done()
	}
}

// afterKill looks at what a kill left: the record as it was before or as it was to be,
// everything beside it whole or gone, and every command still does its work.
func (s *soak) afterKill(row *tally, place *site, tried trial, what string) {
	s.t.Helper()
	said, err := state(place.record)
	switch {
	case err != nil:
		s.note(row, "locked", what+": "+err.Error())
		return
	case said != tried.before && said != tried.after:
		s.note(row, "lost", what+": the record is neither as it was nor as it was to be")
		return
	}
	for _, args := range [][]string{{"check"}, {"import", sample("Get-MgSubscribedSku.csv")}, {"check"}, {"restore", place.backup()}} {
		if r := place.run(args...); r.code != 0 {
			s.note(row, "locked", fmt.Sprintf("%s: then %v: exit %d: %s", what, args, r.code, r.text))
			return
		}
	}
	for _, kept := range []string{place.backup(), place.path("kept.json")} {
		if r := place.run("check", kept); r.code != 0 {
			s.note(row, "lost", fmt.Sprintf("%s: then check %s: exit %d: %s", what, filepath.Base(kept), r.code, r.text))
			return
		}
	}
	if left := leftovers(place); len(left) > 0 {
		s.note(row, "lost", fmt.Sprintf("%s: left for good: %v", what, left))
		return
	}
	s.note(row, "kept", "")
}

// leftovers are the files that nothing will ever remove again.
func leftovers(place *site) (left []string) {
	for _, pattern := range []string{"data/*.restoring*", "data/*.beginning*", "data/*.part*", "data/backups/*.part*", ".*.seatbook-*"} {
		found, err := filepath.Glob(filepath.Join(place.dir, pattern))
		if err == nil {
			left = append(left, found...)
		}
	}
	return left
}
