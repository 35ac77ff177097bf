package sqlite

import (
	"bytes"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// Until when a budget is put off is moved with the record, and one undo there takes it back
// without the budget.
func TestABudgetThatIsPutOffIsMoved(t *testing.T) {
	book := openRecord(t, filepath.Join(t.TempDir(), "record.seatbook"))
	defer book.Close()
	organizations, err := book.Organizations(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	budget := data.Budget{Organization: organizations[0].ID, Department: "Verkoop", PerYear: data.Money{Minor: 5000, Currency: "EUR"}}
	if err := booktest.Try(book.Book, acts.SaveBudget{Budget: budget}); err != nil {
		t.Fatal(err)
	}
	until := booktest.Today().AddDays(7)
	put := acts.Snooze{Budgets: []data.Budget{theBudget(t, book)}, Until: until}
	if err := booktest.Try(book.Book, put); err != nil {
		t.Fatal(err)
	}
	var written bytes.Buffer
	if err := book.WriteJSON(t.Context(), &written); err != nil {
		t.Fatal(err)
	}
	moved := filepath.Join(t.TempDir(), "moved.seatbook")
	if err := FromJSON(t.Context(), moved, &written); err != nil {
		t.Fatal(err)
	}
	back := openRecord(t, moved)
	defer back.Close()
	if is := theBudget(t, back); is.SnoozedUntil != until || is.PerYear != budget.PerYear {
		t.Errorf("moved: %+v", is)
	}
	steps, err := back.Steps(t.Context(), 1)
	if err != nil || len(steps) != 1 || steps[0].Kind != data.StepSnoozed || steps[0].Subject != "Verkoop" {
		t.Errorf("history %+v, error %v", steps, err)
	}
	if _, err := booktest.Undo(back.Book); err != nil {
		t.Fatal(err)
	}
	if is := theBudget(t, back); !is.SnoozedUntil.IsZero() || is.PerYear != budget.PerYear {
		t.Errorf("undone: %+v", is)
	}
}

// theBudget is the only one of a record.
func theBudget(t *testing.T, book record) data.Budget {
	t.Helper()
	all, err := book.Budgets(t.Context())
	if err != nil || len(all) != 1 {
		t.Fatalf("%d budgets, error %v", len(all), err)
	}
	return all[0].Budget
}
