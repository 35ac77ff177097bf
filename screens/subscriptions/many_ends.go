package subscriptions

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// openEndTerms chooses what is to become of several subscriptions, at the end of their
// terms or now; it says what that does to each, and for which of them it can't be (R18,
// R23, R26).
func (s *Screen) openEndTerms(rows []data.SubscriptionRow, first data.TermEnd) {
	f := s.newManyForm(s.Count("subscriptions.end_title", len(rows)), desk.TopicCancel)
	on, admin := s.Today(), s.Settings.Admin()
	var can []data.SubscriptionRow
	var say *says
	show := func(end data.TermEnd) {
		can = nil
		say.clear()
		for _, row := range rows {
			if block := end.Blocked(row.Subscription, on, admin); block != data.TermFree {
				say.cant(row, blockText(s.Words, row.Subscription, block))
				continue
			}
			can = append(can, row)
			say.can(row, endText(s.Words, row, end, on))
		}
		say.show(s.Text("term_end.does." + string(end)))
		if f.Confirm == nil {
			return
		}
		f.Confirm.SetText(s.Count("subscriptions.end_button", len(can)))
		if f.Confirm.Enable(); len(can) == 0 {
			f.Confirm.Disable()
		}
		f.Fit()
	}
	end := parts.NewChoice(desk.OptionsOf(s.Words, "term_end", data.TermEnds()), first, show)
	f.Add("term_end", true, end)
	say = newSays(f)
	show(first)
	f.Show("", func(*desk.Reading) func(context.Context) error {
		return s.Does(acts.EndTerms{Subscriptions: refsOf(can), End: end.Value(), On: on})
	}, nil)
	show(first)
}

// endText says what an end does to a subscription.
func endText(w desk.Words, row data.SubscriptionRow, end data.TermEnd, on data.Date) string {
	text := ""
	switch day := end.Day(row.Subscription, on); end {
	case data.TermRenew:
		text = w.Text("at_end.does_renew", "Date", w.Date(day))
	case data.TermExtend:
		text = w.Text("at_end.does_extend", "Date", w.Date(day))
	case data.TermCancel:
		text = cancelText(w, row.Subscription, data.WhenRenewal, on)
	default:
		text = cancelText(w, row.Subscription, data.WhenNow, on)
	}
	if row.Open != nil && row.Open.State == data.ChangeScheduled && end != data.TermRenew {
		text += " " + w.Text("cancel.scheduled")
	}
	return text
}

// blockText says why an end can't be chosen for a subscription.
func blockText(w desk.Words, s data.Subscription, block data.TermBlock) string {
	if block == data.TermTooMany {
		return w.Text("cancel.too_many", "Max", w.Number(data.MostToCancelNow), "Total", w.Number(s.PaidTotal()))
	}
	return w.Text("term_end.block." + string(block))
}
