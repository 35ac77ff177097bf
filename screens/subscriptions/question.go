package subscriptions

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
	"seatbook/screens/reasons"
)

// question asks what the record does not know of a subscription and attention asks for
// (R25): how many licenses there are, when they renew or end, or both. Nothing else of it
// is touched.
type question struct {
	*desk.Form
	before data.Subscription
	total  *parts.NumberField // nil where it is known
	renews desk.DateField     // likewise
}

// OpenQuestion asks it, in a field for each thing that is not known.
func OpenQuestion(d *desk.Desk, s data.SubscriptionDetail) {
	title := d.Count("home.notice."+s.UnknownCode(), s.PaidTotal(), "Product", data.ShortName(s.Product))
	q := &question{Form: d.NewForm(title), before: s.Subscription}
	q.Topic, q.Size = desk.TopicSubscriptionForm, fyne.NewSize(440, 0)
	if s.TotalUnknown {
		if assigned := s.Assigned(); assigned > 0 {
			q.Column.Add(parts.NewFaint(d.Count("question.assigned", assigned)))
		}
		q.total = q.AddNumber("total", max(s.PaidTotal(), data.MinTotal))
		q.total.Entry.SetText("") // what is assigned is no answer
	}
	if s.RenewsOn.IsZero() {
		q.renews = q.AddDate("renews_on", !s.TotalUnknown, data.Date{})
	}
	after := s.Subscription
	q.Asks = func(goOn func()) bool { return reasons.AsksTotal(q.Form, q.before, after, q.total, goOn) }
	q.Show(d.Text("button.save"), func(read *desk.Reading) func(context.Context) error {
		after = q.read(read)
		return d.Does(acts.EditSubscription{Subscription: after})
	}, nil)
}

// read returns the subscription with what was answered. Of two questions one may stay
// open.
func (q *question) read(r *desk.Reading) data.Subscription {
	s, open := q.before, 0
	if q.total != nil {
		if strings.TrimSpace(q.total.Entry.Text) == "" {
			open++
		} else {
			s.TotalUnknown, s.Total = false, r.Number("total", q.total)
		}
	}
	if q.renews.DateField != nil {
		if s.RenewsOn = r.Date(q.Words, "renews_on", q.renews); s.RenewsOn.IsZero() {
			open++
		}
	}
	if open == len(q.Fields) {
		for name := range q.Fields {
			r.Mistakes.Add(name, data.CodeRequired, nil)
		}
	}
	return s
}
