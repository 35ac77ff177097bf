package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/lookup"
	"seatbook/screens/comings"
	"seatbook/screens/desk"
	"seatbook/screens/merging"
	"seatbook/screens/palette"
	"seatbook/screens/privacy"
	"seatbook/screens/renewals"
)

// verbCommands are what can be done with a subscription and with a person, where no entry
// of the menus does it: with the one on view, or with one that is asked for.
func (w *Window) verbCommands() (all []palette.Command) {
	inMenus := map[string]bool{}
	for _, code := range w.codes {
		inMenus[code] = true
	}
	_, picked := w.pickedMenu() // then what is done is done for all of them
	for _, verb := range w.subscriptionVerbs() {
		if inMenus[verb.Code] {
			continue
		}
		if s := w.SubscriptionOnView(); w.tab == desk.TabSubscriptions && s != nil && picked == 0 {
			c := w.chosenCommand(data.ShortName(s.Product), verb.Title, verb.Words, func() { verb.Do(s.SubscriptionRow) })
			if verb.Can != nil && !verb.Can(s.SubscriptionRow) {
				c.Off = w.Words.Text("palette.not_now")
			}
			all = append(all, c)
		} else {
			all = append(all, w.askingCommand(lookup.Verb{Code: verb.Code, With: lookup.WithSubscription}, verb.Title, verb.Words))
		}
	}
	for _, verb := range w.personVerbs() {
		if inMenus[verb.Code] {
			continue
		}
		if person := w.people.Shown(); w.tab == desk.TabPeople && person != nil && picked == 0 {
			all = append(all, w.chosenCommand(person.Name, verb.Title, verb.Words, func() { verb.Do(*person) }))
		} else {
			all = append(all, w.askingCommand(lookup.Verb{Code: verb.Code, With: lookup.WithPerson}, verb.Title, verb.Words))
		}
	}
	return all
}

// pickedWords are what else the acts for all that are selected are called, by their entries
// in the menu.
func pickedWords() map[string]string {
	return map[string]string{
		"assign": "assign", "take_back": "take_back", "leave": "leave", "move": "move", "kind": "kind", "department": "edit_person",
		"merge_people": "merge_persons", "merge_subscriptions": "merge_subscription", "details": "edit", "price_rise": "price_rise",
		"cancel_many": "cancel", "remove_many": "remove",
	}
}

// pickedCommands are what can be done for all that are selected, where several are.
func (w *Window) pickedCommands() (all []palette.Command) {
	menu, picked := w.pickedMenu()
	if menu == nil {
		return nil
	}
	ofOther := map[desk.Tab]string{desk.TabPeople: "merge_subscriptions", desk.TabSubscriptions: "merge_people"} // called the same
	for code, words := range pickedWords() {
		if code == ofOther[w.tab] {
			continue
		}
		label := w.Words.Text("menu." + code)
		for _, item := range menu.Items {
			if item.IsSeparator || item.Label != label {
				continue
			}
			c := w.chosenCommand(w.Words.Count("people.selected", picked), label, w.otherWords(words), item.Action)
			if item.Disabled {
				c.Off = w.Words.Text("palette.not_now")
			}
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(a, b palette.Command) int { return strings.Compare(a.Title, b.Title) })
	return all
}

// pickedMenu is what the list on view offers for all that are selected, and how many those
// are; nil where not several are.
func (w *Window) pickedMenu() (menu *fyne.Menu, picked int) {
	switch n, m := len(w.people.Picked()), len(w.subscriptions.Picked()); {
	case w.tab == desk.TabPeople && n > 1:
		return w.people.PickedMenu(), n
	case w.tab == desk.TabSubscriptions && m > 1:
		return w.subscriptions.PickedMenu(), m
	}
	return nil, 0
}

// chosenCommand does something with the one on view.
func (w *Window) chosenCommand(subject, verb, words string, do func()) palette.Command {
	return palette.Command{Here: true, Name: verb, Title: w.Words.Text("palette.with", "Subject", subject, "Verb", verb), Words: words, Do: do}
}

// askingCommand asks with whom or what something is done.
func (w *Window) askingCommand(verb lookup.Verb, title, words string) palette.Command {
	where, there, none := "menu.subscriptions", w.counted.subscriptions, "palette.no_subscriptions"
	if verb.With == lookup.WithPerson {
		where, there, none = "menu.people", w.counted.people, "palette.no_people"
	}
	c := palette.Command{
		Code: "ask_" + string(verb.With) + "_" + verb.Code, Title: title, Words: words + " " + w.otherWords("one_"+string(verb.With)), Where: w.Words.Text(where),
		Do: func() {
			at, width := w.palettePlace()
			w.palette = palette.OpenFor(w.screens, w.offers(), verb, at, width)
		},
	}
	c.Here = w.tab == desk.TabPeople && verb.With == lookup.WithPerson || w.tab == desk.TabSubscriptions && verb.With == lookup.WithSubscription
	if there == 0 {
		c.Off = w.Words.Text(none)
	}
	return c
}

// personVerbs are what can be done with a person.
func (w *Window) personVerbs() []palette.PersonVerb {
	asked := func(act func(comings.Person)) func(data.PersonRow) {
		return func(p data.PersonRow) { comings.AskPerson(w.Desk, &w.ToOpen, p.ID, act, w.Desk.Fail) }
	}
	all := []palette.PersonVerb{
		{Code: "leave", Do: func(p data.PersonRow) { comings.OpenLeave(w.Desk, []data.PersonID{p.ID}) }},
		{Code: "join", Do: func(p data.PersonRow) { comings.OpenJoinLike(w.Desk, p.ID) }},
		{Code: "move", Do: func(p data.PersonRow) { comings.OpenMove(w.Desk, []data.PersonRow{p}, 0) }},
		{Code: "assign", Do: asked(func(p comings.Person) { w.OpenAssignTo(p.PersonRow, p.Holds) })},
		{Code: "save_set", Do: asked(func(p comings.Person) { comings.OpenSaveSet(w.Desk, p) })},
		{Code: "merge", Do: func(p data.PersonRow) { merging.OpenPeople(w.Desk, p) }},
		{Code: "kind", Do: func(p data.PersonRow) { comings.OpenKind(w.Desk, []data.PersonRow{p}) }},
		{Code: "edit", Do: func(p data.PersonRow) { w.OpenPersonForm(p.Person) }},
		{Code: "history", Do: func(p data.PersonRow) { w.ShowHistory(p.Name, data.HistoryQuery{Person: p.ID}) }},
		{Code: "remove", Do: func(p data.PersonRow) { w.people.Remove(p) }},
	}
	for i, verb := range all {
		all[i].Title, all[i].Words = w.Words.Text("menu."+verb.Code), w.otherWords(verb.Code)
		if verb.Code == "edit" {
			all[i].Words += " " + w.otherWords("edit_person")
		}
	}
	return append(all, palette.PersonVerb{
		Code: "data", Title: w.Words.Text("privacy.open"), Words: w.otherWords("data"),
		Do: func(p data.PersonRow) { privacy.OpenData(w.Desk, p.ID) },
	})
}

// subscriptionVerbs are what can be done with a subscription.
func (w *Window) subscriptionVerbs() []palette.SubscriptionVerb {
	on := w.Desk.Today() // Can is asked beside the window, where the desk is not to be read
	detailed := func(act func(data.SubscriptionDetail)) func(data.SubscriptionRow) {
		return func(s data.SubscriptionRow) { w.Desk.Detail(&w.ToOpen, s.ID, act) }
	}
	status := func(s data.SubscriptionRow) data.Status {
		return data.CurrentStatus(s.Subscription, on).Status
	}
	there := func(s data.SubscriptionRow) bool { return status(s) != data.StatusDeleted }
	all := []palette.SubscriptionVerb{
		{Code: "change_total", Can: there, Do: func(s data.SubscriptionRow) { w.editTotal(s.ID, s.PaidTotal()) }},
		{Code: "assign", Do: detailed(w.OpenAssign), Can: func(s data.SubscriptionRow) bool { return status(s).CanAssignIn() }},
		{Code: "move", Do: detailed(func(s data.SubscriptionDetail) { comings.OpenMoveFrom(w.Desk, s) })},
		{Code: "review", Do: detailed(func(s data.SubscriptionDetail) { renewals.OpenReview(w.Desk, s) }), Can: func(s data.SubscriptionRow) bool {
			return data.Renews(s.Subscription, on)
		}},
		{Code: "change_price", Can: there, Do: detailed(func(s data.SubscriptionDetail) { w.subscriptions.OpenChangePrice(s) })},
		{Code: "compare_terms", Do: detailed(func(s data.SubscriptionDetail) { renewals.OpenCompareTerms(w.Desk, s) }), Can: func(s data.SubscriptionRow) bool {
			return len(data.CompareTerms(s.Subscription, on)) > 0
		}},
		{Code: "cancel", Do: detailed(w.subscriptions.OpenCancel), Can: func(s data.SubscriptionRow) bool {
			return data.CanCancel(s.Subscription, on) || data.CanCancelNow(s.Subscription, on)
		}},
		{Code: "merge", Do: detailed(func(s data.SubscriptionDetail) { merging.OpenSubscriptions(w.Desk, s) })},
		{Code: "edit", Do: detailed(func(s data.SubscriptionDetail) { w.OpenSubscriptionForm(&s, 0) })},
		{Code: "history", Do: func(s data.SubscriptionRow) {
			w.ShowHistory(s.Product, data.HistoryQuery{Subscription: s.ID})
		}},
		{Code: "remove", Do: detailed(w.subscriptions.Remove)},
	}
	for i, verb := range all {
		all[i].Title, all[i].Words = w.Words.Text("menu."+verb.Code), w.otherWords(verb.Code)
	}
	return all
}
