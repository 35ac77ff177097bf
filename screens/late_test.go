package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// lookAtPeople opens the people of a record with Anna and Bram, Anna in the panel.
func lookAtPeople(t *testing.T) (*seen, *held) {
	t.Helper()
	s, h := lookLate(t, newBook(t))
	s.addPeople("Anna", "Bram")
	s.show(h)
	s.press("People")
	s.tap("Anna")
	h.settle()
	s.shows("anna@example.nl Licenses", "Holds no licenses.")
	return s, h
}

func (s *seen) people() (names []string) {
	s.t.Helper()
	page, err := s.book.People(s.t.Context(), data.PersonQuery{})
	if err != nil {
		s.t.Fatal(err)
	}
	for _, row := range page.Rows {
		names = append(names, row.Name)
	}
	return names
}

// The menu of a row is about that row, also while the panel still shows another.
func TestMenuBeforeThePanel(t *testing.T) {
	s, h := lookAtPeople(t)
	s.tap("Bram")
	s.key(desktop.KeyMenu)
	s.chooseEntry("Remove")
	h.settle()
	if names := s.people(); len(names) != 1 || names[0] != "Anna" {
		t.Errorf("%v are left, want Anna", names)
	}
}

// So is Edit by the keyboard.
func TestEditBeforeThePanel(t *testing.T) {
	s, h := lookAtPeople(t)
	s.tap("Bram")
	s.shortcut("Edit…")
	h.settle()
	if name := s.field("Name"); name != "Bram" {
		t.Errorf("%q is edited, want Bram", name)
	}
	s.key(fyne.KeyEscape)
	s.add(named("Project", 5))
	s.add(named("Visio", 5))
	h.settle()
	s.press("Subscriptions")
	s.tap("Project")
	h.settle()
	s.tap("Visio")
	s.shortcut("Edit…")
	h.settle()
	if name := s.field("Product"); name != "Visio" {
		t.Errorf("%q is edited, want Visio", name)
	}
}

// field is what stands in the field with a name.
func (s *seen) field(name string) string {
	s.t.Helper()
	field := find.Field(s.canvas, name)
	if field == nil {
		s.t.Fatalf("no field %q in view:\n%s", name, s.text())
	}
	switch entry := entryIn(field.Input).(type) {
	case *parts.Entry:
		return entry.Text
	}
	s.t.Fatalf("%q takes no text", name)
	return ""
}

// Whichever answer comes last, the panel shows what was selected last.
func TestPanelInAnotherOrder(t *testing.T) {
	s, h := lookAtPeople(t)
	s.tap("Bram")
	s.tap("Anna")
	s.tap("Bram")
	h.settleBackwards()
	s.shows("bram@example.nl Licenses")
	s.add(named("Project", 5))
	s.add(named("Visio", 7))
	h.settle()
	s.press("Subscriptions")
	s.tap("Project")
	s.tap("Visio")
	h.settleBackwards()
	s.shows("7 of 7")
	s.tap("Project")
	s.tap("Visio") // which is in the panel still
	h.settle()
	s.shows("7 of 7")
}

// A panel that could not be read shows no other than the one that is selected.
func TestPanelThatFails(t *testing.T) {
	s, h := lookAtPeople(t)
	mend := s.unreadable("person")
	s.tap("Bram")
	h.settle()
	s.shows("Something went wrong")
	s.hides("Holds no licenses.")
	mend()
	s.tap("Anna")
	h.settle()
	s.tap("Bram")
	h.settle()
	s.shows("bram@example.nl Licenses")

	s.add(named("Project", 5))
	s.add(named("Visio", 7))
	h.settle()
	s.press("Subscriptions")
	s.tap("Project")
	h.settle()
	mend = s.unreadable("subscription")
	s.tap("Visio")
	h.settle()
	s.shows("Something went wrong")
	s.hides("available")
	mend()
	s.press("Try again")
	h.settle()
	s.shows("7 of 7")
}

// What was bought is recorded once, and offered to be assigned where it was bought.
func TestBoughtOnce(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.add(named("Project", 5))
	visio := s.add(named("Visio", 7))
	s.show(h)
	s.tap("Visio")
	h.settle()
	s.total().Entry.SetText("9")
	s.order()
	if !find.Button(s.canvas, "Yes, it is placed").Disabled() {
		t.Error("it can be recorded twice")
	}
	s.press("Not yet")
	h.settle()
	if got := s.detail(visio.ID).Total; got != 9 {
		t.Fatalf("total %d, want 9", got)
	}
	s.shows("9 of 9", "Total of Visio from 7 to 9", "You bought 2 licenses.")
	s.tap("Project")
	h.settle()
	s.hides("You bought 2 licenses.")
}

// An answer to an older question of what is counted does not come over the newer.
func TestCountsInAnotherOrder(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	project := s.add(named("Project", 5))
	s.show(h)
	first, err := booktest.SubmitOrder(s.book.Book, data.Order{SubscriptionRef: project.Ref(), NewTotal: 9, When: data.WhenRenewal, On: booktest.Today()})
	if err != nil {
		t.Fatal(err)
	}
	h.release(h.last()) // the settings; the screens ask
	late := h.forget()
	for _, asked := range late {
		asked.doWork() // while one change was open
	}
	if err := booktest.Try(s.book.Book, acts.WithdrawChange{Change: first.Ref()}); err != nil {
		t.Fatal(err)
	}
	h.settle()
	s.hides("Changes (1)")
	h.remember(late)
	h.settle()
	s.hides("Changes (1)")
}

// Costs that are stopped or could not be worked out are asked for again.
func TestCostsThatFail(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.add(booktest.Office(40))
	s.show(h)
	mend := s.unreadable("subscription")
	s.press("Costs")
	h.settle()
	s.shows("Something went wrong")
	mend()
	s.press("Try again")
	h.settle()
	s.shows("A month, as it is now")
	s.press("Subscriptions")
	s.press("Costs")
	h.pass()
	s.press("Stop")
	h.settle()
	s.press("Try again")
	h.settle()
	s.shows("A month, as it is now", "March 2026")
	// A view that comes too late is not shown over the one that was picked since.
	s.pick("By product")
	late := h.forget()
	s.pick("By month")
	h.remember(late)
	h.settle()
	s.shows("March 2026", "40 × €11.70")
}

// What needs attention is told as it was asked for last.
func TestAttentionInAnotherOrder(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.show(h)
	s.add(named("Project", 5))
	h.settle()
	s.press("Overview")
	over := named("Visio", 1)
	over.ReportedAssigned, over.ReportedOn = 3, booktest.Today()
	sub := s.add(over)
	h.release(h.last())
	late := h.forget()
	for _, asked := range late {
		asked.doWork()
	}
	if err := booktest.Try(s.book.Book, acts.RemoveSubscription{Subscription: sub.Ref()}); err != nil {
		t.Fatal(err)
	}
	h.settle()
	s.shows("Nothing needs attention")
	h.remember(late)
	h.settleBackwards()
	s.shows("Nothing needs attention")
	if title := s.window.Fyne().Title(); title != "Seatbook" {
		t.Errorf("the window's title is %q", title)
	}
}

// The settings that were read last hold, whichever answer comes last.
func TestSettingsInAnotherOrder(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.show(h)
	settings, err := s.book.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	settings.Language = "nl"
	if err := booktest.Try(s.book.Book, acts.SaveSettings{Settings: settings}); err != nil {
		t.Fatal(err)
	}
	late := h.forget()
	late[0].doWork()
	settings.Language, settings.Version = "en", settings.Version+1
	if err := booktest.Try(s.book.Book, acts.SaveSettings{Settings: settings}); err != nil {
		t.Fatal(err)
	}
	h.settle()
	h.remember(late)
	h.settle()
	s.shows("Subscriptions", "Settings")
	s.hides("Abonnementen")
}

// A form that has to ask something first does not come over one that was opened
// since, and what is typed there stays.
func TestFormThatComesTooLate(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.show(h)
	s.shortcut("Settings…")
	late := h.forget()
	s.press("People")
	s.press("Add a person")
	h.settle()
	s.typeText("Noor")
	h.remember(late)
	h.settle()
	s.shows("Add a person", "Noor")
	s.hides("Brightness")
	s.key(fyne.KeyEscape)
	s.shortcut("Settings…")
	late = h.forget()
	s.shortcut("Export…") // asks nothing before it opens
	h.remember(late)
	h.settle()
	s.shows("What")
	s.hides("Brightness")
}

// A form that is left while it is being saved stops that; what has been written by
// then is told, and so is what went wrong.
func TestFormThatIsLeft(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.show(h)
	s.press("People")
	add := func() {
		t.Helper()
		s.press("Add a person")
		h.settle()
		s.fill("Name", "Noor")
		s.fill("Address", "noor@example.nl")
		s.press("Save")
		if !find.Button(s.canvas, "Save").Disabled() {
			t.Error("it can be saved twice")
		}
	}
	add()
	s.key(fyne.KeyEscape)
	h.settle()
	s.shows("Stopped. Nothing was changed.")
	if names := s.people(); len(names) != 0 {
		t.Errorf("%v were saved", names)
	}
	add()
	h.last().doWork()
	s.key(fyne.KeyEscape)
	h.settle()
	s.shows("Noor added", "Undo")
	if names := s.people(); len(names) != 1 {
		t.Errorf("%v were saved, want Noor", names)
	}
	add() // the same address again
	h.last().doWork()
	s.key(fyne.KeyEscape)
	h.settle()
	s.shows("This is there already.")
}

// An import is stopped as a whole, and can be done again.
func TestImportThatIsStopped(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.show(h)
	s.files = []string{sampleFile(t, "users-export.csv"), sampleFile(t, "licenses-export.csv")}
	s.press("Import from Microsoft 365")
	h.pass()
	s.press("Stop") // while the files are read
	h.settle()
	s.shows("Stopped.")
	s.press("Try again")
	h.settle()
	s.shows("What this import does")
	s.press("Import")
	s.key(fyne.KeyEscape) // while it is written
	h.settle()
	s.shows("Stopped. Nothing was changed.")
	if names := s.people(); len(names) != 0 {
		t.Fatalf("%d people were imported", len(names))
	}
	s.press("Import from Microsoft 365")
	s.press("Import from Microsoft 365") // twice: one answer is stale
	h.settleBackwards()
	s.press("Import")
	h.settle()
	if names := s.people(); len(names) != 64 {
		t.Errorf("%d people were imported, want 64", len(names))
	}
	s.hides("What this import does")
}

// A backup is made by the settings as they were when it was asked for, and the
// list shows the folder that was chosen last.
func TestBackupsLate(t *testing.T) {
	book := newBook(t)
	kept := &folder{path: t.TempDir(), book: book}
	s, h := lookLate(t, book, func(o *desk.Options) { o.Backups = kept })
	s.show(h)
	if len(kept.made) != 1 {
		t.Fatalf("%d backups of today, want 1", len(kept.made))
	}
	settings, err := book.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s.files = []string{sampleFile(t, "users-export.csv")}
	s.press("Import from Microsoft 365")
	h.settle()
	s.press("Import")
	imported := h.forget()
	settings.BackupFolder = t.TempDir()
	if err := booktest.Try(book.Book, acts.SaveSettings{Settings: settings}); err != nil {
		t.Fatal(err)
	}
	h.settle()
	h.remember(imported)
	h.settle()
	if len(kept.made) != 2 || kept.made[1].BackupFolder != "" {
		t.Errorf("backups were made by %+v", kept.made)
	}
	s.shortcut("Backups…")
	h.settle()
	s.shows(settings.BackupFolder)
	s.press("Back up now")
	s.press("Back up now")
	h.settleBackwards()
	if len(kept.made) != 3 || kept.made[2].BackupFolder != settings.BackupFolder {
		t.Errorf("backups were made by %+v", kept.made)
	}
}

// Esc leaves the backups while one is being made, which ends it.
func TestBackupIsLeft(t *testing.T) {
	book := newBook(t)
	kept := &folder{path: t.TempDir(), book: book}
	s, h := lookLate(t, book, func(o *desk.Options) { o.Backups = kept })
	s.show(h)
	s.shortcut("Backups…")
	h.settle()
	s.press("Back up now")
	s.key(fyne.KeyEscape)
	h.settle()
	s.hides("Back up now")
	s.shows("Stopped")
}

// Who holds a license is shown of the subscription that is selected, and asked for
// again where it could not be read.
func TestHoldersLate(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	visio, project := s.add(named("Visio", 5)), s.add(named("Project", 5))
	people := s.addPeople("Anna", "Bram")
	for i, sub := range []data.Subscription{visio, project} {
		if err := booktest.Assign(t, s.book.Book, sub.ID, people[i:i+1]); err != nil {
			t.Fatal(err)
		}
	}
	s.show(h)
	s.tap("Visio")
	h.release(h.last()) // its panel, which asks who holds it
	late := h.forget()
	s.tap("Project")
	h.settle()
	mend := s.unreadable("person")
	for _, asked := range late {
		asked.doWork()
	}
	mend()
	h.remember(late)
	h.settle()
	s.shows("Bram")
	s.hides("Anna", "Something went wrong") // with what nobody waits for
	mend = s.unreadable("person")
	s.tap("Visio")
	h.settle()
	s.shows("Something went wrong")
	mend()
	s.press("Try again")
	h.settle()
	s.shows("Anna")
}

// What is not known yet is not said to be none.
func TestNothingIsSaidToBeNoneBeforeItIsKnown(t *testing.T) {
	for entry, none := range map[string]string{
		"Budgets…":            "There is no budget yet.",
		"Renewals to review…": "Nothing renews that month.",
	} {
		s, h := lookLate(t, newBook(t))
		s.show(h)
		s.shortcut(entry)
		s.hides(none)
		h.settle()
		s.shows(none)
	}
}
