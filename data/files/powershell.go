package files

import (
	"context"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// The columns of Get-MgSubscribedSku and Get-MsolAccountSku (F5).
var (
	columnPartNumber = []string{"SkuPartNumber"}
	columnAccountSku = []string{"AccountSkuId"}
	columnSkuID      = []string{"SkuId"}
	columnConsumed   = []string{"ConsumedUnits"}
	columnEnabled    = []string{"Enabled", "ActiveUnits", "EnabledUnits", "PrepaidUnits.Enabled"}
	columnWarning    = []string{"WarningUnits", "Warning", "PrepaidUnits.Warning"}
	columnSuspended  = []string{"SuspendedUnits", "Suspended", "PrepaidUnits.Suspended"}
	columnLockedOut  = []string{"LockedOutUnits", "LockedOut", "PrepaidUnits.LockedOut"}
)

func isPowerShell(t *table) bool {
	_, part := t.has(columnPartNumber...)
	_, account := t.has(columnAccountSku...)
	_, consumed := t.has(columnConsumed...)
	return (part || account) && consumed
}

// readPowerShell reads what Export-Csv wrote of the SKUs (F5). Where PrepaidUnits
// is not expanded the total is not told.
func readPowerShell(ctx context.Context, t *table) (importing.Facts, error) {
	_, tellsTotal := t.has(columnEnabled...)
	var facts importing.Facts
	err := t.rows(ctx, &facts, func() *data.Error {
		fact := importing.SubscriptionFact{
			Source: t.where(), Kind: importing.FilePowerShell,
			SKU: t.text(columnPartNumber...), SKUID: strings.ToLower(t.text(columnSkuID...)),
		}
		if fact.SKU == "" { // tenant:PARTNUMBER
			_, fact.SKU, _ = strings.Cut(t.text(columnAccountSku...), ":")
		}
		if fact.SKU == "" {
			return data.NewError(data.CodeNoProduct)
		}
		var reason *data.Error
		if fact.Assigned, reason = t.count(columnConsumed...); reason != nil {
			return reason
		}
		if tellsTotal {
			n, reason := t.counts(columnEnabled, columnWarning, columnSuspended, columnLockedOut)
			if reason != nil {
				return reason
			}
			fact.Total, fact.Status = readUnits(units{n[0], n[1], n[2], n[3]})
		}
		facts.Subscriptions = append(facts.Subscriptions, fact)
		return nil
	})
	return facts, err
}

// units are how many licenses of a product are in each state (F3, F5).
type units struct{ Enabled, Warning, Suspended, LockedOut int }

// readUnits returns the total and the status that units stand for: enabled and
// warning units are paid for; only warning ones read as expired, only suspended
// ones as disabled with a total that is not known (F3, F5).
func readUnits(u units) (total *int, status data.Status) {
	paid := u.Enabled + u.Warning
	switch {
	case u.Enabled > 0:
		return &paid, data.StatusActive
	case u.Warning > 0:
		return &paid, data.StatusExpired
	case u.Suspended+u.LockedOut > 0:
		return nil, data.StatusDisabled
	}
	return &paid, ""
}
