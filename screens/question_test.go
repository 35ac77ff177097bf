package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
)

// R25: a question of attention is answered in a dialog with that question alone: the
// keyboard is in its field, Enter saves, and nothing else changes.
func TestQuestionsAreAnsweredByThemselves(t *testing.T) {
	day := data.NewDate(2026, 5, 4)
	for name, c := range map[string]struct {
		unknown func(*data.Subscription)
		asks    string
		first   string // the field that has the keyboard
		fields  []string
		typed   map[string]string
		answer  func(*data.Subscription)
	}{
		"the renewal": {
			unknown: func(s *data.Subscription) { s.RenewsOn, s.Total = data.Date{}, 3 },
			asks:    "When does Visio renew or end?", first: "Renews or ends on", typed: map[string]string{"Renews or ends on": "4 may"},
			answer: func(s *data.Subscription) { s.RenewsOn, s.Total = day, 3 },
		},
		"the total": {
			unknown: func(s *data.Subscription) { s.TotalUnknown, s.Total = true, 0 },
			asks:    "How many licenses of Visio do you have?", first: "Total licenses", typed: map[string]string{"Total licenses": "7"},
			answer: func(s *data.Subscription) { s.TotalUnknown, s.Total = false, 7 },
		},
		"both, of which one is known": {
			unknown: func(s *data.Subscription) { s.TotalUnknown, s.Total, s.RenewsOn = true, 0, data.Date{} },
			asks:    "How many licenses of Visio do you have, and when do they renew?", first: "Total licenses",
			typed:  map[string]string{"Renews or ends on": "4 may"},
			answer: func(s *data.Subscription) { s.TotalUnknown, s.Total, s.RenewsOn = true, 0, day },
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := look(t, newBook(t))
			sub := named("Visio", 1)
			c.unknown(&sub)
			sub = s.add(sub)
			s.press("Overview")
			s.shows(c.asks)
			s.press("Answer…")
			s.shows(c.asks, "Save", "Cancel")
			s.hides("Product", "Payment method", "Notes")
			field := find.Field(s.canvas, c.first)
			if field == nil || s.canvas.Focused() != field.Focusable() {
				t.Fatalf("the keyboard is not in %s:\n%s", c.first, s.text())
			}
			s.press("Save") // nothing was answered
			s.shows("Fill this in.")
			for field, text := range c.typed {
				s.fill(field, text)
			}
			s.canvas.Focus(field.Focusable())
			s.key(fyne.KeyReturn)
			s.hides("Cancel")
			want, got := sub, s.detail(sub.ID).Subscription
			c.answer(&want)
			if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(data.Subscription{}, "Version", "Purchases")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if n := s.steps(); n != 2 {
				t.Errorf("%d steps, want the one that added it and one answer", n)
			}
		})
	}
}

// R24: an answer that can be a slip is asked about, as in the form.
func TestAnswerBelowWhatIsAssigned(t *testing.T) {
	s := look(t, newBook(t))
	sub := named("Visio", 1)
	sub.TotalUnknown, sub.Total, sub.ReportedAssigned, sub.ReportedOn = true, 0, 5, booktest.Today()
	sub = s.add(sub)
	s.press("Overview")
	s.press("Answer…")
	s.shows("5 of them are assigned")
	s.fill("Total licenses", "3")
	s.press("Save")
	s.shows("Is this total right?")
	s.press("Back to the total")
	s.fill("Total licenses", "5")
	s.press("Save")
	if got := s.detail(sub.ID); got.TotalUnknown || got.Total != 5 {
		t.Errorf("the total is %d", got.Total)
	}
}
