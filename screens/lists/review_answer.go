package lists

import (
	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/desk"
)

// ReviewAnswer says what was answered before a renewal and when, and who is to be asked for
// it where somebody else changes that and was not asked yet (R35, R39).
func ReviewAnswer(w desk.Words, s data.SubscriptionRow, given data.Review) string {
	text := Answered(w, s, given)
	changes := given.Answer == data.ReviewLower || given.Answer == data.ReviewEnd
	if changes && savings.WayOf(s.Subscription, 1, given.On).Ask && !isAsked(s.Open) {
		text += " " + w.Text("review.asked", "Whom", Whom(w, s.Subscription))
	}
	return text
}

// isAsked tells whether whoever sold a subscription was asked for all that is open.
func isAsked(open *data.Change) bool {
	_, draft := open.Draft()
	return open != nil && open.Asked() && !draft
}

// Answered says what was answered before a renewal and when.
func Answered(w desk.Words, s data.SubscriptionRow, given data.Review) string {
	return w.Text("reviews.answered", "Date", w.Date(given.On), "Answer", Decided(w, s, given))
}

// Decided says what was answered, within a sentence, and that it is a draft where it still has
// to be ordered or asked for (R21).
func Decided(w desk.Words, s data.SubscriptionRow, given data.Review) string {
	answer := w.Text("reviews.decided."+string(data.AnswerGiven(s.Subscription, given)), "Total", w.Number(given.Total))
	if given.Answer == data.ReviewEnd && s.RecurringBilling { // it doesn't end by itself
		answer = w.Text("reviews.then.end")
	}
	draft, is := s.Open.Draft()
	switch {
	case given.Answer == data.ReviewMove:
	case is && draft.Asked():
		return w.Text("reviews.decided_to_ask", "Answer", answer)
	case is:
		return w.Text("reviews.decided_draft", "Answer", answer)
	case isAsked(s.Open):
		return w.Text("reviews.decided_asked", "Answer", answer)
	}
	return answer
}
