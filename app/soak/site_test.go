//go:build linux

package soak

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
)

// patience is how long a command may take before it hangs.
const patience = 2 * time.Minute

// site is a home with a record in it.
type site struct {
	t      *testing.T
	dir    string
	record string
}

func newSite(t *testing.T) *site {
	t.Helper()
	dir, err := os.MkdirTemp("", "seatbook-site-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return &site{t: t, dir: dir, record: filepath.Join(dir, "data", "record.seatbook")}
}

// done removes what was tried, so that hours of it fill no disk.
func (s *site) done() { _ = os.RemoveAll(s.dir) }

func (s *site) environment() []string {
	return append(os.Environ(), "HOME="+s.dir, "LC_ALL=en_US.UTF-8", "XDG_DATA_HOME="+s.path("share"), "XDG_STATE_HOME="+s.path("state"),
		"XDG_CONFIG_HOME="+s.path("config"), "XDG_RUNTIME_DIR="+s.dir, "GOMAXPROCS=2")
}

func (s *site) path(name string) string { return filepath.Join(s.dir, name) }

// result is what a command came to; code is -1 where it was killed.
type result struct {
	code int
	text string // everything it said
}

// command returns the program with the record of the site.
func (s *site) command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, program, append([]string{"--record", s.record}, args...)...)
	cmd.Env = s.environment()
	return cmd
}

func (s *site) run(args ...string) result {
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	return finish(ctx, s.command(ctx, args...))
}

func finish(ctx context.Context, cmd *exec.Cmd) result {
	out, err := cmd.CombinedOutput()
	r := result{text: strings.TrimSpace(string(out))}
	var exit *exec.ExitError
	switch {
	case ctx.Err() != nil:
		r.code, r.text = -2, "it hangs: "+r.text
	case errors.As(err, &exit):
		r.code = exit.ExitCode()
	case err != nil:
		r.code, r.text = -3, err.Error()
	}
	return r
}

func (s *site) must(args ...string) string {
	s.t.Helper()
	r := s.run(args...)
	if r.code != 0 {
		s.t.Fatalf("%v: exit %d: %s", args, r.code, r.text)
	}
	return r.text
}

func sample(name string) string {
	path, err := filepath.Abs(filepath.Join("..", "..", "data", "files", "testdata", "samples", name))
	if err != nil {
		panic(err)
	}
	return path
}

// fill fills the record by two imports and leaves a backup, its JSON, and a record of
// an older schema beside it.
func (s *site) fill() {
	s.t.Helper()
	s.must("import", sample("licenses-export.csv"))
	s.must("backup", s.path("kept"))
	s.must("export", "--format", "json", s.path("kept.json"))
	s.must("import", sample("users-export.csv"))
	older, err := os.ReadFile(filepath.Join("..", "..", "data", "sqlite", "testdata", "schemas", "2.seatbook"))
	if err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(s.path("older.seatbook"), older, 0o600); err != nil {
		s.t.Fatal(err)
	}
}

func (s *site) backup() string {
	s.t.Helper()
	all, err := sqlite.Backups(s.path("kept"))
	if err != nil || len(all) == 0 {
		s.t.Fatalf("no backup, error %v", err)
	}
	return all[0].Path
}

// copy makes another site with all that is in this one.
func (s *site) copy() *site {
	s.t.Helper()
	other := newSite(s.t)
	if err := os.CopyFS(other.dir, os.DirFS(s.dir)); err != nil {
		s.t.Fatal(err)
	}
	return other
}

// state says in short what is in a record; it reads it whole.
func state(path string) (string, error) {
	ctx := context.Background()
	file, err := sqlite.Open(ctx, path, sqlite.Options{ReadOnly: true})
	if err != nil {
		return "", err
	}
	book, err := ledger.Open(ctx, file, time.Now)
	if err != nil {
		return "", err
	}
	defer book.Close()
	found, err := file.Examine(ctx)
	if err != nil {
		return "", err
	}
	for _, f := range found {
		if f.Kind != data.FindingHistory && f.Kind != data.FindingMixed {
			return "", fmt.Errorf("found %+v", f)
		}
	}
	if len(found) > 0 {
		return "", onlyTold{found[0]}
	}
	return summary(ctx, book)
}

// onlyTold is a finding that the program works with all the same: history tells
// otherwise of a row. A restore takes such a record, and a check tells of it.
type onlyTold struct{ found data.Finding }

func (o onlyTold) Error() string { return fmt.Sprintf("found %+v", o.found) }

func summary(ctx context.Context, book *ledger.Book) (string, error) {
	var said strings.Builder
	on := data.NewDate(2026, 3, 11)
	for _, filter := range []data.SubscriptionFilter{data.FilterAll, data.FilterFree} {
		page, err := book.Subscriptions(ctx, data.SubscriptionQuery{Filter: filter, On: on})
		if err != nil {
			return "", err
		}
		for _, row := range page.Rows {
			fmt.Fprintf(&said, "%s %d/%d\n", row.Product, row.NamedAssigned, row.Total)
		}
	}
	people, err := book.People(ctx, data.PersonQuery{})
	if err != nil {
		return "", err
	}
	for _, person := range people.Rows {
		fmt.Fprintf(&said, "%s <%s>\n", person.Name, person.Address)
	}
	steps, err := book.Steps(ctx, 0)
	fmt.Fprintf(&said, "%d steps", len(steps))
	return said.String(), err
}

// kill ends a process as the system does.
func kill(cmd *exec.Cmd) { _ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
