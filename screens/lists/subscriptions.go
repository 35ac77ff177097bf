package lists

import (
	"strings"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/screens/desk"
	"seatbook/screens/own"
	"seatbook/screens/parts"
)

// subscription is a column of the list of subscriptions.
type subscription = Column[data.SubscriptionRow]

// The width of a product's name, at least and where there is room, and what licenses
// take as dots, and at least.
const (
	leastProduct      = 286
	wideProduct       = 300
	leastOrganization = 100
	seatsWidth        = 166
	leastSeats        = 114 // ten in a row
)

// Subscriptions are the columns of the list of subscriptions, with one for each own
// field. Those that are hidden are there to be chosen.
func Subscriptions(fields []data.OwnField) []subscription {
	organization := words("organization", data.SortOrganization, func(_ In, s data.SubscriptionRow) string { return s.OrganizationName })
	organization.Shape = parts.Column{Drops: 1, Least: leastOrganization}
	all := []subscription{
		{
			Key: "product", Sort: string(data.SortProduct), Shape: parts.Column{Least: leastProduct, Wants: wideProduct, Weight: 2},
			Value: func(_ In, s data.SubscriptionRow) files.Cell { return text(s.Product) }, Cell: productCell, Beside: ToNote,
		},
		{Key: ToNote, OnlyFile: true, OnlyScreen: true, Value: toNote}, // where the product is written as on the screen
		organization,
		words("vendor", data.SortVendor, func(_ In, s data.SubscriptionRow) string { return s.Vendor }),
		words("sku", sortNone, func(_ In, s data.SubscriptionRow) string { return s.SKU }),
		words("channel", sortNone, func(in In, s data.SubscriptionRow) string { return ChannelOf(in.Words, s.Subscription) }),
		words("payment", sortNone, func(in In, s data.SubscriptionRow) string { return desk.Coded(in.Words, "payment", s.Payment) }),
		words("agreement", sortNone, agreementOf),
		words("status", sortNone, func(in In, s data.SubscriptionRow) string {
			return in.StatusWord(s.Subscription, in.On)
		}),
	}
	all = append(all, figures()...)
	all = append(all,
		words("notes", sortNone, func(_ In, s data.SubscriptionRow) string { return s.Notes }),
		words("owner", data.SortOwner, func(_ In, s data.SubscriptionRow) string { return s.Owner }),
		words("tags", data.SortTags, func(_ In, s data.SubscriptionRow) string { return own.TagsText(s.Tags) }))
	for _, field := range fields {
		all = append(all, ownColumn(field))
		if field.Kind == data.OwnAmount {
			all = append(all, ownCurrency(field))
		}
	}
	return all
}

// ToNote is the key of the column with what a product's cell on the screen marks: that it
// is expired, a trial, or has more assigned than is paid for.
const ToNote = "to_note"

func toNote(in In, s data.SubscriptionRow) files.Cell {
	var said []string
	for _, chip := range in.Chips(s, in.On) {
		said = append(said, chip.Text)
	}
	if data.CurrentStatus(s.Subscription, in.On).Status == data.StatusDeleted {
		said = append(said, in.StatusWord(s.Subscription, in.On))
	}
	return text(strings.Join(said, ", "))
}

// words is a column of words, which is hidden until it is chosen.
func words(key string, sort data.SubscriptionSort, of func(In, data.SubscriptionRow) string) subscription {
	return subscription{
		Key: key, Sort: string(sort), Shape: parts.Column{Hidden: true},
		Value: func(in In, s data.SubscriptionRow) files.Cell { return text(of(in, s)) },
	}
}

// sortNone is a column by which the list can't be sorted.
const sortNone data.SubscriptionSort = ""

// figures are the columns of totals, days and amounts.
func figures() []subscription {
	hidden := parts.Column{Hidden: true}
	return []subscription{
		{Key: "total", Sort: string(data.SortTotal), Kind: Count, Shape: hidden, Summed: true, Value: totalOf},
		{
			Key: "assigned", Sort: string(data.SortAssigned), Kind: Count, Shape: parts.Column{Width: leastSeats, Wants: seatsWidth}, Leading: true, Summed: true, Beside: "total",
			Value: func(in In, s data.SubscriptionRow) files.Cell { return in.count(s.Assigned()) }, Cell: assignedCell,
		},
		{Key: "available", Sort: string(data.SortAssigned), Kind: Count, Shape: hidden, Summed: true, Value: availableOf},
		words("term", sortNone, func(in In, s data.SubscriptionRow) string { return desk.Coded(in.Words, "term", s.Term) }),
		{
			Key: "renews", Sort: string(data.SortRenews), Kind: Day, Shape: parts.Column{Drops: 2},
			Value: func(in In, s data.SubscriptionRow) files.Cell { return in.day(RenewsOn(s, in.On)) }, Cell: renewsCell,
		},
		{
			Key: "price", Sort: string(data.SortPrice), Kind: Amount, Shape: hidden, Beside: "billing", Value: PriceOf,
		},
		words("billing", sortNone, func(in In, s data.SubscriptionRow) string {
			return desk.Coded(in.Words, "billing_period", billedBy(s, in.On))
		}),
		{
			Key: "cost", Sort: string(data.SortCost), Kind: Amount, Summed: true,
			Value: func(in In, s data.SubscriptionRow) files.Cell { return in.amount(s.Charged(in.On)) }, Cell: costCell,
		},
		{Key: currency, OnlyFile: true, Value: func(in In, s data.SubscriptionRow) files.Cell { return text(s.PriceOn(in.On).Currency) }},
	}
}

// totalOf is empty where nothing is known: a column of numbers has no words, and adds up to
// what it shows (F1).
func totalOf(in In, s data.SubscriptionRow) files.Cell {
	if s.TotalUnknown {
		return files.Cell{}
	}
	return in.count(s.Total)
}

func availableOf(in In, s data.SubscriptionRow) files.Cell {
	available, known := s.AvailableOn(in.On)
	if !known {
		return files.Cell{}
	}
	return in.count(available)
}

// PriceOf is what a license costs now, and in what period that is (R26).
func PriceOf(in In, s data.SubscriptionRow) files.Cell {
	price := s.PriceNow(in.On)
	if !price.Known() || data.BecamePaid(s.Subscription, in.On) { // R6: it was noted before it was paid
		return files.Cell{}
	}
	return files.Cell{Text: desk.Per(in.Words, billedBy(s, in.On), price), Money: price}
}

// billedBy is the period that a price is of: in an extended service term, the month (R26).
func billedBy(s data.SubscriptionRow, on data.Date) data.BillingPeriod {
	if s.Extended(on) {
		return data.BillingMonthly
	}
	return s.BillingPeriod
}

// agreementOf is empty for another vendor, whose contract is none of Microsoft's (R18).
func agreementOf(in In, s data.SubscriptionRow) string {
	if s.Cloud == data.CloudNone {
		return ""
	}
	return desk.Coded(in.Words, "agreement", s.Agreement)
}

// ChannelOf says from whom a subscription was bought, or that it is a trial.
func ChannelOf(w desk.Words, s data.Subscription) string {
	if s.Trial {
		return w.Text("badge.trial")
	}
	if key := "channel." + string(s.Channel) + "_other"; s.Cloud == data.CloudNone && w.Has(key) {
		return w.Text(key)
	}
	return desk.Coded(w, "channel", s.Channel)
}

// ownCurrency is the currency of an own amount, which need not be that of the price.
func ownCurrency(field data.OwnField) subscription {
	return subscription{
		Key: currencyKey(data.OwnFieldName(field.ID)), Name: field.Name, Currency: true, OnlyFile: true,
		Value: func(_ In, s data.SubscriptionRow) files.Cell {
			amount, _ := data.ParseOwnAmount(s.Own.Of(field.ID)) // none where there is none
			return text(amount.Currency)
		},
	}
}

// ownColumn is the column of an own field, called as the user does. Days and amounts are
// such, for a workbook to work with.
func ownColumn(field data.OwnField) subscription {
	kind := map[data.OwnKind]Kind{data.OwnDate: Day, data.OwnAmount: Amount}[field.Kind]
	name := data.OwnFieldName(field.ID)
	return subscription{
		Key: name, Name: field.Name, Sort: name, Kind: kind, Shape: parts.Column{Hidden: true},
		Value: func(in In, s data.SubscriptionRow) files.Cell {
			cell := text(own.ValueText(in.Words, field, s.Own))
			switch value := s.Own.Of(field.ID); field.Kind {
			case data.OwnDate:
				if day, err := data.ParseDate(value); err == nil && !day.IsZero() {
					cell = in.day(day)
				}
			case data.OwnAmount:
				if amount, ok := data.ParseOwnAmount(value); ok {
					cell.Money = amount
				}
			}
			return cell
		},
	}
}
