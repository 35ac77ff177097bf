package files

import (
	"encoding/json"

	"seatbook/data"
	"seatbook/data/importing"
)

// ofProduct reads a row of subscribedSkus, which stands for all subscriptions of
// a product (F3).
func (r graphRow) ofProduct(fact importing.SubscriptionFact) importing.SubscriptionFact {
	fact.Kind = importing.FileGraphSKUs
	fact.Assigned = r.count("consumedUnits")
	capability := r.status("capabilityStatus")
	switch {
	case r.has("prepaidUnits"):
		fact.Total, fact.Status = r.prepaid()
	case r.has("activeUnits"): // Get-MsolAccountSku
		fact.Total, fact.Status = readUnits(r.units("activeUnits", "warningUnits", "suspendedUnits", "lockedOutUnits"))
	}
	if fact.Status == "" {
		fact.Status = capability
	}
	return fact
}

// prepaid reads how many licenses of a product there are: of an object, or of one that
// was written as text. The name of a type tells nothing.
func (r graphRow) prepaid() (total *int, status data.Status) {
	inner := graphRow{graphReader: r.graphReader, source: r.source}
	if json.Unmarshal(r.raw("prepaidUnits"), &inner.fields) == nil {
		return readUnits(inner.units("enabled", "warning", "suspended", "lockedOut"))
	}
	var written string
	_ = json.Unmarshal(r.raw("prepaidUnits"), &written) // what is no text holds no units
	if u, told := unitsIn(written); told {
		return readUnits(u)
	}
	r.unread("prepaidUnits", data.CodeBadNumber)
	return nil, ""
}

func (r graphRow) units(names ...string) (u units) {
	for i, into := range []*int{&u.Enabled, &u.Warning, &u.Suspended, &u.LockedOut} {
		name := names[i]
		n := r.count(name)
		if n != nil {
			*into = *n
		}
		u.unclear = u.unclear || n == nil && r.has(name)
	}
	return u
}

// ofOne reads a row of directory/subscriptions, which is one subscription (F4).
func (r graphRow) ofOne(fact importing.SubscriptionFact) importing.SubscriptionFact {
	fact.Kind, fact.ExternalID, fact.OtherID = importing.FileGraphSubscriptions, r.text("id"), r.text("commerceSubscriptionId")
	if fact.ExternalID == "" {
		fact.ExternalID = fact.OtherID
	}
	fact.Total, fact.Trial = r.count("totalLicenses"), r.yes("isTrial")
	fact.Partner = r.text("ownerTenantId") != ""
	if fact.Status = r.status("status"); fact.Status == "" {
		fact.Status = r.status("capabilityStatus")
	}
	fact.StartedOn = r.day("createdDateTime")
	next := r.day("nextLifecycleDateTime")
	switch fact.Status {
	case data.StatusExpired, data.StatusDisabled: // it is when the state after that begins
		fact.NextStateOn = next
	case data.StatusDeleted:
	default:
		fact.RenewsOn = next
	}
	return fact
}
