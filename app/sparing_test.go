package main

import (
	"runtime/debug"
	"testing"
)

// Garbage may wait again once what was sparing is done, also where two were at once.
func TestSparingEnds(t *testing.T) {
	before := debug.SetGCPercent(restingGC)
	defer debug.SetGCPercent(before)
	one, other := sparing(t.Context()), sparing(t.Context())
	if got := debug.SetGCPercent(sparingGC); got != sparingGC {
		t.Errorf("%d%% of garbage may wait", got)
	}
	one()
	other()
	if got := debug.SetGCPercent(restingGC); got != restingGC {
		t.Errorf("%d%% of garbage may wait once both are done", got)
	}
}
