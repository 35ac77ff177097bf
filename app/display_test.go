package main

import (
	"errors"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"seatbook/i18n"
)

// Where the toolkit does not return once its window is closed, what comes after it is
// done all the same, and the program ends; where it does, nothing is ended.
func TestInsist(t *testing.T) {
	log := slog.Default()
	slog.SetDefault(slog.New(slog.DiscardHandler)) // a file of the log has a goroutine of its own
	t.Cleanup(func() { slog.SetDefault(log) })
	for _, c := range []struct {
		what     string
		after    time.Duration // until the toolkit returns
		fault    error
		finished int
		exits    []int
	}{
		{"it returns", returnsWithin / 2, nil, 0, nil},
		{"it does not", 2 * returnsWithin, nil, 1, []int{exitDone}},
		{"nor can the record be closed", 2 * returnsWithin, errors.New("the disk is gone"), 1, []int{exitCould}},
	} {
		t.Run(c.what, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var told strings.Builder
				p := &program{errors: &told, words: i18n.New("en")}
				finished, exits := 0, []int(nil)
				returned := make(chan struct{})
				go p.insist(returned, func() error { finished++; return c.fault }, func(status int) { exits = append(exits, status) })
				time.AfterFunc(c.after, func() { close(returned) })
				time.Sleep(3 * returnsWithin)
				synctest.Wait()
				if finished != c.finished || len(exits) != len(c.exits) || len(exits) == 1 && exits[0] != c.exits[0] {
					t.Errorf("finished %d times, exits %v; want %d and %v", finished, exits, c.finished, c.exits)
				}
				if (told.Len() > 0) != (c.fault != nil) {
					t.Errorf("it said %q", told.String())
				}
			})
		})
	}
}
