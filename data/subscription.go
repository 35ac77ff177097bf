package data

import "strings"

// SubscriptionID names a subscription in one record.
type SubscriptionID int64

// Bounds of a total of licenses (R12).
const (
	MinTotal = 1
	MaxTotal = 99_999_999
)

// Channel is how a subscription was bought.
type Channel string

// The purchase channels.
const (
	ChannelDirect          Channel = "direct"
	ChannelProductKey      Channel = "product_key"
	ChannelVolumeLicensing Channel = "volume_licensing"
	ChannelReseller        Channel = "reseller"
	ChannelRepresentative  Channel = "representative" // a Microsoft representative (R5b)
	ChannelSelfService     Channel = "self_service"   // a user bought it for himself or herself (R5c)
)

// Channels lists every channel in the order in which a form offers them.
func Channels() []Channel {
	return []Channel{
		ChannelDirect, ChannelProductKey, ChannelVolumeLicensing, ChannelReseller, ChannelRepresentative, ChannelSelfService,
	}
}

// Cloud is the Microsoft cloud that a subscription lives in, or none for
// another vendor. It decides where an order is placed (R20).
type Cloud string

// The clouds.
const (
	CloudWorldwide Cloud = "worldwide"
	CloudGermany   Cloud = "germany"
	Cloud21Vianet  Cloud = "21vianet"
	CloudNone      Cloud = "none"
)

// Clouds lists every cloud that a record can have.
func Clouds() []Cloud { return []Cloud{CloudWorldwide, CloudGermany, Cloud21Vianet, CloudNone} }

// CloudsFor lists Microsoft's clouds in the order in which a form offers them for a
// subscription that is in one now: Germany's closed in 2021, so that only an old record
// has it (R20).
func CloudsFor(present Cloud) []Cloud {
	if present == CloudGermany {
		return []Cloud{CloudWorldwide, CloudGermany, Cloud21Vianet}
	}
	return []Cloud{CloudWorldwide, Cloud21Vianet}
}

// Payment is how a subscription is paid for.
type Payment string

// The payment methods. PaymentNone goes with prepaid subscriptions and trials.
const (
	PaymentCreditCard  Payment = "credit_card"
	PaymentBankAccount Payment = "bank_account"
	PaymentInvoice     Payment = "invoice"
	PaymentNone        Payment = "none"
)

// Payments lists every payment method in the order in which a form offers them.
func Payments() []Payment {
	return []Payment{PaymentCreditCard, PaymentBankAccount, PaymentInvoice, PaymentNone}
}

// Agreement is the customer agreement: classic (MOSA) or new (MCA). It decides
// when licenses can be removed (R18).
type Agreement string

// The agreements.
const (
	AgreementClassic Agreement = "classic"
	AgreementNew     Agreement = "new"
)

// Agreements lists both agreements in the order in which a form offers them.
func Agreements() []Agreement { return []Agreement{AgreementClassic, AgreementNew} }

// Subscription is one purchase of one product, with a number of licenses.
type Subscription struct {
	ID           SubscriptionID
	Version      int64 // counts the writes; a write names the one it saw
	Organization OrganizationID

	Product string // the product's name as the vendor writes it
	SKU     string // SKU part number, such as SPB; empty when not known
	SKUID   string // SKU GUID; empty when not known
	Vendor  string
	// ExternalID is the vendor's own name for the purchase, so that an import
	// finds it again; empty when not known.
	ExternalID string
	Free       bool // a product without a price, out of costs and attention

	Cloud     Cloud
	Channel   Channel
	Trial     bool
	Payment   Payment
	Agreement Agreement
	Offer     Offer // what was bought
	// Cancelled tells that it was cancelled inside its window, so that it skips
	// expired (R23). Reactivating ends that.
	Cancelled bool

	Total        int // licenses paid for
	TotalUnknown bool
	// ReportedAssigned is what a file told of the number assigned, without
	// names (F2, F3, F5), and ReportedOn the day it told so.
	ReportedAssigned int
	ReportedOn       Date
	// NamedAssigned is how many people the record holds an assignment for. The
	// Book fills it in; it is not written.
	NamedAssigned int

	Price         Money // one license, one billing period; see PriceOn
	BillingPeriod BillingPeriod
	PeriodStart   Date // first day of the billing period on record
	NextBilling   Date // first day of the period after it

	Term             Term
	StartedOn        Date // first purchase; the oldest of one product is assigned first (R13b)
	TermStart        Date
	RenewsOn         Date // renewal with recurring billing, end date without
	RecurringBilling bool
	// AtEnd is what was chosen for the end of the term where it is not renewed, and
	// MonthlyPlan the price of one license in a month of the product's monthly plan,
	// the zero Money where it is not known or there is none (R26).
	AtEnd       AtEnd
	MonthlyPlan Money
	// ExtendedFrom and ExtendedUntil are the extended service term that it is in or
	// was in last, once that was told or is over; see ExtendedTerm (R26).
	ExtendedFrom  Date
	ExtendedUntil Date

	CreditCheckSince Date // zero when no credit check is pending (R2)
	EndOfSale        bool
	// ReportedStatus is what a file or the user told of the status, and
	// StatusOn the day it was told; see CurrentStatus.
	ReportedStatus Status
	StatusOn       Date

	PartnerName    string // who sold it, for the channels reseller and volume licensing
	PartnerContact string // their telephone number, address or page
	Portal         string // where another vendor's order is placed (R20)
	Notes          string

	// OwnerPerson is who answers for it, where that is a person of the record, and
	// OwnerName where it is only a name; one of them at most.
	OwnerPerson PersonID
	OwnerName   string
	Tags        Tags
	Own         OwnValues // in the user's own fields

	NoticeDays      int // as in Settings, for this one; 0 takes the record's
	LowestAvailable int // likewise

	// TotalFrom is the form of file that told the total, the dates and the status,
	// and TotalOn the day it told them; AssignedFrom is the form that told
	// ReportedAssigned. They are empty where the user did. An import goes by them
	// where files of one day disagree (F3, F4).
	TotalFrom    string
	TotalOn      Date
	AssignedFrom string

	// Purchases are the purchases of extra licenses in the last days, net of
	// what was removed from them again (R18). The Book fills them in.
	Purchases []Purchase
	// PriceChanges are the prices that took or will take the place of Price, by
	// day. The Book keeps them with EditSubscription and ChangePrice.
	PriceChanges []PriceChange
}

// Purchase is a number of extra licenses bought on one day.
type Purchase struct {
	On       Date `json:"on"`
	Licenses int  `json:"licenses"`
}

// Assigned returns how many licenses are assigned: the named assignments, or
// the reported number where it is larger (F2, F3, F5).
func (s Subscription) Assigned() int { return max(s.NamedAssigned, s.ReportedAssigned) }

// NotNamed returns how many assigned licenses have no name beside them yet.
func (s Subscription) NotNamed() int { return s.Assigned() - s.NamedAssigned }

// PaidTotal returns the number of licenses paid for. A total that is not known
// yet counts as the number assigned (F1).
func (s Subscription) PaidTotal() int {
	if s.TotalUnknown {
		return s.Assigned()
	}
	return s.Total
}

// Available returns total - assigned, negative when over-assigned (R24).
func (s Subscription) Available() int { return s.PaidTotal() - s.Assigned() }

// SameProduct tells whether two subscriptions share their licenses: the same
// product in the same organization and cloud (R13b). A part number decides
// where both have one, the product's name otherwise.
func (s Subscription) SameProduct(other Subscription) bool {
	if s.Organization != other.Organization || s.Cloud != other.Cloud {
		return false
	}
	if s.SKU != "" && other.SKU != "" {
		return s.SKU == other.SKU
	}
	return Fold(s.Product) == Fold(other.Product)
}

// CanBeOne tells whether two subscriptions can be one purchase that is there twice: of one
// organization, cloud and vendor, and of one product as far as both tell it (F0). Names
// that the catalog does not know part nothing: old imports spelled them in several ways.
func (s Subscription) CanBeOne(other Subscription, catalog Catalog) bool {
	told := func(a, b string) bool {
		return a != "" && b != "" && !strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
	}
	if s.Organization != other.Organization || s.Cloud != other.Cloud || told(s.Vendor, other.Vendor) {
		return false
	}
	if told(s.SKU, other.SKU) || told(s.SKUID, other.SKUID) {
		return false
	}
	if s.SKU != "" && other.SKU != "" || s.SKUID != "" && other.SKUID != "" {
		return true // one product, whatever each is called
	}
	return !told(catalog.nameOf(s), catalog.nameOf(other))
}

// nameOf is the catalog's name of a subscription's product, as [NameKey] compares names:
// by GUID, by part number, and then by the name in the record (F0); empty where it knows
// none of those.
func (c Catalog) nameOf(s Subscription) string {
	p, known := c.ByGUID(s.SKUID)
	if !known {
		p, known = c.BySKU(s.SKU)
	}
	if !known {
		p, known = c.ByName(s.Product)
	}
	if !known {
		return ""
	}
	return NameKey(p.Name)
}

// NewSubscription returns what a form for a new subscription starts with: one
// bought directly today, monthly for a year.
func NewSubscription(on Date) Subscription {
	return Subscription{
		Vendor: "Microsoft", Cloud: CloudWorldwide, Channel: ChannelDirect, Payment: PaymentCreditCard,
		Agreement: AgreementNew, Offer: OfferStandard, Total: 1,
		BillingPeriod: BillingMonthly, PeriodStart: on, NextBilling: on.addMonths(1, int(on.Day)),
		Term: TermYearly, StartedOn: on, TermStart: on, RenewsOn: on.addMonths(12, int(on.Day)), RecurringBilling: true,
	}
}
