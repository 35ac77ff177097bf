package screens_test

import (
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
	"seatbook/screens/find"
)

// ofBefore returns a record that was kept before the rules of today, with
// subscriptions for which they change something.
func ofBefore(t *testing.T) *record {
	t.Helper()
	book := newBook(t)
	on := booktest.Today()
	ending := named("Visio Plan 2", 5)
	ending.Agreement, ending.RecurringBilling = data.AgreementNew, false
	ending.TermStart, ending.RenewsOn = on.AddDays(-20), on.AddDays(345)
	partners := ending
	partners.Product, partners.Channel = "Project Plan 3", data.ChannelReseller
	partners.RenewsOn = on.AddDays(100)
	partners.TermStart = on.AddDays(-265)
	pays := named("Copilot", 3)
	pays.Trial, pays.RecurringBilling, pays.Payment = true, true, data.PaymentCreditCard
	for _, s := range []data.Subscription{ending, partners, pays, booktest.Office(40)} {
		if _, err := booktest.AddSubscription(book.Book, s); err != nil {
			t.Fatal(err)
		}
	}
	settings, err := book.Settings(t.Context())
	if err == nil {
		settings.Role, settings.RulesTold = data.BillingAdmin, 0
		err = booktest.Try(book.Book, acts.SaveSettings{Settings: settings})
	}
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func (s *seen) rulesTold() int {
	s.t.Helper()
	settings, err := s.book.Settings(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	return settings.RulesTold
}

// R6 R19b R26: a record of before says once for which subscriptions the rules of today
// change something.
func TestRulesAreToldOnce(t *testing.T) {
	book := ofBefore(t)
	s := look(t, book)
	s.shows("What the current rules change in your record", "No free 30 days after the end", "Visio Plan 2",
		"It continues month to month, at a higher price", "Project Plan 3", "A trial becomes paid automatically", "Copilot",
		"Your admin role no longer lets you buy")
	if s.rulesTold() != 0 {
		t.Error("it counts as told while it is still on view")
	}
	s.press("Visio Plan 2 · ends 19 February 2027")
	s.hides("What the current rules change")
	s.shows("5 of 5")
	if s.rulesTold() != data.RulesNow {
		t.Error("it does not count as told")
	}
	again := look(t, book)
	again.hides("What the current rules change")
}

// From what is told, the role on the billing account is one press away, and it is
// kept beside that it was told.
func TestRulesLeadToSettings(t *testing.T) {
	s := look(t, ofBefore(t))
	s.press("Open Settings")
	s.shows("Your role on the billing account", "this admin role counts as no role")
	s.choose("Your admin role", "Global admin")
	s.shows("Until you choose a role, a Global admin counts as owner.")
	s.choose("Your admin role", "Billing admin")
	s.choose("Your role on the billing account", "Billing account contributor")
	s.hides("Until you choose a role")
	s.press("Save")
	settings, err := s.book.Settings(t.Context())
	if err != nil || settings.AccountRole != data.AccountRoleContributor || settings.RulesTold != data.RulesNow {
		t.Errorf("%+v, error %v", settings, err)
	}
	s.tap("Visio Plan 2")
	s.shows("How many licenses do you want in total?")
	s.hides("Your role can't buy licenses")
}

// A record that can't be written tells it each time, and stays as it is.
func TestRulesOfARecordToRead(t *testing.T) {
	book := ofBefore(t)
	path := book.Path()
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		file, err := sqlite.Open(t.Context(), filepath.Clean(path), sqlite.Options{Now: booktest.Now, ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		only, err := ledger.Open(t.Context(), file, booktest.Now)
		if err != nil {
			t.Fatal(err)
		}
		s := look(t, &record{only, file})
		s.shows("What the current rules change in your record")
		s.press("Close")
		s.hides("What the current rules change", "open as read-only.")
		if s.rulesTold() != 0 {
			t.Error("a record to read was written")
		}
		if err := only.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// Nothing is shown where the rules change nothing, and what is entered later is under
// these rules: it is not asked again.
func TestRulesThatChangeNothing(t *testing.T) {
	book := newBook(t)
	s := look(t, book)
	s.add(booktest.Office(40))
	settings, err := book.Settings(t.Context())
	if err != nil || settings.RulesTold != data.RulesNow {
		t.Fatalf("a new record is at %d, error %v", settings.RulesTold, err)
	}
	settings.RulesTold = 0
	if err := booktest.Try(book.Book, acts.SaveSettings{Settings: settings}); err != nil {
		t.Fatal(err)
	}
	again := look(t, book)
	again.hides("What the current rules change")
	if again.rulesTold() != data.RulesNow {
		t.Error("the rules would be told of what is entered from now on")
	}
}

// R19b: where an act is refused, it says which right it takes under the agreement of
// the subscription, and who can give it.
func TestRefusalSaysWhichRight(t *testing.T) {
	for agreement, want := range map[data.Agreement][]string{
		data.AgreementClassic: {"Your role can't buy licenses (", "a Global admin or a Billing admin can."},
		data.AgreementNew:     {"Your role can't buy licenses (", "an owner or contributor of the billing account can."},
	} {
		sub := booktest.Office(5)
		sub.Agreement = agreement
		s, _ := selected(t, sub)
		s.setRole(data.LicenseAdmin)
		s.shows(want...)
		s.openMenu()
		s.chooseEntry("Cancel the subscription…")
		s.press("Cancel the subscription")
		refused := map[data.Agreement]string{
			data.AgreementClassic: "Under the classic agreement, only a Global or Billing admin can buy, cancel or renew.",
			data.AgreementNew:     "Under the new agreement, only an owner or contributor of the billing account or billing profile can buy, cancel or renew.",
		}
		s.shows(refused[agreement])
		s.press("Cancel")
	}
	s, _ := selected(t, booktest.Office(5))
	s.setRole(data.LicenseAdmin)
	if find.Button(s.canvas, "Change my role…") == nil {
		t.Error("no way to change the role")
	}
}
