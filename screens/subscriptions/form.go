package subscriptions

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/data/lookup"
	"seatbook/screens/desk"
	"seatbook/screens/own"
	"seatbook/screens/parts"
	"seatbook/screens/reasons"
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
	*desk.Form
	before data.Subscription
	held   []data.Product // what the record has, which is offered before what it has not

	product, vendor       *parts.Completing
	sku, portal           *parts.Entry
	partner, contact      *parts.Entry
	notes                 *parts.Entry
	total                 *parts.NumberField
	notice, lowest        *parts.NumberField // 0 takes the record's
	totalUnknown, trial   *parts.Check
	recurring, endOfSale  *parts.Check
	price, monthlyPlan    desk.MoneyField
	atEnd                 *formEnd
	channel               *parts.Choice[data.Channel]
	cloud                 *parts.Choice[data.Cloud]
	payment               *parts.Choice[data.Payment]
	agreement             *parts.Choice[data.Agreement]
	offer                 *parts.Choice[data.Offer]
	billing               *parts.Choice[data.BillingPeriod]
	term                  *parts.Choice[data.Term]
	organization          *parts.Choice[data.OrganizationID]
	periodStart, nextBill desk.DateField
	termStart, renews     desk.DateField
	creditCheck           desk.DateField
	bankAccount           *parts.Text
	pairs                 []*fyne.Container
	own                   *own.Inputs
}

// OpenForm adds a subscription to an organization, or edits one.
func OpenForm(d *desk.Desk, edited *data.SubscriptionDetail, organization data.OrganizationID) {
	if edited != nil {
		showSubscriptionForm(d, d.Text("subscription.edit"), edited.Subscription, func(s data.Subscription) func(context.Context) (data.Subscription, error) {
			edit := d.Does(acts.EditSubscription{Subscription: s})
			return func(ctx context.Context) (data.Subscription, error) { return s, edit(ctx) }
		})
		return
	}
	fresh := data.NewSubscription(d.Today())
	fresh.Organization = organization
	showSubscriptionForm(d, d.Text("subscription.add"), fresh, func(s data.Subscription) func(context.Context) (data.Subscription, error) {
		return desk.Makes[data.Subscription](d, acts.AddSubscription{Subscription: s})
	})
}

// OpenReplacement adds what takes the place of a product that is no longer
// sold (R7).
func OpenReplacement(d *desk.Desk, replaced data.SubscriptionDetail) {
	fresh, ref := data.NewSubscription(d.Today()), replaced.Subscription.Ref()
	fresh.Organization, fresh.Vendor, fresh.Cloud = replaced.Organization, replaced.Vendor, replaced.Cloud
	fresh.Total, fresh.Payment = replaced.PaidTotal(), replaced.Payment
	showSubscriptionForm(d, d.Text("subscription.replace", "Product", replaced.Product), fresh, func(s data.Subscription) func(context.Context) (data.Subscription, error) {
		return desk.Makes[data.Subscription](d, acts.AddReplacement{Replaced: ref, Replacement: s})
	})
}

// showSubscriptionForm opens the form; write gets the subscription as it stands
// in the fields.
func showSubscriptionForm(d *desk.Desk, title string, s data.Subscription, write func(data.Subscription) func(context.Context) (data.Subscription, error)) {
	type asked struct {
		organizations []data.Organization
		held          []data.Product
		known         own.Known
	}
	book, on := d.Book, d.Today()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (all asked, err error) {
		if all.organizations, err = book.Organizations(ctx); err != nil {
			return all, err
		}
		if all.held, err = heldProducts(ctx, book, on); err != nil {
			return all, err
		}
		all.known, err = own.AskKnown(ctx, book, s)
		return all, err
	}, func(all asked) {
		f := &subscriptionForm{Form: d.NewForm(title), before: s, held: all.held}
		f.Topic = desk.TopicSubscriptionForm
		f.Size.Width = 680
		f.build(all.organizations)
		f.own = own.AddInputs(f.Form, s, all.known)
		var last data.Subscription
		if s.ID != 0 {
			f.Asks = func(goOn func()) bool { return reasons.AsksTotal(f.Form, s, last, f.total, goOn) }
		}
		desk.ShowFor(f.Form, d.Text("button.save"), func(read *desk.Reading) func(context.Context) (data.Subscription, error) {
			last = f.read(read)
			return write(last)
		}, func(saved data.Subscription) { d.Go.ShowSubscription(saved.ID) })
	})
}

// heldProducts are the products of the record, each with its vendor.
func heldProducts(ctx context.Context, book *ledger.Book, on data.Date) (held []data.Product, err error) {
	page, err := book.Subscriptions(ctx, data.SubscriptionQuery{Filter: data.FilterAll, Sort: data.SortProduct, On: on})
	for _, row := range page.Rows {
		held = append(held, data.Product{Name: row.Product, Vendor: row.Vendor, Free: row.Free})
	}
	return held, err
}

func (f *subscriptionForm) build(organizations []data.Organization) {
	s := f.before
	f.product = parts.NewCompleting(s.Product, "", func(typed string) []string { return lookup.Products(f.Catalog, f.held, typed) })
	f.vendor = parts.NewCompleting(s.Vendor, "", func(typed string) []string { return desk.Fitting(vendors(), typed) })
	f.product.OnGrown, f.vendor.OnGrown = f.Fit, f.Fit
	f.pair(f.Add("product", true, f.product), f.Add("vendor", true, f.vendor))
	f.organization = parts.NewChoice(desk.OrganizationOptions(f.Words, organizations), desk.FirstOrganization(s.Organization, organizations), nil)
	if len(organizations) > 1 && s.ID == 0 {
		f.Add("organization", true, f.organization)
	}
	f.channel = parts.NewChoice(desk.OptionsOf(f.Words, "channel", data.Channels()), s.Channel, func(data.Channel) { f.showWhatMatters() })
	f.cloud = parts.NewChoice(desk.OptionsOf(f.Words, "cloud", data.CloudsFor(s.Cloud)), s.Cloud, nil)
	f.pair(f.Add("channel", true, f.channel), f.Add("cloud", true, f.cloud))
	f.trial = parts.NewCheck(f.Text("field.trial"), s.Trial, func(bool) { f.showWhatMatters() })
	f.endOfSale = parts.NewCheck(f.Text("field.end_of_sale"), s.EndOfSale, nil)
	f.Column.Add(container.New(&parts.SideBySide{}, f.trial, f.endOfSale))
	f.totalUnknown = parts.NewCheck(f.Text("field.total_unknown"), s.TotalUnknown, func(bool) { f.showWhatMatters() })
	f.total = f.AddNumber("total", max(s.PaidTotal(), data.MinTotal))
	f.Column.Add(f.totalUnknown)
	f.buildPayment()
	f.buildDates()
	f.partner, f.contact = parts.NewEntry(s.PartnerName, ""), parts.NewEntry(s.PartnerContact, "")
	f.pair(f.Add("partner_name", false, f.partner), f.Add("partner_contact", false, f.contact))
	f.portal = parts.NewEntry(s.Portal, "https://")
	f.Add("portal", false, f.portal)
	f.sku = parts.NewEntry(s.SKU, "")
	f.Add("sku", false, f.sku)
	f.notice = f.AddNumberBetween("own_notice_days", s.NoticeDays, 0, data.MaxNoticeDays)
	f.lowest = f.AddNumberBetween("own_lowest_available", s.LowestAvailable, 0, data.MaxTotal)
	f.pair(f.Fields["own_notice_days"], f.Fields["own_lowest_available"])
	f.notes = parts.NewNotesEntry(s.Notes)
	f.Add("notes", false, f.notes)
	f.vendor.OnChanged = func(string) { f.showWhatMatters() }
	f.product.OnTaken = func(name string) {
		if vendor := f.vendorOf(name); vendor != "" {
			f.vendor.SetText(vendor)
		}
	}
	f.showWhatMatters()
}

// vendorOf is who sells a product, by the catalog or by what the record has of it.
func (f *subscriptionForm) vendorOf(product string) string {
	if known, there := f.Catalog.ByName(product); there && known.Vendor != "" {
		return known.Vendor
	}
	for _, held := range f.held {
		if held.Name == product {
			return held.Vendor
		}
	}
	return ""
}

func (f *subscriptionForm) buildPayment() {
	s := f.before
	f.payment = parts.NewChoice(desk.OptionsOf(f.Words, "payment", data.Payments()), s.Payment, func(data.Payment) { f.showWhatMatters() })
	f.agreement = parts.NewChoice(desk.OptionsOf(f.Words, "agreement", data.Agreements()), s.Agreement, func(data.Agreement) { f.showWhatMatters() })
	f.pair(f.Add("payment", true, f.payment), f.Add("agreement", true, f.agreement))
	f.bankAccount = parts.NewFaint(f.Text("extra.bank_account"))
	f.Column.Add(f.bankAccount)
	f.price = f.AddMoney("price", s.PriceOn(f.Today()))
	f.billing = parts.NewChoice(desk.OptionsOf(f.Words, "billing_period", data.BillingPeriods()), s.BillingPeriod, func(data.BillingPeriod) { f.price.Look(); f.lookAtEnd() })
	f.price.Explain(f.priceText)
	f.total.OnChanged = func() { f.price.Look(); f.lookAtEnd() }
	f.pair(f.Fields["price"], f.Add("billing_period", true, f.billing))
}

func (f *subscriptionForm) buildDates() {
	s := f.before
	f.periodStart, f.nextBill = f.AddDate("period_start", false, s.PeriodStart), f.AddDate("next_billing", false, s.NextBilling)
	f.pair(f.Fields["period_start"], f.Fields["next_billing"])
	f.term = parts.NewChoice(desk.OptionsOf(f.Words, "term", data.Terms()), s.Term, func(data.Term) { f.lookAtEnd() })
	f.offer = parts.NewChoice(desk.OptionsOf(f.Words, "offer", data.Offers()), s.Offer, nil)
	f.pair(f.Add("term", true, f.term), f.Add("offer", true, f.offer))
	f.termStart, f.renews = f.AddDate("term_start", false, s.TermStart), f.AddDate("renews_on", false, s.RenewsOn)
	f.pair(f.Fields["term_start"], f.Fields["renews_on"])
	f.recurring = parts.NewCheck(f.Text("field.recurring_billing"), s.RecurringBilling, func(bool) { f.showWhatMatters() })
	f.Column.Add(f.recurring)
	f.atEnd = newFormEnd(f)
	f.Add("at_end", false, f.atEnd)
	f.monthlyPlan = f.AddMoney("monthly_plan", s.MonthlyPlan)
	f.creditCheck = f.AddDate("credit_check_since", false, s.CreditCheckSince)
	f.termStart.OnChanged, f.renews.OnChanged = f.lookAtEnd, f.lookAtEnd
	f.price.OnChanged, f.monthlyPlan.OnChanged = f.lookAtEnd, f.lookAtEnd
}

// pair puts two fields beside each other.
func (f *subscriptionForm) pair(left, right *parts.Field) {
	f.Column.Remove(left)
	f.Column.Remove(right)
	pair := container.New(&parts.SideBySide{}, left, right)
	f.pairs = append(f.pairs, pair)
	f.Column.Add(pair)
}

// priceText says what a price comes to for all licenses, as far as their number is known.
func (f *subscriptionForm) priceText(price data.Money) string {
	period := string(f.billing.Value())
	n, ok := f.total.Number()
	if !ok || n > data.MaxTotal || f.totalUnknown.Checked {
		return f.Text("reading.each."+period, "Amount", f.Words.Money(price))
	}
	return f.Count("reading.all_"+period, n, "Amount", f.Words.Money(price.Times(n)))
}
