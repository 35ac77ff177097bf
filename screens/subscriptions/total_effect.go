package subscriptions

import (
	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/parts"
)

// explain says line by line what blocks a change, or what it does.
func (e *totalEditor) explain(p data.Preview, wish data.Wish) []fyne.CanvasObject {
	if e.detail.Open != nil && wish.NewTotal != e.detail.PaidTotal() {
		return nil // it stands below the number
	}
	if e.detail.Open != nil {
		return []fyne.CanvasObject{parts.NewPlain(e.ErrorText(data.OpenChangeError(*e.detail.Open)), parts.SizeSmall)}
	}
	if e.untold(wish) {
		return []fyne.CanvasObject{parts.NewDim(e.Text("editor.total_unknown"), parts.SizeSmall), parts.NewAtEdge(parts.NewQuietButton(e.Text("editor.say_total"), nil, e.panel.list.Edit))}
	}
	if p.BlockedBy(data.BlockNoChange) {
		return append([]fyne.CanvasObject{parts.NewDim(e.Text("block.no_change"), parts.SizeSmall)}, e.windowLine(wish)...)
	}
	if !p.Allowed() {
		return nil // what is in the way stands below the number
	}
	return e.effectLines(p, wish)
}

// untold tells whether a wish is only what is assigned of a total that nobody knows,
// which is no total that anybody asked for.
func (e *totalEditor) untold(wish data.Wish) bool {
	return e.detail.TotalUnknown && wish.NewTotal == e.detail.PaidTotal()
}

// samples are totals that are typed as a rule, for the room that what they do needs.
func (e *totalEditor) samples() (wishes []data.Wish) {
	paid, assigned := e.detail.PaidTotal(), e.detail.Assigned()
	for _, total := range []int{paid, paid + 1, paid + 10, paid - 1, assigned - 1, assigned - 10, 0, data.MaxTotal} {
		for _, when := range []data.When{data.WhenNow, data.WhenRenewal} {
			wish := e.Wish()
			wish.NewTotal, wish.When = total, when
			wishes = append(wishes, wish)
		}
	}
	return wishes
}

// highestSays is how high what stands below the number is at a width, at most.
func (e *totalEditor) highestSays(width float32) (high float32) {
	for _, wish := range e.samples() {
		p := data.PreviewChange(e.detail.Subscription, wish)
		column := newAnswer(e.saysOf(p, wish).lines(e.explain(p, wish)))
		column.Resize(fyne.NewSize(width, 0))
		high = max(high, column.MinSize().Height)
	}
	return high
}

// inTheWay is what is to be got out of the way first. That it is too late comes before who
// has a license: nobody gives one back for nothing.
func inTheWay(p data.Preview) (block data.Block, is bool) {
	for _, block := range p.Blocks {
		switch block {
		case data.BlockNoChange, data.BlockAssigned:
		default:
			return block, true
		}
	}
	return data.BlockAssigned, p.BlockedBy(data.BlockAssigned)
}

// blockText says what is in the way.
func (e *totalEditor) blockText(block data.Block, p data.Preview, wish data.Wish) string {
	switch block {
	case data.BlockAssigned:
		return e.Count("block.assigned_count", p.UnassignFirst, "Assigned", e.Number(e.detail.Assigned()-p.MovesByItself), "Total", e.Number(wish.NewTotal))
	case data.BlockRemovalWindow:
		late := e.BlockText(block, e.detail.Agreement)
		if licenses, closes := data.RemovableNow(e.detail.Subscription, wish.On); licenses > 0 {
			late = e.Count("block.removal_window_part", licenses, "Date", e.Date(closes))
		}
		if p.BlockedBy(data.BlockAssigned) { // told at once, though it comes second
			late += " " + e.Count("block.then_unassign", p.UnassignFirst, "Total", e.Number(wish.NewTotal))
		}
		return late
	}
	return e.BlockText(block, e.detail.Agreement)
}

// wayOut is the button that leads out of what is in the way, nil where there is none here.
func (e *totalEditor) wayOut(p data.Preview, wish data.Wish) *parts.Button {
	block, is := inTheWay(p)
	switch {
	case !is || e.detail.Open != nil || e.untold(wish):
		return nil
	case block == data.BlockAssigned:
		unassign := parts.NewMainButton(e.Count("editor.unassign", p.UnassignFirst), func() { e.Go.OpenUnassign(e.detail, p.UnassignFirst, nil) })
		if !wish.Admin.May(data.RightAssign, e.detail.Subscription) {
			unassign.Disable()
		}
		return unassign
	case block == data.BlockRemovalWindow && e.detail.RecurringBilling:
		return parts.NewMainButton(e.Text("editor.at_renewal"), func() {
			e.when.Pick(data.WhenRenewal)
			e.deferred = true
		})
	default:
		return nil
	}
}

// asksText asks about a total that is more than Microsoft allows (R28), or far from what it
// was, which may be a slip. What a month then costs stands beside it: that shows a slip soonest.
func (e *totalEditor) asksText(p data.Preview, wish data.Wish) string {
	after := e.detail.Subscription
	after.Total, after.TotalUnknown = wish.NewTotal, false
	found, _ := data.FindTotalSlip(e.detail.Subscription, after, wish.On)
	switch {
	case p.BusinessSeats > 0 && data.BusinessSeatsConcern(p.BusinessSeats) == data.ConcernBusinessOver:
		return e.Count("editor.business_over", p.BusinessSeats)
	case found.Far:
		return e.Text("editor.far", "From", e.Number(found.From), "To", e.Number(found.To))
	default:
		return ""
	}
}

// effectLines say what an allowed change does: from when, at what cost (R14 to
// R16).
func (e *totalEditor) effectLines(p data.Preview, wish data.Wish) []fyne.CanvasObject {
	if e.asksText(p, wish) != "" { // first comes whether it is meant
		return []fyne.CanvasObject{parts.NewDim(e.availableText(p, wish), parts.SizeSmall)}
	}
	said := []string{e.availableText(p, wish)}
	if p.MovesByItself > 0 {
		said = append(said, e.Count("editor.moves", p.MovesByItself))
	}
	if charged := e.chargedText(p.Charged); charged != "" {
		said = append(said, charged)
	}
	said = append(said, e.costText(p, wish))
	var lines []fyne.CanvasObject
	for _, text := range said {
		if text != "" {
			lines = append(lines, parts.NewDim(text, parts.SizeSmall))
		}
	}
	if p.BusinessSeats > 0 && data.BusinessSeatsConcern(p.BusinessSeats) != data.ConcernBusinessOver {
		lines = append(lines, parts.NewDim(e.Count("editor.business_near", p.BusinessSeats), parts.SizeSmall))
	}
	if wish.When == data.WhenNow && p.Difference < 0 {
		lines = append(lines, e.windowLine(wish)...)
	}
	return lines
}

func (e *totalEditor) availableText(p data.Preview, wish data.Wish) string {
	switch {
	case wish.When == data.WhenRenewal:
		return e.Text("editor.effective_renewal", "Date", e.Date(p.Effective))
	case p.Difference < 0:
		return e.Text("editor.effective_removal")
	case !p.CreditCheckUntil.IsZero():
		return e.Text("editor.available_invoice", "Date", e.Date(p.CreditCheckUntil))
	default:
		return e.Text("editor.available_now")
	}
}

func (e *totalEditor) chargedText(charge data.Charge) string {
	switch {
	case charge.NextStatement:
		return e.Text("editor.charged_statement")
	case !charge.By.IsZero():
		return e.Text("editor.charged_by", "Date", e.Date(charge.By))
	default:
		return ""
	}
}

// costText is our estimate of the first and the next statements (R16).
func (e *totalEditor) costText(p data.Preview, wish data.Wish) string {
	period := string(e.detail.BillingPeriod)
	switch {
	case !p.Full.Known():
		return e.Text("editor.no_price")
	case p.Difference < 0 && wish.When == data.WhenRenewal:
		return e.Text("editor.cost_renewal."+period, "Full", e.Money(p.Full))
	case !p.Part.Known():
		return e.Text("editor.cost_full."+period, "Full", e.Money(p.Full))
	case p.Difference < 0:
		return e.Text("editor.credit."+period, "Part", e.Money(p.Part.Abs()), "Full", e.Money(p.Full.Abs()))
	default:
		return e.Text("editor.cost."+period, "Part", e.Money(p.Part), "Full", e.Money(p.Full))
	}
}

// windowLine says under Microsoft's agreements how many licenses can be removed now
// and until when (R18). Of another vendor's contract nothing is known.
func (e *totalEditor) windowLine(wish data.Wish) []fyne.CanvasObject {
	if e.detail.Cloud == data.CloudNone {
		return nil
	}
	return []fyne.CanvasObject{parts.NewDim(e.windowText(wish), parts.SizeSmall)}
}

func (e *totalEditor) windowText(wish data.Wish) string {
	licenses, closes := data.RemovableNow(e.detail.Subscription, wish.On)
	free := e.detail.Available()
	switch {
	case !e.detail.HasRemovalWindow():
		return e.Text("editor.window.classic")
	case !e.detail.RecurringBilling:
		return e.Text("editor.window.billing_off")
	case licenses >= e.detail.PaidTotal():
		return e.Text("editor.window.all", "Date", e.Date(closes))
	case licenses > 0 && free <= 0:
		return e.Count("editor.window.held", licenses, "Date", e.Date(closes))
	case licenses > free && free > 0: // no more can go than nobody has
		return e.Count("editor.window.free", free, "Date", e.Date(closes))
	case licenses > 0:
		return e.Count("editor.window.part", licenses, "Date", e.Date(closes))
	default:
		return e.Text("editor.window.closed")
	}
}
