package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// vendorMicrosoft is the vendor whose admin center the rules speak of.
const vendorMicrosoft = "Microsoft"

// vendors are offered first; any other can be typed.
func vendors() []string {
	return []string{vendorMicrosoft, "Adobe", "Google", "Atlassian", "Autodesk", "Zoom"}
}

// subscriptionForm adds or edits a subscription. It shows only the fields that
// matter for its vendor and channel.
type subscriptionForm struct {
	*form
	before data.Subscription

	product, vendor       *parts.Suggest
	sku, portal           *parts.Entry
	partner, contact      *parts.Entry
	notes                 *parts.Entry
	total                 *parts.NumberField
	notice, lowest        *parts.NumberField // 0 takes the record's
	totalUnknown, trial   *parts.Check
	recurring, endOfSale  *parts.Check
	price, monthlyPlan    moneyField
	atEnd                 *parts.Choice[data.AtEnd]
	channel               *parts.Choice[data.Channel]
	cloud                 *parts.Choice[data.Cloud]
	payment               *parts.Choice[data.Payment]
	agreement             *parts.Choice[data.Agreement]
	offer                 *parts.Choice[data.Offer]
	billing               *parts.Choice[data.BillingPeriod]
	term                  *parts.Choice[data.Term]
	organization          *parts.Choice[data.OrganizationID]
	periodStart, nextBill dateField
	termStart, renews     dateField
	creditCheck           dateField
	bankAccount           *widget.Label
	pairs                 []*fyne.Container
}

// openSubscriptionForm adds a subscription to an organization, or edits one.
func (w *Window) openSubscriptionForm(edited *data.SubscriptionDetail, organization data.OrganizationID) {
	d := w.desk
	if edited != nil {
		d.showSubscriptionForm(d.Text("subscription.edit"), edited.Subscription, func(s data.Subscription) func(context.Context) (data.Subscription, error) {
			edit := d.does(acts.EditSubscription{Subscription: s})
			return func(ctx context.Context) (data.Subscription, error) { return s, edit(ctx) }
		})
		return
	}
	fresh := data.NewSubscription(d.today())
	fresh.Organization = organization
	d.showSubscriptionForm(d.Text("subscription.add"), fresh, func(s data.Subscription) func(context.Context) (data.Subscription, error) {
		return makes[data.Subscription](d, acts.AddSubscription{Subscription: s})
	})
}

// openReplacementForm adds what takes the place of a product that is no longer
// sold (R7).
func (w *Window) openReplacementForm(replaced data.SubscriptionDetail) {
	d := w.desk
	fresh, ref := data.NewSubscription(d.today()), replaced.Subscription.Ref()
	fresh.Organization, fresh.Vendor, fresh.Cloud = replaced.Organization, replaced.Vendor, replaced.Cloud
	fresh.Total, fresh.Payment = replaced.PaidTotal(), replaced.Payment
	d.showSubscriptionForm(d.Text("subscription.replace", "Product", replaced.Product), fresh, func(s data.Subscription) func(context.Context) (data.Subscription, error) {
		return makes[data.Subscription](d, acts.AddReplacement{Replaced: ref, Replacement: s})
	})
}

// showSubscriptionForm opens the form; write gets the subscription as it stands
// in the fields.
func (d *desk) showSubscriptionForm(title string, s data.Subscription, write func(data.Subscription) func(context.Context) (data.Subscription, error)) {
	ask(d, &d.window.toOpen, d.book.Organizations, func(organizations []data.Organization) {
		f := &subscriptionForm{form: d.newForm(title), before: s}
		f.topic = topicSubscriptionForm
		f.size.Width = 620
		f.build(organizations)
		showFor(f.form, d.Text("button.save"), func(read *reading) func(context.Context) (data.Subscription, error) {
			return write(f.read(read))
		}, func(saved data.Subscription) { d.window.showSubscription(saved.ID) })
	})
}

func (f *subscriptionForm) build(organizations []data.Organization) {
	s := f.before
	f.product = parts.NewSuggest(s.Product, f.catalog.Names())
	f.vendor = parts.NewSuggest(s.Vendor, vendors())
	f.pair(f.add("product", true, f.product), f.add("vendor", true, f.vendor))
	f.organization = parts.NewChoice(organizationOptions(organizations), firstOrganization(s.Organization, organizations), nil)
	if len(organizations) > 1 && s.ID == 0 {
		f.add("organization", true, f.organization)
	}
	f.channel = parts.NewChoice(options(f.words, "channel", data.Channels()), s.Channel, func(data.Channel) { f.showWhatMatters() })
	f.cloud = parts.NewChoice(options(f.words, "cloud", data.CloudsFor(s.Cloud)), s.Cloud, nil)
	f.pair(f.add("channel", true, f.channel), f.add("cloud", true, f.cloud))
	f.trial = parts.NewCheck(f.Text("field.trial"), s.Trial, func(bool) { f.showWhatMatters() })
	f.endOfSale = parts.NewCheck(f.Text("field.end_of_sale"), s.EndOfSale, nil)
	f.column.Add(container.NewGridWithColumns(2, f.trial, f.endOfSale))
	f.totalUnknown = parts.NewCheck(f.Text("field.total_unknown"), s.TotalUnknown, func(bool) { f.showWhatMatters() })
	f.total = f.number("total", max(s.PaidTotal(), data.MinTotal))
	f.column.Add(f.totalUnknown)
	f.buildPayment()
	f.buildDates()
	f.partner, f.contact = parts.NewEntry(s.PartnerName, ""), parts.NewEntry(s.PartnerContact, "")
	f.pair(f.add("partner_name", false, f.partner), f.add("partner_contact", false, f.contact))
	f.portal = parts.NewEntry(s.Portal, "https://")
	f.add("portal", false, f.portal)
	f.sku = parts.NewEntry(s.SKU, "")
	f.add("sku", false, f.sku)
	f.notice = f.numberBetween("own_notice_days", s.NoticeDays, 0, data.MaxNoticeDays)
	f.lowest = f.numberBetween("own_lowest_available", s.LowestAvailable, 0, data.MaxTotal)
	f.pair(f.fields["own_notice_days"], f.fields["own_lowest_available"])
	f.notes = parts.NewNotesEntry(s.Notes)
	f.add("notes", false, f.notes)
	f.vendor.OnChanged = func(string) { f.showWhatMatters() }
	f.showWhatMatters()
}

func (f *subscriptionForm) buildPayment() {
	s := f.before
	f.payment = parts.NewChoice(options(f.words, "payment", data.Payments()), s.Payment, func(data.Payment) { f.showWhatMatters() })
	f.agreement = parts.NewChoice(options(f.words, "agreement", data.Agreements()), s.Agreement, func(data.Agreement) { f.showWhatMatters() })
	f.pair(f.add("payment", true, f.payment), f.add("agreement", true, f.agreement))
	f.bankAccount = parts.NewFaint(f.Text("extra.bank_account"))
	f.column.Add(f.bankAccount)
	f.price = f.money("price", s.PriceOn(f.today()))
	f.billing = parts.NewChoice(options(f.words, "billing_period", data.BillingPeriods()), s.BillingPeriod, nil)
	f.pair(f.fields["price"], f.add("billing_period", true, f.billing))
}

func (f *subscriptionForm) buildDates() {
	s := f.before
	f.periodStart, f.nextBill = f.date("period_start", false, s.PeriodStart), f.date("next_billing", false, s.NextBilling)
	f.pair(f.fields["period_start"], f.fields["next_billing"])
	f.term = parts.NewChoice(options(f.words, "term", data.Terms()), s.Term, nil)
	f.offer = parts.NewChoice(options(f.words, "offer", data.Offers()), s.Offer, nil)
	f.pair(f.add("term", true, f.term), f.add("offer", true, f.offer))
	f.recurring = parts.NewCheck(f.Text("field.recurring_billing"), s.RecurringBilling, func(bool) { f.showWhatMatters() })
	f.column.Add(f.recurring)
	f.atEnd = parts.NewChoice([]parts.Option[data.AtEnd]{
		{Value: data.AtEndOpen, Label: f.Text("at_end.open")},
		{Value: data.AtEndExtend, Label: f.Text("at_end.extend_long")},
		{Value: data.AtEndCancel, Label: f.Text("at_end.cancel_long")},
	}, s.AtEnd, nil)
	f.monthlyPlan = f.money("monthly_plan", s.MonthlyPlan)
	f.pair(f.add("at_end", false, f.atEnd), f.fields["monthly_plan"])
	f.termStart, f.renews = f.date("term_start", false, s.TermStart), f.date("renews_on", false, s.RenewsOn)
	f.pair(f.fields["term_start"], f.fields["renews_on"])
	f.creditCheck = f.date("credit_check_since", false, s.CreditCheckSince)
}

// pair puts two fields beside each other.
func (f *subscriptionForm) pair(left, right *parts.Field) {
	f.column.Remove(left)
	f.column.Remove(right)
	pair := container.New(&sideBySide{}, left, right)
	f.pairs = append(f.pairs, pair)
	f.column.Add(pair)
}
