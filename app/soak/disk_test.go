//go:build linux

package soak

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// A disk that is full is said to be full, or to give this user no more.
var (
	fullWords  = []string{" is full. Nothing has been lost"}
	limitWords = []string{"or system allows"}
)

// innerNames are names of files that only the program knows, as they begin or end: no
// message speaks of them.
var innerNames = []string{".part", ".restoring", ".beginning", "inside.seatbook", "base.seatbook", "scratch", "plain ", "history "}

// fullDisk has each writer work on a small disk with a little room left, from none to
// enough.
func (s *soak) fullDisk(row *tally, until time.Time) {
	trials := s.prepare()
	const disk = 6 << 20
	for room := 0; time.Now().Before(until); room = s.rng.IntN(512 << 10) {
		for _, tried := range trials {
			place := newSite(s.t)
			if err := syscall.Mount("tmpfs", place.dir, "tmpfs", 0, fmt.Sprintf("size=%d", disk)); err != nil {
				s.t.Logf("no disk can be mounted here, so that a full one is left out: %v", err)
				return
			}
			s.onDisk(row, place, tried, room)
			if err := syscall.Unmount(place.dir, syscall.MNT_DETACH); err != nil {
				s.t.Fatal(err)
			}
			place.done()
			if time.Now().After(until) && room > 0 {
				return
			}
		}
	}
}

func (s *soak) onDisk(row *tally, place *site, tried trial, room int) {
	if err := os.CopyFS(place.dir, os.DirFS(tried.from.dir)); err != nil {
		s.t.Fatal(err)
	}
	if err := fillDisk(place.path("ballast"), room); err != nil {
		s.t.Fatal(err)
	}
	r := place.run(tried.args(place)...)
	what := fmt.Sprintf("%s with %d bytes free", tried.name, room)
	outcome := "kept"
	if r.code != 0 {
		outcome = "refused"
		if !says(r.text, fullWords) {
			outcome = "words"
		}
	}
	// What writes nothing here works still, also a backup to another disk.
	elsewhere := newSite(s.t)
	defer elsewhere.done()
	for _, args := range [][]string{{"list"}, {"check"}, {"backup", elsewhere.path("kept")}} {
		if read := place.run(args...); read.code != 0 {
			s.note(row, "locked", fmt.Sprintf("%s: then %v: exit %d: %s", what, args, read.code, read.text))
			return
		}
	}
	if err := os.Remove(place.path("ballast")); err != nil {
		s.t.Fatal(err)
	}
	said, err := state(place.record)
	switch {
	case err != nil:
		s.note(row, "locked", what+": "+err.Error())
	case said != tried.before && (said != tried.after || r.code != 0):
		s.note(row, "lost", fmt.Sprintf("%s: exit %d: %s: and the record is another", what, r.code, r.text))
	default:
		s.note(row, outcome, fmt.Sprintf("%s: exit %d: %s", what, r.code, r.text))
	}
}

// fillDisk leaves so many bytes free on a disk.
func fillDisk(path string, room int) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	size := int64(0)
	for _, block := range []int{64 << 10, 4 << 10, 1} {
		for {
			n, err := file.Write(make([]byte, block))
			size += int64(n)
			if errors.Is(err, syscall.ENOSPC) || err == nil && n < block {
				break
			}
			if err != nil {
				return err
			}
		}
	}
	return file.Truncate(max(0, size-int64(room)))
}

// fileLimit has each writer work where no file may grow beyond a size.
func (s *soak) fileLimit(row *tally, until time.Time) {
	trials := s.prepare()
	for first := true; first || time.Now().Before(until); first = false {
		for _, tried := range trials {
			place, blocks := tried.from.copy(), 1+s.rng.IntN(400) // of 512 bytes
			ctx, stop := context.WithTimeout(context.Background(), patience)
			script := fmt.Sprintf(`ulimit -f %d; exec "$0" "$@"`, blocks)
			cmd := exec.CommandContext(ctx, "sh", append([]string{"-c", script, program, "--record", place.record}, tried.args(place)...)...)
			cmd.Env = place.environment()
			r := finish(ctx, cmd)
			stop()
			s.afterLimit(row, place, tried, r, fmt.Sprintf("%s with files of at most %d bytes", tried.name, blocks*512))
			place.done()
		}
	}
}

func (s *soak) afterLimit(row *tally, place *site, tried trial, r result, what string) {
	said, err := state(place.record)
	switch {
	case err != nil:
		s.note(row, "locked", what+": "+err.Error())
	case said != tried.before && (said != tried.after || r.code != 0):
		s.note(row, "lost", fmt.Sprintf("%s: exit %d: %s: and the record is another", what, r.code, r.text))
	case r.code == 0:
		s.note(row, "kept", "")
	case says(r.text, limitWords) && !says(r.text, innerNames):
		s.note(row, "refused", "")
	default:
		s.note(row, "words", fmt.Sprintf("%s: exit %d: %s", what, r.code, r.text))
	}
}

// several has two and three programs at once work on one record: each does its work
// or says that another has it open, and nothing is lost.
func (s *soak) several(row *tally, until time.Time) {
	filled := newSite(s.t)
	filled.fill()
	all := [][]string{
		{"import", sample("graph-directory-subscriptions.json")},
		{"import", sample("Get-MgSubscribedSku.csv")},
		{"list"},
		{"check"},
		{"backup", filled.path("together")},
		{"export", "--format", "csv", filled.path("together.csv")},
		{"restore", filled.backup()},
	}
	for first := true; first || time.Now().Before(until); first = false {
		place := filled.copy()
		var running []*exec.Cmd
		var said []*strings.Builder
		for range 2 + s.rng.IntN(2) {
			cmd, text := place.command(context.Background(), all[s.rng.IntN(len(all))]...), &strings.Builder{}
			cmd.Stdout, cmd.Stderr = io.Discard, text
			if err := cmd.Start(); err != nil {
				s.t.Fatal(err)
			}
			running, said = append(running, cmd), append(said, text)
		}
		outcome, why := "kept", ""
		for i, cmd := range running {
			if err := cmd.Wait(); err == nil {
				continue
			}
			if outcome == "kept" {
				outcome = "refused"
			}
			if !says(said[i].String(), []string{"open in another Seatbook"}) {
				outcome, why = "words", fmt.Sprintf("%v: %s", cmd.Args[3:], said[i])
			}
		}
		if _, err := state(place.record); err != nil {
			outcome, why = "lost", err.Error()
		}
		s.note(row, outcome, why)
		place.done()
	}
}

// schemas opens, writes to, restores and exports the records of every schema so far.
func (s *soak) schemas(row *tally, _ time.Time) {
	paths, err := filepath.Glob(filepath.Join("..", "..", "data", "sqlite", "testdata", "schemas", "*.seatbook"))
	if err != nil || len(paths) == 0 {
		s.t.Fatal("there are no records of older schemas")
	}
	for _, path := range paths {
		place := newSite(s.t)
		content, err := os.ReadFile(path)
		if err = firstError(err, os.Mkdir(place.path("data"), 0o700), os.WriteFile(place.record, content, 0o600), os.WriteFile(place.path("older"), content, 0o600)); err != nil {
			s.t.Fatal(err)
		}
		outcome, why := "kept", ""
		for _, args := range [][]string{
			{"list"},
			{"check"},
			{"export", "--format", "json", place.path("o.json")},
			{"backup", place.path("kept")},
			{"import", sample("users-export.csv")},
			{"check"},
			{"restore", place.path("older")},
			{"check"},
			{"restore", place.path("o.json")},
			{"check"},
			{"export", "--format", "xlsx", place.path("o.xlsx")},
		} {
			if r := place.run(args...); r.code != 0 {
				outcome, why = "locked", fmt.Sprintf("%s: %v: exit %d: %s", filepath.Base(path), args, r.code, r.text)
			}
		}
		s.note(row, outcome, why)
		place.done()
	}
}
