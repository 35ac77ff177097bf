package screens_test

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// addOwnField adds an own field to a record.
func addOwnField(t *testing.T, book *record, field data.OwnField) data.OwnField {
	t.Helper()
	added, err := booktest.Left[data.OwnField](book.Book, acts.SaveOwnField{Field: field})
	if err != nil {
		t.Fatal(err)
	}
	return added
}

// Owner, tags and custom fields are typed in the form, shown in the panel, and narrow the
// list.
func TestOwnerTagsAndOwnFields(t *testing.T) {
	book := newBook(t)
	center := addOwnField(t, book, data.OwnField{Name: "Cost center", Kind: data.OwnText})
	ends := addOwnField(t, book, data.OwnField{Name: "Contract ends", Kind: data.OwnDate})
	setup := addOwnField(t, book, data.OwnField{Name: "Setup costs", Kind: data.OwnAmount})
	level := addOwnField(t, book, data.OwnField{Name: "Level", Kind: data.OwnChoice, Choices: "Key\nUsual"})
	s := look(t, book)
	s.window.Fyne().Resize(fyne.NewSize(1100, 2600)) // with room for the whole form
	people := s.addPeople("Zoë", "Bram")
	visio := s.add(named("Visio", 5))
	s.add(named("Project", 5))
	s.tap("Visio")
	s.hides("Owner", "Tags")
	s.press("Edit…")
	s.press("Owner, tags and custom fields")
	s.fill("Owner", "zoë")
	s.fill("Tags", "design, Design , key account")
	s.fill("Cost center", "4711")
	s.fill("Contract ends", "some day")
	s.fill("Setup costs", "125.50")
	s.choose("Level", "Key")
	s.press("Save")
	s.shows("Enter a date")
	s.fill("Contract ends", "2027-01-31")
	s.press("Save")
	got := s.detail(visio.ID)
	if got.OwnerPerson != people[0] || got.Tags != "design\nkey account" || got.Own.Of(center.ID) != "4711" ||
		got.Own.Of(ends.ID) != "2027-01-31" || got.Own.Of(setup.ID) != "12550 EUR" || got.Own.Of(level.ID) != "Key" {
		t.Errorf("%+v", got.Subscription)
	}
	s.shows("Zoë", "design", "key account", "4711", "€125.50", "Key")

	s.press("design") // its chip
	s.hides("Project")
	s.filterByBounds("Contract ends: choose days…", "First day (empty: any before)", "2027-02-01", "Last day (empty: any after)", "2027-01-31")
	s.shows("The last day must not come before the first")
	s.fill("First day (empty: any before)", "2027-01-31")
	s.press("Show")
	s.shows("Visio", "Tag: design ×", "Contract ends: 31 Jan 27 ×")
	s.filterByBounds("Setup costs: choose amounts…", "At least (empty: any lower)", "125.51", "At most (empty: any higher)", "")
	s.shows("Nothing found", "Setup costs: at least €125.51 ×")
	s.filterByBounds("Setup costs: choose amounts…", "At least (empty: any lower)", "", "At most (empty: any higher)", "125.50")
	s.shows("Visio", "Setup costs: at most €125.50 ×", "Contract ends: 31 Jan 27 ×")
	s.hides("Project")
	if all, is := find.First(s.canvas, func(o fyne.CanvasObject) bool { return chipSays(o, "All 1") }).(*parts.Chip); !is || parts.IsChipOn(all) {
		t.Error("all is lit beside what the list is narrowed to")
	}
	s.filter("Save these filters…")
	s.fill("Name", "Ending")
	s.press("Save")
	s.press("All 1")
	s.shows("Project")
	s.filter("Ending")
	s.hides("Project")
	s.shows("Setup costs: at most €125.50 ×", "Contract ends: 31 Jan 27 ×", "Tag: design ×")
	s.table().Arrange([]string{"product", "owner", "tags", data.OwnFieldName(center.ID), data.OwnFieldName(ends.ID), data.OwnFieldName(setup.ID), data.OwnFieldName(level.ID)}, nil)
	text := s.exported("The list you see, for your spreadsheet (CSV)")
	if lines := strings.Split(strings.TrimSpace(text), "\n"); len(lines) != 2 ||
		!strings.Contains(lines[0], "Owner,Tags,Cost center,Contract ends,Setup costs,Setup costs: currency,Level") || !strings.Contains(lines[1], `Zoë,"design, key account",4711,`) || !strings.Contains(lines[1], ",125.50,EUR,Key") {
		t.Errorf("exported:\n%s", text)
	}
	s.tap("Visio")
	s.press("Edit…")
	s.fill("Owner", "The board")
	s.press("Save")
	if got := s.detail(visio.ID); got.OwnerPerson != 0 || got.OwnerName != "The board" {
		t.Errorf("%+v", got.Subscription)
	}
}

// filterByBounds narrows the list to what lies within bounds, each a title and what is typed.
func (s *seen) filterByBounds(of, first, from, last, to string) {
	s.t.Helper()
	s.filterUnder("Owner, tags and custom fields", of)
	s.fill(first, from)
	s.fill(last, to)
	s.press("Show")
}

// chipSays tells whether something is a chip with a text.
func chipSays(o fyne.CanvasObject, text string) bool {
	chip, is := o.(*parts.Chip)
	return is && chip.Words() == text
}

// Own fields are added, ordered and removed under Settings; values are never lost without
// a question.
func TestOwnFieldsInSettings(t *testing.T) {
	book := newBook(t)
	s := look(t, book)
	visio := s.add(named("Visio", 5))
	s.shortcut("Settings…")
	s.toEnd()
	s.press("Custom fields…")
	s.shows("No custom fields yet")
	for _, name := range []string{"Cost center", "Level"} {
		s.press("Add a field")
		s.fill("Name", name)
		if name == "Level" {
			s.hides("Choices, one per line")
			s.choose("Type", "Choice from a list")
			s.press("Save")
			s.shows("Fill this in.")
			s.fill("Choices, one per line", "Key\nUsual")
		}
		s.press("Save")
	}
	s.shows("Choice from a list: Key, Usual")
	s.press("Add a field")
	s.fill("Name", "LEVEL")
	s.press("Save")
	s.shows("This already exists.")
	s.key(fyne.KeyEscape)
	s.press("Discard")
	s.press("Move Level up")
	fields, err := book.OwnFields(t.Context())
	if err != nil || len(fields) != 2 || fields[0].Name != "Level" {
		t.Fatalf("%+v, error %v", fields, err)
	}
	visio.Own = visio.Own.With(fields[0].ID, "Key")
	if err := booktest.Try(book.Book, acts.EditSubscription{Subscription: visio}); err != nil {
		t.Fatal(err)
	}
	s.press("Remove Level")
	s.shows("1 subscription has a value in this field.")
	s.press("Remove with its values")
	s.hides("Choice from a list")
	if got := s.detail(visio.ID); got.Own != "" {
		t.Errorf("%q stays", got.Own)
	}
}

// opener is a handled app that notes what it is asked to open.
type opener struct {
	*handled
	opened []string
}

func (o *opener) OpenURL(address *url.URL) error {
	o.opened = append(o.opened, address.Path)
	return nil
}

// Files are dropped on the panel, opened as a copy that goes with the window, saved
// elsewhere and removed; the rest is imported.
func TestAttachedFiles(t *testing.T) {
	folder := t.TempDir()
	app := &opener{handled: &handled{App: test.NewTempApp(t)}}
	s, h := lookLateIn(t, app, newBook(t), func(o *desk.Options) {
		o.Scratch = func(context.Context, string) (string, func() error, error) {
			made, err := os.MkdirTemp(folder, "")
			return made, func() error { return os.RemoveAll(made) }, err
		}
		o.ChooseSave = func(_ string, chosen func(string)) { chosen(in(folder, "saved.pdf")) }
	})
	sub := s.add(booktest.Office(5))
	s.window.Open(s.book.Book)
	s.window.Fyne().Resize(fyne.NewSize(1400, 1400))
	h.settle()
	s.tap("M365 Business Standard")
	h.settle()
	s.shows("Files", "Drop a contract or an invoice here")
	path := in(t.TempDir(), "Contract.pdf")
	tool := in(t.TempDir(), "setup.exe")
	large := in(t.TempDir(), "film.mp4")
	for _, name := range []string{path, tool, large} {
		if err := os.WriteFile(name, []byte("signed"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Truncate(large, data.MaxAttachment+1); err != nil {
		t.Fatal(err)
	}
	files := find.Text(s.canvas, "Files")
	app.window.dropped(find.Middle(files), []fyne.URI{storage.NewFileURI(path), storage.NewFileURI(tool), storage.NewFileURI(large)})
	h.settle()
	s.shows("Contract.pdf", "setup.exe", "film.mp4 is larger than 10 MB", "2 files were added: Contract.pdf", "Undo")
	if attached, err := s.book.Attachments(t.Context(), sub.ID); err != nil || len(attached) != 2 {
		t.Errorf("%+v, error %v", attached, err)
	}
	s.press("Open Contract.pdf")
	h.settle()
	if len(app.opened) != 1 || filepath.Base(app.opened[0]) != "Contract.pdf" {
		t.Fatalf("opened %q", app.opened)
	}
	if content, err := os.ReadFile(filepath.FromSlash(app.opened[0])); err != nil || string(content) != "signed" {
		t.Errorf("opened %q, error %v", content, err)
	}
	if find.Button(s.canvas, "Open setup.exe") != nil {
		t.Error("what may run can be opened")
	}
	s.press("Save Contract.pdf to another place")
	h.settle()
	if content, err := os.ReadFile(in(folder, "saved.pdf")); err != nil || string(content) != "signed" {
		t.Errorf("saved %q, error %v", content, err)
	}
	s.press("Remove Contract.pdf")
	h.settle()
	s.hides("Contract.pdf")
	app.window.Window.Close()
	s.window.RemoveCopies()
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, error %v", left, err)
	}
}

// in is a file in a folder.
func in(folder, name string) string { return filepath.Join(folder, name) }

// A person's panel says what they own and where their name stands; forgetting lists the
// files, and those that are ticked go.
func TestPersonMarks(t *testing.T) {
	s := look(t, newBook(t))
	people := s.addPeople("Zoë")
	visio := named("Visio", 5)
	visio.OwnerPerson = people[0]
	visio = s.add(visio)
	open := booktest.Bytes("letter")
	if err := booktest.Try(s.book.Book, acts.Attach{Subscription: visio.Ref(), Name: "Letter Zoë.pdf", Open: open}); err != nil {
		t.Fatal(err)
	}
	s.press("Close")
	s.press("People")
	s.tap("Zoë")
	s.shows("Owner of", "Visio", "Files with this name", "Letter Zoë.pdf")
	s.openMenu()
	s.chooseEntry("All data about this person…")
	s.press("Forget…")
	s.shows("These files may be about this person.")
	tick := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		check, is := o.(*parts.Check)
		return is && check.Text == "Letter Zoë.pdf (Visio)"
	})
	tick.(*parts.Check).SetChecked(true)
	s.press("Forget")
	if attached, err := s.book.Attachments(t.Context(), visio.ID); err != nil || len(attached) != 0 {
		t.Errorf("%+v, error %v", attached, err)
	}
	if got := s.detail(visio.ID); got.Owner != data.ForgottenName(people[0]) {
		t.Errorf("owner %q", got.Owner)
	}
}

// The number of an invoice is kept with a past change, and found.
func TestInvoiceNumber(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(5))
	if _, err := booktest.SubmitOrder(s.book.Book, data.Order{SubscriptionRef: sub.Ref(), NewTotal: 8, When: data.WhenNow, On: booktest.Today()}); err != nil {
		t.Fatal(err)
	}
	s.press("Changes")
	table := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		table, is := o.(*parts.Table)
		return is && table.OnMenu != nil && table.Visible()
	})
	table.(*parts.Table).OnMenu(0, fyne.NewPos(300, 300))
	s.chooseEntry("Invoice number…")
	s.fill("Invoice number", "F-2026-0042")
	s.press("Save")
	s.shows("invoice F-2026-0042")
}
