package main

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"seatbook/i18n"
)

// What is wrong with a command line is said in the user's language, and names what was
// typed.
func TestWrongUsageIsSaidInTheLanguage(t *testing.T) {
	english := regexp.MustCompile(`(?i)\b(unknown|unexpected|expected|missing|must|flag|argument|value|did you mean|got)\b`)
	for _, c := range []struct {
		args string
		want string
	}{
		{"frobnicate", "‘frobnicate’"},
		{"list --sideways", "--sideways bestaat niet"},
		{"list --jsn", "Bedoelt u --json?"},
		{"list extra", "‘extra’"},
		{"import", "bestand of map ontbreekt"},
		{"restore", "bestand of map ontbreekt"},
		{"export file.csv", "--format ontbreekt"},
		{"export --format csv", "bestand of map ontbreekt"},
		{"export --format doc file.doc", "‘doc’ zijn; het kan csv, xlsx"},
		{"export --format csv --what nothing file.csv", "‘nothing’ zijn; het kan"},
		{"costs --months x", "‘x’ na --months"},
		{"costs --months 0", "1 tot en met 120"},
		{"costs --months -1", "‘-1’ na --months"},
		{"savings --on -2026", "‘-2026’ na --on"},
		{"list --record -x", "‘-x’ na --record"},
		{"costs --from soon", "‘soon’ na --from"},
		{"savings --on soon", "‘soon’ na --on"},
		{"--record", "bij --record ontbreekt"},
		{"list --json=maybe", "--json heeft geen waarde: laat ‘maybe’ weg"},
		{"--sample --record x.seatbook list", "twee administraties"},
		{"--sample import x.csv", "--dry-run"},
		{"--sample backup folder", "backup is voor uw eigen"},
		{"check --sample", "check is voor uw eigen"},
		{"costs --months", "bij --months ontbreekt"},
		{"export --format pdf --each-organization --what people folder", "werkt alleen met --format pdf"},
		{"export --format json --what people all.json", "de hele administratie"},
		{"export --format json --organization Bakkerij all.json", "de hele administratie"},
		{"list --language xx", "--language kan niet ‘xx’ zijn"},
	} {
		status, out, errs := command(t, append([]string{"--language", "nl"}, strings.Fields(c.args)...)...)
		line, _, _ := strings.Cut(errs, "\n")
		if status != exitUsage || out != "" || !strings.Contains(line, c.want) || english.MatchString(line) {
			t.Errorf("%s: status %d, %q; want %q", c.args, status, line, c.want)
		}
	}
}

// No option of any command is refused in the words of the reader of the command line,
// whether nothing follows it or something that it does not take.
func TestEveryOptionIsRefusedInTheLanguage(t *testing.T) {
	var asked commands
	parser, err := kong.New(&asked, kong.NoDefaultHelp())
	if err != nil {
		t.Fatal(err)
	}
	words := i18n.New("nl")
	for _, command := range parser.Model.Leaves(false) {
		for _, group := range command.AllFlags(false) {
			for _, flag := range group {
				for _, given := range []string{"--" + flag.Name, "--" + flag.Name + "=x y", "--" + flag.Name + "=", "--" + flag.Name + "x", "--" + flag.Name + " -1", "--" + flag.Name + " --json", "--" + flag.Name + " -x"} {
					_, err := parser.Parse(append([]string{command.Name}, strings.Fields(given)...))
					if err == nil {
						continue
					}
					if said := usageText(words, err); strings.Contains(said, err.Error()) {
						t.Errorf("%s %s: %s", command.Name, given, said)
					}
				}
			}
		}
	}
}

// No option and no argument of any command that is given and empty counts as not given.
func TestEmptyIsNotLeftOut(t *testing.T) {
	var asked commands
	parser, err := kong.New(&asked, kong.NoDefaultHelp())
	if err != nil {
		t.Fatal(err)
	}
	// What a command asks for besides.
	needs := map[string][]string{"import": {"x.csv"}, "reconcile": {"x.csv"}, "export": {"--format=csv", "x.csv"}, "backup": {"x"}, "restore": {"x"}, "rescue": {"x"}}
	refused := func(named string, args ...string) {
		t.Helper()
		status, out, errs := command(t, args...)
		if line, _, _ := strings.Cut(errs, "\n"); status != exitUsage || out != "" || !strings.Contains(line, named) {
			t.Errorf("%q: status %d, %q %q", args, status, out, line)
		}
	}
	for _, command := range parser.Model.Leaves(false) {
		name := []string{command.Name}
		if command.Name == "window" {
			name = nil
		}
		for _, group := range command.AllFlags(false) {
			for _, flag := range group {
				if flag.IsBool() {
					continue
				}
				also := slices.DeleteFunc(slices.Clone(needs[command.Name]), func(need string) bool { return strings.HasPrefix(need, "--"+flag.Name) })
				for _, given := range [][]string{{"--" + flag.Name + "="}, {"--" + flag.Name, ""}} {
					refused("--"+flag.Name, slices.Concat(name, given, also)...)
				}
			}
		}
		for i := range command.Positional {
			args := slices.Concat(name, needs[command.Name])
			if args[len(args)-1] == command.Name {
				args = append(args, "")
			}
			args[len(args)-1-i] = ""
			refused("", args...)
			if command.Positional[i].IsSlice() {
				refused("", append(slices.Clone(args), "y.csv")...)
			}
		}
	}
	refused("", "")
}

// Help and the version are told as other programs are asked for them, too.
func TestHelpAndVersionAsElsewhere(t *testing.T) {
	for args, as := range map[string]string{"help": "--help", "help list": "--help", "--version": "version"} {
		_, want, _ := command(t, as)
		if status, out, errs := command(t, strings.Fields(args)...); status != exitDone || out != want {
			t.Errorf("%s: status %d, %q, %q", args, status, out, errs)
		}
	}
}

// The sample is read by the commands that only read, and thrown away.
func TestCommandsReadTheSample(t *testing.T) {
	out := filepath.Join(t.TempDir(), "list.csv")
	for _, args := range []string{"list", "attention", "savings --json", "costs", "export --format csv --what subscriptions --plain " + out} {
		status, said, errs := command(t, append([]string{"--sample"}, strings.Fields(args)...)...)
		if status != exitDone || said == "" && !strings.HasPrefix(args, "export") {
			t.Errorf("%s: status %d, %q, %q", args, status, said, errs)
		}
	}
	if status, said, errs := command(t, append([]string{"import", "--sample", "--dry-run"}, samplePaths()...)...); status != exitDone || said == "" {
		t.Errorf("import: status %d, %q, %q", status, said, errs)
	}
}
