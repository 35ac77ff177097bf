package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
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
	s.shows("The next billing date must come after")
	s.fill("Next billing date", "1 april 2026")
	s.press("Save")
	s.shows("M365 Business Premium", "0 of 7", "€144.20", "Continue to ordering…")
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
	s.shows("Purchase channel", "Cloud", "Agreement", "Payment method", "Part number", "At the end of the term", "Renew it", "Extend it", "Let it end")
	s.hides("Partner", "portal", "Type of offer", "Credit check pending since")
	s.choose("Purchase channel", "Reseller (CSP)")
	s.shows("Partner", "How to reach the partner", "Price per license", "Agreement", "Price of the monthly plan")
	s.hides("Payment method")
	s.choose("Purchase channel", "Product key (prepaid)")
	s.hides("Price per license", "Partner", "Billing period", "Agreement", "At the end of the term", "Price of the monthly plan")
	s.choose("Purchase channel", "Volume licensing (VLSC)")
	s.shows("Partner", "Type of offer")
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
	test.Scroll(s.canvas, find.Middle(find.Field(s.canvas, "Total licenses")), 0, 400)
	if field := s.fill("Product", "Visio Plan 2"); field.Mistake() != "" {
		t.Errorf("the product has a mistake: %s", field.Mistake())
	}
	s.key(fyne.KeyEscape) // first what is offered for the product
	s.key(fyne.KeyEscape)
	s.press("Discard")
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
	s.shows("M365 Business Standard", "0 of 40")
}

// R23: editing only the notes writes nothing else, whatever the form does not show.
func TestEditingTheNotesLeavesTheRest(t *testing.T) {
	for name, change := range map[string]func(*data.Subscription){
		"bought for several years": func(s *data.Subscription) { s.Offer = data.OfferEnterpriseMultiyear },
		"volume licensing": func(s *data.Subscription) {
			s.Channel, s.Offer, s.PartnerName = data.ChannelVolumeLicensing, data.OfferVolumeEnterprise, "SoftwareONE"
		},
		"cancelled inside its window": func(s *data.Subscription) {
			s.Cancelled, s.RecurringBilling, s.RenewsOn = true, false, booktest.Today().AddDays(-3)
		},
		"a trial with a price": func(s *data.Subscription) {
			s.Trial, s.RecurringBilling, s.Payment, s.Offer = true, false, data.PaymentCreditCard, data.OfferVolumeOpen
		},
		"prepaid": func(s *data.Subscription) { s.Channel, s.EndOfSale = data.ChannelProductKey, true },
		"reseller": func(s *data.Subscription) {
			s.Channel, s.Payment, s.PartnerContact = data.ChannelReseller, data.PaymentInvoice, "555"
		},
		"waiting for its credit check": func(s *data.Subscription) {
			s.Payment, s.CreditCheckSince = data.PaymentInvoice, booktest.Today()
		},
		"in no catalog": func(s *data.Subscription) {
			s.Product, s.SKU = "Homemade", ""
		},
		"another vendor": func(s *data.Subscription) {
			s.Vendor, s.Cloud, s.Product, s.SKU, s.Portal = "Adobe", data.CloudNone, "Acrobat Pro", "", "https://adobe.example"
		},
	} {
		t.Run(name, func(t *testing.T) {
			before := booktest.Office(40)
			before.SKUID = "a guid"
			change(&before)
			s, sub := selected(t, before)
			s.press("Edit…")
			s.fill("Notes", "front office")
			s.press("Save")
			want, got := before, s.detail(sub.ID).Subscription
			if got.Notes != "front office" {
				t.Fatalf("the notes are %q", got.Notes)
			}

			want.ID, want.Organization, want.Version, want.Notes = got.ID, got.Organization, got.Version, got.Notes
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-before +after)\n%s", diff)
			}
			if was, is := data.CurrentStatus(want, booktest.Today()), data.CurrentStatus(got, booktest.Today()); was != is {
				t.Errorf("it was %v and is %v", was, is)
			}
		})
	}
}

// A kind of offer that no longer fits the channel goes with it.
func TestOfferGoesWithItsChannel(t *testing.T) {
	volume := booktest.Office(40)
	volume.Channel, volume.Offer = data.ChannelVolumeLicensing, data.OfferVolumeEnterprise
	s, sub := selected(t, volume)
	s.press("Edit…")
	s.choose("Purchase channel", "Bought directly")
	s.press("Save")
	if got := s.detail(sub.ID).Offer; got != data.OfferStandard {
		t.Errorf("bought directly as %s", got)
	}
}

// R23: turning recurring billing on in the form ends that it was cancelled.
func TestRecurringBillingEndsCancelled(t *testing.T) {
	cancelled := booktest.Office(40)
	cancelled.Cancelled, cancelled.RecurringBilling = true, false
	s, sub := selected(t, cancelled)
	s.press("Edit…")
	check := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		check, ok := o.(*parts.Check)
		return ok && strings.HasPrefix(check.Text, "Recurring billing is on")
	})
	test.Tap(check.(*parts.Check))
	s.press("Save")
	if got := s.detail(sub.ID); !got.RecurringBilling || got.Cancelled {
		t.Errorf("recurring billing %t, cancelled %t", got.RecurringBilling, got.Cancelled)
	}
}

// R22 R24: a total that is written down is asked about where it falls below what is
// assigned or jumps far, with both sides and the cost; nothing is written before.
func TestPencilAsksAboutTheTotal(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(40))
	people := s.addPeople("Anna", "Bram", "Carla")
	if err := booktest.Assign(t, s.book.Book, sub.ID, people); err != nil {
		t.Fatal(err)
	}
	s.tap("M365 Business Standard")
	total := func(text string) {
		s.press("Edit…")
		s.fill("Total licenses", text)
		s.press("Save")
	}
	total("2")
	s.shows("Is this total right?", "goes from 40 to 2 licenses", "3 are assigned: that is 1 more than would be paid for.", "That would cost €23.40 a month; now it is €468.00.")
	s.press("Back to the total")
	field := find.Field(s.canvas, "Total licenses")
	if field == nil || s.canvas.Focused() != field.Focusable() {
		t.Fatalf("%v has the keyboard, and not the total", s.canvas.Focused())
	}
	s.fill("Total licenses", "1000000")
	s.press("Save")
	s.shows("goes from 40 to 1,000,000 licenses", "a digit may be missing or too many", "€11,700,000.00")
	if got := s.detail(sub.ID).Total; got != 40 {
		t.Fatalf("written before it was answered: %d", got)
	}
	s.press("Yes, 1,000,000 licenses")
	if got := s.detail(sub.ID).Total; got != 1_000_000 {
		t.Errorf("total %d", got)
	}
	total("41") // far down, but not below what is assigned: it is asked about, too
	s.shows("goes from 1,000,000 to 41 licenses")
	s.press("Yes, 41 licenses")
	total("45")
	s.hides("Is this total right?")
	if got := s.detail(sub.ID).Total; got != 45 {
		t.Errorf("total %d", got)
	}
}

// The form of a subscription is as wide as it is whatever is typed, so that its buttons stay
// under the pointer: what an amount is taken for goes on on the next line, and so does a
// question.
func TestFormKeepsItsWidth(t *testing.T) {
	for _, tag := range []string{"en", "nl"} {
		s, _ := selected(t, booktest.Office(40))
		s.speak(tag)
		s.window.Fyne().Resize(fyne.NewSize(900, 600))
		s.window.Places()["edit"]()
		save := func() float32 {
			find.Settle(s.canvas)
			return find.Middle(find.Button(s.canvas, s.window.Words.Text("button.save"))).X
		}
		before := save()
		fill := func(key, text string) {
			find.Each(s.canvas, func(o fyne.CanvasObject, _ []fyne.CanvasObject) { // in view or not
				if field, is := o.(*parts.Field); is && strings.HasPrefix(field.Name(), s.window.Words.Text("field."+key)) {
					field.Focusable().(interface{ SetText(string) }).SetText(text)
				}
			})
			if at := save(); at != before {
				t.Errorf("%s: with %q as %s, the button stands at %v, and stood at %v", tag, text, key, at, before)
			}
		}
		fill("total", "99999999")
		fill("price", "99999999.99")
		fill("price", "12,345")
		fill("price", "12.345")
	}
}
