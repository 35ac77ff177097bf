package screens

import (
	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/parts"
)

func (f *subscriptionForm) fromMicrosoft() bool {
	return data.Fold(f.vendor.Text) == data.Fold(vendorMicrosoft)
}

// showWhatMatters shows the fields that matter for the vendor and the channel,
// and hides the others. What stands in a hidden field is not written.
func (f *subscriptionForm) showWhatMatters() {
	microsoft, channel, trial := f.fromMicrosoft(), f.channel.Value(), f.trial.Checked
	direct := !microsoft || channel == data.ChannelDirect
	bought := !trial && channel != data.ChannelProductKey
	volume := microsoft && channel == data.ChannelVolumeLicensing
	for field, matters := range map[fyne.CanvasObject]bool{
		f.fields["channel"]:            microsoft,
		f.fields["cloud"]:              microsoft,
		f.endOfSale:                    microsoft,
		f.fields["sku"]:                microsoft,
		f.fields["portal"]:             !microsoft,
		f.fields["total"]:              !f.totalUnknown.Checked,
		f.fields["payment"]:            direct && !trial,
		f.bankAccount:                  direct && !trial && f.payment.Value() == data.PaymentBankAccount,
		f.fields["agreement"]:          microsoft && channel == data.ChannelDirect && !trial,
		f.fields["price"]:              bought,
		f.fields["billing_period"]:     bought,
		f.fields["period_start"]:       bought,
		f.fields["next_billing"]:       bought,
		f.fields["term"]:               !trial,
		f.fields["offer"]:              volume && !trial,
		f.recurring:                    !trial,
		f.fields["credit_check_since"]: microsoft && direct && !trial && f.payment.Value() == data.PaymentInvoice,
		f.fields["partner_name"]:       microsoft && (channel == data.ChannelReseller || volume),
		f.fields["partner_contact"]:    microsoft && (channel == data.ChannelReseller || volume),
	} {
		parts.ShowIf(matters, field)
	}
	for _, pair := range f.pairs {
		parts.ShowIf(pair.Objects[0].Visible() || pair.Objects[1].Visible(), pair)
	}
	f.column.Refresh()
}

// read returns the subscription as it stands in the fields that are shown.
func (f *subscriptionForm) read(r *reading) data.Subscription {
	s := f.before
	s.Product, s.Vendor, s.Notes = f.product.Text, f.vendor.Text, f.notes.Text
	if s.ID == 0 {
		s.Organization = f.organization.Value()
	}
	s.Trial, s.TotalUnknown = f.trial.Checked, f.totalUnknown.Checked
	if !s.TotalUnknown {
		s.Total = r.number("total", f.total)
	}
	f.readKinds(&s)
	f.readPrice(r, &s)
	f.readDates(r, &s)
	s.PartnerName, s.PartnerContact = textOf(f, "partner_name", f.partner.Text), textOf(f, "partner_contact", f.contact.Text)
	s.Portal, s.SKU = textOf(f, "portal", f.portal.Text), textOf(f, "sku", f.sku.Text)
	s.NoticeDays, s.LowestAvailable = r.number("own_notice_days", f.notice), r.number("own_lowest_available", f.lowest)
	f.nameProduct(&s)
	return s
}

// textOf is the text of a field that is shown.
func textOf(f *subscriptionForm, field, text string) string {
	if f.fields[field].Visible() {
		return text
	}
	return ""
}

func (f *subscriptionForm) readKinds(s *data.Subscription) {
	s.Channel, s.Cloud, s.Agreement = f.channel.Value(), f.cloud.Value(), f.agreement.Value()
	if !f.fromMicrosoft() {
		s.Channel, s.Cloud, s.Agreement, s.SKUID = data.ChannelDirect, data.CloudNone, data.AgreementClassic, ""
	}
	if s.Cloud == "" {
		s.Cloud = data.CloudWorldwide
	}
	s.EndOfSale = f.endOfSale.Visible() && f.endOfSale.Checked
	s.Payment = data.PaymentNone
	if f.fields["payment"].Visible() {
		s.Payment = f.payment.Value()
	}
	s.Offer = data.OfferStandard
	switch {
	case s.Trial:
		s.Offer = data.OfferTrial
	case f.fields["offer"].Visible():
		s.Offer = f.offer.Value()
	}
}

// nameProduct takes over the part number of a product that the catalog knows,
// unless the user typed another one.
func (f *subscriptionForm) nameProduct(s *data.Subscription) {
	renamed := s.SKU == f.before.SKU && s.Product != f.before.Product
	if !f.fromMicrosoft() || s.SKU != "" && !renamed {
		return
	}
	known, _ := f.catalog.ByName(s.Product)
	s.SKU, s.SKUID, s.Free = known.SKU, known.SKUID, known.Free
}

func (f *subscriptionForm) readPrice(r *reading, s *data.Subscription) {
	price := data.Money{}
	if f.fields["price"].Visible() {
		price = r.money(f.words, "price", f.price)
	}
	*s = s.WithPrice(price, f.today())
	s.BillingPeriod = f.billing.Value()
}

func (f *subscriptionForm) readDates(r *reading, s *data.Subscription) {
	s.PeriodStart, s.NextBilling = data.Date{}, data.Date{}
	if f.fields["period_start"].Visible() {
		s.PeriodStart = r.date(f.words, "period_start", f.periodStart)
		s.NextBilling = r.date(f.words, "next_billing", f.nextBill)
	}
	s.Term, s.RecurringBilling = f.term.Value(), f.recurring.Visible() && f.recurring.Checked
	s.TermStart = r.date(f.words, "term_start", f.termStart)
	s.RenewsOn = r.date(f.words, "renews_on", f.renews)
	if s.StartedOn.IsZero() {
		s.StartedOn = s.TermStart
	}
	s.CreditCheckSince = data.Date{}
	if f.fields["credit_check_since"].Visible() {
		s.CreditCheckSince = r.date(f.words, "credit_check_since", f.creditCheck)
	}
}

// sideBySide gives what it holds an equal share of the width. It takes no room
// when nothing is shown, and what is shown alone keeps its half.
type sideBySide struct{}

const sideGap = 12

func (sideBySide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		if o.Visible() {
			size = size.Max(o.MinSize())
		}
	}
	if size.Height == 0 {
		return size
	}
	n := float32(len(objects))
	return fyne.NewSize(size.Width*n+sideGap*(n-1), size.Height)
}

func (sideBySide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := float32(len(objects))
	width := (size.Width - sideGap*(n-1)) / n
	x := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width + sideGap
	}
}
