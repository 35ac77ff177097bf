//go:build linux

package soak

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var (
	budget = flag.Duration("soak", 2*time.Minute, "how long the whole suite goes on")
	seed   = flag.Uint64("seed", 1, "what random choices begin with")
	heaps  = flag.String("heaps", "", "a folder for profiles of what the window holds, before a long random use and after it")
	only   = flag.String("only", "", "the part of the suite to run, empty for all")
)

// program is the path of the program that every part uses.
var program string

// TestMain builds the program with its eyes (see app/watch_journey.go) once.
func TestMain(m *testing.M) {
	flag.Parse()
	dir, err := os.MkdirTemp("", "seatbook-soak-")
	if err != nil {
		panic(err)
	}
	program = filepath.Join(dir, "seatbook")
	build := exec.Command("go", "build", "-tags", "accessibility,migrated_fynedo,no_emoji,journey", "-o", program, "seatbook/app")
	build.Stdout, build.Stderr = os.Stderr, os.Stderr
	if err := build.Run(); err != nil {
		panic(err)
	}
	status := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(status)
}

// tally is one row of the table.
type tally struct {
	kind                               string
	tried, kept, refused, lost, locked int
}

// soak is one run of the suite.
type soak struct {
	t    *testing.T
	rng  *rand.Rand
	rows []*tally
}

// part is a part of the suite and the share that it gets of the time that is left when
// all of those without a share, which have their own end, are done.
type part struct {
	kind  string
	share float64
	run   func(s *soak, row *tally, until time.Time)
}

func parts() []part {
	return []part{
		{"damaged and other programs' files", 0, (*soak).damagedFiles},
		{"records of every schema", 0, (*soak).schemas},
		{"kills at each write, sync and rename", 0.3, (*soak).killsAtCalls},
		{"kills at random moments", 0.1, (*soak).killsAtRandom},
		{"full disk", 0.1, (*soak).fullDisk},
		{"files that may grow no further", 0.05, (*soak).fileLimit},
		{"two and three programs at once", 0.05, (*soak).several},
		{"file swapped under the window", 0.15, (*soak).swaps},
		{"window killed", 0.05, (*soak).windowKills},
		{"random use of the window", 0.2, (*soak).monkey},
	}
}

// TestSoak tries everything, and prints the table. Nothing may be lost, and nobody
// locked out.
func TestSoak(t *testing.T) {
	s := &soak{t: t}
	end, left := time.Now().Add(*budget), time.Duration(0)
	for n, p := range parts() {
		if *only != "" && p.kind != *only {
			continue
		}
		s.rng = rand.New(rand.NewPCG(*seed, uint64(n))) // so that no part hangs on how far another came
		row := &tally{kind: p.kind}
		s.rows = append(s.rows, row)
		began := time.Now()
		if left == 0 && p.share > 0 {
			left = max(0, end.Sub(began))
		}
		p.run(s, row, began.Add(time.Duration(float64(left)*p.share)))
		t.Logf("%s: %v", p.kind, time.Since(began).Round(time.Second))
	}
	var table strings.Builder
	fmt.Fprintf(&table, "\n| %-37s | tried | kept | refused with the right words | lost | locked out |\n|%s|------:|-----:|-----------------------------:|-----:|-----------:|\n", "", strings.Repeat("-", 39))
	all := &tally{kind: "all"}
	for _, row := range append(s.rows, all) {
		fmt.Fprintf(&table, "| %-37s | %5d | %4d | %28d | %4d | %10d |\n", row.kind, row.tried, row.kept, row.refused, row.lost, row.locked)
		if row != all {
			all.tried, all.kept, all.refused, all.lost, all.locked = all.tried+row.tried, all.kept+row.kept, all.refused+row.refused, all.lost+row.lost, all.locked+row.locked
		}
		if row.lost+row.locked > 0 {
			t.Errorf("%s: %d lost, %d locked out", row.kind, row.lost, row.locked)
		}
	}
	t.Log(table.String())
}

// note counts what came of one try. why is empty where all went as it should.
func (s *soak) note(row *tally, outcome, why string) {
	s.t.Helper()
	row.tried++
	switch outcome {
	case "kept":
		row.kept++
	case "refused":
		row.refused++
	case "lost":
		row.lost++
		s.t.Errorf("%s: lost: %s", row.kind, why)
	case "locked":
		row.locked++
		s.t.Errorf("%s: locked out: %s", row.kind, why)
	default:
		s.t.Errorf("%s: wrong words: %s", row.kind, why)
	}
}
