package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/comings"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// ending is a subscription of the new agreement whose year has just begun and will not
// be renewed: nothing is chosen for its end.
func ending() data.Subscription {
	s := booktest.Office(40)
	s.Agreement, s.RecurringBilling = data.AgreementNew, false
	s.TermStart, s.RenewsOn = booktest.Today().AddDays(-10), booktest.Today().AddDays(355)
	return s
}

// R26: the end of a term is a choice of three, each with what it does and costs; what
// was chosen is shown, and can be chosen again.
func TestChooseTheEndOfATerm(t *testing.T) {
	s, sub := selected(t, ending())
	s.shows("Decide before 1 Mar 27", "A new term begins on 1 March 2027", "€468.00 a month", "about €575.64 a month",
		"On 1 March 2027 it is disabled, without the former 30 days. It is deleted on 30 May 2027.", "Applies if you choose nothing")
	s.press("Extend it")
	s.shows("Have you set this in the admin center?")
	if got := s.detail(sub.ID); got.AtEnd != data.AtEndOpen {
		t.Error("it was recorded before anybody said that it was done")
	}
	s.press("Yes, record it")
	s.shows("On 1 Mar 27 it continues month to month", "Extended term from 1 Mar 27", "will be extended at the end of its term")
	if got := s.detail(sub.ID); got.AtEnd != data.AtEndExtend || got.RecurringBilling {
		t.Errorf("at its end %q, recurring billing %t", got.AtEnd, got.RecurringBilling)
	}
	if chosen := find.Button(s.canvas, "Extend it"); chosen == nil || !chosen.Disabled() { // it is open still
		t.Error("what was chosen can be chosen, or has gone from under the pointer")
	}
	s.press("Renew it")
	s.press("Yes, record it")
	if got := s.detail(sub.ID); !got.RecurringBilling {
		t.Error("it is not renewed")
	}
	s.shows("On 1 Mar 27 it renews")
	classic := ending()
	classic.Agreement = data.AgreementClassic
	s, _ = selected(t, classic)
	s.hides("Extend it")
}

// R26: the form has the choice, each with what it does and costs by what stands in it,
// and the price of the monthly plan.
func TestEndOfATermInTheForm(t *testing.T) {
	s, sub := selected(t, ending())
	s.press("Edit…")
	s.shows("A new term begins on 1 March 2027", "about €575.64 a month", "Applies if you choose nothing")
	s.press("Extend it")
	s.shows("Chosen")
	s.hides("Applies if you choose nothing")
	s.fill("Price of the monthly plan", "14.00")
	s.shows("€576.80 a month") // 40 x 14.42
	s.press("Save")
	got := s.detail(sub.ID)
	if got.AtEnd != data.AtEndExtend || got.MonthlyPlan != (data.Money{Minor: 1400, Currency: "EUR"}) {
		t.Errorf("at its end %q, monthly plan %v", got.AtEnd, got.MonthlyPlan)
	}
	s.shows("On 1 Mar 27 it continues month to month", "€576.80 a month") // it was open, and stays so
	s.press("Edit…")
	s.fill("Renews or ends on", "1 February 2027") // of a term that began before R26
	s.fill("Term started on", "1 February 2026")
	s.hides("Extend it", "A new term begins on")
	s.shows("Recurring billing is on")
	s.fill("Renews or ends on", "1 April 2027")
	s.fill("Term started on", "1 April 2026")
	s.press("Renew it")
	s.press("Save")
	if got := s.detail(sub.ID); !got.RecurringBilling || got.AtEnd != data.AtEndOpen {
		t.Errorf("recurring billing %t, at its end %q", got.RecurringBilling, got.AtEnd)
	}
}

// R8a R26: an extended term says what it costs, and is renewed or ended.
func TestLeaveAnExtendedTerm(t *testing.T) {
	extended := ending()
	extended.TermStart, extended.RenewsOn = data.NewDate(2025, 3, 1), data.NewDate(2026, 3, 1)
	extended.ExtendedFrom = extended.RenewsOn
	s, sub := selected(t, extended)
	s.shows("Its term ended on 1 March 2026, and it now continues month to month, at about €14.39 a license.",
		"Month to month since 1 March 2026", "about €14.39 per license, per month", "Extended term")
	s.press("It was ended…")
	s.fill("Ended on", "9 March 2026")
	s.press("Record end")
	if got := data.CurrentStatus(s.detail(sub.ID).Subscription, booktest.Today()); got.Status != data.StatusDisabled {
		t.Errorf("ended, it is %+v", got)
	}
	s.press("Undo")
	s.press("It was renewed…")
	s.press("Record renewal")
	s.shows("How many licenses do you want in total?", "Continue to ordering…")
	if got := s.detail(sub.ID); !got.RecurringBilling || got.TermStart != booktest.Today() {
		t.Errorf("renewed on %s, recurring billing %t", got.TermStart, got.RecurringBilling)
	}
}

// R5c: what a user bought is taken control of by moving its people.
func TestTakeControl(t *testing.T) {
	book := newBook(t)
	s := look(t, book)
	full, office := s.add(named("Visio", 1)), s.add(booktest.Office(40))
	own := s.add(named("Power Automate", 2))
	people := s.addPeople("Anna", "Bram")
	for id, who := range map[data.SubscriptionID][]data.PersonID{own.ID: people, full.ID: people[:1], office.ID: people[1:]} {
		if err := booktest.Assign(t, book.Book, id, who); err != nil {
			t.Fatal(err)
		}
	}
	bought := s.detail(own.ID).Subscription
	bought.Channel = data.ChannelSelfService // as it turns out to be
	if err := booktest.Try(book.Book, acts.EditSubscription{Subscription: bought}); err != nil {
		t.Fatal(err)
	}
	s.tap("Power Automate")
	s.shows("A user bought it, so you can't assign or unassign its licenses.", "Take control of this subscription")
	if !find.Button(s.canvas, "Assign…").Disabled() {
		t.Error("its licenses can be assigned")
	}
	comings.OpenMoveFrom(s.window.Desk, s.detail(own.ID)) // as the palette does
	s.shows("Move the people of Power Automate")
	s.key(fyne.KeyEscape)
	s.press("Move its people to…")
	s.shows("2 people move: Anna, Bram", "Choose a plan to move to.")
	s.press("Move") // nothing is filled in that nobody chose
	s.shows("Fill this in.")
	field := find.Field(s.canvas, "To").Input.(*parts.Choice[data.SubscriptionID])
	if got := strings.Join(field.Answers(), "\n"); got != "Microsoft 365 Business Standard (39 available)\nVisio: full" {
		t.Errorf("offered is\n%s", got)
	}
	s.choose("To", "Microsoft 365 Business Standard (39 available)")
	s.shows("1 person already has Microsoft 365 Business Standard and only gives up Power Automate: Bram.", "goes down by")
	s.outcome("M365 Business Standard | 40 | already paid | –", "Power Automate | 2 to 0 | deleted | -€23.40", "Total |  |  | -€23.40")
	s.press("Move")
	if got := s.detail(office.ID).NamedAssigned; got != 2 {
		t.Errorf("%d were moved, want 2", got)
	}
	if got := data.CurrentStatus(s.detail(own.ID).Subscription, booktest.Today()).Status; got != data.StatusDeleted {
		t.Errorf("the purchase is %s", got)
	}
	s.shows("It is deleted and can't be reactivated: buy a new subscription.", "None: it is deleted", "Reasons that don't apply (9)")
	s.hides("It was canceled", "so you can't assign or unassign its licenses", "Expired from", "Deleted from")
	s.press("Undo")
	s.press("It was canceled")
	if got := s.detail(office.ID).NamedAssigned; got != 1 {
		t.Errorf("%d hold the organization's", got)
	}
}

// R6: a trial says how it ends; both ways can be recorded.
func TestTrialBecomesPaid(t *testing.T) {
	trial := booktest.Office(25)
	trial.Trial, trial.RecurringBilling, trial.Payment = true, false, data.PaymentNone
	trial.TermStart, trial.RenewsOn = booktest.Today().AddDays(-20), data.NewDate(2026, 3, 20)
	s, sub := selected(t, trial)
	s.shows("It is a trial that ends on 20 March 2026, unless you buy it.")
	s.press("It becomes paid automatically…")
	s.press("Keep after the trial")
	if !data.BecomesPaid(s.detail(sub.ID).Subscription) {
		t.Error("it does not become paid")
	}
	s.shows("It is a trial that becomes a paid subscription on 20 March 2026.")
	s.press("It ends automatically")
	s.shows("It is a trial that ends on 20 March 2026, unless you buy it.")
}

// R6: a trial whose end has come is paid in every place, or has ended in every place, from
// the end date itself on.
func TestTrialPastItsEnd(t *testing.T) {
	for days, until := range map[int]string{0: "11 March 2026", -10: "1 March 2026"} {
		trial := booktest.Office(25)
		trial.Trial, trial.TermStart, trial.RenewsOn = true, booktest.Today().AddDays(-40), booktest.Today().AddDays(days)
		s, _ := selected(t, trial)
		s.shows("Trial, now paid", "Unknown", "Paid since", "It has been a paid subscription since "+until+", but Seatbook still has it as a trial.", "Why can't I change the total?")
		s.hides("Free during the trial", "In the admin center you see: Trial", "per license, monthly", "Becomes paid on", "automatically becomes a paid subscription when it ends", "It ends automatically")
		s.press("It ended, and was not paid")
		s.shows("The trial ended on "+until+";", "Ended on "+until)
		s.hides("now paid", "Unknown", "Paid since", "unless you buy it", "It becomes paid automatically…")
	}
}

// R8: under the new agreement reactivating starts another subscription.
func TestReactivateAnew(t *testing.T) {
	lapsed := booktest.Office(5)
	lapsed.Agreement, lapsed.RecurringBilling, lapsed.RenewsOn = data.AgreementNew, false, data.NewDate(2026, 3, 1)
	s, sub := selected(t, lapsed)
	s.press("It was reactivated…")
	s.shows("reactivating starts another subscription with the same term on that day")
	s.press("Save")
	page, err := s.book.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()})
	if err != nil || page.Count != 2 {
		t.Fatalf("%d subscriptions, error %v", page.Count, err)
	}
	for _, row := range page.Rows {
		if status := data.CurrentStatus(row.Subscription, booktest.Today()).Status; (row.ID == sub.ID) != (status == data.StatusDeleted) {
			t.Errorf("%d is %s", row.ID, status)
		}
	}
}

// R23: a subscription of the classic agreement can be cancelled now, with at most 25
// licenses.
func TestCancelNow(t *testing.T) {
	s, _ := selected(t, booktest.Office(40))
	s.openMenu()
	s.chooseEntry("Cancel the subscription…")
	s.pick("End it now")
	s.shows("first lower the total from 40 to 25 licenses")
	s.press("Cancel the subscription")
	s.shows("First lower the total from 40 to 25.")
	s.key(fyne.KeyEscape)
	s, sub := selected(t, booktest.Office(25))
	s.openMenu()
	s.chooseEntry("Cancel the subscription…")
	s.pick("End it now")
	s.shows("it is disabled immediately and deleted after 90 days", "By our estimate that is €198.15.") // 25 x 11.70 x 21 of 31 days
	s.press("Cancel the subscription")
	if got := data.CurrentStatus(s.detail(sub.ID).Subscription, booktest.Today()).Status; got != data.StatusDisabled {
		t.Errorf("it is %s", got)
	}
}

// R21: a change that is not ordered yet waits under Changes and counts nowhere until
// its order is placed.
func TestNotOrderedYet(t *testing.T) {
	s, sub := selected(t, booktest.Office(40))
	s.total().Entry.SetText("45")
	s.press("Continue to ordering…")
	s.shows("Have you placed the order?", "Seatbook orders nothing itself")
	s.key(fyne.KeyEscape)
	if d := s.detail(sub.ID); d.Open != nil {
		t.Fatal("leaving the question recorded something")
	}
	s.press("Continue to ordering…")
	s.press("Not yet")
	s.shows("A change from 40 to 45 licenses is a draft and not ordered yet.", "0 of 40")
	if d := s.detail(sub.ID); d.Total != 40 || d.Open == nil || d.Open.State != data.ChangeDraft {
		t.Errorf("total %d, open %+v", d.Total, d.Open)
	}
	s.counts("Overview", "1")
	s.press("Overview")
	s.shows("Not ordered yet: M365 Business Standard to 45 licenses", "since 11 Mar", "Record the order…")
	s.counts("Changes", "1")
	s.press("Changes")
	s.press("Record the order…")
	s.fill("Order number", "PO-2026-17")
	s.press("Yes, it is placed")
	if d := s.detail(sub.ID); d.Total != 45 || d.Open != nil {
		t.Errorf("total %d, open %+v", d.Total, d.Open)
	}
	s.shows("Order PO-2026-17, 11 Mar 26")
	changes, err := s.book.Changes(t.Context(), sub.ID)
	if err != nil || changes[0].OrderNumber != "PO-2026-17" || changes[0].OrderedOn != booktest.Today() {
		t.Errorf("%+v, error %v", changes, err)
	}
}

// All that the panel says of why it is missing begins at one edge.
func TestReasonsHaveOneEdge(t *testing.T) {
	extended := ending()
	extended.TermStart, extended.RenewsOn = data.NewDate(2025, 3, 1), data.NewDate(2026, 3, 1)
	extended.ExtendedFrom = extended.RenewsOn
	s, _ := selected(t, extended)
	edge := float32(0)
	for _, text := range []string{
		"Why can't I add or remove licenses?", "Its term ended on", "In the admin center you see:",
		"The number of licenses is fixed", "More about this in the help",
	} {
		line := find.Text(s.canvas, text)
		if line == nil {
			t.Errorf("%q is not in view:\n%s", text, s.text())
			continue
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(line).X
		if edge == 0 {
			edge = at
		}
		if at < edge-1 || at > edge+1 {
			t.Errorf("%q begins at %v, what stands above it at %v", text, at, edge)
		}
	}
}

// R21: what is fewer and not ordered yet leaves the total as it is, and says so in the
// panel and on Changes.
func TestFewerNotOrderedYet(t *testing.T) {
	s, _ := selected(t, booktest.Office(40))
	s.total().Entry.SetText("38")
	s.press("Continue to ordering…")
	s.press("Not yet")
	const noted, until = "A change from 40 to 38 licenses is a draft and not ordered yet.", "The total stays at 40, and you keep paying for all of them until you place the order."
	s.shows(noted+" "+until, "0 of 40")
	s.press("Changes")
	s.shows(noted, until)
}
