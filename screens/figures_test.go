package screens_test

import (
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/i18n"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// cutFigure is a number, an amount or a day of which the end is missing. A name with a
// digit in it may be cut, and a button that opens a dialog ends in dots.
var cutFigure = regexp.MustCompile(`([0-9][.,]?|[€$]) ?…|^[0-9]+ \pL*…$`)

// figuresAreWhole fails for every number in view that is cut or goes over the edge of
// the window.
func (s *seen) figuresAreWhole(where string) {
	s.t.Helper()
	width := s.canvas.Size().Width
	find.First(s.canvas, func(o fyne.CanvasObject) bool {
		text, is := o.(*canvas.Text)
		if !is || !strings.ContainsAny(text.Text, "0123456789€$") {
			return false
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(text)
		end := at.X + max(text.MinSize().Width, 0)
		switch {
		case cutFigure.MatchString(text.Text) && !strings.HasPrefix(text.Text, "M365"):
			s.t.Errorf("%s: %q is cut", where, text.Text)
		case text.Alignment == fyne.TextAlignLeading && end > width+1 || at.X < -1:
			s.t.Errorf("%s: %q goes from %v to %v of %v", where, text.Text, at.X, end, width)
		}
		return false
	})
}

// largest puts the largest figures that a record can hold into it.
func largest(t *testing.T, tag string) *seen {
	t.Helper()
	s := look(t, newBook(t))
	many := named("Many", data.MaxTotal) // 999,999,990.00 a month
	many.Price.Minor, many.ReportedAssigned, many.ReportedOn = 1000, 50_000_000, booktest.Today()
	dear := named("Dear", 10) // 999,999,999.90 a month
	dear.Price.Minor = data.MaxPriceMinor
	dear.PeriodStart, dear.NextBilling = data.NewDate(2026, 2, 20), data.NewDate(2026, 3, 20) // still to come this month
	yearly := named("Year", 12)
	yearly.Price, yearly.BillingPeriod = data.Money{Minor: data.MaxPriceMinor, Currency: "USD"}, data.BillingYearly
	over := named("Over", 1)
	over.ReportedAssigned, over.ReportedOn = data.MaxTotal, booktest.Today()
	checked := named("Checked", 10)
	checked.CreditCheckSince = booktest.Today().AddDays(-12)
	for _, sub := range []data.Subscription{many, dear, yearly, over, checked} {
		added := s.add(sub)
		if sub.Product == "Dear" || sub.Product == "Year" {
			people := s.addPeople("Anna" + sub.Product)
			if err := booktest.Assign(t, s.book.Book, added.ID, people); err != nil {
				t.Fatal(err)
			}
			s.block(people[0])
		}
	}
	if err := booktest.Try(s.book.Book, acts.SubmitChange{Order: data.Order{
		SubscriptionRef: s.detail(1).Ref(), NewTotal: data.MaxTotal - 1, When: data.WhenNow, On: booktest.Today(), Draft: true,
	}}); err != nil {
		t.Fatal(err)
	}
	s.speak(tag)
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	return s
}

// Numbers are never cut, in no list, no panel and no dialog, in the smallest window;
// text gives way to them.
func TestNoFigureIsCut(t *testing.T) {
	for _, tag := range []string{"en", "nl"} {
		t.Run(tag, func(t *testing.T) {
			s := largest(t, tag)
			if scaled, can := s.canvas.(interface{ SetScale(float32) }); can {
				scaled.SetScale(2) // 1800x1200 pixels
			}
			s.figuresAreWhole("the list")
			s.showsFigure("99,999,999", "999,999,990", "999,999,999")
			for _, product := range []string{"Many", "Dear", "Year", "Over", "Checked"} {
				s.tap(product)
				s.figuresAreWhole("the panel of " + product)
			}
			s.tap("Dear")
			s.total().Entry.SetText("99999999")
			s.figuresAreWhole("what a change does")
			for _, tab := range s.tabs() {
				s.press(tab)
				s.figuresAreWhole(tab)
			}
		})
	}
}

// tabs are the words of the places of the window.
func (s *seen) tabs() (tabs []string) {
	settings, err := s.book.Settings(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	words := i18n.New(settings.Language)
	for _, code := range []string{"people", "changes", "savings", "costs", "home", "attention"} {
		if label := words.Text("tab." + code); words.Has("tab."+code) && find.Button(s.canvas, label) != nil {
			tabs = append(tabs, label)
		}
	}
	return tabs
}

// showsFigure fails unless a number is in view, however its language parts thousands.
func (s *seen) showsFigure(figures ...string) {
	s.t.Helper()
	strip := strings.NewReplacer(",", "", ".", "", " ", "", "\n", "")
	all := strip.Replace(s.text())
	for _, figure := range figures {
		if !strings.Contains(all, strip.Replace(figure)) {
			s.t.Errorf("%s is not in view:\n%s", figure, s.text())
		}
	}
}

// What the largest figures come to in a year is more than can be held: it is said to be
// that much, and never a wrong amount.
func TestAYearOfTheLargestFigures(t *testing.T) {
	s := look(t, newBook(t))
	huge := named("Huge", data.MaxTotal)
	huge.Price.Minor = data.MaxPriceMinor
	s.add(huge)
	dollars := named("Vast", data.MaxTotal)
	dollars.Price = data.Money{Minor: data.MaxPriceMinor, Currency: "USD"}
	s.add(dollars)
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	told := false
	for _, tab := range s.tabs() {
		s.press(tab)
		s.figuresAreWhole(tab)
		s.staysInCards(tab)
		for _, line := range find.Lines(s.canvas) {
			told = told || strings.Contains(line, "more than €92,233,720,368,547,758.07")
			if strings.Contains(line, "-€") || strings.Contains(line, "€-") || strings.Contains(line, "−€") {
				t.Errorf("%s: %q is an amount below nothing", tab, line)
			}
		}
	}
	if !told {
		t.Error("nowhere is it said that a year comes to more than can be held")
	}
}

// staysInCards fails for what is written on a card of a figure over its edge.
func (s *seen) staysInCards(where string) {
	s.t.Helper()
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	find.Each(s.canvas, func(o fyne.CanvasObject, in []fyne.CanvasObject) {
		text, is := o.(*canvas.Text)
		if !is || text.Text == "" {
			return
		}
		for _, around := range in {
			if card, is := around.(*parts.FigureCard); is && place(text).X+text.MinSize().Width > place(card).X+card.Size().Width {
				s.t.Errorf("%s: %q goes over the edge of its card", where, text.Text)
			}
		}
	})
}
