//go:build unix

package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// Wherever a command reads a file that is named to it, it reads plain files only: a
// pipe could keep it waiting for ever. This one has an answer ready, so that who reads
// it all the same is found out.
func TestCommandsReadPlainFilesOnly(t *testing.T) {
	kept := keptRecord(t)
	folder := kept.Folder(settingsOf(t, kept))
	recipient, err := kept.Protect(folder, "seven green bicycles")
	if err != nil {
		t.Fatal(err)
	}
	settings := settingsOf(t, kept)
	settings.BackupRecipient = recipient
	if err := errors.Join(booktest.Try(kept.open, acts.SaveSettings{Settings: settings}), kept.open.Close()); err != nil {
		t.Fatal(err)
	}
	_, out, _ := command(t, "--record", kept.program.record, "backup", folder)
	sealed := strings.TrimSpace(out)
	for _, args := range [][]string{
		{"check", "--passphrase-file", "PIPE.toml", sealed},
		{"restore", "--passphrase-file", "PIPE.toml", sealed},
		{"check", "PIPE.toml"},
		{"restore", "PIPE.toml"},
		{"import", "PIPE.toml"},
		{"import", "--map", "PIPE.toml", samplePaths()[0]},
		{"reconcile", "PIPE.toml"},
		{"--record", "PIPE.toml", "list"},
		{"--record", "PIPE.toml", "rescue", filepath.Join(t.TempDir(), "out.seatbook")},
		{"export", "--format", "csv", "PIPE.toml"},
	} {
		pipe := filepath.Join(t.TempDir(), "PIPE.toml")
		if err := syscall.Mkfifo(pipe, 0o600); err != nil {
			t.Fatal(err)
		}
		writer, err := os.OpenFile(pipe, os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := writer.WriteString("seven green bicycles\n"); err != nil {
			t.Fatal(err)
		}
		for i := range args {
			args[i] = strings.Replace(args[i], "PIPE.toml", pipe, 1)
		}
		code, out, errs := command(t, append([]string{"--record", kept.program.record}, args...)...)
		if code != 1 || !strings.Contains(errs, "not a file") {
			t.Errorf("%v: exit %d: %s%s", args, code, out, errs)
		}
		if err := writer.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// Waiting for a passphrase can be stopped.
func TestPassphraseThatIsNotTyped(t *testing.T) {
	stopped, stop := context.WithCancel(t.Context())
	stop()
	reader, writer := io.Pipe()
	defer writer.Close()
	if _, err := firstLine(stopped, reader); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if line, err := firstLine(t.Context(), strings.NewReader("seven green bicycles\r\nmore")); line != "seven green bicycles" || err != nil {
		t.Errorf("%q, error %v", line, err)
	}
}

// Who reads what a command says may have enough of it, as head and grep do: nothing
// went wrong then, and nothing is said of it.
func TestReaderThatWentAway(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	if code, _, errs := command(t, append([]string{"--record", record, "import"}, samplePaths()...)...); code != 0 {
		t.Fatal(errs)
	}
	for _, args := range [][]string{{"list"}, {"list", "--json"}, {"attention"}, {"version"}} {
		reader, writer, err := os.Pipe()
		if err = errors.Join(err, reader.Close()); err != nil {
			t.Fatal(err)
		}
		var errs strings.Builder
		status := run(append([]string{"--record", record}, args...), writer, &errs)
		if err := writer.Close(); err != nil {
			t.Fatal(err)
		}
		if status != exitCould || errs.Len() > 0 {
			t.Errorf("%v: exit %d, it says %q", args, status, errs.String())
		}
	}
}
