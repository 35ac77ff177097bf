package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
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
	s.press("Close")
	s.window.ShowTab(desk.TabCosts)
	if find.Text(s.canvas, "Budget for everything: 140%") == nil {
		t.Fatalf("no budget in Costs:\n%s", s.text())
	}
	s.window.ShowTab(desk.TabHome)
	if find.Text(s.canvas, "This year is expected to cost €404.00 more than its budget.") == nil {
		t.Errorf("no notice:\n%s", s.text())
	}
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
	budgets, err := s.book.Budgets(t.Context())
	if err != nil || len(budgets) != 1 || budgets[0].PerYear != (data.Money{Minor: 120000, Currency: "EUR"}) {
		t.Errorf("%v %v", budgets, err)
	}
}
