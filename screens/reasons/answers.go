package reasons

import (
	"cmp"
	"strings"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/orders"
)

// ofCreditCheck says until when it should be done, and takes its outcome. Once that day
// has passed, there is nothing to come back for: support is asked (R2, R14).
func ofCreditCheck(d *desk.Desk, s data.SubscriptionDetail) answer {
	const reason = data.ReasonCreditCheck
	until := data.CreditCheckUntil(s.CreditCheckSince, s.Country)
	dates := []any{"Since", d.Date(s.CreditCheckSince), "Until", d.Date(until)}
	outcome := orders.WaitingSteps(d, data.Change{State: data.ChangeCreditCheck}, data.DraftWindow{}, s.Ref(), s.Cloud)
	waits := ""
	if s.Open != nil && s.Open.State == data.ChangeCreditCheck {
		waits = d.Count(desk.CheckKey("waits", s.Cloud), s.Open.To, "From", d.Number(s.Open.From), "To", d.Number(s.Open.To))
	}
	switch {
	case s.Cloud == data.CloudNone: // R14 speaks of Microsoft
		return answer{d.Text("reason.credit_check_pending.unconfirmed", dates...), outcome, said(waits, says(d.Words, reason, "then", s.Subscription))}
	case until.Before(d.Today()):
		completed := step(d.Text(desk.CheckKey("completed", s.Cloud)), pressed(outcome[0]))
		return answer{
			d.Text("reason.credit_check_pending.overdue", dates...), stepsAt(d, s, completed, outcome[1]),
			said(d.Text("reason.credit_check_pending.support", dates...), waits),
		}
	default:
		return answer{
			d.Text("reason.credit_check_pending.until", dates...), outcome,
			append(seen(d, reason, s.Subscription), said(strings.TrimSpace(says(d.Words, reason, "then", s.Subscription)+" "+waits))...),
		}
	}
}

// ofProductKey offers another key, and to buy beside it (R3, R9 to R11).
func ofProductKey(d *desk.Desk, s data.SubscriptionDetail) answer {
	const reason = data.ReasonProductKey
	fewer := d.Text("reason.product_key.fewer")
	if s.RenewsOn.After(d.Today()) {
		fewer = d.Text("reason.product_key.fewer_on", "Date", d.Date(s.RenewsOn))
	}
	return answer{
		says(d.Words, reason, "is", s.Subscription),
		steps(nextStep(d.Text("reason.product_key.redeem"), func() { openRedeemKey(d, s) }), step(d.Text("reason.product_key.extra"), func() { openBuyExtra(d, s) })),
		append(seen(d, reason, s.Subscription), fewer),
	}
}

// ofPartner names who is to be asked, and takes the total that they made of it (R4 to R5b).
func ofPartner(d *desk.Desk, reason data.Reason, s data.SubscriptionDetail) answer {
	is := says(d.Words, reason, "is", s.Subscription)
	if licenses, closes, lastHours := data.TakenBackBy(s.Subscription, d.Today()); reason == data.ReasonReseller && licenses > 0 {
		is = d.Count("reason.reseller.window", licenses, "Date", d.Date(closes))
		if lastHours {
			is = d.Count("reason.reseller.window_today", licenses)
		}
	}
	channel := string(s.Channel)
	partner := d.Text("partner.unknown." + channel)
	switch {
	case s.PartnerName != "" && s.PartnerContact != "":
		partner = d.Text("partner.contact."+channel, "Name", s.PartnerName, "Contact", s.PartnerContact)
	case s.PartnerName+s.PartnerContact != "":
		partner = d.Text("partner.name."+channel, "Name", cmp.Or(s.PartnerName, s.PartnerContact))
	}
	record := nextStep(d.Text("reason."+string(reason)+".button"), func() { openPartnerTotal(d, s) })
	return answer{is, steps(record), append([]string{partner}, seen(d, reason, s.Subscription)...)}
}

// ofSelfService moves the people of a user's purchase to a subscription of the
// organization, or records that it was cancelled (R5c). Where nobody has it there is only
// that.
func ofSelfService(d *desk.Desk, s data.SubscriptionDetail) answer {
	const reason = data.ReasonSelfService
	move := func() { d.Go.OpenTakeControl(s) }
	cancel := func() { d.Write(d.Does(acts.TakeControl{Subscription: s.Subscription.Ref()}), nil) }
	buttons := steps(nextStep(d.Text("reason.self_service.move"), move), step(d.Text("reason.self_service.cancelled"), cancel))
	if s.Assigned() == 0 {
		buttons = steps(nextStep(d.Text("reason.self_service.cancelled"), cancel))
	}
	return answer{says(d.Words, reason, "is", s.Subscription), buttons, append([]string{says(d.Words, reason, "do", s.Subscription)}, seen(d, reason, s.Subscription)...)}
}

// ofEndOfSale offers to add what takes its place (R7).
func ofEndOfSale(d *desk.Desk, s data.SubscriptionDetail) answer {
	const reason = data.ReasonEndOfSale
	is := d.Text("reason.end_of_sale.is")
	next := s.NextRenewal(d.Today())
	switch active := data.CurrentStatus(s.Subscription, d.Today()).Status == data.StatusActive; {
	case !active || s.Trial:
	case s.RecurringBilling && !next.IsZero():
		is = d.Text("reason.end_of_sale.renewed", "Date", d.Date(next))
	case !next.IsZero():
		is = d.Text("reason.end_of_sale.until", "Date", d.Date(next))
	}
	return answer{is, stepsBut(d, s, replace(d, s)), append([]string{says(d.Words, reason, "do", s.Subscription)}, seen(d, reason, s.Subscription)...)}
}

// ofRole says which role the user has and who may buy, by the agreement (R8b, R19, R19b).
func ofRole(d *desk.Desk, s data.SubscriptionDetail) answer {
	const reason = data.ReasonRole
	admin := d.Settings.Admin()
	is := d.Text("reason.role.is", "Role", desk.Coded(d.Words, "role", admin.Role))
	if s.Agreement == data.AgreementNew {
		is = d.Text("reason.role.is_new", "Role", desk.Coded(d.Words, "account_role", admin.OnAccount()))
	}
	return answer{
		is, steps(nextStep(d.Text("reason.role.button"), d.Go.OpenSettings)),
		append([]string{says(d.Words, reason, "do", s.Subscription)}, seen(d, reason, s.Subscription)...),
	}
}
