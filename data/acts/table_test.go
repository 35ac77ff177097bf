package acts_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"testing"

	"seatbook/data/booktest"
)

// Every act is in the table that runs each of them with stale versions, with a role
// that may not, on a row that is gone, twice at once and undone.
func TestEveryActIsInTheTable(t *testing.T) {
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var acts []string
	for _, path := range paths {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, declared := range file.Decls {
			if method, is := declared.(*ast.FuncDecl); is && method.Recv != nil && method.Name.Name == "Do" {
				acts = append(acts, method.Recv.List[0].Type.(*ast.Ident).Name)
			}
		}
	}
	if len(acts) < 20 {
		t.Fatalf("only %d acts were found: %v", len(acts), acts)
	}
	for _, act := range acts {
		if !slices.Contains(booktest.ActNames(), act) {
			t.Errorf("%s is not in the table of booktest/act_cases.go", act)
		}
	}
}
