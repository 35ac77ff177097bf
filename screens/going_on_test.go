package screens_test

import (
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/i18n"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
)

// R26: a subscription that is to go on by the month when its term ends is said to do so in
// the list, at home and in the review of its month, and nowhere to end.
func TestWhatGoesOnIsNotSaidToEnd(t *testing.T) {
	s := look(t, newBook(t))
	sub := booktest.Office(10)
	sub.Agreement, sub.Channel, sub.Term = data.AgreementNew, data.ChannelDirect, data.TermMonthly
	sub.TermStart, sub.RenewsOn = booktest.Today().AddDays(-8), booktest.Today().AddDays(20)
	sub.RecurringBilling, sub.AtEnd = false, data.AtEndExtend
	if !sub.GoesOn() {
		t.Fatal("its term can't be extended")
	}
	sub = s.add(sub)
	for _, column := range lists.Subscriptions(nil) {
		in := lists.In{Words: desk.Words{Translator: i18n.New("en")}, On: booktest.Today()}
		if cell := column.Shown(in, data.SubscriptionRow{Subscription: sub}); column.Key == "renews" && cell.Below != "continues month to month" {
			t.Errorf("the list says %q", cell.Below)
		}
	}
	s.chooseMenu("View", "Renewals to review…")
	s.shows("31 Mar 26", "€11.70 a month then €14.39 a month", "to be reviewed continues month to month") // R26
	s.press("Review…")
	if !strings.Contains(s.text(), "It continues month to month from 31 March") || strings.Contains(s.text(), "it ends on") {
		t.Errorf("the review shows\n%s", s.text())
	}
}
