package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/files"
	"seatbook/data/savings"
	"seatbook/i18n"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// microsoftWords are what only Microsoft's subscriptions have: agreements, windows,
// pages, checks, roles and programs (R14, R15, R18, R19).
func microsoftWords() map[string][]string {
	return map[string][]string{
		"en": {
			"classic agreement", "new agreement", "7 days", "Billing page", "admin center", "credit check", "Check completed", "VLSC", "CSP", "MOSA", "MCA",
			"Microsoft", "Add/Remove", "Your products", "Global", "Billing admin", "billing account", "extended", "box Total licenses",
		},
		"nl": {
			"klassieke overeenkomst", "nieuwe overeenkomst", "7 dagen", "onder Facturering", "beheercentrum", "kredietcontrole", "Controle af", "VLSC", "CSP",
			"MOSA", "MCA", "Microsoft", "toevoegen/verwijderen", "Uw producten", "globale", "factureringsbeheerder", "factureringsaccount", "verlengde", "bij Totaal aantal licenties",
		},
	}
}

// otherVendors are subscriptions of another vendor, in the states that they can be in.
func otherVendors() map[string]func(*data.Subscription) {
	on := booktest.Today()
	return map[string]func(*data.Subscription){
		"renewing":   func(*data.Subscription) {},
		"by invoice": func(s *data.Subscription) { s.Payment = data.PaymentInvoice },
		"just begun": func(s *data.Subscription) { s.TermStart, s.RenewsOn = on, on.AddDays(365) },
		"ending":     func(s *data.Subscription) { s.RecurringBilling, s.RenewsOn = false, on.AddDays(20) },
		"expired":    func(s *data.Subscription) { s.RecurringBilling, s.RenewsOn = false, on.AddDays(-5) },
		"disabled": func(s *data.Subscription) {
			s.RecurringBilling, s.TermStart, s.RenewsOn = false, data.Date{}, on.AddDays(-50)
		},
		"trial":          func(s *data.Subscription) { s.Trial, s.RecurringBilling, s.RenewsOn = true, false, on.AddDays(5) },
		"paying trial":   func(s *data.Subscription) { s.Trial, s.RenewsOn = true, on.AddDays(5) },
		"new agreement":  func(s *data.Subscription) { s.Agreement = data.AgreementNew; s.RecurringBilling = false },
		"no longer":      func(s *data.Subscription) { s.EndOfSale = true },
		"reseller":       func(s *data.Subscription) { s.Channel = data.ChannelReseller },
		"volume":         func(s *data.Subscription) { s.Channel = data.ChannelVolumeLicensing },
		"key":            func(s *data.Subscription) { s.Channel = data.ChannelProductKey },
		"representative": func(s *data.Subscription) { s.Channel = data.ChannelRepresentative },
		"self-service":   func(s *data.Subscription) { s.Channel = data.ChannelSelfService },
		"waiting":        func(s *data.Subscription) { s.Payment, s.CreditCheckSince = data.PaymentInvoice, on.AddDays(-9) },
		"over":           func(s *data.Subscription) { s.ReportedAssigned, s.ReportedOn = 50, on },
	}
}

// R14 R15 R18 R19: no word of Microsoft's stands on a subscription of another vendor,
// whatever its state and the user's role, in any language.
func TestNoMicrosoftWordOnAnotherVendor(t *testing.T) {
	for state, change := range otherVendors() {
		for tag, forbidden := range microsoftWords() {
			t.Run(state+" "+tag, func(t *testing.T) {
				book := newBook(t)
				sub := named("Jira", 40)
				sub.Vendor, sub.Cloud, sub.SKU, sub.Portal = "Atlassian", data.CloudNone, "", "https://admin.example"
				change(&sub)
				if _, err := booktest.AddSubscription(book.Book, sub); err != nil {
					t.Fatal(err)
				}
				settings, err := book.Settings(t.Context())
				if err == nil {
					settings.Language, settings.Role, settings.AccountRole = tag, data.ServiceSupportAdmin, data.AccountRoleNone
					err = booktest.Try(book.Book, acts.SaveSettings{Settings: settings})
				}
				if err != nil {
					t.Fatal(err)
				}
				s := look(t, book)
				s.tap("Jira")
				hidesAny(t, s.text(), forbidden)
				s.typeTotals(forbidden)
				s.dialogsHide(tag, forbidden)
				attention, err := book.Attention(t.Context(), booktest.Today())
				if err != nil {
					t.Fatal(err)
				}
				for _, notice := range attention {
					hidesAny(t, desk.Words{Translator: i18n.New(tag)}.NoticeText(notice), forbidden)
				}
				report, err := exports.NewExporter(i18n.New(tag), book.Book, savings.Known{}, booktest.Today()).Report(t.Context(), data.Organization{}, booktest.Now())
				if err != nil {
					t.Fatal(err)
				}
				hidesAny(t, textOf(report), forbidden)
			})
		}
	}
}

// typeTotals looks at what a new total does, more and fewer, now and at the renewal.
func (s *seen) typeTotals(forbidden []string) {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		_, ok := o.(*parts.NumberField)
		return ok
	})
	field, there := found.(*parts.NumberField)
	if !there {
		return // it can't be changed, and the help panel says why
	}
	when := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		_, ok := o.(*parts.Choice[data.When])
		return ok
	})
	for range 2 {
		for _, total := range []string{"45", "30", "40", "0"} {
			field.Entry.SetText(total)
			hidesAny(s.t, s.text(), forbidden)
		}
		if when == nil {
			return
		}
		when.(*parts.Choice[data.When]).Pick(data.WhenRenewal)
	}
}

// dialogsHide looks at the menu of a subscription and at what its entries open.
func (s *seen) dialogsHide(tag string, forbidden []string) {
	s.t.Helper()
	words := i18n.New(tag)
	for _, entry := range []string{"menu.cancel", "menu.change_price"} {
		s.press(words.Text("menu.more"))
		hidesAny(s.t, s.text(), forbidden)
		line := find.Text(s.canvas, words.Text(entry))
		if line == nil { // it can't be cancelled
			s.canvas.Overlays().Remove(s.canvas.Overlays().Top())
			continue
		}
		test.TapCanvas(s.canvas, find.Middle(line))
		hidesAny(s.t, s.text(), forbidden)
		s.press(words.Text("button.cancel"))
	}
}

// textOf is all the text of a report.
func textOf(report files.Report) string {
	var all []string
	for _, section := range report.Sections {
		for _, row := range append(section.Rows, section.Totals...) {
			for _, cell := range row {
				all = append(all, cell.Text)
			}
		}
	}
	return strings.Join(all, "\n")
}

// hidesAny fails for each word that a text has, in whatever case.
func hidesAny(t *testing.T, text string, words []string) {
	t.Helper()
	whole := strings.ToLower(strings.Join(strings.Fields(text), " "))
	for _, word := range words {
		if strings.Contains(whole, strings.ToLower(word)) {
			t.Errorf("%q is in view:\n%s", word, text)
		}
	}
}
