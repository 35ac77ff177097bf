package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
)

// selected opens a window with one subscription on view in the panel.
func selected(t *testing.T, sub data.Subscription) (*seen, data.Subscription) {
	t.Helper()
	s := look(t, newBook(t))
	added := s.add(sub)
	s.tap(data.ShortName(sub.Product))
	return s, added
}

func prepaid() data.Subscription {
	p := booktest.Office(5)
	p.Channel, p.Payment, p.Price = data.ChannelProductKey, data.PaymentNone, data.Money{}
	return p
}

// R2: the date by which the check should be done, and both outcomes.
func TestHelpCreditCheck(t *testing.T) {
	checked := booktest.Office(5)
	checked.CreditCheckSince = data.NewDate(2026, 3, 2)
	s, sub := selected(t, checked)
	s.shows("Why can't I add or remove licenses?", "Pending credit check", "A credit check is pending that should have been done by 4 March 2026")
	s.press("Check refused")
	s.shows("How many licenses do you want in total?")
	if !s.detail(sub.ID).CreditCheckSince.IsZero() {
		t.Error("the check is still pending")
	}
}

// R3 R9: another key adds its licenses to the same subscription.
func TestHelpRedeemKey(t *testing.T) {
	s, sub := selected(t, prepaid())
	s.shows("It was activated with a product key", "In the admin center you see: Prepaid")
	s.press("Redeem a key…")
	s.press("Redeem")
	s.shows("A product key has 25 letters and digits in 5 groups of 5. This one has 0.")
	s.fill("Product key", "abcde-fghij-klmno-pqrst-uvwx9")
	s.fill("Number of licenses", "10")
	s.press("Redeem")
	s.shows("Key redeemed: Microsoft 365 Business Standard from 5 to 15")
	if got := s.detail(sub.ID).Total; got != 15 {
		t.Errorf("total %d, want 15", got)
	}
}

// R10: bought licenses become a second subscription beside the prepaid one.
func TestHelpBuyExtra(t *testing.T) {
	s, sub := selected(t, prepaid())
	s.press("Buy extra licenses…")
	s.shows("The prepaid subscription stays as it is.", "Paying by bank account is not possible in every country.") // R14
	s.fill("Number of licenses", "10")
	s.fill("Price per license", "11.70")
	s.press("Add the subscription")
	d := s.detail(sub.ID)
	if d.Total != 5 || len(d.Shared) != 2 || d.Shared[1].Total != 10 || d.Shared[1].Price.Minor != 1170 {
		t.Errorf("shared %+v", d.Shared)
	}
	s.shows("Shares its licenses with 1 other subscription of this product.")
}

// R4 R5: the partner's contact, and what the partner changed.
func TestHelpPartner(t *testing.T) {
	reseller := booktest.Office(20)
	reseller.Channel, reseller.PartnerName, reseller.PartnerContact = data.ChannelReseller, "Kantoor-ICT", "030 555 01 44"
	s, sub := selected(t, reseller)
	s.shows("It was bought from a reseller", "Your partner: Kantoor-ICT, 030 555 01 44")
	s.press("Record what the partner changed…")
	s.fill("Total licenses", "0")
	s.press("Save")
	s.shows("Enter a number from 1 to 99,999,999.")
	s.fill("Total licenses", "25")
	s.press("Save")
	if got := s.detail(sub.ID).Total; got != 25 {
		t.Errorf("total %d, want 25", got)
	}

	volume := booktest.Office(30)
	volume.Channel = data.ChannelVolumeLicensing
	s, _ = selected(t, volume)
	s.shows("It was bought through volume licensing", "Volume licensing under Your products, formerly a link to VLSC", "The partner is not filled in.")
	s.press("Record volume licenses…")
	s.shows("Billing > Your products > Volume licensing")
}

// R6: a trial is bought first.
func TestHelpTrial(t *testing.T) {
	trial := booktest.Office(25)
	trial.Trial, trial.RecurringBilling, trial.Payment = true, false, data.PaymentNone
	s, sub := selected(t, trial)
	s.shows("It is a trial", "Buy the trial first.")
	s.press("I bought it…")
	s.fill("Total licenses", "10")
	s.press("Record purchase")
	if d := s.detail(sub.ID); d.Trial || d.Total != 10 {
		t.Errorf("trial %v with %d", d.Trial, d.Total)
	}
	s.shows("How many licenses do you want in total?", "Continue to ordering…")
}

// R7: what is no longer sold gets a replacement beside it.
func TestHelpEndOfSale(t *testing.T) {
	ended := named("Visio Online", 4)
	ended.EndOfSale = true
	s, _ := selected(t, ended)
	s.shows("The product is no longer sold")
	s.press("Add the replacement…")
	s.fill("Product", "Visio Plan 2")
	s.press("Save")
	s.shows("Visio Plan 2 added as the replacement", "Visio Online", "0 of 4")
}

// R8: expired comes back with a date; deleted does not.
func TestHelpNotActive(t *testing.T) {
	expired := booktest.Office(5)
	expired.RecurringBilling, expired.RenewsOn = false, data.NewDate(2026, 3, 1)
	s, sub := selected(t, expired)
	s.shows("It expired on 1 March 2026: everyone can still work until 31 March 2026.", "Expired; disabled from 31 March 2026")
	s.shows("Expired from 1 Mar 26", "Disabled from 31 Mar 26", "Deleted from 29 Jun 26") // R23
	s.press("It was reactivated…")
	s.fill("Renews or ends on", "some day")
	s.press("Save")
	s.shows("Enter a date, such as 11 Mar 2026.")
	s.fill("Renews or ends on", "1 March 2027")
	s.press("Save")
	if got := s.detail(sub.ID).RenewsOn; got != data.NewDate(2027, 3, 1) {
		t.Errorf("renews on %s", got)
	}

	gone := expired
	gone.RenewsOn, gone.TermStart = data.NewDate(2025, 3, 1), data.NewDate(2024, 3, 1)
	s, _ = selected(t, gone)
	s.shows("It was deleted on 29 June 2025 and can't be reactivated: buy a new subscription.")
	if find.Button(s.canvas, "It was reactivated…") != nil {
		t.Error("a deleted subscription can be reactivated")
	}
}

// R8b R19: the role takes the link away, and the control says who can.
func TestHelpRole(t *testing.T) {
	s, _ := selected(t, booktest.Office(5))
	s.setRole(data.LicenseAdmin)
	s.shows("Your role can't buy licenses", "Ask one of them")
	s.press("Change my role…")
	s.choose("Your admin role", "Global admin")
	s.press("Save")
	s.shows("How many licenses do you want in total?", "Continue to ordering…")

	s.setRole(data.BillingAdmin)
	assign := find.Button(s.canvas, "Assign…")
	if assign == nil || !assign.Disabled() {
		t.Error("a Billing admin can assign, or the control is gone")
	}
	s.shows("A Global, License or User admin can.")
}

// R19: on another vendor's subscription the role blocks nothing.
func TestRoleOfAnotherVendor(t *testing.T) {
	adobe := booktest.Office(5)
	adobe.Product, adobe.Vendor, adobe.Cloud = "Acrobat Pro", "Adobe", data.CloudNone
	s, _ := selected(t, adobe)
	s.setRole(data.ServiceSupportAdmin)
	s.shows("How many licenses do you want in total?", "Continue to ordering…")
	s.hides("A Global, License or User admin can.")
	if assign := find.Button(s.canvas, "Assign…"); assign == nil || assign.Disabled() {
		t.Error("a Service support admin can't assign another vendor's license")
	}
}

func (s *seen) setRole(role data.Role) {
	s.t.Helper()
	settings, err := s.book.Settings(s.t.Context())
	if err == nil {
		settings.Role = role
		err = booktest.Try(s.book.Book, acts.SaveSettings{Settings: settings})
	}
	if err != nil {
		s.t.Fatal(err)
	}
}

// All that apply are shown, the first one open, and those that do not are behind one line (R1).
func TestHelpShowsEveryReasonInOrder(t *testing.T) {
	both := prepaid()
	both.EndOfSale = true
	s, _ := selected(t, both)
	s.shows("There are 2 reasons.", "It was activated with a product key", "Redeem a key…", "The product is no longer sold", "Reasons that don't apply (9)")
	s.hides("Buy another subscription.", "It is a trial")
	s.press("Reasons that don't apply (9)")
	s.shows("It is a trial")
	s.press("The product is no longer sold")
	s.shows("Buy another subscription.", "Add the replacement…")
}

// Under Help every reason has its place, with what is seen and where there is more.
func TestHelpTellsEveryReason(t *testing.T) {
	s := look(t, newBook(t))
	s.window.Fyne().Resize(fyne.NewSize(1300, 2000))
	s.press("Help")
	s.tap("Why Add/Remove licenses is missing")
	s.shows("A credit check is pending", "It was activated with a product key", "It was bought through a partner with volume licensing",
		"It was bought from a reseller", "It was bought through a Microsoft representative", "A user bought it", "It is a trial",
		"The product is no longer sold", "The subscription is not active", "It is in an extended service term", "Your role can't buy licenses")
}

// R8, R23: of a subscription that is not active, the help tells the state that it is in
// and no other, and one that was deleted is replaced.
func TestHelpTellsTheStateThatItIsIn(t *testing.T) {
	states := map[data.Status]struct{ shows, means string }{
		data.StatusExpired:  {"In the admin center you see Expired", "It has expired"},
		data.StatusDisabled: {"In the admin center you see Disabled", "It is disabled"},
		data.StatusDeleted:  {"In the admin center you see: Deleted", "It is deleted"},
	}
	for state, want := range states {
		t.Run(string(state), func(t *testing.T) {
			sub := booktest.Office(20)
			sub.ReportedStatus, sub.StatusOn = state, booktest.Today()
			s, _ := selected(t, sub)
			s.shows(want.shows, want.means)
			for other, of := range states {
				if other != state {
					s.hides(of.shows, of.means)
				}
			}
			if state != data.StatusDeleted {
				return
			}
			s.press("Add the replacement…")
			s.fill("Product", "Microsoft 365 Business Premium")
			s.press("Save")
			s.shows("M365 Business Premium")
		})
	}
}
