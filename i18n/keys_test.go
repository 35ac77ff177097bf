package i18n_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// source is a parsed file of the program.
type source struct {
	path string
	file *ast.File
}

// sources parses the program's own files of some folders.
func sources(t *testing.T, folders ...string) []source {
	t.Helper()
	var all []source
	for _, folder := range folders {
		paths, err := filepath.Glob(filepath.Join("..", folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, source{path, file})
		}
	}
	return all
}

// screensFolders are the folders of the rooms of screens, its pieces included.
func screensFolders(t *testing.T) []string {
	t.Helper()
	below, err := filepath.Glob(filepath.Join("..", "screens", "*", "*.go"))
	if err != nil || len(below) == 0 {
		t.Fatal("the rooms of screens are looked for in the wrong place", err)
	}
	folders := []string{"screens"}
	for _, path := range below {
		if folder := filepath.Join("screens", filepath.Base(filepath.Dir(path))); !slices.Contains(folders, folder) {
			folders = append(folders, folder)
		}
	}
	return folders
}

// called returns the name of the function or method of a call.
func called(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	case *ast.IndexExpr:
		return called(&ast.CallExpr{Fun: f.X})
	}
	return ""
}

// keyPattern returns a pattern of the keys that an expression stands for: a
// literal is itself, and anything worked out is any one part.
func keyPattern(e ast.Expr) string {
	switch x := e.(type) {
	case *ast.BasicLit:
		if text, err := strconv.Unquote(x.Value); err == nil {
			return regexp.QuoteMeta(text)
		}
	case *ast.BinaryExpr:
		if x.Op == token.ADD {
			return keyPattern(x.X) + keyPattern(x.Y)
		}
	}
	return `[a-z0-9_.]+`
}

// keyPatterns lists the patterns of all keys that the program looks up.
func keyPatterns(t *testing.T) map[string]string {
	t.Helper()
	patterns := map[string]string{}
	for _, s := range sources(t, append(screensFolders(t), "app", "i18n")...) {
		isFormat := filepath.Base(s.path) == "formats.go"
		ast.Inspect(s.file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			pattern := ""
			switch name := called(call); {
			case (name == "Text" || name == "Count" || name == "date" && isFormat) && len(call.Args) > 0:
				pattern = keyPattern(call.Args[0])
			case name == "Agreed" && len(call.Args) > 0: // the key, or one for an agreement
				pattern = keyPattern(call.Args[0]) + `(_[a-z]+)?`
			case addsInput(name, call): // an input of a form, by its name
				pattern = `field\.` + keyPattern(call.Args[0]) + `(_[a-z]+)?`
			case (name == "Coded" || name == "OptionsOf") && len(call.Args) > 1:
				pattern = keyPattern(call.Args[1]) + `\.[a-z0-9_]+`
			}
			if pattern != "" {
				patterns["^"+pattern+"$"] = s.path
			}
			return true
		})
	}
	return patterns
}

// addsInput tells whether a call adds an input to a form, whose name has a key.
func addsInput(name string, call *ast.CallExpr) bool {
	inputs := []string{"Add", "AddNumber", "AddDate", "AddMoney", "AddPercent"}
	if !slices.Contains(inputs, name) || len(call.Args) == 0 {
		return false
	}
	literal, is := call.Args[0].(*ast.BasicLit)
	return is && literal.Kind == token.STRING && (name != "Add" || len(call.Args) == 3)
}

// No key stands in a bundle that the program does not look up, and none is
// looked up that is not there.
func TestKeysAreUsedAndThere(t *testing.T) {
	bundle := readBundle(t, "en")
	used := map[string]bool{}
	for pattern, path := range keyPatterns(t) {
		if strings.HasPrefix(pattern, "^[a-z0-9_.]+") {
			continue // worked out from its first letter on: another pattern holds it
		}
		matcher := regexp.MustCompile(pattern)
		found := false
		for key := range bundle {
			if matcher.MatchString(key) {
				found, used[key] = true, true
			}
		}
		if !found {
			t.Errorf("%s looks up %s, which is in no bundle", path, pattern)
		}
	}
	for key := range bundle {
		if !used[key] {
			t.Errorf("%s is looked up nowhere", key)
		}
	}
}

// names are what stands in code as it is in every language: the program's, and
// proper names and codes.
var names = map[string]bool{
	"Seatbook": true, "Microsoft": true, "Adobe": true, "Google": true, "Atlassian": true, "Autodesk": true, "Zoom": true,
	"EUR": true, "USD": true, "GBP": true, "CHF": true, "SEK": true, "NOK": true, "DKK": true, "PLN": true,
	"XXXXX-XXXXX-XXXXX-XXXXX-XXXXX": true,
}

// paramsOnly are calls whose literals name placeholders or go to the log.
var paramsOnly = map[string]bool{
	"Text": true, "Count": true, "NewError": true, "Warn": true, "Error": true, "Info": true, "Errorf": true,
}

// isParams tells whether a type is []any or map[string]any, which hold params.
func isParams(e ast.Expr) bool {
	var of ast.Expr
	switch x := e.(type) {
	case *ast.ArrayType:
		of = x.Elt
	case *ast.MapType:
		of = x.Value
	}
	name, ok := of.(*ast.Ident)
	return ok && name.Name == "any"
}

// No words stand in a screen: every literal is a key, a code or a name.
func TestNoWordsInScreens(t *testing.T) {
	words := regexp.MustCompile(`[A-Z]|[a-z] [a-z]`)
	for _, s := range sources(t, screensFolders(t)...) {
		ast.Inspect(s.file, func(n ast.Node) bool {
			switch x := n.(type) {
			case *ast.ImportSpec, *ast.Field:
				_, isField := n.(*ast.Field)
				return isField && x != nil
			case *ast.CallExpr:
				if paramsOnly[called(x)] {
					return false
				}
			case *ast.IndexExpr: // a param of an error by its name
				return false
			case *ast.CompositeLit: // params by their names
				if isParams(x.Type) {
					return false
				}
			case *ast.BinaryExpr:
				if x.Op == token.EQL {
					return false
				}
			case *ast.BasicLit:
				text, err := strconv.Unquote(x.Value)
				if x.Kind == token.STRING && err == nil && words.MatchString(text) && !names[text] {
					t.Errorf("%s holds the words %q", s.path, text)
				}
			}
			return true
		})
	}
}
