package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/booktest"
)

func TestAddASubscription(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Add a subscription")
	s.press("Save")
	s.shows("Fill this in.")
	s.fill("Product", "Microsoft 365 Business Premium")
	s.fill("Total licenses", "7")
	s.fill("Price per license", "20.60")
	s.fill("Next billing date", "2026-03-01")
	s.press("Save")
	s.shows("This date must be later than the one it follows.")
	s.fill("Next billing date", "1 april 2026")
	s.press("Save")
	s.shows("M365 Business Premium", "0/7", "€144.20", "Submit change")
	page, err := s.book.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()})
	if err != nil || page.Count != 1 {
		t.Fatal(page.Count, err)
	}
	if got := page.Rows[0]; got.SKU != "SPB" || got.SKUID != "guid" || got.NextBilling != data.NewDate(2026, 4, 1) {
		t.Errorf("%+v", got.Subscription)
	}
}

// The form shows only what matters for the vendor and the channel.
func TestFormShowsWhatMatters(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Add a subscription")
	s.shows("Purchase channel", "Cloud", "Agreement", "Payment method", "Part number")
	s.hides("Partner", "portal", "Kind of offer", "Credit check pending since")
	s.choose("Purchase channel", "Reseller (CSP)")
	s.shows("Partner", "How to reach the partner", "Price per license")
	s.hides("Agreement", "Payment method")
	s.choose("Purchase channel", "Product key (prepaid)")
	s.hides("Price per license", "Partner", "Billing period")
	s.choose("Purchase channel", "Volume licensing (VLSC)")
	s.shows("Partner", "Kind of offer")
	s.fill("Vendor", "Adobe")
	s.shows("portal", "Payment method")
	s.hides("Purchase channel", "Cloud", "Partner", "Part number")
}

// What can't be saved says so and keeps what was typed; Esc leaves.
func TestFormKeepsWhatWasTyped(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Add a subscription")
	s.fill("Product", "Visio")
	s.fill("Total licenses", "many")
	s.press("Save")
	s.shows("Enter a whole number, such as 40.")
	if field := s.fill("Product", "Visio Plan 2"); field.Mistake() != "" {
		t.Errorf("the product has a mistake: %s", field.Mistake())
	}
	s.key(fyne.KeyEscape)
	s.shows("Welcome to Seatbook")
}

func TestEditASubscription(t *testing.T) {
	s, sub := selected(t, booktest.Office(40))
	s.press("Edit…")
	s.fill("Notes", "front office")
	s.press("Save")
	s.shows("front office")
	if got := s.detail(sub.ID); got.Notes != "front office" || got.Price != sub.Price || got.RenewsOn != sub.RenewsOn || got.SKU != sub.SKU {
		t.Errorf("%+v", got.Subscription)
	}
	s.press("Remove") // can be undone, so nothing is asked
	s.shows("Welcome to Seatbook", "Microsoft 365 Business Standard removed")
	s.press("Undo")
	s.shows("M365 Business Standard", "0/40")
}
