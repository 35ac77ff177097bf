//go:build linux

package soak

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"seatbook/data/sqlite"
)

// swap is something that happens to the record's file under the window.
type swap struct {
	name  string
	do    func(record, other string) error
	words string // that the window says
	other bool   // another file is there then
}

func swaps() []swap {
	return []swap{
		{"deleted", func(record, _ string) error { return os.Remove(record) }, "The record's file is gone", false},
		{"deleted with all beside it", func(record, _ string) error {
			return firstError(os.Remove(record), os.Remove(record+"-wal"), os.Remove(record+"-shm"), os.Remove(record+".lock"))
		}, "The record's file is gone", false},
		{"renamed", func(record, _ string) error { return os.Rename(record, record+".conflict") }, "The record's file is gone", false},
		{"replaced", func(record, other string) error { return os.Rename(other, record) }, "Another file has replaced the record", true},
		{"replaced with all beside it", func(record, other string) error {
			return firstError(os.Remove(record+"-wal"), os.Remove(record+"-shm"), os.Rename(other, record))
		}, "Another file has replaced the record", true},
		{"written over", func(record, other string) error {
			content, err := os.ReadFile(other)
			return firstError(err, os.WriteFile(record, content, 0o600))
		}, "Another file has replaced the record", true},
		{"the folder moved away", func(record, _ string) error { return os.Rename(filepath.Dir(record), filepath.Dir(record)+".moved") }, "The record's file is gone", false},
	}
}

// swaps exchanges the file under an open window, which takes a step first and tries
// one afterwards: it is said, nothing is written into the other file, and what the
// window had is in a backup.
func (s *soak) swaps(row *tally, until time.Time) {
	if _, err := exec.LookPath("Xvfb"); err != nil {
		s.t.Log("there is no Xvfb, so that the window is left out")
		return
	}
	filled := newSite(s.t)
	filled.fill()
	all := swaps()
	s.rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	for n, swap := range all {
		if n > 1 && *budget < 10*time.Minute && time.Now().After(until) {
			return // the short form tries some of them
		}
		place := filled.copy()
		s.ok(os.WriteFile(place.path("other"), s.backupContent(filled), 0o600))
		other, err := os.ReadFile(place.path("other"))
		s.ok(err)
		w := s.open(place)
		w.addSubscription("First step")
		if !w.sees("First step") {
			s.note(row, "locked", swap.name+": the window takes no step: "+w.answer("lines"))
			w.kill()
			continue
		}
		s.ok(swap.do(place.record, place.path("other")))
		w.addSubscription("Second step")
		said := w.sees(swap.words)
		lines := w.answer("lines")
		if err := w.quit(); err != nil {
			s.t.Errorf("%s: quitting: %v", swap.name, err)
		}
		outcome, why := "refused", ""
		if !said {
			outcome, why = "words", swap.name+": the window says "+lines
		}
		if after, err := os.ReadFile(place.record); swap.other && (err != nil || string(after) != string(other)) {
			outcome, why = "lost", swap.name+": the other file was written into"
		}
		if !backupHas(place, "First step") {
			outcome, why = "lost", swap.name+": the step is in no backup"
		}
		s.note(row, outcome, why)
		place.done()
	}
}

func (s *soak) backupContent(of *site) []byte {
	s.t.Helper()
	content, err := os.ReadFile(of.backup())
	s.ok(err)
	return content
}

// backupHas tells whether a product is in one of the backups beside the record.
func backupHas(place *site, product string) bool {
	for _, folder := range []string{filepath.Dir(place.record), filepath.Dir(place.record) + ".moved"} {
		all, err := sqlite.Backups(filepath.Join(folder, "backups"))
		if err != nil {
			continue
		}
		for _, backup := range all {
			if said, err := state(backup.Path); err == nil && strings.Contains(said, product) {
				return true
			}
		}
	}
	return false
}

// windowKills kills the window at random moments, also as it starts.
func (s *soak) windowKills(row *tally, until time.Time) {
	if _, err := exec.LookPath("Xvfb"); err != nil {
		return
	}
	filled := newSite(s.t)
	filled.fill()
	for n := 0; n == 0 || time.Now().Before(until); n++ {
		place := filled.copy()
		w := s.open(place)
		name := fmt.Sprintf("Step %d", n)
		w.addSubscription(name)
		seen := w.sees(name)
		time.Sleep(time.Duration(s.rng.IntN(300)) * time.Millisecond)
		w.kill()
		said, err := state(place.record)
		switch {
		case err != nil:
			s.note(row, "locked", err.Error())
		case seen && !strings.Contains(said, name):
			s.note(row, "lost", "a step that the window said it has kept")
		default:
			s.note(row, "kept", "")
		}
		place.done()
	}
}

// Bounds of what the program may hold more after a long random use than after a short
// one.
const (
	moreMemory     = 80 << 10 // kB
	moreFiles      = 12
	moreGoroutines = 25
)

// monkey uses the window at random: clicks, keys, text; dialogs are closed again. What
// the program holds stays level, it never ends by itself, and the record stays whole.
func (s *soak) monkey(row *tally, until time.Time) {
	if _, err := exec.LookPath("Xvfb"); err != nil {
		return
	}
	place := newSite(s.t)
	place.fill()
	w := s.open(place)
	keys := []string{
		"Tab", "Down", "Up", "Return", "Escape", "space", "ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+6", "ctrl+7",
		"ctrl+n", "ctrl+e", "ctrl+f", "ctrl+z", "ctrl+b", "F1", "ctrl+comma", "Delete", "shift+Tab", "ctrl+shift+z", "Page_Down", "Home",
	}
	var early [3]int
	began := time.Now()
	for acts := 1; acts < 60 || time.Now().Before(until); acts++ {
		switch s.rng.IntN(4) {
		case 0:
			w.xdotool("mousemove", fmt.Sprint(s.rng.IntN(width)), fmt.Sprint(40+s.rng.IntN(height-40)), "click", fmt.Sprint(1+2*s.rng.IntN(2)))
		case 1:
			w.xdotool("type", "--delay", "5", "--", []string{"45", "anna", "-1", "2026-05-01", "é=1", "99999999999"}[s.rng.IntN(6)])
		default:
			w.keys(keys[s.rng.IntN(len(keys))])
		}
		if acts%7 == 0 {
			w.leave()
		}
		if acts%20 == 0 && w.answer("goroutines") == "" {
			if err := w.wait(); err != nil {
				s.note(row, "locked", fmt.Sprintf("the window is gone: %v: %s", err, w.said))
				return
			}
			w, early, began = s.open(place), [3]int{}, time.Now() // it was told to quit
		}
		row.tried++
		row.kept++
		if early[0] == 0 && time.Since(began) > until.Sub(began)/4 && acts > 30 {
			w.leave()
			w.answer("settled")
			early[0], early[1], early[2] = w.measure("early")
		}
	}
	w.leave()
	w.keys("ctrl+2")
	w.answer("settled")
	memory, files, goroutines := w.measure("late")
	s.t.Logf("after a while %d kB, %d files, %d goroutines; at the end %d kB, %d files, %d goroutines", early[0], early[1], early[2], memory, files, goroutines)
	if memory > early[0]+moreMemory || files > early[1]+moreFiles || goroutines > early[2]+moreGoroutines {
		s.t.Errorf("it holds more and more: %d kB, %d files, %d goroutines after a while; %d, %d, %d at the end", early[0], early[1], early[2], memory, files, goroutines)
	}
	if err := w.quit(); err != nil {
		s.note(row, "locked", "quitting: "+err.Error())
		return
	}
	if _, err := state(place.record); err != nil {
		s.note(row, "lost", err.Error())
	}
}
