package main

import (
	"testing"
	"time"

	"seatbook/data"
	"seatbook/i18n"
)

// The sample record shows every reason but the role, every badge and every cloud.
func TestSampleRecord(t *testing.T) {
	p := &program{ctx: t.Context(), now: time.Now, words: i18n.New("en")}
	book, err := p.openSample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	page, err := book.Subscriptions(t.Context(), data.SubscriptionQuery{On: p.today()})
	if err != nil {
		t.Fatal(err)
	}
	reasons, badges, clouds := map[data.Reason]bool{data.ReasonRole: true}, map[data.Badge]bool{}, map[data.Cloud]bool{}
	for _, row := range page.Rows {
		for _, reason := range data.AddRemove(row.Subscription, p.today(), data.GlobalAdmin).Reasons {
			reasons[reason] = true
		}
		scheduled := row.Open != nil && row.Open.State == data.ChangeScheduled
		for _, badge := range data.Badges(row.Subscription, p.today(), scheduled) {
			badges[badge] = true
		}
		clouds[row.Cloud] = true
	}
	for _, reason := range data.Reasons() {
		if !reasons[reason] {
			t.Errorf("no subscription for the reason %s", reason)
		}
	}
	for _, cloud := range data.Clouds() {
		if !clouds[cloud] {
			t.Errorf("no subscription in the cloud %s", cloud)
		}
	}
	if len(badges) != 11 {
		t.Errorf("%d badges, want all 11: %v", len(badges), badges)
	}
}
