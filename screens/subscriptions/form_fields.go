package subscriptions

import (
	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

func (f *subscriptionForm) fromMicrosoft() bool {
	return data.Fold(f.vendor.Text()) == data.Fold(vendorMicrosoft)
}

// showWhatMatters shows the fields that matter for the vendor and the channel,
// and hides the others. What stands in a hidden field is not written: it stays as
// it was, or goes with what the user changed that it no longer fits.
func (f *subscriptionForm) showWhatMatters() {
	microsoft, channel, trial := f.fromMicrosoft(), f.channel.Value(), f.trial.Checked
	direct := !microsoft || channel == data.ChannelDirect
	bought := !trial && channel != data.ChannelProductKey
	volume := microsoft && channel == data.ChannelVolumeLicensing
	reseller := microsoft && channel == data.ChannelReseller
	// R26: whose end can be a choice, and whose is by the dates.
	chooses := (microsoft && direct || reseller) && !trial && f.agreement.Value() == data.AgreementNew
	atEnd := f.atEnd.look()
	for field, matters := range map[fyne.CanvasObject]bool{
		f.Fields["channel"]:            microsoft,
		f.Fields["cloud"]:              microsoft,
		f.endOfSale:                    microsoft,
		f.Fields["sku"]:                microsoft,
		f.Fields["portal"]:             !microsoft,
		f.Fields["total"]:              !f.totalUnknown.Checked,
		f.Fields["payment"]:            direct && !trial,
		f.bankAccount:                  direct && !trial && f.payment.Value() == data.PaymentBankAccount,
		f.Fields["agreement"]:          microsoft && !trial && channel != data.ChannelProductKey && !volume,
		f.Fields["at_end"]:             atEnd,
		f.Fields["monthly_plan"]:       chooses,
		f.Fields["price"]:              bought,
		f.Fields["billing_period"]:     bought,
		f.Fields["period_start"]:       bought,
		f.Fields["next_billing"]:       bought,
		f.Fields["term"]:               !trial,
		f.Fields["offer"]:              volume && !trial,
		f.recurring:                    !trial && !atEnd,
		f.Fields["credit_check_since"]: microsoft && direct && !trial && f.payment.Value() == data.PaymentInvoice,
		f.Fields["partner_name"]:       microsoft && channel.TakesPartnerTotal(),
		f.Fields["partner_contact"]:    microsoft && channel.TakesPartnerTotal(),
	} {
		parts.ShowIf(matters, field)
	}
	for _, pair := range f.pairs {
		parts.ShowIf(pair.Objects[0].Visible() || pair.Objects[1].Visible(), pair)
	}
	f.price.Look() // which tells what all licenses come to
	f.Column.Refresh()
}

// fits tells whether what the record has in hidden fields still fits: the vendor,
// the channel and being a trial, which hide them, are as they were.
func (f *subscriptionForm) fits() bool {
	return f.sameSeller() && f.trial.Checked == f.before.Trial
}

func (f *subscriptionForm) sameSeller() bool {
	return f.before.ID != 0 && data.Fold(f.vendor.Text()) == data.Fold(f.before.Vendor) && f.channel.Value() == f.before.Channel
}

// read returns the subscription as it stands in the fields that are shown.
func (f *subscriptionForm) read(r *desk.Reading) data.Subscription {
	s := f.before
	s.Product, s.Vendor, s.Notes = f.product.Text(), f.vendor.Text(), f.notes.Text
	if s.ID == 0 {
		s.Organization = f.organization.Value()
	}
	s.Trial, s.TotalUnknown = f.trial.Checked, f.totalUnknown.Checked
	if !s.TotalUnknown {
		s.Total = r.Number("total", f.total)
	}
	f.readKinds(&s)
	f.readPrice(r, &s)
	f.readEnd(r, &s)
	f.readDates(r, &s)
	s.PartnerName, s.PartnerContact = f.textOf("partner_name", f.partner, s.PartnerName), f.textOf("partner_contact", f.contact, s.PartnerContact)
	s.Portal, s.SKU = f.textOf("portal", f.portal, s.Portal), f.textOf("sku", f.sku, s.SKU)
	s.NoticeDays, s.LowestAvailable = r.Number("own_notice_days", f.notice), r.Number("own_lowest_available", f.lowest)
	f.nameProduct(&s)
	f.own.Read(r, &s)
	return s
}

// textOf is the text of a field that is shown, or what it was while it fits.
func (f *subscriptionForm) textOf(field string, entry *parts.Entry, was string) string {
	switch {
	case f.Fields[field].Visible():
		return entry.Text
	case f.fits():
		return was
	default:
		return ""
	}
}

func (f *subscriptionForm) readKinds(s *data.Subscription) {
	s.Channel, s.Cloud, s.Agreement = f.channel.Value(), f.cloud.Value(), f.agreement.Value()
	if !f.fromMicrosoft() {
		s.Channel, s.Cloud, s.Agreement = data.ChannelDirect, data.CloudNone, data.AgreementClassic
	}
	if s.Cloud == "" {
		s.Cloud = data.CloudWorldwide
	}
	if !f.fits() {
		s.EndOfSale, s.Payment = false, data.PaymentNone
	}
	if f.endOfSale.Visible() {
		s.EndOfSale = f.endOfSale.Checked
	}
	if f.Fields["payment"].Visible() {
		s.Payment = f.payment.Value()
	}
	switch { // R23: what was bought is not lost with a trial, but with its channel
	case f.Fields["offer"].Visible():
		s.Offer = f.offer.Value()
	case !f.sameSeller():
		s.Offer = data.OfferStandard
	}
}

// nameProduct takes over the part number of a product that the catalog knows,
// unless the user typed another one.
func (f *subscriptionForm) nameProduct(s *data.Subscription) {
	renamed := s.SKU == f.before.SKU && s.Product != f.before.Product
	known, found := f.Catalog.ByName(s.Product)
	switch {
	case !f.fromMicrosoft() && !f.fits():
		s.SKUID = ""
		return
	case !f.fromMicrosoft(), s.SKU != "" && !renamed, !found && !renamed:
		return
	}
	s.SKU, s.SKUID, s.Free = known.SKU, known.SKUID, known.Free
}

func (f *subscriptionForm) readPrice(r *desk.Reading, s *data.Subscription) {
	switch {
	case f.Fields["price"].Visible():
		*s = s.WithPrice(r.Money(f.Words, "price", f.price), f.Today())
	case !f.fits():
		*s = s.WithPrice(data.Money{}, f.Today())
	}
	s.BillingPeriod = f.billing.Value()
}

// readEnd reads what happens at the end of the term (R26).
func (f *subscriptionForm) readEnd(r *desk.Reading, s *data.Subscription) {
	if f.Fields["at_end"].Visible() {
		s.AtEnd = f.atEnd.choice
	}
	switch {
	case f.Fields["monthly_plan"].Visible():
		s.MonthlyPlan = r.Money(f.Words, "monthly_plan", f.monthlyPlan)
	case !f.fits():
		s.MonthlyPlan, s.AtEnd = data.Money{}, data.AtEndOpen
	}
}

func (f *subscriptionForm) readDates(r *desk.Reading, s *data.Subscription) {
	if !f.fits() {
		s.PeriodStart, s.NextBilling, s.RecurringBilling = data.Date{}, data.Date{}, false
	}
	if f.Fields["period_start"].Visible() {
		s.PeriodStart = r.Date(f.Words, "period_start", f.periodStart)
		s.NextBilling = r.Date(f.Words, "next_billing", f.nextBill)
	}
	s.Term = f.term.Value()
	if f.recurring.Visible() || f.Fields["at_end"].Visible() {
		s.RecurringBilling = f.recurring.Checked
		s.Cancelled = s.Cancelled && !s.RecurringBilling && s.AtEnd != data.AtEndExtend
	}
	s.TermStart = r.Date(f.Words, "term_start", f.termStart)
	s.RenewsOn = r.Date(f.Words, "renews_on", f.renews)
	if s.StartedOn.IsZero() {
		s.StartedOn = s.TermStart
	}
	if !f.fits() || s.Payment != f.before.Payment {
		s.CreditCheckSince = data.Date{}
	}
	if f.Fields["credit_check_since"].Visible() {
		s.CreditCheckSince = r.Date(f.Words, "credit_check_since", f.creditCheck)
	}
}
