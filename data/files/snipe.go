package files

import (
	"context"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// The columns of Snipe-IT's exports of licenses and users, and of its import form
// (F10).
var (
	columnSnipeItem      = []string{"Item Name", "License Name", "Software Name"}
	columnSnipeName      = []string{"License Name", "Software Name", "License", "Name", "Item Name"}
	columnSnipeSeats     = []string{"Total Seats", "Seats", "Total", "Qty"}
	columnSnipeFree      = []string{"Avail", "Available", "Remaining", "Free Seats Count"}
	columnSnipeVendor    = []string{"Manufacturer"}
	columnSnipeSupplier  = []string{"Supplier"}
	columnSnipeCost      = []string{"Purchase Cost", "Unit Cost"}
	columnSnipeExpires   = []string{"Expiration Date", "Expiration", "Termination Date"}
	columnSnipePurchased = []string{"Purchase Date"}
	snipeLicenseMarks    = []string{"Product Key", "License Key", "Serial Number", "Serial", "Licensed to Email", "Licensed to Name", "Reassignable", "Maintained", "Purchase Order", "Order Number", "Depreciation"}

	columnSnipeEmail  = []string{"Email", "E-mail", "User Email"}
	columnSnipeHolder = []string{"Name", "Full Name", "User Name"}
	// columnSnipeLicensed is the holder where the form has no other.
	columnSnipeLicensed     = []string{"Licensed to Email"}
	columnSnipeLicensedName = []string{"Licensed to Name"}
	snipeUserMarks          = []string{"Employee No.", "Employee Number", "Employee Num", "Activated", "Login Enabled", "Assets", "Accessories", "Consumables", "Manager"}
)

// hasAll tells whether a table has each of some columns, under one of its names.
func (t *table) hasAll(columns ...[]string) bool {
	for _, names := range columns {
		if _, there := t.has(names...); !there {
			return false
		}
	}
	return true
}

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

func isSnipeHolders(t *table) bool {
	_, marked := t.has(append(append(append(slices.Clip(snipeLicenseMarks), columnSnipeVendor...), columnSnipeCost...), columnSnipeExpires...)...)
	return marked && t.hasAll(columnSnipeItem, columnSnipeSeats, append(slices.Clip(columnSnipeEmail), columnSnipeLicensed...))
}

func isSnipeLicenses(t *table) bool {
	return t.hasAll(columnSnipeName, columnSnipeSeats) && t.hasTwoOf(snipeLicenseMarks)
}

// readSnipeLicenses reads Snipe-IT's licenses: a row is one purchase, what it cost
// was paid for all its seats.
func readSnipeLicenses(ctx context.Context, t *table, order importing.DateOrder) (importing.Facts, error) {
	r := snipeReader{t.reader(order), columnSnipeName}
	if _, answered := t.has("license_email"); answered { // Snipe-IT itself calls the holder so
		r.product = []string{"name"}
	}
	return r.read(ctx, func() *data.Error {
		if r.ofTotals(r.text(r.product...)) {
			return nil
		}
		if reason := r.noProduct(r.at(r.product...)); reason != nil {
			return reason
		}
		r.license()
		return nil
	})
}

// readSnipeHolders reads the form that Snipe-IT imports: a row for each holder, in
// which the fields of the license are repeated.
func readSnipeHolders(ctx context.Context, t *table, order importing.DateOrder) (importing.Facts, error) {
	r := snipeReader{t.reader(order), columnSnipeItem}
	seen := map[[3]string]bool{}
	return r.read(ctx, func() *data.Error {
		c := r.at(r.product...)
		if reason := r.noProduct(c); reason != nil {
			return reason
		}
		key := [3]string{data.Fold(c.text), r.text("Serial Number", "Serial", "Product Key"), r.text("Order Number", "Purchase Order")}
		if !seen[key] {
			seen[key] = true
			r.license()
		}
		if name, address := r.holder(); address != "" {
			r.person(importing.PersonFact{
				Source: r.where(), Name: name, Address: address, Products: []string{c.text}, AnyVendor: true, Aside: true,
			}, true)
		}
		return nil
	})
}

type snipeReader struct {
	*reader
	product []string
}

// license reads the license of the present row.
func (r snipeReader) license() {
	fact := importing.SubscriptionFact{
		Source: r.where(), Kind: importing.FileTable, Product: r.text(r.product...), Vendor: told(r.text(columnSnipeVendor...)),
		PartnerName: told(r.text(columnSnipeSupplier...)), Notes: r.text("Notes"), Total: r.count(r.at(columnSnipeSeats...)),
	}
	fact.Total, fact.Assigned = r.withAvailable(fact.Total, nil, r.at(columnSnipeFree...))
	r.renewsOn(r.at(columnSnipeExpires...))
	r.startedOn(r.at(columnSnipePurchased...))
	if fact.Total != nil && *fact.Total > 0 {
		at, seats := len(r.facts.Subscriptions), *fact.Total
		c, source := r.at(columnSnipeCost...), r.where()
		r.price(c, r.at("Currency"), func(facts *importing.Facts, cost data.Money) {
			bought := &facts.Subscriptions[at]
			if bought.RenewsOn.IsZero() { // for good, or for a time that is not told
				r.unreadAt(source, c, data.CodePeriodUntold)
				return
			}
			period, parts := boughtFor(bought.StartedOn, bought.RenewsOn)
			each := cost.Share(1, seats*parts)
			bought.Price, bought.Billing = &each, period
		})
	}
	r.facts.Subscriptions = append(r.facts.Subscriptions, fact)
}

// boughtFor returns the billing period that a purchase from a day to another stands for,
// and how many of them it was: years, where it is not about a month.
func boughtFor(from, until data.Date) (period data.BillingPeriod, parts int) {
	const month, year = 31, 365
	days := year
	if !from.IsZero() && from.Before(until) {
		days = from.DaysUntil(until)
	}
	if days <= month {
		return data.BillingMonthly, 1
	}
	if years := (days + 1) / year; years > 1 && (days+1)%year <= years { // whole years, leap days counted
		return data.BillingYearly, years
	}
	return data.BillingYearly, 1
}

// holder is who holds the license of the present row.
func (r *reader) holder() (name, address string) {
	if _, there := r.has(columnSnipeEmail...); !there {
		return r.text(columnSnipeLicensedName...), oneAddress(r.text(columnSnipeLicensed...))
	}
	return r.text(columnSnipeHolder...), r.address()
}

// address is the holder's, or the name that they sign in by where that is one.
func (r *reader) address() string {
	address := r.text(columnSnipeEmail...)
	r.addressesIn(r.at(columnSnipeEmail...).column)
	if username := r.text("Username"); address == "" && strings.Contains(username, "@") {
		address = username
	}
	return oneAddress(address)
}

func isSnipeUsers(t *table) bool {
	return t.hasAll(columnSnipeEmail, []string{"Username"}) && t.hasTwoOf(snipeUserMarks)
}

// readSnipeUsers reads Snipe-IT's users. It counts their licenses but does not
// name them.
func readSnipeUsers(ctx context.Context, t *table, order importing.DateOrder) (importing.Facts, error) {
	r := t.reader(order)
	return r.read(ctx, func() *data.Error {
		name := strings.TrimSpace(r.text("First Name") + " " + r.text("Last Name"))
		r.person(importing.PersonFact{
			Source: r.where(), Name: firstText(name, r.text(columnSnipeHolder...)), Address: r.address(), Department: r.text("Department"),
			LicensesUntold: true, AnyVendor: true, Aside: true,
		}, false)
		return nil
	})
}
