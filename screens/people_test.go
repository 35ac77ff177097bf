package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/importing"
	"seatbook/screens/find"
)

func TestAddAndEditAPerson(t *testing.T) {
	s := look(t, newBook(t))
	s.press("People")
	s.shows("No people yet.", "0 people")
	s.press("Add a person")
	s.fill("Name", "Noor O'Brien")
	s.fill("Address", "not an address")
	s.press("Save")
	s.shows("This is not an address")
	s.fill("Address", "noor@example.nl")
	s.press("Save")
	s.shows("Noor O'Brien", "noor@example.nl", "1 person", "No licenses.")
	s.press("Edit…")
	s.fill("Department", "Inkoop")
	s.press("Save")
	s.shows("Inkoop")
	s.press("Add a person")
	s.fill("Name", "Another")
	s.fill("Address", "NOOR@example.nl")
	s.press("Save")
	s.shows("This already exists.")
	s.key(fyne.KeyEscape)
	s.hides("This already exists.")
}

// Enter in a field saves the form, or shows what is wrong with it.
func TestEnterSavesAForm(t *testing.T) {
	s := look(t, newBook(t))
	s.press("People")
	s.press("Add a person")
	s.typeText("Noor O'Brien")
	s.key(fyne.KeyReturn)
	s.shows("Add a person", "Fill this in.")
	s.typeText("noor@example.nl") // where something is wrong there the keyboard is
	s.key(fyne.KeyEnter)
	s.shows("Noor O'Brien", "No licenses.")
}

// R17 R19: assigning one or many from the subscription, and taking one back.
func TestAssignFromTheSubscription(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(2))
	s.addPeople("Anna", "Bram", "Carla")
	s.tap("M365 Business Standard")
	s.press("Assign…")
	s.shows("2 are available")
	s.tap("Anna")
	s.tap("Carla")
	s.press("Assign to 2 people")
	s.shows("0 of 2", "2 people", "Anna", "Carla")
	s.hides("Bram")
	s.press("Assign…")
	s.tap("Bram")
	s.press("Assign to 1 person")
	s.shows("Not enough licenses: 1 needed, 0 available.")
	s.key(fyne.KeyEscape)
	s.press("Discard")
	s.press("Unassign Anna")
	if got := s.detail(sub.ID).NamedAssigned; got != 1 {
		t.Errorf("%d assigned, want 1", got)
	}
}

func TestWhatAPersonHolds(t *testing.T) {
	s := look(t, newBook(t))
	visio, onTrial := named("Visio", 2), named("Project", 2)
	visio.Price = data.Money{}
	onTrial.Price, onTrial.Trial, onTrial.RecurringBilling, onTrial.Payment = data.Money{}, true, false, data.PaymentNone
	s.add(visio)
	project := s.add(onTrial)
	people := s.addPeople("Anna")
	s.press("People")
	s.tap("Anna")
	s.press("Assign…")
	s.shows("Visio", "Project", "2 available")
	s.tap("Visio")
	s.tap("Project")
	s.press("Assign 2 licenses")
	s.shows("Visio", "Project", "since 11 Mar 26 · price not known", "since 11 Mar 26 · on trial, free")
	s.press("Remove")
	s.shows("This person still has 2 licenses.")
	if n := strings.Count(s.text(), "Record a departure…"); n != 2 { // in the panel, and beside what was refused
		t.Errorf("a departure is offered %d times:\n%s", n, s.text())
	}
	s.press("Unassign Project")
	s.press("Visio") // goes to the subscription
	s.shows("1 of 2", "1 person")
	held, err := s.book.Holdings(t.Context(), people[0])
	if err != nil || len(held) != 1 || held[0].Subscription == project.ID {
		t.Errorf("holds %+v, error %v", held, err)
	}
}

// R19: a role that can't assign still can where the license is another vendor's.
func TestWhatARoleMayAssignToAPerson(t *testing.T) {
	s := look(t, newBook(t))
	adobe := named("Acrobat", 5)
	adobe.Vendor, adobe.Cloud = "Adobe", data.CloudNone
	photos := adobe
	photos.Product = "Photoshop"
	people := s.addPeople("Anna")
	for _, sub := range []data.Subscription{s.add(adobe), s.add(named("Visio", 2))} {
		if err := booktest.Assign(t, s.book.Book, sub.ID, people); err != nil {
			t.Fatal(err)
		}
	}
	s.add(photos)
	s.add(named("Project", 2))
	s.setRole(data.BillingAdmin)
	s.press("People")
	s.tap("Anna")
	s.shows("Your role can't assign licenses from Microsoft. A Global, License or User admin can.")
	for product, off := range map[string]bool{"Acrobat": false, "Visio": true} {
		if button := find.Button(s.canvas, "Unassign "+product); button == nil || button.Disabled() != off {
			t.Errorf("the license of %s can be taken back: %v", product, !off)
		}
	}
	s.press("Assign…")
	s.shows("Photoshop", "5 available")
	s.hides("2 available")
}

func TestManyPeople(t *testing.T) {
	book := newBook(t)
	plan := importing.Plan{Organization: 1, On: booktest.Today()}
	for i := range 5000 {
		name := "Person " + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676))
		plan.People = append(plan.People, importing.AddedPerson(data.Person{
			ID: data.PersonID(-1 - i), Organization: 1, Name: name, Address: name[7:] + "@example.nl",
		}))
	}
	if err := booktest.Import(book.Book, plan); err != nil {
		t.Fatal(err)
	}
	s := look(t, book)
	s.press("People")
	s.shows("5,000 people", "Person aaa")
	s.tap("Person aaa")
	s.key(fyne.KeyEnd) // a page that was not loaded yet
	s.shows("Person zzg", "zzg@example.nl", "No licenses.")
	s.hides("Person aaa")
}

// What an empty list says stands below its header.
func TestEmptyPeopleBelowHeader(t *testing.T) {
	s := look(t, newBook(t))
	s.press("People")
	header, said := find.Text(s.canvas, "Department"), find.Text(s.canvas, "No people yet")
	if header == nil || said == nil {
		t.Fatal(s.text())
	}
	if find.Middle(said).Y < find.Middle(header).Y+header.Size().Height {
		t.Errorf("the text is at %v, the header at %v", find.Middle(said), find.Middle(header))
	}
}

// Who gets a license is found and ticked without the mouse.
func TestAssignByKeyboard(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(2))
	s.addPeople("Anna", "Bram", "Carla")
	s.tap("M365 Business Standard")
	s.press("Assign…")
	s.typeText("a")
	s.key(fyne.KeyDown)
	s.key(fyne.KeyDown)
	s.key(fyne.KeySpace)
	s.shows("Assign to 1 person")
	s.key(fyne.KeyEscape)
	s.press("Discard")
	s.hides("Choose who gets a license")
	s.press("Assign…")
	s.key(fyne.KeyDown)
	s.key(fyne.KeyReturn)
	s.press("Assign to 1 person")
	if got := s.detail(sub.ID).NamedAssigned; got != 1 {
		t.Errorf("%d assigned, want 1", got)
	}
}

// The menu of a person leads to their history and to all that is held of them.
func TestPersonMenu(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Zoë", "Bram")
	s.press("Close")
	s.press("People")
	s.tap("Zoë")
	s.key(desktop.KeyMenu)
	s.chooseEntry("All data about this person…")
	s.shows("Data about Zoë")
	s.key(fyne.KeyEscape)
	s.tap("Bram")
	s.key(desktop.KeyMenu)
	s.chooseEntry("History")
	s.shows("Bram added")
	s.hides("Zoë added")
}

// Who can't sign in and holds nothing is not told that licenses go on being paid for.
func TestBlockedWithoutLicenses(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(4))
	people := s.addPeople("Anna", "Bram")
	s.block(people[0])
	s.block(people[1])
	if err := booktest.Assign(t, s.book.Book, office.ID, people[:1]); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.tap("Anna")
	s.shows("This person can't sign in. You still pay for any license they have.")
	s.tap("Bram")
	s.shows("This person can't sign in.", "No licenses.")
	s.hides("still pay for")
}
