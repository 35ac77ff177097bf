package reasons

import (
	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// newNextStep returns what settles a reason, as buttons that do it in the record
// (R2 to R8b).
func newNextStep(d *desk.Desk, reason data.Reason, s data.SubscriptionDetail) fyne.CanvasObject {
	button := func(key string, act func()) fyne.CanvasObject {
		return parts.NewButton(d.Text("reason."+string(reason)+"."+key), act)
	}
	switch reason {
	case data.ReasonCreditCheck:
		return newCreditCheckStep(d, s)
	case data.ReasonProductKey:
		return parts.NewButtonRow(
			button("redeem", func() { openRedeemKey(d, s) }),
			button("extra", func() { openBuyExtra(d, s) }))
	case data.ReasonVolumeLicensing:
		return newPartnerStep(d, reason, s)
	case data.ReasonReseller, data.ReasonRepresentative:
		return newPartnerStep(d, reason, s)
	case data.ReasonSelfService:
		return newSelfServiceStep(d, s)
	case data.ReasonTrial:
		return newTrialStep(d, s)
	case data.ReasonExtendedTerm:
		return newExtendedStep(d, s)
	case data.ReasonEndOfSale:
		return parts.NewButtonRow(button("button", func() { d.Go.OpenReplacementForm(s) }))
	case data.ReasonNotActive:
		return newReactivateStep(d, s)
	case data.ReasonRole:
		return parts.NewButtonRow(button("button", d.Go.OpenSettings))
	}
	return nil
}

// newCreditCheckStep says when the check should be done and takes its outcome
// (R2, R14).
func newCreditCheckStep(d *desk.Desk, s data.SubscriptionDetail) fyne.CanvasObject {
	until := data.CreditCheckUntil(s.CreditCheckSince, s.Country)
	key := "reason.credit_check_pending.until"
	if until.Before(d.Today()) {
		key = "reason.credit_check_pending.overdue"
	}
	column := parts.NewEdged()
	if s.Cloud != data.CloudNone { // R14 speaks of Microsoft
		column.Add(parts.NewWrapped(d.Text(key, "Since", d.Date(s.CreditCheckSince), "Until", d.Date(until))))
	}
	if s.Open != nil && s.Open.State == data.ChangeCreditCheck {
		column.Add(parts.NewWrapped(d.Count(desk.CheckKey("waits", s.Cloud), s.Open.To, "From", d.Number(s.Open.From), "To", d.Number(s.Open.To))))
	}
	column.Add(orders.NewWaitingSteps(d, data.Change{State: data.ChangeCreditCheck}, s.Ref(), s.Cloud))
	return column
}

// newPartnerStep names the partner and takes the total that it made (R4, R5).
func newPartnerStep(d *desk.Desk, reason data.Reason, s data.SubscriptionDetail) fyne.CanvasObject {
	column, channel := parts.NewEdged(), string(s.Channel)
	switch {
	case s.PartnerName == "" && s.PartnerContact == "":
		column.Add(parts.NewFaint(d.Text("partner.unknown." + channel)))
	case s.PartnerContact == "":
		column.Add(parts.NewWrapped(d.Text("partner.name."+channel, "Name", s.PartnerName)))
	default:
		column.Add(parts.NewWrapped(d.Text("partner.contact."+channel, "Name", s.PartnerName, "Contact", s.PartnerContact)))
	}
	column.Add(parts.NewButtonRow(parts.NewButton(d.Text("reason."+string(reason)+".button"), func() { openPartnerTotal(d, s) })))
	return column
}

// newReactivateStep offers to record that it was reactivated, or, where it is deleted and
// can't be, to add what takes its place (R8, R23).
func newReactivateStep(d *desk.Desk, s data.SubscriptionDetail) fyne.CanvasObject {
	stage := data.CurrentStatus(s.Subscription, d.Today())
	if !stage.Status.CanReactivate() {
		return parts.NewButtonRow(parts.NewButton(d.Text("reason.not_active.replace"), func() { d.Go.OpenReplacementForm(s) }))
	}
	return parts.NewEdged(
		parts.NewWrapped(d.StatusText(stage)),
		parts.NewButtonRow(parts.NewButton(d.Text("reason.not_active.button"), func() { openReactivate(d, s) })))
}
