package parts_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// Every widget of ours tells the toolkit's accessibility its name and role, by itself or
// by the widget of the toolkit's that it is made of.
func TestEveryWidgetIsSpoken(t *testing.T) {
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	methods, draws := map[string]map[string]bool{}, map[string]bool{}
	tells := map[string]bool{"widget.Button": true, "widget.Hyperlink": true, "widget.Label": true}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch x := n.(type) {
			case *ast.FuncDecl:
				if x.Recv != nil {
					of := typeName(x.Recv.List[0].Type)
					if methods[of] == nil {
						methods[of] = map[string]bool{}
					}
					methods[of][x.Name.Name] = true
				}
			case *ast.TypeSpec:
				made, ok := x.Type.(*ast.StructType)
				if !ok {
					return true
				}
				for _, field := range made.Fields.List {
					embedded := typeName(field.Type)
					if len(field.Names) == 0 && strings.HasPrefix(embedded, "widget.") {
						draws[x.Name.Name] = draws[x.Name.Name] || !tells[embedded]
					}
				}
			}
			return true
		})
	}
	if len(draws) < 15 {
		t.Fatalf("only %d widgets were found", len(draws))
	}
	for name, asked := range draws {
		if asked && (!methods[name]["AccessibilityLabel"] || !methods[name]["AccessibilityRole"]) {
			t.Errorf("a screen reader hears nothing of %s: give it AccessibilityLabel and AccessibilityRole", name)
		}
	}
}

func typeName(e ast.Expr) string {
	switch x := e.(type) {
	case *ast.StarExpr:
		return typeName(x.X)
	case *ast.IndexExpr:
		return typeName(x.X)
	case *ast.SelectorExpr:
		return typeName(x.X) + "." + x.Sel.Name
	case *ast.Ident:
		return x.Name
	}
	return ""
}
