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
	s.shows("Nothing to save")
	office := s.add(booktest.Office(4))
	people := s.addPeople("Anna", "Bram", "Carla")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.block(people[0])
	s.shows("To save: €280.80 a year, excluding VAT", "Lower now · 2", "Anna, Microsoft 365 Business Standard",
		"Saves from today. Can no longer sign in.", "1 license of Microsoft 365 Business Standard", "€140.40 a year")
	s.tap("Anna, Microsoft")
	s.press("Free up 1 license…")
	s.shows("Seatbook orders nothing itself", "Saves €140.40 a year, once it is ordered.", "Not yet: save it as a draft") // what a stray Enter does
	s.choose("Have you ordered the lower totals?", "Yes, where they were bought")
	s.shows("Saves €140.40 a year, from today.", "Assigned: 3 now, 2 afterwards.", "the total goes from 4 to 3 now.")
	s.press("Free up")
	s.shows("To save: €140.40 a year", "Saved this year: €140.40 a year", "1 license freed: Microsoft 365 Business Standard")
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

// R35: before licenses are taken back, it is said whose they are, few by name and many by
// their number with the list of them.
func TestFreeingSaysWhoseLicense(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(10))
	people := s.addPeople("Anna", "Bram", "Carla", "Daan", "Eva", "Fien", "Gijs")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.block(people[0])
	s.block(people[1])
	s.press("Savings")
	s.tap("Lower now") // the whole group
	s.press("Free up 5 licenses…")
	s.shows("Anna, Bram", "And 3 that nobody holds.", "Assigned: 7 now, 5 afterwards.", "10 to 5 is saved as a draft")
	s.key(fyne.KeyEscape)
	for _, id := range people[2:] {
		s.block(id)
	}
	s.tap("Cancel: nobody")
	s.tap("3 licenses of Microsoft") // all but those
	s.press("Free up 7 licenses…")
	s.shows("7 people: Anna, Bram, Carla, Daan, Eva, Fien")
	s.hides("Gijs")
	s.tap("7 people")
	s.shows("Anna, Bram, Carla, Daan, Eva, Fien, Gijs")
}

// R2, R7, R35: a total that nobody can lower now is not promised, and is not in the number
// to be freed.
func TestWhatIsHeldCantBeFreed(t *testing.T) {
	s := look(t, newBook(t))
	old := named("Project", 4)
	old.EndOfSale = true
	s.add(old)
	s.press("Savings")
	s.shows("Can't be lowered now. The product is no longer sold")
	s.hides("Saves from today")
	s.tap("4 licenses of Project")
	if free := find.Button(s.canvas, "Free up"); free == nil || !free.Disabled() {
		t.Error("what nobody can lower can be freed")
	}
	visio := named("Visio", 1)
	visio.EndOfSale = true
	people := s.addPeople("Anna")
	if err := booktest.Assign(t, s.book.Book, s.add(visio).ID, people); err != nil {
		t.Fatal(err)
	}
	s.block(people[0])
	s.press("Overview")
	s.shows("Anna is blocked but still has Visio", "Can't be lowered now. The product is no longer sold")
	s.hides("Saves from")
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

// R21, R35: where a purchase is open, freeing has fewer be bought. That is said, before and
// after, and nothing counts as freed.
func TestFreeingBesideAPurchase(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(4))
	order := data.Order{SubscriptionRef: office.Ref(), NewTotal: 9, When: data.WhenNow, Draft: true}
	if err := booktest.Try(s.book.Book, acts.SubmitChange{Order: order}); err != nil {
		t.Fatal(err)
	}
	s.press("Savings")
	s.tap("4 licenses of Microsoft")
	s.press("Free up 4 licenses…")
	s.shows("the open change goes to 5 instead of 9, so fewer are bought. The 4 paid for now stay.")
	s.hides("Saves ")
	s.press("Free up")
	s.shows("Fewer to be bought: Microsoft 365 Business Standard")
	if now := s.detail(office.ID); now.Total != 4 || now.Open == nil || now.Open.To != 5 {
		t.Errorf("%d, open %+v", now.Total, now.Open)
	}
}

// R21 R35: what is freed and not ordered yet says so in the list, and counts as saved
// once the order is placed.
func TestFreedAsADraft(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(4))
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.press("Savings")
	s.tap("2 licenses of Microsoft")
	s.press("Free up 2 licenses…")
	s.shows("2 licenses of Microsoft 365 Business Standard")
	s.pick("Not yet: save it as a draft")
	s.press("Free up")
	s.shows("Already in a draft, 4 to 2: place the order", "To save: €280.80 a year")
	s.hides("Saved this year")
	s.tap("2 licenses of Microsoft")
	if free := find.Button(s.canvas, "Free up"); free == nil || !free.Disabled() {
		t.Error("what waits in a draft can be freed again")
	}
	if err := booktest.Try(s.book.Book, acts.PlaceOrder{Change: s.detail(office.ID).Open.Ref()}); err != nil {
		t.Fatal(err)
	}
	s.shows("Saved this year: €280.80 a year")
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

// R21, R35: where another change is in the way, the dialog and the refusal say which one,
// and what to do; beside others it is left out.
func TestFreeingBesideAnOpenChange(t *testing.T) {
	s := look(t, newBook(t))
	yearly := booktest.Office(40)
	yearly.Agreement = data.AgreementNew
	yearly = s.add(yearly)
	order := data.Order{SubscriptionRef: s.detail(yearly.ID).Ref(), NewTotal: 34, When: data.WhenRenewal}
	if err := booktest.Try(s.book.Book, acts.SubmitChange{Order: order}); err != nil {
		t.Fatal(err)
	}
	s.press("Savings")
	s.tap("34 licenses of Microsoft")
	s.press("Free up 34 licenses…")
	s.shows("Microsoft 365 Business Standard: a change to 34 is already ordered and stays. Nobody uses it any more: cancel it.")
	s.press("Free up")
	s.shows("There is already an open change to 34 licenses, from 11 March 2026. Confirm or withdraw that one first.")
	s.key(fyne.KeyEscape)
	visio := s.add(named("Visio", 4))
	if err := booktest.Assign(t, s.book.Book, visio.ID, s.addPeople("Anna")); err != nil {
		t.Fatal(err)
	}
	s.tap("3 licenses of Visio")
	s.press("Free up 37 licenses…")
	s.press("Free up")
	s.hides("open change to")
	if now := s.detail(yearly.ID).Open; now == nil || now.To != 34 {
		t.Errorf("open is %+v", now)
	}
	if now := s.detail(visio.ID).Open; now == nil || now.To != 1 {
		t.Errorf("the draft is %+v", now)
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

// R21 R35: what is freed by a draft leaves what can be lowered and waits for its order, with
// its amount; it is ticked no longer, so that nothing can be done by mistake.
func TestWhatADraftFreesWaitsForItsOrder(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(6))
	people := s.addPeople("Anna", "Bram", "Carla", "Daan")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.block(people[0])
	s.press("Savings")
	s.tap("Anna, Microsoft")
	s.press("Free up 1 license…")
	s.press("Free up") // as a draft
	s.shows("Lower now · 1", "2 licenses of Microsoft 365 Business Standard", "€280.80 a year", "Place the order · 1", "1 license of Microsoft 365 Business Standard", "€140.40 a year")
	for _, words := range []string{"Keep…", "Free up"} {
		if button := find.Button(s.canvas, words); button == nil || !button.Disabled() {
			t.Errorf("with nothing ticked, %q can be pressed", words)
		}
	}
	s.tap("2 licenses of Microsoft")
	s.press("Free up 2 licenses…")
	s.press("Free up")
	s.shows("Place the order · 1", "3 licenses of Microsoft 365 Business Standard", "€421.20 a year")
	s.hides("Lower now")
	if button := find.Button(s.canvas, "Keep…"); button == nil || !button.Disabled() {
		t.Error("what moved is ticked still")
	}
}

// R12 R35: where nobody needs any license, the total can't go down to nothing: it is canceled.
func TestWhatNobodyNeedsIsCanceled(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(3))
	people := s.addPeople("Anna")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.press("Savings")
	s.shows("Lower now · 1")
	s.block(people[0])
	s.shows("Cancel: nobody needs any of it · 2")
	s.hides("Lower now")
}
