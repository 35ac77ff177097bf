package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"seatbook/screens/exports"
)

// What the packages say of the commands names every command, option and list.
func TestPackagesTellOfEveryCommand(t *testing.T) {
	parser := kong.Must(&commands{}, kong.Name("seatbook"))
	words := []string{"--help"}
	for _, flag := range parser.Model.Flags {
		words = append(words, "--"+flag.Name)
	}
	for _, child := range parser.Model.Children {
		if !child.Hidden {
			words = append(words, child.Name)
		}
		for _, flag := range child.Flags {
			words = append(words, "--"+flag.Name)
		}
	}
	words = slices.Compact(slices.Sorted(slices.Values(words)))
	if len(words) < 20 {
		t.Fatalf("only %v", words)
	}
	var lists []string
	for _, list := range slices.Concat(exports.Lists(), exports.CostLists()) {
		lists = append(lists, string(list))
	}
	for name, wanted := range map[string][]string{
		"seatbook.1":      words,
		"completion.bash": append(slices.Clone(words), strings.Join(lists, " ")),
		"completion.zsh":  append(slices.Clone(words), strings.Join(lists, " ")),
	} {
		content, err := os.ReadFile(filepath.Join("..", ".package", "linux", name))
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(string(content), `\-`, "-") // as man pages write it
		for _, word := range wanted {
			if !strings.Contains(text, word) {
				t.Errorf("%s does not name %s", name, word)
			}
		}
	}
}

// The program has one name for the system, and records one kind of file, in every
// package.
func TestPackagesHaveTheSameNames(t *testing.T) {
	for file, words := range map[string][]string{
		"FyneApp.toml":                                       {`ID = "` + appID + `"`},
		".package/windows/installer.nsi":                     {"!define ID " + appID + "\n", `"Software\Classes\` + recordExtension + `"`, `--record "%1"`},
		".package/linux/" + appID + ".desktop":               {"Exec=seatbook %f\n", "Icon=" + appID + "\n", "MimeType=application/x-seatbook;"},
		".package/linux/" + appID + ".xml":                   {`pattern="*` + recordExtension + `"`, `type="application/x-seatbook"`},
		".package/linux/" + appID + ".Seatbook.metainfo.xml": {appID + ".desktop", "application/x-seatbook"},
		".package/macos/Info.plist":                          {"<string>" + appID + "</string>", "<string>" + strings.TrimPrefix(recordExtension, ".") + "</string>"},
	} {
		content, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(file)))
		if err != nil {
			t.Error(err)
			continue
		}
		for _, word := range words {
			if !strings.Contains(string(content), word) {
				t.Errorf("%s does not hold %q", file, word)
			}
		}
	}
}
