package booktest

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// actCase is one act of the table.
type actCase struct {
	// of makes the act for what is picked.
	of func(picker) ledger.Act
	// before is done first, to have something to act on.
	before func(*testing.T, *ledger.Book)
	// rights are those that it takes; kept tells that it is no step that Undo takes
	// back.
	right data.Right
	kept  bool
	// stale makes the versions old that the act saw, where it does not list them.
	stale func(*testing.T, *ledger.Book)
}

// actCases is the table of every act. A test fails for one that is missing.
func actCases() []actCase {
	return []actCase{
		{of: func(p picker) ledger.Act { return acts.AddSubscription{Subscription: newSubscription(p)} }},
		{of: func(p picker) ledger.Act {
			s := p.subscription(office)
			s.Notes, s.Total = p.fresh(), p.number(44, 1, 60)
			return acts.EditSubscription{Subscription: s}
		}},
		{of: func(p picker) ledger.Act { return acts.RemoveSubscription{Subscription: p.subscription(unheld).Ref()} }},
		{of: func(p picker) ledger.Act {
			return acts.RemoveSubscriptions{Subscriptions: []data.SubscriptionRef{p.subscription(unheld).Ref(), p.subscription(drafted).Ref()}}
		}},
		{of: func(p picker) ledger.Act {
			both, note := []data.SubscriptionRef{p.subscription(office).Ref(), p.subscription(trial).Ref()}, p.fresh()
			return acts.EditSubscriptions{Subscriptions: both, Owner: &data.Owner{Name: p.fresh()}, AddTags: data.TagsOf([]string{p.fresh()}), Notes: &note}
		}},
		{of: func(p picker) ledger.Act {
			first, second := p.subscription(office), p.subscription(partnered)
			return acts.EditSubscriptions{
				Subscriptions: []data.SubscriptionRef{first.Ref(), second.Ref()}, All: data.Particulars{Payment: data.PaymentInvoice},
				Each: map[data.SubscriptionID]data.Particulars{
					second.ID: {Price: data.Money{Minor: int64(p.number(900, 1, 2000)), Currency: "EUR"}, BillingPeriod: data.BillingYearly, RenewsOn: Today().AddDays(p.number(90, 1, 300))},
				},
			}
		}},
		{before: addOrganization, of: func(p picker) ledger.Act {
			both := []data.SubscriptionRef{p.subscription(unheld).Ref(), p.subscription(scheduled).Ref()}
			return acts.EditSubscriptions{Subscriptions: both, Organization: data.OrganizationID(p.number(2, 1, 2))}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act {
			both := []data.SubscriptionRef{p.subscription(scheduled).Ref(), p.subscription(choosing).Ref()}
			return acts.EndTerms{Subscriptions: both, End: data.TermCancel}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act {
			return acts.EndTerms{Subscriptions: []data.SubscriptionRef{p.subscription(choosing).Ref()}, End: data.TermExtend}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act {
			return acts.EndTerms{Subscriptions: []data.SubscriptionRef{p.subscription(ending).Ref()}, End: data.TermRenew}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act {
			bought := data.TrialPurchase{Total: p.number(10, 1, 20), Payment: data.PaymentCreditCard, Price: data.Money{Minor: 1170, Currency: "EUR"}}
			return acts.BuyTrial{Subscription: p.subscription(trial).Ref(), Bought: bought}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act {
			return acts.Reactivate{Subscription: p.subscription(expired).Ref(), RenewsOn: Today().AddDays(p.number(360, 1, 400))}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act { return acts.Cancel{Subscription: p.subscription(scheduled).Ref()} }},
		{right: data.RightBuy, of: func(p picker) ledger.Act { return acts.Resume{Subscription: p.subscription(ending).Ref()} }},
		{of: func(p picker) ledger.Act {
			change := data.PriceChange{From: Today().AddDays(p.number(20, 1, 60)), Price: data.Money{Minor: int64(p.number(1300, 1, 2000)), Currency: "EUR"}}
			return acts.ChangePrice{Subscription: p.subscription(office).Ref(), Change: change}
		}},
		{of: func(p picker) ledger.Act {
			rise := data.Rise{Announced: Today().AddDays(p.number(30, 0, 60)), Percent: p.number(500, 1, 2000)}
			both := []data.SubscriptionRef{p.subscription(office).Ref(), p.subscription(choosing).Ref()}
			return acts.AnnouncePrices{Subscriptions: both, Rise: rise}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act {
			extra := data.ExtraPurchase{Licenses: p.number(10, 1, 20), Payment: data.PaymentCreditCard, Price: data.Money{Minor: 1170, Currency: "EUR"}}
			return acts.BuyExtra{Prepaid: p.subscription(keyed).Ref(), Extra: extra}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act {
			return acts.AddReplacement{Replaced: p.subscription(endOfSale).Ref(), Replacement: newSubscription(p)}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act {
			when := data.WhenNow
			if p.number(0, 0, 3) == 1 {
				when = data.WhenRenewal
			}
			return acts.SubmitChange{Order: data.Order{SubscriptionRef: p.subscription(office).Ref(), NewTotal: p.number(44, 1, 60), When: when, Note: "why"}}
		}},
		{of: func(p picker) ledger.Act {
			return acts.FinishCreditCheck{Subscription: p.subscription(invoiced).Ref(), Refused: p.number(0, 0, 1) == 1}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act {
			return acts.SubmitChange{Order: data.Order{SubscriptionRef: p.subscription(office).Ref(), NewTotal: p.number(44, 1, 60), When: data.WhenNow, Draft: true}}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act {
			return acts.PlaceOrder{Change: p.change(drafted).Ref(), OrderNumber: p.fresh(), Done: p.number(1, 0, 1) == 1}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act { return acts.PostponeDraft{Change: p.change(drafted).Ref()} }},
		{right: data.RightBuy, of: func(p picker) ledger.Act {
			choice := []data.AtEnd{data.AtEndOpen, data.AtEndExtend, data.AtEndCancel}[p.number(1, 0, 2)]
			return acts.ChooseAtEnd{Subscription: p.subscription(choosing).Ref(), Renew: choice == data.AtEndOpen, Choice: choice}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act { return acts.EndExtended{Subscription: p.subscription(extended).Ref()} }},
		{right: data.RightBuy, of: func(p picker) ledger.Act { return acts.RenewExtended{Subscription: p.subscription(extended).Ref()} }},
		{right: data.RightBuy, of: func(p picker) ledger.Act {
			return acts.TakeControl{Subscription: p.subscription(ownBought).Ref(), To: p.subscription(office).Ref()}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act { return acts.TakeControl{Subscription: p.subscription(ownBought).Ref()} }},
		{right: data.RightBuy, of: func(p picker) ledger.Act {
			return acts.KeepTrial{Subscription: p.subscription(trial).Ref(), Keep: true, Payment: data.PaymentInvoice}
		}},
		{right: data.RightBuy, of: func(p picker) ledger.Act { return acts.Reactivate{Subscription: p.subscription(lapsed).Ref()} }},
		{right: data.RightBuy, of: func(p picker) ledger.Act { return acts.ConfirmChange{Change: p.change(scheduled).Ref()} }},
		{right: data.RightBuy, of: func(p picker) ledger.Act { return acts.WithdrawChange{Change: p.change(invoiced).Ref()} }},
		{right: data.RightBuy, of: func(p picker) ledger.Act {
			return acts.RedeemKey{Subscription: p.subscription(keyed).Ref(), Key: goodKey, Licenses: p.number(10, 1, 20)}
		}},
		{of: func(p picker) ledger.Act {
			return acts.RecordPartnerTotal{Subscription: p.subscription(partnered).Ref(), Total: p.number(50, 1, 60)}
		}},
		{of: func(p picker) ledger.Act {
			return acts.SavePerson{Person: data.Person{Name: p.fresh(), Address: p.fresh() + "@example.nl"}}
		}},
		{of: func(p picker) ledger.Act {
			person := p.person(2)
			person.Department = p.fresh()
			return acts.SavePerson{Person: person}
		}},
		{of: func(p picker) ledger.Act { return acts.RemovePerson{Person: p.person(3).Ref()} }},
		{of: func(p picker) ledger.Act { return acts.RemovePeople{People: refs(p.person(2), p.person(3))} }},
		{kept: true, stale: touchPeople, of: func(p picker) ledger.Act { return acts.Forget{Person: p.person(1).Ref()} }},
		{right: data.RightAssign, of: func(p picker) ledger.Act {
			return acts.Assign{Subscriptions: []data.SubscriptionRef{p.subscription(office).Ref()}, People: refs(p.person(2), p.person(3))}
		}},
		{right: data.RightAssign, of: func(p picker) ledger.Act {
			return acts.Unassign{Subscription: p.subscription(office).Ref(), People: refs(p.person(0))}
		}},
		{right: data.RightAssign, of: func(p picker) ledger.Act {
			return acts.TakeBack{Subscription: p.subscription(office).Ref(), People: refs(p.person(0), p.person(1))}
		}},
		{of: func(p picker) ledger.Act {
			return acts.SetDepartment{People: refs(p.person(2), p.person(3)), Department: p.fresh()}
		}},
		{before: addOrganization, of: func(p picker) ledger.Act {
			return acts.SetOrganization{People: refs(p.person(2), p.person(3)), Organization: data.OrganizationID(p.number(2, 1, 2))}
		}},
		{of: func(p picker) ledger.Act {
			s := p.settings()
			s.UserName = p.fresh()
			return acts.SaveSettings{Settings: s}
		}},
		{of: func(p picker) ledger.Act {
			return acts.SaveOrganization{Organization: data.Organization{Name: p.fresh()}}
		}},
		{right: data.RightAssign, of: func(p picker) ledger.Act {
			return acts.Free{Rows: []acts.Leaking{leaking(p, data.LeakBlocked, p.person(0)), leaking(p, data.LeakUnused, data.Person{})}}
		}},
		{of: func(p picker) ledger.Act {
			return acts.KeepLicense{Rows: []acts.Leaking{leaking(p, data.LeakUnused, data.Person{})}, Reason: p.fresh()}
		}},
		{before: keepUnused, of: func(p picker) ledger.Act { return acts.StopKeeping{Savings: p.kept()} }},
		{right: data.RightAssign, of: func(p picker) ledger.Act {
			lower := data.Lowerings()[p.number(0, 0, 2)]
			return acts.Leave{People: refs(p.person(0)), Lower: lower, Block: true, Draft: p.number(0, 0, 1) == 1}
		}},
		{right: data.RightAssign, of: func(p picker) ledger.Act {
			return acts.Leave{People: refs(p.person(0)), Successor: p.person(2).Ref(), Owner: p.person(1).Ref(), Lower: data.LowerFirst}
		}},
		{right: data.RightAssign, of: func(p picker) ledger.Act {
			s := p.subscription(office)
			return acts.Join{
				Person:   data.Person{Name: p.fresh(), Address: p.fresh() + "@example.nl", Organization: s.Organization},
				Products: []data.SubscriptionRef{s.Ref()}, Raise: []data.SubscriptionID{s.ID}, Draft: p.number(0, 0, 1) == 1,
			}
		}},
		{right: data.RightAssign, of: func(p picker) ledger.Act {
			return acts.Move{
				From: p.subscription(office).Ref(), To: p.subscription(endOfSale).Ref(), People: refs(p.person(0)), Raise: p.number(0, 0, 1) == 1,
				Lower: data.Lowerings()[p.number(0, 0, 2)], Draft: p.number(0, 0, 1) == 1,
			}
		}},
		{right: data.RightAssign, before: holdDouble, of: func(p picker) ledger.Act {
			return acts.Move{
				From: p.subscription(office).Ref(), To: p.subscription(endOfSale).Ref(), People: refs(p.person(0)), Lower: data.Lowerings()[p.number(0, 0, 2)],
				Also: []acts.GivenUp{{Subscription: p.subscription(partnered).Ref(), People: refs(p.person(0))}}, Draft: p.number(0, 0, 1) == 1,
			}
		}},
		{before: haveWait, of: func(p picker) ledger.Act {
			s, who := p.waiting()
			return acts.StopWaiting{Subscription: s, People: []data.PersonRef{who}}
		}},
		{of: func(p picker) ledger.Act {
			return acts.Review{Subscription: p.subscription(office).Ref(), Answer: data.ReviewKeep, Note: "why"}
		}},
		{of: func(p picker) ledger.Act {
			return acts.SetKind{People: refs(p.person(2)), Kind: data.KindSharedMailbox, NeedsLicense: true, Why: p.fresh()}
		}},
		{of: func(p picker) ledger.Act {
			return acts.SaveLicenseSet{Set: data.LicenseSet{Name: p.fresh(), Products: office}}
		}},
		{before: addSet, of: func(p picker) ledger.Act { return acts.RemoveLicenseSet{Set: p.set()} }},
		{of: func(p picker) ledger.Act {
			return acts.MergePeople{Keep: p.person(0).Ref(), Others: refs(p.person(1), p.person(2))}
		}},
		{of: func(p picker) ledger.Act {
			return acts.MergeSubscriptions{Keep: p.subscription(unheld).Ref(), Others: []data.SubscriptionRef{p.subscription(office).Ref(), p.subscription(scheduled).Ref()}}
		}},
		{before: addOtherName, of: func(p picker) ledger.Act { return acts.RemoveOtherName{Name: p.otherName()} }},
		{before: addTwin, of: func(p picker) ledger.Act {
			one, other := p.twoOrganizations()
			return acts.MergeOrganizations{Keep: one, Others: []data.Organization{other}}
		}},
		{of: func(p picker) ledger.Act { return acts.SaveBudget{Budget: newBudget(p, p.fresh())} }},
		{before: addBudget, of: func(p picker) ledger.Act {
			b := p.budget()
			b.PerYear.Minor = int64(p.number(50000, 1, 200000))
			return acts.SaveBudget{Budget: b}
		}},
		{before: addBudget, of: func(p picker) ledger.Act { return acts.RemoveBudget{Budget: p.budget()} }},
		{of: func(p picker) ledger.Act {
			return acts.Snooze{Of: []acts.Snoozed{{Subscription: p.subscription(office).Ref(), Concern: data.ConcernUnused}}, Until: Today().AddDays(p.number(9, 1, 60))}
		}},
		{before: addBudget, of: func(p picker) ledger.Act {
			return acts.Snooze{Budgets: []data.Budget{p.budget()}, Until: Today().AddDays(p.number(9, 1, 60))}
		}},
		{of: func(p picker) ledger.Act {
			s := p.subscription(office)
			s.OwnerPerson, s.OwnerName, s.Tags = p.person(p.number(2, 0, 2)).ID, "", data.TagsOf([]string{p.fresh(), "office"})
			if field := p.ownField(); field.ID != 0 && field.Kind == data.OwnText {
				s.Own = s.Own.With(field.ID, p.fresh())
			}
			return acts.EditSubscription{Subscription: s}
		}},
		{of: func(p picker) ledger.Act {
			return acts.SaveOwnField{Field: data.OwnField{Name: p.fresh(), Kind: data.OwnText}}
		}},
		{before: addOwnField, of: func(p picker) ledger.Act {
			field := p.ownField()
			field.Name, field.Kind, field.Choices = p.fresh(), data.OwnChoice, "one\ntwo"
			return acts.SaveOwnField{Field: field}
		}},
		{before: addOwnField, of: func(p picker) ledger.Act {
			return acts.RemoveOwnField{Field: p.ownField(), WithValues: p.number(0, 0, 1) == 1}
		}},
		{before: addTwoOwnFields, of: func(p picker) ledger.Act {
			return acts.OrderOwnFields{Fields: []data.OwnField{p.ownField()}}
		}},
		{of: func(p picker) ledger.Act {
			return acts.Attach{Subscription: p.subscription(office).Ref(), Name: p.fresh() + ".txt", Open: Bytes(p.fresh())}
		}},
		{before: attachFile, of: func(p picker) ledger.Act { return acts.Detach{File: p.file()} }},
		{of: func(p picker) ledger.Act {
			return acts.NoteInvoice{Changes: []data.ChangeRef{p.change(drafted).Ref()}, Number: p.fresh()}
		}},
		{stale: touchPeople, of: importOf},
		{of: func(picker) ledger.Act { return acts.Undo{} }, kept: true},
		{of: func(picker) ledger.Act { return acts.Redo{} }, kept: true, before: func(t *testing.T, book *ledger.Book) {
			_, err := Undo(book)
			must(t, err)
		}},
		{of: func(p picker) ledger.Act { return acts.UndoStep{Step: p.step(data.StepAssigned)} }, kept: true},
	}
}
