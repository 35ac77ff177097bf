package screens_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
)

// bare is a subscription as an import brings it: without a price and dates.
func bare(product string, total int) data.Subscription {
	s := named(product, total)
	s.Price, s.PeriodStart, s.NextBilling, s.TermStart, s.StartedOn, s.RenewsOn = data.Money{}, data.Date{}, data.Date{}, data.Date{}, data.Date{}, data.Date{}
	return s
}

// After an import the first page asks for prices: all are filled in in one table, written
// in one step, and what is left empty stays as it was.
func TestPricesAreFilledInAtOnce(t *testing.T) {
	s := look(t, newBook(t))
	visio, project, planner := s.add(bare("Visio", 10)), s.add(bare("Project", 5)), s.add(bare("Planner", 5))
	trial := bare("Trial", 5)
	trial.Trial, trial.RecurringBilling, trial.Payment = true, false, data.PaymentNone
	s.add(trial)
	s.press("Overview")
	s.shows("Not known yet", "Fill in prices…", "3 subscriptions without a price")
	s.hides("missing from every total") // it is said and offered once
	s.press("Fill in prices…")
	s.shows("Fill in prices", "Visio", "Project", "Planner")
	s.hides("Trial: Price per license")
	if first := find.Field(s.canvas, "Planner: Price per license"); first == nil || s.canvas.Focused() != first.Focusable() {
		t.Errorf("the keyboard is not in the first price:\n%s", s.text())
	}
	s.press("Save")
	s.shows("Nothing is filled in or ticked")
	s.fill("Visio: Price per license", "12.345")
	s.shows("Which do you mean?")
	s.fill("Visio: Price per license", "11.70")
	s.shows("= €117.00 a month")
	s.fill("Visio: Renews or ends on", "4 may")
	s.choose("Project: Billing period", "Yearly")
	s.fill("Project: Price per license", "99")
	steps := s.steps()
	s.press("Save")
	if n := s.steps(); n != steps+1 {
		t.Errorf("%d steps, want one", n-steps)
	}
	got := s.detail(visio.ID).Subscription
	if got.Price.Minor != 1170 || got.RenewsOn != data.NewDate(2026, 5, 4) || got.BillingPeriodOn(booktest.Today()).Next != data.NewDate(2026, 4, 4) {
		t.Errorf("%+v", got)
	}
	if got := s.detail(project.ID).Subscription; got.Price.Minor != 9900 || got.BillingPeriod != data.BillingYearly || !got.RenewsOn.IsZero() {
		t.Errorf("%+v", got)
	}
	if got := s.detail(planner.ID).Subscription; got.Version != planner.Version {
		t.Errorf("what was left empty was written: %+v", got)
	}
	s.shows("€117.00", "1 subscription without a price")
	s.hides("Fill in prices…")
	s.press("Undo")
	s.shows("3 subscriptions without a price")
}

// Where the prices are known, and no dates, what is asked for is what is missing.
func TestBillingDatesAreAskedFor(t *testing.T) {
	s := look(t, newBook(t))
	sub := bare("Visio", 10)
	sub.Price = data.Money{Minor: 1170, Currency: "EUR"}
	sub = s.add(sub)
	s.press("Overview")
	s.shows("1 subscription without a billing date", "Fill in prices…")
	s.press("Fill in prices…")
	s.fill("Visio: Renews or ends on", "4 may")
	s.press("Save")
	s.hides("without a billing date", "Fill in prices…")
	if got := s.detail(sub.ID).Subscription; got.Price != sub.Price || got.NextBilling.IsZero() {
		t.Errorf("%+v", got)
	}
}

// What is wrong with one of many is said at its field.
func TestPricesSayWhatIsWrong(t *testing.T) {
	s := look(t, newBook(t))
	for range 2 {
		s.add(bare("Visio", 10))
	}
	s.add(bare("Project", 5))
	s.press("Overview")
	s.press("Fill in prices…")
	s.fill("Project: Price per license", "twelve")
	s.press("Save")
	if said := find.Field(s.canvas, "Project: Price per license").Mistake(); !strings.Contains(said, "amount") {
		t.Errorf("the field says %q", said)
	}
}

// Whatever is typed, what it is taken for and which of two is meant: nothing in the table
// moves, and the answers are there to be pressed.
func TestPricesStayWhereTheyAre(t *testing.T) {
	s := look(t, newBook(t))
	for _, product := range []string{"Planner", "Project", "Visio"} {
		s.add(bare(product, 10))
	}
	s.press("Overview")
	s.press("Fill in prices…")
	at := func() (all []fyne.Position) {
		find.Settle(s.canvas)
		for _, product := range []string{"Planner", "Project", "Visio"} {
			for _, column := range []string{"Price per license", "Billing period", "Renews or ends on"} {
				all = append(all, fyne.CurrentApp().Driver().AbsolutePositionForObject(find.Field(s.canvas, product+": "+column)))
			}
		}
		return all
	}
	before := at()
	for _, text := range []string{"1", "12", "12.345", "12.345.678", "1,234", "0", "twelve"} {
		s.fill("Project: Price per license", text)
		if now := at(); !slices.Equal(now, before) {
			t.Errorf("%q typed moves what stood at %v to %v", text, before, now)
		}
	}
	for _, text := range []string{"4", "4-5", "04/05/2027", "4 may", "31 february", "some day"} {
		s.fill("Project: Renews or ends on", text)
		s.canvas.FocusNext()
		if now := at(); !slices.Equal(now, before) {
			t.Errorf("%q typed moves what stood at %v to %v", text, before, now)
		}
	}
	s.fill("Project: Price per license", "12.345")
	find.Settle(s.canvas)
	first, second := find.Text(s.canvas, "€12.35"), find.Text(s.canvas, "€12,345.00")
	on := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if on(first).Y != on(second).Y || on(second).X <= on(first).X {
		t.Errorf("the answers stand at %v and %v", on(first), on(second))
	}
	s.canvas.FocusNext() // from the price: what is asked comes before what stands beside it
	if next, is := s.canvas.Focused().(fyne.CanvasObject); !is || find.Middle(next) != find.Middle(first) {
		t.Errorf("Tab goes from the price to %T rather than to the first answer", next)
	}
	s.tap("€12.35")
	s.typeText("9")
	if got := find.Field(s.canvas, "Project: Price per license").Input.(interface{ Text() string }).Text(); !strings.HasSuffix(got, "9") || strings.Count(got, "9") != 1 {
		t.Errorf("%q", got)
	}
}

// A price that can't be read is told when its field is left, right below it, and nothing
// moves for it.
func TestPricesSayWhatIsWrongInPlace(t *testing.T) {
	s := look(t, newBook(t))
	for _, product := range []string{"Planner", "Visio"} {
		s.add(bare(product, 10))
	}
	s.press("Overview")
	s.press("Fill in prices…")
	find.Settle(s.canvas)
	where := func() fyne.Position {
		find.Settle(s.canvas)
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(find.Field(s.canvas, "Visio: Price per license"))
	}
	before := where()
	field := s.fill("Planner: Price per license", "twelve")
	if field.Mistake() != "" {
		t.Error("it is said while one types")
	}
	s.canvas.FocusNext()
	if field.Mistake() == "" {
		t.Error("nothing is said once it is left")
	}
	if now := where(); now != before {
		t.Errorf("the next row goes from %v to %v", before, now)
	}
	s.fill("Planner: Price per license", "12")
	s.shows("= €120.00 a month")
	if now := where(); field.Mistake() != "" || now != before {
		t.Errorf("%q, the next row goes from %v to %v", field.Mistake(), before, now)
	}
}

// A question has no day: today beside "When does it renew" read as if it renewed today.
func TestAQuestionHasNoDay(t *testing.T) {
	s := look(t, newBook(t))
	s.add(bare("Visio", 10))
	s.press("Overview")
	s.shows("When does Visio renew or end?")
	if day := s.window.Desk.ShortNearDay(booktest.Today().Time(), booktest.Today().Time()); slices.Contains(find.Lines(s.canvas), day) {
		t.Errorf("%q is in view:\n%s", day, s.text())
	}
}
