package main

import (
	"context"
	"runtime/debug"
)

// How much garbage, in percent of what is in use, may wait: as a rule, and while an import
// holds whole files, its plan and the record.
const (
	restingGC = 50
	sparingGC = 10
)

// sparing has little garbage wait until done is called. Two at once don't leave it so: the
// first that is done takes it back for both.
func sparing(context.Context) (done func()) {
	debug.FreeOSMemory() // more would first pile up as what went before left
	debug.SetGCPercent(sparingGC)
	return func() { debug.SetGCPercent(restingGC) }
}
