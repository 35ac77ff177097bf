package screens

import (
	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// subscriptionColumn is one column of the list of subscriptions.
type subscriptionColumn struct {
	key   string // of its title
	sort  data.SubscriptionSort
	width float32 // 0 takes a share of what is left
	right bool
	cell  func(w desk.Words, row data.SubscriptionRow, on data.Date) parts.CellText
}

func subscriptionColumns(withOrganization bool) []subscriptionColumn {
	columns := []subscriptionColumn{
		{"product", data.SortProduct, 0, false, productCell},
		{"assigned", data.SortAssigned, 84, true, assignedCell},
		{"renews", data.SortRenews, 82, true, renewsCell},
		{"cost", data.SortCost, 92, true, costCell},
	}
	if withOrganization {
		organization := subscriptionColumn{"organization", data.SortOrganization, 0, false, organizationCell}
		columns = append(columns[:1], append([]subscriptionColumn{organization}, columns[1:]...)...)
	}
	return columns
}

func productCell(w desk.Words, row data.SubscriptionRow, on data.Date) parts.CellText {
	cell := parts.CellText{Text: data.ShortName(row.Product), Badges: w.Badges(row, on)}
	if len(cell.Badges) == 0 {
		cell.Below = row.Vendor
		if row.Cloud != data.CloudNone {
			cell.Below = desk.Coded(w, "channel", row.Channel)
		}
	}
	return cell
}

func organizationCell(_ desk.Words, row data.SubscriptionRow, _ data.Date) parts.CellText {
	return parts.CellText{Text: row.OrganizationName}
}

func assignedCell(w desk.Words, row data.SubscriptionRow, _ data.Date) parts.CellText {
	total := w.Number(row.Total)
	if row.TotalUnknown {
		total = "?"
	}
	cell := parts.CellText{Text: w.Number(row.Assigned()) + "/" + total, Right: true, Bar: true}
	if !row.TotalUnknown { // which is drawn as not known, not as an alarm (F1)
		cell.Assigned, cell.Total = row.Assigned(), row.PaidTotal()
	}
	return cell
}

func renewsCell(w desk.Words, row data.SubscriptionRow, on data.Date) parts.CellText {
	return parts.CellText{Text: w.ShortDate(row.NextRenewal(on)), Right: true}
}

// costCell is empty for what is no longer charged.
func costCell(w desk.Words, row data.SubscriptionRow, on data.Date) parts.CellText {
	if data.CurrentStatus(row.Subscription, on).Status != data.StatusActive {
		return parts.CellText{}
	}
	return parts.CellText{Text: w.Money(row.CostPerMonth(on)), Right: true}
}
