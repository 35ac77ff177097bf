package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// R13 R39: the total that would do is reached in the review where those hold licenses who don't
// need them; and the note of an answer doesn't stand under another one.
func TestReviewAnsweredOtherwise(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.reviewed(renewsSoon(10), 8, 2)
	s.window.ShowSubscription(sub.ID)
	note := func() string { return find.Field(s.canvas, "Note").Input.(*parts.Entry).Text }
	const enough, ordered = "6 would be enough, without those who don't need their license.", "Have you ordered the lower totals?"
	s.press("Review the renewal…")
	s.shows(enough, "Unassign 2 licenses…")
	s.choose("At the renewal", "Keep it as it is")
	s.hides(enough, ordered)
	s.fill("Note", "two more are to come")
	s.press("Record answer")
	s.press("Review the renewal…")
	if got := note(); got != "two more are to come" {
		t.Errorf("the note of the answer is %q", got)
	}
	s.choose("At the renewal", "Lower the total")
	if got := note(); got != "" {
		t.Errorf("under another answer stands %q", got)
	}
	s.shows(ordered)
	s.press("Unassign 2 licenses…")
	s.tap("Person07")
	s.tap("Person08")
	s.press("Unassign 2 licenses")
	if got, _ := s.total().Number(); got != 6 {
		t.Errorf("the total is %d, want the 6 that would do", got)
	}
	s.hides(enough)
	s.press("Record answer")
	given, err := s.book.Reviews(t.Context())
	if err != nil || len(given) != 1 || given[0].Answer != data.ReviewLower || given[0].Total != 6 || given[0].Note != "" {
		t.Errorf("answered %+v, error %v", given, err)
	}
}
