// Package booktest is the suite of tests that says what every [*ledger.Book]
// promises, whatever it is kept on. A store runs it from its own tests:
//
//	booktest.Run(t, open, filled)
package booktest

import (
	"context"
	"errors"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Now returns the instant that a Book under test must take for now.
func Now() time.Time { return time.Date(2026, time.March, 11, 10, 30, 0, 0, time.UTC) }

// Today returns the day of Now.
func Today() data.Date { return data.DateOf(Now()) }

// Open returns a new, empty Book with a clock, and the store it is kept on. It closes
// it when the test ends.
type Open func(t *testing.T, clock ledger.Clock) (*ledger.Book, ledger.Store)

// Filled fills a record once, and returns an Open whose records are copies of it.
type Filled func(t *testing.T, clock ledger.Clock, fill func(*ledger.Book)) Open

// Run runs the whole suite.
func Run(t *testing.T, open Open, filled Filled) {
	suites := []struct {
		name string
		test func(*testing.T, *ledger.Book)
	}{
		{"an empty record", testEmpty},
		{"settings", testSettings},
		{"organizations", testOrganizations},
		{"subscriptions are added, edited and removed", testSubscriptionLife},
		{"fields that can't be as they are", testMistakes},
		{"search and filters", testSearch},
		{"search by parts", testSearchParts},
		{"sorting and pages", testSortAndPage},
		{"sums and groups", testSummary},
		{"sums are the asker's", testSumsAreTheAskers},
		{"a renamed organization", testRenamedOrganization},
		{"R12 a new total by card", testTotalByCard},
		{"R2 R14 a new total by invoice", testTotalByInvoice},
		{"R18 R21 a scheduled removal", testScheduled},
		{"R13 fewer than are assigned", testBelowAssigned},
		{"R13b moving to another subscription", testMoveToOther},
		{"R13b where named assignments move", testMoveNamed},
		{"R13b where counted assignments move", testMoveCounted},
		{"R21 confirming and withdrawing", testEndChange},
		{"R13 confirming below what is assigned", testConfirmBelowAssigned},
		{"R18 cancelling withdraws what was scheduled", testCancelWithdraws},
		{"R22 undos don't count", testUndosDoNotCount},
		{"R22 what is in the way of an undo", testUndoInTheWay},
		{"R22 an undo of what was given away", testUndoTwin},
		{"R13 an undo that assigns too many", testUndoOverAssigns},
		{"R13 R18 R21 an undo of a total", testUndoTotal},
		{"R19 roles", testRoles},
		{"R21 one open change", testOneOpenChange},
		{"R21 all changes", testAllChanges},
		{"R25 attention", testAttention},
		{"days that are still to come", testPastDays},
		{"R16 costs", testCosts},
		{"usage", testUsage},
		{"R9 redeeming a key", testRedeemKey},
		{"R10 buying extra licenses", testBuyExtra},
		{"R4 R5 what a partner changed", testPartner},
		{"R6 a bought trial", testBuyTrial},
		{"R7 a replacement", testReplacement},
		{"R8 reactivating", testReactivate},
		{"people", testPeople},
		{"R30 R32 R33 what is known of a person", testKinds},
		{"R30 R32 people narrowed", testPeopleFilters},
		{"who may not sign in comes last", testWhoCanSignIn},
		{"R21 R35 freeing licenses", testFree},
		{"R35 freeing where the total stays", testFreeWhatStays},
		{"R18 R35 freeing as the removal window lets", testFreeInTurn},
		{"R21 R35 freeing what is not ordered yet", testFreeDraft},
		{"R18 R21 a draft past its window", testDraftPastItsWindow},
		{"R21 R35 R39 a lower total is asked of a seller", testAskedOfASeller},
		{"R13 R39 the end that a seller is asked for", testEndAsked},
		{"R5 R35 freeing what a seller lowers", testFreeOfASeller},
		{"R35 what was freed is withdrawn", testFreedIsWithdrawn},
		{"R18 R21 what is open follows the record", testOpenFollows},
		{"R12 what is scheduled is for a total", testScheduledIsForATotal},
		{"R18 R21 what is open follows a file", testOpenFollowsAFile},
		{"R18 R21 what is open follows a merge and an undo", testOpenFollowsElse},
		{"R21 R39 a review of a draft", testReviewOfADraft},
		{"R21 R39 a review that is not ordered yet", testReviewDrafted},
		{"R35 keeping licenses", testKeep},
		{"R36 leaving", testLeave},
		{"R36 what a leaver saves", testLeaveSaves},
		{"R37 joining", testJoin},
		{"R38 moving to another plan", testMove},
		{"R38 moving before the orders are placed", testMoveDrafted},
		{"R24 moving to a plan that is over-assigned", testMoveToOverAssigned},
		{"R37 joining before the order is placed", testJoinDrafted},
		{"R21 leaving while another total is ordered", testLeaveWhileOrdered},
		{"R21 a draft beside what is ordered", testDraftBeside},
		{"R19 an order of a draft takes the right", testOrderTakesTheRight},
		{"R21 the draft beside an order that is done with", testDraftBesideEnds},
		{"R21 R35 a draft beside what a seller is asked for", testDraftBesideAsked},
		{"R12 R21 R39 a draft that a review decided on", testDraftBesideDecided},
		{"R2 R21 a draft beside what is checked", testDraftBesideChecked},
		{"R5c leaving with what one bought for oneself", testLeaveWithOwn},
		{"R34 R36 leaving without what a successor would hold twice", testLeaveWithout},
		{"R36 leaving hands on what is owned", testLeaveOwner},
		{"R35 leaving while a purchase is open", testLeaveWhileBuying},
		{"R38 a move to what is bought by invoice", testMoveByInvoice},
		{"R38 what a move saves", testMoveSaves},
		{"R38 what a move gives up beside the plan", testMoveGivesUpDoubles},
		{"R35 R39 what a lower total saves", testLoweringSaves},
		{"R39 a review", testReview},
		{"R39 what is answered", testAnswered},
		{"R35 unused licenses that are kept", testKeepUnused},
		{"R39 the most used", testMostUsed},
		{"who owns a subscription", testOwner},
		{"tags and own fields", testTagsAndOwnFields},
		{"own fields that are in use", testOwnFieldInUse},
		{"attached files", testAttach},
		{"attached files that are refused", testAttachRefused},
		{"numbers of invoices", testInvoice},
		{"subscriptions narrowed by labels", testLabels},
		{"R17 who waits for a license", testWaiting},
		{"R17 who waits and goes", testWaitingGoes},
		{"R21 R36 a draft for who goes", testWaitingForFewer},
		{"imports after people were merged", testAliases},
		{"what history says that changed", testChangedFields},
		{"people in the words of files", testFileWords},
		{"imports after subscriptions were merged", testOtherNames},
		{"F0 a name that is the present one again", testNamedBack},
		{"imports after a subscription was renamed", testRenamed},
		{"imports after organizations were merged", testOrganizationNames},
		{"people merged", testMergePeople},
		{"subscriptions merged", testMergeSubscriptions},
		{"organizations merged", testMergeOrganizations},
		{"who was merged is forgotten", testForgetMerged},
		{"several subscriptions changed at once", testSeveral},
		{"R15 the prices of several told at once", testSeveralPrices},
		{"R13 several subscriptions that are held", testSeveralRefused},
		{"R18 R23 R26 the ends of several terms", testEndTerms},
		{"R22 numbers are given once", testNumbersOnce},
		{"assigning and unassigning", testAssign},
		{"R22 undo", testUndo},
		{"R22 redo", testRedo},
		{"R22 history", testHistory},
		{"R22 what something was done with lately", testLately},
		{"R22 undo refused", testUndoRefused},
		{"R22 undo of an earlier step", testUndoStep},
		{"R22 undo of an earlier step refused", testUndoStepRefused},
		{"R22 how far an undo reaches", testUndoReach},
		{"R22 an undo below a step that stands", testUndoStepStands},
		{"R22 history by subscription, person, topic and period", testHistoryNarrowed},
		{"R23 cancelling", testCancel},
		{"dated prices", testPrices},
		{"R27 rises of one renewal", testRisesOfOneRenewal},
		{"R21 R25 a scheduled change is due", testDue},
		{"R18 R25 the window of a purchase", testWindowOfPurchase},
		{"events", testEvents},
		{"R12 to R19 a preview allows what submitting takes", testPreviewAgrees},
		{"conflicts", testConflicts},
		{"imports", testImport},
		{"imports of several organizations", testImportOfSeveral},
		{"F6 owners that files bring", testImportOwners},
		{"F6 F7 names of products and mappings of tables", testNamesAndMappings},
	}
	for _, s := range suites {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel() // each has a record of its own, and waits for the disk
			book, _ := open(t, Now)
			s.test(t, book)
		})
	}
	for name, test := range map[string]func(*testing.T, Open){
		"days in the user's zone":                testDays,
		"a clock that is put back":               testClockPutBack,
		"R22 R25 what was undone was not":        testUndoneWasNot,
		"R36 budgets of the past":                testPastBudgets,
		"an import of a record that was changed": testImportOfAChangedRecord,
		"forgetting touches nobody else":         testForgetTouchesNobodyElse,
		"forgetting in text":                     testForgetInText,
		"attached files, the old ones":           testAttachDropsOld,
		"forgetting in labels and files":         testForgetInLabels,
	} {
		t.Run(name, func(t *testing.T) { test(t, open) })
	}
	t.Run("every act", func(t *testing.T) { testActs(t, filled) })
}

// Office returns a valid subscription with a number of licenses, bought directly
// by credit card under the classic agreement.
func Office(total int) data.Subscription {
	return data.Subscription{
		Product: "Microsoft 365 Business Standard", SKU: "O365_BUSINESS_PREMIUM", Vendor: "Microsoft",
		Cloud: data.CloudWorldwide, Channel: data.ChannelDirect, Payment: data.PaymentCreditCard,
		Agreement: data.AgreementClassic, Offer: data.OfferStandard, Total: total,
		Price:         data.Money{Minor: 1170, Currency: "EUR"},
		BillingPeriod: data.BillingMonthly, PeriodStart: data.NewDate(2026, 3, 1), NextBilling: data.NewDate(2026, 4, 1),
		Term: data.TermYearly, StartedOn: data.NewDate(2024, 5, 1), TermStart: data.NewDate(2025, 5, 1),
		RenewsOn: data.NewDate(2026, 5, 1), RecurringBilling: true,
	}
}

func add(t *testing.T, book *ledger.Book, s data.Subscription) data.Subscription {
	t.Helper()
	added, err := AddSubscription(book, s)
	must(t, err)
	return added
}

// addPeople adds n people and returns their IDs.
func addPeople(t *testing.T, book *ledger.Book, n int) []data.PersonID {
	t.Helper()
	var ids []data.PersonID
	for i := range n {
		letter := string(rune('a' + i))
		p, err := SavePerson(book, data.Person{Name: "Person " + letter, Address: letter + "@example.nl"})
		must(t, err)
		ids = append(ids, p.ID)
	}
	return ids
}

func detail(t testing.TB, book *ledger.Book, id data.SubscriptionID) data.SubscriptionDetail {
	t.Helper()
	d, err := book.Subscription(context.Background(), id, Today())
	must(t, err)
	return d
}

func submit(book *ledger.Book, s data.Subscription, total int) (data.Change, error) {
	return SubmitOrder(book, data.Order{SubscriptionRef: s.Ref(), NewTotal: total, When: data.WhenNow, On: Today()})
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// wantCode fails unless err is a data.Error with the code.
func wantCode(t *testing.T, err error, code data.Code) *data.Error {
	t.Helper()
	var known *data.Error
	if !errors.As(err, &known) || known.Code != code {
		t.Fatalf("got error %v, want code %s", err, code)
	}
	return known
}

// wantMistake fails unless err says that a field can't be as it is.
func wantMistake(t *testing.T, err error, field string, code data.Code) {
	t.Helper()
	var mistakes *data.Mistakes
	if !errors.As(err, &mistakes) || mistakes.ByField[field] == nil || mistakes.ByField[field].Code != code {
		t.Fatalf("got error %v, want %s: %s", err, field, code)
	}
}

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}
