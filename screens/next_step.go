package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/screens/parts"
)

// newNextStep returns what settles a reason, as buttons that do it in the record
// (R2 to R8b).
func newNextStep(d *desk, reason data.Reason, s data.SubscriptionDetail) fyne.CanvasObject {
	button := func(key string, act func()) fyne.CanvasObject {
		return parts.NewButton(d.Text("reason."+string(reason)+"."+key), act)
	}
	switch reason {
	case data.ReasonCreditCheck:
		return newCreditCheckStep(d, s)
	case data.ReasonProductKey:
		return newButtonRow(
			button("redeem", func() { d.openRedeemKey(s) }),
			button("extra", func() { d.openBuyExtra(s) }))
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
		return newButtonRow(button("button", func() { d.window.openReplacementForm(s) }))
	case data.ReasonNotActive:
		return newReactivateStep(d, s)
	case data.ReasonRole:
		return newButtonRow(button("button", d.window.openSettings))
	}
	return nil
}

// newButtonRow sets buttons beside each other, and below where the panel is narrow.
func newButtonRow(buttons ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewRowWrapLayoutWithCustomPadding(4, 4), buttons...)
}

// newCreditCheckStep says when the check should be done and takes its outcome
// (R2, R14).
func newCreditCheckStep(d *desk, s data.SubscriptionDetail) fyne.CanvasObject {
	until := data.CreditCheckUntil(s.CreditCheckSince, s.Country)
	key := "reason.credit_check_pending.until"
	if until.Before(d.today()) {
		key = "reason.credit_check_pending.overdue"
	}
	column := container.NewVBox()
	if s.Cloud != data.CloudNone { // R14 speaks of Microsoft
		column.Add(parts.NewWrapped(d.Text(key, "Since", d.date(s.CreditCheckSince), "Until", d.date(until))))
	}
	if s.Open != nil && s.Open.State == data.ChangeCreditCheck {
		column.Add(parts.NewWrapped(d.Text("reason.credit_check_pending.waits", "From", d.Number(s.Open.From), "To", d.Number(s.Open.To))))
	}
	column.Add(newOpenChangeSteps(d, data.Change{State: data.ChangeCreditCheck}, s.Ref()))
	return column
}

// newPartnerStep names the partner and takes the total that it made (R4, R5).
func newPartnerStep(d *desk, reason data.Reason, s data.SubscriptionDetail) fyne.CanvasObject {
	column, channel := container.NewVBox(), string(s.Channel)
	switch {
	case s.PartnerName == "" && s.PartnerContact == "":
		column.Add(parts.NewFaint(d.Text("partner.unknown." + channel)))
	case s.PartnerContact == "":
		column.Add(parts.NewWrapped(d.Text("partner.name."+channel, "Name", s.PartnerName)))
	default:
		column.Add(parts.NewWrapped(d.Text("partner.contact."+channel, "Name", s.PartnerName, "Contact", s.PartnerContact)))
	}
	column.Add(newButtonRow(parts.NewButton(d.Text("reason."+string(reason)+".button"), func() { d.openPartnerTotal(s) })))
	return column
}

// newReactivateStep offers to record that it was reactivated, unless it is
// deleted and can't be (R8, R23).
func newReactivateStep(d *desk, s data.SubscriptionDetail) fyne.CanvasObject {
	stage := data.CurrentStatus(s.Subscription, d.today())
	if !stage.Status.CanReactivate() {
		return container.NewVBox()
	}
	return container.NewVBox(
		parts.NewWrapped(d.statusText(stage)),
		newButtonRow(parts.NewButton(d.Text("reason.not_active.button"), func() { d.openReactivate(s) })))
}
