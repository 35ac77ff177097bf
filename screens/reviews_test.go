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
	s.press("Everything in March 2026…")
	s.shows("1 of 1 to be reviewed", "31 Mar 26 2 at most 3 10 2", "€11.70 a month", "€93.60 8 licenses to be reviewed renews with 10", "€93.60 a month")
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
	s.shows("Renewals to review", "0 of 1 to be reviewed", "lower the total to 2 (draft, still to be ordered) renews with 10", "renewal reviewed, from 10 to 2 (draft, still to be ordered)", "Change the answer…") // the page stays
	s.hides("8 licenses")
	s.key(fyne.KeyEscape)
	const answered = "Answered on 11 March 2026: lower the total to 2 (draft, still to be ordered)."
	s.shows(answered)
	s.hides("It renews on 31 March 2026.")
	s.press("Review the renewal…")
	s.shows(answered, "Record answer")
	s.press("Cancel")
	s.chooseMenu("View", "Renewals to review…")
	s.shows("lower the total to 2")
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
	s.press("Everything in March 2026…")
	const noted = "A change from 10 to 8 licenses is a draft and not ordered yet."
	s.shows("renews with 10 (draft: 8)", "€105.30 9 licenses")
	s.press("Review…")
	s.shows(noted, "Record answer")
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

// R39: a month is gone through in one go, by keyboard: each answer leads back to its list, on
// the next that is not answered, and Esc in a review as well.
func TestAMonthIsReviewedInOneGo(t *testing.T) {
	s := look(t, newBook(t))
	for i, product := range []string{"Office", "Project", "Visio"} {
		sub := renewsSoon(5)
		sub.Product, sub.SKU = product, ""
		sub.RenewsOn = sub.RenewsOn.AddDays(-i)
		s.add(sub)
	}
	s.window.OpenReviews(booktest.Today().AddDays(20))
	table, is := s.canvas.Focused().(*parts.Table)
	if !is || table.Selected() != 0 {
		t.Fatalf("the keyboard is on %T, not on the first row", s.canvas.Focused())
	}
	s.key(fyne.KeyReturn) // Visio, which renews first
	s.shows("Review the renewal of Visio")
	s.key(fyne.KeyEscape)
	s.shows("Renewals to review", "3 of 3 to be reviewed")
	for i, product := range []string{"Visio", "Project", "Office"} {
		if s.canvas.Focused() != fyne.Focusable(table) || table.Selected() != i {
			t.Fatalf("before %s the keyboard is on %T, row %d is selected", product, s.canvas.Focused(), table.Selected())
		}
		s.key(fyne.KeyReturn)
		s.shows("Review the renewal of " + product)
		s.press("Record answer")
		s.shows("Renewals to review", fmt.Sprintf("%d of 3 to be reviewed", 2-i))
	}
	s.shows("Change the answer…")
	s.hides("to be reviewed renews")
	given, err := s.book.Reviews(t.Context())
	if err != nil || len(given) != 3 {
		t.Errorf("answered %+v, error %v", given, err)
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
	for i := range 14 {
		sub := renewsSoon(5)
		sub.Product, sub.SKU = fmt.Sprintf("Product %d", i), ""
		s.add(sub)
	}
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	s.window.OpenReviews(booktest.Today().AddDays(20))
	high := func() float32 { return s.canvas.Focused().(*parts.Table).Size().Height }
	low := high()
	s.window.Fyne().Resize(fyne.NewSize(1280, 860))
	if tall := high(); tall != low+260 {
		t.Errorf("in a window of 600 its list is %v high, and %v in one of 860", low, tall)
	}
}

// R6, R39: a trial that ends, or becomes paid, in the month is in its list, and leads to where
// it is bought or kept from becoming paid; there is nothing to answer.
func TestReviewsNameTrials(t *testing.T) {
	s := look(t, newBook(t))
	for product, pays := range map[string]bool{"Teams": true, "Visio": false} {
		sub := renewsSoon(5)
		sub.Product, sub.SKU, sub.Trial, sub.RecurringBilling = product, "", true, pays
		s.add(sub)
	}
	s.window.OpenReviews(booktest.Today().AddDays(20))
	s.shows("0 of 2 to be reviewed", "trial, becomes paid with 5", "trial, ends")
	s.key(fyne.KeyReturn)
	s.hides("Renewals to review")
	s.shows("It is a trial that becomes a paid subscription on 31 March 2026.")
}

// R39: without a month, the page opens on the first in which something is left to review.
func TestReviewsOpenWhereSomethingIsLeft(t *testing.T) {
	s := look(t, newBook(t))
	later := renewsSoon(5)
	later.RenewsOn = booktest.Today().AddDays(100)
	later = s.add(later)
	s.window.OpenReviews(data.Date{})
	s.shows("Renewals to review", later.RenewsOn.Time().Format("January 2006"), "1 of 1 to be reviewed")
}
