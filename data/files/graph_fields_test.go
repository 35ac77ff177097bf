package files_test

import (
	"fmt"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

// F4: each field of a row of directory/subscriptions at its edges: what the next day of
// its life is by its state, in UTC, and who created it.
func TestFieldsOfGraphSubscriptions(t *testing.T) {
	day := func(text string) data.Date {
		d, err := data.ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	const row = `"id":"1","skuPartNumber":"SPB","skuId":"cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46","totalLicenses":25`
	for name, c := range map[string]struct {
		fields string
		holds  func(importing.SubscriptionFact) bool
	}{
		"enabled renews": {`"status":"Enabled","nextLifecycleDateTime":"2026-12-01T00:00:00Z"`, func(f importing.SubscriptionFact) bool {
			return f.Status == data.StatusActive && f.RenewsOn == day("2026-12-01") && f.NextStateOn.IsZero()
		}},
		"warning is expired": {`"status":"Warning","nextLifecycleDateTime":"2026-12-01T00:00:00Z"`, func(f importing.SubscriptionFact) bool {
			return f.Status == data.StatusExpired && f.RenewsOn.IsZero() && f.NextStateOn == day("2026-12-01")
		}},
		"suspended is disabled": {`"status":"Suspended","nextLifecycleDateTime":"2026-12-01T00:00:00Z"`, func(f importing.SubscriptionFact) bool {
			return f.Status == data.StatusDisabled && f.RenewsOn.IsZero() && f.NextStateOn == day("2026-12-01")
		}},
		"locked out is disabled": {`"status":"LockedOut","nextLifecycleDateTime":"2026-12-01T00:00:00Z"`, func(f importing.SubscriptionFact) bool {
			return f.Status == data.StatusDisabled && f.NextStateOn == day("2026-12-01")
		}},
		"deleted has no next day": {`"status":"Deleted","nextLifecycleDateTime":"2026-12-01T00:00:00Z"`, func(f importing.SubscriptionFact) bool {
			return f.Status == data.StatusDeleted && f.RenewsOn.IsZero() && f.NextStateOn.IsZero()
		}},
		"a state in another case": {`"status":"lockedOut","nextLifecycleDateTime":null`, func(f importing.SubscriptionFact) bool {
			return f.Status == data.StatusDisabled && f.NextStateOn.IsZero()
		}},
		"late in the west is UTC":       {`"status":"Enabled","nextLifecycleDateTime":"2026-11-30T20:00:00-05:00"`, func(f importing.SubscriptionFact) bool { return f.RenewsOn == day("2026-12-01") }},
		"early in the east is UTC":      {`"status":"Enabled","nextLifecycleDateTime":"2026-12-01T00:30:00+01:00"`, func(f importing.SubscriptionFact) bool { return f.RenewsOn == day("2026-11-30") }},
		"the last second of a leap day": {`"status":"Enabled","nextLifecycleDateTime":"2028-02-29T23:59:59.9999999Z"`, func(f importing.SubscriptionFact) bool { return f.RenewsOn == day("2028-02-29") }},
		"created and a partner's":       {`"status":"Enabled","createdDateTime":"2025-04-01T00:00:00Z","ownerTenantId":"4d5e6f70-0000-4000-8000-000000000000","ownerType":"Partner"`, func(f importing.SubscriptionFact) bool { return f.Partner && f.StartedOn == day("2025-04-01") }},
		"no owner":                      {`"status":"Enabled","ownerTenantId":null,"ownerId":"4d5e6f70-0000-4000-8000-000000000000"`, func(f importing.SubscriptionFact) bool { return !f.Partner }},
		"an empty owner":                {`"status":"Enabled","ownerTenantId":""`, func(f importing.SubscriptionFact) bool { return !f.Partner }},
		"a trial":                       {`"status":"Enabled","isTrial":true`, func(f importing.SubscriptionFact) bool { return f.Trial }},
		"no trial":                      {`"status":"Enabled","isTrial":false`, func(f importing.SubscriptionFact) bool { return !f.Trial }},
		"both of its names": {`"status":"Enabled","commerceSubscriptionId":"c-1"`, func(f importing.SubscriptionFact) bool {
			return f.ExternalID == "1" && f.OtherID == "c-1" && f.Total != nil && *f.Total == 25
		}},
		"as PowerShell names them": {`"Status":"Suspended","NextLifecycleDateTime":"\/Date(1796083200000)\/"`, func(f importing.SubscriptionFact) bool {
			return f.Status == data.StatusDisabled && f.NextStateOn == day("2026-12-01")
		}},
	} {
		t.Run(name, func(t *testing.T) {
			text := fmt.Sprintf(`{"value":[{%s,%s}]}`, row, c.fields)
			facts, err := files.Read(t.Context(), "subscriptions.json", strings.NewReader(text))
			if err != nil || len(facts.Subscriptions) != 1 || len(facts.Unread) != 0 {
				t.Fatalf("%+v, error %v", facts, err)
			}
			if got := facts.Subscriptions[0]; got.Kind != importing.FileGraphSubscriptions || !c.holds(got) {
				t.Errorf("read as %+v", got)
			}
		})
	}
}
