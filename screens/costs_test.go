package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens"
	"seatbook/screens/desk"
	"seatbook/screens/find"
)

// pick picks an answer of the choice that has it and is in view.
func (s *seen) pick(answer string) {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		choice, ok := o.(interface{ Answers() []string })
		if !ok || !o.Visible() {
			return false
		}
		for _, label := range choice.Answers() {
			if label == answer {
				return true
			}
		}
		return false
	})
	if found == nil {
		s.t.Fatalf("no choice with %q in view:\n%s", answer, s.text())
	}
	found.(interface{ SetSelected(string) }).SetSelected(answer)
}

// R16: what the months cost, and the lines behind each.
func TestCostsScreen(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Costs")
	s.shows("No costs yet")
	s.hides("(estimate", "Amount")
	sub := s.add(booktest.Office(40))
	s.shows("Billed in March 2026", "Current cost per month", "€468.00", "€5,616.00 a year", "Of which not assigned")
	// The month of today is selected: its statement is charged already.
	s.shows("March 2026", "1 Mar 26", "40 × €11.70", "Full period")
	s.tap("April 2026")
	s.shows("expected")
	s.press("Subscriptions")
	s.tap("M365 Business Standard")
	s.total().Entry.SetText("45")
	s.order()
	s.press("Costs")
	s.tap("March 2026")
	s.shows("This month, March 2026", "€39.63 still to come", "€507.63", "13 Mar 26", "5 × €11.70", "Part: 11 Mar 26 to 31 Mar 26")
	if got := s.detail(sub.ID).Total; got != 45 {
		t.Errorf("total %d", got)
	}
}

// R16 R22: the same costs by year, product, organization and department, with the
// currencies apart, and the licenses over time.
func TestCostsSplitUp(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(40))
	dollars := named("Jira", 10)
	dollars.Price = data.Money{Minor: 815, Currency: "USD"}
	s.add(dollars)
	anna, err := booktest.SavePerson(s.book.Book, data.Person{Name: "Anna", Address: "anna@example.nl", Department: "Sales"})
	if err != nil {
		t.Fatal(err)
	}
	if err := booktest.Assign(t, s.book.Book, office.ID, []data.PersonID{anna.ID}); err != nil {
		t.Fatal(err)
	}
	s.press("Costs")
	s.pick("By year")
	s.shows("2025", "2026", "€5,616.00", "2027")
	s.pick("By department")
	// One of 40 licenses, twelve times.
	s.shows("Sales", "€11.70", "€140.40", "No department, or no name", "€456.30", "€5,475.60")
	s.pick("By organization")
	s.shows("Unnamed", "€468.00", "€5,616.00")
	s.pick("By product")
	s.shows("Twelve months", "M365 Business Standard", "€5,616.00")
	s.hides("Jira")
	s.pick("USD")
	s.shows("Jira", "$81.50", "$978.00")
	s.pick("Licenses over time")
	s.shows("March 2026", "Total", "50", "Assigned", "1")
	s.hides("not known")
	s.hides("Licenses × price")
}

// Without billing dates no statement is known, but what runs is split up all the
// same.
func TestCostsWithoutBillingDates(t *testing.T) {
	s := look(t, newBook(t))
	undated := booktest.Office(40)
	undated.PeriodStart, undated.NextBilling = data.Date{}, data.Date{}
	s.add(undated)
	s.press("Costs")
	s.shows("Current cost per month", "€468.00", "Enter the billing dates of your subscriptions")
	s.pick("By product")
	s.shows("M365 Business Standard", "€468.00")
}

// Where some are billed, it is said how many others are on no statement.
func TestCostsTellWhatIsOnNoStatement(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	undated := named("Visio Plan 2", 5)
	undated.Price, undated.PeriodStart, undated.NextBilling = data.Money{Minor: 1250, Currency: "EUR"}, data.Date{}, data.Date{}
	s.add(undated)
	s.press("Costs")
	s.shows("1 subscription with a price isn't on any statement")
}

// What is assigned but not paid for is said beside what is paid.
func TestCostsOfOverAssigned(t *testing.T) {
	s := look(t, newBook(t))
	over := booktest.Office(2)
	over.ReportedAssigned, over.ReportedOn = 5, booktest.Today()
	s.add(over)
	s.press("Costs")
	s.shows("plus €35.10 assigned too many")
}

// Each figure names what there is in other currencies: what is not assigned in dollars is not
// nothing because all is assigned in euros.
func TestCostsNameOtherCurrencies(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(2))
	dollars := named("Jira", 4)
	dollars.Price = data.Money{Minor: 815, Currency: "USD"}
	s.add(dollars)
	s.press("Costs")
	said := strings.Join(strings.Fields(s.text()), " ")
	if n := strings.Count(said, "also $32.60"); n < 2 { // a month as it is, and what is not assigned of it
		t.Errorf("said %d times:\n%s", n, said)
	}
}

// A total that nobody has told is counted over time by what is assigned of it, which is
// said: the list of subscriptions leaves it out (F1).
func TestUsageSaysWhichTotalsAreUnknown(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	unknown := named("Intune", 0)
	unknown.TotalUnknown, unknown.ReportedAssigned, unknown.ReportedOn = true, 6, booktest.Today()
	s.add(unknown)
	s.press("Costs")
	s.hides("1 total is not known")
	s.pick("Licenses over time")
	s.shows("46", "1 total is not known; what is assigned of that subscription (6) counts here.")
}

// R26: a month of an extended service term is rounded once, so that it is not its licenses
// times the price that is shown, which is said.
func TestCostsSayThatAPriceIsRounded(t *testing.T) {
	s := look(t, newBook(t))
	extended := booktest.Office(8)
	extended.Agreement, extended.Channel, extended.RecurringBilling, extended.Price.Minor = data.AgreementNew, data.ChannelReseller, false, 1156
	extended.TermStart, extended.RenewsOn = data.NewDate(2025, 6, 1), data.NewDate(2026, 6, 1)
	s.add(extended)
	s.window.Fyne().Resize(fyne.NewSize(1400, 1400))
	s.press("Costs")
	s.pick("By product")
	s.shows("€113.75", "8 × €14.22 (price rounded)")
}

// The month of today is in view also when the answer comes in after the list was
// laid out, in a small window.
func TestMonthOfTodayIsInView(t *testing.T) {
	s := &seen{t: t, book: newBook(t)}
	var answers []func()
	later := func(work, then func()) {
		work()
		answers = append(answers, then)
	}
	settle := func() {
		for len(answers) > 0 {
			next := answers[0]
			answers = answers[1:]
			next()
		}
	}
	s.window = screens.New(test.NewTempApp(t), desk.Options{After: never, Now: booktest.Now, Run: later, Catalog: catalog, Language: "en"})
	s.window.Open(s.book.Book)
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	s.canvas = s.window.Fyne().Canvas()
	settle()
	s.add(booktest.Office(40))
	settle()
	s.press("Costs")
	settle()
	s.shows("February 2026", "March 2026")
}

// The list of months begins at the one before that of today and shows several, in the
// smallest window too, where the chart gives way; all of it is in the window.
func TestMonthsHaveRoom(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1280, 860), fyne.NewSize(900, 600)} {
		s := look(t, newBook(t))
		s.window.Fyne().Resize(size)
		s.add(booktest.Office(40))
		s.press("Costs")
		for _, month := range []string{"February 2026", "March 2026", "April 2026"} {
			if !s.wholeInWindow(month) {
				t.Errorf("%v: %s is not whole in view", size, month)
			}
		}
		s.tap("April 2026")
		if !s.wholeInWindow("February 2026") {
			t.Errorf("%v: the list has moved as a month was chosen", size)
		}
		if s.wholeInWindow("April 2025") {
			t.Errorf("%v: the list begins a year ago", size)
		}
	}
}

// wholeInWindow tells whether a text is on view, cut neither by the window nor by what
// scrolls around it.
func (s *seen) wholeInWindow(words string) bool { return len(s.wholeLines(words)) > 0 }

// wholeLines are the lines on view that begin so, cut neither by the window nor by what
// scrolls around them.
func (s *seen) wholeLines(begin string) (lines []string) {
	driver := fyne.CurrentApp().Driver()
	find.Each(s.canvas, func(o fyne.CanvasObject, in []fyne.CanvasObject) {
		text, is := o.(*canvas.Text)
		if !is || !text.Visible() || !strings.HasPrefix(text.Text, begin) {
			return
		}
		top := driver.AbsolutePositionForObject(text).Y
		bottom := top + text.MinSize().Height
		fits := top >= 0 && bottom <= s.canvas.Size().Height
		for _, around := range in {
			if scroll, is := around.(*container.Scroll); is {
				at := driver.AbsolutePositionForObject(scroll).Y
				fits = fits && top >= at && bottom <= at+scroll.Size().Height
			}
		}
		if fits {
			lines = append(lines, text.Text)
		}
	})
	return lines
}
