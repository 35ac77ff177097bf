// Package i18n holds every word that the user sees: one TOML bundle a language,
// the [Translator] that looks them up, and money, dates and numbers as the
// language writes them.
//
// To add a language, copy en.toml, translate it, and name it by its BCP 47 tag;
// bundles_test.go says what is missing.
package i18n

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"strings"
	"sync"

	"github.com/BurntSushi/toml"
	"github.com/bojanz/currency"
	"github.com/jeandeaual/go-locale"
	goi18n "github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

//go:embed *.toml
var bundleFiles embed.FS

// Translator turns keys into the words of one language.
type Translator struct {
	tag       language.Tag
	localizer *goi18n.Localizer
	numbers   *message.Printer
	money     *currency.Formatter
	round     *currency.Formatter // without decimals
	plain     sync.Map            // words by key, of those without placeholders that were asked for
}

// Languages lists the tags of the languages that have a bundle, English first.
func Languages() []string {
	tags := []string{"en"}
	names, err := fs.Glob(bundleFiles, "*.toml")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	for _, name := range names {
		if tag := strings.TrimSuffix(name, ".toml"); tag != "en" {
			tags = append(tags, tag)
		}
	}
	return tags
}

// Has tells whether there are words of the language of a BCP 47 tag, whatever its region.
func Has(tag string) bool {
	wanted, err := language.Parse(strings.ReplaceAll(tag, "_", "-"))
	if err != nil {
		return false
	}
	base, _ := wanted.Base()
	for _, known := range Languages() {
		if has, _ := language.Make(known).Base(); has == base {
			return true
		}
	}
	return false
}

// New returns the translator of the best match for a BCP 47 tag; empty follows
// the system. A key that a language lacks is looked up in English.
func New(tag string) *Translator {
	wanted := []string{tag}
	if tag == "" {
		wanted = systemLanguages()
	}
	chosen := match(wanted)
	round := currency.NewFormatter(currency.NewLocale(chosen.String()))
	round.MinDigits, round.MaxDigits = 0, 0
	return &Translator{
		tag:       chosen,
		localizer: localizers[chosen.String()](),
		numbers:   message.NewPrinter(chosen),
		money:     currency.NewFormatter(currency.NewLocale(chosen.String())),
		round:     round,
	}
}

func systemLanguages() []string {
	tags, err := locale.GetLocales()
	if err != nil {
		slog.Warn("asking the system for its language", "error", err)
	}
	return tags
}

// match returns the bundle's tag that fits the first wanted language best.
func match(wanted []string) language.Tag {
	var have []language.Tag
	for _, tag := range Languages() {
		have = append(have, language.Make(tag))
	}
	var want []language.Tag
	for _, tag := range wanted {
		parsed, err := language.Parse(strings.ReplaceAll(tag, "_", "-"))
		if err == nil {
			want = append(want, parsed)
		}
	}
	_, i, _ := language.NewMatcher(have).Match(want...)
	return have[i]
}

// localizers reads the words of each language when they are asked for first: they are
// embedded, and so the same for every translator.
var localizers = func() map[string]func() *goi18n.Localizer {
	readers := map[string]func() *goi18n.Localizer{}
	for _, tag := range Languages() {
		readers[language.Make(tag).String()] = sync.OnceValue(func() *goi18n.Localizer {
			bundle := goi18n.NewBundle(language.Make(tag))
			bundle.RegisterUnmarshalFunc("toml", toml.Unmarshal)
			if _, err := bundle.LoadMessageFileFS(bundleFiles, tag+".toml"); err != nil {
				panic(fmt.Sprintf("reading the words of %s: %v", tag, err)) // embedded; a test loads every one
			}
			return goi18n.NewLocalizer(bundle, tag)
		})
	}
	return readers
}()

// MonthFirst tells whether the language writes the month before the day, as in 12/31/2026:
// where the system has it of a region, as that region does.
func (t *Translator) MonthFirst() bool {
	own, _ := t.tag.Base()
	for _, name := range systemLanguages() {
		tag, err := language.Parse(strings.ReplaceAll(name, "_", "-"))
		if err != nil {
			continue
		}
		if base, _ := tag.Base(); base == own {
			region, _ := tag.Region()
			return region.String() == "US"
		}
	}
	return false
}

// Tag returns the language's BCP 47 tag.
func (t *Translator) Tag() string { return t.tag.String() }

// Text returns the words of a key. params fill its placeholders, as name, value,
// name, value.
func (t *Translator) Text(key string, params ...any) string {
	if len(params) == 0 {
		return t.plainly(key)
	}
	return t.localize(&goi18n.LocalizeConfig{MessageID: key, TemplateData: named(params)})
}

// plainly returns the words of a key without placeholders, which are the same each time: a
// list asks for the same few in every row, and the bundle makes a template of each.
func (t *Translator) plainly(key string) string {
	if words, known := t.plain.Load(key); known {
		return words.(string)
	}
	words := t.localize(&goi18n.LocalizeConfig{MessageID: key, TemplateData: map[string]any{}})
	t.plain.Store(key, words)
	return words
}

// Count returns the words of a key in the plural form of a number; {{.Count}}
// in them is the number as the language writes it.
func (t *Translator) Count(key string, n int, params ...any) string {
	values := named(params)
	values["Count"] = t.Number(n)
	return t.localize(&goi18n.LocalizeConfig{MessageID: key, PluralCount: n, TemplateData: values})
}

// Has tells whether there are words for a key.
func (t *Translator) Has(key string) bool {
	_, err := t.look(&goi18n.LocalizeConfig{MessageID: key, TemplateData: map[string]any{}})
	return err == nil
}

// look looks a key up, in English where the language lacks it.
func (t *Translator) look(config *goi18n.LocalizeConfig) (string, error) {
	words, err := t.localizer.Localize(config)
	if _, lacks := errors.AsType[*goi18n.MessageNotFoundErr](err); lacks && t.Tag() != "en" {
		return localizers["en"]().Localize(config)
	}
	return words, err
}

func (t *Translator) localize(config *goi18n.LocalizeConfig) string {
	words, err := t.look(config)
	if err != nil {
		slog.Error("words missing", "key", config.MessageID, "language", t.Tag(), "error", err)
	}
	if words == "" {
		return config.MessageID
	}
	return words
}

func named(params []any) map[string]any {
	values := map[string]any{}
	for i := 0; i+1 < len(params); i += 2 {
		values[params[i].(string)] = params[i+1]
	}
	return values
}
