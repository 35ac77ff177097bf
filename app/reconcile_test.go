package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The record against its tenant without a window; nothing is written.
func TestReconcileCommand(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	if code, _, errs := command(t, append([]string{"--record", record, "import"}, samplePaths()...)...); code != 0 {
		t.Fatal(errs)
	}
	answer := func(files ...string) (told reconciled) {
		t.Helper()
		code, out, errs := command(t, append([]string{"--record", record, "reconcile", "--json"}, files...)...)
		if code != 0 {
			t.Fatalf("exit %d: %s", code, errs)
		}
		if err := json.Unmarshal([]byte(out), &told); err != nil {
			t.Fatal(err)
		}
		return told
	}
	if same := answer(samplePaths()...); len(same.Differences) != 0 || len(same.Gone) != 0 {
		t.Errorf("the same files again: %+v", same)
	}
	export := filepath.Join(t.TempDir(), "users.csv")
	if err := os.WriteFile(export, []byte("Display name,User principal name,Licenses\nSomebody New,new@example.nl,Unlicensed\nNo Address,,\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	told := answer(export)
	if len(told.Differences) != 1 || told.Differences[0].Subject != "Somebody New" || told.Differences[0].Line != 2 || len(told.Gone) != 64 || len(told.Rejected) != 1 {
		t.Errorf("%d differences, %d gone, %d rejected: %+v", len(told.Differences), len(told.Gone), len(told.Rejected), told.Differences)
	}
	if len(told.Gone[0].Products) == 0 {
		t.Error("who holds most is not told first")
	}
	if again := answer(export); len(again.Gone) != 64 {
		t.Error("comparing has changed the record")
	}
}

// A file that can't be read is named, and the exit status tells of it, whatever the
// others say.
func TestReconcileOfAFileThatCantBeRead(t *testing.T) {
	record := filled(t)
	web := filepath.Join(t.TempDir(), "page.csv")
	if err := os.WriteFile(web, []byte("<!DOCTYPE html><p>Sign in</p>"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{filepath.Join(t.TempDir(), "nothere.csv"), web, t.TempDir()} {
		for _, args := range [][]string{{"reconcile", file}, {"reconcile", "--json", file, samplePaths()[0]}} {
			code, _, errs := command(t, append([]string{"--record", record}, args...)...)
			if code != exitCould || !strings.Contains(errs, filepath.Base(file)) {
				t.Errorf("%v: exit %d: %s", args, code, errs)
			}
		}
	}
}

// What differs is said in the user's language, and which subscriptions the file lacks; a
// file of which no row can be read says of nobody that they are gone.
func TestReconcileInDutch(t *testing.T) {
	record, dir := filled(t), t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	licenses := write("licenses.csv", "Product Title,Total Licenses,Assigned licenses\nMicrosoft 365 Business Premium,99,1\n")
	_, out, errs := command(t, "--language", "nl", "--record", record, "reconcile", licenses)
	if !strings.Contains(out, "totaal 99") || !strings.Contains(out, "niet in het bestand") || strings.Contains(out, "total ") {
		t.Errorf("%s%s", out, errs)
	}
	_, out, _ = command(t, "--record", record, "reconcile", "--json", licenses)
	var told reconciled
	if err := json.Unmarshal([]byte(out), &told); err != nil || len(told.Lacking) == 0 || told.Lacking[0].Product == "" {
		t.Errorf("%+v, error %v", told.Lacking, err)
	}
	people := write("people.csv", "Display name,User principal name,Licenses\nNobody,,Unlicensed\nNo Address,nothing,Unlicensed\n")
	code, out, _ := command(t, "--record", record, "reconcile", "--json", people)
	told = reconciled{}
	if err := json.Unmarshal([]byte(out), &told); err != nil || len(told.Gone)+len(told.Lacking) != 0 || len(told.Rejected) != 2 || code != exitCould {
		t.Errorf("exit %d: %+v, error %v", code, told.Gone, err)
	}
}
