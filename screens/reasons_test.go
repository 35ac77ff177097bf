package screens_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// standing is a reason in one of the states that it can be in: what makes it so, what its
// bold sentence says of it, and the button of its next step.
type standing struct {
	reason data.Reason
	made   func(*data.Subscription)
	says   string
	next   string
	role   data.Role // Global admin where none is said
}

// dated gives a subscription an end that it does not renew by itself.
func dated(end data.Date) func(*data.Subscription) {
	return func(s *data.Subscription) {
		s.RecurringBilling, s.TermStart, s.RenewsOn = false, end.AddDays(-365), end
	}
}

// all makes a subscription so in several ways.
func all(made ...func(*data.Subscription)) func(*data.Subscription) {
	return func(s *data.Subscription) {
		for _, make := range made {
			make(s)
		}
	}
}

func from(channel data.Channel) func(*data.Subscription) {
	return func(s *data.Subscription) { s.Channel = channel }
}

func tried(s *data.Subscription) {
	s.Trial, s.RecurringBilling, s.Payment, s.Price, s.TermStart, s.RenewsOn = true, false, data.PaymentNone, data.Money{}, data.Date{}, data.Date{}
}

func paying(s *data.Subscription) { s.RecurringBilling, s.Payment = true, data.PaymentCreditCard }

func elsewhere(s *data.Subscription) {
	s.Product, s.Vendor, s.Cloud, s.SKU = "Jira", "Atlassian", data.CloudNone, ""
}

func newAgreement(s *data.Subscription) { s.Agreement = data.AgreementNew }

func ends(day int) func(*data.Subscription) {
	return func(s *data.Subscription) { s.RenewsOn = booktest.Today().AddDays(day) }
}

func reported(status data.Status) func(*data.Subscription) {
	return func(s *data.Subscription) {
		s.RecurringBilling, s.RenewsOn, s.TermStart = false, data.Date{}, data.Date{}
		s.ReportedStatus, s.StatusOn = status, booktest.Today()
	}
}

// standings are all reasons of R2 to R8b, each in every state that it can be in. Today is
// 11 March 2026.
func standings() map[string]standing {
	on := booktest.Today()
	checked := func(day int) func(*data.Subscription) {
		return func(s *data.Subscription) {
			s.CreditCheckSince, s.Payment = on.AddDays(day), data.PaymentInvoice
		}
	}
	partner := func(s *data.Subscription) { s.PartnerName, s.PartnerContact = "Kantoor-ICT", "030 555 01 44" }
	window := func(s *data.Subscription) {
		newAgreement(s)
		s.TermStart, s.RenewsOn = on.AddDays(-3), on.AddDays(362)
	}
	lastDay := func(s *data.Subscription) {
		newAgreement(s)
		s.TermStart, s.RenewsOn = on.AddDays(-7), on.AddDays(358)
	}
	discontinued := func(s *data.Subscription) { s.EndOfSale = true }
	extended := func(s *data.Subscription) {
		newAgreement(s)
		dated(data.NewDate(2026, 3, 1))(s)
		s.ExtendedFrom = s.RenewsOn
	}
	const page = "Open the page"
	return map[string]standing{
		"check running":     {data.ReasonCreditCheck, checked(-1), "A credit check is pending: it should be done by 12 March 2026.", "Check completed", ""},
		"check overdue":     {data.ReasonCreditCheck, checked(-9), "A credit check is pending that should have been done by 4 March 2026: ask Microsoft support about it.", page, ""},
		"check elsewhere":   {data.ReasonCreditCheck, all(checked(-9), elsewhere), "An order is not confirmed yet: it was placed on 2 March 2026.", "The order is confirmed", ""},
		"key":               {data.ReasonProductKey, from(data.ChannelProductKey), "It was activated with a product key", "Redeem a key…", ""},
		"key ending":        {data.ReasonProductKey, all(from(data.ChannelProductKey), dated(data.NewDate(2026, 6, 1))), "It was activated with a product key", "Redeem a key…", ""},
		"key elsewhere":     {data.ReasonProductKey, all(from(data.ChannelProductKey), elsewhere), "It was activated with a product key", "Redeem a key…", ""},
		"volume":            {data.ReasonVolumeLicensing, from(data.ChannelVolumeLicensing), "It was bought through volume licensing", "Record volume licenses…", ""},
		"volume named":      {data.ReasonVolumeLicensing, all(from(data.ChannelVolumeLicensing), partner), "It was bought through volume licensing", "Record volume licenses…", ""},
		"reseller":          {data.ReasonReseller, from(data.ChannelReseller), "It was bought from a reseller: ask your partner", "Record what the partner changed…", ""},
		"reseller named":    {data.ReasonReseller, all(from(data.ChannelReseller), partner), "It was bought from a reseller: ask your partner", "Record what the partner changed…", ""},
		"reseller window":   {data.ReasonReseller, all(from(data.ChannelReseller), window), "40 licenses can still be removed, until 15 March 2026. Ask your partner in time.", "Record what the partner changed…", ""},
		"reseller last day": {data.ReasonReseller, all(from(data.ChannelReseller), lastDay), "40 licenses can still be removed today, until the hour of the purchase. Ask your partner now.", "Record what the partner changed…", ""},
		"reseller of other": {data.ReasonReseller, all(from(data.ChannelReseller), elsewhere), "It was bought from a reseller: ask your partner", "Record what the partner changed…", ""},
		"representative":    {data.ReasonRepresentative, from(data.ChannelRepresentative), "It was bought through a Microsoft representative", "Record the new total…", ""},
		"representative of": {data.ReasonRepresentative, all(from(data.ChannelRepresentative), elsewhere), "It was bought through a representative", "Record the new total…", ""},
		"self-service":      {data.ReasonSelfService, all(from(data.ChannelSelfService), func(s *data.Subscription) { s.ReportedAssigned, s.ReportedOn = 2, on }), "A user bought it", "Move its people to…", ""},
		"self-service idle": {data.ReasonSelfService, from(data.ChannelSelfService), "A user bought it", "It was canceled", ""},
		"trial":             {data.ReasonTrial, tried, "It is a trial.", page, ""},
		"trial ending":      {data.ReasonTrial, all(tried, ends(9)), "It is a trial that ends on 20 March 2026, unless you buy it.", page, ""},
		"trial paying":      {data.ReasonTrial, all(tried, paying), "It is a trial that becomes a paid subscription at its end.", page, ""},
		"trial paying on":   {data.ReasonTrial, all(tried, paying, ends(9)), "It is a trial that becomes a paid subscription on 20 March 2026.", page, ""},
		"trial paid":        {data.ReasonTrial, all(tried, paying, ends(-10)), "It has been a paid subscription since 1 March 2026, but Seatbook still has it as a trial.", "Record what you pay…", ""},
		"trial ended":       {data.ReasonTrial, all(tried, ends(-10)), "The trial ended on 1 March 2026; you can still buy it until 31 March 2026.", page, ""},
		"trial over":        {data.ReasonTrial, all(tried, reported(data.StatusExpired)), "The trial has ended.", page, ""},
		"trial deleted":     {data.ReasonTrial, all(tried, ends(-60)), "The trial is deleted and can't be bought any more.", "Add the replacement…", ""},
		"trial unsold":      {data.ReasonTrial, all(tried, ends(9), newAgreement, discontinued), "It is a trial of a product that is no longer sold", "Add the replacement…", ""},
		"trial elsewhere":   {data.ReasonTrial, all(tried, ends(9), elsewhere), "It is a trial that ends on 20 March 2026", "I bought it…", ""},
		"not sold":          {data.ReasonEndOfSale, discontinued, "The product is no longer sold; what you have is still renewed on 1 May 2026.", "Add the replacement…", ""},
		"not sold ending":   {data.ReasonEndOfSale, all(dated(data.NewDate(2026, 6, 1)), discontinued), "The product is no longer sold; what you have works until 1 June 2026.", "Add the replacement…", ""},
		"not sold undated":  {data.ReasonEndOfSale, all(discontinued, func(s *data.Subscription) { s.RenewsOn = data.Date{} }), "The product is no longer sold.", "Add the replacement…", ""},
		"expired":           {data.ReasonNotActive, dated(data.NewDate(2026, 3, 1)), "It expired on 1 March 2026: everyone can still work until 31 March 2026.", page, ""},
		"expired new":       {data.ReasonNotActive, all(reported(data.StatusExpired), newAgreement), "It has expired: everyone can still work, for the time being.", page, ""},
		"disabled":          {data.ReasonNotActive, dated(data.NewDate(2026, 2, 1)), "It has been disabled since 3 March 2026: only admins get in, and on 1 June 2026 it is deleted.", page, ""},
		"disabled undated":  {data.ReasonNotActive, reported(data.StatusDisabled), "It is disabled: only admins get in, until it is deleted.", page, ""},
		"deleted":           {data.ReasonNotActive, dated(data.NewDate(2025, 3, 1)), "It was deleted on 29 June 2025 and can't be reactivated: buy a new subscription.", "Add the replacement…", ""},
		"deleted undated":   {data.ReasonNotActive, reported(data.StatusDeleted), "It is deleted and can't be reactivated: buy a new subscription.", "Add the replacement…", ""},
		"ended elsewhere":   {data.ReasonNotActive, all(dated(data.NewDate(2026, 3, 1)), elsewhere), "The subscription ended on 1 March 2026: renew it with the vendor.", "It was renewed…", ""},
		"ended at portal": {data.ReasonNotActive, all(dated(data.NewDate(2026, 3, 1)), elsewhere, func(s *data.Subscription) {
			s.Portal = "https://admin.example"
		}), "The subscription ended on 1 March 2026: renew it with the vendor.", page, ""},
		"extended":         {data.ReasonExtendedTerm, extended, "Its term ended on 1 March 2026, and it now continues month to month, at about", page, ""},
		"extended unknown": {data.ReasonExtendedTerm, all(extended, func(s *data.Subscription) { s.Price = data.Money{} }), "Its term ended on 1 March 2026, and it now continues month to month.", page, ""},
		"role":             {data.ReasonRole, func(*data.Subscription) {}, "Your role can't buy licenses (License admin): a Global admin or a Billing admin can.", "Change my role…", data.LicenseAdmin},
		"role new":         {data.ReasonRole, newAgreement, "Your role can't buy licenses (No role on the billing account): an owner or contributor of the billing account can.", "Change my role…", data.BillingAdmin},
	}
}

// first is what stands in the first card of the panel: its words without its buttons, and
// its buttons.
func (s *seen) first() (says []string, buttons []*parts.Button) {
	var card fyne.CanvasObject
	find.Each(s.canvas, func(o fyne.CanvasObject, in []fyne.CanvasObject) {
		at := slices.IndexFunc(in, func(o fyne.CanvasObject) bool { _, is := o.(*parts.Card); return is })
		if at < 0 || card != nil && in[at] != card {
			return
		}
		folded := slices.ContainsFunc(in, func(o fyne.CanvasObject) bool { _, is := o.(*parts.Fold); return is })
		switch o := o.(type) {
		case *parts.Plain:
			if folded {
				return
			}
			card, says = in[at], append(says, o.Text())
		case *parts.Button:
			card, buttons = in[at], append(buttons, o)
		}
	})
	return says, buttons
}

// standsAt opens a window in a language on a record with one subscription, for which a
// reason stands so.
func standsAt(t *testing.T, tag string, c standing) *seen {
	t.Helper()
	book := newBook(t)
	sub := booktest.Office(40)
	c.made(&sub)
	if _, err := booktest.AddSubscription(book.Book, sub); err != nil {
		t.Fatal(err)
	}
	settings, err := book.Settings(t.Context())
	if err == nil {
		settings.Language = tag
		if c.role != "" {
			settings.Role = c.role
		}
		err = booktest.Try(book.Book, acts.SaveSettings{Settings: settings})
	}
	if err != nil {
		t.Fatal(err)
	}
	s := look(t, book)
	s.tap(data.ShortName(sub.Product))
	return s
}

// R2 to R8b: of each reason in each state the first thing is one bold sentence that says
// what is so, and below it the button of the next step, which can be pressed and is in view
// also in the smallest window; then at most two lines. Nothing is said twice.
func TestEveryReasonInEveryState(t *testing.T) {
	reasons := map[data.Reason]bool{}
	for name, c := range standings() {
		reasons[c.reason] = true
		for _, tag := range []string{"en", "nl"} {
			t.Run(name+" "+tag, func(t *testing.T) {
				s := standsAt(t, tag, c)
				says, buttons := s.first()
				if len(says) < 2 || len(buttons) == 0 {
					t.Fatalf("it says %q, with %d buttons:\n%s", says, len(buttons), s.text())
				}
				t.Logf("%s\n  ** %s\n  [%s]\n  %s", says[0], says[1], buttons[0].Text, strings.Join(says[2:], "\n  "))
				if tag == "en" && (!strings.Contains(says[1], c.says) || buttons[0].Text != c.next) {
					t.Errorf("it says %q with the button %q, want %q with %q", says[1], buttons[0].Text, c.says, c.next)
				}
				if buttons[0].Disabled() || buttons[0].Importance != widget.HighImportance {
					t.Errorf("%q is not the next step", buttons[0].Text)
				}
				if len(says) > 4 {
					t.Errorf("%d lines stand below it: %q", len(says)-2, says[2:])
				}
				saysOnce(t, says)
				s.window.Fyne().Resize(fyne.NewSize(900, 600))
				find.Settle(s.canvas)
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(buttons[0])
				if bottom := at.Y + buttons[0].Size().Height; bottom > 600 {
					t.Errorf("in the smallest window %q ends at %v", buttons[0].Text, bottom)
				}
			})
		}
	}
	for _, reason := range data.Reasons() {
		if !reasons[reason] {
			t.Errorf("%s stands in no state here", reason)
		}
	}
}

// saysOnce fails where a sentence is said twice.
func saysOnce(t *testing.T, says []string) {
	t.Helper()
	told := map[string]bool{}
	for _, text := range says {
		for _, sentence := range strings.FieldsFunc(text, func(r rune) bool { return r == '.' || r == ':' || r == ';' }) {
			sentence = strings.TrimSpace(sentence)
			if told[sentence] && strings.Contains(sentence, " ") {
				t.Errorf("%q is said twice", sentence)
			}
			told[sentence] = true
		}
	}
}
