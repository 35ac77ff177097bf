package subscriptions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/parts"
)

// newReviewOffer offers the review in the panel from the days of notice on; nil before
// (R39).
func newReviewOffer(d *desk.Desk, s data.SubscriptionDetail) fyne.CanvasObject {
	notice := s.NoticeDays
	if notice == 0 {
		notice = d.Settings.NoticeDays
	}
	if !data.ToReview(s.Subscription, notice, d.Today()) || d.Book.ReadOnly() {
		return nil
	}
	renewal := s.NextRenewal(d.Today())
	return container.New(&parts.Stacked{Gap: 8},
		parts.NewPlain(reviewText(d.Words, s, d.Date(renewal)), parts.SizeText),
		parts.NewButtonRow(parts.NewButton(d.Text("menu.review"), func() { d.Go.OpenReview(s) })),
		parts.NewAtEdge(parts.NewQuietButton(d.Text("reviews.all", "Month", d.Month(data.MonthOf(renewal).First().Time())), nil, func() { d.Go.OpenReviews(renewal) })))
}

// reviewText says what comes on the day before which to decide: it is renewed, or it ends
// or goes on by the month (R26). Where it was answered, it says that instead.
func reviewText(w desk.Words, s data.SubscriptionDetail, day string) string {
	switch {
	case s.Answered.Answer != "":
		return lists.ReviewAnswer(w, s.SubscriptionRow, s.Answered)
	case s.RecurringBilling:
		return w.Text("reviews.offer", "Date", day)
	case s.EndChosen() == data.AtEndExtend:
		return w.Text("reviews.offer_extends", "Date", day)
	default:
		return w.Text("reviews.offer_ends", "Date", day)
	}
}
