package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What a crash leaves is kept beside the log.
func TestACrashIsKept(t *testing.T) {
	if os.Getenv("SEATBOOK_TEST_CRASH") != "" {
		openLog()
		go panic("on purpose")
		select {}
	}
	state := t.TempDir()
	crash := exec.Command(os.Args[0], "-test.run=^TestACrashIsKept$")
	crash.Env = append(os.Environ(), "SEATBOOK_TEST_CRASH=yes", "XDG_STATE_HOME="+state)
	if err := crash.Run(); err == nil {
		t.Fatal("it did not crash")
	}
	content, err := os.ReadFile(filepath.Join(state, "seatbook", "crash.log"))
	if err != nil || !strings.Contains(string(content), "panic: on purpose") {
		t.Errorf("kept %q, error %v", content, err)
	}
}
