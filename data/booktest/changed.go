package booktest

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// lastChanged is what history says that the last step changed.
func lastChanged(t *testing.T, book *ledger.Book) map[string][2]any {
	t.Helper()
	page, err := book.History(context.Background(), data.HistoryQuery{Limit: 1})
	must(t, err)
	said := map[string][2]any{}
	if len(page.Rows) == 0 || page.Rows[0].Changed == nil {
		return said
	}
	for _, c := range page.Rows[0].Changed.Fields {
		code := c.Field
		if c.Own != 0 {
			code = c.Name
		}
		said[code] = [2]any{c.From, c.To}
	}
	return said
}

func sameChanged(t *testing.T, what string, got, want map[string][2]any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s: %s", what, diff)
	}
}

// testChangedFields holds that history says from what to what, of what the user keeps as
// of what a form has, for one and for several, and undone the other way round (R22).
func testChangedFields(t *testing.T, book *ledger.Book) {
	ilse := savedPerson(t, book, data.Person{Name: "Ilse", Address: "ilse@example.nl"})
	must(t, Try(book, acts.SaveOwnField{Field: data.OwnField{Name: "Cost center", Kind: data.OwnText}}))
	must(t, Try(book, acts.SaveOwnField{Field: data.OwnField{Name: "Deposit", Kind: data.OwnAmount}}))
	fields, err := book.OwnFields(context.Background())
	must(t, err)
	first := named("Office", 9)
	first.OwnerName, first.Tags = "Bente", data.TagsOf([]string{"a"})
	first.Own = first.Own.With(fields[0].ID, "4100")
	s, other := add(t, book, first), add(t, book, named("Visio", 3))
	after := detail(t, book, s.ID).Subscription
	after.OwnerPerson, after.OwnerName, after.Tags = ilse.ID, "", data.TagsOf([]string{"a", "b"})
	after.Own = after.Own.With(fields[0].ID, "4200").With(fields[1].ID, data.FormatOwnAmount(data.Money{Minor: 950, Currency: "EUR"}))
	after.Payment = data.PaymentInvoice
	must(t, Try(book, acts.EditSubscription{Subscription: after}))
	want := map[string][2]any{
		"owner": {data.Owner{Name: "Bente"}, data.Owner{Person: ilse.ID, Name: "Ilse"}}, "tags": {data.TagsOf([]string{"a"}), data.TagsOf([]string{"a", "b"})},
		"Cost center": {"4100", "4200"}, "Deposit": {"", data.Money{Minor: 950, Currency: "EUR"}}, "payment": {first.Payment, data.PaymentInvoice},
	}
	sameChanged(t, "edited", lastChanged(t, book), want)
	done, err := book.Do(context.Background(), acts.Undo{})
	must(t, err)
	if done.Reversed.Changed == nil || len(done.Reversed.Changed.Fields) != len(want) {
		t.Errorf("the undo says %+v, want the %d fields that it took back", done.Reversed.Changed, len(want))
	}
	equal(t, "undone", lastChanged(t, book)["Cost center"], [2]any{"4200", "4100"})
	_, err = Redo(book)
	must(t, err)

	both := []data.SubscriptionRef{detail(t, book, s.ID).Ref(), detail(t, book, other.ID).Ref()}
	must(t, Try(book, acts.EditSubscriptions{Subscriptions: both, Owner: &data.Owner{Name: "Karim"}}))
	sameChanged(t, "several", lastChanged(t, book), map[string][2]any{"owner": {nil, data.Owner{Name: "Karim"}}})
	must(t, Try(book, acts.SaveBudget{Budget: data.Budget{Organization: 1, PerYear: data.Money{Minor: 5000, Currency: "EUR"}}}))
	budget := budgetOf(t, book)
	budget.PerYear.Minor = 7000
	must(t, Try(book, acts.SaveBudget{Budget: budget}))
	sameChanged(t, "budget", lastChanged(t, book), map[string][2]any{"budget": {data.Money{Minor: 5000, Currency: "EUR"}, data.Money{Minor: 7000, Currency: "EUR"}}})
	must(t, attach(t, book, s.ID, "contract.txt", "one"))
	sameChanged(t, "file", lastChanged(t, book), map[string][2]any{"file": {"", "contract.txt"}})
	must(t, Try(book, acts.RemoveOwnField{Field: fields[0], WithValues: true}))
	sameChanged(t, "field", lastChanged(t, book), map[string][2]any{"Cost center": {"4200", ""}})
	must(t, Try(book, acts.Forget{Person: personRef(t, book, ilse.ID)}))
	page, err := book.History(context.Background(), data.HistoryQuery{})
	must(t, err)
	for _, step := range page.Rows {
		for _, c := range changesOf(step) {
			if owner, is := c.To.(data.Owner); is && owner.Name == "Ilse" {
				t.Error("history still names who was forgotten")
			}
		}
	}
}

func changesOf(step data.Step) []data.FieldChange {
	if step.Changed == nil {
		return nil
	}
	return step.Changed.Fields
}
