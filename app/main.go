// Seatbook is the desktop book of software seats. Without a command it opens its
// window; import, list and version do without one.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}
