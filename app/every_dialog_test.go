package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// dialogMade is where a dialog is made, with the key of its heading.
var dialogMade = regexp.MustCompile(`New(?:Form|Picker|ManyForm)\((?:d, )?[\w.]*(?:Text|Count)\("([^"]+)"`)

// unseenDialogs are the keys of the headings of dialogs that the screens make, and that
// none of the headings is of.
func unseenDialogs(t *testing.T, language string, headings []string) (unseen []string) {
	t.Helper()
	var words map[string]any
	if _, err := toml.DecodeFile(filepath.Join("..", "i18n", language+".toml"), &words); err != nil {
		t.Fatal(err)
	}
	err := fs.WalkDir(os.DirFS(filepath.Join("..", "screens")), ".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(filepath.Join("..", "screens", path))
		for _, made := range dialogMade.FindAllSubmatch(source, -1) {
			key := string(made[1])
			if !slices.Contains(unseen, key) && !slices.ContainsFunc(headings, wordedAs(words, key)) {
				unseen = append(unseen, key)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return unseen
}

var parameter = regexp.MustCompile(`\\{\\{.*?\\}\\}`)

// wordedAs tells of a text whether it can be what a key says, in any of its plurals.
func wordedAs(words map[string]any, key string) func(string) bool {
	var said any = words
	for _, part := range strings.Split(key, ".") {
		in, _ := said.(map[string]any)
		said = in[part]
	}
	plurals, _ := said.(map[string]any)
	if text, one := said.(string); one {
		plurals = map[string]any{"other": text}
	}
	return func(heading string) bool {
		for _, text := range plurals {
			pattern := parameter.ReplaceAllString(regexp.QuoteMeta(strings.TrimSuffix(text.(string), "…")), ".*")
			if regexp.MustCompile("^(?s:" + pattern + ")$").MatchString(heading) {
				return true
			}
		}
		return false
	}
}
