package files

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// TrialChannel is what a list that Seatbook wrote says of a trial, where it says how others
// were bought.
const TrialChannel = "trial"

// ofWord is what the word in the column of a field stands for: in a list that Seatbook
// wrote by its own words, otherwise one of the codes by which Seatbook's JSON tells it, or by
// the words that people use.
func ofWord[T ~string](r *mappedReader, field importing.Field, codes []T, others func(cell) T) T {
	c := r.of(field)
	if code, known := r.written.code(field, c); known {
		return T(code)
	}
	if code := T(data.Fold(c.text)); slices.Contains(codes, code) {
		return code
	}
	return others(c)
}

// notePeriod says once that nothing tells whether prices are of a month or a year.
func (r *mappedReader) notePeriod(column string) {
	if !r.periodSaid {
		r.periodSaid = true
		r.note(data.CodePeriodTaken, "Column", column)
	}
}

func (r *mappedReader) states() map[string]data.Status {
	folded := map[string]data.Status{}
	for word, status := range r.mapping.States {
		folded[data.Fold(word)] = status
	}
	return folded
}

func firstPeriod(told, of data.BillingPeriod) data.BillingPeriod {
	if told != "" {
		return told
	}
	return of
}

// periodIn is the billing period that the name of a column of prices tells, none where
// it tells none.
func periodIn(column string) data.BillingPeriod {
	key := data.Fold(column)
	for _, word := range []string{"year", "jaar", "annual", "jahr", "annuel", "par an", "anual", "all'anno"} {
		if strings.Contains(key, word) {
			return data.BillingYearly
		}
	}
	for _, word := range []string{"month", "maand", "monat", "mensuel", "par mois", "mensual", "mensile"} {
		if strings.Contains(key, word) {
			return data.BillingMonthly
		}
	}
	return ""
}

func firstChannel(told, of data.Channel) data.Channel {
	if told != "" {
		return told
	}
	return of
}

// channelWords are what people call the ways to buy, folded.
var channelWords = map[string]data.Channel{
	"direct": data.ChannelDirect, "web direct": data.ChannelDirect, "online": data.ChannelDirect, "rechtstreeks": data.ChannelDirect, "direkt": data.ChannelDirect,
	"reseller": data.ChannelReseller, "csp": data.ChannelReseller, "partner": data.ChannelReseller, "wederverkoper": data.ChannelReseller, "revendeur": data.ChannelReseller,
	"product key": data.ChannelProductKey, "productcode": data.ChannelProductKey, "key": data.ChannelProductKey, "prepaid": data.ChannelProductKey,
	"volume licensing": data.ChannelVolumeLicensing, "volumelicenties": data.ChannelVolumeLicensing, "vlsc": data.ChannelVolumeLicensing, "volume": data.ChannelVolumeLicensing, "open": data.ChannelVolumeLicensing,
}

func (r *mappedReader) channel(c cell) data.Channel {
	return byWord(r.reader, c, channelWords, data.CodeBadChannel)
}

// paymentWords are what people call the ways to pay, folded.
var paymentWords = map[string]data.Payment{
	"credit card": data.PaymentCreditCard, "creditcard": data.PaymentCreditCard, "card": data.PaymentCreditCard, "kreditkarte": data.PaymentCreditCard, "carte de credit": data.PaymentCreditCard, "carte bancaire": data.PaymentCreditCard, "visa": data.PaymentCreditCard, "mastercard": data.PaymentCreditCard,
	"invoice": data.PaymentInvoice, "factuur": data.PaymentInvoice, "op factuur": data.PaymentInvoice, "rechnung": data.PaymentInvoice, "auf rechnung": data.PaymentInvoice, "facture": data.PaymentInvoice, "check": data.PaymentInvoice, "overschrijving": data.PaymentInvoice, "bank transfer": data.PaymentInvoice,
	"bank account": data.PaymentBankAccount, "direct debit": data.PaymentBankAccount, "sepa": data.PaymentBankAccount, "bankrekening": data.PaymentBankAccount, "automatische incasso": data.PaymentBankAccount, "incasso": data.PaymentBankAccount, "lastschrift": data.PaymentBankAccount, "bankkonto": data.PaymentBankAccount, "prelevement": data.PaymentBankAccount,
}

// agreementWords are what people call Microsoft's agreements, folded.
var agreementWords = map[string]data.Agreement{
	"mca": data.AgreementNew, "microsoft customer agreement": data.AgreementNew, "new": data.AgreementNew, "nce": data.AgreementNew, "new commerce": data.AgreementNew, "nieuw": data.AgreementNew,
	"mosa": data.AgreementClassic, "microsoft online subscription agreement": data.AgreementClassic, "classic": data.AgreementClassic, "legacy": data.AgreementClassic, "klassiek": data.AgreementClassic,
}

func (r *mappedReader) payment(c cell) data.Payment {
	return byWord(r.reader, c, paymentWords, data.CodeBadPayment)
}

func (r *mappedReader) agreement(c cell) data.Agreement {
	return byWord(r.reader, c, agreementWords, data.CodeBadAgreement)
}
