package choose_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/choose"
	"seatbook/screens/find"
)

// desk is a chooser in a window, and what it said.
type desk struct {
	*choose.Chooser
	window fyne.Window
	failed error
	done   bool
}

func open(t *testing.T, asking choose.Asking) *desk {
	t.Helper()
	test.NewTempApp(t)
	d := &desk{}
	asking.List = func(folder string, answer func([]choose.Row, error)) { answer(choose.Read(folder, asking.Extensions)) }
	asking.About = func(choose.Row) (size, changed string) { return "", "" }
	asking.Failed = func(_ string, err error) { d.failed = err }
	asking.Others = func(names []string) string { return "elsewhere " + strings.Join(names, " ") }
	asking.Changed, asking.Done = func() {}, func() { d.done = true }
	d.Chooser = choose.New(asking)
	d.window = test.NewTempWindow(t, d.Content)
	d.window.Resize(fyne.NewSize(500, 400))
	return d
}

func folder(t *testing.T, names ...string) string {
	t.Helper()
	at := t.TempDir()
	for _, name := range names {
		path := filepath.Join(at, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return at
}

func TestWhatAFolderHolds(t *testing.T) {
	at := folder(t, "b.csv", "A.CSV", "notes.doc", ".hidden.csv", "Old/x.csv", "new/y.csv")
	rows, err := choose.Read(at, []string{".csv"})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, row := range rows {
		names = append(names, row.Name())
	}
	if got := strings.Join(names, " "); got != "new Old A.CSV b.csv" {
		t.Errorf("it holds %s", got)
	}
}

// Several files of several folders are chosen by the keyboard alone.
func TestSeveralFilesByTheKeyboard(t *testing.T) {
	at := folder(t, "a.csv", "b.csv", "more/c.csv")
	d := open(t, choose.Asking{Extensions: []string{".csv"}, From: at})
	d.window.Canvas().Focus(d.Path)
	press := func(keys ...fyne.KeyName) {
		for _, key := range keys {
			d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
		}
	}
	press(fyne.KeyDown, fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeyReturn) // a.csv and b.csv
	if got := d.Chosen(); !slices.Equal(got, []string{filepath.Join(at, "a.csv"), filepath.Join(at, "b.csv")}) {
		t.Fatalf("chosen are %v", got)
	}
	press(fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn) // into the folder
	if d.Path.Text != filepath.Join(at, "more") {
		t.Fatalf("it shows %s", d.Path.Text)
	}
	press(fyne.KeySpace)
	if got := d.Chosen(); len(got) != 3 || got[2] != filepath.Join(at, "more", "c.csv") {
		t.Errorf("chosen are %v", got)
	}
	d.Up()
	if d.Path.Text != at {
		t.Errorf("the folder above is %s", d.Path.Text)
	}
}

// A path can be typed: a folder is shown, a file is taken, and what is not there is said.
func TestATypedPath(t *testing.T) {
	at := folder(t, "a.csv", "more/c.csv")
	d := open(t, choose.Asking{Extensions: []string{".csv"}, From: at})
	enter := func(text string) {
		d.Path.SetText(text)
		d.Path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	enter("more")
	if d.Path.Text != filepath.Join(at, "more") || d.done {
		t.Fatalf("it shows %s, done: %v", d.Path.Text, d.done)
	}
	enter("nowhere")
	if d.failed == nil || d.done || len(d.Chosen()) > 0 {
		t.Errorf("what is not there is not said, or chosen: %v", d.Chosen())
	}
	enter(filepath.Join(at, "a.csv"))
	if !d.done || !slices.Equal(d.Chosen(), []string{filepath.Join(at, "a.csv")}) {
		t.Errorf("done: %v, chosen are %v", d.done, d.Chosen())
	}
}

func TestAFolderIsChosen(t *testing.T) {
	at := folder(t, "a.csv", "more/c.csv")
	d := open(t, choose.Asking{Folder: true, From: at})
	if rows := d.Rows.Length(); rows != 1 {
		t.Errorf("it shows %d rows", rows)
	}
	d.Rows.Select(0)
	if got := d.Chosen(); !slices.Equal(got, []string{filepath.Join(at, "more")}) {
		t.Errorf("chosen is %v", got)
	}
}

// A path that is typed takes the place of the folder on view, as in any dialog for files.
func TestTypedPathReplacesTheFolder(t *testing.T) {
	at := folder(t, "in/a.csv")
	d := open(t, choose.Asking{From: at, Extensions: []string{".csv"}})
	d.window.Canvas().Focus(d.Path)
	inside := filepath.Join(at, "in")
	test.Type(d.Path, inside)
	if d.Path.Text != inside {
		t.Fatalf("the path is %q", d.Path.Text)
	}
	d.Path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.Folder() != inside {
		t.Errorf("%s is on view", d.Folder())
	}
}

// The rows follow what is typed: a part of a name narrows them, a path shows its folder,
// and Enter takes the one that is left.
func TestRowsFollowWhatIsTyped(t *testing.T) {
	at := folder(t, "users.csv", "licenses.csv", "old/users-2025.csv", "old/more/x.csv")
	d := open(t, choose.Asking{Extensions: []string{".csv"}, From: at})
	d.window.Canvas().Focus(d.Path)
	shows := func(typed string, want ...string) {
		t.Helper()
		d.Path.SetText("")
		test.Type(d.Path, typed)
		var got []string
		for _, line := range find.Lines(d.window.Canvas()) {
			if line != d.Path.Text {
				got = append(got, line)
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q shows %q, want %q", typed, got, want)
		}
	}
	shows("u", "users.csv")
	shows("CEN", "licenses.csv")
	shows(filepath.Join(at, "old")+string(filepath.Separator), "more", "users-2025.csv")
	shows(filepath.Join("old", "us"), "users-2025.csv")
	shows("", "old", "licenses.csv", "users.csv")
	press := func() { d.Path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
	shows("li", "licenses.csv")
	press()
	if want := filepath.Join(at, "licenses.csv"); d.Path.Text != want || d.done {
		t.Fatalf("Enter on the one that is left gives %q, done: %v", d.Path.Text, d.done)
	}
	if press(); !d.done {
		t.Error("Enter once more does not take it")
	}
	shows("ol", "old")
	if press(); d.Folder() != filepath.Join(at, "old") {
		t.Errorf("%s is on view", d.Folder())
	}
}

// Tab leads over the folders that are offered to the path, and from there into the rows that
// it shows; each button has room for its ring.
func TestTabLeadsIntoTheRows(t *testing.T) {
	at := folder(t, "a.csv")
	d := open(t, choose.Asking{Extensions: []string{".csv"}, From: at, Up: "Up"})
	d.Offer([]choose.Place{{Name: "Home", Path: at}})
	canvas := d.window.Canvas()
	for range 2 {
		canvas.FocusNext()
		button := canvas.Focused().(fyne.CanvasObject)
		place := fyne.CurrentApp().Driver().AbsolutePositionForObject
		find.Each(canvas, func(o fyne.CanvasObject, in []fyne.CanvasObject) {
			for _, around := range in {
				if _, scrolls := around.(*container.Scroll); scrolls && o == button && place(o).Y-place(around).Y < 4 {
					t.Errorf("%v of the ring around %T is cut", place(o).Y-place(around).Y, o)
				}
			}
		})
	}
	if canvas.FocusNext(); canvas.Focused() != d.Path {
		t.Errorf("after the folders, Tab leads to %T", canvas.Focused())
	}
	if canvas.FocusNext(); canvas.Focused() != d.Rows {
		t.Errorf("then Tab leads to %T", canvas.Focused())
	}
}

// What was said of a path goes as soon as another is typed, or a file is ticked.
func TestWhatWasSaidGoesWithWhatIsTyped(t *testing.T) {
	d := open(t, choose.Asking{Extensions: []string{".csv"}, From: folder(t, "a.csv")})
	d.Path.SetText("nowhere/at/all")
	d.Path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d.failed == nil {
		t.Fatal("nothing is said of a folder that is not there")
	}
	if d.Path.SetText("a"); d.failed != nil {
		t.Errorf("%v is still said", d.failed)
	}
	d.failed = choose.ErrIsFile // or that nothing is chosen
	if d.Rows.Select(0); d.failed != nil {
		t.Errorf("%v is still said once a file is ticked", d.failed)
	}
}

// Enter on a file that is ticked takes what is ticked, and the folder above is that of the
// files on view, also where their folder was only typed.
func TestEnterGoesOnAndUpIsAboveWhatIsOnView(t *testing.T) {
	at := folder(t, "a.csv", "more/c.csv")
	d := open(t, choose.Asking{Extensions: []string{".csv"}, From: t.TempDir()})
	d.Path.SetText(filepath.Join(at, "more") + string(filepath.Separator))
	d.Up()
	if d.Path.Text != at {
		t.Fatalf("the folder above is %s", d.Path.Text)
	}
	d.window.Canvas().Focus(d.Rows)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeySpace, fyne.KeyReturn} { // past the folder
		d.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
	if want := []string{filepath.Join(at, "a.csv")}; !d.done || !slices.Equal(d.Chosen(), want) {
		t.Errorf("done: %v, chosen are %v", d.done, d.Chosen())
	}
}

// Ctrl+A ticks all files on view, and once more none; what is ticked in another folder than
// the one on view is named.
func TestAllFilesAndThoseElsewhere(t *testing.T) {
	at := folder(t, "a.csv", "b.csv", "more/c.csv")
	d := open(t, choose.Asking{Extensions: []string{".csv"}, From: at})
	all := func() { d.Rows.TypedShortcut(&fyne.ShortcutSelectAll{}) }
	all()
	if got := d.Chosen(); !slices.Equal(got, []string{filepath.Join(at, "a.csv"), filepath.Join(at, "b.csv")}) {
		t.Fatalf("chosen are %v", got)
	}
	named := func() bool {
		return slices.Contains(find.Lines(d.window.Canvas()), "elsewhere a.csv b.csv")
	}
	if named() {
		t.Error("what is on view is said to be elsewhere")
	}
	if d.Show(filepath.Join(at, "more")); !named() {
		t.Errorf("what is chosen is not named: %v", find.Lines(d.window.Canvas()))
	}
	d.Show(at)
	if all(); len(d.Chosen()) != 0 || named() {
		t.Errorf("still chosen are %v", d.Chosen())
	}
}
