package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/budgets"
	"seatbook/screens/desk"
	"seatbook/screens/find"
)

// A budget is set from Costs, where it then stands beside what the year comes to; one
// that the year passes needs attention; and one undo takes it away.
func TestBudgets(t *testing.T) {
	s := look(t, newBook(t))
	office := booktest.Office(10)
	s.add(office)
	s.window.ShowTab(desk.TabCosts)
	s.press("Set a budget…")
	s.press("Add a budget")
	s.fill("Budget per year", "1000")
	s.press("Save")
	s.key(fyne.KeyEscape)
	s.window.ShowTab(desk.TabCosts)
	if find.Text(s.canvas, "Budget for everything: 140%") == nil {
		t.Fatalf("no budget in Costs:\n%s", s.text())
	}
	s.window.ShowTab(desk.TabHome)
	if find.Text(s.canvas, "Budget of everything: this year is expected to cost €404.00 too much") == nil || find.Text(s.canvas, "1 Sep") == nil {
		t.Errorf("no notice:\n%s", s.text())
	}
	s.press("Show")
	if find.Text(s.canvas, "Budget for everything: 140%") == nil {
		t.Errorf("its row leads elsewhere:\n%s", s.text())
	}
	s.window.ShowTab(desk.TabHome)
	if title := s.window.Fyne().Title(); title != "Seatbook (1)" {
		t.Errorf("%q does not count the one notice that the page has", title)
	}
	if _, err := booktest.Undo(s.book.Book); err != nil {
		t.Fatal(err)
	}
	s.window.ShowTab(desk.TabCosts)
	if find.Button(s.canvas, "Set a budget…") == nil {
		t.Errorf("the budget is still there:\n%s", s.text())
	}
}

// R25: that a budget is passed is put off like any other row, alone or among others, in one
// step.
func TestABudgetIsPostponed(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(10))
	full := named("Visio", 1)
	full.ReportedAssigned, full.ReportedOn, full.LowestAvailable = 1, booktest.Today(), 1
	s.add(full)
	organizations, err := s.book.Organizations(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	budget := data.Budget{Organization: organizations[0].ID, PerYear: data.Money{Minor: 100000, Currency: "EUR"}}
	if err := booktest.Try(s.book.Book, acts.SaveBudget{Budget: budget}); err != nil {
		t.Fatal(err)
	}
	const none = "The 1 license of Visio is in use"
	s.press("Overview")
	boxes := s.boxes()
	s.shows("Budget of everything: this year is expected", none)
	boxes[0].SetChecked(true)
	boxes[1].SetChecked(true)
	s.press("Postpone…")
	s.shows("Postpone 2 notices")
	s.fill("Postpone until", "2026-03-20")
	s.press("Postpone")
	s.shows("2 notices postponed")
	s.hides("Budget of everything", none)
	s.press("Undo")
	s.shows("Budget of everything: this year is expected", none)

	s.press("Later…") // of the first line
	s.shows("Postpone: Budget of everything")
	s.press("Postpone")
	s.shows("1 notice postponed", none)
	s.hides("Budget of everything: this year")
}

// A budget that is there already is refused at what it is for, and can be changed from
// there to the amount that was typed.
func TestABudgetThatIsThereIsChanged(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(10))
	s.window.ShowTab(desk.TabCosts)
	s.press("Set a budget…")
	s.press("Add a budget")
	s.fill("Budget per year", "1000")
	s.press("Save")
	s.press("Add a budget")
	s.fill("Budget per year", "1200")
	s.press("Save")
	if said := find.Field(s.canvas, "For").Mistake(); said != "This already exists." {
		t.Errorf("the field says %q", said)
	}
	if said := find.Field(s.canvas, "Budget per year").Mistake(); said != "" {
		t.Errorf("the amount is said to be wrong: %q", said)
	}
	s.press("Change the budget of €1,000.00…")
	s.shows("Edit budget", "€1,200.00")
	s.press("Save")
	all, err := s.book.Budgets(t.Context())
	if err != nil || len(all) != 1 || all[0].PerYear != (data.Money{Minor: 120000, Currency: "EUR"}) {
		t.Errorf("%v %v", all, err)
	}
}

// A budget that the language reads in two ways is asked back under its field, and nothing is
// written until it is answered.
func TestABudgetThatCanMeanTwoThings(t *testing.T) {
	for _, c := range []struct {
		tag, typed, answer string
		want               int64
	}{
		{"nl", "12,345", "€\u00A012.345,00", 1234500},
		{"en", "1.234", "€1,234.00", 123400},
		{"en", "1,234", "€1,234.00", 123400},
		{"en", "12,34", "€12.34", 1234},
	} {
		s := look(t, newBook(t))
		s.speak(c.tag)
		budgets.Open(s.window.Desk)
		text := s.window.Words.Text
		s.press(text("budget.add"))
		s.fill(text("field.budget"), c.typed)
		s.press(text("button.save"))
		s.shows(text("reading.which"), text("error.two_readings"))
		s.press(c.answer)
		s.press(text("button.save"))
		all, err := s.book.Budgets(t.Context())
		if err != nil || len(all) != 1 || all[0].PerYear.Minor != c.want {
			t.Errorf("%s: %q with %s became %v, error %v", c.tag, c.typed, c.answer, all, err)
		}
	}
}
