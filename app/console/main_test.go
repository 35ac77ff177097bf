package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// The status, the words and the arguments go through, odd ones too.
func TestRun(t *testing.T) {
	switch os.Getenv("SEATBOOK_TEST_AS") {
	case "program":
		os.Stdout.WriteString(strings.Join(os.Args[1:], "|"))
		os.Stderr.WriteString("to the user")
		os.Exit(2)
	case "console":
		os.Setenv("SEATBOOK_TEST_AS", "program")
		os.Exit(run(os.Args[0], os.Args[1:]))
	}
	args := []string{"-test.run=TestRun", "list", `a "quoted" one`, "Jörg #1", ""}
	console := exec.Command(os.Args[0], args...)
	console.Env = append(os.Environ(), "SEATBOOK_TEST_AS=console")
	var out, errs strings.Builder
	console.Stdout, console.Stderr = &out, &errs
	err := console.Run()
	if console.ProcessState.ExitCode() != 2 || out.String() != strings.Join(args, "|") || errs.String() != "to the user" {
		t.Errorf("%v: %q, %q", err, out.String(), errs.String())
	}
}

func TestRunOfWhatIsNotThere(t *testing.T) {
	if status := run("/nowhere/seatbook.exe", nil); status != exitCould {
		t.Errorf("status %d", status)
	}
}
