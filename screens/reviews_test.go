package screens_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// R39: a subscription that renews soon offers its review; the page of its month says
// what is used and what would do, is saved to be printed, and tells the answer.
func TestReviewsOfAMonth(t *testing.T) {
	s := look(t, newBook(t))
	sub := booktest.Office(10)
	sub.Term, sub.TermStart, sub.RenewsOn = data.TermYearly, booktest.Today().AddDays(-345), booktest.Today().AddDays(20)
	sub.Agreement = data.AgreementNew
	sub = s.add(sub)
	people := s.addPeople("Anna", "Bert", "Cees")
	if err := booktest.Assign(t, s.book.Book, sub.ID, people); err != nil {
		t.Fatal(err)
	}
	if err := booktest.Unassign(t, s.book.Book, sub.ID, people[:1]); err != nil {
		t.Fatal(err)
	}
	s.window.ShowSubscription(sub.ID)
	if find.Text(s.canvas, "It renews on 31 March 2026.") == nil {
		t.Fatalf("no offer in the panel:\n%s", s.text())
	}
	s.press("All of March 2026…")
	if find.Text(s.canvas, "Renews on 31 March 2026 with 10 licenses. Used now: 2; the most since the last review: 3.") == nil {
		t.Fatalf("the page shows\n%s", s.text())
	}
	s.savePath = filepath.Join(t.TempDir(), "reviews.pdf")
	s.press("Save for printing (PDF)…")
	if content, err := os.ReadFile(s.savePath); err != nil || !strings.HasPrefix(string(content), "%PDF-") {
		t.Errorf("saved %.20q, error %v", content, err)
	}
	s.press("Review…")
	s.press("Record answer")
	given, err := s.book.Reviews(context.Background())
	if err != nil || len(given) != 1 || given[0].Answer != data.ReviewLower || given[0].Total != 2 {
		t.Fatalf("answered %+v, error %v", given, err)
	}
	s.shows("Renewals to review", "Answered on 11 March 2026: lower the total to 2.", "Change the answer…") // the page stays
	s.key(fyne.KeyEscape)
	const answered = "Answered on 11 March 2026: lower the total to 2."
	if find.Text(s.canvas, answered) == nil || find.Text(s.canvas, "It renews on 31 March 2026.") != nil {
		t.Errorf("answered, the panel shows\n%s", s.text())
	}
	s.press("Review the renewal…")
	s.shows(answered, "Record answer")
	s.press("Cancel")
	s.chooseMenu("View", "Renewals to review…")
	if find.Text(s.canvas, answered) == nil {
		t.Errorf("the page shows\n%s", s.text())
	}
}

// R21, R39: a change that is noted or checked is named before the answer, and on the page
// of the month.
func TestReviewNamesWhatIsOpen(t *testing.T) {
	s := look(t, newBook(t))
	sub := booktest.Office(10)
	sub.Term, sub.TermStart, sub.RenewsOn = data.TermYearly, booktest.Today().AddDays(-345), booktest.Today().AddDays(20)
	sub.Agreement = data.AgreementNew
	sub = s.add(sub)
	order := data.Order{SubscriptionRef: s.detail(sub.ID).Ref(), NewTotal: 8, When: data.WhenRenewal, Draft: true}
	if err := booktest.Try(s.book.Book, acts.SubmitChange{Order: order}); err != nil {
		t.Fatal(err)
	}
	s.window.ShowSubscription(sub.ID)
	s.press("All of March 2026…")
	const noted = "A change from 10 to 8 licenses is a draft and not ordered yet."
	s.shows(noted, "Renews on 31 March 2026 with 10 licenses.", "9 licenses not needed: €105.30 a month", "Not needed: €105.30 a month")
	s.press("Review…")
	s.shows(noted, "Record answer")
}

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

// R38 R39: that people move is the answer once they do: who cancels that has answered nothing.
func TestReviewAnsweredByMoving(t *testing.T) {
	s := look(t, newBook(t))
	sub := booktest.Office(10)
	sub.Term, sub.TermStart, sub.RenewsOn = data.TermYearly, booktest.Today().AddDays(-345), booktest.Today().AddDays(20)
	sub.Agreement = data.AgreementNew
	sub = s.add(sub)
	s.add(named("Visio", 5))
	if err := booktest.Assign(t, s.book.Book, sub.ID, s.addPeople("Anna")); err != nil {
		t.Fatal(err)
	}
	answers := func() []data.Review {
		given, err := s.book.Reviews(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		return given
	}
	pick := func() {
		s.window.ShowSubscription(sub.ID)
		s.press("Review the renewal…")
		s.choose("At the renewal", "Move its people to another plan")
		s.press("Record answer")
	}
	pick()
	s.press("Cancel")
	if given := answers(); len(given) != 0 {
		t.Errorf("cancelled, answered %+v", given)
	}
	pick()
	s.tap("Anna")
	s.press("Next")
	s.choose("To", "Visio (5 available)")
	s.press("Move")
	if given := answers(); len(given) != 1 || given[0].Answer != data.ReviewMove || given[0].Subscription != sub.ID {
		t.Errorf("moved, answered %+v", given)
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

// R39: a month is gone through in one go: each answer leads back to its page, with the keyboard
// on the next that is not answered, and Esc in a review as well.
func TestAMonthIsReviewedInOneGo(t *testing.T) {
	s := look(t, newBook(t))
	for i, product := range []string{"Office", "Project", "Visio"} {
		sub := renewsSoon(5)
		sub.Product, sub.SKU = product, ""
		sub.RenewsOn = sub.RenewsOn.AddDays(-i)
		s.add(sub)
	}
	s.window.OpenReviews(booktest.Today().AddDays(20))
	focused := func() string {
		button, _ := s.canvas.Focused().(*parts.Button)
		if button == nil {
			return ""
		}
		return button.Text
	}
	s.canvas.FocusNext() // from the month to the first
	if got := focused(); got != "Review…" {
		t.Errorf("Tab leads from the month to %q", got)
	}
	s.press("Review…") // of Visio, which renews first
	s.key(fyne.KeyEscape)
	s.shows("Renewals to review")
	s.hides("Change the answer…")
	for _, product := range []string{"Visio", "Project", "Office"} {
		if got := focused(); got != "Review…" {
			t.Fatalf("before %s the keyboard is on %q", product, got)
		}
		s.key(fyne.KeySpace)
		s.shows("Review the renewal of " + product)
		s.press("Record answer")
		s.shows("Renewals to review", "Change the answer…")
	}
	s.hides("Review…")
	given, err := s.book.Reviews(t.Context())
	if err != nil || len(given) != 3 {
		t.Errorf("answered %+v, error %v", given, err)
	}
}

// R39: a review that ends a subscription says so, and not from how many to how many.
func TestReviewThatEnds(t *testing.T) {
	s := look(t, newBook(t))
	sub := booktest.Office(6)
	sub.Term, sub.TermStart, sub.RenewsOn = data.TermYearly, booktest.Today().AddDays(-345), booktest.Today().AddDays(20)
	sub = s.add(sub)
	for answer, want := range map[data.ReviewAnswer]string{
		data.ReviewEnd: "renewal reviewed, it ends", data.ReviewKeep: "renewal reviewed, the total stays 6",
	} {
		if err := booktest.Try(s.book.Book, acts.Review{Subscription: s.detail(sub.ID).Ref(), Answer: answer}); err != nil {
			t.Fatal(err)
		}
		s.shows(want)
		s.press("Undo")
	}
}

// renewsSoon is a subscription with a total that renews within its days of notice.
func renewsSoon(total int) data.Subscription {
	sub := booktest.Office(total)
	sub.Term, sub.TermStart, sub.RenewsOn = data.TermYearly, booktest.Today().AddDays(-345), booktest.Today().AddDays(20)
	sub.Agreement = data.AgreementNew
	return sub
}

// reviewed adds a subscription with people on it, of whom the last can no longer sign in.
func (s *seen) reviewed(sub data.Subscription, people, blocked int) data.Subscription {
	s.t.Helper()
	sub = s.add(sub)
	var names []string
	for n := range people {
		names = append(names, fmt.Sprintf("Person%02d", n+1))
	}
	ids := s.addPeople(names...)
	if err := booktest.Assign(s.t, s.book.Book, sub.ID, ids); err != nil {
		s.t.Fatal(err)
	}
	for _, id := range ids[people-blocked:] {
		s.block(id)
	}
	return sub
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
		"whoever sold it is asked":        {20, 20, 18, func(s *data.Subscription) { s.Channel = data.ChannelReseller }, data.ReviewLower, 2},
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

// R39: of what ends by itself, neither a lower total nor an end is offered.
func TestReviewOffersWhatCanBe(t *testing.T) {
	s := look(t, newBook(t))
	for product, renews := range map[string]bool{"Visio": true, "Project": false} {
		sub := booktest.Office(10)
		sub.Product, sub.RecurringBilling = product, renews
		sub.Term, sub.TermStart, sub.RenewsOn = data.TermYearly, booktest.Today().AddDays(-345), booktest.Today().AddDays(20)
		sub = s.add(sub)
		s.window.ShowSubscription(sub.ID)
		s.press("Review the renewal…")
		choice, _ := find.First(s.canvas, func(o fyne.CanvasObject) bool {
			_, is := o.(*parts.Choice[data.ReviewAnswer])
			return is
		}).(*parts.Choice[data.ReviewAnswer])
		if choice == nil {
			t.Fatalf("nothing can be answered:\n%s", s.text())
		}
		if offered := slices.Contains(choice.Options, "Lower the total"); offered != renews {
			t.Errorf("%s: %q can be answered", product, choice.Options)
		}
		if lets := slices.Contains(choice.Options, "Let it end"); lets == renews {
			t.Errorf("%s: %q can be answered", product, choice.Options)
		}
		s.press("Cancel")
	}
}

// endsSoon is a subscription that does not renew, within its days of notice, of which the end
// is a choice.
func endsSoon(total int) data.Subscription {
	sub := renewsSoon(total)
	sub.TermStart, sub.RenewsOn = data.NewDate(2026, 3, 1), booktest.Today().AddDays(20)
	sub.RecurringBilling = false
	return sub
}

// R26 R39: what ends is answered in a review with what can be chosen in its panel, and the
// answer is done: it is renewed with fewer, goes on by the month, or is let end.
func TestReviewAnswersForWhatEnds(t *testing.T) {
	for answer, want := range map[string]struct {
		renews   bool
		atEnd    data.AtEnd
		planned  int
		answered string
	}{
		"Let it end":                {false, data.AtEndCancel, 0, "let it end"},
		"Renew it":                  {true, data.AtEndOpen, 3, "lower the total to 3"},
		"Extend it, month to month": {false, data.AtEndExtend, 0, "extend it, month to month"},
	} {
		t.Run(answer, func(t *testing.T) {
			s := look(t, newBook(t))
			sub := s.reviewed(endsSoon(5), 3, 0)
			s.window.ShowSubscription(sub.ID)
			s.press("Overview")
			s.press("Decide")
			s.shows("At the end of the term", "On 31 March 2026 it is disabled")
			s.hides("At the renewal", "New total at renewal")
			s.choose("At the end of the term", answer)
			s.press("Record answer")
			now := s.detail(sub.ID)
			planned := 0
			if now.Open != nil {
				planned = now.Open.To
			}
			if now.RecurringBilling != want.renews || now.AtEnd != want.atEnd || planned != want.planned {
				t.Errorf("renews %t, at the end %q, planned %d", now.RecurringBilling, now.AtEnd, planned)
			}
			s.hides("Decide")
			s.window.ShowSubscription(sub.ID)
			s.shows("Answered on 11 March 2026: " + want.answered + ".")
			if now.Answered.Answer == "" {
				t.Error("the answer does not stand")
			}
			s.press("Undo")
			if now := s.detail(sub.ID); now.RecurringBilling || now.AtEnd != data.AtEndOpen || now.Open != nil {
				t.Errorf("undone, it is %+v", now.Subscription)
			}
		})
	}
}

// R39: a review says what an answer comes to in a month, and what that saves.
func TestReviewSaysWhatAnAnswerSaves(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.reviewed(renewsSoon(10), 4, 0)
	s.window.ShowSubscription(sub.ID)
	s.press("Review the renewal…")
	s.shows("From 31 March 2026 it costs €46.80 a month. That is €70.20 a month less than with 10.")
	s.fill("New total at renewal", "6")
	s.shows("From 31 March 2026 it costs €70.20 a month. That is €46.80 a month less than with 10.")
	s.choose("At the renewal", "Keep it as it is")
	s.shows("From 31 March 2026 it costs €117.00 a month.")
	s.hides("less than with")
	s.choose("At the renewal", "End it: turn off recurring billing")
	s.shows("It ends on 31 March 2026 and costs nothing after that.")
}

// R39: the page of a month is as high as what it shows, as far as the window has room, and
// follows the window.
func TestReviewsGrowWithTheWindow(t *testing.T) {
	s := look(t, newBook(t))
	for i := range 6 {
		sub := renewsSoon(5)
		sub.Product, sub.SKU = fmt.Sprintf("Product %d", i), ""
		s.add(sub)
	}
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	s.window.OpenReviews(booktest.Today().AddDays(20))
	high := func() float32 {
		scroll, _ := find.First(s.canvas, func(o fyne.CanvasObject) bool {
			_, is := o.(*container.Scroll)
			return is
		}).(*container.Scroll)
		return scroll.Size().Height
	}
	low := high()
	s.window.Fyne().Resize(fyne.NewSize(1280, 860))
	if tall := high(); tall != low+260 {
		t.Errorf("in a window of 600 its list is %v high, and %v in one of 860", low, tall)
	}
}
