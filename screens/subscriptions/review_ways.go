package subscriptions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/desk"
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
		parts.NewPlain(d.Text("reviews.offer", "Date", d.Date(renewal)), parts.SizeText),
		container.NewHBox(
			parts.NewButton(d.Text("menu.review"), func() { d.Go.OpenReview(s) }),
			parts.NewQuietButton(d.Text("reviews.all", "Month", d.Month(data.MonthOf(renewal).First().Time())), nil, func() { d.Go.OpenReviews(renewal) })))
}
