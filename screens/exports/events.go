package exports

import (
	"context"
	"strconv"
	"strings"

	"seatbook/data"
	"seatbook/data/files"
)

// Events are the days of the record for a calendar: renewals and ends, trials, and
// what waits for its credit check or for its day.
func (e *Exporter) Events(ctx context.Context) ([]files.Event, error) {
	page, err := e.book.Subscriptions(ctx, e.question())
	if err != nil {
		return nil, err
	}
	settings, err := e.book.Settings(ctx)
	if err != nil {
		return nil, err
	}
	var events []files.Event
	for _, row := range page.Rows {
		if data.CurrentStatus(row.Subscription, e.on).Status != data.StatusActive {
			continue
		}
		id := strconv.FormatInt(int64(row.ID), 10)
		details := strings.TrimSpace(e.SeatsLine(row.Subscription, e.on) + "\n" + row.OrganizationName)
		if day := row.NextRenewal(e.on); !day.Before(e.on) && !day.IsZero() {
			title := e.Text("calendar."+endEvent(row.Subscription), "Product", row.Product)
			events = append(events, files.Event{ID: "renewal-" + id, On: day, Title: title, Details: details, RemindDays: settings.NoticeDays})
		}
		if open := row.Open; open != nil && !open.DueOn.IsZero() {
			title := e.Count("calendar.change", open.To, "Product", row.Product, "From", e.Number(open.From), "To", e.Number(open.To))
			if open.Ends {
				title = e.Text("calendar.end_asked", "Product", row.Product)
			}
			if open.State == data.ChangeCreditCheck && row.Cloud != data.CloudNone {
				title = e.Text("calendar.credit_check", "Product", row.Product)
			}
			events = append(events, files.Event{
				ID: "change-" + strconv.FormatInt(int64(open.ID), 10), On: open.DueOn, Title: title, Details: details,
			})
		}
	}
	return events, nil
}

// endEvent is what happens to an active subscription at its date, as part of a key (R6,
// R23, R26).
func endEvent(s data.Subscription) string {
	switch chosen := s.EndChosen(); {
	case data.BecomesPaid(s):
		return "trial_pays"
	case s.RecurringBilling && !s.Trial:
		return "renews"
	case chosen != data.AtEndOpen && s.AtEnd == data.AtEndOpen && !s.Cancelled:
		return "decide"
	case chosen == data.AtEndExtend:
		return "extends"
	case chosen == data.AtEndCancel:
		return "disabled"
	default:
		return "ends"
	}
}
