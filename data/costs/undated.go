package costs

import "seatbook/data"

// Undated lists the subscriptions that cost something on a day, and are on no statement
// because nobody has told when they are billed (R16).
func Undated(rows []data.SubscriptionRow, on data.Date) (undated []*data.SubscriptionRow) {
	for i := range rows {
		row := &rows[i]
		if row.Free || row.Trial || row.Channel == data.ChannelProductKey || !row.ExtendedTerm().Start.IsZero() {
			continue
		}
		billed := data.Period{Start: row.PeriodStart, Next: row.NextBilling}.Days() > 0
		if price := row.PriceOn(on); !billed && price.Known() && price.Minor > 0 && data.CurrentStatus(row.Subscription, on).Status == data.StatusActive {
			undated = append(undated, row)
		}
	}
	return undated
}
