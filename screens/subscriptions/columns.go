package subscriptions

import (
	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// subscriptionColumn is one column of the list of subscriptions.
type subscriptionColumn struct {
	key   string // of its title
	sort  data.SubscriptionSort
	shape parts.Column // but for its title
	cell  func(w desk.Words, row data.SubscriptionRow, on data.Date) parts.CellText
	total func(w desk.Words, sums data.SubscriptionSums) []string
}

// The width of a product's name, at least and where there is room, and what licenses
// take as dots.
const (
	leastProduct = 170
	wideProduct  = 250
	seatsWidth   = 166
)

func subscriptionColumns(withOrganization bool) []subscriptionColumn {
	columns := []subscriptionColumn{
		{"product", data.SortProduct, parts.Column{Least: leastProduct, Wants: wideProduct, Weight: 2}, productCell, countTotal},
		{"assigned", data.SortAssigned, parts.Column{Figure: true, Width: 96, Wants: seatsWidth}, assignedCell, seatsTotal},
		{"renews", data.SortRenews, parts.Column{Figure: true, Right: true, Drops: 1}, renewsCell, nothingTotal},
		{"cost", data.SortCost, parts.Column{Figure: true, Right: true}, costCell, costTotal},
	}
	if withOrganization {
		organization := subscriptionColumn{"organization", data.SortOrganization, parts.Column{Drops: 2, Least: 90}, organizationCell, nothingTotal}
		columns = append(columns[:1], append([]subscriptionColumn{organization}, columns[1:]...)...)
	}
	return columns
}

// productCell has a chip under the name only where something is to be decided or
// wrong; else it says in grey where it comes from.
func productCell(w desk.Words, row data.SubscriptionRow, on data.Date) parts.CellText {
	cell := parts.CellText{Text: data.ShortName(row.Product), Strong: true, Monogram: row.Vendor, Badges: w.Chips(row, on)}
	if cell.Monogram == "" {
		cell.Monogram = row.Product
	}
	if len(cell.Badges) == 0 {
		cell.Below = w.Calm(row, on)
	}
	return cell
}

func organizationCell(_ desk.Words, row data.SubscriptionRow, _ data.Date) parts.CellText {
	return parts.CellText{Text: row.OrganizationName}
}

// assignedCell draws a total that is not known as not known, not as an alarm (F1).
func assignedCell(w desk.Words, row data.SubscriptionRow, _ data.Date) parts.CellText {
	if row.TotalUnknown {
		return parts.CellText{Text: w.Text("seats.of", "Assigned", w.Number(row.Assigned()), "Total", "?"), Bar: true}
	}
	return parts.CellText{
		Text: w.Text("seats.of", "Assigned", w.Number(row.Assigned()), "Total", w.Number(row.PaidTotal())),
		Bar:  true, Assigned: row.Assigned(), Total: row.PaidTotal(),
	}
}

// renewsCell is empty for what is over: it renews no more.
func renewsCell(w desk.Words, row data.SubscriptionRow, on data.Date) parts.CellText {
	next := row.NextRenewal(on)
	if next.Before(on) || data.CurrentStatus(row.Subscription, on).Status != data.StatusActive {
		return parts.CellText{}
	}
	return parts.CellText{Text: w.ShortDate(next), Right: true}
}

// costCell is empty for what is no longer charged.
func costCell(w desk.Words, row data.SubscriptionRow, on data.Date) parts.CellText {
	if row.Trial && data.CurrentStatus(row.Subscription, on).Status == data.StatusActive {
		return parts.CellText{Text: w.Text("list.trial_cost"), Right: true, Faint: true}
	}
	return parts.CellText{Text: w.Money(row.Charged(on)), Right: true}
}

func nothingTotal(desk.Words, data.SubscriptionSums) []string { return nil }

func countTotal(w desk.Words, sums data.SubscriptionSums) []string {
	return []string{w.Count("list.total", sums.Count)}
}

func seatsTotal(w desk.Words, sums data.SubscriptionSums) []string {
	return []string{w.Text("seats.of", "Assigned", w.Number(sums.Assigned), "Total", w.Number(sums.Paid))}
}

// costTotal is one sum for each currency: they can't be added up.
func costTotal(w desk.Words, sums data.SubscriptionSums) (lines []string) {
	for _, sum := range sums.PerMonth {
		lines = append(lines, w.Money(sum))
	}
	return lines
}
