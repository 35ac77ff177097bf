// Seatbook is the desktop book of software seats. Without a command it opens its
// window; import, list and the other commands do without one.
package main

import (
	"os"
	"runtime/debug"
)

func main() {
	// A desk program waits for people: it has time to collect garbage twice as
	// often, and an import of 100,000 people then takes half the memory.
	debug.SetGCPercent(restingGC)
	out, errs, done := streams()
	status := run(os.Args[1:], out, errs)
	done()
	os.Exit(status)
}
