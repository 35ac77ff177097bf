//go:build !journey

package main

import (
	"seatbook/screens"
	"seatbook/screens/desk"
)

// watcher does nothing in the program that ships; see watch_journey.go.
type watcher struct{}

// run is how the window runs what would take long.
func (watcher) run(work, then func()) { desk.Beside(work, then) }

func (watcher) watch(*screens.Window) {}
