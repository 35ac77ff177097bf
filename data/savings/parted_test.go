package savings_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/savings"
)

// R12 R21 R35: what a draft lowers waits for its order beside what it leaves, with its part of
// the amount; and where nobody needs any license, that is said.
func TestParted(t *testing.T) {
	row := func(id data.SubscriptionID, person data.PersonID, total, licenses, drafted int) savings.Row {
		r := savings.Row{Licenses: licenses, Drafted: drafted, PerYear: data.Money{Minor: int64(licenses) * 1200, Currency: "EUR"}, State: data.SavingOpen, Way: savings.Way{Lower: data.WhenNow}}
		r.Subscription.ID, r.Subscription.Total, r.Person.ID = id, total, person
		if drafted > 0 {
			r.Subscription.Open = &data.Change{State: data.ChangeDraft, From: total, To: total - drafted}
		}
		return r
	}
	kept := row(2, 7, 3, 1, 0)
	kept.State = data.SavingKept
	got := savings.Parted([]savings.Row{row(1, 0, 9, 5, 2), row(2, 5, 3, 1, 0), row(2, 5, 3, 1, 0), row(2, 0, 3, 1, 0), kept, row(3, 0, 2, 2, 0)})
	want := []struct {
		licenses int
		minor    int64
		todo     savings.Todo
	}{
		{3, 3600, savings.TodoNow},
		{2, 2400, savings.TodoOrder},
		{1, 1200, savings.TodoNow}, // of 3, one of which is kept
		{1, 1200, savings.TodoNow},
		{1, 1200, savings.TodoNow},
		{1, 1200, savings.TodoNow},
		{2, 2400, savings.TodoCancel},
	}
	if len(got) != len(want) {
		t.Fatalf("%d rows, want %d", len(got), len(want))
	}
	for i, r := range got {
		if w := want[i]; r.Licenses != w.licenses || r.PerYear.Minor != w.minor || r.Todo() != w.todo {
			t.Errorf("row %d: %d licenses, %v, %s; want %+v", i, r.Licenses, r.PerYear, r.Todo(), w)
		}
	}
}
