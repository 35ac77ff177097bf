package screens_test

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
)

// The desk and all that is on a screen is touched on the UI goroutine only. What
// takes a context runs beside the window, so it may use values that were taken
// before, and nothing of a screen; and it answers by what it returns, so it writes
// to nothing that it shares. That holds for every function of every room.

// faulty are functions that break that, each in the line that says so.
const faulty = `package faulty

import (
	"context"

	"fyne.io/fyne/v2"

	"seatbook/screens/desk"
)

type faultyScreen struct {
	*desk.Desk
	rows map[string][]int
}

func (f *faultyScreen) faulty(label fyne.Widget, tell func(string), byContext func(context.Context) error) {
	count, words, book := 0, f.Words, f.Book
	desk.Ask(f.Desk, &desk.Place{}, func(ctx context.Context) (int, error) {
		_, _ = f.Book.Settings(ctx) // fault
		_ = label.Visible()         // fault
		tell(words.Tag())           // fault
		count++                     // fault
		_ = byContext(ctx)
		inner := 0
		inner++
		fyne.Do(func() {}) // fault
		_, err := book.Settings(ctx)
		return inner, err
	}, func(int) { count++ })
	desk.Write(f.Desk, f.work, func(int, error) {})
	go tell("") // fault
	f.Window.Options.Run(func() {}, func() {}) // fault
	f.Book.Listen(nil) // fault
}

func (f *faultyScreen) work(context.Context) (int, error) { return 0, nil } // fault

func workOf(_ context.Context, f map[string][]*faultyScreen) error { return nil } // fault
`

func TestNothingBesideTheWindowTouchesAScreen(t *testing.T) {
	checked := checkScreens(t, "")
	for _, fault := range checked.faults() {
		t.Error(fault)
	}
	if checked.works < 50 {
		t.Errorf("only %d functions run beside the window: are they still found by their context?", checked.works)
	}
}

// What the test above would not find, it could not hold.
func TestFaultsBesideTheWindowAreFound(t *testing.T) {
	found := map[int]bool{}
	for _, fault := range checkScreens(t, faulty).faults() {
		if filepath.Base(fault.at.Filename) == "faulty.go" {
			found[fault.at.Line] = true
		}
	}
	for i, line := range strings.Split(faulty, "\n") {
		if want := strings.HasSuffix(line, "// fault"); want != found[i+1] {
			t.Errorf("line %d, %q: found %v, want %v", i+1, line, found[i+1], want)
		}
	}
}

// checkedScreens are the rooms of screens with the types of everything in them.
type checkedScreens struct {
	fset  *token.FileSet
	files map[string][]*ast.File // of each room, by its import path
	room  string                 // the one that is looked at
	info  *types.Info
	known map[types.Type]bool // of a screen, or not
	works int
	found []fault
}

type fault struct {
	at   token.Position
	what string
}

func (f fault) String() string {
	return fmt.Sprintf("%s:%d: %s", filepath.Base(f.at.Filename), f.at.Line, f.what)
}

// checkScreens reads the rooms, and one more where there is any, as this test was
// built.
func checkScreens(t *testing.T, more string) *checkedScreens {
	t.Helper()
	args := []string{"list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}\t{{.Dir}}\t{{join .GoFiles \",\"}}"}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, setting := range info.Settings { // other ones would have everything built again
			if setting.Key == "-tags" || setting.Key == "-race" {
				args = append(args, setting.Key+"="+setting.Value)
			}
		}
	}
	command := exec.Command("go", append(args, "./...")...)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	c := &checkedScreens{fset: token.NewFileSet(), files: map[string][]*ast.File{}, known: map[types.Type]bool{}}
	exports := map[string]string{}
	for line := range strings.Lines(string(out)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		exports[fields[0]] = fields[1]
		if isRoom(fields[0]) {
			for _, name := range strings.Split(fields[3], ",") {
				c.parse(t, fields[0], filepath.Join(fields[2], name), nil)
			}
		}
	}
	if more != "" {
		c.parse(t, "seatbook/screens/faulty", "faulty.go", more)
	}
	c.info = &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: importer.ForCompiler(c.fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })}
	for room, files := range c.files {
		if _, err := config.Check(room, c.fset, files, c.info); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

// isRoom tells whether a package is one of the rooms of screens: not the pieces that they
// are made of, and not what tests find them by.
func isRoom(path string) bool {
	return path == "seatbook/screens" || strings.HasPrefix(path, "seatbook/screens/") && !slices.Contains(noRooms, path)
}

var noRooms = []string{"seatbook/screens/parts", "seatbook/screens/find"}

func (c *checkedScreens) parse(t *testing.T, room, path string, source any) {
	t.Helper()
	file, err := parser.ParseFile(c.fset, path, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	c.files[room] = append(c.files[room], file)
}

func (c *checkedScreens) fault(n ast.Node, format string, args ...any) {
	c.found = append(c.found, fault{c.fset.Position(n.Pos()), fmt.Sprintf(format, args...)})
}

// faults looks at every function of the rooms.
func (c *checkedScreens) faults() []fault {
	for room, files := range c.files {
		c.room = filepath.Base(room)
		for _, file := range files {
			for _, decl := range file.Decls {
				if f, ok := decl.(*ast.FuncDecl); ok {
					c.lookAt(f)
				}
			}
		}
	}
	return c.found
}

// lookAt looks at a function, and at the functions within it.
func (c *checkedScreens) lookAt(f *ast.FuncDecl) {
	if c.takesContext(f.Type) {
		c.works++
		for _, given := range append(fieldsOf(f.Recv), fieldsOf(f.Type.Params)...) {
			if c.ofScreen(c.info.TypeOf(given.Type)) {
				c.fault(given, "%s runs beside the window and gets a %s", f.Name.Name, c.info.TypeOf(given.Type))
			}
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			if c.takesContext(n.Type) {
				c.works++
				c.lookInside(n)
			}
		case *ast.GoStmt:
			if c.in(f) != "desk.Beside" {
				c.fault(n, "a goroutine is begun")
			}
		case *ast.SelectorExpr:
			c.lookAtWay(c.in(f), n)
		}
		return true
	})
}

// ways are the ways between the goroutines, and the one function that goes each.
var ways = map[string]string{"Options.Run": "desk.Run", "fyne.Do": "desk.Do", "time.AfterFunc": "desk.After", "Book.Listen": "screens.show"}

// in is a function by its room and its name.
func (c *checkedScreens) in(f *ast.FuncDecl) string { return c.room + "." + f.Name.Name }

// lookAtWay finds what goes from one goroutine to another by a way of its own.
func (c *checkedScreens) lookAtWay(in string, n *ast.SelectorExpr) {
	of := ""
	switch used := c.info.Uses[n.Sel].(type) {
	case *types.Var:
		of = nameOf(c.info.TypeOf(n.X))
	case *types.Func:
		if _, isPackage := n.X.(*ast.Ident); isPackage && used.Signature().Recv() == nil {
			of = used.Pkg().Name()
		} else {
			of = nameOf(c.info.TypeOf(n.X))
		}
	}
	way := of + "." + n.Sel.Name
	if only, isWay := ways[way]; isWay && in != only && !(way == "fyne.Do" && in == "desk.Beside") {
		c.fault(n, "%s is for %s alone", way, only)
	}
}

func nameOf(t types.Type) string {
	if pointer, ok := t.(*types.Pointer); ok {
		t = pointer.Elem()
	}
	if named, ok := t.(*types.Named); ok {
		return named.Obj().Name()
	}
	return ""
}

func fieldsOf(list *ast.FieldList) []*ast.Field {
	if list == nil {
		return nil
	}
	return list.List
}

func (c *checkedScreens) takesContext(f *ast.FuncType) bool {
	first := fieldsOf(f.Params)
	return len(first) > 0 && c.info.TypeOf(first[0].Type).String() == "context.Context"
}

// lookInside looks at what work uses from around it.
func (c *checkedScreens) lookInside(work *ast.FuncLit) {
	around := func(id *ast.Ident) *types.Var {
		v, ok := c.info.Uses[id].(*types.Var)
		if !ok || v.IsField() || work.Pos() <= v.Pos() && v.Pos() < work.End() {
			return nil
		}
		return v
	}
	ast.Inspect(work, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			if v := around(n); v != nil && c.ofScreen(v.Type()) {
				c.fault(n, "work beside the window uses %s, a %s", n.Name, v.Type())
			}
			if used, ok := c.info.Uses[n].(*types.Func); ok && used.Pkg() != nil && strings.HasPrefix(used.Pkg().Path(), "fyne.io/") {
				c.fault(n, "work beside the window calls the toolkit's %s", n.Name)
			}
		case *ast.AssignStmt:
			for _, to := range n.Lhs {
				c.lookAtWrite(to, around)
			}
		case *ast.IncDecStmt:
			c.lookAtWrite(n.X, around)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				c.lookAtWrite(n.X, around)
			}
		}
		return true
	})
}

// lookAtWrite finds what work writes to and does not have to itself.
func (c *checkedScreens) lookAtWrite(to ast.Expr, around func(*ast.Ident) *types.Var) {
	for {
		switch inner := to.(type) {
		case *ast.SelectorExpr:
			to = inner.X
		case *ast.IndexExpr:
			to = inner.X
		case *ast.StarExpr:
			to = inner.X
		case *ast.ParenExpr:
			to = inner.X
		case *ast.Ident:
			if v := around(inner); v != nil {
				c.fault(inner, "work beside the window writes to %s, which it shares", inner.Name)
			}
			return
		default:
			return
		}
	}
}

// ofScreen tells whether a value of a type leads to what is on a screen. A function
// may lead anywhere, unless it runs beside the window itself or tells the time.
func (c *checkedScreens) ofScreen(t types.Type) bool {
	if of, known := c.known[t]; known {
		return of
	}
	c.known[t] = false // as long as it is being looked at
	of := c.leadsToScreen(t)
	c.known[t] = of
	return of
}

func (c *checkedScreens) leadsToScreen(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		if pkg := t.Obj().Pkg(); pkg == nil || !isRoom(pkg.Path()) {
			return pkg != nil && (pkg.Path() == "seatbook/screens/parts" || strings.HasPrefix(pkg.Path(), "fyne.io/"))
		}
		return c.ofScreen(t.Underlying())
	case *types.Pointer:
		return c.ofScreen(t.Elem())
	case *types.Slice:
		return c.ofScreen(t.Elem())
	case *types.Array:
		return c.ofScreen(t.Elem())
	case *types.Chan:
		return c.ofScreen(t.Elem())
	case *types.Map:
		return c.ofScreen(t.Key()) || c.ofScreen(t.Elem())
	case *types.Struct:
		for field := range t.Fields() {
			if c.ofScreen(field.Type()) {
				return true
			}
		}
	case *types.Signature:
		switch given := t.Params(); {
		case given.Len() > 0:
			return given.At(0).Type().String() != "context.Context"
		default:
			return t.Results().Len() != 1 || t.Results().At(0).Type().String() != "time.Time"
		}
	}
	return false
}
