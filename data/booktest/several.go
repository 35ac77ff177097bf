package booktest

import (
	"context"
	"errors"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testSeveral holds that what is done for several subscriptions is done for all of them
// or for none, is one step, and leaves what it does not name.
func testSeveral(t *testing.T, book *ledger.Book) {
	one, other := Office(5), named("Visio", 3)
	one.Tags, one.Notes, one.OwnerName = data.TagsOf([]string{"finance", "old"}), "Ask first", "The board"
	first, second := add(t, book, one), add(t, book, other)
	both := func() []data.SubscriptionRef {
		return []data.SubscriptionRef{detail(t, book, first.ID).Subscription.Ref(), detail(t, book, second.ID).Subscription.Ref()}
	}
	addOwnField(t, book)
	field := ownFieldOf(t, book)
	steps := stepCount(t, book)
	must(t, Try(book, acts.EditSubscriptions{
		Subscriptions: both(), AddTags: data.TagsOf([]string{"Office", "finance"}), DropTags: data.TagsOf([]string{"OLD"}),
		Own: map[data.OwnFieldID]string{field.ID: "4711"},
	}))
	equal(t, "one step", stepCount(t, book), steps+1)
	equal(t, "the tags of the first", detail(t, book, first.ID).Tags, data.TagsOf([]string{"finance", "Office"}))
	equal(t, "the tags of the second", detail(t, book, second.ID).Tags, data.TagsOf([]string{"Office", "finance"}))
	equal(t, "the own field", detail(t, book, second.ID).Own.Of(field.ID), "4711")
	equal(t, "the notes that were not named", detail(t, book, first.ID).Notes, "Ask first")
	equal(t, "the owner who was not named", detail(t, book, first.ID).Owner, "The board")
	must(t, Try(book, acts.EditSubscriptions{Subscriptions: both(), Owner: &data.Owner{}}))
	equal(t, "nobody", detail(t, book, first.ID).Owner, "")

	step := latest(t, book, data.StepSubscriptionsEdited)
	equal(t, "how many it is about", step.To, 2)
	page, err := book.Subscriptions(context.Background(), data.SubscriptionQuery{IDs: []data.SubscriptionID{second.ID}, Filter: data.FilterTrial, On: Today()})
	must(t, err)
	equal(t, "only the one that was named", len(page.Rows), 1)
}

// testSeveralPrices holds that what is only of one is written into each, in one step that one undo
// takes back, that what is not known stays as it is, and that what is wrong names whose it
// is.
func testSeveralPrices(t *testing.T, book *ledger.Book) {
	bare := func(product string) data.Subscription {
		s := named(product, 3)
		s.Price, s.PeriodStart, s.NextBilling, s.TermStart, s.StartedOn, s.RenewsOn = data.Money{}, data.Date{}, data.Date{}, data.Date{}, data.Date{}, data.Date{}
		return add(t, book, s)
	}
	first, second, third := bare("Visio"), bare("Project"), bare("Planner")
	refs := []data.SubscriptionRef{first.Ref(), second.Ref(), third.Ref()}
	monthly, yearly := data.Money{Minor: 1170, Currency: "EUR"}, data.Money{Minor: 9900, Currency: "USD"}
	renews := Today().AddDays(100)
	steps := stepCount(t, book)
	must(t, Try(book, acts.EditSubscriptions{
		Subscriptions: refs,
		Each: map[data.SubscriptionID]data.Particulars{
			first.ID: {Price: monthly, BillingPeriod: data.BillingMonthly, RenewsOn: renews}, second.ID: {Price: yearly, BillingPeriod: data.BillingYearly}, third.ID: {},
		},
	}))
	equal(t, "one step", stepCount(t, book), steps+1)
	of := func(s data.Subscription) data.Subscription { return detail(t, book, s.ID).Subscription }
	equal(t, "the price of the first", of(first).Price, monthly)
	equal(t, "its renewal", of(first).RenewsOn, renews)
	if period := of(first).BillingPeriodOn(Today()); period.Days() < 28 || period.Days() > 31 || period.Next.Day != renews.Day {
		t.Errorf("it renews on %v, and is billed for %v", renews, period)
	}
	equal(t, "the price of the second", of(second).Price, yearly)
	equal(t, "its period", of(second).BillingPeriod, data.BillingYearly)
	equal(t, "the renewal that nobody told", of(second).RenewsOn, data.Date{})
	equal(t, "the billing dates that nobody told", of(second).NextBilling, data.Date{})
	equal(t, "the price that nobody told", of(third).Price, data.Money{})

	err := Try(book, acts.EditSubscriptions{Subscriptions: []data.SubscriptionRef{of(second).Ref(), of(third).Ref()}, Each: map[data.SubscriptionID]data.Particulars{
		second.ID: {Price: monthly}, third.ID: {Price: data.Money{Minor: -1, Currency: "EUR"}},
	}})
	if mistakes, is := errors.AsType[*data.Mistakes](err); !is || mistakes.ByField[data.FieldOf("price", third.ID)] == nil {
		t.Errorf("the error is %v", err)
	}
	equal(t, "the second stays", of(second).Price, yearly)
	_, err = Undo(book)
	must(t, err)
	equal(t, "the price of the first, undone", of(first).Price, data.Money{})
	equal(t, "and its billing dates", of(first).NextBilling, data.Date{})
	equal(t, "the price of the second, undone", of(second).Price, data.Money{})
}

// testSeveralRefused holds that subscriptions whose licenses people hold are neither
// removed nor moved away from them, nor moved back by an undo.
func testSeveralRefused(t *testing.T, book *ledger.Book) {
	first, second := add(t, book, Office(5)), add(t, book, named("Visio", 3))
	addOrganization(t, book)
	_, to := organizationsOf(t, book)
	people := addPeople(t, book, 1)
	must(t, Assign(t, book, second.ID, people))
	both := func() []data.SubscriptionRef {
		return []data.SubscriptionRef{detail(t, book, first.ID).Subscription.Ref(), detail(t, book, second.ID).Subscription.Ref()}
	}
	refused := wantCode(t, Try(book, acts.RemoveSubscriptions{Subscriptions: both()}), data.CodeStillAssigned)
	equal(t, "the product", refused.Params["Product"], any("Visio"))
	refused = wantCode(t, Try(book, acts.EditSubscriptions{Subscriptions: both(), Organization: to.ID}), data.CodeHeldByOthers)
	equal(t, "the product", refused.Params["Product"], any("Visio"))
	equal(t, "the first one stays", detail(t, book, first.ID).Organization, first.Organization)

	must(t, Try(book, acts.EditSubscriptions{Subscriptions: both()[:1], Organization: to.ID}))
	there, err := SavePerson(book, data.Person{Name: "Bram", Address: "bram@y.nl", Organization: to.ID})
	must(t, err)
	must(t, Assign(t, book, first.ID, []data.PersonID{there.ID}))
	_, err = UndoStep(book, latest(t, book, data.StepSubscriptionsEdited).ID)
	refused = wantCode(t, err, data.CodeHeldByOthers)
	equal(t, "the product", refused.Params["Product"], any(first.Product))
}

// testEndTerms holds that what is to become of several subscriptions is chosen for all
// of them or for none, and withdraws what was scheduled (R18, R23, R26).
func testEndTerms(t *testing.T, book *ledger.Book) {
	classic := add(t, book, Office(40))
	choice := named("Choosing", 5)
	choice.Agreement, choice.TermStart, choice.RenewsOn = data.AgreementNew, Today().AddDays(-9), Today().AddDays(356)
	second := add(t, book, choice)
	_, err := SubmitOrder(book, data.Order{SubscriptionRef: second.Ref(), NewTotal: 8, When: data.WhenRenewal, On: Today()})
	must(t, err)
	of := func(ids ...data.SubscriptionID) (refs []data.SubscriptionRef) {
		for _, id := range ids {
			refs = append(refs, detail(t, book, id).Subscription.Ref())
		}
		return refs
	}
	refused := wantCode(t, Try(book, acts.EndTerms{Subscriptions: of(second.ID, classic.ID), End: data.TermExtend}), data.CodeWrongChannel)
	equal(t, "the product", refused.Params["Product"], any(classic.Product))
	equal(t, "the other one", detail(t, book, second.ID).AtEnd, data.AtEndOpen)
	refused = wantCode(t, Try(book, acts.EndTerms{Subscriptions: of(classic.ID), End: data.TermCancelNow}), data.CodeCancelTotal)
	equal(t, "the product", refused.Params["Product"], any(classic.Product))

	must(t, Try(book, acts.EndTerms{Subscriptions: of(second.ID, classic.ID), End: data.TermCancel}))
	equal(t, "the first ends", detail(t, book, classic.ID).RecurringBilling, false)
	equal(t, "the second is cancelled", detail(t, book, second.ID).AtEnd, data.AtEndCancel)
	if open := detail(t, book, second.ID).Open; open != nil {
		t.Errorf("what was scheduled stays: %v", open)
	}
	must(t, Try(book, acts.EndTerms{Subscriptions: of(second.ID, classic.ID), End: data.TermRenew}))
	equal(t, "the first renews", detail(t, book, classic.ID).RecurringBilling, true)
	equal(t, "and the second", detail(t, book, second.ID).RecurringBilling, true)
	equal(t, "how many", latest(t, book, data.StepTermsRenew).To, 2)
}
