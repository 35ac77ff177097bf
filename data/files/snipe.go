package files

import (
	"context"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// The columns of Snipe-IT's exports of licenses and users (F6).
var (
	columnSnipeName      = []string{"License Name", "Software Name", "License", "Name", "Item Name"}
	columnSnipeSeats     = []string{"Total Seats", "Seats", "Total", "Qty"}
	columnSnipeFree      = []string{"Avail", "Available", "Remaining", "Free Seats Count"}
	columnSnipeVendor    = []string{"Manufacturer"}
	columnSnipeSupplier  = []string{"Supplier"}
	columnSnipeCost      = []string{"Purchase Cost", "Unit Cost"}
	columnSnipeExpires   = []string{"Expiration Date", "Expiration", "Termination Date"}
	columnSnipePurchased = []string{"Purchase Date"}
	snipeLicenseMarks    = []string{"Product Key", "License Key", "Licensed to Email", "Licensed to Name", "Reassignable", "Maintained", "Purchase Order", "Order Number", "Depreciation"}

	columnSnipeEmail = []string{"Email", "E-mail"}
	snipeUserMarks   = []string{"Employee No.", "Employee Number", "Employee Num", "Activated", "Login Enabled", "Assets", "Accessories", "Consumables", "Manager"}
)

// hasTwoOf tells whether a table has at least two of some columns.
func (t *table) hasTwoOf(names []string) bool {
	n := 0
	for _, name := range names {
		if _, there := t.has(name); there {
			n++
		}
	}
	return n >= 2
}

func isSnipeLicenses(t *table) bool {
	_, name := t.has(columnSnipeName...)
	_, seats := t.has(columnSnipeSeats...)
	return name && seats && t.hasTwoOf(snipeLicenseMarks)
}

// readSnipeLicenses reads Snipe-IT's licenses: a row is one purchase, what it cost
// was paid for all its seats.
func readSnipeLicenses(ctx context.Context, t *table) (importing.Facts, error) {
	var facts importing.Facts
	decimal := '.'
	err := t.rows(ctx, &facts, func() *data.Error {
		fact := importing.SubscriptionFact{
			Source: t.where(), Kind: importing.FileTable, Product: t.text(columnSnipeName...),
			Vendor: t.text(columnSnipeVendor...), PartnerName: t.text(columnSnipeSupplier...), Notes: t.text("Notes"),
			RenewsOn: lenientDate(t.text(columnSnipeExpires...)), StartedOn: lenientDate(t.text(columnSnipePurchased...)),
		}
		if fact.Product == "" {
			return data.NewError(data.CodeNoProduct)
		}
		var reason *data.Error
		if fact.Total, reason = t.count(columnSnipeSeats...); reason != nil {
			return reason
		}
		free, reason := t.count(columnSnipeFree...)
		if reason != nil {
			return reason
		}
		if free != nil && fact.Total != nil {
			assigned := max(0, *fact.Total-*free)
			fact.Assigned = &assigned
		}
		if text := t.text(columnSnipeCost...); text != "" && fact.Total != nil && *fact.Total > 0 {
			if cost, ok := parseAmount(text, decimal); ok {
				each := data.Money{Minor: cost}.Share(1, *fact.Total)
				fact.Price, fact.Billing = &each, data.BillingYearly
			}
		}
		facts.Subscriptions = append(facts.Subscriptions, fact)
		return nil
	})
	return facts, err
}

func isSnipeUsers(t *table) bool {
	_, email := t.has(columnSnipeEmail...)
	_, username := t.has("Username")
	return email && username && t.hasTwoOf(snipeUserMarks)
}

// readSnipeUsers reads Snipe-IT's users. It counts their licenses but does not
// name them.
func readSnipeUsers(ctx context.Context, t *table) (importing.Facts, error) {
	var facts importing.Facts
	err := t.rows(ctx, &facts, func() *data.Error {
		address := t.text(columnSnipeEmail...)
		if username := t.text("Username"); address == "" && strings.Contains(username, "@") {
			address = username
		}
		name := strings.TrimSpace(t.text("First Name") + " " + t.text("Last Name"))
		if name == "" {
			name = t.text("Name", "Full Name")
		}
		facts.People = append(facts.People, importing.PersonFact{
			Source: t.where(), Name: name, Address: address, Department: t.text("Department"), LicensesUntold: true,
		})
		return nil
	})
	return facts, err
}
