package screens_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/parts"
)

// R13 R39: lower is lower than now, and a total below what is assigned says how many are to
// be unassigned.
func TestReviewRefusesTotals(t *testing.T) {
	s := look(t, newBook(t))
	sub := booktest.Office(10)
	sub.Term, sub.TermStart, sub.RenewsOn = data.TermYearly, booktest.Today().AddDays(-345), booktest.Today().AddDays(20)
	sub.Agreement = data.AgreementNew
	sub = s.add(sub)
	if err := booktest.Assign(t, s.book.Book, sub.ID, s.addPeople("Anna", "Bert", "Cees")); err != nil {
		t.Fatal(err)
	}
	s.window.ShowSubscription(sub.ID)
	for total, refused := range map[string]string{
		"12": "A lower total is less than the current 10.",
		"10": "A lower total is less than the current 10.",
		"1":  "3 licenses are assigned, 2 more than 1. Unassign those first.",
	} {
		s.press("Review the renewal…")
		s.fill("New total at renewal", total)
		s.press("Record answer")
		s.shows(refused)
		s.press("Cancel")
		s.press("Discard")
	}
	given, err := s.book.Reviews(context.Background())
	if err != nil || len(given) != 0 || s.detail(sub.ID).Open != nil {
		t.Errorf("answered %+v, error %v", given, err)
	}
}

// R13: a lower total than is used says in the review how many are too many, and lets them be
// chosen there.
func TestReviewOffersToUnassign(t *testing.T) {
	s := look(t, newBook(t))
	sub := booktest.Office(10)
	sub.Term, sub.TermStart, sub.RenewsOn = data.TermYearly, booktest.Today().AddDays(-345), booktest.Today().AddDays(20)
	sub.Agreement = data.AgreementNew
	sub = s.add(sub)
	if err := booktest.Assign(t, s.book.Book, sub.ID, s.addPeople("Anna", "Bert", "Cees")); err != nil {
		t.Fatal(err)
	}
	s.window.ShowSubscription(sub.ID)
	s.press("Review the renewal…")
	s.choose("At the renewal", "Lower the total")
	s.fill("New total at renewal", "4")
	s.hides("Unassign 2 licenses…")
	s.fill("New total at renewal", "1")
	s.fill("Note", "too many")
	s.press("Unassign 2 licenses…")
	s.shows("Cees")
	s.key(fyne.KeyEscape)
	s.shows("Unassign 2 licenses…", "Record answer") // it is where it was
	s.press("Unassign 2 licenses…")
	s.tap("Anna")
	s.tap("Bert")
	s.press("Unassign 2 licenses")
	s.hides("Unassign 2 licenses…")
	s.press("Record answer") // as it was filled in
	given, err := s.book.Reviews(t.Context())
	if err != nil || len(given) != 1 || given[0].Total != 1 || given[0].Note != "too many" {
		t.Errorf("answered %+v, error %v", given, err)
	}
}

// R39: a total is asked for only where the answer has one, so that none that was typed is
// left out of what is recorded.
func TestReviewAsksForATotalToLowerTo(t *testing.T) {
	const total = "New total at renewal"
	s := look(t, newBook(t))
	sub := s.reviewed(renewsSoon(5), 5, 0)
	s.window.ShowSubscription(sub.ID)
	s.press("Review the renewal…")
	s.shows("Keep it as it is")
	s.hides(total)
	for _, answer := range []string{"Move its people to another plan", "End it: turn off recurring billing", "Keep it as it is"} {
		s.choose("At the renewal", "Lower the total")
		s.shows(total)
		s.fill(total, "3")
		s.shows("Unassign 2 licenses…")
		s.choose("At the renewal", answer)
		s.hides(total, "Unassign 2 licenses…")
	}
	s.choose("At the renewal", "Lower the total")
	if got, _ := s.total().Number(); got != 3 {
		t.Errorf("back at a lower total, %d stands there, want the 3 that was typed", got)
	}
	s.fill(total, "x") // which is not asked for any more
	s.choose("At the renewal", "Keep it as it is")
	s.press("Record answer")
	given, err := s.book.Reviews(t.Context())
	if err != nil || len(given) != 1 || given[0].Answer != data.ReviewKeep || given[0].Total != 5 {
		t.Errorf("answered %+v, error %v", given, err)
	}
}

// R13 R18 R39: what a review proposes can be recorded as it is.
func TestReviewProposesWhatTheRulesAllow(t *testing.T) {
	for name, c := range map[string]struct {
		total, people, blocked int
		change                 func(*data.Subscription)
		answer                 data.ReviewAnswer
		renewsWith             int
	}{
		"fewer are used":                  {25, 20, 0, nil, data.ReviewLower, 20},
		"leaks that are assigned":         {25, 20, 18, nil, data.ReviewLower, 20},
		"leaks, and all are assigned":     {20, 20, 18, nil, data.ReviewKeep, 20},
		"recurring billing is off":        {25, 20, 0, func(s *data.Subscription) { s.RecurringBilling = false }, data.ReviewEnd, 25},
		"whoever sold it is asked":        {20, 20, 18, func(s *data.Subscription) { s.Channel = data.ChannelReseller }, data.ReviewKeep, 20},
		"all are used, one is in reserve": {20, 20, 0, func(s *data.Subscription) { s.LowestAvailable = 1 }, data.ReviewKeep, 20},
	} {
		t.Run(name, func(t *testing.T) {
			s := look(t, newBook(t))
			sub := renewsSoon(c.total)
			if c.change != nil {
				c.change(&sub)
			}
			sub = s.reviewed(sub, c.people, c.blocked)
			s.window.ShowSubscription(sub.ID)
			s.press("Review the renewal…")
			s.press("Record answer")
			given, err := s.book.Reviews(t.Context())
			if err != nil || len(given) != 1 || given[0].Answer != c.answer || given[0].Total != c.renewsWith {
				t.Errorf("answered %+v, error %v\n%s", given, err, s.text())
			}
		})
	}
}

// R13 R39: what the rules refuse is said under the total, and in view, however long the
// review and small the window.
func TestReviewRefusesInView(t *testing.T) {
	s := look(t, newBook(t))
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	sub := s.reviewed(renewsSoon(20), 20, 18)
	s.window.ShowSubscription(sub.ID)
	s.window.Desk.Go.OpenReview(s.detail(sub.ID))
	form := s.window.Dialogs[0]
	form.Fields["answer"].Input.(interface{ SetSelected(string) }).SetSelected("Lower the total")
	form.Fields["review_total"].Input.(*parts.NumberField).SetNumber(2)
	s.canvas.Focus(form.Confirm)
	s.press("Record answer")
	const refused = "20 licenses are assigned, 18 more than 2. Unassign those first."
	if got := form.Fields["review_total"].Mistake(); !strings.HasSuffix(got, refused) {
		t.Errorf("the total is refused with %q, want %q", got, refused)
	}
	s.shows(refused)
}
