package lists

import (
	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/desk"
)

// ReviewAnswer says what was answered before a renewal and when, and who is to be asked for
// it where somebody else changes that (R35, R39).
func ReviewAnswer(w desk.Words, s data.Subscription, given data.Review) string {
	text := Answered(w, s, given)
	changes := given.Answer == data.ReviewLower || given.Answer == data.ReviewEnd
	if changes && savings.WayOf(s, 1, given.On).Ask {
		text += " " + w.Text("review.asked", "Whom", Whom(w, s))
	}
	return text
}

// Answered says what was answered before a renewal and when.
func Answered(w desk.Words, s data.Subscription, given data.Review) string {
	return w.Text("reviews.answered", "Date", w.Date(given.On), "Answer", Decided(w, s, given))
}

// Decided says what was answered, within a sentence.
func Decided(w desk.Words, s data.Subscription, given data.Review) string {
	return w.Text("reviews.decided."+string(data.AnswerGiven(s, given)), "Total", w.Number(given.Total))
}
