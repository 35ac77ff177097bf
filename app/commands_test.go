package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/adrg/xdg"
	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/sqlite"
	"seatbook/screens/find"
)

// command runs the program as a shell would, in English, with a home of its own.
func command(t *testing.T, args ...string) (status int, out, errs string) {
	t.Helper()
	return commandAt(t, time.Now, args...)
}

// commandAt is command by a clock.
func commandAt(t *testing.T, now func() time.Time, args ...string) (status int, out, errs string) {
	t.Helper()
	find.LetGo() // an import collects all garbage, and the windows of other tests are still held
	t.Setenv("LC_ALL", "en_US.UTF-8")
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	xdg.Reload()
	var stdout, stderr bytes.Buffer
	status = runAt(now, args, &stdout, &stderr)
	return status, stdout.String(), stderr.String()
}

func samplePaths() []string {
	dir := filepath.Join("..", "data", "files", "testdata", "samples")
	var paths []string
	for _, name := range []string{
		"users-export.csv", "licenses-export.csv", "graph-subscribedSkus.json", "graph-directory-subscriptions.json",
		"Get-MgSubscribedSku.csv", "Get-MsolAccountSku.csv",
	} {
		paths = append(paths, filepath.Join(dir, name))
	}
	return paths
}

// importOn imports the samples into a record on a day: of what has ended by then, who held it
// holds the product that is paid for.
func importOn(t *testing.T, record string, day data.Date) {
	t.Helper()
	args := append([]string{"import", "--record", record}, samplePaths()...)
	if status, _, errs := commandAt(t, day.Time, args...); status != exitDone {
		t.Fatal(errs)
	}
}

func importJSON(t *testing.T, args ...string) imported {
	t.Helper()
	status, out, errs := command(t, append([]string{"import", "--json"}, args...)...)
	if status != exitDone {
		t.Fatalf("status %d: %s", status, errs)
	}
	var answer imported
	if err := json.Unmarshal([]byte(out), &answer); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return answer
}

// F1 to F5: all files of a tenant at once, and the same files again.
func TestImportEverything(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	args := append([]string{"--record", record}, samplePaths()...)
	var want imported
	want.Subscriptions.Added, want.People.Added, want.Assignments.Added = 6, 64, 70
	want.Rejected, want.Unread, want.Notes = []rejected{}, []unread{}, []note{}
	if diff := cmp.Diff(want, importJSON(t, append([]string{"--dry-run"}, args...)...)); diff != "" {
		t.Errorf("dry run (-want +got)\n%s", diff)
	}
	if _, err := os.Stat(record); err == nil {
		t.Error("a dry run made a record")
	}
	if diff := cmp.Diff(want, importJSON(t, args...)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	want.Subscriptions, want.People = counts{Unchanged: 6}, counts{Unchanged: 64}
	want.Assignments.Added, want.Assignments.Unchanged = 0, 70
	if diff := cmp.Diff(want, importJSON(t, args...)); diff != "" {
		t.Errorf("the same files again (-want +got)\n%s", diff)
	}
}

// The order in which files are named makes no difference.
func TestImportInAnyOrder(t *testing.T) {
	list := func(paths []string) string {
		record := filepath.Join(t.TempDir(), "record.seatbook")
		importJSON(t, append([]string{"--record", record}, paths...)...)
		_, out, _ := command(t, "list", "--json", "--record", record)
		return out
	}
	paths := samplePaths()
	backwards := make([]string, len(paths))
	for i, path := range paths {
		backwards[len(paths)-1-i] = path
	}
	if diff := cmp.Diff(list(paths), list(backwards)); diff != "" {
		t.Error(diff)
	}
}

func TestList(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	if status, _, errs := command(t, "list", "--record", record); status != exitCould || !strings.Contains(errs, "can't be opened") {
		t.Errorf("no record: status %d, %q", status, errs)
	}
	importJSON(t, append([]string{"--record", record}, samplePaths()...)...)
	status, out, errs := command(t, "list", "--json", "--record", record)
	if status != exitDone {
		t.Fatal(errs)
	}
	var rows []map[string]any
	if err := json.Unmarshal([]byte(out), &rows); err != nil {
		t.Fatal(err)
	}
	byProduct := map[string]map[string]any{}
	for _, row := range rows {
		byProduct[row["product"].(string)] = row
	}
	want := map[string]any{
		"product": "Visio Plan 2", "sku": "VISIOCLIENT", "channel": "direct", "trial": false, "status": "active",
		"total": 1.0, "assigned": 2.0, "available": -1.0, "organization": "", "id": byProduct["Visio Plan 2"]["id"],
		"add_remove": map[string]any{"available": true, "reasons": []any{}},
	}
	if diff := cmp.Diff(want, byProduct["Visio Plan 2"]); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got := byProduct["Microsoft 365 Business Basic"]["add_remove"]; cmp.Diff(map[string]any{"available": false, "reasons": []any{"reseller"}}, got) != "" {
		t.Errorf("a reseller's: %v", got)
	}
}

// Free products are in the record, and so in its list.
func TestListHasFreeProducts(t *testing.T) {
	dir := t.TempDir()
	record, skus := filepath.Join(dir, "record.seatbook"), filepath.Join(dir, "skus.csv")
	if err := os.WriteFile(skus, []byte("SkuPartNumber,ConsumedUnits,Enabled\nFLOW_FREE,3,10000\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	importJSON(t, "--record", record, skus)
	if _, out, _ := command(t, "list", "--record", record); !strings.Contains(out, "Power Automate Free") {
		t.Errorf("list %q", out)
	}
	if _, out, _ := command(t, "attention", "--json", "--record", record); strings.TrimSpace(out) != "[]" {
		t.Errorf("attention %s", out)
	}
}

// Of a file that is only a part, what is there is imported, and the rest asked for.
func TestImportOfAFirstPage(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	page := filepath.Join("..", "data", "files", "testdata", "broken", "first-page.json")
	status, out, errs := command(t, "import", "--record", record, page)
	if status != exitDone || !strings.Contains(errs, "first-page.json: This is only part") {
		t.Errorf("status %d, %q", status, errs)
	}
	if !strings.Contains(out, "1 new subscription") {
		t.Errorf("answer %s", out)
	}
}

func TestImportTellsWhatItCouldNot(t *testing.T) {
	dir := t.TempDir()
	people := filepath.Join(dir, "people.csv")
	text := "Display name;User principal name;Licenses\nSanne;sanne@x.nl;Visio\nNobody;;Visio\n"
	if err := os.WriteFile(people, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	record := filepath.Join(dir, "record.seatbook")
	status, out, errs := command(t, "import", "--record", record, "--json", people)
	if status != exitDone || !strings.Contains(errs, "people.csv:3: Nobody has no address.") {
		t.Errorf("status %d, %q", status, errs)
	}
	if !strings.Contains(out, `"line": 3`) || !strings.Contains(out, `"reason": "no_address"`) {
		t.Errorf("answer %s", out)
	}
	status, _, errs = command(t, "import", "--record", record, filepath.Join(dir, "missing.csv"))
	if status != exitCould || !strings.Contains(errs, "missing.csv can't be opened: it is not there") {
		t.Errorf("status %d, %q", status, errs)
	}
	status, _, errs = command(t, "import", "--record", people, people)
	if status != exitCould || !strings.Contains(errs, "is not a Seatbook record") {
		t.Errorf("status %d, %q", status, errs)
	}
}

// R24 R25: what needs attention on a day.
func TestAttention(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	importOn(t, record, data.NewDate(2026, time.April, 20)) // before the trial of the files ends
	status, out, errs := command(t, "attention", "--json", "--record", record, "--on", "2026-04-20")
	if status != exitDone {
		t.Fatal(errs)
	}
	var notices []notice
	if err := json.Unmarshal([]byte(out), &notices); err != nil {
		t.Fatal(err)
	}
	if len(notices) < 3 || notices[0].Concern != "over_assigned" || notices[0].Product != "Visio Plan 2" || notices[0].Licenses != 1 {
		t.Errorf("%+v", notices)
	}
	status, out, _ = command(t, "attention", "--record", record)
	if status != exitDone || !strings.Contains(out, "Visio Plan 2: 1 more license is assigned than paid for.") {
		t.Errorf("status %d: %s", status, out)
	}
	if status, _, _ := command(t, "attention", "--record", record, "--on", "soon"); status != exitUsage {
		t.Errorf("a bad date: status %d, want %d", status, exitUsage)
	}
}

// R16: what the statements ahead will carry.
func TestCosts(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	book, err := openRecord(t.Context(), record, sqlite.Options{Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := booktest.AddSubscription(book.Book, booktest.Office(40)); err != nil {
		t.Fatal(err)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	status, out, errs := command(t, "costs", "--json", "--record", record, "--from", "2030-11", "--months", "3")
	if status != exitDone {
		t.Fatal(errs)
	}
	var months []monthCost
	if err := json.Unmarshal([]byte(out), &months); err != nil {
		t.Fatal(err)
	}
	if len(months) != 3 || months[2].Month.String() != "2031-01" || months[2].Amount != 46800 || months[2].Lines[0].Licenses != 40 {
		t.Errorf("%+v", months)
	}
	_, out, _ = command(t, "costs", "--record", record, "--from", "2030-11", "--months", "1")
	if strings.TrimSpace(out) != "2030-11  €468.00" {
		t.Errorf("answer %q", out)
	}
	for _, wrong := range [][]string{{"--from", "soon"}, {"--months", "0"}} {
		if status, _, _ := command(t, append([]string{"costs", "--record", record}, wrong...)...); status != exitUsage {
			t.Errorf("%v: status %d, want %d", wrong, status, exitUsage)
		}
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"import"}, {"frobnicate"}, {"list", "--sideways"}, {"--record"}} {
		status, out, errs := command(t, args...)
		if status != exitUsage || out != "" || !strings.Contains(errs, "Incorrect usage: ") || !strings.HasSuffix(errs, "Run seatbook --help to see how to use it.\n") {
			t.Errorf("%v: status %d, %q, %q", args, status, out, errs)
		}
	}
	status, out, _ := command(t, "--help")
	if status != exitDone || !strings.Contains(out, "import [--dry-run]") {
		t.Errorf("help: status %d, %q", status, out)
	}
	record := filepath.Join(t.TempDir(), "Own.Seatbook") // as a double click has it
	if status, out, errs := command(t, record, "list"); status != exitCould || !strings.Contains(errs, "Own.Seatbook") {
		t.Errorf("a record first: status %d, %q, %q", status, out, errs)
	}
	status, out, _ = command(t, "version")
	if status != exitDone || !strings.HasPrefix(out, "Seatbook ") {
		t.Errorf("version: status %d, %q", status, out)
	}
}

// fullOutput is standard output without room.
type fullOutput struct{ fault error }

func (o fullOutput) Write([]byte) (int, error) { return 0, o.fault }

// Whatever a command is asked for, where its answer can't be written it says so and what
// it did, and that it did nothing is not said of one that did.
func TestAnswerThatCantBeWritten(t *testing.T) {
	filled, dir := filled(t), t.TempDir()
	_, backup, _ := command(t, "--record", filled, "backup", filepath.Join(dir, "first"))
	did := map[string]string{
		"import": "The import was made.", "backup": "The backup was made.", "restore": "The backup has replaced the record.", "rescue": "The readable data was saved.",
	}
	for _, args := range [][]string{
		{"list"},
		{"list", "--json"},
		{"attention"},
		{"savings"},
		{"savings", "--json"},
		{"costs", "--json"},
		{"check"},
		{"check", "--json"},
		{"version"},
		{"--help"},
		{"import", "--dry-run", samplePaths()[2]},
		{"reconcile", "--json", samplePaths()[0]},
		{"import", samplePaths()[2]},
		{"import", "--json", samplePaths()[2]},
		{"backup", filepath.Join(dir, "second")},
		{"restore", strings.TrimSpace(backup)},
		{"rescue", "RESCUED"},
	} {
		for fault, why := range map[error]string{syscall.ENOSPC: "no space", syscall.EBADF: "closed", syscall.EIO: syscall.EIO.Error()} {
			record := filepath.Join(t.TempDir(), "record.seatbook")
			if err := os.WriteFile(record, content(t, filled), 0o600); err != nil {
				t.Fatal(err)
			}
			asked := append([]string{"--record", record}, args...)
			if args[0] == "rescue" {
				asked[len(asked)-1] = filepath.Join(t.TempDir(), "rescued.seatbook")
			}
			var errs bytes.Buffer
			status := run(asked, fullOutput{fault}, &errs)
			text := errs.String()
			if status != exitCould || !strings.Contains(text, "answer could not be written") || !strings.Contains(text, why) || strings.Contains(text, "nothing was changed") {
				t.Errorf("%v: status %d: %s", args, status, text)
			}
			for name, words := range did {
				if done := args[0] == name && args[1] != "--dry-run"; strings.Contains(text, words) != done {
					t.Errorf("%v: it says %s", args, text)
				}
			}
			if args[0] == "backup" && !strings.Contains(text, ".seatbook") {
				t.Errorf("where it is, is not said: %s", text)
			}
		}
	}
}
