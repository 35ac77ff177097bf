package i18n_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	table "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"seatbook/i18n"
)

// helpFiles returns the topics of the help in each language that has some.
func helpFiles(t *testing.T) map[string]map[string]string {
	t.Helper()
	paths, err := filepath.Glob("help/*/*")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]map[string]string{}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		tag := filepath.Base(filepath.Dir(path))
		if files[tag] == nil {
			files[tag] = map[string]string{}
		}
		files[tag][filepath.Base(path)] = string(content)
	}
	return files
}

var action = regexp.MustCompile(`{{[^}]*}}`)

// shape is what a text has to have in common in every language: its headings, the
// links in their places, the size of its lists and tables, and what is filled in.
func shape(markdown string) (lines []string) {
	source := []byte(markdown)
	document := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser().Parse(text.NewReader(source))
	_ = ast.Walk(document, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := node.(type) {
		case *ast.Heading:
			lines = append(lines, fmt.Sprintf("heading %d", n.Level))
		case *ast.Link:
			lines = append(lines, "link "+string(n.Destination))
		case *ast.List:
			lines = append(lines, fmt.Sprintf("list of %d, ordered %v", n.ChildCount(), n.IsOrdered()))
		case *table.Table:
			lines = append(lines, fmt.Sprintf("table of %d rows, %d columns", n.ChildCount(), len(n.Alignments)))
		}
		return ast.WalkContinue, nil
	})
	actions := action.FindAllString(markdown, -1)
	slices.Sort(actions)
	return append(lines, actions...)
}

// Each topic is built the same in every language that has it, and English has all.
func TestHelpIsTheSameInEveryLanguage(t *testing.T) {
	files := helpFiles(t)
	for tag, topics := range files {
		if !slices.Contains(i18n.Languages(), tag) {
			t.Errorf("help/%s is of no language that has a bundle", tag)
		}
		for name, markdown := range topics {
			english, there := files["en"][name]
			if !there {
				t.Errorf("help/%s/%s is not there in English", tag, name)
				continue
			}
			if diff := cmp.Diff(shape(english), shape(markdown)); diff != "" {
				t.Errorf("help/%s/%s is built otherwise than the English one:\n%s", tag, name, diff)
			}
		}
	}
}

// Dutch has every topic: it is the language of most users.
func TestHelpIsCompleteInDutch(t *testing.T) {
	files := helpFiles(t)
	for name := range files["en"] {
		if _, there := files["nl"][name]; !there {
			t.Errorf("help/nl/%s is missing", name)
		}
	}
}

// A link leads to a topic that is there, a place in the window, or a page of the
// vendor's, in the reader's own language.
func TestHelpLinksLeadSomewhere(t *testing.T) {
	files := helpFiles(t)
	for tag, topics := range files {
		for name, markdown := range topics {
			for _, line := range shape(markdown) {
				link, is := strings.CutPrefix(line, "link ")
				if !is || strings.HasPrefix(link, "seatbook:") { // those are tried in screens
					continue
				}
				_, topic := files["en"][link]
				if !topic && !strings.HasPrefix(link, "https://") {
					t.Errorf("help/%s/%s: %s leads nowhere", tag, name, link)
				}
				if strings.Contains(link, "/en-us/") || strings.Contains(link, "/nl-nl/") {
					t.Errorf("help/%s/%s: %s names a language", tag, name, link)
				}
			}
		}
	}
}

// What a translator shows is what stands in the files.
func TestHelpIsShown(t *testing.T) {
	files := helpFiles(t)
	for tag, topics := range files {
		words := i18n.New(tag)
		for name, want := range topics {
			if got := words.Help(strings.TrimSuffix(name, ".md")); got != want {
				t.Errorf("%s in %s: %d characters, want %d", name, tag, len(got), len(want))
			}
		}
	}
	if want := len(files["en"]); len(i18n.HelpTopics()) != want {
		t.Errorf("%d topics are listed, want %d", len(i18n.HelpTopics()), want)
	}
}

// The help speaks to its reader with u, as the rest of the Dutch does.
func TestDutchHelpSaysU(t *testing.T) {
	familiar := regexp.MustCompile(`(?i)\b(je|jij|jouw|jullie)\b`)
	for name, markdown := range helpFiles(t)["nl"] {
		if found := familiar.FindString(markdown); found != "" {
			t.Errorf("help/nl/%s says %q", name, found)
		}
	}
}
