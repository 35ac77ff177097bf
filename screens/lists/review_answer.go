package lists

import (
	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/desk"
)

// ReviewAnswer says what was answered before a renewal and when, and who is to be asked for
// it where somebody else changes that (R35, R39).
func ReviewAnswer(w desk.Words, s data.Subscription, given data.Review) string {
	text := w.Text("reviews.answered."+string(given.Answer), "Date", w.Date(given.On), "Total", w.Number(given.Total))
	changes := given.Answer == data.ReviewLower || given.Answer == data.ReviewEnd
	if changes && savings.WayOf(s, 1, given.On).Ask {
		text += " " + w.Text("review.asked", "Whom", Whom(w, s))
	}
	return text
}
