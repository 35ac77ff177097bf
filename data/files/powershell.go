package files

import (
	"context"
	"regexp"
	"strconv"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// The columns of Get-MgSubscribedSku and Get-MsolAccountSku, and of scripts around
// them (F5).
var (
	columnPartNumber = []string{"SkuPartNumber"}
	columnAccountSku = []string{"AccountSkuId"}
	columnSkuID      = []string{"SkuId"}
	columnConsumed   = []string{"ConsumedUnits", "Consumed", "Consumed units", "Used", "UsedUnits", "Used units"}
	columnEnabled    = []string{"Enabled", "ActiveUnits", "EnabledUnits", "PrepaidUnits.Enabled", "Total", "TotalQty", "Total quantity", "TotalUnits", "TotalLicenses", "Purchased", "PurchasedUnits", "Purchased units", "PurchasedLicenses", "Bought"}
	columnWarning    = []string{"WarningUnits", "Warning", "PrepaidUnits.Warning"}
	columnSuspended  = []string{"SuspendedUnits", "Suspended", "PrepaidUnits.Suspended"}
	columnLockedOut  = []string{"LockedOutUnits", "LockedOut", "PrepaidUnits.LockedOut"}
)

func isPowerShell(t *table) bool {
	return t.hasAll(append(columnPartNumber, columnAccountSku...), columnConsumed) || t.hasAll(columnSkuID, []string{"ConsumedUnits"}, []string{"EnabledUnits", "ActiveUnits", "PrepaidUnits.Enabled"})
}

// readPowerShell reads what Export-Csv wrote of the SKUs (F5). Where PrepaidUnits
// is not expanded the total is not told.
func readPowerShell(ctx context.Context, t *table, order importing.DateOrder) (importing.Facts, error) {
	_, tellsTotal := t.has(columnEnabled...)
	r := t.reader(order)
	return r.read(ctx, func() *data.Error {
		fact := importing.SubscriptionFact{
			Source: r.where(), Kind: importing.FilePowerShell,
			SKU: r.text(columnPartNumber...), SKUID: strings.ToLower(r.text(columnSkuID...)),
		}
		if fact.SKU == "" {
			fact.SKU = r.text(columnAccountSku...)
		}
		if name := r.text("Product", "ProductName", "Product name", "DisplayName", "FriendlyName"); fact.SKU == "" && !isNoProduct(name) {
			fact.Product = name // or the part number, which is known by it
		}
		fact.SKU = fact.SKU[strings.LastIndex(fact.SKU, ":")+1:] // tenant:PARTNUMBER, or the part number alone
		if fact.SKU == "" && fact.SKUID == "" {
			return data.NewError(data.CodeNoProduct)
		}
		if isNoProduct(fact.SKU) && fact.SKU != "" {
			if !importing.IsGUID(fact.SKUID) {
				return data.NewError(data.CodeNotAProduct, "Text", importing.Shown(fact.SKU))
			}
			r.unread(r.at(append(columnPartNumber, columnAccountSku...)...), data.CodeNotProducts)
			fact.SKU = ""
		}
		fact.Assigned = r.count(r.at(columnConsumed...))
		if tellsTotal {
			fact.Total, fact.Status = readUnits(r.units())
		} else if u, told := unitsIn(r.text("PrepaidUnits")); told {
			fact.Total, fact.Status = readUnits(u)
		}
		if fact.Status == "" {
			fact.Status = r.status(r.at("CapabilityStatus"), graphStatus)
		}
		r.facts.Subscriptions = append(r.facts.Subscriptions, fact)
		return nil
	})
}

// units reads the columns of units; one that is not there or empty holds none.
func (r *reader) units() (u units) {
	for _, c := range []struct {
		names []string
		into  *int
	}{{columnEnabled, &u.Enabled}, {columnWarning, &u.Warning}, {columnSuspended, &u.Suspended}, {columnLockedOut, &u.LockedOut}} {
		text := r.at(c.names...)
		n := r.count(text)
		if n != nil {
			*c.into = *n
		}
		u.unclear = u.unclear || n == nil && !text.empty() || text.lacking
	}
	return u
}

// units are how many licenses of a product are in each state (F3, F5).
type units struct {
	Enabled, Warning, Suspended, LockedOut int

	unclear bool // one of them could not be read: what they come to is not known
}

// unitForm is one number of units in an object that was written as text: as JSON, or
// as PowerShell writes one, @{Enabled=25; Warning=0}.
var unitForm = regexp.MustCompile(`(?i)\b(enabled|warning|suspended|lockedout)"?\s*[=:]\s*"?(\d{1,9})\b`)

// unitsIn reads units that were written as text, false where there are none, as in the
// name of a type.
func unitsIn(text string) (u units, told bool) {
	for _, m := range unitForm.FindAllStringSubmatch(text, -1) {
		n, err := strconv.Atoi(m[2])
		if err != nil {
			return units{}, false
		}
		told = true
		switch strings.ToLower(m[1]) {
		case "enabled":
			u.Enabled = n
		case "warning":
			u.Warning = n
		case "suspended":
			u.Suspended = n
		default:
			u.LockedOut = n
		}
	}
	return u, told
}

// readUnits returns the total and the status that units stand for: enabled and
// warning units are paid for; only warning ones read as expired, only suspended
// ones as disabled with a total that is not known (F3, F5).
func readUnits(u units) (total *int, status data.Status) {
	paid := u.Enabled + u.Warning
	switch {
	case u.unclear:
		return nil, ""
	case u.Enabled > 0:
		return &paid, data.StatusActive
	case u.Warning > 0:
		return &paid, data.StatusExpired
	case u.Suspended+u.LockedOut > 0:
		return nil, data.StatusDisabled
	}
	return &paid, ""
}
