package importing_test

import (
	"fmt"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// F6: a table tells who owns a subscription, its tags and what stands in the record's own
// fields. What its field can't hold is named, and the rest of the row goes.
func TestPlanOfOwnFields(t *testing.T) {
	record := importing.Snapshot{
		Organization: 1, Currency: "EUR",
		People: []data.Person{
			{ID: 4, Organization: 1, Name: "Anouk van Dijk", Address: "anouk@x.nl"},
			{ID: 5, Organization: 1, Name: "Jan Bos", Address: "jan@x.nl"},
			{ID: 6, Organization: 1, Name: "Jan Bos", Address: "jan2@x.nl"},
		},
		OwnFields: []data.OwnField{
			{ID: 1, Name: "Cost center", Kind: data.OwnText},
			{ID: 2, Name: "Contract ends", Kind: data.OwnDate},
			{ID: 3, Name: "Setup", Kind: data.OwnAmount},
			{ID: 4, Name: "Level", Kind: data.OwnChoice, Choices: "Key\nUsual"},
		},
	}
	row := func(product, owner string, own ...importing.OwnFact) importing.SubscriptionFact {
		return importing.SubscriptionFact{
			Source: importing.Source{File: "list.csv", Line: 2}, Kind: importing.FileTable, Product: product, Vendor: "Adobe", Total: number(3),
			Owner: owner, Tags: []string{"design", "Key"}, Own: own,
		}
	}
	day, amount := data.NewDate(2027, 1, 31), data.Money{Minor: 12500}
	facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{
		row("Creative Cloud", "anouk VAN dijk",
			importing.OwnFact{Name: "COST CENTER", Text: "4711"}, importing.OwnFact{Name: "Contract ends", Text: "31-1-2027", Day: day},
			importing.OwnFact{Name: "Setup", Text: "125", Amount: &amount}, importing.OwnFact{Name: "Level", Text: "key"}, importing.OwnFact{Name: "Color", Text: "red"}),
		row("Acrobat", "JAN@x.nl", importing.OwnFact{Name: "Level", Text: "low"}, importing.OwnFact{Name: "Setup", Text: "much"}),
		row("Stock", "Jan Bos"),
	}}
	plan := importing.NewPlan(record, facts, catalog, today)
	first, second, third := plan.Subscriptions[0].After, plan.Subscriptions[1].After, plan.Subscriptions[2].After
	if first.OwnerPerson != 4 || first.OwnerName != "" || second.OwnerPerson != 5 || third.OwnerName != "Jan Bos" || third.OwnerPerson != 0 {
		t.Errorf("owners %+v, %+v, %+v", first, second, third)
	}
	if first.Own != "1 4711\n2 2027-01-31\n3 12500 EUR\n4 Key" || first.Tags != "design\nKey" {
		t.Errorf("%q, %q", first.Own, first.Tags)
	}
	if second.Own != "" || len(plan.Unread) != 2 || plan.Unread[0].Code != data.CodeNoSuchChoice || plan.Unread[1].Code != data.CodeBadAmount {
		t.Errorf("not read: %+v", plan.Unread)
	}
	if got := fmt.Sprint(plan.Notes); len(plan.Notes) != 1 || plan.Notes[0].Reason.Code != data.CodeNoOwnField {
		t.Errorf("notes %s", got)
	}
	for i := range plan.Subscriptions {
		s := plan.Subscriptions[i].After
		s.ID = data.SubscriptionID(i + 1)
		record.Subscriptions = append(record.Subscriptions, s)
	}
	if again := importing.NewPlan(record, facts, catalog, today); !again.Empty() {
		t.Errorf("the same table again: %+v", again.CountSubscriptions())
	}
}
