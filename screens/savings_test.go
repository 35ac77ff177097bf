package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// R31 R35: what leaks is listed by what to do about it with what it costs a year, and freed or kept
// in one step.
func TestSavingsScreen(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Savings")
	s.shows("no paid licenses yet")
	s.hides("Nothing to save") // it is said once, and no good news
	office := s.add(booktest.Office(4))
	people := s.addPeople("Anna", "Bram", "Carla")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.block(people[0])
	s.shows("To save: €280.80 a year, excluding VAT", "Lower now · 2", "Anna, Microsoft 365 Business Standard",
		"Saves from today", "Can no longer sign in.", "1 license of Microsoft 365 Business Standard", "€140.40 a year")
	keep, free := s.placeOf("Keep…"), s.placeOf("Free up")
	s.tap("Anna, Microsoft")
	if s.placeOf("Keep…") != keep || s.placeOf("Free up 1 license…").X != free.X {
		t.Error("a tick moves the buttons under the pointer")
	}
	s.press("Free up 1 license…")
	s.shows("Seatbook orders nothing itself", "Saves €140.40 a year, once it is ordered.", "Not yet: save it as a draft") // what a stray Enter does
	s.choose("Have you ordered the lower totals?", "Yes, where they were bought")
	s.shows("Saves €140.40 a year, from today.", "Assigned: 3 now, 2 afterwards.", "the total goes from 4 to 3 now.")
	s.press("Free up")
	s.shows("To save: €140.40 a year", "Freed up this year: saves €140.40 a year", "1 license freed: Microsoft 365 Business Standard")
	if now := s.detail(office.ID); now.Total != 3 || now.NamedAssigned != 2 {
		t.Errorf("%d of %d", now.NamedAssigned, now.Total)
	}
	s.press("Undo")
	s.shows("To save: €280.80 a year")

	s.tap("1 license of Microsoft")
	s.press("Keep…")
	s.press("Keep")
	s.shows("Fill this in.")
	s.fill("Why", "for the trainee")
	s.press("Keep")
	s.hides("1 license of Microsoft 365 Business Standard")
	s.shows("To save: €140.40 a year")
	s.savings("Kept")
	s.shows("Kept: for the trainee")
	s.tap("1 license of Microsoft")
	s.press("Put back in the list")
	s.shows("No licenses were kept")
	s.savings("To save")
	s.shows("To save: €280.80 a year")
}

// placeOf is where a button ends, at the right and below.
func (s *seen) placeOf(text string) fyne.Position {
	button := find.Button(s.canvas, text)
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(button).Add(button.Size())
}

// R35: what is open is grouped by what is to be done about it, with that in the head of each
// group: by the pointer, or by Enter on it.
func TestSavingsByWhatToDo(t *testing.T) {
	s := look(t, newBook(t))
	now := s.add(named("Now", 3))
	if err := booktest.Assign(t, s.book.Book, now.ID, s.addPeople("Anna")); err != nil {
		t.Fatal(err)
	}
	ends := named("Ends", 3)
	ends.RecurringBilling, ends.Channel = false, data.ChannelReseller
	s.add(ends)
	sold := named("Sold", 4)
	sold.Channel = data.ChannelReseller
	s.add(sold)
	s.press("Savings")
	s.shows("Lower now · 1", "Ask whoever can lower it · 1", "Ends automatically · 1")
	act, _ := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*parts.RowAct); return is }).(*parts.RowAct)
	if act == nil || act.Words() != "Free up…" {
		t.Fatalf("nothing is done in the head: %q", find.Lines(s.canvas))
	}
	test.Tap(act)
	s.shows("Free up 2 licenses", "2 licenses of Now")
	s.key(fyne.KeyEscape)
	list := s.window.Fyne().Canvas()
	s.window.FocusList()
	list.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.shows("Free up 2 licenses")
}

// R18, R35: from when the most of a group save stands at its head alone, and what differs in
// its row.
func TestSavingsSayOnceFromWhen(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Visio", 3))
	s.add(named("Project", 3))
	bought := named("Planner", 3)
	bought.Agreement, bought.TermStart, bought.RenewsOn = data.AgreementNew, booktest.Today().AddDays(-2), booktest.Today().AddDays(363)
	s.add(bought)
	s.press("Savings")
	s.shows("Saves from today (2 of 3)")
	whole, until := 0, 0
	for _, line := range find.Lines(s.canvas) {
		switch {
		case strings.Contains(line, "Saves from today") && strings.Contains(line, "until"):
			until++
		case strings.Contains(line, "Saves from today"):
			whole++
		}
	}
	if whole != 1 || until != 1 {
		t.Errorf("said %d times, and %d until a day: %q", whole, until, find.Lines(s.canvas))
	}
}

// R35: of what a file told little, it is not said that it ends; and where all that is unused
// ends, not that every license is used.
func TestSavingsOfWhatLittleIsKnown(t *testing.T) {
	s := look(t, newBook(t))
	ends := named("Visio", 4)
	ends.Agreement, ends.RecurringBilling = data.AgreementNew, false
	s.add(ends)
	s.press("Savings")
	s.shows("Nothing to lower: what isn't used ends automatically.", "Ends automatically: €561.60 a year")
	s.hides("every paid license")
	listed := named("Jira", 4)
	listed.Vendor, listed.Cloud = "Atlassian", data.CloudNone
	listed.RecurringBilling, listed.RenewsOn, listed.TermStart = false, data.Date{}, data.Date{}
	s.add(listed)
	s.shows("To save: €561.60 a year", "Saves from the renewal, whose date isn't known")
}

// block has somebody's sign-in be blocked.
func (s *seen) block(id data.PersonID) {
	s.t.Helper()
	row, err := s.book.Person(s.t.Context(), id)
	if err != nil {
		s.t.Fatal(err)
	}
	row.Blocked = true
	if _, err := booktest.SavePerson(s.book.Book, row.Person); err != nil {
		s.t.Fatal(err)
	}
}

// savings chooses which rows of the savings list are on view.
func (s *seen) savings(answer string) {
	s.t.Helper()
	pick[data.SavingState](s, answer)
}

// What is copied and exported of savings has the columns of the list, and only what is
// ticked where something is.
func TestSavingsAreCopiedAndExported(t *testing.T) {
	s := look(t, newBook(t))
	basic, premium := named("Microsoft 365 Business Basic", 3), named("Microsoft 365 Business Premium", 2)
	basic, premium = s.add(basic), s.add(premium)
	people := s.addPeople("Anna", "Bram")
	for _, sub := range []data.Subscription{basic, premium} {
		if err := booktest.Assign(t, s.book.Book, sub.ID, people); err != nil {
			t.Fatal(err)
		}
	}
	s.block(people[0])
	s.press("Savings")
	text := s.exported("The list you see, for other programs (CSV with commas and points)")
	lines := strings.Split(strings.TrimSpace(text), "\n")
	if !strings.HasSuffix(strings.TrimSpace(lines[0]), "Reason,Product,Organization,Name,Address,Licenses,Per year,In the total,Currency,Saves from,State,Why") {
		t.Errorf("columns %q", lines[0])
	}
	counted := 0
	for _, line := range lines[1:] {
		if strings.Contains(line, ",140.40,140.40,EUR,") {
			counted++
		}
	}
	if len(lines) != 4 || counted != 3 { // Anna's two, and one of nobody
		t.Errorf("%d rows, of which %d count:\n%s", len(lines)-1, counted, text)
	}
	s.tap("Anna, Microsoft 365 Business Premium")
	s.shortcut("Copy the list")
	copied := strings.Split(strings.TrimSpace(fyne.CurrentApp().Clipboard().Content()), "\n")
	if len(copied) != 2 || !strings.Contains(copied[1], "Anna\tanna@example.nl\t1\t") {
		t.Errorf("copied are %q", copied)
	}
	s.shortcut("Export…")
	s.shows("Only the selected row.")
	s.key(fyne.KeyEscape)
	if text := s.exported("The list you see, to print (PDF)"); !strings.HasPrefix(text, "%PDF-") {
		t.Errorf("%.20q is no PDF", text)
	}
	if text := s.exported("All lists, as a workbook (XLSX)"); !strings.HasPrefix(text, "PK") {
		t.Errorf("%.20q is no workbook", text)
	}
}

// An empty record, and one of which no total is known, is not said to have nothing to save.
func TestSavingsOfAnEmptyRecord(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Savings")
	s.shows("This record has no paid licenses yet.")
	untold := named("Visio", 0)
	untold.TotalUnknown = true
	s.add(untold)
	s.shows("no subscription has a total")
	s.hides("every paid license is used")
	full := s.add(named("Full", 1))
	if err := booktest.Assign(t, s.book.Book, full.ID, s.addPeople("Anna")); err != nil {
		t.Fatal(err)
	}
	s.shows("Nothing to save: every paid license is used.")
}

// What is said of a saving is never cut: in a narrow window it goes on below.
func TestSavingsAreNotCut(t *testing.T) {
	s := look(t, newBook(t))
	office := booktest.Office(4)
	office.Channel, office.PartnerName = data.ChannelReseller, "Kantoor-ICT Utrecht en Omstreken"
	office = s.add(office)
	if err := booktest.Assign(t, s.book.Book, office.ID, s.addPeople("Anna")); err != nil {
		t.Fatal(err)
	}
	s.press("Savings")
	for _, width := range []float32{900, 1400, 700, 900} {
		s.window.Fyne().Resize(fyne.NewSize(width, 600))
		find.Settle(s.window.Fyne().Canvas())
		find.Each(s.window.Fyne().Canvas(), func(o fyne.CanvasObject, in []fyne.CanvasObject) {
			if line, is := o.(*canvas.Text); is && strings.HasSuffix(line.Text, "…") && strings.Contains(line.Text, "Utrecht") {
				t.Errorf("at %v: %s", width, line.Text)
			}
		})
		s.shows("Kantoor-ICT Utrecht en Omstreken")
	}
}

// R19, R35: what the user's role can't lower is not promised. The list and the dialog say
// who may, and nobody is asked whether it was ordered.
func TestSavingsKnowTheRole(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(4))
	term := named("Visio", 4)
	term.Agreement = data.AgreementNew
	term = s.add(term)
	people := s.addPeople("Anna", "Bram")
	for _, id := range []data.SubscriptionID{office.ID, term.ID} {
		if err := booktest.Assign(t, s.book.Book, id, people); err != nil {
			t.Fatal(err)
		}
	}
	s.block(people[0])
	own, err := s.book.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	own.Role = data.LicenseAdmin
	if err := booktest.Try(s.book.Book, acts.SaveSettings{Settings: own}); err != nil {
		t.Fatal(err)
	}
	s.press("Savings")
	s.shows("can be saved only by someone whose role", "ask a Global or Billing admin", "ask an owner or contributor of the billing account")
	s.hides("Saves from today")
	s.tap("Anna, Microsoft")
	s.press("Free up 1 license…")
	s.shows("The totals stay as they are", "the total stays at 4, because your role can't lower it. Ask a Global or Billing admin.")
	s.hides("Have you ordered the lower totals?")
	s.press("Free up")
	if now := s.detail(office.ID); now.PaidTotal() != 4 || now.NamedAssigned != 1 || now.Open != nil {
		t.Errorf("%d of %d, open %+v", now.NamedAssigned, now.PaidTotal(), now.Open)
	}
}

// The list of savings is one stop of Tab, however long: arrows move in it, Space ticks, and
// Enter goes to who or what a row is about.
func TestSavingsByKeyboard(t *testing.T) {
	s := look(t, newBook(t))
	for _, product := range []string{"Alpha", "Beta", "Gamma", "Visio"} {
		s.add(named(product, 5))
	}
	s.press("Savings")
	list := s.list()
	in := 0
	for _, focused := range s.reached() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(focused.(fyne.CanvasObject))
		if parts.Holds(list, at.AddXY(1, 1)) {
			in++
		}
	}
	if in != 1 {
		t.Errorf("the list is %d stops of Tab", in)
	}
	s.canvas.Focus(list)
	s.key(fyne.KeyDown)
	s.key(fyne.KeySpace)
	s.shows("Free up 5 licenses…")
	s.key(fyne.KeyDown)
	s.key(fyne.KeySpace)
	s.shows("Free up 10 licenses…")
	s.key(fyne.KeySpace)
	s.shows("Free up 5 licenses…")
	s.key(fyne.KeyReturn)
	s.shows("How many licenses do you want in total?")
}

// R31, R33: the sign-in of a shared mailbox is blocked as a rule: both are shown in the list
// of people, and the reason to decide on is the one of mailboxes.
func TestABlockedMailbox(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(4))
	info, err := booktest.SavePerson(s.book.Book, data.Person{Name: "Info", Address: "info@example.nl", Kind: data.KindSharedMailbox, Blocked: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := booktest.Assign(t, s.book.Book, office.ID, []data.PersonID{info.ID}); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.shows("Info", "Shared mailbox", "Sign-in blocked")
	s.press("Savings")
	s.shows("Info", "Not needed up to 50 GB")
	s.hides("Can no longer sign in")
}
