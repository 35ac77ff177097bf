// Seatbook's commands in a terminal of Windows: it runs the program that lies beside
// it, waits for it, shows what it says and ends with its exit status. The program
// itself has no console, so that a double click opens none, and a terminal does not
// wait for such a program. It ships as seatbook.com, which a terminal finds before
// seatbook.exe.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
)

// program is what is run.
const program = "seatbook.exe"

// exitCould is what the program itself ends with when it could not.
const exitCould = 1

func main() {
	self, err := os.Executable()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(exitCould)
	}
	os.Exit(run(filepath.Join(filepath.Dir(self), program), os.Args[1:]))
}

// run runs a program and returns its exit status. What it says goes through a pipe:
// one that has no console can't write to ours. An interrupt goes to both; this one
// waits for the other to end.
func run(path string, args []string) int {
	signal.Ignore(os.Interrupt)
	child := exec.Command(path, args...)
	child.Stdin = os.Stdin
	child.Stdout = through{os.Stdout}
	child.Stderr = through{os.Stderr}
	if err := child.Start(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return exitCould
	}
	err := child.Wait()
	if ended, ok := errors.AsType[*exec.ExitError](err); ok {
		return ended.ExitCode()
	}
	if err != nil { // whoever read what it says has ended, and wants no more of it
		return exitCould
	}
	return 0
}

// through hides that a writer is a file, which would be handed on as it is.
type through struct{ to *os.File }

func (t through) Write(p []byte) (int, error) { return t.to.Write(p) }
