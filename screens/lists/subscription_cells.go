package lists

import (
	"seatbook/data"
	"seatbook/screens/parts"
)

// productCell has a chip under the name only where something is to be decided or
// wrong; else it says in grey where it comes from.
func productCell(in In, row data.SubscriptionRow) parts.CellText {
	cell := parts.CellText{Text: data.ShortName(row.Product), Strong: true, Monogram: row.Vendor, Badges: in.Chips(row, in.On)}
	if cell.Monogram == "" {
		cell.Monogram = row.Product
	}
	if len(cell.Badges) == 0 {
		cell.Below, cell.Yields = in.Calm(row, in.On), in.CalmWaits(row, in.On) == ""
	}
	return cell
}

// assignedCell draws a total that is not known as not known, not as an alarm (F1).
func assignedCell(in In, row data.SubscriptionRow) parts.CellText {
	if row.TotalUnknown {
		return parts.CellText{Text: in.Text("seats.of", "Assigned", in.Number(row.Assigned()), "Total", "?"), Bar: true}
	}
	return parts.CellText{
		Text: in.Text("seats.of", "Assigned", in.Number(row.Assigned()), "Total", in.Number(row.PaidTotal())),
		Bar:  true, Assigned: row.Assigned(), Total: row.PaidTotal(),
	}
}

// RenewsOn is when a subscription is renewed or ends, zero for what is over: it renews no
// more.
func RenewsOn(row data.SubscriptionRow, on data.Date) data.Date {
	next := row.NextRenewal(on)
	if next.Before(on) || data.CurrentStatus(row.Subscription, on).Status != data.StatusActive {
		return data.Date{}
	}
	return next
}

// renewsCell says of what is not renewed that it ends, and of what goes on by the month
// instead that (R26).
func renewsCell(in In, row data.SubscriptionRow) parts.CellText {
	next := RenewsOn(row, in.On)
	if next.IsZero() {
		return parts.CellText{}
	}
	cell := parts.CellText{Text: in.ShortDate(next), Right: true}
	switch {
	case row.GoesOn():
		cell.Below = in.Text("list.extends")
	case !row.RecurringBilling:
		cell.Below = in.Text("list.ends")
	}
	return cell
}

// costCell is empty for what is no longer charged.
func costCell(in In, row data.SubscriptionRow) parts.CellText {
	if data.BecamePaid(row.Subscription, in.On) || row.LacksPrice(in.On) { // R6: what it costs is not recorded yet
		return parts.CellText{Text: in.Text("list.cost_unknown"), Right: true, Faint: true}
	}
	if row.Trial && data.CurrentStatus(row.Subscription, in.On).Status == data.StatusActive {
		return parts.CellText{Text: in.Text("list.trial_cost"), Right: true, Faint: true}
	}
	return parts.CellText{Text: in.Money(row.Charged(in.On)), Right: true}
}
