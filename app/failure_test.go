package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whoever asks for JSON gets JSON, also where a command is refused.
func TestRefusedInJSON(t *testing.T) {
	dir := t.TempDir()
	record, list, mapping, noRecord := filepath.Join(dir, "record.seatbook"), filepath.Join(dir, "list.csv"), filepath.Join(dir, "ours.toml"), filepath.Join(dir, "list.seatbook")
	for path, text := range map[string]string{list: "Programma;Stuks\nTekenen;4\n", mapping: "name = \"Ours\ncolour = 1\n", noRecord: "no record"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		args   []string
		status int
		code   string
	}{
		{[]string{"import", "--json", "--map", "nobody's", "--record", record, list}, exitCould, "no_such_mapping"},
		{[]string{"import", "--json", "--map", mapping, "--record", record, list}, exitCould, "bad_mapping"},
		{[]string{"import", "--map", filepath.Join(dir, "none.toml"), "--json", "--record", record, list}, exitCould, "gone"},
		{[]string{"import", "--json", "--record", record}, exitUsage, "usage"},
		{[]string{"import", "--json", "--record", noRecord, list}, exitCould, "not_a_record"},
		{[]string{"import", "--json", "--record", record, record}, exitCould, "unknown_format"},
		{[]string{"reconcile", "--json", "--record", noRecord, list}, exitCould, "not_a_record"},
		{[]string{"list", "--json", "--record", noRecord}, exitCould, "not_a_record"},
		{[]string{"list", "--json", "--colour"}, exitUsage, "usage"},
		{[]string{"attention", "--json", "--on", "0001-01-01", "--record", record}, exitUsage, "usage"},
		{[]string{"attention", "--json", "--record", noRecord}, exitCould, "not_a_record"},
		{[]string{"savings", "--json", "--on", "morgen", "--record", record}, exitUsage, "usage"},
		{[]string{"savings", "--json", "--record", noRecord}, exitCould, "not_a_record"},
		{[]string{"costs", "--json", "--months", "0", "--record", record}, exitUsage, "usage"},
		{[]string{"costs", "--json=true", "--record", noRecord}, exitCould, "not_a_record"},
	} {
		status, out, errs := command(t, c.args...)
		var answer failed
		if err := json.Unmarshal([]byte(out), &answer); err != nil || status != c.status || string(answer.Error.Code) != c.code || answer.Error.Message == "" || errs == "" {
			t.Errorf("%v: status %d, %q, error %v: %s", c.args, status, out, err, errs)
		}
	}
	if _, out, _ := command(t, "import", "--map", "nobody's", "--record", record, list); out != "" {
		t.Errorf("nobody asked for %q", out)
	}
}

// What costs something and is on no statement is told, and a column of the next bill
// puts it on one.
func TestCostsOfWhatWasImported(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	const columns = "[[column]]\nname = \"Pakket\"\nholds = \"product\"\n[[column]]\nname = \"Stuks\"\nholds = \"total\"\n[[column]]\nname = \"Prijs\"\nholds = \"price\"\n"
	list := write("list.csv", "Pakket;Stuks;Prijs;Factuur\nTekenen;4;12,50;2030-12-01\n")
	without := write("without.toml", "billing_period = \"monthly\"\n"+columns)
	with := write("with.toml", "billing_period = \"monthly\"\n"+columns+"[[column]]\nname = \"Factuur\"\nholds = \"next_billing\"\n")
	record := filepath.Join(dir, "record.seatbook")
	importJSON(t, "--record", record, "--map", without, list)
	costs := func() (string, string) {
		status, out, errs := command(t, "costs", "--record", record, "--from", "2030-11", "--months", "2")
		if status != exitDone {
			t.Fatal(errs)
		}
		return out, errs
	}
	if out, errs := costs(); out != "" || !contains(errs, "1 subscription with a price isn't on any statement") {
		t.Errorf("%q, %q", out, errs)
	}
	importJSON(t, "--record", record, "--map", with, list)
	if out, errs := costs(); !contains(out, "2030-11", "2030-12", "50.00") || errs != "" {
		t.Errorf("%q, %q", out, errs)
	}
}

func contains(text string, parts ...string) bool {
	for _, part := range parts {
		if !strings.Contains(text, part) {
			return false
		}
	}
	return true
}
