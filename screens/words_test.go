package screens_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"seatbook/i18n"
)

// families are the types of codes in data and its rooms and the keys that turn each code into
// words.
var families = map[string][]string{
	"Reason": {"reason.*.title", "reason.*.seen", "reason.*.means", "reason.*.do"},
	"Block":  {"block.*"}, "Badge": {"badge.*"}, "Status": {"status.*"}, "Channel": {"channel.*"},
	"Cloud": {"cloud.*"}, "Payment": {"payment.*"}, "Agreement": {"agreement.*"}, "Offer": {"offer.*"},
	"BillingPeriod": {"billing_period.*", "editor.cost.*", "editor.credit.*"}, "Term": {"term.*"}, "Role": {"role.*"},
	"Theme": {"theme.*"}, "When": {"when.*"}, "Code": {"error.*"}, "StepKind": {"step.*"},
	"SubscriptionFilter": {"filter.*"}, "PersonSort": {"column.*"}, "Action": {"import.action.*"},
	"Concern": {"attention.*"}, "CostKind": {"cost.*"}, "Topic": {"history.topic.*"}, "Field": {"mapping.field.*"}, "DateOrder": {"mapping.dates.*"}, "DiffField": {"diff.*"},
}

// codesOf reads the values of every constant of a type in package data and the
// rooms below it.
func codesOf(t *testing.T, typeName string) (codes []string) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("..", "data", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	below, err := filepath.Glob(filepath.Join("..", "data", "importing", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	paths = append(paths, below...)
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
			if isNamed && isLiteral && name.Name == typeName {
				code, err := strconv.Unquote(value.Value)
				if err != nil {
					t.Fatal(err)
				}
				codes = append(codes, code)
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
					if !words.Has(family + code + rest) {
						t.Errorf("%s has no words for %s", tag, family+code+rest)
					}
				}
			}
		}
	}
}
