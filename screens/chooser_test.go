package screens_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"seatbook/screens/choose"
	"seatbook/screens/find"
)

// Where the system has no dialog for files, ours takes several, says what is not there,
// and goes on Esc.
func TestChooseFilesInOurOwnDialog(t *testing.T) {
	s := look(t, newBook(t))
	folder := t.TempDir()
	for _, name := range []string{"users.csv", "licenses.csv", "photo.png"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var chosen []string
	open := func() {
		s.window.Desk.OpenChooser("Files", choose.Asking{Extensions: []string{".csv"}}, func(paths []string) { chosen = paths })
	}
	open()
	s.key(fyne.KeyEscape)
	s.hides("Home folder")
	open()
	enter := func(path string) {
		entry := s.canvas.Focused().(interface{ SetText(string) })
		entry.SetText(path)
		s.key(fyne.KeyReturn)
	}
	enter(filepath.Join(folder, "nowhere"))
	s.shows("nowhere")
	s.shows("It may have been moved")
	enter(folder)
	s.hides("photo.png", "It may have been moved")
	s.tap("users.csv")
	s.tap("licenses.csv")
	s.press("Open 2 files")
	if want := []string{filepath.Join(folder, "licenses.csv"), filepath.Join(folder, "users.csv")}; !slices.Equal(chosen, want) {
		t.Errorf("chosen are %v, want %v", chosen, want)
	}
	open() // where it was left
	s.shows("users.csv")
}

// Nothing can be confirmed before something is chosen, and each file says how large it is and
// when it was written, so that of two exports the newer one is known.
func TestWhatIsToBeChosenIsTold(t *testing.T) {
	s := look(t, newBook(t))
	folder := t.TempDir()
	day := s.window.Desk.Today().Time()
	for name, written := range map[string]time.Time{
		"users.csv":     time.Date(day.Year(), day.Month(), day.Day(), 9, 5, 0, 0, time.Local),
		"users (1).csv": time.Date(2024, 3, 14, 16, 40, 0, 0, time.Local),
	} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, make([]byte, 2100), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, written, written); err != nil {
			t.Fatal(err)
		}
	}
	s.window.Desk.OpenChooser("Files", choose.Asking{Extensions: []string{".csv"}}, func([]string) {})
	disabled := func(button string, want bool) {
		t.Helper()
		if got := find.Button(s.canvas, button).Disabled(); got != want {
			t.Errorf("%q is disabled: %v, want %v", button, got, want)
		}
	}
	disabled("Choose", true)
	s.canvas.Focused().(interface{ SetText(string) }).SetText(folder)
	disabled("Choose", false) // it opens the folder
	s.canvas.Focused().(interface{ SetText(string) }).SetText(folder + string(filepath.Separator))
	disabled("Choose", true) // its files are on view
	s.key(fyne.KeyReturn)
	disabled("Choose", true)
	s.key(fyne.KeyReturn) // on the folder on view
	s.shows("Nothing is chosen yet.")
	disabled("Choose", true)
	s.shows("today, 09:05", "14 Mar 24, 16:40", "2 KB")
	s.tap("users.csv")
	disabled("Open 1 file", false)
	s.tap("users.csv")
	disabled("Choose", true)
}

// A file of any kind can be attached in our own dialog, where the system has none.
func TestChooseAnyKindOfFile(t *testing.T) {
	s := look(t, newBook(t))
	folder := t.TempDir()
	for _, name := range []string{"contract.pdf", "photo.png"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s.window.Desk.OpenChooser("Files", choose.Asking{Extensions: []string{choose.AnyFile}}, func([]string) {})
	s.canvas.Focused().(interface{ SetText(string) }).SetText(folder)
	s.key(fyne.KeyReturn)
	s.shows("contract.pdf", "photo.png")
}

// A folder whose path is typed is opened and not taken for a file, by the button as well as
// by Enter.
func TestATypedFolderIsOpened(t *testing.T) {
	s := look(t, newBook(t))
	folder := t.TempDir()
	if err := os.MkdirAll(filepath.Join(folder, "exports"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "exports", "users.csv"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var chosen []string
	s.window.Desk.OpenChooser("Files", choose.Asking{Extensions: []string{".csv"}}, func(paths []string) { chosen = paths })
	entry := s.canvas.Focused().(interface{ SetText(string) })
	entry.SetText(folder)
	s.key(fyne.KeyReturn)
	entry.SetText(filepath.Join(folder, "nothing"))
	s.hides("Open 1 file")
	if !find.Button(s.canvas, "Choose").Disabled() {
		t.Error("what is not there can be chosen")
	}
	entry.SetText(filepath.Join(folder, "exp")) // the button leads to the one that is meant
	s.hides("Open 1 file")
	s.press("Choose")
	s.shows("users.csv")
	entry.SetText(folder)
	s.press("Choose")
	entry.SetText(filepath.Join(folder, "exports"))
	s.hides("Open 1 file")
	s.press("Choose")
	s.shows("users.csv")
	entry.SetText(filepath.Join(folder, "exports", "us"))
	s.hides("Open 1 file")
	s.press("Choose")
	s.press("Open 1 file")
	if len(chosen) != 1 || filepath.Base(chosen[0]) != "users.csv" {
		t.Errorf("chosen are %v", chosen)
	}
	other := filepath.Join(folder, "exports", "users.dat") // of a kind that the list leaves out
	if err := os.WriteFile(other, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s.window.Desk.OpenChooser("Files", choose.Asking{Extensions: []string{".csv"}}, func(paths []string) { chosen = paths })
	s.canvas.Focused().(interface{ SetText(string) }).SetText(other)
	if s.press("Open 1 file"); !slices.Equal(chosen, []string{other}) {
		t.Errorf("chosen are %v", chosen)
	}
	s.window.Desk.OpenChooser("Folder", choose.Asking{Folder: true}, func(paths []string) { chosen = paths })
	entry = s.canvas.Focused().(interface{ SetText(string) })
	entry.SetText(filepath.Join(folder, "nothing"))
	if !find.Button(s.canvas, "Choose").Disabled() {
		t.Error("a folder can be chosen that is not there")
	}
	entry.SetText(filepath.Join(folder, "exp"))
	s.press("Choose")
	if s.press("Choose"); !slices.Equal(chosen, []string{filepath.Join(folder, "exports")}) {
		t.Errorf("chosen is %v", chosen)
	}
}

// What is ticked in a folder that was typed, and came into view as it was, is taken by one
// Enter, and the dialog begins there the next time.
func TestTickedInATypedFolder(t *testing.T) {
	s := look(t, newBook(t))
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "users.csv"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var chosen []string
	open := func() {
		s.window.Desk.OpenChooser("Files", choose.Asking{Extensions: []string{".csv"}}, func(paths []string) { chosen = paths })
	}
	open()
	s.canvas.Focused().(interface{ SetText(string) }).SetText(folder + string(filepath.Separator))
	s.shows("users.csv")
	s.canvas.FocusNext()
	s.key(fyne.KeySpace)
	s.key(fyne.KeyReturn)
	if want := []string{filepath.Join(folder, "users.csv")}; !slices.Equal(chosen, want) {
		t.Fatalf("chosen are %v", chosen)
	}
	open()
	s.shows("users.csv")
}

// Where the system has no dialog for files, ours asks before a file is replaced, and goes
// back to its name where it is not meant.
func TestSaveInOurOwnDialog(t *testing.T) {
	s := look(t, newBook(t))
	there := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(there, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	var chosen []string
	s.window.Desk.OpenSave("Export", "list.csv", func(path string) { chosen = append(chosen, path) })
	s.fill("Save to", there)
	s.press("Save")
	s.shows("Replace the file?", "list.csv is in "+filepath.Dir(there)+" already.")
	s.press("Another name…")
	s.fill("Save to", filepath.Join(filepath.Dir(there), "other"))
	s.press("Save")
	s.hides("Replace the file?")
	s.window.Desk.OpenSave("Export", "list.csv", func(path string) { chosen = append(chosen, path) })
	s.fill("Save to", there)
	s.press("Save")
	s.press("Replace")
	if want := []string{filepath.Join(filepath.Dir(there), "other.csv"), there}; !slices.Equal(chosen, want) {
		t.Errorf("chosen are %v, want %v", chosen, want)
	}
}
