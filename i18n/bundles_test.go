package i18n_test

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"seatbook/i18n"
)

// message is a key's words by plural form; words without plurals have only other.
type message map[string]string

var forms = []string{"zero", "one", "two", "few", "many", "other"}

// readBundle reads a bundle into messages by key.
func readBundle(t *testing.T, tag string) map[string]message {
	t.Helper()
	content, err := os.ReadFile(tag + ".toml")
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if err := toml.Unmarshal(content, &tree); err != nil {
		t.Fatalf("%s: %v", tag, err)
	}
	messages := map[string]message{}
	flatten(tree, "", messages)
	return messages
}

func flatten(tree map[string]any, prefix string, into map[string]message) {
	for name, value := range tree {
		key := strings.TrimPrefix(prefix+"."+name, ".")
		switch v := value.(type) {
		case string:
			into[key] = message{"other": v}
		case map[string]any:
			if plurals, ok := pluralsOf(v); ok {
				into[key] = plurals
				continue
			}
			flatten(v, key, into)
		}
	}
}

func pluralsOf(table map[string]any) (message, bool) {
	if _, there := table["other"].(string); !there {
		return nil, false
	}
	plurals := message{}
	for form, text := range table {
		if !slices.Contains(forms, form) {
			return nil, false
		}
		plurals[form], _ = text.(string)
	}
	return plurals, true
}

var placeholder = regexp.MustCompile(`{{\.(\w+)}}`)

// placeholders lists what a message's words leave to be filled in.
func (m message) placeholders() []string {
	found := map[string]bool{}
	for _, text := range m {
		for _, match := range placeholder.FindAllStringSubmatch(text, -1) {
			found[match[1]] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// pluralForms lists the forms that CLDR asks of a language for whole numbers.
func pluralForms(tag string) []string {
	found := map[string]bool{}
	for n := range 1_000_001 {
		if n > 1000 && n%1000 != 0 {
			continue
		}
		form := plural.Cardinal.MatchPlural(language.Make(tag), n, 0, 0, 0, 0)
		found[map[plural.Form]string{
			plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: "other",
		}[form]] = true
	}
	return slices.Sorted(maps.Keys(found))
}

// Every key stands in every bundle, with the same placeholders and the plural
// forms of its language.
func TestBundlesAreComplete(t *testing.T) {
	english := readBundle(t, "en")
	for _, tag := range i18n.Languages() {
		bundle := readBundle(t, tag)
		for key, want := range english {
			got, there := bundle[key]
			if !there {
				t.Errorf("%s lacks %s", tag, key)
				continue
			}
			if !slices.Equal(got.placeholders(), want.placeholders()) {
				t.Errorf("%s: %s has the placeholders %v, want %v", tag, key, got.placeholders(), want.placeholders())
			}
			if len(want) > 1 && !slices.Equal(slices.Sorted(maps.Keys(got)), pluralForms(tag)) {
				t.Errorf("%s: %s has the forms %v, want %v", tag, key, slices.Sorted(maps.Keys(got)), pluralForms(tag))
			}
			for form, text := range got {
				if strings.TrimSpace(text) == "" {
					t.Errorf("%s: %s %s is empty", tag, key, form)
				}
			}
		}
		for key := range bundle {
			if _, there := english[key]; !there {
				t.Errorf("%s has %s, which English lacks", tag, key)
			}
		}
	}
}

// A bundle writes the apostrophe inside a word in one way, straight or curly.
func TestApostrophesAreAlike(t *testing.T) {
	curly, straight := regexp.MustCompile(`\pL’\pL`), regexp.MustCompile(`\pL'\pL`)
	for _, tag := range i18n.Languages() {
		var with [2][]string
		for key, m := range readBundle(t, tag) {
			for _, text := range m {
				for i, kind := range []*regexp.Regexp{curly, straight} {
					if kind.MatchString(text) {
						with[i] = append(with[i], key)
					}
				}
			}
		}
		if len(with[0]) > 0 && len(with[1]) > 0 {
			t.Errorf("%s: curly in %v, straight in %d more", tag, with[0], len(with[1]))
		}
	}
}

// What is left in English by mistake stands out: a Dutch text that is the same
// must be a name, a number or a word that both languages have.
func TestDutchIsTranslated(t *testing.T) {
	english := readBundle(t, "en")
	for key, m := range readBundle(t, "nl") {
		words := strings.Fields(placeholder.ReplaceAllString(m["other"], ""))
		if len(words) > 3 && m["other"] == english[key]["other"] {
			t.Errorf("%s is English: %s", key, m["other"])
		}
	}
}
