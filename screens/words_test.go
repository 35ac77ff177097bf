package screens_test

import (
	"cmp"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/i18n"
)

// families are the types of codes in data, or in a room of it, and the keys that
// turn each code into words.
var families = map[string][]string{
	"Reason": {"reason.*.title", "reason.*.seen", "reason.*.means", "reason.*.do"},
	"Block":  {"block.*"}, "Badge": {"badge.*"}, "Status": {"status.*"}, "Channel": {"channel.*"},
	"Cloud": {"cloud.*"}, "Payment": {"payment.*"}, "Agreement": {"agreement.*"}, "Offer": {"offer.*"},
	"BillingPeriod": {"billing_period.*", "editor.cost.*", "editor.credit.*"}, "Term": {"term.*"}, "Role": {"role.*"}, "AccountRole": {"account_role.*"},
	"RuleCode": {"rules.*.title", "rules.*.means", "rules.*.do"},
	"Theme":    {"theme.*"}, "When": {"when.*"}, "Code": {"error.*"}, "StepKind": {"step.*"},
	"SubscriptionFilter": {"filter.*"}, "PersonSort": {"column.*"}, "importing.Action": {"import.action.*"},
	"FindingKind": {"check.finding.*"}, "Concern": {"attention.*"}, "costs.Kind": {"cost.*"}, "costs.Reason": {"costs.peak.*"}, "Topic": {"history.topic.*"}, "importing.Field": {"mapping.field.*"}, "importing.DateOrder": {"mapping.dates.*"}, "importing.DiffField": {"diff.*"},
}

// codesOf reads the values of every constant of a type in package data, or in the
// room that stands before the type's name.
func codesOf(t *testing.T, typeName string) (codes []string) {
	t.Helper()
	room, inRoom, ok := strings.Cut(typeName, ".")
	if !ok {
		room, inRoom = "", typeName
	}
	paths, err := filepath.Glob(filepath.Join("..", "data", room, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) != 1 {
				return true
			}
			name, isNamed := spec.Type.(*ast.Ident)
			value, isLiteral := spec.Values[0].(*ast.BasicLit)
			if isNamed && isLiteral && name.Name == inRoom {
				code, err := strconv.Unquote(value.Value)
				if err != nil {
					t.Fatal(err)
				}
				if inRoom != "Offer" || slices.Contains(data.Offers(), data.Offer(code)) { // the others are shown by their own marks
					codes = append(codes, code)
				}
			}
			return true
		})
	}
	return codes
}

// Every code that the rules or the Book can answer has words in every language.
func TestEveryCodeHasWords(t *testing.T) {
	for typeName, keys := range families {
		codes := codesOf(t, typeName)
		if len(codes) == 0 {
			t.Errorf("data has no codes of the type %s", typeName)
		}
		for _, tag := range i18n.Languages() {
			words := i18n.New(tag)
			for _, code := range codes {
				for _, key := range keys {
					family, rest, _ := strings.Cut(key, "*")
					code := cmp.Or(code, "open") // nothing chosen yet
					if !words.Has(family + code + rest) {
						t.Errorf("%s has no words for %s", tag, family+code+rest)
					}
				}
			}
		}
	}
}
