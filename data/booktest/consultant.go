package booktest

import (
	"fmt"

	"seatbook/data"
	"seatbook/data/importing"
)

// Consultant is what an import brings of so many people, half of whom hold a license,
// of one subscription in twenty: with 100,000 of them a record of a consultant's size
// (see the domain's "Who uses it").
func Consultant(people int) importing.Plan {
	subscriptions := max(people/20, 3)
	plan := importing.Plan{Organization: 1, On: Today()}
	for i := range subscriptions {
		s := Office(40)
		s.ID, s.Organization = data.SubscriptionID(-1-i), 1
		s.Product, s.SKU = fmt.Sprintf("Product %03d for business", i%100), ""
		plan.Subscriptions = append(plan.Subscriptions, importing.PlannedSubscription{Action: importing.ActionAdd, After: s})
	}
	firsts := []string{"Anouk", "Sanne", "Daan", "Niels", "Jörg", "Lotte", "Bram"}
	lasts := []string{"van Dijk", "Bos", "de Boer", "Post", "Visser", "Smit", "Meijer", "de Groot", "Kok"}
	for i := range people {
		p := data.Person{ID: data.PersonID(-1 - i), Organization: 1, Name: firsts[i%len(firsts)] + " " + lasts[i/5%len(lasts)], Address: fmt.Sprintf("p%06d@klant%03d.example", i, i%200)}
		plan.People = append(plan.People, importing.AddedPerson(p))
		if i%2 == 0 {
			a := data.Assignment{Subscription: data.SubscriptionID(-1 - i%subscriptions), Person: p.ID, On: Today()}
			plan.Assignments = append(plan.Assignments, importing.PlannedAssignment{Action: importing.ActionAdd, Assignment: a})
		}
	}
	return plan
}
