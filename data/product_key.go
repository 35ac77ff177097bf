package data

import "strings"

// A product key is 25 letters and digits in 5 groups of 5 (R3, R9).
const (
	productKeyLength = 25
	productKeyGroup  = 5
)

// ParseProductKey reads a product key as people type it, with or without
// hyphens and spaces and in any case, and returns it in 5 groups of 5. Anything
// else is an [Error] with CodeProductKey and the number of characters found
// (R9).
func ParseProductKey(text string) (string, error) {
	var key strings.Builder
	for _, r := range strings.ToUpper(text) {
		switch {
		case r >= 'A' && r <= 'Z' || r >= '0' && r <= '9':
			key.WriteRune(r)
		case r == '-' || r == ' ' || r == '\t' || r == '–':
		default:
			return "", NewError(CodeProductKey, "Count", key.Len())
		}
	}
	if key.Len() != productKeyLength {
		return "", NewError(CodeProductKey, "Count", key.Len())
	}
	var groups []string
	for i := 0; i < productKeyLength; i += productKeyGroup {
		groups = append(groups, key.String()[i:i+productKeyGroup])
	}
	return strings.Join(groups, "-"), nil
}

// RedeemKey returns the subscription with the licenses of another redeemed key
// added to it (R9). Prepaid licenses are never removed this way (R11).
func RedeemKey(s Subscription, licenses int) (Subscription, error) {
	if s.Channel != ChannelProductKey {
		return s, NewError(CodeWrongChannel)
	}
	return addLicenses(s, licenses)
}

// addLicenses returns the subscription with a positive number of licenses added.
func addLicenses(s Subscription, licenses int) (Subscription, error) {
	highest := MaxTotal - s.PaidTotal()
	if licenses < MinTotal || licenses > highest {
		return s, NewError(CodeOutOfRange, "Min", MinTotal, "Max", highest)
	}
	s.Total, s.TotalUnknown = s.PaidTotal()+licenses, false
	return s, nil
}

// BuyExtra returns the second subscription that buying licenses by card or bank
// account makes beside a prepaid one, which stays as it is: 5 prepaid and 10
// bought are two subscriptions, of 5 and of 10 (R10).
func BuyExtra(prepaid Subscription, licenses int, payment Payment, price Money, on Date) (Subscription, error) {
	if prepaid.Channel != ChannelProductKey {
		return Subscription{}, NewError(CodeWrongChannel)
	}
	if payment != PaymentCreditCard && payment != PaymentBankAccount {
		return Subscription{}, NewError(CodeWrongChannel)
	}
	if licenses < MinTotal || licenses > MaxTotal {
		return Subscription{}, NewError(CodeOutOfRange, "Min", MinTotal, "Max", MaxTotal)
	}
	return Subscription{
		Organization: prepaid.Organization, Product: prepaid.Product, SKU: prepaid.SKU, SKUID: prepaid.SKUID,
		Vendor: prepaid.Vendor, Cloud: prepaid.Cloud, Portal: prepaid.Portal,
		Channel: ChannelDirect, Payment: payment, Agreement: prepaid.Agreement, Offer: OfferStandard,
		Total: licenses, Price: price,
		BillingPeriod: BillingMonthly, PeriodStart: on, NextBilling: on.addMonths(1, int(on.Day)),
		Term: TermYearly, StartedOn: on, TermStart: on, RenewsOn: on.addMonths(12, int(on.Day)), RecurringBilling: true,
	}, nil
}
