//go:build linux && wine

package journeys

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every command on paths as Windows writes them: from the top of a drive, with what a
// URI would not take, relative, verbatim and long.
func TestCommandsOnWindowsPaths(t *testing.T) {
	folder, named := here.folder(t, "Jörg #1 & zn", "100%")
	for _, name := range samples {
		copyTo(t, folder, "samples", name)
	}
	long := strings.Repeat("l", 120) + `\` + strings.Repeat("m", 120)
	for what, record := range map[string]string{
		"a drive":   named + `\record.seatbook`,
		"slashes":   strings.ReplaceAll(named, `\`, "/") + "/slashes.seatbook",
		"relative":  `new folder\r.seatbook`,
		"verbatim":  `\\?\` + named + `\verbatim.seatbook`,
		"300 long":  named + `\` + long + `\r.seatbook`,
		"the usual": "",
	} {
		t.Run(what, func(t *testing.T) {
			run := func(args ...string) string {
				t.Helper()
				if record != "" {
					args = append([]string{"--record", record}, args...)
				}
				status, out, errs := here.run(t, folder, args...)
				if status != 0 {
					t.Fatalf("%v: status %d: %s", args, status, errs)
				}
				return strings.TrimSpace(out)
			}
			run("import", samples[0], samples[1], named+`\`+samples[2], samples[3], samples[4], named+`\`+samples[5])
			listed := run("list", "--json")
			if n := strings.Count(listed, `"product"`); n != 6 {
				t.Errorf("%d subscriptions, want 6: %s", n, listed)
			}
			for format, begins := range map[string]string{"csv": "\xef\xbb\xbf", "xlsx": "PK", "pdf": "%PDF-", "ics": "BEGIN:VCALENDAR", "json": "{"} {
				for range 2 { // the second replaces the first
					run("export", "--format", format, named+`\out.`+format)
				}
				if content, err := os.ReadFile(filepath.Join(folder, "out."+format)); err != nil || !bytes.HasPrefix(content, []byte(begins)) {
					t.Errorf("export %s begins %.8q, error %v", format, content, err)
				}
			}
			for _, backup := range []string{run("backup", `bk\of today`), run("backup", named+`\bk #2`)} {
				run("restore", backup)
			}
			run("restore", "out.json")
			if run("list", "--json") != listed {
				t.Error("the restored record is another")
			}
		})
	}
	usual, err := filepath.Glob(filepath.Join(here.prefix, "drive_c", "users", "*", "AppData", "Local", "seatbook", "record.seatbook"))
	if err != nil || len(usual) != 1 {
		t.Errorf("under LOCALAPPDATA there is %v, error %v", usual, err)
	}
}

// Who reads the answer may have enough of it, as find and more do: nothing is said of
// that, and it is no unknown fault.
func TestReaderThatHasEnough(t *testing.T) {
	folder, named := here.folder(t)
	copyTo(t, folder, "samples", samples[0])
	record := named + `\record.seatbook`
	if status, _, errs := here.run(t, folder, "--record", record, "import", samples[0]); status != 0 {
		t.Fatal(errs)
	}
	for _, program := range []string{"seatbook.com", "seatbook.exe"} {
		reader, writer, err := os.Pipe()
		must(t, err)
		must(t, reader.Close())
		var told strings.Builder
		command := here.command(wine, filepath.Join(here.programs, program), "--language", "en", "--record", record, "list")
		command.Stdout, command.Stderr = writer, &told
		_ = command.Run() // its status is looked at below
		must(t, writer.Close())
		if status := command.ProcessState.ExitCode(); status != 1 || told.Len() > 0 {
			t.Errorf("%s: status %d, it says %q", program, status, told.String())
		}
	}
}

// The status and both streams go through a terminal's program.
func TestStatusInATerminal(t *testing.T) {
	folder, named := here.folder(t)
	if status, out, errs := here.run(t, folder, "version"); status != 0 || !strings.HasPrefix(out, "Seatbook ") || errs != "" {
		t.Errorf("version: %d, %q, %q", status, out, errs)
	}
	if status, out, errs := here.run(t, folder, "--record", named+`\none.seatbook`, "list"); status != 1 || out != "" || !strings.Contains(errs, "none.seatbook") {
		t.Errorf("no record: %d, %q, %q", status, out, errs)
	}
	if status, out, errs := here.run(t, folder, "list", "--sideways"); status != 2 || out != "" || !strings.Contains(errs, "Incorrect usage: ") {
		t.Errorf("wrong usage: %d, %q, %q", status, out, errs)
	}
}

// A record that may only be read is listed, and an import into it is refused in words.
func TestReadOnlyFile(t *testing.T) {
	folder, named := here.folder(t)
	copyTo(t, folder, "samples", samples[0])
	copyTo(t, folder, "samples", samples[1])
	record := named + `\record.seatbook`
	if status, _, errs := here.run(t, folder, "--record", record, "import", samples[0]); status != 0 {
		t.Fatal(errs)
	}
	must(t, os.Chmod(filepath.Join(folder, "record.seatbook"), 0o444))
	if status, out, errs := here.run(t, folder, "--record", record, "list"); status != 0 || !strings.Contains(out, "Microsoft 365 Business Standard") {
		t.Errorf("list: %d, %q, %q", status, out, errs)
	}
	// The same file again would change nothing; another one would.
	if status, _, errs := here.run(t, folder, "--record", record, "import", samples[1]); status != 1 || !strings.Contains(errs, "read") {
		t.Errorf("import: %d, %q", status, errs)
	}
}
